// Shows which globs are taken, that they match as globs do, and that no glob takes long.
import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { compileGlob, hasWholeBrackets } from "../../src/text/globs.ts";

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

  test.each<[string, string, boolean]>([
    ["web-*", "WEB-api", true],
    ["*", ".github", true],
    ["web", "webapp", false],
    ["w?b", "wb", false],
    ["{web,api}-?", "api-1", true],
    ["{web,api}-?", "cli-1", false],
    ["v{1..12}", "v10", true],
    ["v{1..12}", "v13", false],
    ["{a..c}x", "bx", true],
    ["web-[0-9a]", "web-7", true],
    ["web-[!0-9]", "web-7", false],
    ["[[:alpha:]]*", "x1", true],
    ["[[:alpha:]_-]1", "-1", true],
    ["web.js", "web-js", false],
    ["a\\*", "a*", true],
    ["a\\*", "ab", false],
    ["!(web|api)", "web", false],
    ["!(web|api)", "website", true],
    ["!(web)-prod", "api-prod", true],
    ["!(web)-prod", "web-prod", false],
    ["+(ab)c", "ababc", true],
    ["+(ab)c", "c", false],
    ["*(ab)c", "c", true],
    ["?(ab)c", "abc", true],
    ["?(ab)c", "ababc", false],
    ["@(a|b*)-x", "bcd-x", true],
    ["(a|b)-x", "b-x", true],
    ["*a*b*c", "xxaxxbxxc", true],
    ["*a*b*c", "xxaxxbxxcx", false],
  ])("%s and %s: %s", (glob, name, expected) => {
    expect(compileGlob(glob)(name)).toBe(expected);
  });

  test("matches what another library matches", () => {
    const part = fc.constantFrom(
      "a",
      "b",
      "-",
      "*",
      "?",
      "[ab]",
      "[^a]",
      "{a,b-}",
      "{ab,*b}",
      "@(a|b)",
      "+(a|b)",
      "?(ab)",
      "*(b)",
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(..."ab-"), minLength: 1, maxLength: 8 }),
        (parts, name) => {
          const glob = parts.join("");
          // There, a sign after a bracket may be a quantifier of a regular expression.
          fc.pre(!glob.includes("**") && !/[)}\]][?+*]/.test(glob));
          expect([glob, name, compileGlob(glob)(name)]).toEqual([
            glob,
            name,
            picomatch(glob, { nocase: true, dot: true, nonegate: true })(name),
          ]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("takes no more steps than the glob and the name are long", () => {
    const sign = fc.constantFrom("a", "*", "?", "[a-z]", "*a");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 0, max: 100 }), (signs, length) => {
        let steps = 0;
        const glob = signs.join("");
        compileGlob(glob)(`${"a".repeat(length)}b`, () => {
          steps += 1;
        });
        expect(steps).toBeLessThanOrEqual((glob.length + 1) * (length + 2));
      }),
    );
  });

  test.each(["+(a|a)", "*(*a)", "!(!(a*)*)", "{a,a}", "*(+(a))", "@(a|aa)"])(
    "takes a bounded number of steps for groups: many times %s",
    (group) => {
      let steps = 0;
      const glob = `${group.repeat(30)}x`;
      const name = "a".repeat(100);
      compileGlob(glob)(name, () => {
        steps += 1;
      });

      expect(steps).toBeLessThanOrEqual((glob.length + 1) * (name.length + 1) ** 2);
    },
  );
});
