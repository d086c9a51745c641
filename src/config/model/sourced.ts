// Values with the config line that sets each of their parts, and the merge of two such values.

import type { AnyFamily, Dialect, KeyOf } from "../../families/family.ts";
import type { Json, Provenance } from "../../model.ts";
import { given } from "../../objects.ts";
import { own } from "../../text/lookup.ts";

/**
 * A value of one or several layers. Maps and collections have entries with provenances of their own; everything else is
 * a whole.
 */
export type Sourced =
  | { readonly kind: "whole"; readonly value: Json; readonly source: Provenance; readonly filled?: FilledTexts }
  | {
      readonly kind: "map" | "collection";
      readonly entries: ReadonlyMap<string, Sourced>;
      readonly source: Provenance;
      /** Set if a layer was written for this other program, which adds its defaults after all layers are merged. */
      readonly dialect?: Dialect;
    };

/** By text, trimmed and in lower case: the placeholders that made it, such as `properties.team`. */
export type FilledTexts = ReadonlyMap<string, readonly string[]>;

/** Maps that were created by merging for one repository. Only these may be changed in place. */
export type OwnMaps = Set<ReadonlyMap<string, Sourced>>;

/**
 * Maps merge at every depth, collections by key; other values are replaced. Layers do not change, so unchanged parts
 * are shared.
 */
export function merge(earlier: Sourced | undefined, later: Sourced, own: OwnMaps): Sourced {
  if (!earlier || earlier.kind === "whole" || earlier.kind !== later.kind) return later;
  const entries = own.has(earlier.entries) ? (earlier.entries as Map<string, Sourced>) : new Map(earlier.entries);
  own.add(entries);
  for (const [key, value] of later.entries) entries.set(key, merge(entries.get(key), value, own));
  const dialect = later.dialect ?? earlier.dialect;
  return { kind: earlier.kind, entries, source: later.source, ...given({ dialect }) };
}

/** The value without the part at `path`; the same value if there is none. */
export function without(value: Sourced, path: readonly string[]): Sourced {
  const [key, ...rest] = path;
  if (value.kind === "whole" || key === undefined) return value;
  const inner = value.entries.get(key);
  if (!inner) return value;
  const entries = new Map(value.entries);
  if (rest.length === 0) entries.delete(key);
  else entries.set(key, without(inner, rest));
  return { ...value, entries };
}

/** The value as plain data, without sources. Shared parts are built once. */
export function plain(value: Sourced): Json {
  if (value.kind === "whole") return value.value;
  const known = PLAIN.get(value);
  if (known !== undefined) return known;
  const json: Json =
    value.kind === "collection"
      ? [...value.entries.values()].map(plain)
      : Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
  PLAIN.set(value, json);
  return json;
}
const PLAIN = new WeakMap<Sourced, Json>();

/** The plain data that a family compares, with the defaults of the layer's `dialect`. */
export function desiredValue(family: AnyFamily, value: Sourced): Json {
  const json = plain(value);
  const { fromDialect } = family.config;
  if (!fromDialect || value.kind === "whole") return json;
  if (value.kind === "map") return value.dialect ? (fromDialect(json, value.dialect) as Json) : json;
  const entries = [...value.entries.values()];
  if (!entries.some(dialectOf)) return json;
  const known = COMPLETE.get(value);
  if (known !== undefined) return known;
  const complete = entries.flatMap((entry) => {
    const dialect = dialectOf(entry);
    return dialect ? (fromDialect([plain(entry)], dialect) as readonly Json[]) : [plain(entry)];
  });
  COMPLETE.set(value, complete);
  return complete;
}
const COMPLETE = new WeakMap<Sourced, Json>();

function dialectOf(value: Sourced): Dialect | undefined {
  return value.kind === "whole" ? undefined : value.dialect;
}

/** The layer that set the value at `path`, or at its deepest part that a layer set. */
export function sourceAt(value: Sourced, path: readonly string[]): Provenance {
  let node = value;
  for (const key of path) {
    const inner = node.kind === "whole" ? undefined : node.entries.get(key);
    if (!inner) break;
    node = inner;
  }
  return node.source;
}

/** The placeholders that made this text at or below `path`; empty if the config has the text itself. */
export function placeholdersAt(value: Sourced, path: readonly string[], text: string): readonly string[] {
  const [key, ...rest] = path;
  if (value.kind === "whole") return value.filled?.get(text.trim().toLowerCase()) ?? [];
  const inner = key === undefined ? undefined : value.entries.get(key);
  if (inner) return placeholdersAt(inner, rest, text);
  return (
    [...value.entries.values()].map((entry) => placeholdersAt(entry, [], text)).find(({ length }) => length > 0) ?? []
  );
}

/** A place in the output of the schema, by keys and list positions. */
export type ValuePath = readonly (string | number)[];

/** The sources of the parts of a plain value. */
export interface Origins {
  sourceOf(path: ValuePath): Provenance;
  readonly filled?: FilledTexts;
  /** Marks the value of a map family, and each entry of a collection. */
  readonly dialect?: Dialect;
}

/** Gives every entry of a plain value its source. */
export function sourced(value: Json, shape: Shape, { sourceOf, filled, dialect }: Origins): Sourced {
  const texts = filled && filled.size > 0 ? { filled } : {};
  const build = (part: Json, within: Shape, path: ValuePath): Sourced => {
    const source = sourceOf(path);
    const { keyOf } = within;
    if (Array.isArray(part) && keyOf) {
      return {
        kind: "collection",
        source,
        entries: new Map(
          part.map((entry, index) => [keyOf(entry), build(entry, within.entry ?? {}, [...path, index])]),
        ),
      };
    }
    if (part === null || typeof part !== "object" || Array.isArray(part))
      return { kind: "whole", value: part, source, ...texts };
    const entries = Object.entries(part).filter(([, entry]) => entry !== undefined);
    const isMarked = dialect && path.length === (shape.keyOf ? 1 : 0);
    return {
      kind: "map",
      source,
      ...(isMarked && { dialect }),
      entries: new Map(entries.map(([key, entry]) => [key, build(entry, shapeUnder(within, key), [...path, key])])),
    };
  };
  return build(value, shape, []);
}

/** The collections in a value: the value itself (`keyOf`), lists in its entries (`entry`), or lists under its keys. */
export interface Shape {
  readonly keyOf?: KeyOf;
  /** The shape of each entry of a collection. */
  readonly entry?: Shape;
  readonly collections?: Readonly<Record<string, KeyOf>>;
}

/** The shape of a whole family's value. */
export function shapeOf({ config: { merge } }: AnyFamily): Shape {
  if (merge.kind === "collection")
    return { keyOf: merge.keyOf, ...(merge.nested && { entry: { collections: merge.nested } }) };
  return merge.collections ? { collections: merge.collections } : {};
}

/** The shape of the value under a key of a map. */
export function shapeUnder({ collections }: Shape, key: string): Shape {
  const keyOf = own(collections, key);
  return keyOf ? { keyOf } : {};
}
