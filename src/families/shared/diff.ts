// Comparisons that families share: single settings, collections by key, sets. Values that the desired state does not
// name are not changed.
import type { Drift, Json, JsonObject } from "../../model.ts";
import { given, isObject } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import type { CompareContext, Comparison, KeyOf } from "../family.ts";

/** True if both are equal. The order of keys does not matter; the order of lists does. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/** True if both have the same strings, ignoring order and duplicates. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const right = new Set(b);
  return new Set(a).size === right.size && a.every((item) => right.has(item));
}

/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
export function diffSettings(desired: JsonObject, actual: JsonObject): readonly Drift[] {
  return Object.keys(desired)
    .sort()
    .filter((key) => !sameJson(desired[key], own(actual, key)))
    .map((key) => ({
      action: "update",
      target: key,
      before: own(actual, key) ?? null,
      after: desired[key] ?? null,
      path: [key],
    }));
}

/** An existing entry. */
export interface ActualEntry {
  readonly value: JsonObject;
  /** GitHub's identifier, which is passed on with the change. */
  readonly ref?: Json;
}
export interface Collection {
  /** By key: the values that the config sets in each entry. */
  readonly desired: ReadonlyMap<string, JsonObject>;
  /** By key, normalized like the desired ones. */
  readonly actual: ReadonlyMap<string, ActualEntry>;
  /** Delete entries that the config does not name. */
  readonly prune: boolean;
  /** Values that GitHub sets in a new entry. */
  readonly defaults?: JsonObject;
}

/**
 * Creates, updates and (only with `prune`) deletes, each sorted by key. Keys that the config does not set are not
 * compared. The `after` of an update is the whole entry as it will be.
 */
export function diffCollection({ desired, actual, prune, defaults }: Collection): readonly Drift[] {
  const wanted = sortedByKey(desired).flatMap(([key, entry]): Drift[] => {
    const there = actual.get(key);
    if (!there) return [{ action: "create", target: key, after: { ...defaults, ...entry }, path: [key] }];
    const after = { ...there.value, ...entry };
    return sameJson(there.value, after)
      ? []
      : [{ action: "update", target: key, before: there.value, after, path: [key], ...refOf(there) }];
  });
  return prune ? [...wanted, ...deletions(desired, actual)] : wanted;
}

/** The entries of a list by key. If two have the same key, the later one is used. */
export function byKey(entries: readonly JsonObject[], keyOf: KeyOf): ReadonlyMap<string, JsonObject> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

/**
 * Compares the entries in the config with the existing ones. `name` is the collection's name in `prune`. An empty list
 * prunes nothing.
 */
export function compareEntries(
  name: string,
  { desired, actual, defaults }: Omit<Collection, "prune">,
  { prune }: Pick<CompareContext, "prune">,
): Comparison {
  const isPruned = prune.has(name) && desired.size > 0;
  const changes = diffCollection({ desired, actual, prune: isPruned, ...given({ defaults }) });
  const entries = isPruned && { entries: { read: actual.size, deleted: countDeletes(changes) } };
  return { changes, findings: [], ...entries };
}

function deletions(desired: Collection["desired"], actual: Collection["actual"]): readonly Drift[] {
  return sortedByKey(actual)
    .filter(([key]) => !desired.has(key))
    .map(([key, there]) => ({ action: "delete", target: key, before: there.value, ...refOf(there) }));
}

function refOf({ ref }: ActualEntry): { readonly ref?: Json } {
  return ref === undefined ? {} : { ref };
}

/** Sorted by key. The order does not depend on the locale. */
export function sortedByKey<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The keys of an entry that an update changes, with their new values. */
export function changedIn({ before, after }: { readonly before: Json; readonly after: Json }): JsonObject {
  const changed = Object.entries(after as JsonObject).filter(
    ([key, value]) => !sameJson(value, own(before as JsonObject, key)),
  );
  return Object.fromEntries(changed);
}

/** The value after a change; null after a delete. */
export function afterOf(change: Drift): Json {
  return change.action === "delete" ? null : change.after;
}

/** Number of changes that delete an entry; for `max-deletes`. */
export function countDeletes(changes: readonly Drift[]): number {
  return changes.filter(({ action }) => action === "delete").length;
}

/**
 * The whole list to write for an additive set, sorted: existing and desired values, or only the desired ones with
 * `prune`.
 */
export function mergedSet(desired: readonly string[], actual: readonly string[], prune: boolean): readonly string[] {
  return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}

/** Merges two objects at every depth; undefined if both set the same key. */
export function disjointUnion(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const sum = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = sum.get(key);
    const inner =
      other === undefined ? value : isObject(other) && isObject(value) ? disjointUnion(other, value) : undefined;
    if (inner === undefined) return undefined;
    sum.set(key, inner);
  }
  return Object.fromEntries(sum);
}
