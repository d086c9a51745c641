// The result of each part of a request, and `replyTo`, through which every write of a plan goes out.
import type { Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, Change, ChangeState, Failure, RequestPart, StatedChange } from "../model.ts";

/**
 * The result of one part of a request. `found`: a finding, because GitHub, a policy or the plan rules the change out.
 */
export interface PartResult {
  readonly part: RequestPart;
  readonly state: ChangeState | "found";
  readonly failure?: Failure;
  readonly why?: string | undefined;
  /** Keys of the target's value that GitHub did not store; left out: all of it. */
  readonly unstoredKeys?: readonly string[];
  /** The part counts as not applied, but GitHub may have done it. */
  readonly isUnclear?: boolean;
  /** A further note for the report. */
  readonly note?: string;
}

/**
 * The change with its state. `ref` is removed: it is only for requests, and may contain values that must not be shown.
 */
export function stated({ ref: _, ...change }: Change, state: ChangeState): StatedChange {
  return { ...change, state };
}

/** True if both parts have a common target in the same family. */
export function isOfSame(a: RequestPart, b: RequestPart): boolean {
  return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}

/** Identical for identical requests. */
export function requestKey(request: ApiRequest): string {
  return JSON.stringify(request);
}

/** Options for sending a request of a plan. */
export interface WriteOptions extends SendOptions {
  /**
   * The request deletes, archives, changes the visibility or grants admin. The repository is checked directly before
   * it.
   */
  readonly isGrave?: boolean;
}

/** Sends a plan's requests to GitHub. */
export interface WriteSender {
  /** @throws ApiError after the last attempt */
  send(request: ApiRequest, options?: WriteOptions): Promise<Reply>;
}

/** The reply, or GitHub's final refusal as a value. Other errors are bugs and are thrown. */
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
