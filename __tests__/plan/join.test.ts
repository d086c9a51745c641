// Repositories that get the same values share a request.
import { describe, expect, test } from "vitest";
import type { FamilyRequest, JsonObject, RepoPlan } from "../../src/model.ts";
import { foldRequests, wrapArchived } from "../../src/plan/fold.ts";
import { countWrites, joinRequests } from "../../src/plan/join.ts";
import { patch, repository } from "../support/fixtures.ts";

const JOIN = { list: "repository_names", max: 30 };
const set = (repo: string, value: string, rest: Partial<FamilyRequest> = {}): FamilyRequest => ({
  request: {
    kind: "rest",
    route: "PATCH /orgs/{org}/properties/values",
    parameters: { org: "acme", repository_names: [repo], properties: [{ property_name: "tier", value }] },
  },
  phase: "entries",
  effect: "update",
  targets: ["tier"],
  join: JOIN,
  ...rest,
});
function planOf(repo: string, requests: readonly FamilyRequest[]): RepoPlan {
  const folded = foldRequests(requests.map((request) => ({ ...request, family: "custom_properties" })));
  return { repo: repository(repo), changes: [], findings: [], failures: [], notes: [], requests: folded, entries: {} };
}
const names = (parameters: JsonObject) => parameters["repository_names"];

describe("src/plan/join.ts", () => {
  test("repositories that get the same are written together, whatever stands between them", () => {
    const joint = joinRequests([
      planOf("a", [patch("a", { has_wiki: false }, ["has_wiki"]), set("a", "gold")]),
      planOf("b", [set("b", "silver")]),
      planOf("c", [set("c", "gold")]),
      planOf("d", [set("d", "silver")]),
    ]);

    expect(joint.map(({ request }) => names(request.parameters))).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    expect(joint[0]?.request.parameters["properties"]).toEqual([{ property_name: "tier", value: "gold" }]);
    expect(joint[0]?.shares).toEqual([set("a", "gold").request, set("c", "gold").request]);
  });

  test.each([
    [30, [30]],
    [31, [30]],
    [32, [30, 2]],
    [95, [30, 30, 30, 5]],
  ])("%i repositories make requests of %j; one that is left over sends its own", (count, sizes) => {
    const plans = Array.from({ length: count }, (_, index) => planOf(`r${index}`, [set(`r${index}`, "gold")]));

    const joint = joinRequests(plans);

    expect(joint.map(({ request }) => (names(request.parameters) as readonly string[]).length)).toEqual(sizes);
  });

  test("a request that deletes is not joined: its repository needs a second look before", () => {
    const gone = (repo: string) => planOf(repo, [set(repo, "gold", { effect: "delete" })]);

    expect(joinRequests([gone("a"), gone("b")])).toEqual([]);
  });

  test("an archived repository is opened first, so it sends its own", () => {
    const opened = (repo: string): RepoPlan => {
      const plan = planOf(repo, [set(repo, "gold")]);
      return { ...plan, requests: wrapArchived(plan.requests, plan.repo) };
    };

    expect(joinRequests([opened("a"), opened("b")])).toEqual([]);
  });

  test("requests that no family offers for many are left alone", () => {
    expect(
      joinRequests([planOf("a", [patch("a", { x: 1 }, ["x"])]), planOf("b", [patch("b", { x: 1 }, ["x"])])]),
    ).toEqual([]);
  });

  test("counts a joint request once", () => {
    const wiki = (repo: string) => patch(repo, { has_wiki: false }, ["has_wiki"]);
    const plans = ["a", "b", "c"].map((repo) =>
      planOf(repo, [wiki(repo), set(repo, repo === "c" ? "silver" : "gold")]),
    );

    expect(countWrites(plans)).toBe(5);
    expect(countWrites([])).toBe(0);
  });
});
