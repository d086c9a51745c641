// Sends the requests of plans: the interface of a sender, and `replyTo`, through which every write of a plan is sent.
import type { Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest } from "../model.ts";

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
