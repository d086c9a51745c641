// In real time, through the bundle: eight shards against limits divided by twenty, and the same number of clients
// without our gate.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArtifactService } from "../../simulator/artifacts/service.ts";
import { createSimulator, type Served, serve } from "../../simulator/index.ts";
import { type CountingLimits, createLimits } from "../../simulator/limits-and-faults/limits.ts";
import { SEEDED_HOME, SEEDED_TOKEN, seedOrganization } from "../../simulator/seeds/basic.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { connectPlain } from "./twin.ts";

const SHARDS = 8;
const DIVISOR = 20;
const REPOSITORIES = 24;
/** As much of 900 ÷ 20 points a minute as the default of 60 is of 900, and somewhat more. */
const WRITES_PER_MINUTE = 6;
const POLICY =
  "repository:\n  delete_branch_on_merge: true\n  allow_merge_commit: false\n  has_wiki: false\n  allow_auto_merge: true\n";

interface World {
  readonly server: Served;
  readonly limits: CountingLimits;
  readonly artifactToken: string;
  writes(): number;
}

const ours = await inWorld(runShards);
console.log(`${SHARDS} shards of the bundle, limits ÷ ${DIVISOR}: ${describe(ours)}`);
const plain = await inWorld(runPlain);
console.log(`${SHARDS} clients with the plugins' defaults: ${describe(plain)}`);
process.exitCode = ours.refusals === 0 && plain.refusals > 0 ? 0 : 1;

interface Result {
  readonly seconds: number;
  readonly writes: number;
  readonly refusals: number;
}

function describe({ seconds, writes, refusals }: Result): string {
  return `${writes} writes in ${seconds.toFixed(0)} s, ${refusals} refusals`;
}

async function inWorld(work: (world: World) => Promise<void>): Promise<Result> {
  const { organization } = seedOrganization({ repositories: REPOSITORIES, drifted: 1 });
  const limits = createLimits({ divisor: DIVISOR });
  const simulator = createSimulator({ organization, limits });
  const artifacts = createArtifactService();
  const server = await serve({
    handle: (request) => (artifacts.owns(request) ? artifacts.handle(request) : simulator.handle(request)),
  });
  const writes = () => simulator.log.filter(({ write, status }) => write && status < 300).length;
  const from = performance.now();
  try {
    await work({ server, limits, artifactToken: artifacts.startAttempt("1").token("bench"), writes });
    return { seconds: (performance.now() - from) / 1000, writes: writes(), refusals: limits.refusals.length };
  } finally {
    await server.close();
  }
}

/** A night: the list, then all shards at once, each a process. */
async function runShards({ server, artifactToken }: World): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  writeFileSync(join(folder, "policy.yml"), POLICY);
  const env = {
    ...{ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "schedule" },
    ...{ GITHUB_API_URL: server.url, GITHUB_GRAPHQL_URL: `${server.url}/graphql` },
    ...{
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_REPOSITORY: `acme/${SEEDED_HOME}`,
      GITHUB_REPOSITORY_OWNER: "acme",
    },
    ...{ GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, HOME: folder },
    ...{ ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: artifactToken },
    ...{ INPUT_TOKEN: SEEDED_TOKEN, INPUT_CONFIG: "policy.yml", "INPUT_WRITES-PER-MINUTE": String(WRITES_PER_MINUTE) },
  };
  try {
    await runBundle({ ...env, INPUT_MODE: "list", INPUT_SHARDS: String(SHARDS) }, join(folder, "list"));
    const shards = Array.from({ length: SHARDS }, (_, index) => index + 1);
    await Promise.all(
      shards.map((shard) =>
        runBundle({ ...env, INPUT_MODE: "apply", INPUT_SHARD: `${shard}/${SHARDS}` }, join(folder, `${shard}`)),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runBundle(env: Readonly<Record<string, string>>, folder: string): Promise<void> {
  mkdirSync(folder);
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const child = spawn(process.execPath, ["dist/index.js"], {
    env: { ...env, ...files },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exitCode = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  if (exitCode !== 0) throw new Error(`the bundle ended with ${exitCode}`);
}

/** Sends the same number of writes with the same number of clients, until the first refusal. */
async function runPlain({ server, limits }: World): Promise<void> {
  const send = async (index: number) => {
    const client = await connectPlain({
      credentials: { kind: "token", token: SEEDED_TOKEN },
      apiUrl: server.url,
      fetch: globalThis.fetch,
    });
    for (let write = 0; write < REPOSITORIES / SHARDS && limits.refusals.length === 0; write++) {
      const parameters = { owner: "acme", repo: SEEDED_HOME, has_wiki: index % 2 === 0 };
      await client.send({ kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters });
    }
  };
  const all = Promise.all(Array.from({ length: SHARDS }, (_, index) => send(index)));
  const isRefused = async () => {
    while (limits.refusals.length === 0) await systemClock.sleep(100);
  };
  await Promise.race([all, isRefused()]);
}
