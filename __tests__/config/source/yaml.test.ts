// YAML is read with the place of every value, and its mistakes are told in plain words.
import { describe, expect, test } from "vitest";
import { type SourceNode, toJson } from "../../../src/config/source/tree.ts";
import { MAX_BYTES, parseYaml } from "../../../src/config/source/yaml.ts";
import { formatProblem } from "../../../src/errors.ts";

const parse = (text: string | Uint8Array) =>
  parseYaml("c.yml", typeof text === "string" ? new TextEncoder().encode(text) : text);
const problems = (text: string | Uint8Array) => parse(text).problems.map(formatProblem);
const json = (text: string) => toJson(parse(text).root as SourceNode);

describe("src/config/source/yaml.ts", () => {
  test("remembers where each key and value stands", () => {
    const { root } = parse("a: 1\nb:\n  - x\n  - c: y\n");

    expect(root).toEqual({
      kind: "map",
      at: { file: "c.yml", line: 1, column: 1 },
      entries: [
        {
          key: "a",
          at: { file: "c.yml", line: 1, column: 1 },
          value: { kind: "scalar", value: 1, written: true, at: { file: "c.yml", line: 1, column: 4 } },
        },
        {
          key: "b",
          at: { file: "c.yml", line: 2, column: 1 },
          value: {
            kind: "list",
            at: { file: "c.yml", line: 3, column: 3 },
            items: [
              { kind: "scalar", value: "x", written: true, at: { file: "c.yml", line: 3, column: 5 } },
              {
                kind: "map",
                at: { file: "c.yml", line: 4, column: 5 },
                entries: [
                  {
                    key: "c",
                    at: { file: "c.yml", line: 4, column: 5 },
                    value: { kind: "scalar", value: "y", written: true, at: { file: "c.yml", line: 4, column: 8 } },
                  },
                ],
              },
            ],
          },
        },
      ],
    });
  });

  test.each([
    ["a:", false],
    ["a: ", false],
    ["a: # later", false],
    ["{a}", false],
    ["{a: }", false],
    ["? a", false],
    ["a: &x", false],
    ["a: !!null", false],
    ["a: null", true],
    ["a: ~", true],
    ["a: Null", true],
    ["a: ''", true],
  ])("tells a written null from nothing: %s", (text, written) => {
    const { root } = parse(text);

    expect(root?.kind === "map" && root.entries[0]?.value).toMatchObject({ kind: "scalar", written });
  });

  test.each([
    ["006b75", "006b75"],
    ["5319e7", "5319e7"],
    ["1.10", "1.10"],
    ["0x1F", "0x1F"],
    [".inf", ".inf"],
    ["+1", "+1"],
    ["12", 12],
    ["-3", -3],
    ["1.5", 1.5],
    ["yes", "yes"],
    ["true", true],
    ["2024-01-01", "2024-01-01"],
  ])("reads %s as it is meant", (text, value) => {
    expect(json(`a: ${text}`)).toEqual({ a: value });
  });

  test("resolves aliases, and merge keys below a map's own keys", () => {
    const text =
      "base: &base { x: 1, y: 2 }\nmore: &more { y: 3, z: 4 }\nboth: { <<: [*base, *more], x: 0 }\nsame: *base\n";

    expect(json(text)).toMatchObject({ both: { x: 0, y: 2, z: 4 }, same: { x: 1, y: 2 } });
  });

  test("takes a quoted << for a key", () => {
    expect(json('"<<": 1')).toEqual({ "<<": 1 });
  });

  test("reads a number as a key as it is written", () => {
    expect(json("2048: x\n007: y")).toEqual({ "2048": "x", "007": "y" });
  });

  test("reads a character that is written as two escapes", () => {
    expect(problems('a: "\\ud83d\\ude00"')).toEqual([]);
  });

  test("reads the line ends of Windows as those of Linux: values, places and block texts", () => {
    const text = "a: 1\nb:\n  - x # why\n  - c: |\n      two\n      lines\n\nd: [y]\n";

    expect(parse(text.replaceAll("\n", "\r\n"))).toEqual(parse(text));
  });

  test("reads a file with a byte order mark", () => {
    expect(json("\uFEFFa: 1\n")).toEqual({ a: 1 });
  });

  test.each(["", "# nothing yet\n", "---\n"])("finds nothing in an empty file: %j", (text) => {
    expect(parse(text)).toEqual({ problems: [] });
  });

  test("holds 10 MB, and refuses more", () => {
    const line = `- ${"x".repeat(1022)}\n`;
    const whole = line.repeat(MAX_BYTES / line.length - 1);

    expect(problems(whole)).toEqual([]);
    expect(problems(`${whole}${line}${line}`)).toEqual([
      "c.yml:1:1: the file has 10486775 bytes; at most 10485760 (10 MiB) are read. Split it into several files.",
    ]);
  });

  test("counts what aliases stand for, however they are nested", () => {
    const bomb = [
      "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`),
    ].join("\n");

    expect(problems(bomb)).toEqual([
      "c.yml:5:45: the aliases of this file stand for more than 100000 values. Use fewer.",
    ]);
  });

  test.each([
    [
      "an alias",
      "base: &base {KEYS}\nall: { <<: *base }",
      "c.yml:2:12: the aliases of this file stand for more than 100000 values. Use fewer.",
    ],
    [
      "a map that is written there",
      "all: { <<: {KEYS} }",
      "c.yml:1:8: this merge key `<<:` brings in 200000 keys; 100000 at most. Use fewer.",
    ],
  ])("says in one sentence that a merge key brings in too much: %s", (_, text, expected) => {
    const keys = Array.from({ length: 200_000 }, (_each, n) => `k${n}: 1`).join(", ");

    expect(problems(text.replace("KEYS", keys))).toEqual([expected]);
  });

  test("merges as many keys as one file may have", () => {
    const keys = Array.from({ length: 50_000 }, (_each, n) => `k${n}: 1`).join(", ");

    expect(problems(`all: { <<: {${keys}} }`)).toEqual([]);
  });

  test("lets a hundred policies share one block", () => {
    const text = `base: &base { a: 1, b: 2, c: [1, 2, 3] }\nall:\n${"  - *base\n".repeat(5000)}`;

    expect(problems(text)).toEqual([]);
  });

  test("survives nesting that no parser can follow", () => {
    expect(problems(`a: ${"[".repeat(100_000)}`)).toEqual([
      expect.stringMatching(/^c\.yml:1:\d+: the values are nested too deeply\.$/),
    ]);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ["tab", "a:\n\tb: 1", ["c.yml:2:1: this line is indented with a tab. YAML wants spaces."]],
    [
      "two keys in a line",
      "description: Repos: all of them",
      [
        "c.yml:1:14: two keys in one line, or a value with `: ` in it. Put quotes round the value, or the second key on a line of its own.",
      ],
    ],
    [
      "indentation",
      "a:\n  b: 1\n c: 2",
      [
        "c.yml:3:1: the indentation does not fit: keys of one level, and entries of one list, start in the same column.",
      ],
    ],
    [
      "open list",
      "a: [1, 2\nb: 1",
      [
        "c.yml:2:1: a list in [ ] or keys in { } are not closed, or their next line is not indented. A # after a blank begins a comment.",
      ],
    ],
    ["open quote", 'a: "x\nb: 1', ["c.yml:2:5: a quote that was opened is not closed."]],
    ["no colon", "a: 1\nb 2\n", ["c.yml:2:1: the `:` after this key is missing."]],
    ["reserved character", "a: @acme/web", ["c.yml:1:4: a value cannot begin with @. Put quotes round it."]],
    [
      "backslash",
      'a: "\\d+"',
      [
        "c.yml:1:5: inside \"…\" a backslash starts an escape, and this one is not valid. Use '…' for text with backslashes, e.g. a pattern.",
      ],
    ],
    [
      "glob without quotes",
      "a: *-archive",
      ["c.yml:1:4: the alias `*-archive` has no `&-archive` before it. A value that begins with * needs quotes."],
    ],
    [
      "negation without quotes",
      "a: !x",
      ['c.yml:1:4: unknown type !x. A value that begins with ! needs quotes, e.g. "!*-archive".'],
    ],
    [
      "list and key",
      "- a\nb: 1",
      [
        "c.yml:2:1: this does not belong here. Look at the indentation and for a missing `:` , `-` or quote in this line or the one before.",
      ],
    ],
    [
      "two documents",
      "a: 1\n---\nb: 2",
      [
        "c.yml:2:1: a second document starts here (`---`). A file holds one: remove the line, or make it a file of its own.",
      ],
    ],
    [
      "key twice",
      "teams: []\nrepository: {}\nteams: []",
      ["c.yml:3:1: `teams` stands twice here: first in line 1. Join the two."],
    ],
    [
      "alias of itself",
      "a: &x [*x]",
      ["c.yml:1:8: the alias `*x` stands inside `&x` itself. A value that begins with * needs quotes."],
    ],
    [
      "merge of text",
      "a: { <<: b }",
      [
        "c.yml:1:10: after the merge key `<<:` stands an alias of keys and values, e.g. `<<: *common`, or a list of such aliases.",
      ],
    ],
    ["list as key", "? [a]\n: 1", ["c.yml:1:3: a key must be plain text."]],
    [
      "binary value",
      "a: !!binary aGk=",
      ["c.yml:1:13: binary data and other special YAML types are not settings. Write plain text."],
    ],
    ["NUL", "a: 1\nb: \0", ["c.yml:2:4: the file holds a NUL byte: it is binary, not YAML text."]],
    [
      "half a character",
      'a: "x\\ud83d"\n"b\\ude00": 1',
      [
        "c.yml:1:4: `\\ud83d` is half of a surrogate pair. Write the character itself.",
        "c.yml:2:1: `\\ude00` is half of a surrogate pair. Write the character itself.",
      ],
    ],
    [
      "not UTF-8",
      new Uint8Array([0x61, 0x3a, 0x20, 0xe4]),
      ["c.yml:1:1: the file is not UTF-8 text. Save it as UTF-8."],
    ],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), ["c.yml:1:1: the file is not UTF-8 text. Save it as UTF-8."]],
  ])("says in plain words what is wrong: %s", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("reports all mistakes of a file, one in a line", () => {
    expect(problems("a: @x\nb: `y`\nc: 1\n")).toEqual([
      "c.yml:1:4: a value cannot begin with @. Put quotes round it.",
      "c.yml:2:4: a value cannot begin with `. Put quotes round it.",
    ]);
  });

  test("leaves prototypes alone", () => {
    parse("__proto__: { polluted: true }");

    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
