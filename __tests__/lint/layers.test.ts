// Imports go downward and nowhere else, and no folder holds more unlike files than a reader can survey.
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Import,
  importGraph,
  importsOf,
  layerViolations,
  MAY_IMPORT,
  readImports,
} from "../../scripts/imports.ts";

const STAGES = ["config", "inventory", "read", "plan", "apply", "report"];
const edge = (from: string, to: string): Import => ({ from: `src/${from}`, to: `src/${to}` });

const FORBIDDEN: readonly Import[] = [
  ...Object.keys(MAY_IMPORT).flatMap((part) => [
    { from: `src/${part}/x.ts`, to: "simulator/index.ts" },
    { from: `src/${part}/x.ts`, to: "harness/run.ts" },
  ]),
  edge("modes/up.ts", "main.ts"),
  edge("entry/up.ts", "modes/list/list.ts"),
  ...STAGES.flatMap((stage, index) => [
    edge(`${stage}/deep/up.ts`, "modes/list/list.ts"),
    edge(`${stage}/inputs.ts`, "entry/inputs.ts"),
    edge(`${stage}/network.ts`, "github/client.ts"),
    edge(`${stage}/sibling.ts`, `${STAGES[(index + 1) % STAGES.length]}/x.ts`),
  ]),
  edge("families/up.ts", "plan/plan.ts"),
  edge("families/ports.ts", "deps.ts"),
  edge("families/network.ts", "github/client.ts"),
  edge("github/up.ts", "families/labels.ts"),
  edge("runner/up.ts", "modes/list/list.ts"),
  edge("model.ts", "families/family.ts"),
  edge("errors.ts", "entry/inputs.ts"),
  edge("in-parallel.ts", "entry/inputs.ts"),
  edge("text/up.ts", "families/family.ts"),
  edge("a-new-folder/x.ts", "model.ts"),
];

/** Folders of files that are alike: one for each setting family. */
const ALIKE = /(^|\/)families$/;
const MOST_FILES = 15;

describe("the imports of src/", () => {
  test("stay inside the table of what each part may know", () => {
    expect(layerViolations(readImports())).toEqual([]);
  });

  test("have no circle between parts", () => {
    const left = new Map([...importGraph()].map(([part, imported]) => [part, new Set(imported)]));
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [part, imported] of left) if ([...imported].every((each) => !left.has(each))) left.delete(part);
    }

    expect([...left.keys()]).toEqual([]);
  });

  test.each(FORBIDDEN)("$from may not import $to", (forbidden) => {
    expect(layerViolations([forbidden])).toHaveLength(1);
  });

  test.each([
    ["a static import", 'import { x } from "../modes/list.ts";'],
    ["a type", 'import type { X } from "../modes/list.ts";'],
    ["a re-export", 'export { x } from "../modes/list.ts";'],
    ["an import for its effect", 'import "../modes/list.ts";'],
    ["a dynamic import", 'const x = () => import("../modes/list.ts");'],
  ])("are found in %s", (_, text) => {
    expect(importsOf("src/read/x.ts", text)).toEqual([edge("read/x.ts", "modes/list.ts")]);
  });
});

describe("folders", () => {
  test(`hold at most ${MOST_FILES} files, unless the files are alike`, () => {
    const counts = new Map<string, number>();
    for (const file of globSync("{src,simulator,harness,scripts,bench,__tests__}/**/*.ts")) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    const crowded = [...counts].filter(([folder, count]) => count > MOST_FILES && !ALIKE.test(folder));

    expect(crowded).toEqual([]);
  });
});
