// The bundle itself: exactly what the sources give, with nothing in it that only tests know.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

let fresh: string;
beforeAll(() => {
  fresh = mkdtempSync(join(tmpdir(), "fresh-"));
  execFileSync(process.execPath, ["scripts/build.ts", join(fresh, "dist")], { stdio: "inherit" });
}, 120_000);
afterAll(() => rmSync(fresh, { recursive: true }));

const filesIn = (folder: string) => readdirSync(folder).toSorted();
const MODULES = z.object({ modules: z.array(z.object({ name: z.string() })) });

describe("dist", () => {
  test("is what a build gives now; if not: npm run build, and commit it", () => {
    expect(filesIn("dist")).toEqual(filesIn(join(fresh, "dist")));
    const stale = filesIn("dist").filter(
      (file) => !readFileSync(join("dist", file)).equals(readFileSync(join(fresh, "dist", file))),
    );
    expect(stale).toEqual([]);
  });

  test("holds modules of src and of packages, and none of the simulator or the harness", () => {
    const { modules } = MODULES.parse(JSON.parse(readFileSync(".ncc-stats.json", "utf8")));
    const own = modules
      .map(({ name }) => name)
      .filter((name) => name.startsWith("./") && !name.startsWith("./node_modules/"));

    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => !name.startsWith("./lib/"))).toEqual([]);
  });

  test("knows not a word of the simulator", () => {
    const heads = ["simulator", "harness"]
      .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(file, "utf8").split("\n")[0] ?? "");
    const bundle = filesIn("dist")
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(join("dist", file), "utf8"))
      .join("\n");

    // First lines of files are kept in the bundle: those of src are there.
    expect(bundle).toContain(readFileSync("src/main.ts", "utf8").split("\n")[0]);
    expect(heads.filter((head) => bundle.includes(head))).toEqual([]);
  });

  test("names the license of every package in it", () => {
    const text = readFileSync("dist/licenses.txt", "utf8");

    for (const name of [
      "@actions/core",
      "@actions/artifact",
      "@azure/storage-blob",
      "@octokit/core",
      "buffers",
      "isarray",
      "yaml",
      "zod",
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});
