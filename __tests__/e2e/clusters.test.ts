// Three processes, started as Dockerfile and compose file say, share the shards of one night; one is stopped, one killed,
// and both finish when they are started again.
import { spawn } from "node:child_process";
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

/** Starts a service of the compose file: the entry point of the Dockerfile, with its volumes as folders. */
function start(name: string, { world, checkout }: Scenario, url = world.url) {
  const own = services[name] ?? {};
  const base = own.extends ? services[own.extends.service] : undefined;
  const folders = { "/config": join(checkout, ".github"), "/reports": join(checkout, "reports") };
  const args = (own.command ?? base?.command ?? []).map((each) =>
    Object.entries(folders).reduce((text, [inside, outside]) => text.replace(`=${inside}`, `=${outside}`), each),
  );
  mkdirSync(folders["/reports"], { recursive: true });
  const secret = join(checkout, "token");
  writeFileSync(secret, `${SEEDED_TOKEN}\n`);
  const env = {
    ...{ PATH: process.env["PATH"], GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` },
    ...{ ...base?.environment, ...own.environment, GH_TOKEN_FILE: secret },
  };
  const child = spawn(process.execPath, [join(world.folder, "action/dist/index.js"), ...args, "--max-changes=100%"], {
    ...{ cwd: checkout, env, stdio: ["ignore", "pipe", "pipe"] },
  });
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

describe("clusters", () => {
  test("share 1,500 repositories as 5, 5 and 6 shards: every repository once, and the merged report is right", async () => {
    const scenario = await createScenario({ repositories: 1500, drifted: 0.02 });
    const ended = await Promise.all(NAMES.map((name) => start(name, scenario).ended));
    const reports = readdirSync(join(scenario.checkout, "reports")).filter((file) => file.endsWith(".json"));
    const shards = reports.map(
      (file) => JSON.parse(readFileSync(join(scenario.checkout, "reports", file), "utf8")) as ShardReport,
    );
    const names = shards.flatMap(({ outcomes }) => outcomes.map(({ repo }) => repo));

    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(ended[2]?.text).toContain("Cluster 3 of 3 runs the shards 11 to 16 of 16.");
    expect(ended[0]?.text).toMatch(/\[cluster 1, shard 5\/16\]/);
    // Archived repositories, and those whose policy leaves them alone, are in no slice.
    const wanted = [...scenario.organization.repositories.values()].filter(({ settings }) => !settings.archived).length;
    expect([shards.length, names.length, new Set(names).size]).toEqual([16, wanted, wanted]);
    expect(driftOf(scenario.organization)).toEqual([]);
    const merged = await start("report", scenario).ended;
    expect(merged.text).toContain(`${wanted.toLocaleString("en-US")} repositories`);
    expect(scenario.simulator.log.filter(({ status }) => status === 403 || status === 429)).toEqual([]);
  }, 600_000);

  test("one that is stopped leaves its reports, one that is killed leaves nothing, and both finish the next time", async () => {
    const scenario = await createScenario({ repositories: 90, drifted: 1 });
    const running = NAMES.map((name) => start(name, scenario));
    await untilWrites(scenario, 3);
    running[0]?.child.kill("SIGTERM");
    running[1]?.child.kill("SIGKILL");
    const [stopped, killed, whole] = await Promise.all(running.map(({ ended }) => ended));

    expect(killed?.signal).toBe("SIGKILL");
    expect(stopped?.exitCode).toBe(143);
    expect(whole?.exitCode).toBe(0);
    const again = await Promise.all(NAMES.map((name) => start(name, scenario).ended));
    expect(again.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(driftOf(scenario.organization)).toEqual([]);
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
