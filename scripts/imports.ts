// Which folder of src/ imports which, drawn from the import statements as a Mermaid flowchart for docs/architecture.md.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const ROOT = "src";
const VOCABULARY = "vocabulary";

/** The folders of src/, and what each imports, types too. */
export function importGraph(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const file of globSync(`${ROOT}/**/*.ts`).sort()) {
    const from = partOf(file);
    const imported = graph.get(from) ?? new Set<string>();
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) {
      imported.add(partOf(join(dirname(file), path)));
    }
    imported.delete(from);
    graph.set(from, imported);
  }
  return graph;
}

/** What stands at the root beside the entry point. */
function rootFiles(): readonly string[] {
  const files = globSync(`${ROOT}/*.ts`).map((file) => basename(file, ".ts"));
  return files.filter((name) => name !== "main").sort();
}

function partOf(file: string): string {
  const folder = relative(ROOT, dirname(file)).split("/")[0] ?? "";
  if (folder !== "") return folder;
  return file === join(ROOT, "main.ts") ? "main.ts" : VOCABULARY;
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

/** The flowchart; what follows from other arrows is not drawn. */
export function importChart(): string {
  const arrows = essential(importGraph()).map(([from, to]) => `  ${nodeOf(from)} --> ${nodeOf(to)}`);
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
}

function nodeOf(part: string): string {
  if (part === VOCABULARY) return `vocabulary[${rootFiles().join(", ")}]`;
  return part === "main.ts" ? "main[src/main.ts]" : `${part}[src/${part}]`;
}
