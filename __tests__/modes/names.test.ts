// Names of the organization: what cannot be looked up stops nobody who does not need it.
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { bench } from "./support.ts";

const CONFIG = `
teams:
  - { name: infosec, permission: pull }
collaborators:
  - { username: octo-owner, permission: pull }
custom_properties:
  - { name: tier, value: gold }
`;

describe("src/read/organization.ts, in a run", () => {
  test.each([
    ["a collaborator", "collaborators: [{ username: nobody, permission: pull }]", ["nobody"]],
    [
      "two people and one who exists",
      "branches: [{ name: default, protection: { restrictions: { users: [nobody, octo-owner, noone], teams: [], apps: [] } } }]",
      ["nobody", "noone"],
    ],
    [
      "two people",
      "branches: [{ name: default, protection: { restrictions: { users: [nobody, noone], teams: [], apps: [] } } }]",
      ["nobody", "noone"],
    ],
  ])("the list refuses the login of nobody, with its place: %s", async (_, text, logins) => {
    const { run } = bench(`${text}\n`, { repositories: 4 });

    const error: unknown = await run({ mode: "list" }).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ConfigError);
    const said = (error as ConfigError).problems.map(({ message, line }) => `${line}: ${message}`).sort();
    expect(said).toEqual(
      logins.map((login) =>
        expect.stringMatching(new RegExp(`^1: \\w+: there is no user "${login}"; correct the login`)),
      ),
    );
  });

  test.each([
    ["custom properties", "GET /orgs/{org}/properties/schema", ["custom_properties"]],
    ["teams", "GET /orgs/{org}/teams", ["teams"]],
    ["users", "POST /graphql", ["collaborators"]],
  ])("where %s cannot be looked up, the other families go on", async (_, route, failed) => {
    const { run, report, simulator, seeded } = bench(CONFIG, { repositories: 4 });
    seeded.organization.properties.push({
      property_name: "tier",
      value_type: "string",
      required: false,
      default_value: null,
    });
    const isLookUp = ({ body }: { body?: unknown }) =>
      !route.endsWith("graphql") || JSON.stringify(body).includes("query Users");
    simulator.addFault({ route, matches: isLookUp, times: 100, effect: { kind: "refusal", name: "byToken" } });

    await run({ mode: "list" });
    expect(await run({ mode: "apply" })).toBe(1);

    const outcomes = report().outcomes;
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { failures } of outcomes) expect(failures.map(({ family }) => family)).toEqual(failed);
    const changed = outcomes.flatMap(({ changes }) => changes.map(({ family }) => family));
    expect(changed.includes("custom_properties")).toBe(!failed.includes("custom_properties"));
  });
});

/** What `list` says of a config with wrong names. */
async function refusal(config: string): Promise<readonly string[]> {
  const { run, seeded } = bench(config, { repositories: 4 });
  seeded.organization.properties.push(
    {
      property_name: "tier",
      value_type: "single_select",
      required: false,
      default_value: null,
      allowed_values: ["gold", "silver"],
    },
    { property_name: "team", value_type: "string", required: false, default_value: null },
  );
  const error = await run({ mode: "list" }).catch((thrown: unknown) => thrown);
  return error instanceof ConfigError ? error.problems.map(({ message }) => message) : [];
}

describe("src/modes/targets/targets.ts", () => {
  test.each([
    [
      "teams: [{ name: infosek, permission: pull }]",
      'teams: there is no team "infosek" (did you mean "infosec"?); create it',
    ],
    [
      "teams: [{ name: infosec, permission: wirte }]",
      'teams: there is no repository role "wirte" (did you mean "write"?); use pull',
    ],
    [
      "custom_properties: [{ name: teir, value: gold }]",
      'custom_properties: there is no custom property "teir" (did you mean "tier"?); define',
    ],
    [
      "custom_properties: [{ name: tier, value: glod }]",
      'custom_properties: property "tier" cannot be "glod" (did you mean "gold"?); it is',
    ],
    [
      "collaborators: [{ username: octo-owner, permission: pull }, { username: octo-onwer, permission: pull }]",
      'collaborators: there is no user "octo-onwer" (did you mean "octo-owner"?); correct',
    ],
    [
      "branches: [{ name: main, protection: { restrictions: { users: [], teams: [], apps: [github-action] } } }]",
      'branches: there is no GitHub App "github-action" (did you mean "github-actions"?); correct',
    ],
    [
      "policies: [{ name: safe, match: { teams: infosek }, repository: { has_wiki: false } }]",
      'match of policy "safe": there is no team "infosek" (did you mean "infosec"?); create it',
    ],
    ["teams: [{ name: zzzzzz, permission: pull }]", 'teams: there is no team "zzzzzz"; create it'],
  ])("says which name was probably meant: %s", async (config, expected) => {
    expect(await refusal(config)).toEqual([expect.stringContaining(expected)]);
  });
});
