// Shows what the total of protection rules tells by itself, and where the details are read.
import { describe, expect, test } from "vitest";
import { branches as family } from "../../../src/families/branches/branches.ts";
import type { Json, JsonObject } from "../../../src/model.ts";
import { contextOf, knownOf, parse, useOf } from "../support.ts";

const branch = (name: string): JsonObject => ({ name, protection: { enforce_admins: true } });
const DESIRED = parse(family, [branch("main"), branch("develop"), branch("release/*"), branch("default")]);
const NODE: JsonObject = {
  branches_default: { name: "trunk" },
  branches_ref_main: { name: "main" },
  branches_ref_develop: null,
  branches_total: { totalCount: 0 },
};

function probeOf(node: JsonObject, desired: Json = DESIRED) {
  if (family.read.kind !== "repository-query") throw new Error("branches are read by repository query");
  return family.read.probe?.decode(node, contextOf(), useOf(desired));
}

function details(node: JsonObject) {
  if (family.read.kind !== "repository-query") throw new Error("branches are read by repository query");
  const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
  return family.read.decode({ ...node, branches_page: none }, contextOf(), useOf(DESIRED));
}

describe("src/families/branches/read.ts: the first look", () => {
  test.each([
    ["some of the branches", NODE],
    ["no branches at all", { ...NODE, branches_default: null, branches_ref_main: null }],
  ])("without rules and with %s, it knows the same as the details", (_, node) => {
    const step = probeOf(node);

    expect(step && knownOf(step)).toEqual(knownOf(details(node)));
  });

  test.each([
    ["there is a rule", { branches_total: { totalCount: 1 } }],
    ["GitHub gives no total", { branches_total: null }],
    ["GitHub does not name the default branch", { branches_default: undefined as unknown as Json }],
    ["a branch was not looked up", { branches_ref_develop: undefined as unknown as Json }],
  ])("leaves it to the details where %s", (_, fields) => {
    expect(probeOf({ ...NODE, ...fields })).toBeUndefined();
  });

  test("looks up a few branches only, no nodes of rules", () => {
    const many = parse(
      family,
      Array.from({ length: 30 }, (_, index) => branch(`branch-${index}`)),
    );
    const selection = family.read.kind === "repository-query" ? (family.read.probe?.selection(useOf(many)) ?? "") : "";

    expect(selection.match(/\bref\(/g)).toHaveLength(10);
    expect(selection).toContain("branchProtectionRules { totalCount }");
    expect(selection).not.toContain("nodes");
  });
});
