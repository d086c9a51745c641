// Normalizes a family's value by its schema, and adds the config line of every entry.

import type { AnyFamily, Dialect } from "../../families/family.ts";
import type { Json, Provenance } from "../../model.ts";
import { given } from "../../objects.ts";
import { isFilledLast } from "../compat/dialect.ts";
import { type FilledTexts, type Sourced, shapeOf, sourced } from "../model/sourced.ts";
import { type Diagnostics, locate, type Position, type SourceNode, toJson } from "../source/tree.ts";
import type { LayerPlace } from "./placement.ts";
import { complaints, parseWith } from "./schema-messages.ts";

/** The context for reading a family in a layer. */
export interface FamilyContext {
  readonly layer: LayerPlace;
  /** The name of the layer, as in `Provenance`. */
  readonly label: string;
  readonly families: readonly AnyFamily[];
  readonly diagnostics: Diagnostics;
  /** The program for which the layer was written. Left out: Repo Cop. */
  readonly dialect?: Dialect;
}

/** The layer of a value, and the place of its key. */
export interface ValueOrigin extends Pick<FamilyContext, "label" | "dialect"> {
  readonly at: Position;
  readonly filled?: FilledTexts;
}

/** A value with its sources; `nothing` if it has no entries; `wrong` if the schema refuses it. */
export type Built =
  | { readonly kind: "value"; readonly value: Sourced }
  | { readonly kind: "nothing" }
  | { readonly kind: "wrong"; readonly why: string };

/** Normalizes a family's value, and adds the config line of every entry. */
export function buildValue(family: AnyFamily, node: SourceNode, { label, at, dialect, filled }: ValueOrigin): Built {
  const result = parseWith(family, toJson(node));
  if (!result.success) {
    const [first] = complaints(result.error.issues, { family, root: node, families: [] });
    return { kind: "wrong", why: first?.message ?? "it is not valid" };
  }
  const isLast = dialect !== undefined && isFilledLast(dialect);
  const { fromDialect } = family.config;
  const data = dialect && fromDialect && !isLast ? fromDialect(result.data, dialect) : result.data;
  const value = sourced(data as Json, shapeOf(family), {
    sourceOf: (path) => provenance(label, path.length === 0 ? at : locate(node, path).at),
    ...given({ filled }),
    ...(isLast && fromDialect && { dialect }),
  });
  const set = withoutEmptyCollections(value);
  return set ? { kind: "value", value: set } : { kind: "nothing" };
}

/** `[]` is the same as absent. */
function withoutEmptyCollections(value: Sourced): Sourced | undefined {
  if (value.kind === "whole") return value;
  if (value.kind === "collection") return value.entries.size > 0 ? value : undefined;
  const kept = [...value.entries].filter(([, entry]) => entry.kind !== "collection" || entry.entries.size > 0);
  return kept.length > 0 ? { ...value, entries: new Map(kept) } : undefined;
}

/** A place as a provenance. */
export function provenance(layer: string, { file, line }: Position): Provenance {
  return { layer, file, line };
}
