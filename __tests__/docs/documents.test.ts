// The documents: generated parts are up to date, links lead somewhere, examples are valid, and the commands exist.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { DOCUMENTS, withGenerated } from "../../scripts/docs.ts";
import { loadConfig } from "../../src/config/load.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { temporaryFolder } from "../support/folder.ts";

const ALL = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "docs/architecture.md",
  "docs/configuration.md",
  "docs/limits.md",
  "docs/performance.md",
  "docs/rulesets.md",
  "docs/families.md",
  "docs/getting-started.md",
  "docs/inputs.md",
  "docs/operations.md",
  "docs/settings.md",
];
const textOf = (file: string) => readFileSync(file, "utf8");
const fenced = (file: string, language: string) =>
  [...textOf(file).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);

describe("documents", () => {
  test.each(DOCUMENTS)("%s has its generated parts as npm run docs writes them", (file) => {
    expect(textOf(file)).toBe(withGenerated(textOf(file)));
  });

  test.each(ALL)("%s links to files that exist", (file) => {
    const targets = [...textOf(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) =>
      join(dirname(file), target),
    );

    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test.each(ALL)("%s has no mark of a merge that was not finished", (file) => {
    expect(textOf(file)).not.toMatch(/^(<{7}|={7}|>{7})/m);
  });

  test.each(ALL)("%s names commands that exist", (file) => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf("package.json")));
    const named = [...textOf(file).matchAll(/npm (?:run )?([a-z][\w:-]*)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !["ci", "install", "run"].includes(name));

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("CONTRIBUTING.md tells what every command does", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf("package.json")));
    const told = textOf("CONTRIBUTING.md")
      .match(/npm (?:run )?[a-z][\w:-]*/g)
      ?.map((command) => command.replace(/npm (run )?/, ""));

    expect(Object.keys(scripts).filter((name) => !told?.includes(name))).toEqual([]);
  });

  test("README.md is at most 150 lines long", () => {
    expect(textOf("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });

  test.each(["docs/getting-started.md", "docs/configuration.md"])(
    "%s shows configs that are accepted as they stand",
    async (file) => {
      const configs = fenced(file, "yaml").filter(
        (code) => !("jobs" in z.record(z.string(), z.unknown()).parse(parse(code))),
      );
      const root = temporaryFolder();
      for (const config of configs) {
        writeFileSync(join(root, "config.yml"), config);
        expect((await loadConfig("config.yml", FAMILIES, root)).warnings).toEqual([]);
      }

      expect(configs.length).toBeGreaterThanOrEqual(1);
    },
  );

  test("examples/repo-cop.yml is accepted as it stands", async () => {
    expect((await loadConfig("examples/repo-cop.yml", FAMILIES, ".")).warnings).toEqual([]);
  });
});
