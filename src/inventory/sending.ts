// Sends the requests of a listing: the first one that is put off ends it, and a refusal may be an answer.
import type { Answer, Deferred, GitHub } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest } from "../model.ts";

/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
export const READS_IN_FLIGHT = 2;

export type Send = (request: ApiRequest) => Promise<Answer>;

/** Ends a listing in the middle; caught by `unlessDeferred`. */
export class Interruption extends Error {
  readonly deferred: Deferred;
  constructor(deferred: Deferred) {
    super(deferred.reason);
    this.deferred = deferred;
  }
}

/** A list that is not complete is no list: the first request that is put off ends it. */
export async function unlessDeferred<T>(github: GitHub, work: (send: Send) => Promise<T>): Promise<T | Deferred> {
  try {
    return await work(async (request) => {
      const reply = await github.send(request);
      if (reply.kind === "deferred") throw new Interruption(reply);
      return reply;
    });
  } catch (error) {
    if (error instanceof Interruption) return error.deferred;
    throw error;
  }
}

/** Undefined where GitHub refuses: what is only asked to be sure must not stop what works. */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

export async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.kind === "missing") return undefined;
    throw error;
  }
}
