// Every test file says in its first line what it shows, and at its root which file or folder it tests.
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const FILES = globSync("__tests__/**/*.test.ts")
  .sort()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** The comment at the top, as one line. */
function opening(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  return lines
    .slice(0, end)
    .map((line) => line.slice(2).trim())
    .join(" ");
}

describe("test files", () => {
  test("open with a sentence that says what they show", () => {
    const silent = FILES.filter(({ text }) => !/^\S.{15,}[^.]\.( |$)/.test(opening(text)));

    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("name a file or folder that exists where their root names one", () => {
    const roots = FILES.flatMap(({ path, text }) =>
      [...text.matchAll(/^describe\(["`]((?:src|simulator|harness|scripts|bench)\/[\w/.-]*\w)/gm)].map(
        ([, root = ""]) => ({
          path,
          root,
        }),
      ),
    );
    const stale = roots.filter(({ root }) => ![root, `${root}.ts`].some((each) => existsSync(each)));

    expect([roots.length > 100, stale]).toEqual([true, []]);
  });
});
