// Names of the organization: what cannot be looked up, or does not exist, stops nobody who does not need it.
import { describe, expect, test } from "vitest";
import { addRuleset } from "../../simulator/families/rulesets/rulesets.ts";
import { addTeam, grantTeam, repositoryNamed } from "../../simulator/state/organization.ts";
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
    ["custom properties", "GET /orgs/{org}/properties/schema", ["custom_properties"]],
    ["teams", "GET /orgs/{org}/teams", ["teams"]],
    ["users", "POST /graphql", ["collaborators"]],
  ])("the other families go on if %s cannot be looked up", async (_, route, failed) => {
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

/** What `list` says of a config with wrong names, with the line. */
async function listed(config: string): Promise<readonly string[]> {
  const { run, seeded, annotations } = bench(config, { repositories: 4 });
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
  const code = await run({ mode: "list" }).catch((thrown: unknown) => thrown);
  if (code instanceof ConfigError) return code.problems.map(({ message }) => `refused: ${message}`);
  expect(code).toBe(0);
  return annotations.flatMap(({ level, line, message }) =>
    /there is no|cannot be/.test(message) ? [`${level} ${line}: ${message}`] : [],
  );
}

describe("src/modes/targets/organization-state.ts", () => {
  test.each([
    [
      "teams: [{ name: infosek, permission: pull }]",
      'warning 1: teams: there is no team "infosek" (did you mean "infosec"?). The settings that refer to it stay as they are in 4 repositories, which count as failed. Next step: create it',
    ],
    [
      "teams: [{ name: infosec, permission: wirte }]",
      'warning 1: teams: there is no repository role "wirte" (did you mean "write"?).',
    ],
    [
      "custom_properties: [{ name: teir, value: gold }]",
      'warning 1: custom_properties: there is no custom property "teir" (did you mean "tier"?).',
    ],
    [
      "custom_properties: [{ name: tier, value: glod }]",
      'warning 1: custom_properties: property "tier" cannot be "glod" (did you mean "gold"?); it is defined with gold, silver',
    ],
    [
      "collaborators: [{ username: octo-owner, permission: pull }, { username: octo-onwer, permission: pull }]",
      'warning 1: collaborators: there is no user "octo-onwer" (did you mean "octo-owner"?).',
    ],
    [
      "branches: [{ name: main, protection: { restrictions: { users: [], teams: [], apps: [github-action] } } }]",
      'warning 1: branches: there is no GitHub App "github-action" (did you mean "github-actions"?).',
    ],
    [
      "policies: [{ name: safe, match: { teams: infosek }, repository: { has_wiki: false } }]",
      'warning 1: match of policy "safe": there is no team "infosek" (did you mean "infosec"?); it is left out in this run',
    ],
    [
      "teams: [{ name: zzzzzz, permission: pull }]",
      'warning 1: teams: there is no team "zzzzzz". The settings that refer to it',
    ],
  ])("the list says once which name was probably meant, and goes on: %s", async (config, expected) => {
    expect(await listed(config)).toEqual([expect.stringContaining(expected)]);
  });

  test("two unknown people of one list are two names, and the rest of the rule is kept", async () => {
    const people = "users: [nobody, octo-owner, noone], teams: [], apps: []";
    const text = `branches: [{ name: default, protection: { enforce_admins: true, restrictions: { ${people} } } }]`;
    const { run, report, annotations } = bench(text, { repositories: 4 });

    expect(await run({ mode: "list" })).toBe(0);
    expect(annotations.map(({ message }) => message.split(".")[0])).toEqual([
      'branches: there is no user "nobody"',
      'branches: there is no user "noone"',
    ]);
    expect(await run({ mode: "apply" })).toBe(1);
    for (const { failures, changes } of report().outcomes) {
      expect(failures.map(({ kind, family }) => [kind, family])).toEqual([
        ["missing", "branches"],
        ["missing", "branches"],
      ]);
      expect(changes).toMatchObject([{ family: "branches", state: "applied", after: { enforce_admins: true } }]);
      expect(JSON.stringify(changes)).not.toContain("restrictions");
    }
  });

  test("a ruleset never gets a part of its bypass list: with an unknown name, the list is left as it is", async () => {
    const list = "[{ team: infosec }, { team: infosek, bypass_mode: pull_request }]";
    const refs = 'conditions: { ref_name: { include: ["~DEFAULT_BRANCH"] } }';
    const text = `
rulesets:
  - { name: old, enforcement: active, bypass_actors: ${list}, ${refs}, rules: [{ type: deletion }] }
  - { name: new, bypass_actors: ${list}, ${refs}, rules: [{ type: deletion }] }
`;
    const { run, report, seeded } = bench(text, { repositories: 2 });
    const { organization } = seeded;
    const kept = [{ actor_type: "RepositoryRole", actor_id: 5, bypass_mode: "always" }] as const;
    for (const repository of organization.repositories.values())
      addRuleset(organization, repository, { name: "old", enforcement: "disabled", bypass_actors: kept, rules: [] });

    await run({ mode: "list" });
    expect(await run({ mode: "apply" })).toBe(1);

    const { outcomes } = report();
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { repo } of outcomes) {
      const actors = repositoryNamed(organization, repo).rulesets.map(({ name, bypassActors }) => [name, bypassActors]);
      expect(Object.fromEntries(actors)).toEqual({ old: kept, new: [] });
    }
    expect(JSON.stringify(outcomes.map(({ changes }) => changes))).not.toContain("bypass_actors");
    const message = (name: string, line: number) =>
      `there is no team "infosek" (did you mean "infosec"?) (repo-cop.yml:${line}); ` +
      `bypass_actors of ${name} is left as it is; if ${name} is created now, it gets no such list`;
    for (const { failures } of outcomes)
      expect(failures).toMatchObject([
        { kind: "missing", family: "rulesets", targets: ["old"], message: message("old", 3) },
        { kind: "missing", family: "rulesets", targets: ["new"], message: message("new", 4) },
      ]);
  });

  test.each(["shards", "named repositories"])(
    "a property value that names no team costs one repository that entry: all else is written, by %s",
    async (way) => {
      const text = `
repository: { has_wiki: false }
teams:
  - { name: infosec, permission: pull }
  - { name: "\${properties.owner}-leads", permission: admin }
prune: [teams]
`;
      const there = bench(text, { repositories: 6 });
      const { organization } = there.seeded;
      const definition = { value_type: "string", required: false, default_value: null } as const;
      organization.properties.push({ property_name: "owner", ...definition });
      const leads = addTeam(organization, { name: "Web Leads", slug: "web-leads" });
      const repositories = [...organization.repositories.values()].filter(({ settings }) => !settings.archived);
      for (const { properties, settings } of repositories) {
        properties.set("owner", "web");
        settings.has_wiki = true;
      }
      const [odd] = repositories;
      if (!odd) throw new Error("there is no repository");
      odd.properties.set("owner", "wbe");
      const before = organization.teams.map(({ slug, grants }) => [slug, grants.get(odd.id)]);

      const names = repositories.map(({ name }) => name).join(", ");
      if (way === "shards") expect(await there.run({ mode: "list" })).toBe(0);
      const inputs = { mode: "apply", "max-deletes": "100", ...(way === "shards" ? {} : { repos: names }) };
      expect(await there.run(inputs)).toBe(1);

      const failed = there.report().outcomes.filter(({ kind }) => kind === "failed");
      expect(failed).toMatchObject([
        {
          repo: odd.name,
          failures: [
            {
              kind: "missing",
              family: "teams",
              message:
                'there is no team "wbe-leads" (did you mean "web-leads"?), which properties.owner of this repository gives (repo-cop.yml:5); the settings that use it stay as they are',
              advice: expect.stringContaining("correct the value of the custom property owner of this repository"),
            },
          ],
        },
      ]);
      expect(repositories.map(({ settings }) => settings.has_wiki)).toEqual(repositories.map(() => false));
      expect(repositories.map(({ id }) => leads.grants.get(id))).toEqual(
        repositories.map(({ id }) => (id === odd.id ? undefined : "admin")),
      );
      const after = organization.teams.map(({ slug, grants }) => [slug, grants.get(odd.id)]);
      const others = (grants: typeof after) => grants.filter(([slug]) => slug !== "infosec");
      expect(others(after)).toEqual(others(before));
    },
  );

  test("a configured team that is renamed loses no access anywhere, whatever is pruned", async () => {
    const text = `
teams:
  - { name: infosec, permission: pull }
  - { name: devops, permission: admin }
branches:
  - name: default
    protection:
      enforce_admins: true
      restrictions: { teams: [infosec, devops], users: [], apps: [] }
policies:
  - { name: security, match: { teams: [devops] }, repository: { has_wiki: false } }
prune: [teams]
`;
    const there = bench(text, { repositories: 5 });
    const { organization } = there.seeded;
    const night = async () => {
      const listed = await there.run({ mode: "list" });
      return [listed, await there.run({ mode: "apply", "max-deletes": "100" })];
    };
    expect(await night()).toEqual([0, 0]);
    const devops = organization.teams.find(({ slug }) => slug === "devops");
    if (!devops) throw new Error("there is no team devops");
    const stranger = addTeam(organization, { name: "stranger" });
    const repositories = [...organization.repositories.values()].filter(({ settings }) => !settings.archived);
    for (const repository of repositories) {
      grantTeam(stranger, repository, "push");
      repository.settings.has_issues = !repository.settings.has_issues;
    }
    const access = () => [[...devops.grants], repositories.map(({ rules }) => rules.map(pushers))];
    const pushers = ({ pushActors }: (typeof repositories)[number]["rules"][number]) => pushActors.map(({ id }) => id);
    const before = access();
    expect(before[1]).toContainEqual([expect.arrayContaining([devops.id])]);
    Object.assign(devops, { slug: "platform", name: "platform" });

    expect(await night()).toEqual([0, 1]);

    expect(access()).toEqual(before);
    expect(repositories.every(({ id }) => stranger.grants.has(id))).toBe(true);
    const outcomes = there.report().outcomes;
    expect(outcomes.length).toBe(repositories.length);
    for (const { kind, failures, changes } of outcomes) {
      expect([kind, changes]).toEqual(["failed", []]);
      expect(failures.map(({ message }) => message.split(" (")[0]).sort()).toEqual([
        'policy "security"',
        'there is no team "devops"',
        'there is no team "devops"',
      ]);
    }
    const said = there.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
    expect(said.filter((message) => message.includes('no team "devops"')).length).toBeGreaterThanOrEqual(2);
  });
});
