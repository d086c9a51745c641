// Comparisons that families share: single settings, collections by key, sets. What the desired state does not name is left alone.
import type { Drift, Json, JsonObject } from "../model.ts";

/** Equal whatever the order of keys; lists are equal in the same order only. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
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
    .map((key) => ({ action: "update", target: key, before: actual[key] ?? null, after: desired[key] ?? null, path: [key] }));
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
  /** By key, normalised like the desired ones. */
  readonly actual: ReadonlyMap<string, ActualEntry>;
  /** Delete what the config does not name. */
  readonly prune: boolean;
  /** What GitHub fills in when it creates an entry. */
  readonly defaults?: JsonObject;
}

/**
 * Creates, updates and (only if pruned) deletes, each sorted by key. An entry's undeclared keys never make a difference; an update's
 * `after` is the whole entry as it will be.
 */
export function diffCollection({ desired, actual, prune, defaults }: Collection): readonly Drift[] {
  const wanted = [...desired.keys()].sort().flatMap((key): Drift[] => {
    const entry = desired.get(key) ?? {};
    const existing = actual.get(key);
    if (!existing) return [{ action: "create", target: key, after: { ...defaults, ...entry }, path: [key] }];
    const after = { ...existing.value, ...entry };
    return sameJson(existing.value, after)
      ? []
      : [{ action: "update", target: key, before: existing.value, after, path: [key], ...refOf(existing) }];
  });
  return prune ? [...wanted, ...deletions(desired, actual)] : wanted;
}

function deletions(desired: Collection["desired"], actual: Collection["actual"]): readonly Drift[] {
  return [...actual.keys()]
    .filter((key) => !desired.has(key))
    .sort()
    .flatMap((key): Drift[] => {
      const existing = actual.get(key);
      return existing ? [{ action: "delete", target: key, before: existing.value, ...refOf(existing) }] : [];
    });
}

function refOf({ ref }: ActualEntry): { readonly ref?: Json } {
  return ref === undefined ? {} : { ref };
}

/** The whole list to write for an additive set: what is there and what is desired, or only the latter where it is pruned. Sorted. */
export function mergedSet(desired: readonly string[], actual: readonly string[], prune: boolean): readonly string[] {
  return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}
