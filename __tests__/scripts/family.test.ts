// Shows that `npm run family` lays out a family that compiles but for its routes, and fails until it is written.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { layOut, writeLayout } from "../../scripts/family/family.ts";
import { namesOf } from "../../scripts/family/templates.ts";

const read = (path: string) => readFileSync(path, "utf8");
const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A copy of what the compiler looks at, with a list of entries and a map of settings laid out in it. */
function copyWithFamilies(): string {
  const root = mkdtempSync(join(tmpdir(), "repo-cop-family-"));
  temporary.push(root);
  for (const name of ["src", "simulator", "scripts", "__tests__", "tsconfig.json", "package.json"])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  const inCopy = (path: string) => readFileSync(join(root, path), "utf8");
  writeLayout(layOut("widgets", true, inCopy), root);
  writeLayout(layOut("gadget_settings", false, inCopy), root);
  const include = ["src", "simulator", "__tests__/families", "__tests__/simulator/families"];
  writeFileSync(
    join(root, "tsconfig.part.json"),
    JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { skipLibCheck: true }, include }),
  );
  return root;
}

function compileErrors(root: string): readonly string[] {
  try {
    execFileSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false", "-p", "tsconfig.part.json"],
      { cwd: root },
    );
    return [];
  } catch (error) {
    return String((error as { stdout: unknown }).stdout)
      .split("\n")
      .filter((line) => line.includes(": error "));
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

  test("a list of entries and a map of settings compile as laid out, but for routes that GitHub does not have", () => {
    const errors = compileErrors(copyWithFamilies());

    expect(errors).not.toEqual([]);
    for (const error of errors)
      expect(error).toMatch(/^src\/families\/(widgets|gadget-settings)\.ts.*\/(widgets|gadget-settings)/);
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
