// A run that is run again, or that cannot have its list in the plain way: what failed, everything, another
// organization, another server.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../harness/run.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN } from "../../simulator/seeds/basic.ts";
import { addRepository } from "../../simulator/state/organization.ts";
import { createScenario, isWrite, reportsOf, type Scenario, shardsOf } from "./support.ts";

const LIST = { mode: "list", token: "${{ secrets.REPO_COP_TOKEN }}" };
const APPLY = { ...LIST, mode: "apply" };

/** One shard of a night fails, and the reason goes away. */
async function brokenNight() {
  const scenario = await createScenario({ repositories: 30, drifted: 1 });
  const matches = ({ path, write }: { path: string; write: boolean }) => write && path.includes("/billing-api");
  scenario.simulator.addFault({ matches, times: 100, effect: { kind: "refusal", name: "byToken" } });
  const first = await scenario.run("nightly", { runId: "7" });
  scenario.simulator.clearFaults();
  return { scenario, first, mark: scenario.simulator.log.length };
}

/** A list, and what its shards would do with it. */
async function listed() {
  const scenario = await createScenario({ drifted: 1 });
  const list = await scenario.act(LIST, { runId: "7" });
  const run = (await scenario.world.artifacts.stored("7")).length;
  expect([list.exitCode, run]).toEqual([0, 1]);
  return { scenario, id: list.outputs["artifact-id"] ?? "", mark: scenario.simulator.log.length };
}
const rerunOf = (jobs: "failed" | "all") => ({ runId: "7", rerun: { of: { jobs: [] } as unknown as RunResult, jobs } });
const messagesOf = ({ annotations }: { annotations: readonly { message: string }[] }) =>
  annotations.map(({ message }) => message);
const listings = ({ simulator }: Scenario, mark = 0) =>
  simulator.log.slice(mark).filter(({ route }) => route === "GET /orgs/{org}/repos");

describe("re-run failed jobs", () => {
  test("finds the list of the first attempt, and repairs what is left", async () => {
    const { scenario, first, mark } = await brokenNight();
    expect(
      shardsOf(first)
        .map(({ exitCode }) => exitCode)
        .toSorted(),
    ).toEqual([0, 1]);
    const second = await scenario.run("nightly", { runId: "7", rerun: { of: first, jobs: "failed" } });

    expect([second.attempt, second.conclusion]).toEqual([2, "success"]);
    expect(scenario.world.artifacts.stored("7").filter(({ name }) => name === "all-repos-7")).toHaveLength(1);
    expect(listings(scenario, mark)).toEqual([]);
    const written = scenario.simulator.log
      .slice(mark)
      .filter(isWrite)
      .map(({ path }) => path);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((path) => !path.includes("/billing-api"))).toEqual([]);
  });

  test("reads again what the first attempt knew of the organization", async () => {
    const { scenario, first, mark } = await brokenNight();
    const grants = scenario.organization.teams.find(({ slug }) => slug === "devops")?.grants;
    grants?.clear();
    const second = await scenario.run("nightly", { runId: "7", rerun: { of: first, jobs: "failed" } });

    const repeated = reportsOf(scenario, second).find(({ runAttempt }) => runAttempt === 2);
    expect(second.conclusion).toBe("success");
    expect(scenario.simulator.log.slice(mark).map(({ route }) => route)).toContain(
      "GET /orgs/{org}/teams/{team_slug}/repos",
    );
    expect(grants?.size).toBe(repeated?.outcomes.length);
  });
});

