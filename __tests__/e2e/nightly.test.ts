// The whole night through the committed bundle: examples/nightly.yml as it stands, against a local GitHub.
import { describe, expect, test } from "vitest";
import { driftOf } from "../../harness/drift.ts";
import { unzip } from "../../harness/unzip.ts";
import { createScenario, GOOD_CONFIG, isWrite, reportsOf, requestsSince, shardsOf } from "./support.ts";

describe("examples/nightly.yml", () => {
  test("brings an organization to its desired state, and writes nothing the second night", async () => {
    const scenario = await createScenario({ repositories: 150, drifted: 1 / 3 });
    const before = driftOf(scenario.organization);
    expect(before.length).toBeGreaterThan(50);

    const first = await scenario.run("nightly");
    expect(first.conclusion).toBe("success");
    expect(driftOf(scenario.organization)).toEqual([]);
    expect(scenario.simulator.violations).toEqual([]);
    const mark = scenario.simulator.log.length;
    const second = await scenario.run("nightly");

    expect(second.conclusion).toBe("success");
    expect(requestsSince(scenario, mark).filter(isWrite)).toEqual([]);
    expect(shardsOf(second).map(({ outputs }) => [outputs["applied"], outputs["failed"], outputs["changes"]])).toEqual([
      ["0", "0", "0"],
      ["0", "0", "0"],
    ]);
  });

  test("changes nothing on its schedule where too much has drifted, and says how to let it", async () => {
    const scenario = await createScenario({ repositories: 40, drifted: 1 });
    const run = await scenario.run("nightly", { event: { name: "schedule" }, inputs: {} });

    expect(run.conclusion).toBe("failure");
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    for (const { annotations } of shardsOf(run))
      expect(annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/max-changes allows it 5, so it changes none.*`max-changes: \d+%`/s),
      ]);
  });

  test("hands every repository to exactly one shard, archived ones to none", async () => {
    const scenario = await createScenario({ repositories: 101 });
    const run = await scenario.run("nightly");

    const done = reportsOf(scenario, run).map(({ outcomes }) => outcomes.map(({ repo }) => repo));
    const wanted = [...scenario.organization.repositories.values()].filter(({ settings }) => !settings.archived);
    expect(done.flat().toSorted()).toEqual(wanted.map(({ name }) => name).toSorted());
    expect(Math.abs((done[0]?.length ?? 0) - (done[1]?.length ?? 0))).toBeLessThanOrEqual(1);
  });

  test("uploads the list as JSON beside plain names, and says in outputs where", async () => {
    const scenario = await createScenario({ repositories: 20 });
    const { jobs } = await scenario.run("nightly", { runId: "4711" });

    const [list] = scenario.world.artifacts.stored("4711");
    const names = unzip(list?.blob?.bytes ?? Buffer.of())
      .get("all_repos")
      ?.trim()
      .split("\n");
    const { outputs, summary } = jobs[0]?.legs[0]?.steps.at(-1) ?? {};
    expect(summary).toMatch(/^## Repo Cop: acme, list\n[\s\S]*into 2 shards\./);
    expect(outputs).toEqual({
      ...{ matrix: '["1/2","2/2"]', "repo-count": String(names?.length), "artifact-name": "all-repos-4711" },
      ...{ "artifact-id": String(list?.id), "artifact-digest": list?.digest.replace("sha256:", "") },
    });
    expect(names).toContain("repo-cop-config");
  });

  test("costs a steady night of 1,500 repositories with settings and four teams at most 125 requests and no write", async () => {
    const config = GOOD_CONFIG.replace(/\nautolinks:[\s\S]*/, "\n");
    const scenario = await createScenario({ repositories: 1500, config });
    const run = await scenario.run("nightly");

    expect(run.conclusion).toBe("success");
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
    expect(scenario.simulator.log.length).toBeLessThanOrEqual(125);
  }, 60_000);

  test("leaves what Node has to say of its libraries out of the log", async () => {
    const scenario = await createScenario();
    const lines: string[] = [];
    await scenario.run("nightly", { onLine: (_, line) => void lines.push(line) });

    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /^\(node:\d+\)/.test(line))).toEqual([]);
  });

  test("never shows the token, not even before the runner masks it", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const lines: string[] = [];
    const run = await scenario.run("nightly", { onLine: (_, line) => void lines.push(line) });

    const shown = lines.filter((line) => line.includes("ghp_") && !line.startsWith("::add-mask::"));
    expect(shown).toEqual([]);
    expect(JSON.stringify([reportsOf(scenario, run), shardsOf(run).map(({ summary }) => summary)])).not.toContain(
      "ghp_",
    );
  });
});
