// The process that `bench/report.ts` measures: `mode: report` over the shard reports of a folder, each an artifact.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Artifacts } from "../src/deps.ts";
import { readInputs } from "../src/entry/inputs.ts";
import { reportName } from "../src/inventory/artifact.ts";
import { parseShard } from "../src/inventory/shard.ts";
import { runMode } from "../src/modes/run.ts";
import { systemClock } from "../src/runner/clock.ts";
import { keepHeapSmall } from "../src/runner/first-request.ts";
import { NIGHT_RUN_ID } from "./night-reports.ts";

export interface ReportMeasured {
  /** Processor time, so that other work on the machine does not count. */
  readonly seconds: number;
  /** The most that the process had in memory. */
  readonly megabytes: number;
  /** Repositories in the CSV that it made. */
  readonly outcomes: number;
}

keepHeapSmall();
const [, , folder = ""] = process.argv;
let outcomes = 0;
const files = new Map(
  readdirSync(folder).map((file) => {
    const shard = parseShard(basename(file, ".json").replace("-of-", "/"));
    return [reportName(NIGHT_RUN_ID, shard), file] as const;
  }),
);
const artifacts: Artifacts = {
  areSupported: true,
  list: async () => [...files.keys()].map((name, at) => ({ id: at + 1, name, createdAt: at })),
  download: async ({ name }) => [
    { name: "report.json", text: readFileSync(join(folder, files.get(name) ?? ""), "utf8") },
  ],
  async upload(_name, uploaded) {
    for (const file of uploaded)
      if ("parts" in file)
        for await (const part of file.parts()) if (file.name.endsWith(".csv")) outcomes += count(part);
    return { id: 1, digest: "0".repeat(64) };
  },
};
const env = { GITHUB_RUN_ID: NIGHT_RUN_ID, GITHUB_REPOSITORY: "acme/settings", INPUT_MODE: "report" };
await runMode(readInputs(env), {
  host: {
    env,
    setOutput() {},
    writeSummary: async () => {},
    annotate() {},
    registerSecret() {},
    hideNames() {},
    redact: (value) => value,
  },
  log: { debug() {}, info() {}, warning() {}, error() {} },
  clock: systemClock,
  artifacts,
  connect: () => Promise.reject(new Error("a report without a token asks nobody")),
  firstRequestSent: async () => {},
  signal: new AbortController().signal,
});
const megabytes = process.resourceUsage().maxRSS / 1024;
const { user, system } = process.cpuUsage();
process.send?.({ seconds: (user + system) / 1_000_000, megabytes, outcomes: outcomes - 1 });

/** Lines of a part of the CSV; its first line is the head. */
function count(part: string): number {
  return part.split("\r\n").length - 1;
}
