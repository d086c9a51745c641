// Says before the work what it will cost, and what of it will not fit into this night.

import type { Log } from "../../deps.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { Connection } from "../../github/client.ts";
import type { OrganizationState, RepoPlan, Target } from "../../model.ts";
import { needsConfirmation } from "../../plan/guard.ts";
import { countWrites } from "../../plan/join.ts";
import { BATCH_SIZE } from "../../read/batches.ts";

interface Reading {
  readonly families: readonly AnyFamily[];
  readonly log: Log;
  readonly state: OrganizationState;
}

/**
 * What reading a slice will take at first; from then on the quota is spread where it would not last. Details count for
 * every repository of a nested family: what a probe will save is not known before.
 */
export function forecastReading(
  github: Connection,
  targets: readonly Target[],
  { families, log, state }: Reading,
): void {
  const detailed = families.filter(({ read }) => read.kind === "repository-query" && read.size === "nested");
  const nested = targets.filter(({ desired }) => detailed.some(({ key }) => key in desired.families)).length;
  const reads = families.reduce(
    (sum, family) => sum + targets.reduce((own, target) => own + readsOf(family, target, state), 0),
    0,
  );
  const queries = Math.ceil(targets.length / BATCH_SIZE.flat) + Math.ceil(nested / BATCH_SIZE.nested);
  const { minutes, available } = github.expect({ reads, queries, writes: 0 });
  log.info("Reading.", { repositories: targets.length, requests: reads + queries, minutes, available });
}

/** How many requests a family begins with in one repository. */
function readsOf({ key, read }: AnyFamily, { repo, desired }: Target, { directory }: OrganizationState): number {
  if (read.kind !== "endpoint" || !(key in desired.families)) return 0;
  try {
    const step = read.start({ repo, directory }, { desired: [desired.families[key]], prune: key in desired.prune });
    return step.kind === "more" ? step.requests.length : 0;
  } catch {
    return 1; // a bug is reported where the family is read
  }
}

/** What carrying out the plans will take, and how much is left for later nights. */
export function forecastWriting(github: Connection, plans: readonly RepoPlan[], log: Log): void {
  const writes = countWrites(plans);
  const reads = plans.filter(needsConfirmation).length;
  if (writes === 0) return;
  const { minutes, available, deferredWrites, nights } = github.expect({ reads, queries: 0, writes });
  log.info("Writing.", { writes, minutes, available });
  if (deferredWrites === 0) return;
  log.warning("Not everything fits into this run: the rest is left for the next ones.", { deferredWrites, nights });
}
