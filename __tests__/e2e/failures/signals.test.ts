// The bundle as a process that is ended from outside: by the runner's signals, which it answers in time, and by one
// that nobody can answer.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RequestMeta } from "../../../simulator/api/ports.ts";
import { SEEDED_HOME, SEEDED_TOKEN } from "../../../simulator/seeds/basic.ts";
import { takeSnapshot } from "../../faults/invariants/snapshot.ts";
import { worseThan } from "../../faults/invariants/worse.ts";
import { createScenario, isWrite, type Scenario } from "../support.ts";

interface Ended {
  /** What a shell would say: the code, or the signal that ended it. */
  readonly end: number | string | null;
  readonly summary: string;
}

/** Twelve repositories, all of them drifted; `onWrite` is called as each write arrives. */
async function scenarioWith(onWrite: (count: number) => void): Promise<Scenario> {
  let writes = 0;
  const latency = ({ write }: RequestMeta) => {
    writes += write ? 1 : 0;
    if (write) onWrite(writes);
    return 15;
  };
  return createScenario({ drifted: 1, latency });
}

/** Runs the bundle on all repositories, without a list; `started` gets a way to send it a signal. */
function runBundle(
  { world, checkout }: Scenario,
  started: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<Ended> {
  const folder = mkdtempSync(join(world.folder, "process-"));
  const file = (name: string) => {
    writeFileSync(join(folder, name), "");
    return join(folder, name);
  };
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "schedule",
    GITHUB_API_URL: world.url,
    GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_REPOSITORY: `acme/${SEEDED_HOME}`,
    GITHUB_RUN_ID: "77",
    GITHUB_WORKSPACE: checkout,
    INPUT_MODE: "apply",
    INPUT_TOKEN: SEEDED_TOKEN,
    INPUT_REPOS: "*",
  };
  const child = spawn(process.execPath, [join(world.folder, "action/dist/index.js")], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  started((signal) => void child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      resolve({ end: code ?? signal, summary: readFileSync(env.GITHUB_STEP_SUMMARY, "utf8") }),
    );
  });
}

/** Sends the signal as the nth write arrives. */
async function endedAt(nth: number, signal: NodeJS.Signals, spoil: (scenario: Scenario) => void = () => {}) {
  let kill: (signal: NodeJS.Signals) => void = () => {};
  const scenario = await scenarioWith((count) => count === nth && kill(signal));
  spoil(scenario);
  const before = takeSnapshot(scenario.organization);
  const ended = await runBundle(scenario, (given) => {
    kill = given;
  });
  return { scenario, ended, before, after: takeSnapshot(scenario.organization) };
}

/** One good night, and what the night after that writes. */
async function recover({ simulator, organization, run }: Scenario) {
  simulator.clearFaults();
  const night = await run("nightly");
  const desired = takeSnapshot(organization);
  const mark = simulator.log.length;
  await run("nightly");
  return { conclusion: night.conclusion, desired, writes: simulator.log.slice(mark).filter(isWrite).length };
}

describe("a process", () => {
  test.each([1, 5, 11])(
    "that is killed at its write %i leaves nothing worse, and the next night repairs the rest",
    async (nth) => {
      const { scenario, ended, before, after } = await endedAt(nth, "SIGKILL");

      expect(ended).toEqual({ end: "SIGKILL", summary: "" });
      const { conclusion, desired, writes } = await recover(scenario);
      expect(conclusion).toBe("success");
      expect(worseThan(before, after, desired)).toEqual([]);
      expect(writes).toBe(0);
    },
  );

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "that gets %s writes its summary, leaves the rest for the next run, and ends with %i",
    async (signal, code) => {
      const { scenario, ended, before, after } = await endedAt(4, signal);

      expect(ended.end).toBe(code);
      expect(ended.summary).toMatch(/\bdeferred\b/);
      expect(scenario.simulator.log.filter(isWrite).length).toBeLessThan(10);
      const { conclusion, desired, writes } = await recover(scenario);
      expect(conclusion).toBe("success");
      expect(worseThan(before, after, desired)).toEqual([]);
      expect(writes).toBe(0);
    },
  );

  test("that gets a signal while GitHub does not answer still writes its summary", async () => {
    const hang = ({ simulator }: Scenario) =>
      simulator.addFault({ matches: ({ write }) => write, times: Number.POSITIVE_INFINITY, effect: { kind: "hang" } });
    const { ended } = await endedAt(2, "SIGTERM", hang);

    // It is ended after five seconds, without a summary, if it has not come to an end by itself.
    expect(ended.end).toBe(143);
    expect(ended.summary).toMatch(/the run was stopped before GitHub answered/);
  });
});
