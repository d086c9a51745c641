// Whatever stands in a file, the answer is a config or problems with places; never a crash, never a setting that nobody
// wrote.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { resolveRepository } from "../../src/config/resolve.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { build, repo } from "./support.ts";

const WORDS = [
  "repository",
  "teams",
  "autolinks",
  "policies",
  "repositories",
  "exclude",
  "prune",
  "match",
  "name",
  "not",
  "properties",
  "absent",
  "permission",
  "topics",
  "visibility",
  "has_wiki",
  "private",
];
const JUNK = [
  "toString",
  "valueOf",
  "hasOwnProperty",
  "web",
  "acme/web",
  "*",
  "!x",
  "",
  " ",
  "${repo.name}",
  "${",
  "ﷺ",
  "a\nb",
  "<<",
  "null",
  "~",
  "yes",
  "0x10",
];
const text = fc.constantFrom(...WORDS, ...JUNK);
const key = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: text });
const tree = fc.letrec<{ value: unknown; map: unknown; list: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.boolean(),
    fc.integer(),
    fc.double(),
    fc.constant(null),
    tie("list"),
    tie("map"),
  ),
  list: fc.array(tie("value"), { maxLength: 3 }),
  map: fc.dictionary(key, tie("value"), { maxKeys: 5 }),
}));

describe("any file", () => {
  test("is a config, or has problems with places", () => {
    fc.assert(
      fc.property(tree.map, (content) => {
        const result = build(stringify(content), FAMILIES);
        if ("problems" in result) {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const problem of result.problems)
            expect(problem).toMatchObject({
              file: "repo-cop.yml",
              line: expect.any(Number),
              message: expect.stringMatching(/\S/),
            });
        } else resolveRepository({ ...result, digest: "" }, repo());
      }),
      { numRuns: 500 },
    );
  });

  test("with bytes that are hardly YAML is a config, or has problems", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...WORDS,
            ":",
            " ",
            "\n",
            "  ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "&a ",
            "*a",
            "<<: ",
            "|",
            ">",
            "#",
            "!",
            "?",
            "\t",
            "---\n",
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const result = build(parts.join(""), FAMILIES);

          if (!("problems" in result)) resolveRepository({ ...result, digest: "" }, repo());
        },
      ),
      { numRuns: 1000 },
    );
  });
});
