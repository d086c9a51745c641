// Turns GitHub's reply into a result for each part of the request.

import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { AnyFamily, WriteAnswer } from "../families/family.ts";
import { failureOf, findingOf } from "../families/shared/failure.ts";
import type { ApiRequest, Failure, RepoPlan, RequestPart } from "../model.ts";
import { given } from "../objects.ts";
import { targetNames } from "../text/key-name.ts";
import { otherRepositoryIn } from "./answer-identity.ts";
import type { PartResult } from "./part-result.ts";
import { readBack } from "./read-back.ts";
import { unstored } from "./stored.ts";
import type { WriteSender } from "./write-sender.ts";

/** The context of the reply. */
interface JudgeContext {
  readonly plan: RepoPlan;
  readonly github: WriteSender;
  readonly families: readonly AnyFamily[];
}

export interface SentParts {
  readonly results: readonly PartResult[];
  readonly deferred?: string;
  /** GitHub's message if it refused the whole request, possibly because of one part only. */
  readonly refusal?: string;
}

/** Leaves every part for the next run. */
export function deferAll(parts: readonly RequestPart[], deferred?: string, isUnclear = false): SentParts {
  return {
    results: parts.map((part) => ({ part, state: "deferred", isUnclear })),
    ...given({ deferred }),
  };
}

export async function judgeReply(
  reply: Reply | ApiError,
  request: ApiRequest,
  parts: readonly RequestPart[],
  context: JudgeContext,
): Promise<SentParts> {
  if (reply instanceof ApiError) return judgeError(reply, parts, context);
  if (reply.kind === "deferred") return deferAll(parts, reply.reason, reply.isUnclear);
  const [problem] = reply.problems;
  if (problem) {
    const kind = problem.type === "FORBIDDEN" ? "denied" : problem.type === "NOT_FOUND" ? "missing" : "rejected";
    return failAll(parts, (part) => ({ kind, family: part.family, message: problem.message }));
  }
  const other = otherRepositoryIn(reply.data, request, context.plan.repo);
  if (other !== undefined) return writtenElsewhere(other, parts);
  const answer = { status: reply.status, message: "", data: reply.data };
  const results: PartResult[] = [];
  for (const part of parts) results.push(...(await judgeAnswer(part, answer, context)));
  return { results };
}

/** GitHub made the change in another repository, so nothing more is sent. */
function writtenElsewhere(other: string, parts: readonly RequestPart[]): SentParts {
  const what = parts.map(({ family, targets }) => targetNames(family, targets)).join(", ");
  const message = `GitHub answered for another repository, ${other}, so this was written there: ${what}`;
  const advice = "check that repository by hand; the next run lists afresh";
  const failed = failAll(parts, ({ family }) => ({ kind: "guarded", family, message, advice }));
  return { ...failed, deferred: "GitHub answered for another repository, so nothing more was sent" };
}

function judgeError(error: ApiError, parts: readonly RequestPart[], context: JudgeContext): SentParts {
  const answer = { status: error.status, message: error.message, data: null };
  const failed = failAll(parts, (part) => failureOf(error, familyOf(part, context), "write"));
  const results = failed.results.map((result): PartResult => {
    const objection = found(result.part, answer, context);
    if (objection) return objection;
    // A refusal that neither another run nor another token can repair is a finding, in every family.
    if (error.isFinding) return { part: result.part, state: "found", why: findingOf(error) };
    return { ...result, isUnclear: error.isUnclear };
  });
  const isRefused = error.kind === "rejected" || results.some(({ state }) => state === "found");
  return { results, ...(isRefused && { refusal: error.message }) };
}

export function familyOf({ family }: RequestPart, { families }: Pick<JudgeContext, "families">): AnyFamily | undefined {
  return families.find(({ key }) => key === family);
}

function found(part: RequestPart, answer: WriteAnswer, context: JudgeContext): PartResult | undefined {
  const why = familyOf(part, context)?.guards?.objection?.(answer, part);
  return why === undefined ? undefined : { part, state: "found", why };
}

/** Applied, unless the answer or a second read shows another value. Each target of the part is judged separately. */
async function judgeAnswer(
  part: RequestPart,
  answer: WriteAnswer,
  context: JudgeContext,
): Promise<readonly PartResult[]> {
  const objection = found(part, answer, context);
  if (objection) return [objection];
  const family = familyOf(part, context);
  // A DELETE before a new entry does not return the desired value.
  const isDelete = part.request.kind === "rest" && part.request.route.startsWith("DELETE ");
  const differing = (isDelete ? [] : part.targets).flatMap((target): PartResult[] => {
    const change = context.plan.changes.find((one) => one.family === part.family && one.target === target);
    const lost = change && unstored(change, answer.data, family);
    return lost ? [{ part: { ...part, targets: [target] }, state: "found", ...lost }] : [];
  });
  if (differing.length === 0) return [await readBack(part, answer, { family, github: context.github })];
  const others = part.targets.filter((target) => !differing.some((result) => result.part.targets.includes(target)));
  if (others.length === 0) return differing;
  const rest = await readBack({ ...part, targets: others }, answer, { family, github: context.github });
  return [...differing, rest];
}

export function failAll(parts: readonly RequestPart[], failureFor: (part: RequestPart) => Failure): SentParts {
  return {
    results: parts.map((part) => ({ part, state: "failed", failure: { ...failureFor(part), targets: part.targets } })),
  };
}
