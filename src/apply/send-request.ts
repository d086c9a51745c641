// Sends one request of a plan and returns the result of each part. Values that GitHub refused several times in this run
// are skipped. A refusal affects only the parts that caused it.
import type { Reply } from "../deps.ts";
import type { ApiError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { disjointUnion } from "../families/shared/diff.ts";
import { bugFailure } from "../families/shared/failure.ts";
import type { ApiRequest, JsonObject, PlannedRequest, RepoPlan, RequestPart } from "../model.ts";
import { isObject } from "../objects.ts";
import { targetNames } from "../text/key-name.ts";
import { deferAll, failAll, familyOf, judgeReply, type SentParts } from "./judge-reply.ts";
import type { KnownRefusals, Wish } from "./known-refusals.ts";
import { type PlanAgain, settleLost } from "./lost-answer.ts";
import type { PartResult } from "./part-result.ts";
import { type SecretOf, withoutSecret, withoutVariable, withSecrets } from "./secrets.ts";
import { replyTo, requestKey, type WriteSender } from "./write-sender.ts";

export interface ApplyContext {
  readonly github: WriteSender;
  readonly families: readonly AnyFamily[];
  /** Answers to joint requests, by `requestKey`. */
  readonly jointAnswers?: ReadonlyMap<string, Reply | ApiError>;
  /** The refusals of the run so far. */
  readonly knownRefusals?: KnownRefusals;
  /** Returns secrets; left out if there are none. */
  readonly secretOf?: SecretOf;
  /** Plans again after a lost answer; left out if the state cannot be read again. */
  readonly planAgain?: PlanAgain;
}

export interface SendContext extends ApplyContext {
  readonly plan: RepoPlan;
  /** As in `WriteOptions`. */
  readonly isGrave: boolean;
  /** True after the first write in this repository, so that its work is finished. */
  readonly isContinuation: boolean;
  /** Without this request, the repository would be worse than before. */
  readonly isCompensation: boolean;
}

/**
 * Sends these parts with as few requests as GitHub's answers allow. A value that GitHub refused for other repositories
 * is sent on its own, and skipped after some refusals.
 */
export async function sendRequest(
  planned: PlannedRequest,
  parts: readonly RequestPart[],
  context: SendContext,
): Promise<SentParts> {
  const { knownRefusals } = context;
  if (parts.length === 0 || !knownRefusals) {
    const sent = await sendTogether(planned, parts, context);
    return { ...sent, results: inOrderOf(parts, sent.results) };
  }
  const done = await knownRefusals.turn(parts.flatMap((part) => wishesOf(part, context)));
  try {
    const skipped = parts.flatMap((part) => skippedBy(part, context));
    const open = parts.filter((part) => !skipped.some((result) => result.part === part));
    const isDoubtful = (part: RequestPart) => wishesOf(part, context).some((wish) => knownRefusals.isDoubtful(wish));
    const doubtful = open.length > 1 ? open.filter(isDoubtful) : [];
    const sent = await sendTogether(
      planned,
      open.filter((part) => !doubtful.includes(part)),
      context,
    );
    const apart = sent.deferred === undefined ? await sendApart(doubtful, context) : deferAll(doubtful, sent.deferred);
    const results = [...skipped, ...sent.results, ...apart.results];
    return { ...sent, ...apart, results: inOrderOf(parts, results) };
  } finally {
    done();
  }
}

function inOrderOf(parts: readonly RequestPart[], results: readonly PartResult[]): readonly PartResult[] {
  const place = ({ part }: PartResult) => parts.findIndex(({ request }) => request === part.request);
  return results.toSorted((a, b) => place(a) - place(b));
}

/** The desired values of a part: one for each target, and one for each key of a target that is a map. */
function wishesOf(
  { family, targets }: RequestPart,
  { plan: { repo, changes } }: SendContext,
  keys?: readonly string[],
): readonly Wish[] {
  const about = { family, repo: repo.name, visibility: repo.visibility };
  return targets.flatMap((target): readonly Wish[] => {
    const change = changes.find((one) => one.family === family && one.target === target);
    const value = change && change.action !== "delete" ? change.after : null;
    if (!isObject(value)) return [{ ...about, target, value }];
    const entries = Object.entries(value).filter(([key]) => keys?.includes(key) !== false);
    return entries.map(([key, inner]) => ({ ...about, target: `${target}.${key}`, value: inner }));
  });
}

function skippedBy(part: RequestPart, context: SendContext): readonly PartResult[] {
  const why = wishesOf(part, context).map((wish) => context.knownRefusals?.reasonToSkip(wish));
  return why.length > 0 && why.every((one) => one !== undefined) ? [{ part, state: "found", why: why[0] }] : [];
}

/**
 * Sends one request for all parts. After a refusal the parts are split, so that a wrong value of one family does not
 * affect the others.
 */
async function sendTogether(
  planned: PlannedRequest,
  parts: readonly RequestPart[],
  context: SendContext,
): Promise<SentParts> {
  if (parts.length === 0) return { results: [] };
  const request = parts.length === planned.parts.length ? planned.request : joinedAgain(parts);
  if (!request) return sendApart(parts, context);
  const sent = await send(request, parts, context);
  if (sent.refusal === undefined || parts.length === 1) return recorded(sent, context);
  const named = parts.filter((part) => isNamed(part, sent.refusal ?? ""));
  if (named.length === 0 || named.length === parts.length) {
    const apart = await sendApart(parts, context);
    // The refused request with all parts also counts for each part that is refused on its own.
    return recorded(apart, context, { isCountedAgain: true });
  }
  const refused = recorded({ results: sent.results.filter(({ part }) => named.includes(part)) }, context);
  const rest = await sendTogether(
    planned,
    parts.filter((part) => !named.includes(part)),
    context,
  );
  return { ...rest, results: [...refused.results, ...rest.results] };
}

/** Joins the remaining parts again; undefined if that is not possible. */
function joinedAgain(parts: readonly RequestPart[]): ApiRequest | undefined {
  const [first, ...others] = parts.map(({ request }) => request);
  if (others.length === 0 || first?.kind !== "rest") return others.length === 0 ? first : undefined;
  let parameters: JsonObject | undefined = first.parameters;
  for (const request of others) {
    if (request.kind !== "rest" || !parameters) return undefined;
    const { owner: _, repo: __, ...body } = request.parameters;
    parameters = disjointUnion(parameters, body);
  }
  return parameters && { ...first, parameters };
}

/** True if GitHub's message names a key of the part, such as `web_commit_signoff_required`, or its words. */
function isNamed({ targets }: RequestPart, message: string): boolean {
  const words = message.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
  return targets.some((target) => {
    const name = target.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
    return name.includes(" ") && words.includes(name);
  });
}

async function sendApart(parts: readonly RequestPart[], context: SendContext): Promise<SentParts> {
  const results: PartResult[] = [];
  for (const [index, part] of parts.entries()) {
    const sent = recorded(await send(part.request, [part], context), context);
    results.push(...sent.results);
    if (sent.deferred === undefined) continue;
    return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
  }
  return { results };
}

/** The reason for a refusal that other repositories may get too; undefined for other results. */
function repeatedReason({ state, why, failure, isUnclear }: PartResult): string | undefined {
  if (state === "found") return why;
  if (state !== "failed" || !failure || isUnclear) return undefined;
  // The token lacks this permission everywhere. Other refusals of access concern one repository.
  const isLacking = failure.kind === "denied" && /\bnot accessible by\b/i.test(failure.message);
  return failure.kind === "rejected" || isLacking ? failure.message : undefined;
}

/** Records the results for the other repositories of this run. */
function recorded(sent: SentParts, context: SendContext, { isCountedAgain = false } = {}): SentParts {
  for (const result of sent.results) {
    const { part, state, unstoredKeys } = result;
    const why = repeatedReason(result);
    const wishes = wishesOf(part, context, unstoredKeys);
    if (state === "applied" && !isCountedAgain) for (const wish of wishes) context.knownRefusals?.recordSuccess(wish);
    if (why !== undefined) for (const wish of wishes) context.knownRefusals?.recordRefusal(wish, why);
  }
  return sent;
}

/** A bug fails only this request. It is then unknown whether the request was done. */
async function send(request: ApiRequest, parts: readonly RequestPart[], context: SendContext): Promise<SentParts> {
  try {
    return await sendOnce(request, parts, context);
  } catch (error) {
    const { results } = failAll(parts, (part) => bugFailure(error, familyOf(part, context)));
    return { results: results.map((result) => ({ ...result, isUnclear: true })) };
  }
}

async function sendOnce(request: ApiRequest, parts: readonly RequestPart[], context: SendContext): Promise<SentParts> {
  const ready = withSecrets(request, context.secretOf ?? (() => undefined));
  if (ready.kind === "missing") return failAll(parts, ({ family }) => withoutVariable(ready.name, family));
  const sending = async (earlierAttempts?: number) =>
    withoutSecret(await answerTo(ready.request, context, earlierAttempts), ready.request, ready.secret);
  const first = await sending();
  const [part] = parts;
  // Only requests of a single part are looked up and repeated here: one of several parts is a PATCH, which may be sent
  // twice.
  if (part === undefined || parts.length > 1) return judgeReply(first, request, parts, context);
  const outcome = await settleLost(first, { ...context, part, again: () => sending(1) });
  if (outcome.kind === "reply") return judgeReply(outcome.reply, request, parts, context);
  return outcome.isAsAsked ? { results: [{ part, state: "applied" }] } : { results: [doneOtherwise(part)] };
}

function doneOtherwise(part: RequestPart): PartResult {
  const note =
    `${targetNames(part.family, part.targets)}: its answer was lost, and what it left differs from what was asked; ` +
    "the next run repairs it";
  return { part, state: "deferred", isUnclear: true, note };
}

async function answerTo(
  request: ApiRequest,
  { github, jointAnswers, isGrave, isContinuation, isCompensation }: SendContext,
  earlierAttempts = 0,
): Promise<Reply | ApiError> {
  const options = { isGrave, isContinuation, isCompensation, ...(earlierAttempts > 0 && { earlierAttempts }) };
  return jointAnswers?.get(requestKey(request)) ?? replyTo(request, github, options);
}
