// What a change takes away, in any family: entries that are deleted, values that are reset to null, and archiving.
import type { Change, EntryCount, Json } from "../model.ts";

/** Repositories, where they are archived; what `max-deletes` counts beside the entries of a family. */
export const ARCHIVED = "archived";
/** Settings of the family `repository` that become null. */
export const SETTINGS = "settings";

/**
 * How many entries a change takes away: a deleted entry, a value that becomes null and a repository that is archived
 * count as one; the list of topics counts those that it loses.
 */
export function countLost(change: Change): number {
  if (change.action !== "update") return Number(change.action === "delete");
  if (!isTopics(change)) return Number(isArchiving(change) || (change.after === null && change.before !== null));
  const after = new Set(change.after as readonly Json[]);
  return (change.before as readonly Json[]).filter((topic) => !after.has(topic)).length;
}

/** What `max-deletes` counts a change with: the entries of its family, or a part of the family `repository`. */
export function collectionOf(change: Change): string {
  if (change.family !== "repository") return change.family;
  if (isTopics(change)) return "topics";
  return isArchiving(change) ? ARCHIVED : SETTINGS;
}

/** By collection: how many entries these changes take away. */
export function countLosses(changes: readonly Change[]): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const change of changes) {
    const lost = countLost(change);
    const collection = collectionOf(change);
    if (lost > 0) losses.set(collection, (losses.get(collection) ?? 0) + lost);
  }
  return losses;
}

/** The entries that were read, with those that these changes take away; of what nobody counted, as many as go. */
export function entryCounts(
  read: Readonly<Record<string, number>>,
  changes: readonly Change[],
): Readonly<Record<string, EntryCount>> {
  const losses = countLosses(changes);
  const collections = new Set([...Object.keys(read), ...losses.keys()]);
  return Object.fromEntries(
    [...collections].map((collection) => {
      const deleted = losses.get(collection) ?? 0;
      return [collection, { read: Math.max(read[collection] ?? 0, deleted), deleted }];
    }),
  );
}

function isTopics({ family, target }: Change): boolean {
  return family === "repository" && target === "topics";
}

function isArchiving(change: Change): boolean {
  if (change.family !== "repository" || change.action !== "update") return false;
  return change.target === "archived" && change.after === true;
}
