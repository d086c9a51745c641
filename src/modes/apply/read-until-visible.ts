// Reads repositories that were created a moment ago, which GraphQL does not show yet.

import type { Clock } from "../../deps.ts";
import type { RepositoryRead, Target } from "../../model.ts";
import { type ReadContext, readRepositories } from "../../read/repositories.ts";

/** Milliseconds before each further read, 30 s in all. https://github.com/PrairieLearn/PrairieLearn/issues/14604 */
const WAITS = [1000, 2000, 4000, 8000, 15_000];

interface Waiting {
  readonly clock: Pick<Clock, "sleep">;
  readonly signal: AbortSignal;
}

/** Reads repositories that REST has just listed. Those that GraphQL does not show yet are read again after a wait. */
export async function readUntilVisible(
  targets: readonly Target[],
  context: ReadContext,
  { clock, signal }: Waiting,
): Promise<readonly RepositoryRead[]> {
  let reads = await readRepositories(targets, context);
  for (const ms of WAITS) {
    const unseen = targets.filter((_, at) => reads[at]?.gone !== undefined && reads[at]?.repo.archived === false);
    if (unseen.length === 0 || signal.aborted) break;
    context.log.info("GitHub does not show a repository yet that it has just listed. Asking again.", {
      repositories: unseen.length,
      seconds: ms / 1000,
    });
    await clock.sleep(ms, signal);
    const again = await readRepositories(unseen, context);
    reads = reads.map((read, at) => again[unseen.indexOf(targets[at] as Target)] ?? read);
  }
  return reads;
}
