// Shows that a pull request's plan reads what its config concerns, and tells what it does from what had drifted before.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seedOrganization } from "../../simulator/seeds/basic.ts";
import { addCustomRole, addTeam, grantTeam } from "../../simulator/state/organization.ts";
import type { Clock } from "../../src/deps.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { type Bench, bench, GOOD_CONFIG } from "./support.ts";

/** By which every answer takes no time: how fast the machine is decides nothing. */
const untimed: Clock = { ...systemClock, monotonic: () => 0 };

const tidy = (repositories: number) => ({ seeded: seedOrganization({ repositories, drifted: 0 }) });
const DRY = { "dry-run": "true", "config-base": "base.yml" };

/** A bench whose base config is another one than the proposed one. */
function proposal(base: string, head: string, options: Parameters<typeof bench>[1] = {}): Bench {
  const made = bench(head, { clock: untimed, ...options });
  writeFileSync(join(made.workspace, "base.yml"), base);
  return made;
}

async function planOf(made: Bench, inputs: Readonly<Record<string, string>> = DRY): Promise<void> {
  expect(await made.run({ mode: "list", shards: "4", ...inputs })).toBe(0);
  for (const shard of JSON.parse(made.outputs.get("matrix") ?? "[]") as readonly string[])
    await made.run({ mode: "apply", shard, ...inputs });
}

const forTen = (made: Bench, text: string) => {
  const names = [...made.seeded.organization.repositories.values()].slice(0, 10).map(({ name }) => name);
  return `${GOOD_CONFIG}policies:\n  - { name: ten, match: { name: ${JSON.stringify(names)} }, ${text} }\n`;
};
const changesIn = (made: Bench) =>
  made
    .report()
    .outcomes.flatMap(({ repo, changes }) =>
      changes.map(({ family, target, origin }) => `${repo} ${family} ${target} ${origin}`),
    );

/** A team with a team below it, a custom role, and a foreign team, in the first repositories; names of these. */
function grantFurther({ seeded: { organization } }: Bench): readonly string[] {
  const guild = addTeam(organization, { name: "guild" });
  const novices = addTeam(organization, { name: "novices", parent: guild });
  const auditors = addTeam(organization, { name: "auditors" });
  const strangers = addTeam(organization, { name: "strangers" });
  addCustomRole(organization, "auditor", "read");
  const some = [...organization.repositories.values()].filter(({ settings }) => !settings.archived).slice(0, 12);
  for (const [at, repository] of some.entries()) {
    repository.settings.visibility = at % 2 === 0 ? "public" : "private";
    if (at % 3 < 2) grantTeam(guild, repository, "push");
    if (at % 4 === 0) grantTeam(novices, repository, "triage");
    if (at % 3 === 0) grantTeam(auditors, repository, at % 2 === 0 ? "auditor" : "pull");
    if (at % 5 === 0) grantTeam(strangers, repository, "pull");
  }
  return some.map(({ name }) => name);
}

