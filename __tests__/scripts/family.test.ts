// Shows that `npm run family` lays out a family that compiles but for its routes, and fails until it is written.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { format, layOut, writeLayout } from "../../scripts/family/family.ts";
import { namesOf } from "../../scripts/family/templates.ts";

const read = (path: string) => readFileSync(path, "utf8");
const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** Each with true for a list of entries, and false for a map of settings. */
const FAMILIES = [
  ["widgets", true],
  ["gadget_settings", false],
  ["gadget_modes", false],
] as const;

/** A copy of what the compiler and the linter look at, with a list of entries and a map of settings laid out in it. */
function copyWithFamilies(): string {
  const root = mkdtempSync(join(tmpdir(), "repo-cop-family-"));
  temporary.push(root);
  const files = ["biome.jsonc", ".gitignore", "tsconfig.json", "package.json"];
  for (const name of ["src", "simulator", "scripts", "lint", "__tests__", ...files])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  const inCopy = (path: string) => readFileSync(join(root, path), "utf8");
  for (const [key, isCollection] of FAMILIES) {
    const layout = layOut(key, isCollection, inCopy);
    writeLayout(layout, root);
    format(layout, root);
  }
  const include = ["src", "simulator", "__tests__/families", "__tests__/simulator/families"];
  writeFileSync(
    join(root, "tsconfig.part.json"),
    JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { skipLibCheck: true }, include }),
  );
  return root;
}

/** All that a program of `node_modules` prints in `root` where it fails; nothing where it does not. */
function complaints(root: string, program: string, ...options: string[]): string {
  try {
    execFileSync(process.execPath, [join("node_modules", program), ...options], { cwd: root, stdio: "pipe" });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: unknown; readonly stderr: unknown };
    return `${stdout}${stderr}`;
  }
}

describe("scripts/family/family.ts", () => {
  test.each([
    ["labels", { key: "labels", file: "labels", variable: "labels", type: "Labels", path: "labels" }],
    [
      "interaction_limits",
      {
        key: "interaction_limits",
        file: "interaction-limits",
        variable: "interactionLimits",
        type: "InteractionLimits",
        path: "interaction-limits",
      },
    ],
  ])("%s has a name for each place", (key, names) => {
    expect(namesOf(key)).toEqual(names);
  });

  test.each(["", "deploy-keys", "DeployKeys", "../x", "keys_"])("%j is no key of a config", (key) => {
    expect(() => namesOf(key)).toThrow(`such as deploy_keys; ${key} is none`);
  });

  test("five files are left to be written by hand, and each says where", () => {
    const { files } = layOut("widgets", true, read);

    expect(Object.keys(files)).toHaveLength(5);
    for (const text of Object.values(files)) expect(text).toContain("FILL IN");
  });

  test("as laid out, they pass the compiler, but for routes that GitHub does not have, and the linter", () => {
    const root = copyWithFamilies();
    const errors = complaints(root, "typescript/bin/tsc", "--noEmit", "--pretty", "false", "-p", "tsconfig.part.json")
      .split("\n")
      .filter((line) => line.includes(": error "));

    expect(errors).not.toEqual([]);
    for (const error of errors)
      expect(error).toMatch(
        /^src\/families\/(widgets|gadget-settings|gadget-modes)\.ts.*\/(widgets|gadget-settings|gadget-modes)/,
      );
    const folders = ["src/families", "simulator", "__tests__/families", "__tests__/simulator/families"];
    const biome = "@biomejs/biome/bin/biome";
    expect(complaints(root, biome, "ci", "--error-on-warnings", ...folders)).toBe("");
  });

  test("nothing is written over", () => {
    const layout = layOut("milestones", true, read);

    expect(() => writeLayout(layout, ".")).toThrow("src/families/milestones.ts is there already; nothing was written");
  });

  test("a registry in which it finds no place is named, and nothing is guessed", () => {
    expect(() => layOut("widgets", true, () => "export const NOTHING = [];\n")).toThrow("found no line");
  });

  test("no family is left half written", () => {
    const folders = ["src", "simulator", "__tests__/families", "__tests__/simulator"];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(folder, name)),
    );

    expect(files.filter((file) => read(file).includes("FILL IN"))).toEqual([]);
  });
});
