// A shard plans and writes, and ends with the exit code that `fail-on`, time and limits ask for.
import { describe, expect, test } from "vitest";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import {
  addTeam,
  grantTeam,
  removeRepository,
  renameRepository,
  repositoryNamed,
} from "../../../simulator/state/organization.ts";
import type { Bench } from "../support.ts";
import { AUTOLINKS, bench, GOOD_CONFIG } from "../support.ts";

const writes = ({ simulator }: Bench) => simulator.log.filter(({ write }) => write);
const kinds = (night: Bench) => Object.fromEntries(night.report().outcomes.map(({ repo, kind }) => [repo, kind]));
async function listed(config: string, repositories = 12): Promise<Bench> {
  const night = bench(config, { repositories });
  await night.run({ mode: "list" });
  return night;
}
const namesIn = ({ artifacts }: Bench) => artifacts.get("all-repos-42")?.[1]?.text.trim().split("\n").sort();
const drifted = (night: Bench) => night.seeded.drifted[0] ?? "";

describe("src/modes/apply/apply.ts", () => {
  test("a dry run plans the same changes and writes nothing", async () => {
    const night = await listed(GOOD_CONFIG + AUTOLINKS);

    expect(await night.run({ mode: "apply", "dry-run": "true" })).toBe(0);
    const planned = night.report();
    expect(writes(night)).toEqual([]);
    expect(
      planned.outcomes
        .filter(({ kind }) => kind === "planned")
        .map(({ repo }) => repo)
        .sort(),
    ).toEqual([...night.seeded.drifted].sort());

    await night.run({ mode: "apply" });
    const bare = (report: typeof planned) =>
      report.outcomes.map(({ repo, changes }) => ({ repo, changes: changes.map(({ state: _, ...change }) => change) }));
    expect(bare(night.report())).toEqual(bare(planned));
  });

  test("fail-on: drift turns a drifted night red, and an in-sync one stays green", async () => {
    const night = await listed(GOOD_CONFIG);

    expect(await night.run({ mode: "apply", "fail-on": "drift" })).toBe(1);
    await night.run({ mode: "list" });
    expect(await night.run({ mode: "apply", "fail-on": "drift" })).toBe(0);
  });

  test("fail-on: never ends green whatever failed, and says so all the same", async () => {
    const night = await listed(GOOD_CONFIG);
    night.simulator.addFault({
      times: Number.POSITIVE_INFINITY,
      matches: ({ path, write }) => write && path.includes(`/${drifted(night)}`),
      effect: { kind: "refusal", name: "byIntegration" },
    });

    expect(await night.run({ mode: "apply", "fail-on": "never" })).toBe(0);

    expect(kinds(night)[drifted(night)]).toBe("failed");
    expect(night.annotations.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  test("after the time limit nothing is begun: everything is left for the next run, and the job stays green", async () => {
    const night = await listed(GOOD_CONFIG);

    expect(await night.run({ mode: "apply", "time-limit": "0.000001" })).toBe(0);

    expect(writes(night)).toEqual([]);
    expect(night.report().outcomes).toHaveLength(Number(night.outputs.get("repo-count")));
    for (const { kind, notes } of night.report().outcomes) {
      expect(kind).toBe("deferred");
      expect(notes).toEqual([expect.stringMatching(/the time limit/)]);
    }
  });

  describe("a policy for an unknown set of repositories", () => {
    const UNREAD = `
policies:
  - name: gold
    match: { teams: [gold] }
    repository: { web_commit_signoff_required: true }
    teams: [{ name: owners, permission: push }]
`;
    const config = GOOD_CONFIG + AUTOLINKS + UNREAD;
    async function unread(): Promise<Bench> {
      const night = bench(config, { repositories: 12 });
      const { organization } = night.seeded;
      addTeam(organization, { name: "owners" });
      grantTeam(addTeam(organization, { name: "gold" }), repositoryNamed(organization, drifted(night)), "pull");
      night.simulator.addFault({
        times: Number.POSITIVE_INFINITY,
        route: "GET /orgs/{org}/teams/{team_slug}/repos",
        matches: ({ path }) => path.includes("/gold/"),
        effect: { kind: "refusal", name: "byIntegration" },
      });
      await night.run({ mode: "list" });
      return night;
    }

    test("every repository that it may be for fails, and gets what other layers ask", async () => {
      const night = await unread();

      expect(await night.run({ mode: "apply" })).toBe(1);

      expect(new Set(Object.values(kinds(night)))).toEqual(new Set(["failed"]));
      expect(night.report().outcomes.flatMap(({ failures }) => failures)[0]).toMatchObject({
        kind: "unknown",
        message: expect.stringMatching(
          /^policy "gold" .* is left out here, because what its match asks for could not be read$/,
        ),
      });
      const changed = night.report().outcomes.filter(({ changes }) => changes.some(({ state }) => state === "applied"));
      expect(changed.map(({ repo }) => repo).sort()).toEqual([...night.seeded.drifted].sort());
    });

    test("a shard asks once more, warns by itself, and reads nothing else again", async () => {
      const night = await unread();
      const before = night.simulator.log.length;
      night.annotations.length = 0;

      for (const shard of ["1/2", "2/2"]) await night.run({ mode: "apply", shard, "dry-run": "true" });

      const asked = night.simulator.log.slice(before).filter(({ route }) => route.startsWith("GET /orgs/"));
      expect(asked.map(({ path }) => path)).toEqual(["/orgs/acme/teams/gold/repos", "/orgs/acme/teams/gold/repos"]);
      const warnings = night.annotations.filter(({ level }) => level === "warning");
      expect(warnings.map(({ message }) => message)).toEqual(
        Array.from({ length: 2 }, () => expect.stringContaining("Could not read the repositories of team gold")),
      );
    });

    test.each(["1", "2"])("data that GitHub returns by then decides in the shard, in attempt %s", async (attempt) => {
      const first = await unread();
      const { seeded, artifacts } = first;
      const again = bench(config, { seeded, env: { GITHUB_RUN_ATTEMPT: attempt } });
      for (const [name, files] of artifacts) again.artifacts.set(name, files);

      for (const shard of ["1/2", "2/2"]) expect(await again.run({ mode: "apply", shard })).toBe(0);

      const outcomes = ["1-of-2", "2-of-2"].flatMap((shard) => again.report(shard).outcomes);
      expect(outcomes.map(({ repo }) => repo).sort()).toEqual(namesIn(first));
      const byPolicy = outcomes.filter(({ changes }) => changes.some(({ source }) => source.layer === 'policy "gold"'));
      expect(byPolicy.map(({ repo }) => repo)).toEqual([drifted(again)]);
      expect(byPolicy[0]?.changes).toContainEqual(
        expect.objectContaining({ family: "teams", target: "owners", state: "applied" }),
      );
    });

    test("a repository that is left for the next run does not hide it", async () => {
      const night = await unread();

      expect(await night.run({ mode: "apply", "time-limit": "0.000001" })).toBe(1);

      expect(night.report().outcomes[0]).toMatchObject({
        kind: "failed",
        failures: [{ kind: "unknown" }],
        notes: [expect.stringMatching(/time limit/)],
      });
    });
  });

  test("repositories without the data that a policy matches on are left for the next run, each shard's own", async () => {
    const config =
      "policies: [{ name: ops, match: { teams: [devops] }, repository: { has_wiki: false } }]\nprune: [autolinks]\n";
    const night = bench(config, { repositories: 12 });
    night.simulator.addFault({
      route: "GET /orgs/{org}/teams/{team_slug}/repos",
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "refusal", name: "primaryLimit", headers: { "x-ratelimit-remaining": "0" } },
    });
    const rest = { mode: "apply", repos: "*", "on-limit": "defer" };

    for (const shard of ["1/2", "2/2"]) expect(await night.run({ ...rest, shard })).toBe(0);

    const outcomes = ["1-of-2", "2-of-2"].flatMap((shard) => night.report(shard).outcomes);
    const active = [...night.seeded.organization.repositories.values()].filter(({ settings }) => !settings.archived);
    expect(outcomes.map(({ repo }) => repo).sort()).toEqual(active.map(({ name }) => name).sort());
    for (const { kind, failures, reason } of outcomes) {
      expect([kind, failures]).toEqual(["deferred", []]);
      expect(reason).toMatch(/hourly limit is spent/);
    }
  });

  test("organization data of an earlier attempt's list is read again", async () => {
    const first = await listed(GOOD_CONFIG, 3);
    const again = bench(GOOD_CONFIG, { seeded: first.seeded, env: { GITHUB_RUN_ATTEMPT: "2" } });
    for (const [name, files] of first.artifacts) again.artifacts.set(name, files);
    const ofOrganization = ({ simulator }: Bench) =>
      simulator.log.filter(({ route }) => route.startsWith("GET /orgs/")).length;
    const before = ofOrganization(first);

    await again.run({ mode: "apply", "dry-run": "true" });
    await first.run({ mode: "apply", "dry-run": "true" });

    expect(ofOrganization(again)).toBeGreaterThan(0);
    expect(ofOrganization(first)).toBe(before);
  });

  test("a slice that cannot even be planned keeps the notes on what its config asks for", async () => {
    const config = `${GOOD_CONFIG}prune: [autolinks]\n`;
    const first = await listed(config, 3);
    const again = bench(config, { seeded: first.seeded, env: { GITHUB_RUN_ATTEMPT: "2" } });
    for (const [name, files] of first.artifacts) again.artifacts.set(name, files);

    expect(await again.run({ mode: "apply", "time-limit": "0.000001" })).toBe(0);

    const { outcomes } = again.report();
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { notes, reason } of outcomes) {
      expect(notes).toEqual([expect.stringMatching(/^nothing is pruned in autolinks here/)]);
      expect(reason).toMatch(/the time limit/);
    }
  });

  test("every change names the file and line that asked for it", async () => {
    const night = await listed(GOOD_CONFIG);

    await night.run({ mode: "apply" });

    const lines = GOOD_CONFIG.split("\n");
    const changes = night.report().outcomes.flatMap(({ changes: own }) => own);
    expect(changes.length).toBeGreaterThan(0);
    for (const { family, target, source } of changes) {
      expect(source).toMatchObject({ file: "repo-cop.yml", layer: "top level" });
      expect(lines[source.line - 1], `${family} ${target}`).toContain(target);
    }
  });

  test("in a workflow run the summary links what changed and the line that asked for it, in a shell it links nothing", async () => {
    const GITHUB_SHA = "c".repeat(40);
    const inRun = bench(GOOD_CONFIG, {
      repositories: 12,
      env: { GITHUB_SERVER_URL: "https://github.com", GITHUB_SHA },
    });
    const inShell = bench(GOOD_CONFIG, { repositories: 12 });
    for (const night of [inRun, inShell]) await night.run({ mode: "apply", repos: "*" });

    const [[linked = ""], [plain = ""]] = [inRun.summaries, inShell.summaries];
    const name = drifted(inRun);
    expect(linked).toContain(`[\`${name}\`](https://github.com/acme/${name})`);
    expect(linked).toMatch(
      /\[`repo-cop.yml:3`\]\(https:\/\/github.com\/acme\/repo-cop-config\/blob\/c{40}\/repo-cop.yml#L3\)/,
    );
    expect(plain).toContain(`\`${name}\``);
    expect(plain).not.toContain("](");
  });

  test("a repository that was deleted since the listing is gone, which is no failure", async () => {
    const night = await listed(GOOD_CONFIG + AUTOLINKS);
    removeRepository(night.seeded.organization, repositoryNamed(night.seeded.organization, drifted(night)));

    expect(await night.run({ mode: "apply" })).toBe(0);

    const outcomes = night.report().outcomes;
    expect(outcomes.filter(({ kind }) => kind === "gone")).toMatchObject([
      { repo: drifted(night), changes: [], failures: [], notes: [expect.stringContaining("it was deleted or")] },
    ]);
    expect(outcomes.filter(({ kind }) => kind === "applied")).toHaveLength(night.seeded.drifted.length - 1);
    expect(night.outputs.get("failed")).toBe("0");
    expect(night.annotations.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("a token that sees no repository of the list any more is a failure, not a night without drift", async () => {
    const night = await listed(GOOD_CONFIG);
    for (const one of [...night.seeded.organization.repositories.values()])
      removeRepository(night.seeded.organization, one);

    expect(await night.run({ mode: "apply" })).toBe(1);

    expect(new Set(night.report().outcomes.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
  });

  test("one that was archived since the listing is left alone", async () => {
    const night = await listed(GOOD_CONFIG + AUTOLINKS);
    repositoryNamed(night.seeded.organization, drifted(night)).settings.archived = true;

    expect(await night.run({ mode: "apply" })).toBe(0);

    expect(kinds(night)[drifted(night)]).toBe("gone");
    expect(
      writes(night).some(({ path }) => path.includes(`/${drifted(night)}/`) || path.endsWith(`/${drifted(night)}`)),
    ).toBe(false);
  });

  test("one that was renamed since the listing is repaired under its new name", async () => {
    const night = await listed(GOOD_CONFIG);
    renameRepository(night.seeded.organization, repositoryNamed(night.seeded.organization, drifted(night)), "renamed");

    expect(await night.run({ mode: "apply" })).toBe(0);

    expect(kinds(night)["renamed"]).toBe("applied");
    expect(night.simulator.violations).toEqual([]);
  });

  test("repos: works without an artifact, on just those repositories; exclude wins; an unknown name is an error", async () => {
    const night = bench(`${GOOD_CONFIG}exclude: ["identity-*"]\n`, { repositories: 12 });
    const [first = "", second = ""] = [...night.seeded.organization.repositories.values()]
      .filter(({ settings, name }) => !settings.archived && !name.startsWith("identity"))
      .map(({ name }) => name);

    expect(await night.run({ mode: "apply", repos: `${first}, ${second}` })).toBe(0);
    expect(Object.keys(kinds(night)).sort()).toEqual([first, second].sort());
    expect(night.simulator.log.length).toBeLessThan(75);

    expect(await night.run({ mode: "apply", repos: "identity-*" })).toBe(0);
    expect(kinds(night)).toEqual({});
    await expect(night.run({ mode: "apply", repos: "no-such-repository" })).rejects.toThrow(
      /"no-such-repository" names no repository of acme/,
    );
  });

  test("a config that changed since the list is refused", async () => {
    const night = await listed(GOOD_CONFIG);
    const { writeFileSync } = await import("node:fs");
    const { join } = await import("node:path");
    writeFileSync(join(night.workspace, "repo-cop.yml"), `${GOOD_CONFIG}# changed\n`);

    await expect(night.run({ mode: "apply" })).rejects.toThrow(/another config/);
    expect(writes(night)).toEqual([]);
  });

  test.each([
    ["elsewhere.yml", "check out the same commit and give the same `config` in `list` and `apply`"],
    ["repo-cop.yml", "check out the same commit of the same repository in `list` and `apply`"],
  ])("a config that only the list has is named, with %s of this job", async (config, advice) => {
    const night = await listed(GOOD_CONFIG);
    const { renameSync } = await import("node:fs");
    const { join } = await import("node:path");
    renameSync(join(night.workspace, "repo-cop.yml"), join(night.workspace, "moved.yml"));

    await expect(night.run({ mode: "apply", config })).rejects.toThrow(
      `There is no config at \`${config}\` in this job; the \`list\` job of this run read \`repo-cop.yml\`. Next step: ${advice}.`,
    );
    await expect(night.run({ mode: "apply", config, repos: "*" })).rejects.toThrow(/there is no config at/);
    expect(writes(night)).toEqual([]);
  });

  test("a team that does not exist is a warning of list, with file and line, and a failure where it is used", async () => {
    const night = bench(`${GOOD_CONFIG}  - { name: infosek, permission: pull }\n`, { repositories: 3 });

    expect(await night.run({ mode: "list" })).toBe(0);
    expect(night.annotations).toMatchObject([
      {
        level: "warning",
        file: "repo-cop.yml",
        line: 18,
        message: expect.stringContaining('there is no team "infosek"'),
      },
    ]);
    expect(await night.run({ mode: "apply" })).toBe(1);
    const { outcomes } = night.report();
    expect(outcomes.map(({ failures }) => failures.map(({ kind, family }) => [kind, family]))).toEqual(
      outcomes.map(() => [["missing", "teams"]]),
    );
  });

  test("a settings file under the wrong name neither publishes nor archives the repository, nor deletes from it", async () => {
    const seeded = seedOrganization({ repositories: 6 });
    const repository = [...seeded.organization.repositories.values()].find(
      ({ name, settings }) => name !== "repo-cop-config" && !settings.archived,
    );
    if (!repository) throw new Error("there is no repository");
    repository.settings.visibility = "private";
    const settings = { name: "billing-ui", private: false, archived: true, has_wiki: !repository.settings.has_wiki };
    const own = { repository: settings, teams: [{ name: "infosec", permission: "pull" }], prune: ["teams"] };
    const there = bench(JSON.stringify({ repositories: { [repository.name]: own } }), { seeded });

    expect(await there.run({ mode: "apply", repos: repository.name, "max-deletes": "100" })).toBe(1);

    const [outcome] = there.report().outcomes;
    expect(outcome?.failures.map(({ kind, message }) => [kind, message.replace(/.*: /, "")])).toEqual([
      ["guarded", "it is not made more visible"],
      ["guarded", "it is not archived"],
      ["guarded", "nothing is deleted from it"],
    ]);
    expect(outcome?.changes.map(({ action, target }) => [action, target])).toContainEqual(["update", "has_wiki"]);
    expect(repository.settings).toMatchObject({ visibility: "private", archived: false });
  });

  test("prune: [teams] that would take half of the grants deletes none, does everything else, and fails", async () => {
    const night = await listed(
      "repository: { has_wiki: true }\nteams:\n  - { name: infosec, permission: pull }\n  - { name: ci, permission: admin }\nprune: [teams]\n",
      20,
    );

    expect(await night.run({ mode: "apply" })).toBe(1);

    const { outcomes, failures } = night.report();
    expect(new Set(writes(night).map(({ route }) => route))).toEqual(new Set(["PATCH /repos/{owner}/{repo}"]));
    expect(failures).toEqual([]);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
    for (const { changes, failures: own } of outcomes) {
      expect(own).toMatchObject([
        { kind: "guarded", family: "teams", message: expect.stringMatching(/^\d+ teams would be deleted in 20 repos/) },
      ]);
      expect(changes.filter(({ family }) => family === "teams").map(({ state }) => state)).toContain("failed");
      expect(changes.filter(({ family }) => family !== "teams").every(({ state }) => state === "applied")).toBe(true);
    }
  });

  test("90 spam labels in one repository stop the deletions of that one alone", async () => {
    const night = await listed("labels: [{ name: bug, color: d73a4a }]\nprune: [labels]\n", 12);
    const repositories = [...night.seeded.organization.repositories.values()].filter(
      ({ settings }) => !settings.archived,
    );
    const [spammed, other] = repositories;
    const spam = (count: number) =>
      Array.from({ length: count }, (_, id) => ({
        ...{ __typename: "Label" as const, id, nodeId: `LA_${id}`, name: `spam ${id}` },
        ...{ color: "ffffff", description: null, default: false, issues: 0 },
      }));
    for (const { labels } of repositories) labels.splice(0);
    spammed?.labels.push(...spam(90));
    other?.labels.push(...spam(1));

    expect(await night.run({ mode: "apply" })).toBe(1);

    expect([spammed?.labels.length, other?.labels.length]).toEqual([91, 1]);
    expect(
      night
        .report()
        .outcomes.filter(({ kind }) => kind === "failed")
        .map(({ repo }) => repo),
    ).toEqual([spammed?.name]);
  });

  test("max-changes: a shard that would change too many repositories changes none, and each says so", async () => {
    const night = await listed("repository: { has_wiki: true }\n", 20);

    expect(await night.run({ mode: "apply", "max-changes": "25%" })).toBe(1);
    expect(writes(night)).toEqual([]);
    const { outcomes } = night.report();
    expect(outcomes.filter(({ changes }) => changes.length > 0).map(({ kind }) => kind)).toEqual(
      outcomes.flatMap(({ kind }) => (kind === "in-sync" ? [] : ["failed"])),
    );
    expect(await night.run({ mode: "apply", "max-changes": "100%" })).toBe(0);
    expect(await night.run({ mode: "apply", "max-changes": "0" })).toBe(0);
  });

  test("the same prune goes through where max-deletes allows it, and converges", async () => {
    const night = await listed(
      "teams:\n  - { name: infosec, permission: pull }\n  - { name: ci, permission: admin }\nprune: [teams]\n",
      20,
    );

    expect(await night.run({ mode: "apply", "max-deletes": "100%" })).toBe(0);
    const sent = writes(night).length;
    await night.run({ mode: "list" });
    await night.run({ mode: "apply" });

    expect(sent).toBeGreaterThan(20);
    expect(writes(night)).toHaveLength(sent);
    expect(night.seeded.organization.teams.map(({ grants }) => grants.size > 0)).toEqual([true, false, true, false]);
  });

  test("each shard says once what went wrong in many repositories, so that nothing else is crowded out of GitHub's ten annotations", async () => {
    const night = bench(AUTOLINKS, { repositories: 40 });
    await night.run({ mode: "list", shards: "2" });
    night.simulator.addFault({
      route: "GET /repos/{owner}/{repo}/autolinks",
      times: 100,
      effect: { kind: "refusal", name: "byToken" },
    });

    expect(await night.run({ mode: "apply", shard: "2/2" })).toBe(1);

    const { outcomes } = night.report("2-of-2");
    expect(outcomes.length).toBeGreaterThan(10);
    expect(night.annotations).toEqual([
      {
        level: "error",
        title: "Repo Cop, shard 2/2",
        message: expect.stringMatching(
          new RegExp(
            `^autolinks: .* Next step: .* In ${outcomes.length} repositories: \\S+, \\S+, \\S+ and ${outcomes.length - 3} more\\.$`,
          ),
        ),
      },
    ]);
  });

  test("more shards than repositories leave some shards without work", async () => {
    const night = bench(GOOD_CONFIG, { repositories: 2 });
    await night.run({ mode: "list", shards: "5" });

    for (const n of [1, 2, 3, 4, 5]) expect(await night.run({ mode: "apply", shard: `${n}/5` })).toBe(0);

    expect([1, 2, 3, 4, 5].flatMap((n) => night.report(`${n}-of-5`).outcomes)).toHaveLength(
      Number(night.outputs.get("repo-count")),
    );
  });
});
