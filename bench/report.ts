// Measures `mode: report` over 256 shards and 20,000 repositories: time, and the memory of a process of its own.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NightOptions } from "./night-reports.ts";
import { nightReports } from "./night-reports.ts";
import { machine, PERFORMANCE, table, writeBlock } from "./page.ts";
import type { ReportMeasured } from "./report-child.ts";

const REPOSITORIES = 20_000;
const SHARDS = 256;
const GOALS = { quiet: { seconds: 10, megabytes: 300 }, first: { seconds: 60, megabytes: 300 } } as const;
const NIGHTS = [
  ["quiet", "quiet night, 3 % drift"],
  ["first", "first night, 20 changes a repository"],
] as const;

const rows: (readonly string[])[] = [];
let isMissed = false;
for (const [kind, name] of NIGHTS) {
  const { seconds, megabytes, outcomes } = await measure(kind);
  const goal = GOALS[kind];
  isMissed ||= seconds > goal.seconds || megabytes > goal.megabytes || outcomes !== REPOSITORIES;
  rows.push([name, `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`, `${goal.seconds} s, ${goal.megabytes} MB`]);
}
const head = [
  `${SHARDS} shards, ${REPOSITORIES.toLocaleString("en")} repositories`,
  "processor time",
  "peak memory",
  "at most",
];
const report = `${table(head, rows)}\n\nMeasured on ${machine()}.`;
writeBlock(PERFORMANCE, "bench:report", report);
console.log(report);
process.exitCode = isMissed ? 1 : 0;

async function measure(kind: NightOptions["kind"]): Promise<ReportMeasured> {
  const folder = mkdtempSync(join(tmpdir(), "bench-report-"));
  try {
    for (const one of nightReports({ repositories: REPOSITORIES, shards: SHARDS, kind }))
      writeFileSync(join(folder, `${one.shard.replace("/", "-of-")}.json`), JSON.stringify(one));
    const child = fork(new URL("./report-child.ts", import.meta.url), [folder]);
    return await new Promise<ReportMeasured>((resolve, reject) => {
      child.once("message", (message) => resolve(message as ReportMeasured));
      child.once("exit", (code) => reject(new Error(`the report ended with ${code}`)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
