// Cuts a family's value in one layer into pieces. Each piece is evaluated for each repository.

import type { AnyFamily, KeyOf } from "../../families/family.ts";
import type { Json, JsonObject, Repository } from "../../model.ts";
import { given } from "../../objects.ts";
import type { Piece, PieceResult } from "../model/config.ts";
import { merge } from "../model/sourced.ts";
import { fillInsert, type Insert } from "../model/template.ts";
import {
  type Diagnostics,
  entryOf,
  type MapEntry,
  type MapNode,
  type Position,
  report,
  type SourceNode,
  toJson,
} from "../source/tree.ts";
import { filledTexts, insertKey, insertsOf, withTexts } from "./fill-templates.ts";
import { buildValue, type FamilyContext, provenance, type ValueOrigin } from "./normalize.ts";
import { parseWith } from "./schema-messages.ts";

/** A piece as it is written: an entry of a collection, or a key of a map. */
export interface WrittenPiece {
  /** The family's value with only this piece in it, without `absent: true`. */
  readonly node: SourceNode;
  readonly at: Position;
  /** The collection to which it adds an entry, as in `prune`. */
  readonly collection?: string;
  /** The key of a map that is undecided if the piece is; empty for an entry of a collection. */
  readonly path: readonly string[];
  /** True: the piece removes an entry of earlier layers. A text: it removes an entry of that list inside the entry. */
  readonly isAbsent?: true | string;
}

/** The pieces, in the order in which they are written. Never throws; reports invalid `absent` keys. */
export function cutPieces(family: AnyFamily, node: SourceNode, diagnostics: Diagnostics): readonly WrittenPiece[] {
  const { merge: rule } = family.config;
  if (rule.kind === "collection") return cutCollection(node, family, diagnostics);
  if (node.kind !== "map") return [{ node, at: node.at, path: [] }];
  return node.entries.flatMap((entry) => {
    const alone = (value: SourceNode): MapNode => ({ ...node, entries: [{ ...entry, value }] });
    if (!Object.hasOwn(rule.collections ?? {}, entry.key))
      return [{ node: alone(entry.value), at: entry.at, path: [entry.key] }];
    const collection = { collection: entry.key, path: [] };
    if (entry.value.kind !== "list") return [{ node: alone(entry.value), at: entry.at, ...collection }];
    const list = entry.value;
    return list.items.map((item) => ({ node: alone({ ...list, items: [item] }), at: entry.at, ...collection }));
  });
}

function cutCollection(
  node: SourceNode,
  { key: collection, config: { merge: rule } }: AnyFamily,
  diagnostics: Diagnostics,
): readonly WrittenPiece[] {
  if (node.kind !== "list") return [{ node, at: node.at, collection, path: [] }];
  const nested = rule.kind === "collection" ? Object.keys(rule.nested ?? {}) : [];
  return node.items.flatMap((item): readonly WrittenPiece[] => {
    const alone = (part: SourceNode): SourceNode => ({ ...node, items: [part] });
    const gone = removedEntry(item, diagnostics);
    if (gone) return [{ node: alone(gone), at: item.at, path: [], isAbsent: true }];
    const inside = nested.flatMap((list) => removedInside(item, list, diagnostics).map((part) => ({ list, part })));
    const kept = { node: alone(withoutAbsent(item, nested)), at: item.at, collection, path: [] };
    return [kept, ...inside.map(({ list, part }) => ({ node: alone(part), at: item.at, path: [], isAbsent: list }))];
  });
}

/** An entry with `absent: true`, without that key. */
function removedEntry(item: SourceNode, diagnostics: Diagnostics): MapNode | undefined {
  const absent = item.kind === "map" ? entryOf(item, "absent") : undefined;
  if (!absent || item.kind !== "map") return undefined;
  checkAbsent(absent, diagnostics);
  return { ...item, entries: item.entries.filter((entry) => entry !== absent) };
}

/** A copy of the entry for each `absent` entry of the list `key`, with only that entry in the list. */
function removedInside(item: SourceNode, key: string, diagnostics: Diagnostics): readonly MapNode[] {
  const found = item.kind === "map" ? entryOf(item, key) : undefined;
  if (!found || item.kind !== "map" || found.value.kind !== "list") return [];
  const list = found.value;
  return list.items.flatMap((one) => {
    const gone = removedEntry(one, diagnostics);
    const value = gone && { ...list, items: [gone] };
    return value
      ? [{ ...item, entries: item.entries.map((entry) => (entry === found ? { ...entry, value } : entry)) }]
      : [];
  });
}

/** The entry without the `absent` entries of its lists; the same entry if there are none. */
export function withoutAbsent(item: SourceNode, nested: readonly string[]): SourceNode {
  if (item.kind !== "map" || nested.length === 0) return item;
  const entries = item.entries.map((entry) => {
    const { value } = entry;
    if (!nested.includes(entry.key) || value.kind !== "list") return entry;
    const items = value.items.filter((one) => one.kind !== "map" || !entryOf(one, "absent"));
    return items.length === value.items.length ? entry : { ...entry, value: { ...value, items } };
  });
  return { ...item, entries };
}

