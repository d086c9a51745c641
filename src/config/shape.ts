// How a family's values are cut into entries that merge, and that have a source, one by one.
import type { AnyFamily, KeyOf } from "../families/family.ts";
import { own } from "../text/lookup.ts";

/** A collection by key, a map by key with collections inside, or, inside both, maps only. */
export interface Shape {
  readonly keyOf?: KeyOf;
  readonly collections?: Readonly<Record<string, KeyOf>>;
}

/** The shape of a whole family's value. */
export function shapeOf({ config: { merge } }: AnyFamily): Shape {
  if (merge.kind === "collection") return { keyOf: merge.keyOf };
  return merge.collections ? { collections: merge.collections } : {};
}

/** The shape of what stands under a key of a map. */
export function shapeUnder({ collections }: Shape, key: string): Shape {
  const keyOf = own(collections, key);
  return keyOf ? { keyOf } : {};
}
