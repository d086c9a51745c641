// Parses the bytes of one YAML file into a source tree, or reports the problems with their places.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import type { Problem } from "../../errors.ts";
import type { ListNode, MapEntry, MapNode, Position, ScalarNode, SourceNode } from "./tree.ts";
import { isEmpty, report } from "./tree.ts";
import { plainWords } from "./yaml-messages.ts";

/** Far more than a config that people maintain. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Limit of values that all aliases of a file may expand to. */
const MAX_ALIASED = 100_000;

export interface ParsedFile {
  /** Left out for an empty file, or one with problems. */
  readonly root?: SourceNode;
  readonly problems: readonly Problem[];
}

/** Parses one file. Never throws because of its content. */
export function parseYaml(file: string, bytes: Uint8Array): ParsedFile {
  const text = decode(file, bytes);
  if (typeof text !== "string") return { problems: [text] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const mistakes = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (mistakes.length > 0)
    return {
      problems: onePerLine(mistakes.map((mistake) => ({ ...at(mistake.pos[0]), message: plainWords(mistake) }))),
    };
  const builder = new TreeBuilder(at);
  const root = document.contents ? builder.node(document.contents) : undefined;
  if (builder.problems.length > 0) return { problems: builder.problems };
  return root && !isEmpty(root) ? { root, problems: [] } : { problems: [] };
}

function decode(file: string, bytes: Uint8Array): string | Problem {
  const whole = { file, line: 1, column: 1 };
  if (bytes.byteLength > MAX_BYTES) {
    return {
      ...whole,
      message:
        `the file has ${bytes.byteLength} bytes; ` +
        `at most ${MAX_BYTES} (10 MiB) are read. Split it into several files.`,
    };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ...whole, message: "the file is not UTF-8 text. Save it as UTF-8." };
  }
  const zero = text.indexOf("\0");
  if (zero < 0) return text;
  const before = text.slice(0, zero);
  const place = { line: before.split("\n").length, column: zero - before.lastIndexOf("\n") };
  return { file, ...place, message: "the file holds a NUL byte: it is binary, not YAML text." };
}

/** One mistake causes several errors in a line. Only the first is reported. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** Converts the parser's nodes: resolves aliases and merge keys, and refuses values that JSON does not have. */
class TreeBuilder {
  readonly problems: Problem[] = [];
  readonly #at: (offset: number) => Position;
  /** By anchor name; `undefined` while the anchored value is still being built. */
  readonly #anchors = new Map<string, SourceNode | undefined>();
  readonly #sizes = new WeakMap<SourceNode, number>();
  #aliased = 0;

  constructor(at: (offset: number) => Position) {
    this.#at = at;
  }

  node(node: Node): SourceNode {
    const at = this.#at(node.range?.[0] ?? 0);
    if (isAlias(node)) return this.#alias(node.source, at);
    if (node.anchor) this.#anchors.set(node.anchor, undefined);
    const built = this.#build(node, at);
    if (node.anchor) this.#anchors.set(node.anchor, built);
    return built;
  }

