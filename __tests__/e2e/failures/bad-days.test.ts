// What goes wrong in the middle: one repository or the artifact. Everything else is done, and the exit code says that
// something was not.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { describe, expect, test, vi } from "vitest";
import { unzip } from "../../../harness/unzip.ts";
import { removeRepository, repositoryNamed } from "../../../simulator/state/organization.ts";
import { createScenario, isWrite, reportsOf, type Scenario, shardsOf } from "../support.ts";

const APPLY = { mode: "apply", token: "${{ secrets.REPO_COP_TOKEN }}" };

/** Everything drifts; `break` spoils one repository between list and apply. */
async function nightWith(spoil: (scenario: Scenario) => void) {
  const scenario = await createScenario({ repositories: 20, drifted: 1 });
  const run = await scenario.run("nightly", {
    onLeg: (name) => {
      if (name === "list") spoil(scenario);
    },
  });
  const outcomes = reportsOf(scenario, run).flatMap((report) => report.outcomes);
  const messages = shardsOf(run).flatMap(({ annotations }) =>
    annotations.map(({ message, properties }) => `${properties["title"]}: ${message}`),
  );
  return { scenario, run, outcomes, messages };
}

describe("one repository", () => {
  test("that is gone since the list is in the report, is no failure, and all others are repaired", async () => {
    const { run, outcomes } = await nightWith(({ organization }) => {
      removeRepository(organization, repositoryNamed(organization, "billing-api"));
    });

    expect(run.conclusion).toBe("success");
    expect(outcomes.filter(({ kind }) => kind !== "applied").map(({ repo, kind }) => [repo, kind])).toEqual([
      ["billing-api", "gone"],
    ]);
    expect(shardsOf(run).map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  });

  test("that may not be written is reported with the permission that is lacking, and all others are repaired", async () => {
    const { run, outcomes, messages } = await nightWith(({ simulator }) => {
      const effect = {
        kind: "refusal",
        name: "byToken",
        headers: { "x-accepted-github-permissions": "administration=write" },
      } as const;
      const matches = ({ path, write }: { path: string; write: boolean }) => write && path.includes("/billing-api");
      simulator.addFault({ matches, times: 100, effect });
    });

    expect(run.conclusion).toBe("failure");
    expect(outcomes.filter(({ kind }) => kind !== "applied").map(({ repo, kind }) => [repo, kind])).toEqual([
      ["billing-api", "failed"],
    ]);
    for (const message of messages)
      expect(message).toMatch(
        /^(?=.*billing-api).*Next step: give the token the repository permission "Administration" \(write\)/,
      );
    expect(messages.length).toBeGreaterThan(0);
  });

  test("is repaired by the next night, which has nothing else to write", async () => {
    const { scenario } = await nightWith(({ simulator }) => {
      const matches = ({ path, write }: { path: string; write: boolean }) => write && path.includes("/billing-api");
      simulator.addFault({ matches, times: 100, effect: { kind: "refusal", name: "byToken" } });
    });
    scenario.simulator.clearFaults();
    const mark = scenario.simulator.log.length;
    const run = await scenario.run("nightly");

    const writes = scenario.simulator.log.slice(mark).filter(isWrite);
    expect(run.conclusion).toBe("success");
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.filter(({ path }) => !path.includes("/billing-api"))).toEqual([]);
  });
});

describe("the artifact", () => {
  test("missing is an error that says to let apply wait for list", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const { exitCode, annotations } = await scenario.act({ ...APPLY, shard: "1/2" });

    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/all-repos-\d+.*Next step: .*`needs:`/s),
    ]);
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  });

  test("from another organization is refused", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const list = await scenario.run("nightly", { runId: "7" });
    const mark = scenario.simulator.log.length;
    const { exitCode, annotations } = await scenario.act(
      { ...APPLY, org: "octo-owner", shard: "1/2" },
      { rerun: { of: list, jobs: "failed" }, runId: "7" },
    );

    expect([exitCode, annotations.map(({ message }) => message)]).toEqual([
      2,
      [expect.stringMatching(/acme.*octo-owner|octo-owner.*acme/s)],
    ]);
    expect(scenario.simulator.log.slice(mark).filter(isWrite)).toEqual([]);
  });

  test("with changed content is refused", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const { artifacts, folder, url } = scenario.world;
    const list = await scenario.run("nightly", { runId: "7" });
    const [original] = artifacts.stored("7");
    const text = unzip(original?.blob?.bytes ?? Buffer.of()).get("all-repos.json") ?? "";
    const file = join(folder, "all-repos.json");
    writeFileSync(file, text.replace('"runId":"7"', '"runId":"8"'));
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", artifacts.startAttempt("8").token("forger"));
    vi.stubEnv("ACTIONS_RESULTS_URL", url);
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await new DefaultArtifactClient().uploadArtifact("all-repos-8", [file], folder);
    vi.restoreAllMocks();
    const mark = scenario.simulator.log.length;
    const { exitCode, annotations } = await scenario.act(
      { ...APPLY, shard: "1/2" },
      { rerun: { of: list, jobs: "failed" }, runId: "8" },
    );

    expect([exitCode, annotations.map(({ message }) => message)]).toEqual([
      1,
      [expect.stringMatching(/damaged|checksum/)],
    ]);
    expect(scenario.simulator.log.slice(mark).filter(isWrite)).toEqual([]);
  });

  test("that was made with another config is refused", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const run = await scenario.run("nightly", {
      onLeg: (name) => {
        if (name === "list") scenario.setConfig("repository:\n  has_wiki: true\n");
      },
    });

    expect(shardsOf(run).map(({ exitCode }) => exitCode)).toEqual([2, 2]);
    expect(shardsOf(run).flatMap(({ annotations }) => annotations.map(({ message }) => message))).toEqual(
      Array(2).fill(expect.stringMatching(/config/)),
    );
    expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  });
});

describe("prune", () => {
  test("that would take half the grants takes none, and everything else is done", async () => {
    const config =
      "teams:\n  - { name: infosec, permission: pull }\n  - { name: devops, permission: admin }\nrepository:\n  has_wiki: true\nprune: [teams]\n";
    const scenario = await createScenario({ repositories: 40, config });
    const run = await scenario.run("nightly");

    expect(shardsOf(run).map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    const messages = shardsOf(run).flatMap(({ annotations }) => annotations.map(({ message }) => message));
    for (const message of messages) expect(message).toMatch(/teams.*max-deletes/s);
    expect(messages.length).toBe(2);
    expect(new Set(scenario.simulator.log.filter(isWrite).map(({ route }) => route))).toEqual(
      new Set(["PATCH /repos/{owner}/{repo}"]),
    );
  });
});
