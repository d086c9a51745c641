// The whole desired state of one repository, value by value, with the line that asked for each.
import type { AnyFamily } from "../families/family.ts";
import type { DesiredState, Json, JsonObject, Provenance } from "../model.ts";
import type { Config } from "./model/config.ts";
import { type Shape, shapeOf, shapeUnder } from "./model/sourced.ts";

/** One value, as small as provenance goes. */
export interface Explained {
  /** Family, then keys; entries of collections by their own key. */
  readonly path: readonly string[];
  readonly value: Json;
  readonly source: Provenance;
}

/** Every value in the order of the families. */
export function explain({ families }: Config, desired: DesiredState): readonly Explained[] {
  return families.flatMap((family) => {
    const value = desired.families[family.key];
    return value === undefined ? [] : explainFamily(family, value, desired);
  });
}

function explainFamily(family: AnyFamily, value: Json, desired: DesiredState): readonly Explained[] {
  const walk = (part: Json, within: Shape, path: readonly string[]): readonly Explained[] => {
    const { keyOf } = within;
    if (Array.isArray(part) && keyOf) return part.flatMap((entry: Json) => walk(entry, {}, [...path, keyOf(entry)]));
    if (part === null || typeof part !== "object" || Array.isArray(part) || Object.keys(part).length === 0) {
      return [{ path: [family.key, ...path], value: part, source: desired.sourceOf(family.key, path) }];
    }
    return Object.entries(part as JsonObject).flatMap(([key, entry]) =>
      walk(entry, shapeUnder(within, key), [...path, key]),
    );
  };
  return walk(value, shapeOf(family), []);
}
