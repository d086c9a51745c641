// Measures the cost of nights for growing organizations and numbers of shards: requests, processor time and memory of
// the bundle's processes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLimit } from "../harness/limit.ts";
import { createArtifactService } from "../simulator/artifacts/service.ts";
import { createSimulator, serve } from "../simulator/index.ts";
import { SEEDED_HOME, SEEDED_TOKEN, seedOrganization } from "../simulator/seeds/basic.ts";
import { type Measured, runMeasured } from "./measured.ts";
import { machine, PERFORMANCE, table, writeBlock } from "./page.ts";

const NIGHTS = [
  { repositories: 1_500, shards: 2 },
  { repositories: 20_000, shards: 64 },
  { repositories: 1_500, shards: 256 },
] as const;
const GOAL_MB = 300;
/** Share of the repositories that the night finds drifted. */
const DRIFTED = 0.05;
/** As many jobs as GitHub runs at once for the smallest plan: https://docs.github.com/en/actions/reference/limits */
const JOBS_AT_ONCE = 20;

/** The processes of one night in one mode. */
interface Work {
  readonly mode: "list" | "apply";
  readonly repositories: number;
  readonly processes: readonly Measured[];
  readonly requests: number;
  readonly writes: number;
}
interface Night {
  readonly list: Work;
  readonly apply: Work;
  /** Size of the archive that every shard downloads. */
  readonly artifactBytes: number;
}

const nights: Night[] = [];
for (const { repositories, shards } of NIGHTS) {
  const night = await runNight(repositories, shards);
  nights.push(night);
  console.log(`${repositories} repositories in ${shards} shards: done.`);
}
const report = `${tableOf(nights)}\n\n${growthOf(nights)}\n\nMeasured on ${machine()}, at most ${JOBS_AT_ONCE} shards at a time.`;
writeBlock(PERFORMANCE, "bench:scale", report);
console.log(`\n${report}`);
const peak = Math.max(...nights.flatMap(({ list, apply }) => [peakOf(list), peakOf(apply)]));
console.log(`\nPeak memory ${peak.toFixed(0)} MB (goal: at most ${GOAL_MB} MB).`);
process.exitCode = peak <= GOAL_MB ? 0 : 1;

async function runNight(repositories: number, shards: number): Promise<Night> {
  const { organization } = seedOrganization({ repositories, drifted: DRIFTED });
  const simulator = createSimulator({ organization });
  const artifacts = createArtifactService();
  const server = await serve({
    handle: (request) => (artifacts.owns(request) ? artifacts.handle(request) : simulator.handle(request)),
  });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  writeFileSync(join(folder, "policy.yml"), readFileSync("examples/repo-cop.yml"));
  const env = {
    ...{
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "schedule",
      GITHUB_API_URL: server.url,
      GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
      GITHUB_WORKSPACE: folder,
    },
    ...{
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_REPOSITORY: `acme/${SEEDED_HOME}`,
      GITHUB_REPOSITORY_OWNER: "acme",
    },
    ...{ ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: artifacts.startAttempt("1").token("bench") },
    ...{ INPUT_TOKEN: SEEDED_TOKEN, INPUT_CONFIG: "policy.yml", "INPUT_PRIVATE-NAMES": "show" },
  };
  const limit = createLimit(JOBS_AT_ONCE);
  const run = async (mode: Work["mode"], jobs: readonly Readonly<Record<string, string>>[]): Promise<Work> => {
    const from = simulator.log.length;
    const start = (inputs: Readonly<Record<string, string>>, job: number) =>
      limit(() => runMeasured({ ...env, INPUT_MODE: mode, ...inputs }, join(folder, `${mode}-${job}`)));
    const processes = await Promise.all(jobs.map(start));
    const requests = simulator.log.slice(from);
    return {
      mode,
      repositories,
      processes,
      requests: requests.length,
      writes: requests.filter(({ write }) => write).length,
    };
  };
  try {
    const list = await run("list", [{ INPUT_SHARDS: String(shards) }]);
    const artifactBytes = artifacts.stored("1")[0]?.blob?.bytes.length ?? 0;
    const slices = Array.from({ length: shards }, (_, index) => ({ INPUT_SHARD: `${index + 1}/${shards}` }));
    const apply = await run("apply", slices);
    refuseGaps(list, apply);
    return { list, apply, artifactBytes };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Refuses a night that left out repositories, because its numbers would be useless. */
function refuseGaps(list: Work, apply: Work): void {
  const listed = Number(list.processes[0]?.outputs["repo-count"]);
  const done = apply.processes.reduce(
    (sum, { outputs }) => sum + Number(outputs["in-sync"]) + Number(outputs["applied"]),
    0,
  );
  if (done !== listed) throw new Error(`${listed} repositories were listed, ${done} are as they should be`);
}

function peakOf({ processes }: Work): number {
  return Math.max(...processes.map(({ peakMb }) => peakMb));
}

function meanCpu({ processes }: Work): number {
  return processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / processes.length;
}

function tableOf(all: readonly Night[]): string {
  const head = [
    "work",
    "repositories",
    "processes",
    "requests",
    "of these writes",
    "processor seconds of one",
    "MB of the largest",
  ];
  const row = (work: Work) => [
    ...[`\`${work.mode}\``, work.repositories, work.processes.length, work.requests, work.writes],
    ...[meanCpu(work).toFixed(1), peakOf(work).toFixed(0)],
  ];
  return table(
    head,
    all.flatMap(({ list, apply }) => [row(list), row(apply)]),
  );
}

/** The cost of each further repository, computed from the smallest and the largest organization. */
function growthOf([small, large]: readonly Night[]): string {
  if (!small || !large) return "";
  const more = large.list.repositories - small.list.repositories;
  const each = (of: (night: Night) => number) => (of(large) - of(small)) / more;
  const kb = each(({ list }) => peakOf(list)) * 1024;
  const ms = each(({ list }) => meanCpu(list)) * 1000;
  const bytes = each(({ artifactBytes }) => artifactBytes);
  return `Each further repository costs \`list\` ${kb.toFixed(1)} KB of memory and ${ms.toFixed(2)} ms of processor time, and the artifact ${bytes.toFixed(0)} bytes.`;
}
