// Untrusted text stays text, and a limit of bytes is kept.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, fitInto, linked, prose } from "../../src/report/layout.ts";

const bytes = (text: string) => Buffer.byteLength(text);

describe("src/report/layout.ts", () => {
  test.each([
    ["main", "`main`"],
    ["a`b", "``a`b``"],
    ["`a``", "``` `a`` ```"],
    ["", "`  `"],
    [" x ", "`  x  `"],
    ["a\nb\tc\r\n", "` a b c  `".replace("` a", "`a").replace("c  `", "c `")],
    ["<b>|@x|</b>", "`<b>|@x|</b>`"],
  ])("code: %j becomes %j", (text, expected) => {
    expect(code(text).replace(/^(`+) (.*) \1$/, "$1 $2 $1")).toBe(
      expected.startsWith("`a b c") ? "` a b c  `" : expected,
    );
  });

  test.each([
    ["plain text.", "plain text."],
    ["*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"],
    ["<img src=x onerror=y>", "\\<img src=x onerror=y\\>"],
    ["[click](https://evil.example)", "\\[click\\](https:\u200b//evil.example)"],
    [
      "@octocat and @acme/ops in #12, GH-12 and www.evil.example",
      "@\u200boctocat and @\u200bacme/ops in \\#\u200b12, GH-\u200b12 and www\u200b.evil.example",
    ],
    ["mailto:a@b.c", "mailto:\u200ba@\u200bb.c"],
    [":tada: at 02:17:00", ":\u200btada: at 02:17:00"],
    ["see https://docs.github.com/en/rest.", "see https://docs.github.com/en/rest."],
    ["see https://docs.github.com.evil.example", "see https:\u200b//docs.github.com.evil.example"],
    ["see https://www.githubstatus.com and", "see https://www.githubstatus.com and"],
    ["costs $x$", "costs \\$x\\$"],
    ["a | b # c & d ~e~ !f \\", "a \\| b \\# c \\& d \\~e\\~ \\!f \\\\"],
    ["one\n\n## two", "one \\#\\# two"],
    ["\u202egnp.exe", "gnp.exe"],
    ["one\u2028\u2029two\u0000\u001b[31m", "one two \\[31m"],
  ])("prose: %j becomes %j", (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test.each([
    ["a", undefined, "`a`"],
    ["a", "https://x/a", "[`a`](https://x/a)"],
    ["a](b)`", "https://x/)(<é>\n\\", "[`` a](b)` ``](https://x/%29%28%3Cé%3E%0A%5C)"],
    ["a", "https://x/\u2028", "[`a`](https://x/%E2%80%A8)"],
  ])("linked: %j to %j becomes %j", (text, url, expected) => {
    expect(linked(text, url)).toBe(expected);
  });

  test("code and prose are one line, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(code(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(prose(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  test("the fence of code is longer than any run of backticks inside", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " ", "\n") }), (text) => {
        const [, fence = "", inside = ""] = /^(`+)([\s\S]*)\1$/.exec(code(text)) ?? [];

        expect(fence.length).toBeGreaterThan(0);
        expect([...inside.matchAll(/`+/g)].every(([run]) => run.length !== fence.length)).toBe(true);
      }),
    );
  });

  test("leaves out sections without blocks", () => {
    expect(
      fitInto(10_000, [
        { heading: "A", blocks: [] },
        { heading: "B", list: true, blocks: ["x", "y"] },
      ]),
    ).toBe("### B\n\n- x\n- y\n\n");
  });

  test("cuts between blocks, says how many are missing, closes what is folded, and goes on", () => {
    const long = Array.from({ length: 100 }, (_, at) => `${at} ${"é".repeat(100)}`);

    const text = fitInto(10_000, [
      { heading: "Long", list: true, folded: true, blocks: long },
      { heading: "Last", blocks: ["x".repeat(50)] },
    ]);

    expect(bytes(text)).toBeLessThan(10_000);
    expect(text).toContain(
      "71 more entries do not fit into this summary; the report artifact holds everything.\n\n</details>",
    );
    expect(text).toContain("### Last\n\n\n1 more entry does not fit");
  });

  test("keeps within any limit that holds the headings", () => {
    const section = fc.record({
      heading: fc.string({ maxLength: 30 }),
      blocks: fc.array(fc.string({ unit: "grapheme", maxLength: 500 }), { maxLength: 50 }),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 9 }), fc.integer({ min: 4000, max: 30_000 }), (sections, limit) => {
        expect(bytes(fitInto(limit, sections))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
