// Three processes, started as Dockerfile and compose file say, share the shards of one night; one is stopped, one killed,
// and both finish when they are started again.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { driftOf } from "../../harness/drift.ts";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import type { ShardReport } from "../../src/model.ts";
import { createScenario, type Scenario } from "./support.ts";

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly extends?: { readonly service: string };
}
const { services } = parse(readFileSync("examples/compose.yml", "utf8")) as {
  readonly services: Readonly<Record<string, Service>>;
};

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly text: string;
}

const UNSHARE = ["unshare", "--pid", "--fork"] as const;
/** In a container the bundle is process 1, which has no default handlers of signals. Where the kernel lets us, so here. */
const AS_FIRST = spawnSync(UNSHARE[0], [...UNSHARE.slice(1), "true"]).status === 0 ? UNSHARE : [];

/** Signals the bundle itself, not the program that gives it a number of its own. */
function kill({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  const inside = AS_FIRST.length === 0 ? pid : Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8"));
  process.kill(inside, signal);
}

/** Starts a service of the compose file: the entry point of the Dockerfile, with its volumes as folders. */
function start(name: string, { world, checkout }: Scenario, url = world.url) {
  const own = services[name] ?? {};
  const base = own.extends ? services[own.extends.service] : undefined;
  const folders = { "/config": join(checkout, ".github"), "/reports": join(checkout, "reports") };
  const args = (own.command ?? base?.command ?? []).map((each) =>
    // A first night changes more than the nights that the compose file is for.
    Object.entries({ ...folders, "25%": "100%" }).reduce(
      (text, [from, to]) => text.replace(`=${from}`, `=${to}`),
      each,
    ),
  );
  mkdirSync(folders["/reports"], { recursive: true });
  const secret = join(checkout, "token");
  writeFileSync(secret, `${SEEDED_TOKEN}\n`);
  const env = {
    ...{ PATH: process.env["PATH"], GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` },
    ...{ ...base?.environment, ...own.environment, GH_TOKEN_FILE: secret },
  };
  const [command = "", ...rest] = [...AS_FIRST, process.execPath, join(world.folder, "action/dist/index.js"), ...args];
  const child = spawn(command, rest, { cwd: checkout, env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (exitCode, signal) => resolve({ exitCode, signal, text }));
  });
  return { child, ended };
}

const NAMES = ["cluster-1", "cluster-2", "cluster-3"] as const;
const writesOf = ({ simulator }: Scenario) => simulator.log.filter(({ write }) => write);

async function untilWrites(scenario: Scenario, count: number): Promise<void> {
  while (writesOf(scenario).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

function reportsIn({ checkout }: Scenario): readonly ShardReport[] {
  const folder = join(checkout, "reports");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as ShardReport);
}

describe("clusters", () => {
  test("share 1,500 repositories; one is stopped, one is killed, and started again they finish: every repository once", async () => {
    const scenario = await createScenario({ repositories: 1500, drifted: 0.006 });
    // Archived repositories are in no slice.
    const wanted = [...scenario.organization.repositories.values()].filter(({ settings }) => !settings.archived).length;

    const running = NAMES.map((name) => start(name, scenario));
    await untilWrites(scenario, 3);
    const [first, second] = running;
    if (first) kill(first.child, "SIGTERM");
    if (second) kill(second.child, "SIGKILL");
    const [stopped, killed, whole] = await Promise.all(running.map(({ ended }) => ended));
    const shards = reportsIn(scenario).map(({ shard }) => Number.parseInt(shard, 10));

    expect([stopped?.exitCode, whole?.exitCode]).toEqual([143, 0]);
    // `unshare` cannot die by this signal itself.
    expect(AS_FIRST.length === 0 ? killed?.signal : killed?.exitCode).toBe(AS_FIRST.length === 0 ? "SIGKILL" : 1);
    expect(whole?.text).toContain("Cluster 3 of 3 runs the shards 11 to 16 of 16.");
    // The stopped process has written its reports.
    expect(shards).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 16]));
    expect(driftOf(scenario.organization)).not.toEqual([]);

    const again = await Promise.all(NAMES.map((name) => start(name, scenario).ended));
    const names = reportsIn(scenario).flatMap(({ outcomes }) => outcomes.map(({ repo }) => repo));
    const merged = await start("report", scenario).ended;

    expect(again.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(again[0]?.text).toMatch(/\[cluster 1, shard 5\/16\]/);
    expect(driftOf(scenario.organization)).toEqual([]);
    expect([reportsIn(scenario).length, names.length, new Set(names).size]).toEqual([16, wanted, wanted]);
    expect(merged).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining(`${wanted.toLocaleString("en-US")} repositories`),
    });
    expect(scenario.simulator.log.filter(({ status }) => status === 403 || status === 429)).toEqual([]);
    expect(scenario.simulator.violations).toEqual([]);
  }, 600_000);

  test.each([
    [{ CLUSTER: "0", CLUSTERS: "3" }, "CLUSTER"],
    [{ CLUSTER: "4", CLUSTERS: "3" }, "from 1 to 3"],
    [{ CLUSTER: "1" }, "CLUSTERS"],
    [{ CLUSTER: "1", CLUSTERS: "3", SHARDS: "2" }, "SHARDS"],
  ])("%j ends with 2 and what to change, before anything is read", async (variables, expected) => {
    const scenario = await createScenario();
    const child = spawn(process.execPath, [join(scenario.world.folder, "action/dist/index.js"), "apply", "--yes"], {
      ...{ cwd: scenario.checkout, stdio: ["ignore", "pipe", "pipe"] },
      env: { PATH: process.env["PATH"], GH_TOKEN: SEEDED_TOKEN, GITHUB_API_URL: scenario.world.url, ...variables },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
    const exitCode = await new Promise((resolve) => child.once("close", resolve));

    expect(text).toContain(expected);
    expect([exitCode, scenario.simulator.log.length]).toEqual([2, 0]);
  });
});
