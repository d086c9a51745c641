// A run that is run again: what failed, or everything.
import { describe, expect, test } from "vitest";
import { createScenario, isWrite, shardsOf } from "./support.ts";

/** One shard of a night fails, and the reason goes away. */
async function brokenNight() {
  const scenario = await createScenario({ repositories: 30, drifted: 1 });
  const matches = ({ path, write }: { path: string; write: boolean }) => write && path.includes("/billing-api");
  scenario.simulator.addFault({ matches, times: 100, effect: { kind: "refusal", name: "byToken" } });
  const first = await scenario.run("nightly", { runId: "7" });
  scenario.simulator.clearFaults();
  return { scenario, first, mark: scenario.simulator.log.length };
}

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
    const requests = scenario.simulator.log.slice(mark);
    expect(requests.map(({ route }) => route)).not.toContain("GET /orgs/{org}/repos");
    const written = requests.filter(isWrite).map(({ path }) => path);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((path) => !path.includes("/billing-api"))).toEqual([]);
  });
});

describe("re-run all jobs", () => {
  test("lists again and uses the new list, under the same name", async () => {
    const { scenario, first } = await brokenNight();
    const second = await scenario.run("nightly", { runId: "7", rerun: { of: first, jobs: "all" } });

    expect([second.attempt, second.conclusion]).toEqual([2, "success"]);
    const lists = scenario.world.artifacts.stored("7").filter(({ name }) => name === "all-repos-7");
    expect(lists.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(second.jobs[0]?.outputs["artifact-id"]).toBe(String(lists[1]?.id));
  });
});
