// Comparisons that families share: single settings, collections by key, sets. What the desired state does not name is
// left alone.
import type { Drift, Json, JsonObject } from "../../model.ts";
import type { CompareContext, Comparison, KeyOf } from "../family.ts";

/** Equal whatever the order of keys; lists are equal in the same order only. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson(a[key], b[key]));
}

/** Equal as sets of strings, whatever the order and however often. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const right = new Set(b);
  return new Set(a).size === right.size && a.every((item) => right.has(item));
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
export function diffSettings(desired: JsonObject, actual: JsonObject): readonly Drift[] {
  return Object.keys(desired)
    .sort()
    .filter((key) => !sameJson(desired[key], actual[key]))
    .map((key) => ({
      action: "update",
      target: key,
      before: actual[key] ?? null,
      after: desired[key] ?? null,
      path: [key],
    }));
}

/** An entry that exists. */
export interface ActualEntry {
  readonly value: JsonObject;
  /** GitHub's identifier, handed on with the change. */
  readonly ref?: Json;
}
export interface Collection {
  /** By key: what the config names of each entry. */
  readonly desired: ReadonlyMap<string, JsonObject>;
  /** By key, normalized like the desired ones. */
  readonly actual: ReadonlyMap<string, ActualEntry>;
  /** Delete what the config does not name. */
  readonly prune: boolean;
  /** What GitHub fills in when it creates an entry. */
  readonly defaults?: JsonObject;
}

/**
 * Creates, updates and (only if pruned) deletes, each sorted by key. An entry's undeclared keys never make a
 * difference; an update's `after` is the whole entry as it will be.
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

/** The entries of a list by key; of two with the same key the later one counts. */
export function byKey(entries: readonly JsonObject[], keyOf: KeyOf): ReadonlyMap<string, JsonObject> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

/**
 * What the config names of a collection beside what is there. `name` is what `prune` calls it; a list without entries
 * prunes nothing.
 */
export function compareEntries(
  name: string,
  { desired, actual, defaults }: Omit<Collection, "prune">,
  { prune }: Pick<CompareContext, "prune">,
): Comparison {
  const isPruned = prune.has(name) && desired.size > 0;
  const changes = diffCollection({ desired, actual, prune: isPruned, ...(defaults && { defaults }) });
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

/** By key, in an order that does not depend on the language of the machine. */
export function sortedByKey<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What an update changes of an entry: the keys whose value differs, as they will be. */
export function changedIn({ before, after }: { readonly before: Json; readonly after: Json }): JsonObject {
  const changed = Object.entries(after as JsonObject).filter(
    ([key, value]) => !sameJson(value, (before as JsonObject)[key]),
  );
  return Object.fromEntries(changed);
}

/** What a change leads to: null where it takes something away. */
export function afterOf(change: Drift): Json {
  return change.action === "delete" ? null : change.after;
}

/** How many of the changes take an entry away; for `max-deletes`. */
export function countDeletes(changes: readonly Drift[]): number {
  return changes.filter(({ action }) => action === "delete").length;
}

/**
 * The whole list to write for an additive set: what is there and what is desired, or only the latter where it is
 * pruned. Sorted.
 */
export function mergedSet(desired: readonly string[], actual: readonly string[], prune: boolean): readonly string[] {
  return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}

/** All keys of both, objects inside likewise; undefined where both say something of the same key. */
export function disjointUnion(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const sum: Record<string, Json> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const other = sum[key];
    const inner =
      other === undefined ? value : isObject(other) && isObject(value) ? disjointUnion(other, value) : undefined;
    if (inner === undefined) return undefined;
    sum[key] = inner;
  }
  return sum;
}
