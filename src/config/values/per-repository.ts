// Cuts a family's value into its fixed part and the units that depend on the repository or take an entry out.
import type { AnyFamily, KeyOf } from "../../families/family.ts";
import type { Json, Repository } from "../../model.ts";
import type { Piece, PieceResult } from "../model/config.ts";
import { fillInsert, type TemplateName } from "../model/template.ts";
import {
  type Diagnostics,
  entryOf,
  type ListNode,
  type MapEntry,
  type MapNode,
  report,
  type SourceNode,
  toJson,
} from "../source/tree.ts";
import { checkTemplates, insertsOf, withTexts } from "./fill-templates.ts";
import { buildValue, type FamilyContext, type Origin, provenance } from "./normalize.ts";
import { parseWith } from "./schema-messages.ts";

export interface Parts {
  /** Everything but entries with `absent: true`. */
  readonly written: SourceNode;
  /** What is the same in every repository. */
  readonly fixed: SourceNode;
  /** Each entry with `absent: true`, alone in a list and without that key. */
  readonly absent: readonly SourceNode[];
  readonly units: readonly Piece[];
}

/** A family's value with one unit in it and nothing else, and where in the value that unit stands. */
interface Cut {
  readonly node: SourceNode;
  readonly path: readonly string[];
  readonly collection?: string;
  readonly absent?: KeyOf;
}

/** Never throws; what is wrong is told. */
export function splitUnits(family: AnyFamily, node: SourceNode, context: FamilyContext): Parts {
  checkTemplates(node, context.verdict);
  if (family.config.merge.kind === "map") return splitMap(family, node, context);
  if (node.kind === "list") return splitEntries(family, node, context);
  const isFixed = insertsOf(node).length === 0;
  const units = isFixed ? [] : [unit(family, { node, path: [], collection: family.key }, context)];
  const fixed: SourceNode = isFixed ? withTexts(node, () => "") : { kind: "list", at: node.at, items: [] };
  return { written: node, fixed, absent: [], units };
}

function splitEntries(family: AnyFamily, list: ListNode, context: FamilyContext): Parts {
  const written: SourceNode[] = [];
  const fixed: SourceNode[] = [];
  const absent: SourceNode[] = [];
  const units: Piece[] = [];
  const alone = (item: SourceNode): ListNode => ({ ...list, items: [item] });
  for (const item of list.items) {
    const taken = takenOut(item, context.verdict);
    if (taken) {
      absent.push(alone(taken));
      units.push(unit(family, { node: alone(taken), path: [], ...keyOption(family) }, context));
      continue;
    }
    written.push(item);
    if (insertsOf(item).length === 0) fixed.push(withTexts(item, () => ""));
    else units.push(unit(family, { node: alone(item), path: [], collection: family.key }, context));
  }
  return { written: { ...list, items: written }, fixed: { ...list, items: fixed }, absent, units };
}

/** An entry with `absent: true`, without that key. */
function takenOut(item: SourceNode, verdict: Diagnostics): MapNode | undefined {
  const absent = item.kind === "map" ? entryOf(item, "absent") : undefined;
  if (!absent || item.kind !== "map") return undefined;
  checkAbsent(absent, verdict);
  return { ...item, entries: item.entries.filter((entry) => entry !== absent) };
}

function keyOption({ config: { merge } }: AnyFamily): { absent: KeyOf } | undefined {
  return merge.kind === "collection" ? { absent: merge.keyOf } : undefined;
}

function checkAbsent({ value, at }: MapEntry, { problems }: Diagnostics): void {
  if (value.kind === "scalar" && value.value === true) return;
  report(
    problems,
    at,
    "`absent` can only be true: it takes the entry out of what earlier layers ask for. Remove the line to keep the entry.",
  );
}

function splitMap(family: AnyFamily, node: SourceNode, context: FamilyContext): Parts {
  if (node.kind !== "map") return { written: node, fixed: node, absent: [], units: [] };
  const collections = family.config.merge.kind === "map" ? (family.config.merge.collections ?? {}) : {};
  const cuts = node.entries.map((entry) => cutEntry(node, entry, Object.hasOwn(collections, entry.key)));
  return {
    written: node,
    fixed: { ...node, entries: cuts.flatMap(({ fixed }) => fixed) },
    absent: [],
    units: cuts.flatMap(({ moving }) => moving).map((cut) => unit(family, cut, context)),
  };
}

