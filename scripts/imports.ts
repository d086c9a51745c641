// The imports of src/, read from the import statements: which part may know which, which does, and the picture of it
// for docs/architecture.md.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** One import, of types too: the file that imports and the file that it names, from the root of the project. */
export interface Import {
  readonly from: string;
  readonly to: string;
}
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const ROOT = "src";
const VOCABULARY = ["model", "deps", "errors", "in-parallel", "objects", "pages"];
/** Stages know families and what is below, not each other. */
const STAGE = ["families", "text", ...VOCABULARY];

/** The parts of src/, a folder or a file at its root, and the parts that each may import. Imports go downward. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ["cli", "modes", "entry", "github", "runner", "text", ...VOCABULARY],
  cli: ["terminal", "modes", "config", "entry", "inventory", "github", "runner", ...VOCABULARY],
  terminal: ["report", "config", "inventory", "entry", "runner", "text", ...VOCABULARY],
  modes: [
    ...["entry", "config", "inventory", "read", "plan", "apply", "report", "families", "github", "text"],
    ...VOCABULARY,
  ],
  // Inputs know the values that they hold, no stage that receives them.
  entry: ["github", "inventory", "text", ...VOCABULARY],
  config: STAGE,
  inventory: STAGE,
  read: STAGE,
  plan: STAGE,
  apply: STAGE,
  report: STAGE,
  github: ["text", ...VOCABULARY],
  runner: ["text", ...VOCABULARY],
  // Families are pure: no port, so no `deps`.
  families: ["text", "model", "errors", "objects"],
  text: [],
  model: [],
  deps: ["model"],
  errors: [],
  "in-parallel": [],
  objects: ["model"],
  pages: ["model", "deps", "in-parallel"],
};

/** The imports of src/ that stay inside the project. */
export function readImports(): readonly Import[] {
  return globSync(`${ROOT}/**/*.ts`)
    .sort()
    .flatMap((from) => importsOf(from, readFileSync(from, "utf8")));
}

/** The relative imports in the text of a file. */
export function importsOf(from: string, text: string): readonly Import[] {
  const paths = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\() ?"(\.[^"]+)"/g)].map(([, path = ""]) => path);
  return paths.map((path) => ({ from, to: join(dirname(from), path) }));
}

/** One sentence for each import that `MAY_IMPORT` does not allow, and for each part that it does not name. */
export function layerViolations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ from, to }) => {
    const [importer, imported] = [partOf(from), partOf(to)];
    if (importer === imported) return [];
    const allowed = MAY_IMPORT[importer];
    if (!allowed) return [`${from}: MAY_IMPORT in scripts/imports.ts has no line for "${importer}"`];
    return allowed.includes(imported) ? [] : [`${from} imports ${to}: "${importer}" may not know "${imported}"`];
  });
}

/** The folder below src/, or the name of a file at its root; the first folder of the path outside of src/. */
function partOf(file: string): string {
  const path = relative(ROOT, file).split("/");
  if (path[0] === "..") return path[1] ?? "";
  return (path[0] ?? "").replace(/\.ts$/, "");
}

/** The parts of src/, with the vocabulary as one, and what each imports. */
export function importGraph(imports: readonly Import[] = readImports()): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [importer, imported] = [nodeOf(partOf(from)), nodeOf(partOf(to))];
    const known = graph.get(importer) ?? new Set<string>();
    if (imported !== importer) known.add(imported);
    graph.set(importer, known);
  }
  return graph;
}

function nodeOf(part: string): string {
  return VOCABULARY.includes(part) ? "vocabulary" : part;
}

/** Without the arrows that follow from others. */
function essential(graph: Graph): readonly (readonly [string, string])[] {
  return [...graph].flatMap(([from, imported]) =>
    [...imported].sort().flatMap((to): (readonly [string, string])[] => {
      const isImplied = [...imported].some((other) => other !== to && reaches(graph, other, to));
      return isImplied ? [] : [[from, to]];
    }),
  );
}

function reaches(graph: Graph, from: string, to: string): boolean {
  return [...(graph.get(from) ?? [])].some((next) => next === to || reaches(graph, next, to));
}

/** The flowchart; arrows that follow from others are not drawn. */
export function importChart(): string {
  const arrows = [...essential(importGraph())].map(([from, to]) => `  ${label(from)} --> ${label(to)}`);
  return ["```mermaid", "flowchart TD", ...arrows.sort(), "```"].join("\n");
}

function label(node: string): string {
  if (node === "vocabulary") return `vocabulary[${[...VOCABULARY].sort().join(", ")}]`;
  return ["main", "cli"].includes(node) ? `${node}[src/${node}.ts]` : `${node}[src/${node}]`;
}
