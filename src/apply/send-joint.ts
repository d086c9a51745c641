// Sends requests that GitHub accepts for many repositories at once, before each repository's own requests.

import type { GitHub, Log, Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import type { JointRequest, RestRequest } from "../model.ts";
import { replyTo, requestKey } from "./write-sender.ts";

/**
 * The answer for each share, by `requestKey`. If GitHub rejects a joint request, one repository may be the cause. Its
 * shares then stay without an answer, and every repository sends its own request once. The same applies after a bug,
 * which is then reported there.
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
