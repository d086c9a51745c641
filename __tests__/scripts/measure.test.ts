// The measures find what makes source hard to read, and the source of this project stays within its goals.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { measure } from "../../scripts/measure.ts";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The measures of files with these texts. */
function measured(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), "measure-"));
  made.push(root);
  mkdirSync(join(root, "src"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "src", name), text);
  return measure(root);
}

describe("scripts/measure.ts", () => {
  test("long lines are those that could be broken: an address alone cannot", () => {
    const address = `https://docs.github.com/${"a".repeat(120)}`;
    const long = `// ${"word ".repeat(30)}`;

    const { longLines } = measured({
      "a.ts": [`// ${address}`, `  url: "${address}",`, long, `// See ${address}`].join("\n"),
    });

    expect(longLines).toEqual(["src/a.ts:3", "src/a.ts:4"]);
  });
});

describe("the source", () => {
  const { longLines, types } = measure(".");

  test("has no type name with two meanings", () => {
    expect([...types].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  test("has no line that is longer than the formatter's", () => {
    expect(longLines).toEqual([]);
  });
});
