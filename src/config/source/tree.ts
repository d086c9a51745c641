// A config file as a small tree with the position of each key and value.
import type { Problem } from "../../errors.ts";
import type { Json } from "../../model.ts";

/** A place in a config file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: null | boolean | number | string;
  /** False if there is no value after the key, which is not the same as a written `null`. */
  readonly written: boolean;
  /** A value such as `#ff0000` that YAML reads as a comment. */
  readonly lost?: string;
  readonly at: Position;
}
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  readonly at: Position;
}
export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly at: Position;
}
export interface MapEntry {
  readonly key: string;
  /** The position of the key. */
  readonly at: Position;
  readonly value: SourceNode;
}
export type SourceNode = ScalarNode | ListNode | MapNode;

/** Collects mistakes (`problems`) and warnings, so that the user gets all of them at once. */
export interface Diagnostics {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** Adds a message about a place. */
export function report(list: Problem[], at: Position, message: string): void {
  list.push({ message, file: at.file, line: at.line, column: at.column });
}

/** The entry of a map under a key. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  const known = INDEX.get(map) ?? new Map(map.entries.toReversed().map((entry) => [entry.key, entry]));
  INDEX.set(map, known);
  return known.get(key);
}
const INDEX = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();

/** True for a key without a value. */
export function isEmpty(node: SourceNode): boolean {
  return node.kind === "scalar" && !node.written;
}

/** The value as plain data; keys without a value are left out, because they are reported separately. */
export function toJson(node: SourceNode): Json {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.filter((item) => !isEmpty(item)).map(toJson);
  return Object.fromEntries(
    node.entries.filter((entry) => !isEmpty(entry.value)).map((entry) => [entry.key, toJson(entry.value)]),
  );
}

/** Finds the deepest written key or list entry of `path`; `complete` if that is the whole path. */
export function locate(
  root: SourceNode,
  path: readonly PropertyKey[],
): { node: SourceNode; at: Position; complete: boolean } {
  let found = { node: root, at: root.at, complete: true };
  for (const step of path) {
    const { node } = found;
    const next = node.kind === "map" ? entryOf(node, String(step)) : undefined;
    const item = node.kind === "list" ? node.items[Number(step)] : undefined;
    if (next) found = { node: next.value, at: next.at, complete: true };
    else if (item) found = { node: item, at: item.at, complete: true };
    else return { ...found, complete: false };
  }
  return found;
}

/** Describes a node for messages. */
export function describe(node: SourceNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "keys and values";
  if (!node.written) return "nothing";
  if (typeof node.value === "string") return `the text ${quote(node.value)}`;
  return typeof node.value === "number" ? `the number ${node.value}` : `${node.value}`;
}

/** A text in quotes, on one line; a long text is cut. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** Reports every key without a value, at any depth: it may mean "off" or "leave alone", so it is not guessed. */
export function reportEmpty(node: SourceNode, diagnostics: Diagnostics, place: EmptyPlace): void {
  if (node.kind === "list") reportEmptyItems(node, diagnostics, place);
  if (node.kind === "map") reportEmptyEntries(node, diagnostics, place);
}

/** A path from the root of the file, and which paths can be null. */
export interface EmptyPlace {
  readonly path: readonly (string | number)[];
  mayBeNull(path: readonly (string | number)[]): boolean;
}

function under({ path, mayBeNull }: EmptyPlace, step: string | number): EmptyPlace {
  return { path: [...path, step], mayBeNull };
}

function reportEmptyItems({ items }: ListNode, diagnostics: Diagnostics, place: EmptyPlace): void {
  for (const [index, item] of items.entries()) {
    if (!isEmpty(item)) reportEmpty(item, diagnostics, under(place, index));
    else
      report(
        diagnostics.problems,
        item.at,
        `this \`-\` has no value; ${lostIn(item) ?? "write an entry, or remove the line."}`,
      );
  }
}

function reportEmptyEntries({ entries }: MapNode, diagnostics: Diagnostics, place: EmptyPlace): void {
  for (const { key, at, value } of entries) {
    const here = under(place, key);
    if (!isEmpty(value)) reportEmpty(value, diagnostics, here);
    else {
      const unset = place.mayBeNull(here.path) ? "write `null` to unset it, or " : "";
      const advice = lostIn(value) ?? `${unset}remove the line to leave \`${key}\` alone.`;
      report(diagnostics.problems, at, `\`${key}:\` has no value; ${advice}`);
    }
  }
}

function lostIn(node: SourceNode): string | undefined {
  if (node.kind !== "scalar" || node.lost === undefined) return undefined;
  return `# begins a comment, so a value that starts with it needs quotes: ${quote(node.lost)}.`;
}