describe("config-base", () => {
  test("10 of 3,000 repositories take at most 80 requests over all jobs, and no other one is read", async () => {
    const made = proposal(GOOD_CONFIG, "", tidy(3000));
    writeFileSync(join(made.workspace, "repo-cop.yml"), forTen(made, "repository: { has_wiki: true }"));
    await planOf(made);

    expect(made.outputs.get("matrix")).toBe('["1/1"]');
    expect(made.outputs.get("repo-count")).toBe("10");
    const { log } = made.simulator;
    expect(log.filter(({ write }) => write)).toEqual([]);
    expect(log.length).toBeLessThanOrEqual(Math.ceil(3000 / 100) + 50);
    const read = new Set(log.map(({ path }) => /^\/repos\/acme\/([^/]+)/.exec(path)?.[1]).filter(Boolean));
    expect(read.size).toBeLessThanOrEqual(10);
    expect(made.report().base).toEqual({ unconcerned: 2990 });
    expect(made.outputs.get("changes-proposed")).toBe("10");
    expect(made.outputs.get("changes-earlier")).toBe("0");
    expect(made.summaries.join("")).toContain("This pull request makes 10 changes in 10 repositories.");
  }, 60_000);

  test("tells what the pull request changes from what had drifted before", async () => {
    const made = proposal(GOOD_CONFIG, GOOD_CONFIG.replace("has_wiki: false", "has_wiki: true"), tidy(12));
    const [first, second] = [...made.seeded.organization.repositories.values()];
    if (!first || !second) throw new Error("the organization is empty");
    first.settings.allow_auto_merge = false;
    second.settings.has_wiki = true;
    await planOf(made);

    const changes = changesIn(made);
    expect(changes.filter((text) => text.endsWith("earlier"))).toEqual([
      `${first.name} repository allow_auto_merge earlier`,
    ]);
    expect(changes.filter((text) => text.endsWith("proposed"))).toHaveLength(11);
    expect(changes).not.toContain(`${second.name} repository has_wiki proposed`);
    expect(made.outputs.get("changes-proposed")).toBe("11");
    expect(made.outputs.get("changes-earlier")).toBe("1");
    expect(made.outputs.get("changes")).toBe("12");
    const summary = made.summaries.join("\n");
    expect(summary).toContain("Had drifted before: repository, 1 different change");
    expect(summary).toContain(
      "This pull request makes 11 changes in 11 repositories; 1 change in 1 repository had drifted before.",
    );
  });

  test("a config that asks the same concerns no repository, and one shard says so", async () => {
    const made = proposal(GOOD_CONFIG, `# the same\n${GOOD_CONFIG}`, { repositories: 120 });
    await planOf(made);

    expect(made.outputs.get("matrix")).toBe('["1/1"]');
    expect(made.report()).toMatchObject({ outcomes: [], base: { unconcerned: 120 } });
    expect(made.summaries.join("")).toContain("This pull request concerns no repository.");
    expect(made.annotations).toEqual([]);
  });

  test("the same plan as without a base config, of the repositories that are concerned, without the teams' lists", async () => {
    const head = `${GOOD_CONFIG.replace("has_wiki: false", "has_wiki: true").replace("engineering, permission: push", "engineering, permission: maintain")}  - { name: guild, permission: push }
  - { name: novices, permission: pull }
  - { name: auditors, permission: auditor }
prune: [teams]
`;
    const plan = async (inputs: Readonly<Record<string, string>>) => {
      const made = proposal(GOOD_CONFIG, head, { repositories: 250 });
      const names = grantFurther(made);
      const asked = { "dry-run": "true", repos: names.join(), ...inputs };
      await made.run({ mode: "list", shards: "1", ...asked });
      await made.run({ mode: "apply", ...asked });
      const outcomes = made.report().outcomes.map(({ repo, kind, changes, findings, failures }) => ({
        ...{ repo, kind, findings, failures },
        changes: changes.map(({ origin: _, ...change }) => change),
      }));
      return { outcomes, routes: new Set(made.simulator.log.map(({ route }) => route)) };
    };
    const [selective, whole] = [await plan(DRY), await plan({})];

    expect(selective.outcomes).toEqual(whole.outcomes);
    expect(selective.outcomes.flatMap(({ changes }) => changes).length).toBeGreaterThan(10);
    expect(whole.routes).toContain("GET /orgs/{org}/teams/{team_slug}/repos");
    expect(selective.routes).not.toContain("GET /orgs/{org}/teams/{team_slug}/repos");
  });

  test.each([
    ["missing", undefined, "there is no config at base.yml"],
    ["invalid", "repository: { has_wikki: true }\n", "base.yml:1"],
  ])("a base config that is %s leads to a full plan that says so", async (_, base, reason) => {
    const made = bench(GOOD_CONFIG, { clock: untimed, repositories: 12 });
    if (base !== undefined) writeFileSync(join(made.workspace, "base.yml"), base);
    await planOf(made);

    expect(made.outputs.get("repo-count")).toBe("12");
    const { notes = [] } = made.report("1-of-4");
    expect(notes.join("")).toContain("The base config cannot be compared, so this is a plan for all repositories: ");
    expect(notes.join("")).toContain(reason);
    expect(made.summaries[0]).toContain("plan for all repositories");
    expect(made.outputs.has("changes-proposed")).toBe(false);
  });

  test("shards with another base config than the list, or with none, are refused", async () => {
    const made = proposal(GOOD_CONFIG, GOOD_CONFIG.replace("has_wiki: false", "has_wiki: true"), { repositories: 12 });
    expect(await made.run({ mode: "list", shards: "1", ...DRY })).toBe(0);
    const refused = expect.objectContaining({ message: expect.stringContaining("another base config") });

    await expect(made.run({ mode: "apply", "dry-run": "true" })).rejects.toEqual(refused);
    writeFileSync(join(made.workspace, "base.yml"), `# another\n${GOOD_CONFIG}`);
    await expect(made.run({ mode: "apply", ...DRY })).rejects.toEqual(refused);
  });

  test("a run that may write has no base config", async () => {
    const made = proposal(GOOD_CONFIG, GOOD_CONFIG);
    for (const mode of ["list", "apply"])
      await expect(async () => made.run({ mode, "config-base": "base.yml" })).rejects.toThrow(/^config-base: /);
  });

  test("a team that the pull request names and that does not exist is a mistake on its line", async () => {
    const head = GOOD_CONFIG.replace("teams:\n", "teams:\n  - { name: infosek, permission: pull }\n");
    const made = proposal(GOOD_CONFIG, head, { repositories: 12 });

    await expect(made.run({ mode: "list", ...DRY })).rejects.toMatchObject({
      problems: [{ file: "repo-cop.yml", message: expect.stringContaining('there is no team "infosek"') }],
    });
    writeFileSync(join(made.workspace, "base.yml"), head.replace("has_wiki: false", "has_wiki: true"));
    expect(await made.run({ mode: "list", ...DRY })).toBe(0);
  });

  test("a policy that matches by team asks for the repositories that it may concern, or lists the team", async () => {
    const policy = (wiki: boolean) =>
      `policies:\n  - { name: ops, match: { teams: devops, name: ["*-api"] }, repository: { has_wiki: ${wiki} } }\n`;
    const made = proposal(policy(false), policy(true), { repositories: 300 });
    const api = [...made.seeded.organization.repositories.values()].filter(({ name }) => name.endsWith("-api"));
    await planOf(made);

    const concerned = made.report().outcomes.map(({ repo }) => repo);
    expect(concerned.toSorted()).toEqual(api.map(({ name }) => name).toSorted());
    const routes = made.simulator.log.map(({ route }) => route);
    const lists = routes.filter((route) => route === "GET /orgs/{org}/teams/{team_slug}/repos").length;
    expect(lists).toBe(api.length < 3 ? 0 : 3);
  });

  test("hidden names stay hidden: shards list again and keep to their ids", async () => {
    const made = proposal(GOOD_CONFIG, GOOD_CONFIG.replace("has_wiki: false", "has_wiki: true"), { repositories: 12 });
    await planOf(made, { ...DRY, "private-names": "hide" });

    expect(made.report()).toMatchObject({ base: { unconcerned: 0 } });
    expect(made.report().outcomes).toHaveLength(12);
  });
});
