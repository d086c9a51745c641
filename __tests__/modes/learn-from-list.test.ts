// Many shards learn from the inventory how long answers take, before their first request.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import type { ArtifactFile } from "../../src/deps.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import { ConfigError } from "../../src/errors.ts";
import { connect, type GitHubOptions } from "../../src/github/client.ts";
import type { Inventory } from "../../src/inventory/artifact.ts";
import type { LearnedLimits } from "../../src/model.ts";
import { runMode } from "../../src/modes/run.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { silentLog } from "../support/fixtures.ts";
import { asInputs, inMemory } from "../support/in-process.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

const LIMITS: LearnedLimits = { areLimited: true, secondsPerAnswer: 0.3 };
const ARTIFACT = "all-repos-42";
const inventory = (content: object): readonly ArtifactFile[] => [
  { name: "all-repos.json", text: JSON.stringify(content) },
];

/** What a shard knows when it connects, and which artifacts it downloads in all. */
async function startOf(inputs: Readonly<Record<string, string>>, stored: readonly ArtifactFile[] | undefined) {
  const { workspace } = bench(GOOD_CONFIG);
  const env = { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/.github" };
  const artifacts = inMemory(new Map(stored && [[ARTIFACT, stored]]));
  const downloads: string[] = [];
  const known: GitHubOptions["learned"][] = [];
  const given = { mode: "apply", token: SEEDED_TOKEN, config: "repo-cop.yml", ...inputs };
  const run = runMode(readInputs({ ...env, ...asInputs(given) }), {
    host: {
      env,
      setOutput() {},
      writeSummary: async () => {},
      annotate() {},
      registerSecret() {},
      hideNames() {},
      redact: (value) => value,
    },
    log: silentLog,
    clock: systemClock,
    artifacts: {
      ...artifacts,
      async download(wanted) {
        downloads.push(wanted.name);
        return artifacts.download(wanted);
      },
    },
    connect: async ({ learned }) => {
      known.push(learned);
      throw new ConfigError("no such token");
    },
    firstRequestSent: async () => {},
    signal: new AbortController().signal,
  });
  await expect(run).rejects.toThrow("no such token");
  return { known, downloads };
}

describe("src/modes/learn-from-list", () => {
  test("one of many shards knows before it connects what the list has learned", async () => {
    const { known, downloads } = await startOf({ shard: "3/256" }, inventory({ limits: LIMITS }));

    expect(known).toEqual([LIMITS]);
    expect(downloads).toEqual([ARTIFACT]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["few shards, which start at once,", { shard: "3/14" }],
    ["a shard of named repositories", { shard: "3/256", repos: "repo-*" }],
  ])("%s download nothing before they connect", async (_, inputs) => {
    const { known, downloads } = await startOf(inputs, inventory({ limits: LIMITS }));

    expect(known).toEqual([undefined]);
    expect(downloads).toEqual([]);
  });

  test.each<[string, readonly ArtifactFile[] | undefined]>([
    ["without an inventory", undefined],
    ["with one of an earlier version", inventory({ schemaVersion: 1 })],
    ["with one whose limits have another form", inventory({ limits: { areLimited: "no" } })],
    ["with one that is no JSON", [{ name: "all-repos.json", text: "{" }]],
    ["with an empty one", []],
  ])("%s, a shard connects without knowing", async (_, stored) => {
    expect((await startOf({ shard: "3/256" }, stored)).known).toEqual([undefined]);
  });

  test("a server without limits: the list says so, and one of many shards waits for nothing", async () => {
    const there = bench(GOOD_CONFIG);
    expect(await there.run({ mode: "list", shards: "20" })).toBe(0);
    const [file] = there.artifacts.get(ARTIFACT) ?? [];

    expect((JSON.parse(file?.text ?? "") as Inventory).limits).toMatchObject({ areLimited: false });
    expect(await there.run({ mode: "apply", shard: "7/20" })).toBe(0);
    expect(there.report("7-of-20").usage.waitedMs).toBe(0);
    expect(there.report("7-of-20").outcomes.length).toBeGreaterThan(0);
  });

  test("the log says within how many minutes all shards have sent their first request", async () => {
    const lines: unknown[] = [];
    await connect({
      ...{ credentials: { kind: "token", token: "ghp_x" }, organization: "acme" },
      ...{ apiUrl: "https://api.github.test", graphqlUrl: "https://api.github.test/graphql" },
      ...{ shard: { index: 3, count: 256 }, reserve: "10%", onLimit: "wait", deadline: Number.MAX_SAFE_INTEGER },
      ...{ clock: systemClock, signal: AbortSignal.abort(), registerSecret() {}, learned: LIMITS },
      log: { ...silentLog, info: (message, data) => void lines.push([message, data]) },
    });

    expect(lines).toEqual([
      ["The shards send their first requests one after another.", { shard: 3, of: 256, withinMinutes: 2 }],
    ]);
  });
});
