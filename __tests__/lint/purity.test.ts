// The linter notices each kind of import circle and each kind of impurity: every rule is broken once.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const GLOBALS = "lint/style/noRestrictedGlobals";
const NODE = "lint/correctness/noNodejsModules";
const CYCLES = "lint/suspicious/noImportCycles";
const PLUGIN = "plugin";

const VIOLATIONS: readonly (readonly [file: string, code: string, rule: string])[] = [
  // Cycles, of types too.
  ["src/modes/one.ts", 'import { two } from "./two.ts";\nexport const one = () => two;\n', CYCLES],
  ["src/modes/two.ts", 'import { one } from "./one.ts";\nexport const two = () => one;\n', CYCLES],
  ["src/modes/a.ts", 'import type { B } from "./b.ts";\nexport interface A { readonly b: B }\n', CYCLES],
  ["src/modes/b.ts", 'import type { A } from "./a.ts";\nexport interface B { readonly a?: A }\n', CYCLES],
  // Pure folders and files: no files, clock, chance, timers or process.
  ...[
    "families/x",
    "plan/x",
    "config/resolve",
    "inventory/select",
    "github/limits/quota",
    "report/x",
    "text/x",
  ].flatMap((file): [string, string, string][] => [
    [`src/${file}.ts`, 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n', NODE],
    [`src/${file}.ts`, "export const now = () => Date.now();\n", GLOBALS],
    [`src/${file}.ts`, "export const dice = () => Math.random();\n", PLUGIN],
  ]),
  ["src/plan/timer.ts", "export const t = setTimeout(() => undefined, 1);\n", GLOBALS],
  ["src/plan/fetch.ts", 'export const f = fetch("https://example.com");\n', GLOBALS],
  ["src/plan/env.ts", "export const e = process.env;\n", GLOBALS],
  ["src/plan/log.ts", "console.log(1);\n", GLOBALS],
  ["src/plan/back-door.ts", "export const t = globalThis.setTimeout;\n", GLOBALS],
  ["src/plan/type.ts", "export type When = Date;\n", GLOBALS],
  ["src/plan/bare.ts", 'import { join } from "path";\nexport const x = join;\n', NODE],
];

const REPORT = z.object({
  diagnostics: z.array(z.object({ category: z.string().nullable(), location: z.object({ path: z.string() }) })),
});

let folder: string;
let found: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "layers-"));
  copyFileSync("biome.jsonc", join(folder, "biome.jsonc"));
  copyFileSync(".gitignore", join(folder, ".gitignore"));
  cpSync("lint", join(folder, "lint"), { recursive: true });
  for (const [file, code] of VIOLATIONS) plant(file, code);
  plant(
    "src/plan/clean.ts",
    'import type { Json } from "../model.ts";\nexport const same = (a: Json, b: Json) => a === b;\n',
  );
  found = lint();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows for the same file add to it. */
function plant(file: string, code: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, code);
}

function lint(): Set<string> {
  const biome = [
    resolve("node_modules/@biomejs/biome/bin/biome"),
    "lint",
    "--reporter=json",
    "--max-diagnostics=none",
    ".",
  ];
  const { stdout } = spawnSync(process.execPath, biome, { cwd: folder, encoding: "utf8" });
  return new Set(
    REPORT.parse(JSON.parse(stdout)).diagnostics.map(({ category, location }) => `${location.path} ${category}`),
  );
}

describe("biome.jsonc", () => {
  test.each(VIOLATIONS)("%s must not say %j", (file, _, rule) => {
    expect(found).toContain(`${file} ${rule}`);
  });

  test("names only files that exist: a rule for a file that was renamed holds for nothing", () => {
    const named = [...readFileSync("biome.jsonc", "utf8").matchAll(/"!?(?:\*\*|\.|src)\/([\w/-]+\.ts)"/g)].map(
      ([, file]) => `src/${file}`,
    );

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test("lets clean code pass", () => {
    expect([...found].filter((each) => each.startsWith("src/plan/clean.ts"))).toEqual([]);
  });
});
