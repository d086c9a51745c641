// What a list and a shard cost as the organisation grows: requests, processor time and memory of the bundle, in processes of their own.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readEntries } from "../harness/commands.ts";
import { createArtifactService } from "../simulator/artifacts.ts";
import { createSimulator, serve } from "../simulator/index.ts";
import { SEEDED_HOME, SEEDED_TOKEN, seedOrganization } from "../simulator/seed.ts";

const CASES = [
  { repositories: 1_500, shards: 2 },
  { repositories: 20_000, shards: 64 },
] as const;
const GOAL_MB = 300;
/** Loaded into the process before the bundle: says at its end what it has used, on a channel of its own. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));',
)}`;
const USAGE = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });

interface Row {
  readonly work: string;
  readonly repositories: number;
  readonly requests: number;
  readonly writes: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

const rows: Row[] = [];
for (const { repositories, shards } of CASES) rows.push(...(await measure(repositories, shards)));
print(rows);
const peak = Math.max(...rows.map(({ peakMb }) => peakMb));
console.log(`\nPeak memory ${peak.toFixed(0)} MB (goal: at most ${GOAL_MB} MB).`);
process.exitCode = peak <= GOAL_MB ? 0 : 1;

/** Lists an organisation that is in its desired state, and applies the first of so many shards. */
async function measure(repositories: number, shards: number): Promise<readonly Row[]> {
  const { organization } = seedOrganization({ repositories, drifted: 0 });
  const simulator = createSimulator({ organization });
  const artifacts = createArtifactService();
  const server = await serve({ handle: (request) => (artifacts.owns(request) ? artifacts.handle(request) : simulator.handle(request)) });
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  writeFileSync(join(folder, "policy.yml"), readFileSync("examples/repo-cop.yml"));
  const env = {
    ...{
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: server.url,
      GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_ATTEMPT: "1",
    },
    ...{
      GITHUB_REPOSITORY: `acme/${SEEDED_HOME}`,
      GITHUB_REPOSITORY_OWNER: "acme",
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      HOME: folder,
    },
    ...{ ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: artifacts.startAttempt("1").token("bench") },
    ...{ INPUT_TOKEN: SEEDED_TOKEN, INPUT_CONFIG: "policy.yml" },
  };
  const act = async (work: string, inputs: Readonly<Record<string, string>>): Promise<Row> => {
    const from = simulator.log.length;
    const { cpuSeconds, peakMb, outputs } = await run({ ...env, ...inputs }, join(folder, work.replaceAll(/\W+/g, "-")));
    const requests = simulator.log.slice(from);
    const handled = Number(outputs["repo-count"] ?? outputs["in-sync"]);
    return {
      work,
      repositories: handled,
      requests: requests.length,
      writes: requests.filter(({ write }) => write).length,
      cpuSeconds,
      peakMb,
    };
  };
  try {
    return [
      await act(`list ${repositories.toLocaleString("en")}`, { INPUT_MODE: "list", INPUT_SHARDS: String(shards) }),
      await act(`apply 1/${shards}`, { INPUT_MODE: "apply", INPUT_SHARD: `1/${shards}` }),
    ];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function run(env: Readonly<Record<string, string>>, folder: string) {
  mkdirSync(folder);
  const [output, summary] = [join(folder, "output"), join(folder, "summary")];
  for (const file of [output, summary]) writeFileSync(file, "");
  const child = spawn(process.execPath, ["--import", MEASURE, "dist/index.js"], {
    env: { ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let usage = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => {
    usage += chunk.toString();
  });
  const exitCode = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  if (exitCode !== 0) throw new Error(`the bundle ended with ${exitCode}`);
  const { userCPUTime, systemCPUTime, maxRSS } = USAGE.parse(JSON.parse(usage));
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024, outputs: readEntries(readFileSync(output, "utf8")) };
}

function print(table: readonly Row[]): void {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB\n`);
  console.log("| work | repositories | requests | writes | processor s | peak MB |\n| --- | --- | --- | --- | --- | --- |");
  for (const { work, repositories, requests, writes, cpuSeconds, peakMb } of table)
    console.log(`| ${work} | ${repositories} | ${requests} | ${writes} | ${cpuSeconds.toFixed(2)} | ${peakMb.toFixed(0)} |`);
}
