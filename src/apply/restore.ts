// Restores an entry that was deleted to be replaced, if the new entry could not be created.
import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { bugFailure } from "../families/shared/failure.ts";
import type { ApiRequest, Failure, RequestPart, Undo } from "../model.ts";
import { targetNames } from "../text/key-name.ts";
import { isOfSame, type PartResult } from "./part-result.ts";
import { replyTo, type WriteSender } from "./write-sender.ts";

export interface RestoreContext {
  readonly github: WriteSender;
  readonly families: readonly AnyFamily[];
}

/** An entry that is deleted, or may be. */
interface Loss {
  /** The part with the deletion. */
  readonly part: RequestPart;
  readonly undo: Undo;
  /** The entry that may exist: GitHub's answer left it open. */
  readonly doubt: "the old one" | "the new one" | undefined;
}

/**
 * The result with the state of the old entry. It is restored if neither the old nor the new entry exists. `earlier`:
 * the results of all requests before.
 */
export async function restoreIfLost(
  result: PartResult,
  earlier: readonly PartResult[],
  context: RestoreContext,
): Promise<PartResult> {
  const loss = lossOf(result, earlier);
  if (!loss) return result;
  const { part, state, failure, why } = result;
  // The limits or the end of the run that deferred this request would also defer the restoring one.
  if (state === "deferred") return { ...result, note: `${targetNames(part.family, part.targets)}: ${leftWith(loss)}` };
  try {
    const said = await restore(loss, context);
    return {
      ...result,
      ...(failure && { failure: { ...failure, message: `${failure.message}; ${said}` } }),
      ...(why !== undefined && { why: `${why}; ${said}` }),
    };
  } catch (error) {
    return { part, state: "failed", failure: mistaken(error, result, context) };
  }
}

/** The failure for a bug while restoring, which must not stop later requests. */
function mistaken(error: unknown, { part, failure, why }: PartResult, { families }: RestoreContext): Failure {
  const bug = bugFailure(
    error,
    families.find(({ key }) => key === part.family),
  );
  return { ...bug, targets: part.targets, message: `${failure?.message ?? why}; ${unknown(bug.message)}` };
}

function leftWith({ doubt }: Loss): string {
  if (doubt === "the old one") return "whether the old one is deleted is not known, so the next run looks again";
  if (doubt === "the new one")
    return "the old one is deleted, and whether the new one is there is not known, so the next run looks again";
  return "the old one is deleted, and the new one is left for the next run";
}

function lossOf({ part, state, isUnclear = false }: PartResult, earlier: readonly PartResult[]): Loss | undefined {
  if (state === "applied") return undefined;
  if (part.undo) return isUnclear ? { part, undo: part.undo, doubt: "the old one" } : undefined;
  const last = earlier.findLast((one) => one.state === "applied" && isOfSame(one.part, part));
  return last?.part.undo && { part: last.part, undo: last.part.undo, doubt: isUnclear ? "the new one" : undefined };
}

/** Restores the entry; returns its state as the end of a sentence. */
async function restore(loss: Loss, context: RestoreContext): Promise<string> {
  const { undo, doubt } = loss;
  const isThere = doubt && (await look(loss, context));
  if (isThere) return `${doubt} is there, as another look shows`;
  if (doubt && isThere === undefined) return `whether ${doubt} is there is not known, so the next run looks again`;
  const reply = await send(undo.request, context);
  if (reply instanceof ApiError) return notPutBack(reply, loss, context);
  if (reply.kind === "answer") return "the old one was put back";
  return reply.isUnclear ? unknown(reply.reason) : gone(reply.reason);
}

/**
 * The reason why restoring failed. GitHub refuses a second entry, and an unclear answer may hide a success, so the
 * state is read again.
 */
async function notPutBack(
  { kind, isUnclear, message }: ApiError,
  loss: Loss,
  context: RestoreContext,
): Promise<string> {
  const isThere = kind === "rejected" || isUnclear ? await look(loss, context) : false;
  if (isThere === undefined) return unknown(message);
  return isThere ? "there is one all the same, as another look shows" : gone(message);
}

function gone(reason: string): string {
  return `the old one is gone and could not be put back (${reason}); the next run tries the new one again`;
}

function unknown(reason: string): string {
  return `whether the old one was put back is not known, so the next run looks again (${reason})`;
}

/** True if an entry exists in place of the deleted one; undefined if that cannot be read. */
async function look({ part, undo }: Loss, context: RestoreContext): Promise<boolean | undefined> {
  const family = context.families.find(({ key }) => key === part.family);
  const reply = await send(undo.look, context);
  if (reply instanceof ApiError || reply.kind === "deferred" || reply.problems.length > 0) return undefined;
  const found = part.targets.map((target) => family?.guards?.isThere?.(reply.data, target, part));
  return found.includes(undefined) ? undefined : found.every((isThere) => isThere);
}

/** Sent even while the run is being stopped: without it, the repository would be worse than before. */
function send(request: ApiRequest, { github }: RestoreContext): Promise<Reply | ApiError> {
  return replyTo(request, github, { isContinuation: true, isCompensation: true });
}
