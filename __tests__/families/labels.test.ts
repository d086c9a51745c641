// Labels: what is accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import { labels as family } from "../../src/families/labels.ts";
import type { Json, JsonObject } from "../../src/model.ts";
import { contextOf, decodeNode, foundIn, knownOf, parse, refusals, runRead, sent, shown } from "./support.ts";
import { desiredOf, FamilyWorld } from "./world.ts";

const label = (name: string, color = "ededed", description: string | null = null): JsonObject => ({
  name,
  color,
  description,
});
const page = (nodes: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  labels_page: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes, ...rest },
});

function compare(config: readonly JsonObject[], actual: readonly JsonObject[], prune: readonly string[] = []) {
  const desired = parse(family, config);
  const context = contextOf({ prune });
  const comparison = family.plan.diff(desired, knownOf(decodeNode(family, page(actual), { desired })), context);
  return { ...comparison, requests: family.plan.write(comparison.changes, context) };
}

describe("src/families/labels.ts", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["a color with #, in capitals", { name: "bug", color: "#D73A4A" }, { name: "bug", color: "d73a4a" }],
    ["a color that YAML took for a number", { name: "bug", color: 123456 }, { name: "bug", color: "123456" }],
    ["no description as an empty one", { name: "bug", description: null }, { name: "bug", description: "" }],
    ["Probot's rename", { name: "Help Wanted", new_name: "help" }, { name: "help", formerName: "Help Wanted" }],
    ["safe-settings' rename", { name: "help", oldname: "Help Wanted" }, { name: "help", formerName: "Help Wanted" }],
    [
      "a name of fifty characters, however many bytes",
      { name: `a${"🐛".repeat(49)}` },
      { name: `a${"🐛".repeat(49)}` },
    ],
    ["a rename by capitals alone as a spelling", { name: "Help", new_name: "help" }, { name: "help", respelled: true }],
    ["a name of digits", { name: "123" }, { name: "123" }],
  ])("takes %s", (_, entry, expected) => {
    expect(parse(family, [entry])).toEqual([expected]);
  });

  test.each<[string, Json, string]>([
    ["a color of three digits", [{ name: "bug", color: "f00" }], "0.color: a color has six hex digits"],
    ["a color by name", [{ name: "bug", color: "red" }], "0.color: a color has six hex digits"],
    ["a color of null", [{ name: "bug", color: null }], "0.color: a color has six hex digits"],
    [
      "a name of nothing but emoji",
      [{ name: "😀 👩‍💻 🇩🇪" }],
      "0.name: GitHub takes no label whose name is nothing but emoji",
    ],
    ["emoji in a description", [{ name: "bug", description: "An issue 🐛." }], "0.description: GitHub takes no emoji"],
    ["a long description", [{ name: "bug", description: "x".repeat(101) }], "0.description"],
    ["a long name", [{ name: "é".repeat(51) }], "0.name: a label's name has at most 50 characters; this one has 51"],
    [
      "a long new name",
      [{ name: "a", new_name: "x".repeat(51) }],
      "0.new_name: a label's name has at most 50 characters",
    ],
    ["a line break in a name", [{ name: "a\nb" }], "0.name: a label's name is one line, without control characters"],
    [
      "a bell in a name",
      [{ name: "a", oldname: "b\u0007" }],
      "0.oldname: a label's name is one line, without control characters",
    ],
    ["two former names", [{ name: "a", new_name: "b", oldname: "c" }], "0.oldname: new_name and oldname both say"],
    ["an unknown key", [{ name: "bug", colour: "d73a4a" }], '0: Unrecognized key: "colour"'],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value).join("\n")).toContain(expected);
  });

  test("names are caseless: letters alone are no drift", () => {
    expect(compare([{ name: "BUG", color: "d73a4a" }], [label("bug", "D73A4A")])).toMatchObject({
      changes: [],
      findings: [],
    });
    expect(family.config.merge.kind === "collection" && family.config.merge.keyOf({ name: "BUG" })).toBe("bug");
  });

  test("a value that a layer leaves out stays as it is", () => {
    expect(compare([{ name: "bug" }], [label("bug", "123456", "A thing")]).changes).toEqual([]);
    expect(sent(compare([{ name: "bug", color: "d73a4a" }], [label("Bug", "123456", "A thing")]).requests)).toEqual([
      'entries update PATCH /repos/{owner}/{repo}/labels/{name} {"owner":"acme","repo":"api","name":"Bug","color":"d73a4a"}',
    ]);
  });

  test("no description and an empty one are the same", () => {
    expect(compare([{ name: "bug", description: null }], [label("bug")]).changes).toEqual([]);
    expect(sent(compare([{ name: "bug", description: null }], [label("bug", "ededed", "old")]).requests)).toEqual([
      'entries update PATCH /repos/{owner}/{repo}/labels/{name} {"owner":"acme","repo":"api","name":"bug","description":""}',
    ]);
  });

  test("a missing label is created", () => {
    expect(sent(compare([{ name: "good first issue", color: "7057ff" }], []).requests)).toEqual([
      'entries create POST /repos/{owner}/{repo}/labels {"owner":"acme","repo":"api","name":"good first issue","color":"7057ff"}',
    ]);
  });

  test("a rename by capitals alone is written, and other capitals without a rename are no drift", () => {
    const there = [{ name: "mylabel", color: "ff0000", description: null }];

    expect(compare([{ name: "mylabel", new_name: "MYLABEL" }], there).requests).toHaveLength(1);
    expect(JSON.stringify(compare([{ name: "mylabel", new_name: "MYLABEL" }], there).requests)).toContain(
      '"name":"mylabel","new_name":"MYLABEL"',
    );
    expect(compare([{ name: "MYLABEL" }], there).changes).toEqual([]);
  });

  describe("renames", () => {
    const config = [{ name: "help", oldname: "Help Wanted", color: "336699" }];

    test("in place, so that issues keep the label", () => {
      expect(sent(compare(config, [label("help wanted")]).requests)).toEqual([
        'entries update PATCH /repos/{owner}/{repo}/labels/{name} {"owner":"acme","repo":"api","name":"help wanted","new_name":"help","color":"336699"}',
      ]);
    });

    test("nothing the second time, and creates where neither exists", () => {
      expect(compare(config, [label("help", "336699")]).changes).toEqual([]);
      expect(shown(compare(config, []).changes)).toEqual(['help:  → {"name":"help","color":"336699"}']);
    });

    test("not over a label that exists: both stay, even where labels are pruned", () => {
      const result = compare(config, [label("help", "336699"), label("Help Wanted"), label("old")], ["labels"]);

      expect(shown(result.changes)).toEqual(['old: {"name":"old","color":"ededed","description":""} → ']);
      expect(foundIn(result)).toEqual([expect.stringContaining("help wanted: should be called help, but both exist")]);
    });

    test("one label once: of two that want the same former name the second is created", () => {
      const both = [...config, { name: "aid", oldname: "help wanted" }];

      expect(
        compare(both, [label("Help Wanted")]).requests.map(({ effect, targets }) => `${effect} ${targets}`),
      ).toEqual(["update aid", "create help"]);
    });

    test("not a label that the config wants under its own name", () => {
      const result = compare([{ name: "b", oldname: "a" }, { name: "a" }], [label("a")]);

      expect(shown(result.changes)).toEqual(['b:  → {"name":"b"}']);
    });
  });

  test("prunes only where asked, and nothing where the config names no label", () => {
    const actual = [label("bug"), label("zzz"), label("old")];

    expect(compare([{ name: "bug" }], actual).changes).toEqual([]);
    const pruned = compare([{ name: "bug" }], actual, ["labels"]);
    expect(sent(pruned.requests)).toEqual([
      'entries delete DELETE /repos/{owner}/{repo}/labels/{name} {"owner":"acme","repo":"api","name":"old"}',
      'entries delete DELETE /repos/{owner}/{repo}/labels/{name} {"owner":"acme","repo":"api","name":"zzz"}',
    ]);
    expect(pruned.entries).toEqual({ read: 3, deleted: 2 });
    expect(compare([], actual, ["labels"]).changes).toEqual([]);
  });

  test.each([
    [{ issues: "write" }, "failed"],
    [{ issues: "write", pull_requests: "write" }, "applied"],
  ] as const)("with issues off, an App with %j: %s", async (permissions, kind) => {
    const there = new FamilyWorld({
      repository: { settings: { has_issues: false } },
      permissions: { metadata: "read", ...permissions },
    });
    const { outcome } = await there.night(family, desiredOf(family, [label("bug", "ff0000", "")]));

    expect(outcome.kind).toBe(kind);
    if (kind === "failed")
      expect(outcome.failures.map(({ advice }) => advice)).toEqual([
        'give the token the repository permission "Issues" (write), or the repository permission "Pull requests" (write)',
      ]);
  });

  describe("reads", () => {
    const decode = (node: JsonObject) => decodeNode(family, node, { desired: [] });

    test("on to the last page", () => {
      const cursors: unknown[] = [];
      const first = page([label("a")], { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: "1" } });
      const { step } = runRead(decode(first), (request) => {
        cursors.push(request.kind === "graphql" && request.variables["after"]);
        const isLast = cursors.length === 2;
        return {
          node: page([label(`b${cursors.length}`)], {
            totalCount: 3,
            pageInfo: { hasNextPage: !isLast, endCursor: "2" },
          }),
        };
      });

      expect(cursors).toEqual(["1", "2"]);
      expect(knownOf(step)).toMatchObject({ size: 3 });
    });

    test.each<[string, JsonObject]>([
      ["no answer", { labels_page: null }],
      ["fewer labels than GitHub counts", page([label("a")], { totalCount: 2 })],
    ])("%s is unknown", (_, node) => {
      expect(decode(node)).toMatchObject({ kind: "unknown" });
    });
  });
});
