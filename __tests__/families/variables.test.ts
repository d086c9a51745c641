// Shows what `variables:` accepts, what is no drift, the exact requests, and that long lists are read to their end.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variables as family } from "../../src/families/variables.ts";
import type { Json, JsonObject } from "../../src/model.ts";
import { contextOf, knownOf, parse, refusals, runRead, sent, shown, useOf } from "./support.ts";
import { desiredOf, FamilyWorld } from "./world.ts";

function read(answer: Json) {
  if (family.read.kind !== "endpoint") throw new Error("variables are read repository by repository");
  return runRead(family.read.start(contextOf(), useOf([])), () => answer);
}

function compare(config: readonly JsonObject[], actual: readonly JsonObject[], prune: readonly string[] = []) {
  const context = contextOf({ prune });
  const comparison = family.plan.diff(parse(family, config), knownOf(read([...actual]).step), context);
  return { ...comparison, requests: family.plan.write(comparison.changes, context) };
}

describe("src/families/variables.ts", () => {
  test("takes names in any letters, since GitHub keeps them in capitals", () => {
    expect(parse(family, [{ name: "region_1", value: "" }])).toEqual([{ name: "REGION_1", value: "" }]);
  });

  test.each<[string, Json, string]>([
    ["a name with a dash", [{ name: "a-b", value: "x" }], "0.name: a variable's name has letters"],
    ["a name that begins with a digit", [{ name: "1st", value: "x" }], "0.name: a variable's name has letters"],
    ["a dot, which would leave the path", [{ name: "..", value: "x" }], "0.name: a variable's name has letters"],
    ["GitHub's own prefix", [{ name: "github_x", value: "x" }], "0.name: GitHub does not allow names"],
    ["a number", [{ name: "A", value: 1 }], "0.value: a variable's value is text: put it in quotes"],
    ["no value", [{ name: "A" }], "0.value: a variable's value is text"],
    ["more than 48 KB of UTF-8", [{ name: "A", value: "é".repeat(24_577) }], "0.value: GitHub takes at most 48 KB"],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([null, {}, [{ name: "A" }], ["A"]])("an answer that is no list of variables is unknown: %j", (answer) => {
    expect(read(answer).step).toEqual({ kind: "unknown", reason: "GitHub answered no list of variables" });
  });

  test("asks for pages of thirty, the most there are", () => {
    expect(read([]).requests).toMatchObject([{ parameters: { per_page: 30 } }]);
  });

  test("sends the value alone, and prunes only where asked", () => {
    const actual = [
      { name: "REGION", value: "us" },
      { name: "SAME", value: "x" },
      { name: "OLD", value: "y" },
    ];
    const config = [
      { name: "region", value: "eu" },
      { name: "same", value: "x" },
      { name: "new", value: "z" },
    ];

    expect(sent(compare(config, actual).requests)).toEqual([
      'entries create POST /repos/{owner}/{repo}/actions/variables {"owner":"acme","repo":"api","name":"NEW","value":"z"}',
      'entries update PATCH /repos/{owner}/{repo}/actions/variables/{name} {"owner":"acme","repo":"api","name":"REGION","value":"eu"}',
    ]);
    const pruned = compare(config, actual, ["variables"]);
    expect(shown(pruned.changes).at(-1)).toBe('OLD: {"name":"OLD","value":"y"} → ');
    expect(pruned.entries).toEqual({ read: 3, deleted: 1 });
    expect(compare([], actual, ["variables"]).changes).toEqual([]);
  });

  test("whatever the names and values, the second night writes nothing", async () => {
    const entries = fc.uniqueArray(
      fc.record({ name: fc.constantFrom("a", "B", "c_1", "_d"), value: fc.string({ maxLength: 9 }) }),
      { selector: ({ name }) => name },
    );

    await fc.assert(
      fc.asyncProperty(entries, fc.subarray(["A", "C_1", "OTHER"]), async (config, existing) => {
        const there = new FamilyWorld({
          prepare: ({ repository }) => {
            for (const name of existing) repository.variables.set(name, "x");
          },
        });
        const desired = desiredOf(family, config, ["variables"]);

        expect((await there.night(family, desired)).outcome.failures).toEqual([]);
        expect(await there.night(family, desired)).toMatchObject({ writes: [], plan: { changes: [] } });
      }),
      { numRuns: 25 },
    );
  });
});
