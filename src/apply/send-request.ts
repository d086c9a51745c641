// Sends one request of a plan and says what became of each of its parts. What GitHub has refused several times in this
// run is left out; a refusal costs no part that it is not about.
import type { Reply } from "../deps.ts";
import type { ApiError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { disjointUnion } from "../families/shared/diff.ts";
import { bugFailure } from "../families/shared/failure.ts";
import type { ApiRequest, JsonObject, PlannedRequest, RepoPlan, RequestPart } from "../model.ts";
import { deferAll, failAll, familyOf, judgeReply, type Sent } from "./judge-reply.ts";
import type { KnownRefusals, Wish } from "./known-refusals.ts";
import { type PlanAgain, settleLost } from "./lost-answer.ts";
import { type PartResult, replyTo, requestKey, type WriteSender } from "./part-result.ts";
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
  /** For requests whose answers are lost; left out: nothing can be looked at again. */
  readonly planAgain?: PlanAgain;
}

export interface SendContext extends ApplyContext {
  readonly plan: RepoPlan;
  /** As in `WriteOptions`. */
  readonly isGrave: boolean;
  /** Something was written in this repository already: it is finished rather than left in between. */
  readonly isContinuation: boolean;
  /** Without it the repository would be worse off than before. */
  readonly isCompensation: boolean;
}

/**
 * Sends these parts of a request, with as few requests as GitHub's answers allow. What other repositories of this run
 * were refused is sent by itself, and after some refusals not at all.
 */
export async function sendRequest(
  planned: PlannedRequest,
  parts: readonly RequestPart[],
  context: SendContext,
): Promise<Sent> {
  const { objections } = context;
  if (parts.length === 0 || !objections) {
    const sent = await sendTogether(planned, parts, context);
    return { ...sent, results: inOrderOf(parts, sent.results) };
  }
  const done = await objections.turn(parts.flatMap((part) => wishesOf(part, context)));
  try {
    const skipped = parts.flatMap((part) => skippedBy(part, context));
    const open = parts.filter((part) => !skipped.some((result) => result.part === part));
    const isDoubtful = (part: RequestPart) => wishesOf(part, context).some((wish) => objections.isDoubtful(wish));
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

/** What a part asks for, one key each. */
function wishesOf(part: RequestPart, { plan: { repo, changes } }: SendContext): readonly Wish[] {
  return part.targets.map((target) => {
    const change = changes.find((one) => one.family === part.family && one.target === target);
    const value = change && change.action !== "delete" ? change.after : null;
    return { family: part.family, target, value, repo: repo.name, visibility: repo.visibility };
  });
}

function skippedBy(part: RequestPart, context: SendContext): readonly PartResult[] {
  const why = wishesOf(part, context).map((wish) => context.objections?.reasonToSkip(wish));
  return why.length > 0 && why.every((one) => one !== undefined) ? [{ part, state: "found", why: why[0] }] : [];
}

/** One request for all parts. What GitHub refuses is taken apart, so that one family's mistake costs no other. */
async function sendTogether(
  planned: PlannedRequest,
  parts: readonly RequestPart[],
  context: SendContext,
): Promise<Sent> {
  if (parts.length === 0) return { results: [] };
  const request = parts.length === planned.parts.length ? planned.request : joinedAgain(parts);
  if (!request) return sendApart(parts, context);
  const sent = await send(request, parts, context);
  if (sent.refusal === undefined || parts.length === 1) return recorded(sent, context);
  const named = parts.filter((part) => isNamed(part, sent.refusal ?? ""));
  if (named.length === 0 || named.length === parts.length) {
    const apart = await sendApart(parts, context);
    // The request that was refused as a whole was spent on those that are refused by themselves too.
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

/** The parts that are left of a joined request, joined again; undefined where that is not possible. */
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

/** Whether GitHub's sentence names a key of the part: `web_commit_signoff_required`, or in words. */
function isNamed({ targets }: RequestPart, message: string): boolean {
  const words = message.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
  return targets.some((target) => {
    const name = target.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
    return name.includes(" ") && words.includes(name);
  });
}

async function sendApart(parts: readonly RequestPart[], context: SendContext): Promise<Sent> {
  const results: PartResult[] = [];
  for (const [index, part] of parts.entries()) {
    const sent = recorded(await send(part.request, [part], context), context);
    results.push(...sent.results);
    if (sent.deferred === undefined) continue;
    return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
  }
  return { results };
}

/** What the other repositories of this run learn from it. */
function recorded(sent: Sent, context: SendContext, { isCountedAgain = false } = {}): Sent {
  for (const { part, state, why } of sent.results) {
    for (const wish of wishesOf(part, context)) {
      if (state === "applied" && !isCountedAgain) context.objections?.recordSuccess(wish);
      if (state === "found" && why !== undefined) context.objections?.recordRefusal(wish, why);
    }
  }
  return sent;
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
  const ready = withSecrets(request, context.secretOf ?? (() => undefined));
  if (ready.kind === "missing") return failAll(parts, ({ family }) => withoutVariable(ready.name, family));
  const sending = async (earlierAttempts?: number) =>
    withoutSecret(await answerTo(ready.request, context, earlierAttempts), ready.secret);
  const first = await sending();
  const [part] = parts;
  // Only requests of a single part are not repeated: what is joined may be sent twice.
  if (part === undefined || parts.length > 1) return judgeReply(first, request, parts, context);
  const settled = await settleLost(first, { ...context, part, again: () => sending(1) });
  if (settled.kind === "reply") return judgeReply(settled.reply, request, parts, context);
  return settled.isAsAsked ? { results: [{ part, state: "applied" }] } : { results: [doneOtherwise(part)] };
}

function doneOtherwise(part: RequestPart): PartResult {
  const note =
    `${part.family} ${part.targets}: its answer was lost, and what it left differs from what was asked; ` +
    "the next run repairs it";
  return { part, state: "deferred", isUnclear: true, note };
}

async function answerTo(
  request: ApiRequest,
  { github, settled, isGrave, isContinuation, isCompensation }: SendContext,
  earlierAttempts = 0,
): Promise<Reply | ApiError> {
  const options = { isGrave, isContinuation, isCompensation, ...(earlierAttempts > 0 && { earlierAttempts }) };
  return settled?.get(requestKey(request)) ?? replyTo(request, github, options);
}
