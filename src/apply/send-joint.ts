// Sends what GitHub takes for many repositories at once, before each repository's own requests.

import type { GitHub, Log, Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import type { JointRequest, RestRequest } from "../model.ts";
import { replyTo, requestKey } from "./part-result.ts";

/**
 * The answer that each share got, by `requestKey`. A joint request that GitHub rejects may be wrong for one repository
 * only: its shares are left without an answer, so that every repository sends its own, once; and where we made a
 * mistake, that is reported there.
 */
export async function sendJoint(
  requests: readonly JointRequest[],
  github: GitHub,
  log: Log,
): Promise<ReadonlyMap<string, Reply | ApiError>> {
  const answers = await inParallel(requests, github.concurrency, async ({ request, shares }) => {
    const reply = await answerTo(request, github, log);
    if (!reply) return [];
    const isOfOne = reply instanceof ApiError && (reply.kind === "rejected" || reply.kind === "missing");
    return isOfOne ? [] : shares.map((share) => [requestKey(share), reply] as const);
  });
  return new Map(answers.flat());
}

async function answerTo(request: RestRequest, github: GitHub, log: Log): Promise<Reply | ApiError | undefined> {
  try {
    return await replyTo(request, github);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error("Repo Cop made a mistake in a request for several repositories; each sends its own.", { reason });
    return undefined;
  }
}
