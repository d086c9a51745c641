// Sends the requests of one repository's plan in order, and records the result of every change.
import type { Failure, Finding, OutcomeKind, PlannedRequest, RepoOutcome, RepoPlan, RequestPart } from "../model.ts";
import { targetNames } from "../text/key-name.ts";
import { deferAll } from "./judge-reply.ts";
import { isOfSame, type PartResult, stated } from "./part-result.ts";
import { restoreIfLost } from "./restore.ts";
import { type ApplyContext, sendRequest } from "./send-request.ts";
import { requestKey } from "./write-sender.ts";

/**
 * Applies a plan. A failed request does not stop other families. It stops requests that depend on it: the same target
 * in the same family, and everything after a failed unarchiving. After any failure, a repository is not archived,
 * because an archived one could not be repaired.
 */
export async function applyPlan(plan: RepoPlan, context: ApplyContext): Promise<RepoOutcome> {
  const results: PartResult[] = [];
  let stopped: string | undefined;
  for (const request of plan.requests) {
    const parts = request.parts.filter((part) => basesOf(part, results).length === 0);
    const blocked = request.parts.filter((part) => !parts.includes(part));
    results.push(...blocked.map((part) => blockedBy(basesOf(part, results), part)));
    if (parts.length === 0) continue;
    stopped ??= reasonToStop(request, results, plan);
    const sending = {
      ...context,
      plan,
      isGrave: isGrave(request),
      isContinuation: isContinuation(results),
      isCompensation: isCompensation(request, results, plan),
    };
    const isSent =
      stopped === undefined || sending.isCompensation || context.jointAnswers?.has(requestKey(request.request));
    const sent = isSent ? await sendRequest(request, parts, sending) : deferAll(parts);
    stopped ??= sent.deferred;
    for (const result of sent.results) results.push(await restoreIfLost(result, results, context));
  }
  return outcomeOf(plan, results, stopped);
}

/**
 * True for requests that complete a change that has begun, or undo a temporary one: further requests for the same
 * target or for what was just created, and archiving again. They are sent even while the run is being stopped.
 */
function isCompensation({ phase, parts }: PlannedRequest, results: readonly PartResult[], plan: RepoPlan): boolean {
  const done = results.filter(({ state }) => state === "applied").map(({ part }) => part);
  if (phase === "archive") {
    const opening = plan.requests.find((one) => one.phase === "unarchive");
    return plan.repo.archived && opening?.parts.some((part) => done.includes(part)) === true;
  }
  return parts.some((part) => done.some((earlier) => isOfSame(earlier, part) || awaits(part, earlier)));
}

/** True for changes that cannot be reverted, or only by some people. */
function isGrave({ phase, effect, request }: PlannedRequest): boolean {
  if (effect === "delete" || phase === "visibility" || phase === "archive") return true;
  return request.kind === "rest" && request.parameters["permission"] === "admin";
}

function isContinuation(results: readonly PartResult[]): boolean {
  return results.some(({ state }) => state === "applied");
}

/** The results that the part depends on and that were not applied: same target and family, or targets in `after`. */
function basesOf(part: RequestPart, results: readonly PartResult[]): readonly PartResult[] {
  const isBase = ({ part: earlier }: PartResult) => isOfSame(earlier, part) || isAwaited(earlier, part);
  return results.filter((result) => result.state !== "applied" && isBase(result));
}

function isAwaited(earlier: RequestPart, part: RequestPart): boolean {
  const { builtOn = [] } = part;
  const isBuiltOn = earlier.family === "repository" && earlier.targets.some((target) => builtOn.includes(target));
  return isBuiltOn || awaits(part, earlier);
}

/** True if `after` names a target of the earlier part. */
function awaits({ family, after = [] }: RequestPart, earlier: RequestPart): boolean {
  return earlier.family === family && earlier.targets.some((target) => after.includes(target));
}

/** The result of a part that is not sent because of earlier results, with the reason if these have other targets. */
function blockedBy(bases: readonly PartResult[], part: RequestPart): PartResult {
  const awaited = bases
    .filter(({ part: earlier }) => isAwaited(earlier, part))
    .flatMap(({ part: { targets } }) => targets);
  // If all earlier parts are findings, the next run cannot apply this part either.
  const state = bases.every((base) => base.state === "found") ? "found" : "deferred";
  if (awaited.length === 0) return { part, state };
  const why = `left as it is, because ${awaited.join(", ")} was not applied`;
  return {
    part,
    state,
    ...(state === "found" ? { why } : { note: `${targetNames(part.family, part.targets)}: ${why}` }),
  };
}

/** The reason why nothing more may be sent to this repository; undefined if there is none. */
function reasonToStop(request: PlannedRequest, results: readonly PartResult[], plan: RepoPlan): string | undefined {
  const failed = results.filter(({ state }) => state === "failed");
  if (failed.length === 0) return undefined;
  if (request.phase === "archive" && !plan.repo.archived)
    return "not archived, since an earlier change failed and an archived repository cannot be repaired";
  const opened = plan.requests.find(({ phase }) => phase === "unarchive");
  const isShut = opened?.parts.some((part) => failed.some((result) => result.part === part));
  return isShut ? "the repository could not be opened (unarchived), so the rest is left for the next run" : undefined;
}

/** A change is applied when all its requests were. Work that was begun but not finished is noted. */
function outcomeOf(plan: RepoPlan, results: readonly PartResult[], stopped: string | undefined): RepoOutcome {
  const changes = plan.changes.flatMap((change) => {
    const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
    const state = worst(carried.map((result) => result.state));
    return state === "found" ? [] : [stated(change, state)];
  });
  const failures = [...plan.failures, ...results.flatMap(({ failure }) => (failure ? [failure] : []))];
  const refused = results.flatMap(({ part: { family, targets }, why }) =>
    why === undefined ? [] : targets.map((target): Finding => ({ family, target, message: why })),
  );
  const findings = [...plan.findings, ...refused];
  const notes = [
    ...plan.notes,
    ...(stopped === undefined ? [] : [stopped]),
    ...results.flatMap(({ note }) => note ?? []),
  ];
  const states = [...changes, ...results].map(({ state }) => state);
  return { repo: plan.repo.name, kind: kindOf(states, failures), changes, findings, failures, notes };
}

function worst(states: readonly PartResult["state"][]): PartResult["state"] {
  if (states.includes("failed")) return "failed";
  if (states.includes("found")) return "found";
  return states.includes("deferred") || states.length === 0 ? "deferred" : "applied";
}

function kindOf(states: readonly PartResult["state"][], failures: readonly Failure[]): OutcomeKind {
  if (failures.length > 0) return "failed";
  if (states.includes("deferred")) return "deferred";
  return states.includes("applied") ? "applied" : "in-sync";
}
