// Compares values of custom properties with what the organization's definitions make of them.
import type { Drift } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { afterOf, sameSet, sortedByKey } from "../shared/diff.ts";
import { type Definition, definitionsIn, type PropertyValue, settled } from "./definitions.ts";
import type { ActualProperties } from "./read.ts";
import { type DesiredProperties, type DesiredProperty, propertyKey } from "./schema.ts";

/** A property without a definition is left alone. */
export function diffProperties(
  desired: DesiredProperties,
  actual: ActualProperties,
  { directory, prune }: CompareContext,
): Comparison {
  const definitions = definitionsIn(directory);
  const wanted = sortedByKey(desired.map((entry) => [propertyKey(entry), entry]));
  const changes = wanted.flatMap(([key, entry]): Drift[] => {
    const definition = definitions.get(key);
    return definition && !isSettled(entry, definition, actual.get(key))
      ? [drift(entry, definition, actual.get(key))]
      : [];
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
  // A value that the config sets to null goes as well.
  const deleted = deletes.length + changes.filter((change) => afterOf(change) === null).length;
  return { changes: [...changes, ...deletes], findings: [], entries: { read: own.length, deleted } };
}

/** What was taken away shows the default, if there is one. */
function isSettled(entry: DesiredProperty, definition: Definition, actual: PropertyValue = null): boolean {
  if (entry.value === null && actual === null) return true;
  return sameValue(settled(entry, definition), actual);
}

/** To take a value away is to send null, also where a default takes its place. */
function drift(entry: DesiredProperty, definition: Definition, before: PropertyValue | undefined): Drift {
  const after = entry.value === null ? null : settled(entry, definition);
  const key = propertyKey(entry);
  const place = { target: key, path: [key], ref: definition.name };
  return before === undefined ? { action: "create", after, ...place } : { action: "update", before, after, ...place };
}

/** Several choices have no order; no choice is no value. */
function sameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return sameSet(a, b);
  return a === b;
}
