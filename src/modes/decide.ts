// Decides what each repository should be: reads what layers match on, and resolves. Once more in a shard, where `list`
// could not.

import { type Config, inventoryNeeds } from "../config/model/config.ts";
import type { Deferred } from "../deps.ts";
import type { Repository, Target } from "../model.ts";
import { type MatchContext, readForMatching } from "../read/matching.ts";
import { refuseMissingTeams, targetsFor } from "./targets/targets.ts";

export interface DecisionContext extends MatchContext {
  readonly config: Config;
}

export interface Decided {
  readonly kind: "decided";
  readonly targets: readonly Target[];
}

/**
 * @throws ConfigError for teams that do not exist, and for mistakes that show only once the layers of a repository are
 * merged
 */
export async function decideTargets(
  repositories: readonly Repository[],
  context: DecisionContext,
): Promise<Decided | Deferred> {
  const { config } = context;
  const read = await readForMatching(repositories, inventoryNeeds(config), context);
  if (read.kind === "deferred") return read;
  refuseMissingTeams(config, read);
  return { kind: "decided", targets: targetsFor(config, read.repositories) };
}

/**
 * Asks once more for what `list` could not read of these targets: GitHub may answer by now, and re-running a failed
 * shard does not run `list` again. The same targets where that decides nothing, or has to wait.
 * @throws ConfigError as `decideTargets` does
 */
export async function decideAgain(targets: readonly Target[], context: DecisionContext): Promise<readonly Target[]> {
  if (targets.every(({ desired }) => desired.undecided.length === 0)) return targets;
  const repositories = targets.map(({ repo }) => repo);
  const decided = await decideTargets(repositories, context);
  return decided.kind === "deferred" || undecidedIn(decided.targets) === undecidedIn(targets)
    ? targets
    : decided.targets;
}

function undecidedIn(targets: readonly Target[]): string {
  return JSON.stringify(targets.map(({ desired }) => desired.undecided));
}
