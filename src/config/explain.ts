// Lists the desired state of one repository, value by value, each with the config line that sets it.
import type { AnyFamily } from "../families/family.ts";
import type { DesiredState, Json, JsonObject, Provenance } from "../model.ts";
import { redactUrls } from "../text/redact-urls.ts";
import type { Config } from "./model/config.ts";
import { type Shape, shapeOf, shapeUnder } from "./model/sourced.ts";

/** One value: the smallest part with a provenance of its own. */
export interface Explained {
  /** The family, then keys. An entry of a collection is named by its own key. */
  readonly path: readonly string[];
  /** The lengths of the parts of the path that lead to an entry of a collection. */
  readonly entryDepths: readonly number[];
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
  const walk = (
    part: Json,
    within: Shape,
    path: readonly string[],
    depths: readonly number[],
  ): readonly Explained[] => {
    const { keyOf } = within;
    if (Array.isArray(part) && keyOf)
      return part.flatMap((entry: Json) => walk(entry, {}, [...path, keyOf(entry)], [...depths, path.length + 2]));
    if (part === null || typeof part !== "object" || Array.isArray(part) || Object.keys(part).length === 0) {
      const source = desired.sourceOf(family.key, path);
      const shown = typeof part === "string" ? redactUrls(part) : part;
      return [{ path: [family.key, ...path], entryDepths: depths, value: shown, source }];
    }
    return Object.entries(part as JsonObject).flatMap(([key, entry]) =>
      walk(entry, shapeUnder(within, key), [...path, key], depths),
    );
  };
  return walk(value, shapeOf(family), [], []);
}
