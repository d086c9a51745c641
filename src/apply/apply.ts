// Sends the requests of one repository's plan, in order, and says for every change what became of it.

import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { AnyFamily, WriteAnswer } from "../families/family.ts";
import { bugFailure, failureOf } from "../families/shared/failure.ts";
import type {
  ApiRequest,
  Failure,
  Finding,
  OutcomeKind,
  PlannedRequest,
  RepoOutcome,
  RepoPlan,
  Repository,
  RequestPart,
} from "../model.ts";
import { otherRepositoryIn } from "./answer-identity.ts";
import type { KnownRefusals } from "./known-refusals.ts";
import { isOfSame, type PartResult, replyTo, stated, type WriteSender } from "./part-result.ts";
import { readBack } from "./read-back.ts";
import { restoreIfLost } from "./restore.ts";
import { type SecretOf, withoutSecret, withoutVariable, withSecrets } from "./secrets.ts";

export interface ApplyContext {
  readonly github: WriteSender;
  readonly families: readonly AnyFamily[];
  /** Answers to requests that were sent for several repositories at once, by `requestKey`. */
  readonly settled?: ReadonlyMap<string, Reply | ApiError>;
  /** Those of the run so far. */
  readonly objections?: KnownRefusals;
  /** Where secrets come from; left out: there are none. */
  readonly secretOf?: SecretOf;
}

/** The same for the same request. */
export function requestKey(request: ApiRequest): string {
  return JSON.stringify(request);
}

/**
 * Applies a plan. A failed request never stops another family; it stops what builds on it: the same target in the same
 * family, everything after a failed unarchiving, and a fresh archiving after any failure (an archived repository could
 * not be repaired).
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
      repo: plan.repo,
      isGrave: isGrave(request),
      isContinuation: isContinuation(results),
      isCompensation: isCompensation(request, results, plan),
    };
    const isSent = stopped === undefined || sending.isCompensation || context.settled?.has(requestKey(request.request));
    const sent = isSent ? await sendRequest(request, parts, sending) : deferAll(parts);
    stopped ??= sent.deferred;
    for (const result of sent.results) results.push(await restoreIfLost(result, results, context));
  }
  return outcomeOf(plan, results, stopped);
}

interface SendContext extends ApplyContext {
  readonly repo: Repository;
  /** As in `WriteOptions`. */
  readonly isGrave: boolean;
  /** Something was written in this repository already: it is finished rather than left in between. */
  readonly isContinuation: boolean;
  /** Without it the repository would be worse off than before. */
  readonly isCompensation: boolean;
}

/** The new one of what was taken away, and closing what was opened. */
function isCompensation(
  { phase, effect, parts }: PlannedRequest,
  results: readonly PartResult[],
  plan: RepoPlan,
): boolean {
  const done = plan.requests.filter((one) =>
    results.some(({ part, state }) => state === "applied" && one.parts.includes(part)),
  );
  if (phase === "archive") return plan.repo.archived && done.some((one) => one.phase === "unarchive");
  const taken = done.filter((one) => one.effect === "delete").flatMap((one) => one.parts);
  return effect === "create" && parts.some((part) => taken.some((other) => isOfSame(other, part)));
}

/** What cannot be taken back, or not by everyone. */
function isGrave({ phase, effect, request }: PlannedRequest): boolean {
  if (effect === "delete" || phase === "visibility" || phase === "archive") return true;
  return request.kind === "rest" && request.parameters["permission"] === "admin";
}

function isContinuation(results: readonly PartResult[]): boolean {
  return results.some(({ state }) => state === "applied");
}

interface Sent {
  readonly results: readonly PartResult[];
  readonly deferred?: string;
  /** GitHub took none of it, and perhaps only because of one part. */
  readonly isRefused?: boolean;
}

function deferAll(parts: readonly RequestPart[], deferred?: string, isUnclear = false): Sent {
  return {
    results: parts.map((part) => ({ part, state: "deferred", isUnclear })),
    ...(deferred !== undefined && { deferred }),
  };
}

/** What the part builds on and what was not applied: the same target in the same family, or what comes before it. */
function basesOf(part: RequestPart, results: readonly PartResult[]): readonly PartResult[] {
  const isBase = ({ part: earlier }: PartResult) => isOfSame(earlier, part) || isAwaited(earlier, part);
  return results.filter((result) => result.state !== "applied" && isBase(result));
}