describe("re-run all jobs", () => {
  test("lists again and uses the new list, under the same name", async () => {
    const { scenario, first } = await brokenNight();
    addRepository(scenario.organization, { name: "newcomer" });
    const second = await scenario.run("nightly", { runId: "7", rerun: { of: first, jobs: "all" } });

    expect([second.attempt, second.conclusion]).toEqual([2, "success"]);
    const lists = scenario.world.artifacts.stored("7").filter(({ name }) => name === "all-repos-7");
    expect(lists.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(second.jobs[0]?.outputs["artifact-id"]).toBe(String(lists[1]?.id));
    const done = reportsOf(scenario, second).flatMap(({ outcomes }) => outcomes.map(({ repo }) => repo));
    expect(done).toContain("newcomer");
  });

  test("uses the new list also by its name, although the old one has the higher id", async () => {
    const { scenario } = await listed();
    addRepository(scenario.organization, { name: "newcomer" });
    const again = await scenario.act(LIST, rerunOf("failed"));
    const lists = scenario.world.artifacts.stored("7").filter(({ name }) => name === "all-repos-7");
    expect([again.exitCode, (lists[0]?.id ?? 0) > (lists[1]?.id ?? 0)]).toEqual([0, true]);

    const apply = await scenario.act(APPLY, rerunOf("failed"));

    expect(apply.exitCode).toBe(0);
    expect(
      [...scenario.organization.repositories.values()].find(({ name }) => name === "newcomer")?.settings.has_wiki,
    ).toBe(false);
  });
});

describe("the name of the list", () => {
  const twoLists = (first: string, second: string) => `on: workflow_dispatch
jobs:
  both:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
${[first, second].map((org) => `      - { uses: <owner>/repo-cop@v0, with: { mode: list, token: "${LIST.token}", org: ${org} } }\n`).join("")}`;

  test("is taken over from a list of the same organization", async () => {
    const scenario = await createScenario();
    const workflow = join(scenario.world.folder, "twice.yml");
    writeFileSync(workflow, twoLists("acme", "ACME"));
    const run = await scenario.run("nightly", { runId: "7", workflow });

    const [list, ...others] = scenario.world.artifacts.stored("7");
    expect([run.conclusion, others]).toEqual(["success", []]);
    expect(run.jobs[0]?.legs[0]?.steps.at(-1)?.outputs["artifact-id"]).toBe(String(list?.id));
  });

  test("is left to a list of another organization, with advice", async () => {
    const scenario = await createScenario();
    const workflow = join(scenario.world.folder, "two.yml");
    writeFileSync(workflow, twoLists("acme", "octo-owner"));
    const run = await scenario.run("nightly", { runId: "7", workflow });

    const steps = run.jobs[0]?.legs[0]?.steps ?? [];
    const last = steps.at(-1);
    expect(steps.map(({ exitCode }) => exitCode)).toEqual([0, 0, 2]);
    // What is said before that is about an organization without repositories.
    expect(last && messagesOf(last).at(-1)).toMatch(
      /all-repos-7 of this run is the inventory of acme.*Next step: give each organization a workflow of its own/,
    );
    expect(scenario.world.artifacts.stored("7")).toHaveLength(1);
  });
});

describe("an artifact service that denies the list", () => {
  const deny = ({ world }: Scenario) =>
    world.artifacts.addFault({
      call: "GetSignedArtifactURL",
      times: 100,
      answer: () => Response.json({ code: "not_found", msg: "workflow run not found" }, { status: 404 }),
    });

  test("stops no shard: the REST API has it", async () => {
    const scenario = await createScenario({ drifted: 1 });
    scenario.world.artifacts.allow(SEEDED_JOB_TOKEN, `acme/${SEEDED_HOME}`);
    deny(scenario);
    const run = await scenario.run("nightly");

    expect(run.conclusion).toBe("success");
    // The inventory for each shard, and for the report the inventory and two reports.
    expect(scenario.world.artifacts.calls.filter((call) => call === "GET archive")).toHaveLength(5);
    expect(listings(scenario)).toHaveLength(1);
  });

  test("ends a shard whose job may not read Actions, with the permission to give", async () => {
    const scenario = await createScenario({ drifted: 1 });
    deny(scenario);
    const run = await scenario.run("nightly");

    expect(shardsOf(run).map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    expect(shardsOf(run).flatMap(messagesOf)).toEqual(
      Array(2).fill(expect.stringContaining("`permissions: { actions: read }`")),
    );
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  });
});

describe("a list that is gone", () => {
  test("is told apart from one that was never made: it has expired", async () => {
    let now = Date.now();
    const scenario = await createScenario({ drifted: 1, artifactClock: () => now });
    scenario.world.artifacts.allow(SEEDED_JOB_TOKEN, `acme/${SEEDED_HOME}`);
    const list = await scenario.act(LIST, { runId: "7" });
    now += 91 * 86_400_000;
    const apply = await scenario.act({ ...APPLY, "artifact-id": list.outputs["artifact-id"] ?? "" }, rerunOf("failed"));

    expect([apply.exitCode, messagesOf(apply)]).toEqual([
      1,
      [expect.stringContaining("The artifact has expired: run all jobs again")],
    ]);
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  });
});

describe("a GitHub Enterprise Server", () => {
  const GHES = { env: { GITHUB_SERVER_URL: "https://github.acme.example" } };

  test("runs the same workflow: every shard lists by itself, and each repository is handled once", async () => {
    const scenario = await createScenario({ repositories: 40, drifted: 1 });
    const run = await scenario.run("nightly", GHES);

    expect(run.conclusion).toBe("success");
    expect(scenario.world.artifacts.calls).toEqual([]);
    expect(listings(scenario)).toHaveLength(3);
    const list = run.jobs[0]?.legs[0]?.steps.at(-1);
    expect(list?.annotations.map(({ level, message }) => [level, message])).toEqual([
      ["notice", expect.stringContaining("every `apply` lists the repositories by itself")],
    ]);
    expect(Object.keys(list?.outputs ?? {}).toSorted()).toEqual(["matrix", "repo-count"]);
    const handled = shardsOf(run).map(({ outputs }) => Number(outputs["applied"]) + Number(outputs["in-sync"]));
    expect(handled.reduce((a, b) => a + b)).toBe(Number(list?.outputs["repo-count"]));
    expect(shardsOf(run).flatMap(messagesOf)).toEqual([]);
  });

  test("has nothing to write the second night", async () => {
    const scenario = await createScenario({ repositories: 40, drifted: 1 });
    await scenario.run("nightly", GHES);
    const mark = scenario.simulator.log.length;
    const run = await scenario.run("nightly", GHES);

    expect(run.conclusion).toBe("success");
    expect(scenario.simulator.log.slice(mark).filter(isWrite)).toEqual([]);
  });
});
