// Sends one request, and says what became of each part of it and which parts are about the same thing.
import type { GitHub, Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, ChangeState, Failure, RequestPart } from "../model.ts";

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

/** The same target in the same family. */
export function isOfSame(a: RequestPart, b: RequestPart): boolean {
  return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}

/** The reply, or GitHub's final refusal as a value. Anything else that is thrown is a bug, and passes. */
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
