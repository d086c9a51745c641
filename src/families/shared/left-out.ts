// Removes parts of a desired state. GitHub's values for these parts stay, because unnamed settings are not changed.
import type { Json, JsonObject } from "../../model.ts";
import { own } from "../../text/lookup.ts";
import type { AnyFamily, KeyOf, NameRef } from "../family.ts";

export interface WithoutPath {
  readonly value: Json;
  /** The collection lacks an entry, so it must not be pruned. */
  readonly isIncomplete: boolean;
}

/**
 * The desired state without the part at `path`, entry key first. Without `leavesOutPart`, the whole key or entry is
 * removed.
 */
export function withoutPath(
  { config: { merge } }: AnyFamily,
  value: Json,
  ref: Pick<NameRef, "leavesOutPart" | "path">,
): WithoutPath {
  const [first, ...rest] = ref.path;
  if (merge.kind === "map" || !Array.isArray(value)) {
    const path = ref.leavesOutPart && leadsSomewhere(value, ref.path, {}) ? ref.path : ref.path.slice(0, 1);
    return { value: without(value, path, {}) ?? null, isIncomplete: true };
  }
  const { nested = {} } = merge;
  const isMeant = (entry: Json): boolean => merge.keyOf(entry) === first;
  const entries = (value as readonly Json[]).flatMap((entry) => {
    if (!isMeant(entry)) return [entry];
    const kept = ref.leavesOutPart && leadsSomewhere(entry, rest, nested) ? without(entry, rest, nested) : undefined;
    // An entry that contained only the removed list has no meaning without it.
    return kept === undefined || (rest.length > 1 && !leadsSomewhere(kept, rest.slice(0, 1), nested)) ? [] : [kept];
  });
  return { value: entries, isIncomplete: entries.length < value.length };
}

/** The keys of lists inside an entry, by the name of the list. */
type Nested = Readonly<Record<string, KeyOf>>;

/** The value without the part at `path` and without maps that become empty; undefined if nothing remains. */
function without(value: Json, [key, ...rest]: readonly string[], nested: Nested): Json | undefined {
  if (key === undefined || value === null || typeof value !== "object") return undefined;
  const entries = Object.entries(value as JsonObject).flatMap(([name, entry]): [string, Json][] => {
    const keyOf = own(nested, name);
    if (name === key && rest.length > 0 && Array.isArray(entry) && keyOf)
      return [[name, withoutEntry(entry as readonly Json[], keyOf, rest)]];
    const kept = name === key ? without(entry, rest, {}) : entry;
    return kept === undefined ? [] : [[name, kept]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function withoutEntry(list: readonly Json[], keyOf: KeyOf, [key, ...rest]: readonly string[]): readonly Json[] {
  return list.flatMap((entry) => (keyOf(entry) === key ? (without(entry, rest, {}) ?? []) : [entry]));
}

function leadsSomewhere(value: Json, path: readonly string[], nested: Nested): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key)) return false;
  const inner = (value as JsonObject)[key] ?? null;
  const keyOf = own(nested, key);
  if (!Array.isArray(inner) || !keyOf || rest.length === 0) return leadsSomewhere(inner, rest, {});
  const entry = (inner as readonly Json[]).find((one) => keyOf(one) === rest[0]);
  return entry !== undefined && leadsSomewhere(entry, rest.slice(1), {});
}

/** True if the value asks for nothing. */
export function isNothing(value: Json): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
