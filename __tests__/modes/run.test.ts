import { describe, expect, test } from "vitest";
import type { Annotation } from "../../src/deps.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import { ConfigError } from "../../src/errors.ts";
import { runMode } from "../../src/modes/run.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { silentLog } from "../support/fixtures.ts";
import { asInputs, inMemory } from "../support/in-process.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

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
