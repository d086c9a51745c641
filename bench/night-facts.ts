// The facts of a made-up night, for its summary.
import { linksFrom } from "../src/report/links.ts";
import type { SummaryFacts } from "../src/report/markdown.ts";
import { runFacts } from "../src/report/run/run-facts.ts";
import { mergeReports } from "../src/report/run/run-report.ts";
import { NIGHT_RUN_ID, type NightOptions, nightReports } from "./night-reports.ts";

/** The facts of the whole run. */
export async function nightFacts(options: NightOptions): Promise<SummaryFacts> {
  const reports = [...nightReports(options)];
  const [{ organization, finishedAt: now } = { organization: "", finishedAt: "" }] = reports;
  const shards = reports.map((report) => ({ shard: report.shard, repositories: [], read: async () => report }));
  const run = await mergeReports(shards, { organization, runId: NIGHT_RUN_ID, runAttempt: 1, now });
  const origin = { serverUrl: "https://github.com", repository: "acme/repo-cop-config", commit: "main" };
  const tookMs = Date.parse(run.head.finishedAt) - Date.parse(run.head.startedAt);
  return runFacts(run, { links: linksFrom(origin, organization), tookMs });
}
