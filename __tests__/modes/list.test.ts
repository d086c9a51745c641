import { describe, expect, test } from "vitest";
import type { Annotation } from "../../src/deps.ts";
import { type ListInputs, readInputs } from "../../src/entry/inputs.ts";
import type { Connection } from "../../src/github/client.ts";
import { runList } from "../../src/modes/list.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { scriptedGitHub, silentLog } from "../support/fixtures.ts";
import { asInputs, inMemory } from "../support/in-process.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

describe("src/modes/list.ts", () => {
  test("a list that cannot be finished is none: no outputs, no artifact, and a red job that says why", async () => {
    const { workspace } = bench(GOOD_CONFIG);
    const annotations: Annotation[] = [];
    const outputs: string[] = [];
    const artifacts = new Map();
    const env = { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };
    const host = {
      env,
      setOutput: (name: string) => void outputs.push(name),
      writeSummary: async () => {},
      annotate: (one: Annotation) => void annotations.push(one),
      registerSecret() {},
    };
    const github = scriptedGitHub(() => ({ kind: "deferred", reason: "the run was stopped" }));
    const inputs = readInputs({ ...env, ...asInputs({ mode: "list", token: "ghp_x", config: "repo-cop.yml" }) }) as ListInputs;

    const code = await runList(inputs, {
      host,
      log: silentLog,
      clock: systemClock,
      artifacts: inMemory(artifacts),
      connect: () => Promise.reject(new Error("connected already")),
      connection: Promise.resolve(github as unknown as Connection),
      underWay: async () => {},
      signal: new AbortController().signal,
    });

    expect(code).toBe(1);
    expect(annotations).toMatchObject([
      { level: "error", message: expect.stringMatching(/no shard can start: the run was stopped.*run again later/) },
    ]);
    expect([...outputs, ...artifacts.keys()]).toEqual([]);
  });
});
