// Lays out a new setting family, with tests that fail until it is written: npm run family <key> [-- --map]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  collectionSource,
  type FamilyNames,
  mapSource,
  namesOf,
  samplesSource,
  simulatorSource,
  simulatorTestSource,
  testSource,
} from "./templates.ts";

export interface Layout {
  /** New files by path; each is written by hand from here on. */
  readonly files: Readonly<Record<string, string>>;
  /** Existing files by path, as they are afterwards; nothing is left to do in them. */
  readonly edited: Readonly<Record<string, string>>;
}

/**
 * The files of a family called `key` in the config. `read` returns the text of an existing file.
 * @throws Error if `key` is not a valid key, or a line to write after is not found
 */
export function layOut(key: string, isCollection: boolean, read: (path: string) => string): Layout {
  const names = namesOf(key);
  const { file } = names;
  return {
    files: {
      [`src/families/${file}.ts`]: isCollection ? collectionSource(names) : mapSource(names),
      [`simulator/families/${file}.ts`]: simulatorSource(names),
      [`__tests__/families/samples/${file}.ts`]: samplesSource(isCollection),
      [`__tests__/families/${file}.test.ts`]: testSource(names),
      [`__tests__/simulator/families/${file}.test.ts`]: simulatorTestSource(names),
    },
    edited: Object.fromEntries(
      Object.entries(EDITS).map(([path, edit]) => [path, edit(read(path), names, isCollection)]),
    ),
  };
}

type Edit = (text: string, names: FamilyNames, isCollection: boolean) => string;

/** Registries: an import at the end of the imports, which `format` sorts, and a line at the end of the list. */
const EDITS: Readonly<Record<string, Edit>> = {
  "src/families/index.ts": (text, { key, file, variable }) =>
    before(
      withImport(text, `import { ${variable} } from "./${file}.ts";`),
      "} as const satisfies Readonly<Record<string, AnyFamily>>",
      key === variable ? `  ${key},\n` : `  ${key}: ${variable},\n`,
    ),
  "src/text/key-name.ts": (text, { key }, isCollection) =>
    isCollection ? text : before(text, '"repository",', `"${key}", `),
  "simulator/families/index.ts": (text, { file, variable }) =>
    before(withImport(text, `import { ${variable} } from "./${file}.ts";`), "];\nconst FAMILIES =", `  ${variable},\n`),
  "simulator/state/repository.ts": (text, { variable, key }, isCollection) => {
    const value = isCollection ? "JsonObject[]" : "JsonObject";
    const declaration = `  /** As REST answers ${key}. */\n  ${isCollection ? "readonly " : ""}${variable}: ${value};\n`;
    const start = text.indexOf("export interface Repository ");
    const declared = text.slice(0, start) + before(text.slice(start), "\n}\n", `\n${declaration.trimEnd()}`);
    const started = before(declared, "  };\n}\n", `    ${variable}: ${isCollection ? "[]" : "{}"},\n`, "last");
    return started.includes("JsonObject }") || started.includes("JsonObject,")
      ? started
      : started.replace("import type { Visibility }", "import type { JsonObject, Visibility }");
  },
  "__tests__/families/samples.ts": (text, { key, file, variable }) =>
    before(
      withImport(text, `import { samples as ${variable} } from "./samples/${file}.ts";`),
      "};\n",
      key === variable ? `  ${key},\n` : `  ${key}: ${variable},\n`,
      "last",
    ),
  "__tests__/families/hostile/cases.ts": (text, { key, file, variable }) =>
    before(
      withImport(text, `import { hostile as ${variable} } from "../samples/${file}.ts";`),
      "};\n",
      key === variable ? `  ${key},\n` : `  ${key}: ${variable},\n`,
      "last",
    ),
  "simulator/seeds/hostile.ts": (text, { key, file, type }) =>
    before(
      withImport(text, `import { put${type} } from "../families/${file}.ts";`),
      "} satisfies Readonly<Record<string, (place: HostilePlace) => unknown>>;",
      `  ${key}: put${type},\n`,
    ),
};

function withImport(text: string, line: string): string {
  const last = text.lastIndexOf("\nimport ");
  const end = text.indexOf(";\n", last) + 2;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

function before(text: string, anchor: string, line: string, which: "only" | "last" = "only"): string {
  const at = which === "last" ? text.lastIndexOf(anchor) : text.indexOf(anchor);
  if (at < 0) throw new Error(`found no line ${JSON.stringify(anchor)} to write before`);
  return text.slice(0, at) + line + text.slice(at);
}

/** Writes the layout into `root`. @throws Error if one of the new files already exists */
export function writeLayout({ files, edited }: Layout, root: string): void {
  for (const path of Object.keys(files))
    if (existsSync(join(root, path))) throw new Error(`${path} is there already; nothing was written`);
  for (const [path, text] of Object.entries({ ...files, ...edited })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Sorts imports and breaks lines in `root` as the linter wants them. */
export function format({ files, edited }: Layout, root: string): void {
  const biome = "node_modules/@biomejs/biome/bin/biome";
  const paths = Object.keys({ ...files, ...edited });
  const command = [biome, "check", "--write", "--linter-enabled=false", ...paths];
  execFileSync(process.execPath, command, { cwd: root, stdio: "pipe" });
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { map: { type: "boolean" } } });
  const [key = ""] = positionals;
  const layout = layOut(key, values.map !== true, (path) => readFileSync(path, "utf8"));
  writeLayout(layout, ".");
  format(layout, ".");
  console.log(`Written by hand from here on, in this order:

${Object.keys(layout.files)
  .map((path) => `  ${path}`)
  .join("\n")}

Every FILL IN says what belongs there. CONTRIBUTING, "Add a setting family", says how, and which tests to run.
Then: npm run fix, npm run docs, npm run schema, npm run check.`);
}
