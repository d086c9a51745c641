// Builds the checked config from parsed files: orders the layers, and runs the checks that need all of them.
import type { Problem } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { placeOf } from "../text/wording.ts";
import { checkLoops } from "./checks/loops.ts";
import { readLayers, readRepositoryFile } from "./layers/read-layers.ts";
import { globProblem } from "./layers/read-match.ts";
import type { Config, Layer } from "./model/config.ts";
import type { ConfigFile, FileSet } from "./source/files.ts";
import { type PlacedText, readTexts } from "./source/scalars.ts";
import { type Diagnostics, describe, entryOf, type MapNode, report } from "./source/tree.ts";

/** The config without its digest, or all problems. */
export type BuiltConfig = Omit<Config, "digest"> | { readonly problems: readonly Problem[] };

const EXCLUDE = { wanted: "a glob or a list of globs", check: excludeProblem };

/** Checks everything that can be checked without GitHub. */
export function buildConfig({ files, problems }: FileSet, families: readonly AnyFamily[]): BuiltConfig {
  const diagnostics: Diagnostics = { problems: [...problems], warnings: [] };
  const context = { families, diagnostics };
  const layers: Layer[] = [];
  const excluded: PlacedText[] = [];
  for (const file of files) {
    const map = topMap(file, diagnostics);
    if (!map) continue;
    if (file.repository !== undefined) layers.push(readRepositoryFile(map, file.repository, context));
    else {
      for (const layer of readLayers(map, context)) layers.push(layer);
      const entry = entryOf(map, "exclude");
      if (entry) excluded.push(...readTexts(entry, EXCLUDE, diagnostics));
    }
  }
  const ordered = KINDS.flatMap((kind) => layers.filter((layer) => layer.kind === kind));
  checkNames(ordered, diagnostics);
  reportUnused(ordered, files, diagnostics);
  checkLoops(ordered, diagnostics);
  if (diagnostics.problems.length > 0) return { problems: inOrder(diagnostics.problems, files) };
  return {
    files: files.map(({ name }) => name),
    layers: ordered,
    shared: ordered.filter(({ kind }) => kind !== "repository"),
    byRepository: Map.groupBy(
      ordered.filter(({ kind }) => kind === "repository"),
      ({ name }) => name.toLowerCase(),
    ),
    exclude: excluded.map(({ text }) => text),
    excluded,
    warnings: inOrder(diagnostics.warnings, files),
    families,
  };
}

const KINDS = ["top level", "policy", "repository"] as const satisfies readonly Layer["kind"][];

function topMap({ root }: ConfigFile, { problems }: Diagnostics): MapNode | undefined {
  if (!root || root.kind === "map") return root;
  // The text of a file that is not a config is not quoted.
  const found = root.kind === "scalar" ? "a single value" : describe(root);
  report(problems, root.at, `the file must start with keys and values, e.g. \`repository:\`; found ${found}.`);
  return undefined;
}

/** A leading `!` would be part of the name, so the glob would exclude nothing. */
function excludeProblem(glob: string): string | undefined {
  if (!glob.startsWith("!") || glob.startsWith("!(")) return globProblem(glob);
  return (
    `\`exclude\` does not support a leading \`!\`, as in "${glob}". ` +
    `To exclude everything except ${glob.slice(1)}, write "!(${glob.slice(1)})".`
  );
}

/** Warns about a config without any settings: it is valid, and probably a mistake. */
function reportUnused(layers: readonly Layer[], files: readonly ConfigFile[], { warnings }: Diagnostics): void {
  const [file] = files;
  if (file && !layers.some(({ families }) => families.length > 0))
    warnings.push({ file: file.name, line: 1, message: "the config asks for nothing: no family is set in it." });
}

/** Refuses two policies of the same name: reports could not tell them apart. */
function checkNames(layers: readonly Layer[], { problems }: Diagnostics): void {
  const first = new Map<string, Layer>();
  for (const layer of layers.filter(({ kind, name }) => kind === "policy" && name !== "")) {
    const key = layer.name.toLowerCase();
    const earlier = first.get(key);
    const { file, line } = layer.source;
    if (earlier)
      problems.push({
        file,
        line,
        message: `policy "${layer.name}" has the name of the one in ${placeOf(earlier.source)}. Give it another.`,
      });
    else first.set(key, layer);
  }
}

/** In the order in which the files were read, then from top to bottom. */
function inOrder(problems: readonly Problem[], files: readonly ConfigFile[]): readonly Problem[] {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const rank = ({ file }: Problem): number => order.get(file ?? "") ?? -1;
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
