// Checks the settings of one family in one layer, and prepares its pieces.
import type { AnyFamily } from "../../families/family.ts";
import { keyName } from "../../text/key-name.ts";
import { own } from "../../text/lookup.ts";
import type { LayerFamily, Piece, PieceResult } from "../model/config.ts";
import {
  type Diagnostics,
  entryOf,
  isEmpty,
  locate,
  type MapEntry,
  report,
  type SourceNode,
  toJson,
} from "../source/tree.ts";
import { checkTemplates, withSamples } from "../values/fill-templates.ts";
import { type FamilyContext, provenance } from "../values/normalize.ts";
import {
  cutPieces,
  EMPTY,
  joinConstants,
  keyOfEntry,
  preparePiece,
  type WrittenPiece,
  withoutAbsent,
} from "../values/pieces.ts";
import { checkPlacement } from "../values/placement.ts";
import { allowedAt, keysOf } from "../values/schema-hints.ts";
import { complaints, parseWith } from "../values/schema-messages.ts";

/** The family's part of the layer; undefined if it is empty, or after a problem was reported. */
export function readFamily(family: AnyFamily, entry: MapEntry, context: FamilyContext): LayerFamily | undefined {
  const { diagnostics } = context;
  const { value: node } = entry;
  const before = diagnostics.problems.length;
  if (isEmpty(node)) return undefined;
  if (node.kind === "scalar" && node.value === null) {
    report(diagnostics.problems, entry.at, `a family is never null. Remove the line to leave \`${family.key}\` alone.`);
    return undefined;
  }
  noteRetired(family, node, diagnostics);
  if (node.kind === "map") checkPlacement(family, node, context);
  checkTemplates(node, diagnostics);
  const written = cutPieces(family, node, diagnostics);
  checkSchema(family, wholeEntries(family, node), context);
  for (const { node: list } of written.filter(({ isAbsent }) => isAbsent === true)) checkAbsent(family, list, context);
  const pieces = written.map((piece) => preparePiece(family, piece, { ...context, at: entry.at }));
  refuseTwice(family, written, { pieces, diagnostics });
  if (diagnostics.problems.length > before) return undefined;
  for (const { path, message } of family.config.warnings?.(toJson(node)) ?? [])
    report(diagnostics.warnings, locate(node, path).at, message);
  const kept = pieces.filter(({ constant }) => constant?.kind !== "left-out" || constant.why !== EMPTY);
  return { family, source: provenance(context.label, entry.at), pieces: joinConstants(kept) };
}

/** The value without `absent` entries, which the schema does not accept. */
function wholeEntries({ config: { merge } }: AnyFamily, node: SourceNode): SourceNode {
  if (node.kind !== "list" || merge.kind !== "collection") return node;
  const kept = node.items.filter((item) => item.kind !== "map" || !entryOf(item, "absent"));
  return { ...node, items: kept.map((item) => withoutAbsent(item, Object.keys(merge.nested ?? {}))) };
}

/** Warns about retired keys; in a collection, about those of its entries. */
function noteRetired(family: AnyFamily, node: SourceNode, { warnings }: Diagnostics): void {
  const maps = (node.kind === "list" ? node.items : [node]).filter((each) => each.kind === "map");
  for (const { key, at } of maps.flatMap(({ entries }) => entries)) {
    const why = own(family.config.retired, key);
    if (why !== undefined)
      report(warnings, at, `\`${family.key}.${key}\` has no effect and is not written: ${why}. Remove the line.`);
  }
}

function checkSchema(family: AnyFamily, node: SourceNode, { families, diagnostics }: FamilyContext): void {
  const result = parseWith(family, toJson(withSamples(node)));
  if (result.success) return;
  const place = { family, root: node, families: families.map(({ key }) => key) };
  for (const { at, message } of complaints(result.error.issues, place)) report(diagnostics.problems, at, message);
}

/** An `absent` entry needs only its key. Other keys in it are checked as usual. */
function checkAbsent(family: AnyFamily, list: SourceNode, { families, diagnostics }: FamilyContext): void {
  const sample = withSamples(list);
  const result = parseWith(family, toJson(sample));
  if (result.success) return;
  const issues = result.error.issues.filter(
    (issue) => issue.code === "unrecognized_keys" || locate(sample, issue.path).complete,
  );
  const place = { family, root: sample, families: families.map(({ key }) => key) };
  const wrong = complaints(issues, place);
  for (const { at, message } of wrong) report(diagnostics.problems, at, message);
  if (
    wrong.length > 0 ||
    family.config.merge.kind !== "collection" ||
    keyOfEntry(family, sample, family.config.merge.keyOf) !== undefined
  )
    return;
  const [key] = keysOf(allowedAt(family, [0]));
  report(
    diagnostics.problems,
    list.at,
    `${family.key}: an entry with \`absent: true\` must say which one is meant${key ? `: add its \`${key}\`` : ""}.`,
  );
}

/** Refuses two entries of one list with the same key. */
function refuseTwice(
  family: AnyFamily,
  written: readonly WrittenPiece[],
  { pieces, diagnostics }: { readonly pieces: readonly Piece[]; readonly diagnostics: Diagnostics },
): void {
  if (family.config.merge.kind !== "collection") return;
  const first = new Map<string, number>();
  for (const [index, { at }] of written.entries()) {
    for (const key of keysIn(pieces[index]?.constant)) {
      const line = first.get(key);
      if (line === undefined) first.set(key, at.line);
      else {
        const name = keyName([family.key, { entry: key }]);
        const message = `\`${name}\` is in this list twice, first in line ${line}. Join the two.`;
        report(diagnostics.problems, at, message);
      }
    }
  }
}

function keysIn(result: PieceResult | undefined): readonly string[] {
  if (result?.kind === "remove") return result.path.length === 1 ? result.path : [];
  return result?.kind === "value" && result.value.kind === "collection" ? [...result.value.entries.keys()] : [];
}
