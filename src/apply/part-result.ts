// Sends one request, and says what became of each part of it and which parts are about the same thing.
import type { Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, Change, ChangeState, Failure, RequestPart, StatedChange } from "../model.ts";

/** What became of one part of a request. `found`: somebody above the repository does not let it have that. */
export interface PartResult {
  readonly part: RequestPart;
  readonly state: ChangeState | "found";
  readonly failure?: Failure;
  readonly why?: string | undefined;
  /** It was not applied as far as is known, and GitHub left open whether it was done. */
  readonly isUnclear?: boolean;
  /** What else is to be said in the report. */
  readonly note?: string;
}

/** The change with what became of it, without what only its requests need: that may hold what is not to be shown. */
export function stated({ ref: _, ...change }: Change, state: ChangeState): StatedChange {
  return { ...change, state };
}

/** The same target in the same family. */
export function isOfSame(a: RequestPart, b: RequestPart): boolean {
  return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}

/** The same for the same request. */
export function requestKey(request: ApiRequest): string {
  return JSON.stringify(request);
}

/** How a request of a plan is sent. */
export interface WriteOptions extends SendOptions {
  /** It deletes, archives, changes the visibility or grants admin: what it is about is checked directly before. */
  readonly isGrave?: boolean;
}

/** The way of a plan's requests to GitHub. */
export interface WriteSender {
  /** @throws ApiError after the last try */
  send(request: ApiRequest, options?: WriteOptions): Promise<Reply>;
}

/** The reply, or GitHub's final refusal as a value. Anything else that is thrown is a bug, and passes. */
export async function replyTo(
  request: ApiRequest,
  github: WriteSender,
  options?: WriteOptions,
): Promise<Reply | ApiError> {
  try {
    return await github.send(request, options);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
