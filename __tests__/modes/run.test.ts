// A run in its mode: what it says first, when it connects, and that it ends.
import { describe, expect, test } from "vitest";
import { createSimulator } from "../../simulator/index.ts";
import { createLimits } from "../../simulator/limits-and-faults/limits.ts";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { Annotation } from "../../src/deps.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import { ConfigError } from "../../src/errors.ts";
import { connect } from "../../src/github/client.ts";
import { runMode } from "../../src/modes/run.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { silentLog } from "../support/fixtures.ts";
import { asInputs, inMemory } from "../support/in-process.ts";
import { bench, GOOD_CONFIG, passTime } from "./support.ts";

describe("src/modes/run", () => {
  test.each(["list", "apply"])(
    "%s says what is wrong with the config before what is wrong with the token",
    async (mode) => {
      const there = bench("repository:\n  has_wikis: false\n");
      const wrongToken = { mode, token: "ghp_nobody", repos: "repo-0001" };

      await expect(there.run(wrongToken)).rejects.toThrow("has_wikis");
      expect(there.simulator.log.filter(({ write }) => write)).toEqual([]);
    },
  );

  test.each(["list", "apply"])("%s says what is wrong with the token where the config is right", async (mode) => {
    const there = bench(GOOD_CONFIG);

    await expect(there.run({ mode, token: "ghp_nobody", repos: "repo-0001" })).rejects.toThrow(
      "GitHub does not accept the token",
    );
  });

  test("a list that GitHub refuses for ever ends by itself, and leaves its concurrency group to the next run", async () => {
    const clock = new VirtualClock(Date.UTC(2026, 10, 22, 2));
    const restore = clock.install();
    try {
      const { workspace, seeded } = bench(GOOD_CONFIG, { repositories: 3 });
      const simulator = createSimulator({ organization: seeded.organization, clock, limits: createLimits() });
      const headers = { "retry-after": "1000000000" };
      simulator.addFault({
        route: "GET /orgs/{org}/repos",
        times: 999,
        effect: { kind: "refusal", name: "secondaryLimit", headers },
      });
      const env = { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/.github" };
      const annotations: Annotation[] = [];
      const host = {
        env,
        setOutput() {},
        writeSummary: async () => {},
        annotate: (one: Annotation) => void annotations.push(one),
        registerSecret() {},
        hideNames() {},
        redact: <T>(value: T) => value,
      };
      const running = runMode(
        readInputs({ ...env, ...asInputs({ mode: "list", token: SEEDED_TOKEN, config: "repo-cop.yml" }) }),
        {
          host,
          log: silentLog,
          clock,
          artifacts: inMemory(new Map()),
          connect: (options) => connect({ ...options, fetch: simulator.fetch }),
          firstRequestSent: async () => {},
          signal: new AbortController().signal,
        },
      );

      expect(await passTime(clock, running)).toBe(1);
      expect(clock.now() - Date.UTC(2026, 10, 22, 2)).toBeLessThanOrEqual(150 * 60_000);
      expect(annotations.at(-1)?.message).toContain("taken for an hour");
    } finally {
      restore();
    }
  });

  test("begins to connect before anything else is done, and loads the rest when the first request is under way", async () => {
    const events: string[] = [];
    const { workspace } = bench("- not a config");
    const env = { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/.github" };
    const host = {
      env,
      setOutput() {},
      writeSummary: async () => {},
      annotate: (_: Annotation) => {},
      registerSecret() {},
      hideNames() {},
      redact: <T>(value: T) => value,
    };
    const run = runMode(
      readInputs({ ...env, ...asInputs({ mode: "list", token: "ghp_any", config: "repo-cop.yml" }) }),
      {
        host,
        log: silentLog,
        clock: systemClock,
        artifacts: inMemory(new Map()),
        connect: async () => {
          events.push("connect");
          throw new ConfigError("no such token");
        },
        firstRequestSent: async () => void events.push("under way"),
        signal: new AbortController().signal,
      },
    );

    await expect(run).rejects.toThrow("repo-cop.yml");
    expect(events).toEqual(["connect", "under way"]);
  });
});
