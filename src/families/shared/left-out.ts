// Removes parts of a desired state. GitHub's values for these parts stay, because unnamed settings are not changed.
import type { Json, JsonObject } from "../../model.ts";
import type { AnyFamily, NameRef } from "../family.ts";

export interface WithoutPath {
  readonly value: Json;
  /** The collection lacks an entry, so it must not be pruned. */
  readonly isIncomplete: boolean;
}

/** The desired state without the part at `path`, entry key first. Without `list`, the whole key or entry is removed. */
export function withoutPath(
  { config: { merge } }: AnyFamily,
  value: Json,
  ref: Pick<NameRef, "path" | "list">,
): WithoutPath {
  const [first, ...rest] = ref.path;
  if (merge.kind === "map" || !Array.isArray(value)) {
    const path = ref.list && leadsSomewhere(value, ref.path) ? ref.path : ref.path.slice(0, 1);
    return { value: without(value, path) ?? null, isIncomplete: true };
  }
  const isMeant = (entry: Json): boolean => merge.keyOf(entry) === first;
  const entries = (value as readonly Json[]).flatMap((entry) => {
    if (!isMeant(entry)) return [entry];
    const kept = ref.list && leadsSomewhere(entry, rest) ? without(entry, rest) : undefined;
    // An entry that contained only the removed list has no meaning without it.
    return kept === undefined || (rest.length > 1 && !leadsSomewhere(kept, rest.slice(0, 1))) ? [] : [kept];
  });
  return { value: entries, isIncomplete: entries.length < value.length };
}

/** The value without the part at `path` and without maps that become empty; undefined if nothing remains. */
function without(value: Json, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined || value === null || typeof value !== "object") return undefined;
  const entries = Object.entries(value as JsonObject).flatMap(([name, entry]): [string, Json][] => {
    const kept = name === key ? without(entry, rest) : entry;
    return kept === undefined ? [] : [[name, kept]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function leadsSomewhere(value: Json, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key)) return false;
  return leadsSomewhere((value as JsonObject)[key] ?? null, rest);
}

/** True if the value asks for nothing. */
export function isNothing(value: Json): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
