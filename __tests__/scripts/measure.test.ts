// The measures find what makes source hard to read, and the source of this project stays within its goals.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { measure, offences } from "../../scripts/measure.ts";

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

  test("a short helper of one caller counts, unless it is a generator or a type guard", () => {
    const { helpers } = measured({
      "a.ts": `
function plain(): number {
  return 1;
}
function* each(): Generator<number> {
  yield 1;
}
function isText(value: unknown): value is string {
  return typeof value === "string";
}
export const all = [plain(), each(), isText(1)];
`,
    });

    expect(helpers.shreds).toEqual(["src/a.ts plain"]);
  });

  test("a type name counts in every file that declares it, an interface where it is used once", () => {
    const bag = "interface Bag { a: 1 }\nexport function f({ a }: Bag): number {\n  return a;\n}\n";

    const { types, interfaces } = measured({ "a.ts": bag, "b.ts": bag });

    expect([types.get("Bag"), interfaces.usedOnce]).toEqual([
      ["src/a.ts", "src/b.ts"],
      ["src/a.ts Bag", "src/b.ts Bag"],
    ]);
    expect(offences(measured({ "a.ts": bag, "b.ts": bag }))).toEqual([
      "The type name Bag has 2 meanings: src/a.ts, src/b.ts.",
    ]);
  });
});

describe("the source", () => {
  const measures = measure(".");
  const { interfaces, helpers } = measures;

  test("has few bags for one call", () => {
    expect(interfaces.usedOnce.length / interfaces.local).toBeLessThan(0.2);
  });

  test("has few helpers that may say less than their body", () => {
    expect(helpers.shreds.length / helpers.local).toBeLessThan(0.08);
  });

  test("has no line that is longer than the formatter's, and no type name with two meanings", () => {
    expect(offences(measures)).toEqual([]);
  });
});
