// `mode: report`: combines the reports of all shards of this run into one summary, one artifact and one exit code.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Failure, ShardReport } from "../../model.ts";
import { exitCodeOf } from "../../report/fail-on.ts";
import type { UnusableReport } from "../../report/run/report-schema.ts";
import { mergeReports, type RunReport } from "../../report/run/run-report.ts";
import { withoutValues } from "../../report/without-values.ts";
import type { ExitCode, ReportRun } from "../context.ts";
import { type Collected, collectArtifacts, collectFolder } from "./collect.ts";
import { jobLinks } from "./job-links.ts";
import { publishRun } from "./publish.ts";

const WITHOUT_ARTIFACTS =
  "This server has no artifacts, so there is nothing to add up: " +
  "the summary of each shard is its whole report. Or give the folder of all shard reports as `reports`.";
const LIST_FAILED: Failure = {
  kind: "unavailable",
  message: "`list` left no inventory and no shard left a report, so no repository was compared",
  advice: "look at the log of the `list` job",
};

/** Never writes to the organization. @throws ConfigError, ArtifactError if the reports cannot be found */
export async function runReport(context: ReportRun): Promise<ExitCode> {
  const { inputs, host, artifacts } = context;
  if (inputs.reports === undefined && !artifacts.areSupported) {
    host.annotate({ level: "notice", title: "Repo Cop", message: WITHOUT_ARTIFACTS });
    return 0;
  }
  const folder = await mkdtemp(join(host.env["RUNNER_TEMP"] || tmpdir(), "repo-cop-"));
  try {
    return await reportThrough(folder, context);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reportThrough(folder: string, context: ReportRun): Promise<ExitCode> {
  const { inputs, environment, host, log } = context;
  const { runId = OUTSIDE, workspace } = environment;
  const collected =
    inputs.reports === undefined
      ? await collectArtifacts(runId, folder, context)
      : await collectFolder(resolve(workspace, inputs.reports));
  for (const name of collected.foreign)
    host.annotate({
      level: "warning",
      title: "Repo Cop",
      message: `${name} is not a report of a shard of this run, so it is not counted.`,
    });
  const report = await merge(collected, context);
  log.info("The shards are added up.", { shards: report.shards.length, missing: report.missing.length });
  await publishRun(report, context);
  return exitCodeOf(report.digest.counts, report.failures.length + report.missing.length > 0, inputs.failOn);
}

async function merge({ shards }: Collected, context: ReportRun): Promise<RunReport> {
  const { inputs, environment, clock, host } = context;
  const { runId = OUTSIDE, runAttempt } = environment;
  const links = shards.some(({ read }) => read === undefined) ? await jobLinks(context) : () => undefined;
  const linked = shards.map(({ read, ...one }) => {
    const readRedacted = async (reading: NonNullable<typeof read>) => {
      const report = believed(await reading(), one.shard, context);
      // Removes values if this job hides names. A shard may have shown them in its own report.
      return host.redact(inputs.hidesNames && !("kind" in report) ? withoutValues(report) : report);
    };
    if (read) return { ...one, read: () => readRedacted(read) };
    const job = links(one.shard);
    return job === undefined ? one : { ...one, job };
  });
  const identity = { organization: inputs.org, runId, runAttempt, now: new Date(clock.now()).toISOString() };
  return mergeReports(linked, { ...identity, ...(shards.length === 0 && { failure: LIST_FAILED }) });
}

/** A report that another job or an earlier run left under this shard's name counts as missing. */
function believed(
  report: ShardReport | UnusableReport,
  shard: string,
  { inputs, environment: { runId = OUTSIDE } }: ReportRun,
): ShardReport | UnusableReport {
  if ("kind" in report) return report;
  // Reports in a folder may come from outside of Actions, where a run has no id.
  const runs = inputs.reports === undefined ? [runId] : [runId, OUTSIDE];
  const isAnyRun = inputs.reports !== undefined && runId === OUTSIDE;
  const is = (what: string, found: string): UnusableReport => ({
    kind: "unreadable",
    reason: `its report is of the ${what} ${found}, so it is not believed`,
  });
  if (report.shard !== shard) return is("shard", report.shard);
  if (!isAnyRun && !runs.includes(report.runId)) return is("run", report.runId);
  return report.organization.toLowerCase() === inputs.org.toLowerCase()
    ? report
    : is("organization", report.organization);
}

/** The id of a run outside of Actions. */
const OUTSIDE = "local";
