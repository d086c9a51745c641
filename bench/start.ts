// How long the bundle takes from its start to its first request, compared with a Node that does nothing.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../simulator/serve.ts";
import { machine, PERFORMANCE, table, writeBlock } from "./page.ts";

const RUNS = 20;
const GOAL_MS = 80;

const workspace = mkdtempSync(join(tmpdir(), "bench-"));
writeFileSync(join(workspace, "policy.yml"), "repository:\n  delete_branch_on_merge: true\n");
let arrived: () => void = () => undefined;
const server = await serve({
  handle: async () => {
    arrived();
    return Response.json({ message: "Bad credentials" }, { status: 401 });
  },
});
const env = {
  ...{
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_REPOSITORY: "acme/.github",
    GITHUB_RUN_ID: "1",
  },
  ...{
    GITHUB_WORKSPACE: workspace,
    INPUT_MODE: "list",
    INPUT_TOKEN: "ghp_bench",
    INPUT_CONFIG: "policy.yml",
    HOME: workspace,
  },
};

/** Milliseconds until one of `marks` is reached; without marks, until the process ends. */
async function time(args: readonly string[], ...marks: readonly Promise<void>[]): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const ended = new Promise<"ended">((resolve) => child.once("exit", () => resolve("ended")));
  const first = await Promise.race([ended, ...marks]);
  const ms = performance.now() - from;
  if (marks.length > 0 && first === "ended") throw new Error("the bundle ended without a request");
  await ended;
  return ms;
}

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
};
const round = (ms: number) => `${ms.toFixed(1)} ms`;

const bare: number[] = [];
const bundle: number[] = [];
// One of each in turn, so that a busy machine slows both.
for (let run = 0; run < RUNS; run++) {
  bare.push(await time(["-e", "0"]));
  const request = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  bundle.push(await time(["dist/index.js"], request));
}
await server.close();
rmSync(workspace, { recursive: true });

const over = median(bundle) - median(bare);
const rows = [
  ["`node` that does nothing", round(median(bare))],
  ["`dist/index.js` to its first request", round(median(bundle))],
  [`difference (goal: at most ${GOAL_MS} ms)`, round(over)],
];
const report = `${table(["", `median of ${RUNS}`], rows)}\n\nMeasured on ${machine()}.`;
console.log(report);
writeBlock(PERFORMANCE, "bench:start", report);
process.exitCode = over <= GOAL_MS ? 0 : 1;
