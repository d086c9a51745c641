import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { hasWholeBrackets } from "../../src/text/globs.ts";

describe("src/text/globs.ts", () => {
  test.each([
    "web-*",
    "web-[ab]*",
    "!(a|b)",
    "{web,api}-*",
    "@(a|{b,c})",
    "[[:alpha:]]*",
    "[(]",
    "[!a-z]",
    "a\\[b",
    "[{]",
    "",
  ])("takes %j", (glob) => {
    expect(hasWholeBrackets(glob)).toBe(true);
  });

  test.each(["[a-", "((((", "{a,b", "a)", "a]", "a}", "+(", "{a(b}c)", "[!a", "*(a|b"])("refuses %j", (glob) => {
    expect(hasWholeBrackets(glob)).toBe(false);
  });

  test("takes nothing that the library that reads globs misses a bracket in", () => {
    const sign = fc.constantFrom(..."ab*[](){}|!@,-?");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (glob) => {
        fc.pre(glob !== "" && hasWholeBrackets(glob));
        expect(() => picomatch.makeRe(glob, { strictBrackets: true })).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
