// Custom properties: what is accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import { customProperties } from "../../../src/families/custom-properties/custom-properties.ts";
import type { ApiRequest, Json, JsonObject, Repository } from "../../../src/model.ts";
import { contextOf, knownOf, parse, refusals, runRead, sent, shown, useOf } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const definition = (property_name: string, value_type: string, rest: JsonObject = {}): JsonObject => ({
  property_name,
  value_type,
  required: false,
  default_value: null,
  allowed_values: null,
  source_type: "organization",
  values_editable_by: "org_actors",
  require_explicit_values: false,
  ...rest,
});
/** As the directory keys them: by the organization's own spelling. */
const PROPERTIES: Readonly<Record<string, Json>> = {
  Tier: definition("Tier", "single_select", {
    allowed_values: ["gold", "silver"],
    required: true,
    default_value: "silver",
  }),
  owners: definition("owners", "multi_select", { allowed_values: ["web", "data", "ops"] }),
  critical: definition("critical", "true_false"),
  note: definition("note", "string"),
  docs: definition("docs", "url"),
  must: definition("must", "string", { required: true }),
};
const directory = { properties: PROPERTIES, teams: {}, users: {}, apps: {}, roles: [] };

type Properties = NonNullable<Repository["properties"]>;
function compare(desired: Json, properties: Properties, prune: readonly string[] = []) {
  const context = contextOf({ directory, prune, repo: { properties } });
  const { step } = readOf(context);
  const comparison = customProperties.plan.diff(parse(customProperties, desired), knownOf(step), context);
  return { ...comparison, requests: customProperties.plan.write(comparison.changes, context) };
}
function readOf(context: ReturnType<typeof contextOf>, answer: Json = []) {
  if (customProperties.read.kind !== "endpoint") throw new Error("not read by endpoint");
  return runRead(customProperties.read.start(context, useOf([])), (_: ApiRequest) => answer);
}
const problemsWith = (desired: Json) =>
  (customProperties.config.checkNamed?.(parse(customProperties, desired), directory) ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("src/families/custom-properties", () => {
  describe("accepts", () => {
    test.each<[Json, Json]>([
      ["gold", "gold"],
      [true, "true"],
      [3, "3"],
      [
        ["a", "b"],
        ["a", "b"],
      ],
      [null, null],
    ])("the value %j as %j", (value, expected) => {
      expect(parse(customProperties, [{ name: "tier", value }])).toEqual([{ name: "tier", value: expected }]);
    });

    test.each<[Json, string]>([
      [[{ name: "tier" }], "0.value"],
      [[{ name: "tier", value: "" }], "0.value"],
      [[{ name: "tier", value: [] }], "0.value"],
      [[{ name: "", value: "x" }], "0.name"],
      [[{ property_name: "tier", value: "x" }], "0.name"],
      [{ tier: "gold" }, ""],
    ])("%j is refused", (config, path) => {
      expect(refusals(customProperties, config).join("\n")).toContain(path);
    });

    test("names are caseless, and every one must be defined", () => {
      const desired = parse(customProperties, [{ name: "TIER", value: "gold" }]);

      expect(customProperties.config.names?.(desired)).toEqual([{ kind: "property", name: "TIER", path: ["tier"] }]);
      expect(
        customProperties.config.merge.kind === "collection" && customProperties.config.merge.keyOf({ name: "TIER" }),
      ).toBe("tier");
    });

    test.each<[string, Json, readonly string[]]>([
      ["tier", "gold", []],
      ["tier", "bronze", ['tier.value: property "Tier" cannot be "bronze"; it is defined with gold, silver']],
      ["tier", ["gold", "silver"], ['tier.value: property "Tier" takes one value, not a list']],
      ["tier", null, []],
      ["must", null, ['must.value: property "must" is required and has no default value, so it cannot be null']],
      [
        "owners",
        ["web", "ux", "hr"],
        ['owners.value: property "owners" cannot be "ux", "hr"; it is defined with web, data, ops'],
      ],
      ["owners", "web", []],
      ["critical", true, []],
      ["critical", "yes", ['critical.value: property "critical" cannot be "yes"; it is defined with true, false']],
      ["note", "anything at all", []],
      ["undefined", "reported by name", []],
    ])("%s: %j is checked against its definition", (name, value, problems) => {
      expect(problemsWith([{ name, value }])).toEqual(problems);
    });
  });

  describe("reads", () => {
    test("the values of the listing, without a request", () => {
      const { step, requests } = readOf(contextOf({ repo: { properties: { Tier: "gold" } } }));

      expect(requests).toEqual([]);
      expect([...(knownOf(step) as ReadonlyMap<string, unknown>)]).toEqual([["tier", "gold"]]);
    });

    test("nothing where the answer is no list", () => {
      const { step } = readOf(contextOf({ directory }), null);

      expect(step).toEqual({ kind: "unknown", reason: "GitHub answered no list of custom properties" });
    });

    test("the repository by itself, where the listing did not say", () => {
      const answer = [
        { property_name: "Tier", value: "gold" },
        { property_name: "note", value: null },
        { property_name: "owners", value: ["ops", "web"] },
      ];
      const { step, requests } = readOf(contextOf(), answer);

      expect(requests).toMatchObject([
        { route: "GET /repos/{owner}/{repo}/properties/values", parameters: { owner: "acme", repo: "api" } },
      ]);
      expect([...(knownOf(step) as ReadonlyMap<string, unknown>)]).toEqual([
        ["tier", "gold"],
        ["owners", ["ops", "web"]],
      ]);
    });
  });

  describe("compares", () => {
    test.each<[string, Json, Properties, readonly string[]]>([
      ["the same value", { name: "tier", value: "gold" }, { Tier: "gold" }, []],
      ["another value", { name: "tier", value: "gold" }, { Tier: "silver" }, ['tier: "silver" → "gold"']],
      ["no value", { name: "note", value: "x" }, {}, ['note:  → "x"']],
      ["choices in another order", { name: "owners", value: ["ops", "web", "ops"] }, { owners: ["web", "ops"] }, []],
      [
        "another choice",
        { name: "owners", value: ["ops"] },
        { owners: ["web", "ops"] },
        ['owners: ["web","ops"] → ["ops"]'],
      ],
      ["one choice without a list", { name: "owners", value: "web" }, { owners: ["web"] }, []],
      ["a switch", { name: "critical", value: true }, { critical: "true" }, []],
      ["a switch in capitals", { name: "critical", value: "TRUE" }, { critical: "true" }, []],
      ["null where there is none", { name: "note", value: null }, {}, []],
      ["null where there is one", { name: "note", value: null }, { note: "x" }, ['note: "x" → null']],
      ["null where the default stands in", { name: "tier", value: null }, { Tier: "silver" }, []],
      ["null where neither stands", { name: "tier", value: null }, {}, []],
      [
        "null where the default would stand in",
        { name: "tier", value: null },
        { Tier: "gold" },
        ['tier: "gold" → null'],
      ],
      ["what the default says anyway", { name: "tier", value: "silver" }, { Tier: "silver" }, []],
    ])("%s", (_, entry, actual, expected) => {
      expect(shown(compare([entry], actual).changes)).toEqual(expected);
    });

    test("a name without a definition asks for nothing", () => {
      expect(compare([{ name: "unheard", value: "x" }], {})).toMatchObject({ changes: [], findings: [] });
    });

    test("values that the config does not name stay, unless they are pruned", () => {
      const desired = [{ name: "note", value: "x" }];
      const actual = { note: "x", Tier: "silver", owners: ["web"], critical: "true" };

      expect(compare(desired, actual).changes).toEqual([]);
      const pruned = compare(desired, actual, ["custom_properties"]);
      expect(shown(pruned.changes)).toEqual(['critical: "true" → ', 'owners: ["web"] → ']);
      expect(pruned.entries).toEqual({ read: 3, deleted: 2 });
      expect(compare([], actual, ["custom_properties"]).changes).toEqual([]);
    });
  });

  describe("sends", () => {
    const send = (desired: Json, actual: Properties, prune?: readonly string[]) =>
      compare(desired, actual, prune).requests;

    test("one request with all values, in the organization's spelling, for up to 30 repositories", () => {
      const requests = send(
        [
          { name: "TIER", value: "gold" },
          { name: "note", value: null },
        ],
        { Tier: "silver", note: "old" },
      );

      const properties = [
        { property_name: "note", value: null },
        { property_name: "Tier", value: "gold" },
      ];
      expect(sent(requests)).toEqual([
        `entries update PATCH /orgs/{org}/properties/values ${JSON.stringify({ org: "acme", repository_names: ["api"], properties })}`,
      ]);
      expect(requests[0]?.join).toEqual({ list: "repository_names", max: 30 });
    });

    test("pruned values separately, after a second look", () => {
      const requests = send([{ name: "note", value: "x" }], { critical: "true" }, ["custom_properties"]);

      expect(requests.map(({ effect, join, targets }) => [effect, join !== undefined, targets])).toEqual([
        ["update", true, ["note"]],
        ["delete", false, ["critical"]],
      ]);
      expect(requests[1]).toMatchObject({
        request: { parameters: { properties: [{ property_name: "critical", value: null }] } },
      });
    });
  });

  test("a value that falls back to the default is not taken away again the next night", async () => {
    const there = new FamilyWorld({
      prepare({ organization, repository }) {
        organization.properties.push({
          property_name: "Tier",
          value_type: "single_select",
          required: true,
          default_value: "silver",
          allowed_values: ["gold", "silver"],
        });
        repository.properties.set("Tier", "gold");
      },
    });
    const night = () => there.night(customProperties, desiredOf(customProperties, [{ name: "tier", value: null }]));

    expect((await night()).outcome).toMatchObject({ kind: "applied", failures: [] });
    expect((await night()).writes).toEqual([]);
    expect(there.simulator.violations).toEqual([]);
  });
});
