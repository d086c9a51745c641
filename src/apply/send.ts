// Sends one request, with a final refusal of GitHub's as a value.
import type { GitHub, Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest } from "../model.ts";

/** What came of it; whatever else is thrown is a bug, and passes. */
export async function replyTo(
  request: ApiRequest,
  github: Pick<GitHub, "send">,
  options?: SendOptions,
): Promise<Reply | ApiError> {
  try {
    return await github.send(request, options);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
