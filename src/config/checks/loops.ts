// Refuses policies that write a value that a `match` reads: after the first night, they would no longer match. Only
// visibility in a policy of its own is allowed.
import type { Problem } from "../../errors.ts";
import type { Layer } from "../model/config.ts";
import { eachMatch, type Match } from "../model/match.ts";
import type { Sourced } from "../model/sourced.ts";
import type { Diagnostics } from "../source/tree.ts";

/** Checks every policy against every `match`. */
export function checkLoops(layers: readonly Layer[], { problems, warnings }: Diagnostics): void {
  const readers = readersOf(layers);
  for (const problem of layers.flatMap((layer) => prunedReads(layer, readers))) warnings.push(problem);
  for (const layer of layers.filter(({ kind }) => kind === "policy")) {
    for (const write of writesOf(layer)) {
      const reader = readerOf(write.key, readers);
      if (reader && !isVisibilityAlone(write.key, layer)) problems.push(loop(write, layer, reader));
    }
  }
}

/** Pruning can remove a value that a `match` reads. */
function prunedReads({ prune }: Layer, readers: ReadonlyMap<string, string>): readonly Problem[] {
  return [...(prune ?? [])].flatMap(([name, { file, line }]) => {
    const reader = readerOf(name === "custom_properties" ? "properties" : name, readers);
    const message =
      `\`prune\` may take ${name} away that the \`match\` of ${reader} reads, ` +
      "and then it matches no more. Name them in a layer that stays.";
    return reader === undefined ? [] : [{ file, line, message }];
  });
}

/** An entry whose name depends on the repository may be any. */
function readerOf(key: string, readers: ReadonlyMap<string, string>): string | undefined {
  const isOpen = ["topics", "teams", "properties"].includes(key);
  return isOpen ? [...readers].find(([read]) => read.startsWith(`${key}=`))?.[1] : readers.get(key);
}

function loop({ key, file, line }: Write, { source }: Layer, reader: string): Problem {
  const advice =
    key === "visibility" ? "Put visibility into a policy of its own." : "Match on something that no policy writes.";
  const message =
    `${source.layer} writes \`${key.replace("=", ": ")}\`, which the \`match\` of ${reader} reads: ` +
    `what matches tonight would not match tomorrow. ${advice}`;
  return { file, line, message };
}

/** By what is read (`template`, `topics=cli`): the layer that reads it first. */
function readersOf(layers: readonly Layer[]): ReadonlyMap<string, string> {
  const readers = new Map<string, string>();
  for (const { match, source } of layers) {
    if (!match) continue;
    eachMatch(match.wanted, (each) => {
      for (const key of readsOf(each)) if (!readers.has(key)) readers.set(key, source.layer);
    });
  }
  return readers;
}

/** The values that a `match` reads and that a config can write. */
function readsOf({ visibility, template, topics = [], teams = [], properties = {} }: Match): readonly string[] {
  return [
    ...(visibility ? ["visibility"] : []),
    ...(template === undefined ? [] : ["template"]),
    ...topics.map((topic) => `topics=${topic.toLowerCase()}`),
    ...teams.map((team) => `teams=${team.toLowerCase()}`),
    ...Object.keys(properties).map((name) => `properties=${name.toLowerCase()}`),
  ];
}

interface Write {
  /** As in `readersOf`; without `=…` if the entry depends on the repository. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

/** The config keys for the values that a `match` can read: family, key inside it (`*` for entries), shown name. */
const WRITERS = [
  { family: "repository", path: ["visibility"], read: "visibility" },
  { family: "repository", path: ["is_template"], read: "template" },
  { family: "repository", path: ["topics"], read: "topics" },
  { family: "teams", path: [], read: "teams" },
  { family: "custom_properties", path: [], read: "properties" },
] as const;

function writesOf({ families }: Layer): readonly Write[] {
  return WRITERS.flatMap(({ family, path, read }) =>
    families
      .filter((part) => part.family.key === family)
      .flatMap(({ pieces }) => pieces)
      .flatMap(({ constant, collection, source }) => {
        if (constant?.kind === "value") return entriesAt(constant.value, path, read);
        return collection === (path[0] ?? family) ? [{ key: read, file: source.file, line: source.line }] : [];
      }),
  );
}

function entriesAt(value: Sourced, path: readonly string[], read: string): readonly Write[] {
  const [step] = path;
  const node = step === undefined ? value : value.kind === "map" ? value.entries.get(step) : undefined;
  if (!node) return [];
  if (node.kind === "whole") return [{ key: read, file: node.source.file, line: node.source.line }];
  return [...node.entries].map(([key, { source }]) => ({
    key: `${read}=${key.toLowerCase()}`,
    file: source.file,
    line: source.line,
  }));
}

function isVisibilityAlone(key: string, { families }: Layer): boolean {
  if (key !== "visibility" || families.length !== 1) return false;
  const [piece, ...others] = families[0]?.pieces ?? [];
  const value = piece?.constant?.kind === "value" && others.length === 0 ? piece.constant.value : undefined;
  return value?.kind === "map" && value.entries.size === 1;
}
