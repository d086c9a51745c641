// The other example workflows, as they stand.
import { describe, expect, test } from "vitest";
import { createScenario, GOOD_CONFIG, isWrite, reportStepOf, reportsOf, shardsOf } from "./support.ts";

describe("examples/dry-run.yml", () => {
  test("plans what the nightly run would do, and writes nothing", async () => {
    const scenario = await createScenario({ repositories: 40, drifted: 1 / 2 });
    const dry = await scenario.run("dry-run");

    expect(dry.conclusion).toBe("success");
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    const planned = reportsOf(scenario, dry).flatMap(({ outcomes }) =>
      outcomes.flatMap(({ repo, changes }) => changes.map((change) => ({ repo, change }))),
    );
    expect(planned.length).toBeGreaterThan(10);
    const night = await scenario.run("nightly");
    const applied = reportsOf(scenario, night).flatMap(({ outcomes }) =>
      outcomes.flatMap(({ repo, changes }) => changes.map((change) => ({ repo, change }))),
    );
    const text = ({ repo, change: { state: _, ...change } }: (typeof planned)[number]) =>
      JSON.stringify([repo, change]);
    expect(planned.map(text).toSorted()).toEqual(applied.map(text).toSorted());
  });
});

describe("examples/shortest.yml", () => {
  test("plans for every repository once, in two shards without a list, and writes nothing", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const run = await scenario.run("shortest");

    expect(run.conclusion).toBe("success");
    expect(shardsOf(run)).toHaveLength(2);
    const outcomes = reportsOf(scenario, run).flatMap((report) => report.outcomes);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, () => "planned"));
    expect(new Set(outcomes.map(({ repo }) => repo)).size).toBe(12);
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  });
});

describe("examples/pull-request.yml", () => {
  test("says what a proposed config changes, apart from what had drifted before, and writes nothing", async () => {
    const scenario = await createScenario({ repositories: 40, config: GOOD_CONFIG });
    const [first] = [...scenario.organization.repositories.values()];
    if (!first) throw new Error("the organization is empty");
    const policy = `policies: [{ name: one, match: { name: "${first.name}" }, repository: { has_wiki: true } }]\n`;
    scenario.setConfig(`${GOOD_CONFIG}${policy}`);
    scenario.propose(GOOD_CONFIG);
    first.settings.delete_branch_on_merge = false;
    const run = await scenario.run("pull-request");

    expect(run.conclusion).toBe("success");
    expect(shardsOf(run)).toHaveLength(1);
    const { outputs, summary } = reportStepOf(run);
    expect(outputs).toMatchObject({ planned: "1", changes: "2", "changes-proposed": "1", "changes-earlier": "1" });
    expect(outputs["headline"]).toBe(
      "This pull request makes 1 change in 1 repository; 1 change in 1 repository had drifted before.",
    );
    expect(summary).toContain("asks the same as the base of 39 other repositories, which were not read.");
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    expect(
      scenario.simulator.log.filter(
        ({ path }) => path.startsWith("/repos/acme/") && !path.includes(first.name) && !path.includes("/actions/"),
      ),
    ).toEqual([]);
  });

  test("is a plan for all where the base branch has no config yet, and says so", async () => {
    const scenario = await createScenario({ config: "repository:\n  has_wiki: true\n" });
    scenario.propose(undefined);
    const run = await scenario.run("pull-request");

    expect(run.conclusion).toBe("success");
    expect(reportStepOf(run).outputs).toMatchObject({ planned: "12" });
    expect(reportStepOf(run).outputs["changes-proposed"]).toBeUndefined();
    expect(reportStepOf(run).summary).toContain("there is no config at .base/.github/repo-cop.yml");
  });

  test("fails on a config with a mistake, at its place in the file", async () => {
    const scenario = await createScenario({ config: "repository:\n  has_wikki: true\n" });
    scenario.propose("repository:\n  has_wiki: true\n");
    const run = await scenario.run("pull-request");

    expect(run.jobs.map(({ id, result }) => [id, result])).toEqual([
      ["list", "failure"],
      ["apply", "skipped"],
      ["report", "failure"],
    ]);
    expect(run.jobs[0]?.legs[0]?.steps.at(-1)?.annotations[0]).toMatchObject({
      level: "error",
      properties: { file: ".github/repo-cop.yml", line: "2" },
    });
  });

  test.each(["pull_request", "merge_group", "pull_request_review", "issue_comment"])(
    "writes nothing on %s, even where the inputs say so",
    async (name) => {
      const scenario = await createScenario({ drifted: 1 });
      await scenario.run("nightly", { event: { name } });
      const step = await scenario.act(
        { mode: "apply", token: "${{ secrets.REPO_COP_TOKEN }}", repos: "*", "dry-run": "false" },
        { event: { name } },
      );

      expect(step.exitCode).toBe(0);
      expect(Number(step.outputs["planned"])).toBe(12);
      expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    },
  );
});

describe("a stranger's pull request", () => {
  const fork = { pull_request: { head: { repo: { id: 2 } }, base: { repo: { id: 1 } } } };

  test.each([
    ["pull_request_target", {}],
    ["pull_request", fork],
  ])("%s: every mode is refused before anything is sent", async (name, payload) => {
    const scenario = await createScenario();
    const token = "${{ secrets.REPO_COP_TOKEN }}";
    for (const inputs of [{ mode: "list", token }, { mode: "apply", token, repos: "*" }, { mode: "report" }]) {
      const step = await scenario.act(inputs, { event: { name, payload } });
      expect([step.exitCode, step.annotations[0]?.message]).toEqual([2, expect.stringContaining("does not run here")]);
    }
    expect(scenario.simulator.log).toEqual([]);
  });
});

describe("examples/one-repository.yml", () => {
  const dispatch = (repository: string) => ({
    event: { name: "repository_dispatch", payload: { client_payload: { repository } } },
  });

  test("repairs the repository that the event names, without a list and without touching another", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const run = await scenario.run("one-repository", dispatch("billing-api"));

    expect(run.conclusion).toBe("success");
    expect(reportsOf(scenario, run).flatMap(({ outcomes }) => outcomes.map(({ repo, kind }) => [repo, kind]))).toEqual([
      ["billing-api", "applied"],
    ]);
    const written = scenario.simulator.log.filter(isWrite).map(({ path }) => path);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((path) => !path.includes("/billing-api"))).toEqual([]);
    expect(scenario.world.artifacts.calls.filter((call) => call.startsWith("Get") || call.startsWith("List"))).toEqual(
      [],
    );
  });

  test("does not list an organization to find one repository", async () => {
    const scenario = await createScenario({ repositories: 300 });
    await scenario.run("one-repository", dispatch("billing-api"));

    expect(scenario.simulator.log.map(({ route }) => route)).not.toContain("GET /orgs/{org}/repos");
  });

  test("refuses an event that names no repository", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const run = await scenario.run("one-repository", { event: { name: "repository_dispatch", payload: {} } });

    expect(run.conclusion).toBe("failure");
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    expect(run.jobs[0]?.legs[0]?.steps.at(-1)?.log).toContain(
      'repos: "no-repository-in-client_payload" names no repository of acme',
    );
  });
});