/** A key depends on the repository as a whole; only entries of a collection inside do so one by one. */
function cutEntry(
  map: MapNode,
  entry: MapEntry,
  isCollection: boolean,
): { fixed: readonly MapEntry[]; moving: readonly Cut[] } {
  const { key, value } = entry;
  const alone = (part: SourceNode): MapNode => ({ ...map, entries: [{ ...entry, value: part }] });
  const collection = isCollection && { collection: key };
  if (insertsOf(value).length === 0) return { fixed: [{ ...entry, value: withTexts(value, () => "") }], moving: [] };
  if (!collection || value.kind !== "list")
    return { fixed: [], moving: [{ node: alone(value), path: collection ? [] : [key], ...collection }] };
  const still = value.items.filter((item) => insertsOf(item).length === 0).map((item) => withTexts(item, () => ""));
  const moving = value.items.filter((item) => insertsOf(item).length > 0);
  return {
    fixed: [{ ...entry, value: { ...value, items: still } }],
    moving: moving.map((item) => ({ node: alone({ ...value, items: [item] }), path: [], ...collection })),
  };
}

function unit(family: AnyFamily, cut: Cut, { label, dialect }: FamilyContext): Piece {
  const inserts = insertsOf(cut.node);
  const at = firstPlace(cut.node);
  const results = new Map<string, PieceResult>();
  const build = cut.absent ? removal(family, cut.absent) : addition(family, { label, at, ...(dialect && { dialect }) });
  const evaluate = (repo: Repository): PieceResult => {
    const texts: string[] = [];
    for (const insert of inserts) {
      const filled = fillInsert(insert, repo);
      if (filled.kind !== "text") return cut.absent ? filled : { ...filled, path: cut.path };
      texts.push(filled.text);
    }
    const key = JSON.stringify(texts);
    const known = results.get(key) ?? build(withTexts(cut.node, (insert) => texts[indexOf(inserts, insert)] ?? ""));
    results.set(key, known);
    return known;
  };
  const names: TemplateName[] = inserts.map(({ scope, name }) => ({ scope, name }));
  return { source: provenance(label, at), names, ...(cut.collection && { collection: cut.collection }), evaluate };
}

function indexOf(inserts: readonly TemplateName[], wanted: TemplateName): number {
  const key = JSON.stringify(wanted);
  return inserts.findIndex((insert) => JSON.stringify(insert) === key);
}

/** The place of the only entry of a value. */
function firstPlace(node: SourceNode): SourceNode["at"] {
  if (node.kind === "list") return node.items[0]?.at ?? node.at;
  if (node.kind === "map") return node.entries[0]?.at ?? node.at;
  return node.at;
}

function addition(family: AnyFamily, origin: Origin): (node: SourceNode) => PieceResult {
  return (node) => {
    const built = buildValue(family, node, origin);
    if (built.kind === "value") return { kind: "value", value: built.value };
    return { kind: "left-out", why: built.kind === "wrong" ? built.why : "it is empty here" };
  };
}

function removal(family: AnyFamily, keyOf: KeyOf): (node: SourceNode) => PieceResult {
  return (node) => {
    const key = keyOfEntry(family, node, keyOf);
    return key === undefined
      ? { kind: "left-out", why: "it does not say which entry is meant" }
      : { kind: "remove", path: [key] };
  };
}

/**
 * The key of the only entry of a list: normalized if the schema takes the entry, which need not have more than its key.
 */
export function keyOfEntry(family: AnyFamily, list: SourceNode, keyOf: KeyOf): string | undefined {
  const json = toJson(list) as readonly Json[];
  const result = parseWith(family, json);
  const [entry] = result.success ? (result.data as readonly Json[]) : json;
  try {
    const key = entry === undefined ? "" : keyOf(entry);
    return key === "" || key === "undefined" ? undefined : key;
  } catch {
    return undefined; // the entry lacks what the key is made of
  }
}