  #build(node: Node, at: Position): SourceNode {
    if (isMap(node)) return this.#map(node.items, at);
    if (isSeq(node)) return this.#list(node.items, at);
    return this.#scalar(node as Scalar, at);
  }

  #scalar(node: Scalar, at: Position): ScalarNode {
    const source = node.source ?? "";
    const value = node.value;
    if (value === null) {
      const lost = node.comment && /^\S/.test(node.comment) ? `#${node.comment.split("\n")[0]}` : undefined;
      return this.#sized({ kind: "scalar", value, written: /^(~|null)$/i.test(source), at, ...(lost && { lost }) }, 1);
    }
    if (typeof value === "string") this.#refuseHalves(value, at);
    if (typeof value === "object") {
      report(this.problems, at, "binary data and other special YAML types are not settings. Write plain text.");
      return this.#sized({ kind: "scalar", value: null, written: true, at }, 1);
    }
    // `006b75`, `5319e7` and `1.10` are texts, although YAML reads them as numbers.
    const kept = typeof value === "number" && String(value) !== source ? source : value;
    return this.#sized({ kind: "scalar", value: kept as string | number | boolean, written: true, at }, 1);
  }

  /** Refuses half of a surrogate pair: it cannot be encoded. */
  #refuseHalves(text: string, at: Position): void {
    const [half] = /\p{Surrogate}/u.exec(text) ?? [];
    if (half === undefined) return;
    const written = `\\u${half.charCodeAt(0).toString(16)}`;
    report(this.problems, at, `\`${written}\` is half of a surrogate pair. Write the character itself.`);
  }

  #list(items: readonly unknown[], at: Position): ListNode {
    const nodes = items.map((item) => this.node(item as Node));
    return this.#sized({ kind: "list", items: nodes, at }, total(nodes, this.#sizes));
  }

  #map(pairs: readonly unknown[], at: Position): MapNode {
    const own: MapEntry[] = [];
    const merged: MapEntry[] = [];
    for (const pair of pairs as readonly Pair<Node, Node | null>[]) {
      const key = this.#key(pair.key);
      if (!key) continue;
      const before = this.problems.length;
      const value = pair.value
        ? this.node(pair.value)
        : this.#sized({ kind: "scalar", value: null, written: false, at: key.at } as ScalarNode, 1);
      if (!key.merge) own.push({ key: key.text, at: key.at, value });
      else if (this.problems.length === before) for (const entry of this.#merged(value, key.at)) merged.push(entry);
    }
    this.#refuseTwice(own);
    const names = new Set(own.map((entry) => entry.key));
    const inherited = merged.filter((entry) => !names.has(entry.key) && names.add(entry.key));
    const entries = [...own, ...inherited];
    return this.#sized(
      { kind: "map", entries, at },
      total(
        entries.map((entry) => entry.value),
        this.#sizes,
      ),
    );
  }

  #key(node: Node | null): { text: string; at: Position; merge: boolean } | undefined {
    const at = this.#at(node?.range?.[0] ?? 0);
    if (!isScalar(node) || node.value === null || typeof node.value === "object") {
      report(this.problems, at, "a key must be plain text.");
      return undefined;
    }
    const text = node.type === "PLAIN" ? (node.source ?? String(node.value)) : String(node.value);
    this.#refuseHalves(text, at);
    return { text, at, merge: text === "<<" && node.type === "PLAIN" };
  }

  /** The entries that `<<:` brings in; the first of several maps wins. */
  #merged(value: SourceNode, at: Position): readonly MapEntry[] {
    const maps = value.kind === "list" ? value.items : [value];
    if (maps.every((item) => item.kind === "map")) {
      const entries = maps.flatMap((item) => item.entries);
      if (entries.length <= MAX_ALIASED) return entries;
      report(
        this.problems,
        at,
        `this merge key \`<<:\` brings in ${entries.length} keys; ${MAX_ALIASED} at most. Use fewer.`,
      );
      return [];
    }
    report(
      this.problems,
      value.at,
      "after the merge key `<<:` stands an alias of keys and values, e.g. `<<: *common`, or a list of such aliases.",
    );
    return [];
  }

  #refuseTwice(entries: readonly MapEntry[]): void {
    const first = new Map<string, MapEntry>();
    for (const entry of entries) {
      const earlier = first.get(entry.key);
      if (earlier)
        report(
          this.problems,
          entry.at,
          `\`${entry.key}\` stands twice here: first in line ${earlier.at.line}. Join the two.`,
        );
      else first.set(entry.key, entry);
    }
  }

  #alias(name: string, at: Position): SourceNode {
    const target = this.#anchors.get(name);
    if (target) {
      this.#aliased += this.#sizes.get(target) ?? 1;
      if (this.#aliased <= MAX_ALIASED) return target;
      report(this.problems, at, `the aliases of this file stand for more than ${MAX_ALIASED} values. Use fewer.`);
      this.#aliased = Number.NEGATIVE_INFINITY;
    } else {
      const why = this.#anchors.has(name) ? `stands inside \`&${name}\` itself` : `has no \`&${name}\` before it`;
      report(this.problems, at, `the alias \`*${name}\` ${why}. A value that begins with * needs quotes.`);
    }
    return { kind: "scalar", value: null, written: true, at };
  }

  #sized<T extends SourceNode>(node: T, size: number): T {
    this.#sizes.set(node, size);
    return node;
  }
}

function total(nodes: readonly SourceNode[], sizes: WeakMap<SourceNode, number>): number {
  return nodes.reduce((sum, node) => sum + (sizes.get(node) ?? 1), 1);
}
