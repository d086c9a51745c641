// Milestones: what is accepted, read and compared, and the requests that repair it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { milestones as family } from "../../src/families/milestones.ts";
import { repository } from "../../src/families/repository/repository.ts";
import type { ApiRequest, Json, JsonObject } from "../../src/model.ts";
import { contextOf, decodeNode, knownOf, parse, refusals, runRead, sent, shown, useOf } from "./support.ts";
import { desiredOf, desiredOfAll, FamilyWorld } from "./world.ts";

const existing = (number: number, title: string, rest: JsonObject = {}): JsonObject => ({
  number,
  title,
  description: null,
  state: "OPEN",
  dueOn: null,
  ...rest,
});
const page = (nodes: readonly JsonObject[], rest: JsonObject = {}, hasIssues = true): JsonObject => ({
  milestones_issues: hasIssues,
  milestones_page: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes, ...rest },
});
const decode = (node: JsonObject) => decodeNode(family, node, { desired: [] });

function compare(config: readonly JsonObject[], actual: readonly JsonObject[], prune: readonly string[] = []) {
  const context = contextOf({ prune });
  const comparison = family.plan.diff(parse(family, config), knownOf(decode(page(actual))), context);
  return { ...comparison, requests: family.plan.write(comparison.changes, context) };
}