function isAwaited(earlier: RequestPart, { family, after = [] }: RequestPart): boolean {
  return earlier.family === family && earlier.targets.some((target) => after.includes(target));
}

/** What is not sent because of what came before; why it stays, where that is of another target. */
function blockedBy(bases: readonly PartResult[], part: RequestPart): PartResult {
  const awaited = bases
    .filter(({ part: earlier }) => isAwaited(earlier, part))
    .flatMap(({ part: { targets } }) => targets);
  const state = stateUpon(bases);
  if (awaited.length === 0) return { part, state };
  const why = `left as it is, because ${awaited.join(", ")} was not applied`;
  return { part, state, ...(state === "found" ? { why } : { note: `${part.family} ${part.targets}: ${why}` }) };
}

/** Where nothing but an objection stands in the way, the next run will not get any further. */
function stateUpon(bases: readonly PartResult[]): PartResult["state"] {
  return bases.every(({ state }) => state === "found") ? "found" : "deferred";
}

/** Why nothing more may be sent to this repository, if so. */
function reasonToStop(request: PlannedRequest, results: readonly PartResult[], plan: RepoPlan): string | undefined {
  const failed = results.filter(({ state }) => state === "failed");
  if (failed.length === 0) return undefined;
  if (request.phase === "archive" && !plan.repo.archived)
    return "not archived, since an earlier change failed and an archived repository cannot be repaired";
  const opened = plan.requests.find(({ phase }) => phase === "unarchive");
  const isShut = opened?.parts.some((part) => failed.some((result) => result.part === part));
  return isShut ? "the repository could not be opened (unarchived), so the rest is left for the next run" : undefined;
}

/**
 * Sends a request; a folded one that GitHub rejects is taken apart once, so that one family's mistake costs no other.
 */
async function sendRequest(
  planned: PlannedRequest,
  parts: readonly RequestPart[],
  context: SendContext,
): Promise<Sent> {
  const isWhole = parts.length === planned.parts.length;
  if (!isWhole || parts.length === 0) return sendApart(parts, context);
  const answer = await send(planned.request, parts, context);
  return parts.length > 1 && answer.isRefused ? sendApart(parts, context) : answer;
}

async function sendApart(parts: readonly RequestPart[], context: SendContext): Promise<Sent> {
  const results: PartResult[] = [];
  for (const [index, part] of parts.entries()) {
    const sent = await send(part.request, [part], context);
    results.push(...sent.results);
    if (sent.deferred === undefined) continue;
    return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
  }
  return { results };
}

/** A mistake of ours costs this request alone; whether it was done nobody knows then. */
async function send(request: ApiRequest, parts: readonly RequestPart[], context: SendContext): Promise<Sent> {
  try {
    return await sendOnce(request, parts, context);
  } catch (error) {
    const { results } = failAll(parts, (part) => bugFailure(error, familyOf(part, context)));
    return { results: results.map((result) => ({ ...result, isUnclear: true })) };
  }
}

async function sendOnce(request: ApiRequest, parts: readonly RequestPart[], context: SendContext): Promise<Sent> {
  const known = parts.map((part) => context.objections?.reasonToSkip(part, context.repo));
  if (known.every((why) => why !== undefined))
    return { results: parts.map((part, index) => ({ part, state: "found", why: known[index] })) };
  const ready = withSecrets(request, context.secretOf ?? (() => undefined));
  if (ready.kind === "missing") return failAll(parts, ({ family }) => withoutVariable(ready.name, family));
  const reply = withoutSecret(await answerTo(ready.request, context), ready.secret);
  if (reply instanceof ApiError) return judgeError(reply, parts, context);
  if (reply.kind === "deferred") return deferAll(parts, reply.reason, reply.isUnclear);
  const [problem] = reply.problems;
  if (problem) {
    const kind = problem.type === "FORBIDDEN" ? "denied" : problem.type === "NOT_FOUND" ? "missing" : "rejected";
    return failAll(parts, (part) => ({ kind, family: part.family, message: problem.message }));
  }
  const other = otherRepositoryIn(reply.data, request, context.repo);
  if (other !== undefined) return writtenElsewhere(other, parts);
  const answer = { status: reply.status, message: "", data: reply.data };
  const results: PartResult[] = [];
  for (const part of parts) results.push(found(part, answer, context) ?? (await applied(part, answer, context)));
  return { results };
}

