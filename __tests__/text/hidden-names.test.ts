// Names of private repositories leave no text, in whatever spelling they come; parts of other words stay.
import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prose } from "../../src/report/layout.ts";
import { HiddenNames } from "../../src/text/hidden-names.ts";
import { createRedactor } from "../../src/text/redact.ts";

const NAMES = ["canary", "canary-api", "canary.api", ".dotted", "under_score", "2024", "acme", "Failed"];

function hidden(): HiddenNames {
  const names = new HiddenNames();
  for (const [at, name] of NAMES.entries()) names.add({ id: at + 1, owner: "acme", name });
  return names;
}

describe("src/text/hidden-names.ts", () => {
  test.each([
    ["canary", "private repository 1"],
    ["see Canary.", "see private repository 1."],
    ["canary-api and canary", "private repository 2 and private repository 1"],
    ["canary.api, canary.git", "private repository 3, private repository 1.git"],
    ["acme/canary#5", "acme/private repository 1#5"],
    ["acme%2Fcanary%3A", "acme%2Fprivate repository 1%3A"],
    ["GET /repos/acme/canary/labels/secret-plan was refused", "GET /repos/acme/private repository 1 was refused"],
    ["https://github.com/acme/canary/issues", "https://github.com/acme/private repository 1/issues"],
    ['{"name":"x\\ncanary"}', '{"name":"x\\nprivate repository 1"}'],
    ["under\\_score", "private repository 5"],
    ["_canary_", "_private repository 1_"],
    [".dotted", "private repository 4"],
    ["in ..canary..", "in ..private repository 1.."],
    ["canaries and mycanary and canary-x stay", "canaries and mycanary and canary-x stay"],
    ["2024 requests of acme", "2024 requests of acme"],
    ["acme/2024 and acme/acme", "acme/private repository 6 and acme/private repository 7"],
    ["<details><summary>canary</summary>", "<details><summary>private repository 1</summary>"],
    ["<canary>", "<private repository 1>"],
  ])("%j becomes %j", (text, expected) => {
    expect(hidden().text(text)).toBe(expected);
  });

  test("no name is left, whatever stands around it", () => {
    const around = fc.string({
      unit: fc.constantFrom(" ", "/", '"', "\n", "é", ",", ":", "(", ")", "`", "<", "=", "&"),
    });
    const name = fc.stringMatching(/^[a-z][a-z0-9._-]{3,20}[a-z0-9]$/);
    fc.assert(
      fc.property(name, around, around, (given, left, right) => {
        const names = new HiddenNames();
        names.add({ id: 1, owner: "0", name: given });
        const text = `${left} ${given} ${right}`;
        for (const spelling of [text, prose(text), JSON.stringify(text), encodeURIComponent(text)])
          expect(names.text(spelling)).not.toMatch(
            new RegExp(`(?<![\\w.-])${given.replaceAll(".", "\\.")}(?![\\w.-])`, "i"),
          );
      }),
    );
  });

  test("data keeps the words that are no names, and loses a name in a field of its own", () => {
    const redactor = createRedactor();
    redactor.hide([
      { id: 8, owner: "acme", name: "Failed" },
      { id: 6, owner: "acme", name: "2024" },
    ]);
    const data = { kind: "failed", repo: "failed", changes: [{ state: "failed" }], notes: ["failed"], shard: "1/2" };

    expect(redactor.data([data, { repo: "2024" }])).toEqual([
      { ...data, repo: "private repository 8", notes: ["private repository 8"] },
      { repo: "private repository 6" },
    ]);
  });

  test("no message of the log is put together: names are hidden in its data", () => {
    const calls = globSync("src/**/*.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\blog\.(?:debug|info|warning|error)\(\s*(.)/g)].map(
        ([, first]) => first,
      ),
    );

    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter((first) => first === "`")).toEqual([]);
  });
});
