// Sends what GitHub takes for many repositories at once, before each repository's own requests.

import type { GitHub, Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import type { JointRequest, RestRequest } from "../model.ts";
import { requestKey } from "./apply.ts";

/**
 * The answer that each share got, by `requestKey`. A joint request that GitHub rejects may be wrong for one repository only: its shares
 * are left without an answer, so that every repository sends its own, once.
 */
export async function sendJoint(requests: readonly JointRequest[], github: GitHub): Promise<ReadonlyMap<string, Reply | ApiError>> {
  const answers = await inParallel(requests, github.concurrency, async ({ request, shares }) => {
    const reply = await answerTo(request, github);
    const isOfOne = reply instanceof ApiError && (reply.kind === "rejected" || reply.kind === "missing");
    return isOfOne ? [] : shares.map((share) => [requestKey(share), reply] as const);
  });
  return new Map(answers.flat());
}

async function answerTo(request: RestRequest, github: GitHub): Promise<Reply | ApiError> {
  try {
    return await github.send(request);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
