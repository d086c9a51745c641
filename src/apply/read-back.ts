// Reads a value after its write if the family requests it, because GitHub sometimes answers 200 without storing it.
import { ApiError } from "../errors.ts";
import type { AnyFamily, WriteAnswer } from "../families/family.ts";
import type { RequestPart } from "../model.ts";
import { targetNames } from "../text/key-name.ts";
import type { PartResult } from "./part-result.ts";
import { replyTo, type WriteSender } from "./write-sender.ts";

/**
 * The result of the part: applied; a finding if GitHub shows another value; a failure if the read fails; deferred if
 * the read has no time or quota left.
 */
export async function readBack(
  part: RequestPart,
  answer: WriteAnswer,
  { family, github }: { readonly family: AnyFamily | undefined; readonly github: WriteSender },
): Promise<PartResult> {
  const check = family?.guards?.readBack?.(part, answer);
  if (!check) return { part, state: "applied" };
  const { request, absentOn = [] } = check.read;
  const reply = await replyTo(request, github, { isContinuation: true });
  if (reply instanceof ApiError && (reply.kind === "unavailable" || !absentOn.includes(reply.status)))
    return { part, state: "failed", failure: unread(part, reply.message), isUnclear: true };
  if (!(reply instanceof ApiError) && reply.kind === "deferred")
    return { part, state: "deferred", isUnclear: true, note: `${targetNames(part.family, part.targets)}: ${NOT_READ}` };
  const [problem] = reply instanceof ApiError ? [] : reply.problems;
  if (problem) return { part, state: "failed", failure: unread(part, problem.message), isUnclear: true };
  const why = check.differs(reply instanceof ApiError ? undefined : reply.data);
  return why === undefined ? { part, state: "applied" } : { part, state: "found", why };
}

const NOT_READ = "GitHub accepted the change; it is not read back yet, so the next run checks it";

function unread({ family, targets }: RequestPart, reason: string) {
  const message = `GitHub accepted the change, but what it stored cannot be read: ${reason}`;
  return { kind: "unknown", family, targets, message, advice: "no action needed; the next run checks it" } as const;
}
