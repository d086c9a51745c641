// Forecasts the cost of the work, and the part that will not fit into this night.

import type { ApplyInputs } from "../../entry/mode-inputs.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { OrganizationState, RepoPlan, Target, WriteForecast } from "../../model.ts";
import { needsConfirmation } from "../../plan/confirmation.ts";
import { countWrites } from "../../plan/join.ts";
import { BATCH_SIZE } from "../../read/batches.ts";
import type { Run } from "../context.ts";

/**
 * Forecasts the reads of a slice, so that the quota is spread if it does not last. Details of nested families count for
 * every repository, because it is not yet known how many of them the first pass will save.
 */
export function forecastReading(
  targets: readonly Target[],
  state: OrganizationState,
  { github, families, log }: Pick<Run, "github" | "families" | "log">,
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

/** Number of requests in the first step of a family for one repository. */
function readsOf({ key, read }: AnyFamily, { repo, desired }: Target, { directory }: OrganizationState): number {
  if (read.kind !== "endpoint" || !(key in desired.families)) return 0;
  try {
    const step = read.start({ repo, directory }, { desired: [desired.families[key]], prune: key in desired.prune });
    return step.kind === "more" ? step.requests.length : 0;
  } catch {
    return 1; // a bug is reported when the family is read
  }
}

/** Forecasts the writes, and the part that is left for later nights. */
export function forecastWriting(plans: readonly RepoPlan[], { github, log }: Run): void {
  const writes = countWrites(plans);
  const reads = plans.filter(needsConfirmation).length;
  if (writes === 0) return;
  const { minutes, available, deferredWrites, nights } = github.expect({ reads, queries: 0, writes });
  log.info("Writing.", { writes, minutes, available });
  if (deferredWrites === 0) return;
  log.warning("Not everything fits into this run: the rest is left for the next ones.", { deferredWrites, nights });
}

/**
 * The cost of a dry run's plans if they were executed, and whether more shards would help; undefined without writes.
 */
export function forecastPlan(
  plans: readonly RepoPlan[],
  { github, inputs }: Run<ApplyInputs>,
): WriteForecast | undefined {
  const writes = countWrites(plans);
  if (writes === 0) return undefined;
  const reads = plans.filter(needsConfirmation).length;
  const { minutes, nights } = github.expect({ reads, queries: 0, writes });
  const half = { reads: Math.ceil(reads / 2), queries: 0, writes: Math.ceil(writes / 2) };
  return { writes, minutes, nights, minutesWithMoreShards: github.expect(half, inputs.shard.count * 2).minutes };
}
