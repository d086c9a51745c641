// Stops a shard that would delete too much: nothing at all is written then.
import type { EntryCount, Failure, RepoPlan } from "../model.ts";

/** `max-deletes`: a share of what was read, or a number. */
export type MaxDeletes = { readonly percent: number } | { readonly count: number };

/** A share says little of a handful: up to this many deletes are always allowed under a percentage. */
const ALWAYS_ALLOWED = 5;

/** One failure for each family of which the shard would delete more than `max-deletes` of the entries that it read. */
export function guardDeletes(plans: readonly RepoPlan[], maxDeletes: MaxDeletes): readonly Failure[] {
  return [...totals(plans)].flatMap(([family, { deleted, read }]) => {
    const allowed = allowedOf(read, maxDeletes);
    if (deleted <= allowed) return [];
    const message = `this shard would delete ${deleted} of ${read} ${family} entries; max-deletes allows ${allowed}, so nothing was written`;
    const advice = `look at the plan in the summary; if it is right, run once with max-deletes: ${deleted}, else name the entries in the config or take ${family} out of prune`;
    return [{ kind: "guarded", family, message, advice } as const];
  });
}

/** Who says 0 % means none at all. */
function allowedOf(read: number, maxDeletes: MaxDeletes): number {
  if ("count" in maxDeletes) return maxDeletes.count;
  return maxDeletes.percent === 0 ? 0 : Math.max(ALWAYS_ALLOWED, Math.floor((read * maxDeletes.percent) / 100));
}

function totals(plans: readonly RepoPlan[]): ReadonlyMap<string, EntryCount> {
  const sums = new Map<string, EntryCount>();
  for (const [family, { read, deleted }] of plans.flatMap(({ entries }) => Object.entries(entries))) {
    const sum = sums.get(family) ?? { read: 0, deleted: 0 };
    sums.set(family, { read: sum.read + read, deleted: sum.deleted + deleted });
  }
  return sums;
}

/**
 * True where a plan deletes something or replaces a whole list: such a repository is read once more before anything is
 * sent.
 */
export function needsConfirmation(plan: RepoPlan): boolean {
  return familiesToConfirm(plan).length > 0;
}

/** The families whose requests delete or replace. */
export function familiesToConfirm({ requests }: RepoPlan): readonly string[] {
  const destructive = requests.filter(({ effect }) => effect === "delete" || effect === "replace");
  return [...new Set(destructive.flatMap(({ parts }) => parts.map(({ family }) => family)))];
}