function checkAbsent({ value, at }: MapEntry, { problems }: Diagnostics): void {
  if (value.kind === "scalar" && value.value === true) return;
  report(
    problems,
    at,
    "`absent` can only be true: it removes the entry of earlier layers. Remove the line to keep the entry.",
  );
}

/** Prepares a piece. It is built once for all repositories with the same texts for its placeholders. */
export function preparePiece(
  family: AnyFamily,
  written: WrittenPiece,
  context: FamilyContext & { readonly at: Position },
): Piece {
  const { node, at, collection, path, isAbsent } = written;
  const inserts = insertsOf(node);
  const build = (texts: ReadonlyMap<string, string>): PieceResult => {
    const textOf = (insert: Insert): string => texts.get(insertKey(insert)) ?? "";
    const here = withTexts(node, textOf);
    return isAbsent
      ? removal(family, here, isAbsent)
      : addition(family, here, { ...context, filled: filledTexts(node, textOf) });
  };
  const constant = inserts.length === 0 ? build(new Map()) : undefined;
  const known = new Map<string, PieceResult>();
  const evaluate = (repo: Repository): PieceResult => {
    if (constant) return constant;
    const texts = textsIn(repo, inserts);
    if ("kind" in texts) return isAbsent ? texts : { ...texts, path };
    const key = JSON.stringify([...texts.values()]);
    const result = known.get(key) ?? build(texts);
    known.set(key, result);
    return result;
  };
  return {
    source: provenance(context.label, at),
    placeholders: inserts.map(({ scope, name }) => ({ scope, name })),
    ...given({ collection, constant }),
    evaluate,
  };
}

/** The text of each insert, or the reason why one is missing. */
function textsIn(
  repo: Repository,
  inserts: readonly Insert[],
): ReadonlyMap<string, string> | Exclude<ReturnType<typeof fillInsert>, { kind: "text" }> {
  const texts = new Map<string, string>();
  for (const insert of inserts) {
    const filled = fillInsert(insert, repo);
    if (filled.kind !== "text") return filled;
    texts.set(insertKey(insert), filled.text);
  }
  return texts;
}

/** The reason why a piece without an entry is left out. */
export const EMPTY = "it is empty here";

function addition(family: AnyFamily, node: SourceNode, origin: ValueOrigin): PieceResult {
  const built = buildValue(family, node, origin);
  if (built.kind === "value") return { kind: "value", value: built.value };
  return { kind: "left-out", why: built.kind === "wrong" ? built.why : EMPTY };
}

function removal(family: AnyFamily, node: SourceNode, what: true | string): PieceResult {
  const { merge: rule } = family.config;
  const key = rule.kind === "collection" ? keyOfEntry(family, node, rule.keyOf) : undefined;
  const inner = what === true ? [] : [what, keyInside(family, node, what)];
  return key === undefined || inner.includes(undefined)
    ? { kind: "left-out", why: "it does not say which entry is meant" }
    : { kind: "remove", path: [key, ...inner.map(String)] };
}

/** The key of the only entry in the list `list` of the only entry of a collection. */
function keyInside({ config: { merge: rule } }: AnyFamily, node: SourceNode, list: string): string | undefined {
  const keyOf = rule.kind === "collection" ? rule.nested?.[list] : undefined;
  const [entry] = toJson(node) as readonly JsonObject[];
  const [inner] = (entry?.[list] ?? []) as readonly Json[];
  const key = inner === undefined || keyOf === undefined ? "" : keyOf(inner);
  return key === "" || key === "undefined" ? undefined : key;
}

/**
 * The key of the only entry of a list. It is normalized if the schema accepts the entry, which may have only its key.
 */
export function keyOfEntry(family: AnyFamily, list: SourceNode, keyOf: KeyOf): string | undefined {
  const json = toJson(list) as readonly Json[];
  const result = parseWith(family, json);
  const [entry] = result.success ? (result.data as readonly Json[]) : json;
  try {
    const key = entry === undefined ? "" : keyOf(entry);
    return key === "" || key === "undefined" ? undefined : key;
  } catch {
    return undefined; // the entry lacks the value that its key consists of
  }
}

/** Joins adjacent pieces without placeholders, so that most repositories share the whole value of a layer. */
export function joinConstants(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.constant?.kind !== "value" || piece.constant?.kind !== "value") {
      joined.push(piece);
      continue;
    }
    const { source, placeholders } = last;
    const constant: PieceResult = { kind: "value", value: merge(last.constant.value, piece.constant.value, new Set()) };
    joined[joined.length - 1] = { source, placeholders, constant, evaluate: () => constant };
  }
  return joined;
}
