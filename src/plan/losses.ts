// Counts the losses of a change in any family: deleted entries, values that are reset to null, and archiving.
import type { Change, EntryCount, Json } from "../model.ts";

/** Collection name for repositories that are archived, for `max-deletes`. */
export const ARCHIVED = "archived";
/** Collection name for settings of the family `repository` that become null. */
export const SETTINGS = "settings";

/**
 * Number of entries that a change removes. A deleted entry, a value that becomes null and an archived repository count
 * as one. For topics, each removed topic counts.
 */
export function countLost(change: Change): number {
  if (change.action !== "update") return Number(change.action === "delete");
  if (!isTopics(change)) return Number(isArchiving(change) || (change.after === null && change.before !== null));
  const after = new Set(change.after as readonly Json[]);
  return (change.before as readonly Json[]).filter((topic) => !after.has(topic)).length;
}

/**
 * The collection in which `max-deletes` counts a change: the family's entries, or a part of the family `repository`.
 */
export function collectionOf(change: Change): string {
  if (change.family !== "repository") return change.family;
  if (isTopics(change)) return "topics";
  return isArchiving(change) ? ARCHIVED : SETTINGS;
}

/** By collection: number of entries that these changes remove. */
export function countLosses(changes: readonly Change[]): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const change of changes) {
    const lost = countLost(change);
    const collection = collectionOf(change);
    if (lost > 0) losses.set(collection, (losses.get(collection) ?? 0) + lost);
  }
  return losses;
}

/**
 * Numbers of entries read and of entries to remove. If a collection was not counted, the number of removed entries is
 * used for both.
 */
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
