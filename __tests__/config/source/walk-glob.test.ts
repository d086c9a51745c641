// Globs for files find the same on Node 20, which has no `glob`, as Node's own `glob` finds.
import { glob, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walkGlob } from "../../../src/config/source/walk-glob.ts";

const FILES = ["a.yml", "b.yaml", ".hidden.yml", "policies/one.yml", "policies/two.yml", "policies/deep/three.yml"];

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "walk-glob-"));
  for (const file of [...FILES, ".github/repo-cop.yml", ".github/.deep/x.yml"]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), "");
  }
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  "*.yml",
  "*.y{a,}ml",
  "**/*.yml",
  "policies/**",
  "policies/**/three.yml",
  "policies/*",
  "./policies/t*.yml",
  "policies/../*.yml",
  "*/one.yml",
  "*/none.yml",
  ".github/*.yml",
  ".*/*.yml",
  "none/*.yml",
  "policies/[ot]??.yml",
])("finds for %s what Node's own glob finds", async (pattern) => {
  const expected: string[] = [];
  for await (const match of glob(pattern, { cwd: folder })) expected.push(resolve(folder, match));
  const own = join(folder, "policies");
  expect([...(await walkGlob(pattern, { cwd: folder }))].sort()).toEqual(
    expected.filter((path) => pattern !== "policies/**" || path !== own).sort(),
  );
});

test("finds what an absolute glob matches, from anywhere", async () => {
  expect(await walkGlob(`${folder}/policies/o*.yml`, { cwd: "/" })).toEqual([join(folder, "policies/one.yml")]);
});
