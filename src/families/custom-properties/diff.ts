// Compares values of custom properties, normalized by the organization's definitions.
import type { Drift } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { afterOf, sameSet, sortedByKey } from "../shared/diff.ts";
import { type Definition, definitionsIn, type PropertyValue, settled } from "./definitions.ts";
import type { ActualProperties } from "./read.ts";
import { type DesiredProperties, type DesiredProperty, propertyKey } from "./schema.ts";

/** Properties without a definition are skipped. */
export function diffProperties(
  desired: DesiredProperties,
  actual: ActualProperties,
  { directory, prune }: CompareContext,
): Comparison {
  const definitions = definitionsIn(directory);
  const wanted = sortedByKey(desired.map((entry) => [propertyKey(entry), entry]));
  const changes = wanted.flatMap(([key, entry]): Drift[] => {
    const definition = definitions.get(key);
    if (!definition) return [];
    const value = actual.get(key) ?? null;
    // After a removal, GitHub shows the default if there is one.
    const isAsDesired = (entry.value === null && value === null) || sameValue(settled(entry, definition), value);
    return isAsDesired ? [] : [drift(entry, definition, actual.get(key))];
  });
  const own = sortedByKey(actual).filter(([key, value]) => !sameValue(value, definitions.get(key)?.fallback ?? null));
  const named = new Set(desired.map(propertyKey));
  const pruned = prune.has("custom_properties") && desired.length > 0 ? own.filter(([key]) => !named.has(key)) : [];
  const deletes = pruned.map(
    ([key, value]): Drift => ({
      action: "delete",
      target: key,
      before: value,
      ref: definitions.get(key)?.name ?? key,
    }),
  );
  // A value that the config sets to null counts as deleted.
  const deleted = deletes.length + changes.filter((change) => afterOf(change) === null).length;
  return { changes: [...changes, ...deletes], findings: [], entries: { read: own.length, deleted } };
}

/** Null in the request removes a value, even if a default replaces it. */
function drift(entry: DesiredProperty, definition: Definition, before: PropertyValue | undefined): Drift {
  const after = entry.value === null ? null : settled(entry, definition);
  const key = propertyKey(entry);
  const place = { target: key, path: [key], ref: definition.name };
  return before === undefined ? { action: "create", after, ...place } : { action: "update", before, after, ...place };
}

/** The order of several choices does not matter. */
function sameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return sameSet(a, b);
  return a === b;
}