describe("src/families/milestones.ts", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["a day", { title: "v1", due_on: "2026-12-31" }, { title: "v1", due_on: "2026-12-31" }],
    ["a time, for its day", { title: "v1", due_on: "2026-12-31T00:00:00Z" }, { title: "v1", due_on: "2026-12-31" }],
    [
      "a time elsewhere, for the day as it is written",
      { title: "v1", due_on: "2026-12-31T23:00:00+09:00" },
      { title: "v1", due_on: "2026-12-31" },
    ],
    ["no description as an empty one", { title: "v1", description: null }, { title: "v1", description: "" }],
  ])("takes %s", (_, entry, expected) => {
    expect(parse(family, [entry])).toEqual([expected]);
  });

  test.each<[string, Json, string]>([
    ["a day that does not exist", [{ title: "v1", due_on: "2026-02-30" }], "0.due_on: write a day such as 2026-12-31"],
    ["a day in words", [{ title: "v1", due_on: "tomorrow" }], "0.due_on: write a day"],
    ["taking a due date away", [{ title: "v1", due_on: null }], "GitHub has no request that removes a due date"],
    ["another state", [{ title: "v1", state: "done" }], "0.state: Invalid option"],
    ["no title", [{ description: "x" }], "0.title: Invalid input"],
    ["an unknown key", [{ title: "v1", due: "2026-12-31" }], '0: Unrecognized key: "due"'],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value).join("\n")).toContain(expected);
  });

  describe("reads", () => {
    test("closed ones too, to the last page", () => {
      const asked: ApiRequest[] = [];
      const first = page([existing(1, "a")], { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: "1" } });
      const { step } = runRead(decode(first), (request) => {
        asked.push(request);
        const isLast = asked.length === 2;
        const rest = { totalCount: 3, pageInfo: { hasNextPage: !isLast, endCursor: "2" } };
        return { node: page([existing(asked.length + 1, `b${asked.length}`, { state: "CLOSED" })], rest) };
      });

      expect(asked).toMatchObject([{ variables: { after: "1" } }, { variables: { after: "2" } }]);
      expect(
        asked.map((request) => request.kind === "graphql" && request.query.includes("states: [OPEN, CLOSED]")),
      ).toEqual([true, true]);
      const { entries } = knownOf(step) as { readonly entries: ReadonlyMap<string, unknown> };
      expect([...entries.keys()]).toEqual(["a", "b1", "b2"]);
    });

    test.each<[string, JsonObject]>([
      ["no answer", { milestones_page: null }],
      ["fewer milestones than GitHub counts", page([existing(1, "a")], { totalCount: 2 })],
    ])("%s is unknown", (_, node) => {
      expect(decode(node)).toMatchObject({ kind: "unknown" });
    });

    test.each<[string, Json, unknown]>([
      [
        "none are none, without a look at details",
        { totalCount: 0 },
        { kind: "known", value: { entries: new Map(), hasIssues: true } },
      ],
      ["some are looked at in detail", { totalCount: 1 }, undefined],
      ["no answer is no total", null, undefined],
    ])("totals: %s", (_, total, expected) => {
      const probe = family.read.kind === "repository-query" ? family.read.probe : undefined;

      expect(probe?.selection(useOf([]))).toContain("states: [OPEN, CLOSED]");
      expect(probe?.decode({ milestones_total: total, milestones_issues: true }, contextOf(), useOf([]))).toEqual(
        expected,
      );
    });
  });

  describe("without issues", () => {
    const config = { milestones: [{ title: "v1" }] };
    const without = { repository: { settings: { has_issues: false } } };

    test("it is a finding, known before anything is sent", async () => {
      const there = new FamilyWorld(without);

      const { outcome, writes } = await there.night(family, desiredOf(family, config.milestones));

      expect(writes).toEqual([]);
      expect(outcome).toMatchObject({ failures: [], findings: [{ target: "v1" }] });
      expect(outcome.findings[0]?.message).toContain("issues are switched off here");
    });

    test("and the config switches them on, milestones follow in the same night", async () => {
      const there = new FamilyWorld(without);
      const families = [repository, family];

      const { outcome } = await there.night(families, desiredOfAll({ repository: { has_issues: true }, ...config }));

      expect(outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
      expect(there.repository.milestones).toMatchObject([{ title: "v1" }]);
    });
  });

  test.each(["2026-12-31T08:00:00Z", "2026-12-31T07:00:00Z", "2026-12-31T23:39:01Z"])(
    "the day is there as %s",
    (dueOn) => {
      expect(compare([{ title: "v1", due_on: "2026-12-31" }], [existing(1, "v1", { dueOn })]).changes).toEqual([]);
    },
  );

  test("a value that the config leaves out stays as it is, even in an update", () => {
    const actual = [existing(7, "v1", { description: "The first", dueOn: "2026-12-31T08:00:00Z" })];

    expect(compare([{ title: "v1" }], actual).changes).toEqual([]);
    expect(sent(compare([{ title: "v1", state: "closed" }], actual).requests)).toEqual([
      'entries update PATCH /repos/{owner}/{repo}/milestones/{milestone_number} {"owner":"acme","repo":"api","milestone_number":7,"state":"closed"}',
    ]);
  });

  test("a due date is sent as noon, which is the same day in California", () => {
    expect(sent(compare([{ title: "v1", due_on: "2026-12-31" }], []).requests)).toEqual([
      'entries create POST /repos/{owner}/{repo}/milestones {"owner":"acme","repo":"api","title":"v1","due_on":"2026-12-31T12:00:00Z"}',
    ]);
  });

  test("titles are case-sensitive, because no source says that GitHub ignores case", () => {
    expect(shown(compare([{ title: "V1" }], [existing(1, "v1")]).changes)).toEqual(['V1:  → {"title":"V1"}']);
  });

  test("prunes only where asked, closed ones too, and nothing where the config names no milestone", () => {
    const actual = [existing(1, "v1"), existing(2, "old", { state: "CLOSED" })];

    expect(compare([{ title: "v1" }], actual).changes).toEqual([]);
    const pruned = compare([{ title: "v1" }], actual, ["milestones"]);
    expect(sent(pruned.requests)).toEqual([
      'entries delete DELETE /repos/{owner}/{repo}/milestones/{milestone_number} {"owner":"acme","repo":"api","milestone_number":2}',
    ]);
    expect(pruned.entries).toEqual({ read: 2, deleted: 1 });
    expect(compare([], actual, ["milestones"]).changes).toEqual([]);
  });

  test("whatever the day, the second night writes nothing", async () => {
    const year = { min: new Date("2026-01-01T00:00:00Z"), max: new Date("2027-12-31T23:59:59Z"), noInvalidDate: true };

    await fc.assert(
      fc.asyncProperty(fc.date(year), fc.boolean(), async (when, isWhole) => {
        const text = when.toISOString();
        const there = new FamilyWorld();
        const desired = desiredOf(family, [{ title: "v1", due_on: isWhole ? text : text.slice(0, 10) }]);

        expect((await there.night(family, desired)).writes).toHaveLength(1);
        expect(there.repository.milestones[0]?.due_on).toMatch(new RegExp(`^${text.slice(0, 10)}T0[78]:00:00Z$`));
        expect(await there.night(family, desired)).toMatchObject({ writes: [], plan: { changes: [] } });
      }),
      {
        numRuns: 40,
        examples: [
          [new Date("2026-03-08T09:59:00Z"), true],
          [new Date("2026-11-01T00:00:00Z"), false],
        ],
      },
    );
  });
});