/** GitHub made the change in another repository: nothing more is sent. */
function writtenElsewhere(other: string, parts: readonly RequestPart[]): Sent {
  const what = parts.map(({ family, targets }) => [family, ...targets].join(" ")).join(", ");
  const message = `GitHub answered for another repository, ${other}, so this was written there: ${what}`;
  const advice = "check that repository by hand; the next run lists afresh";
  const failed = failAll(parts, ({ family }) => ({ kind: "guarded", family, message, advice }));
  return { ...failed, deferred: "GitHub answered for another repository, so nothing more was sent" };
}

async function answerTo(
  request: ApiRequest,
  { github, settled, isGrave, isContinuation, isCompensation }: SendContext,
): Promise<Reply | ApiError> {
  return settled?.get(requestKey(request)) ?? replyTo(request, github, { isGrave, isContinuation, isCompensation });
}

function judgeError(error: ApiError, parts: readonly RequestPart[], context: SendContext): Sent {
  const answer = { status: error.status, message: error.message, data: null };
  const failed = failAll(parts, (part) => failureOf(error, familyOf(part, context), "write"));
  const results = failed.results.map(
    (result) =>
      found(result.part, answer, context) ??
      refused(result.part, error, context) ?? { ...result, isUnclear: error.isUnclear },
  );
  return { results, isRefused: error.kind === "rejected" || results.some(({ state }) => state === "found") };
}

/** What neither another run nor another token repairs is a finding in every family, and is not tried a thousand times. */
function refused(part: RequestPart, error: ApiError, context: SendContext): PartResult | undefined {
  if (!error.isFinding) return undefined;
  const why = error.advice === undefined ? error.message : `${error.message}: ${error.advice}`;
  context.objections?.recordRefusal(part, context.repo, why);
  return { part, state: "found", why };
}

function familyOf({ family }: RequestPart, { families }: ApplyContext): AnyFamily | undefined {
  return families.find(({ key }) => key === family);
}

function found(part: RequestPart, answer: WriteAnswer, context: SendContext): PartResult | undefined {
  const family = familyOf(part, context);
  const why = family?.guards?.objection?.(answer, part);
  if (why === undefined) return undefined;
  if (family?.guards?.objectsToAll) context.objections?.recordRefusal(part, context.repo, why);
  return { part, state: "found", why };
}

/** Applied, unless a second read shows something else. */
async function applied(part: RequestPart, answer: WriteAnswer, context: SendContext): Promise<PartResult> {
  const family = familyOf(part, context);
  const result = await readBack(part, answer, { family, github: context.github });
  const { objections, repo } = context;
  if (result.state === "applied") objections?.recordSuccess(part, repo);
  else if (result.why !== undefined && family?.guards?.objectsToAll) objections?.recordRefusal(part, repo, result.why);
  return result;
}

function failAll(parts: readonly RequestPart[], failureFor: (part: RequestPart) => Failure): Sent {
  return {
    results: parts.map((part) => ({ part, state: "failed", failure: { ...failureFor(part), targets: part.targets } })),
  };
}

/** A change is applied when every request that carries it was; what was begun and not finished is said. */
function outcomeOf(plan: RepoPlan, results: readonly PartResult[], stopped: string | undefined): RepoOutcome {
  const changes = plan.changes.flatMap((change) => {
    const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
    const state = worst(carried.map((result) => result.state));
    return state === "found" ? [] : [stated(change, state)];
  });
  const failures = [...plan.failures, ...results.flatMap(({ failure }) => (failure ? [failure] : []))];
  const findings = [...plan.findings, ...results.flatMap(findingsOf)];
  const notes = [
    ...plan.notes,
    ...(stopped === undefined ? [] : [stopped]),
    ...results.flatMap(({ note }) => note ?? []),
  ];
  const states = [...changes, ...results].map(({ state }) => state);
  return { repo: plan.repo.name, kind: kindOf(states, failures), changes, findings, failures, notes };
}

function findingsOf({ part: { family, targets }, why }: PartResult): readonly Finding[] {
  return why === undefined ? [] : targets.map((target) => ({ family, target, message: why }));
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
