// Publishes the report of a run: job summary, outputs, annotations, artifact, comment. An error here does not fail the
// run.
import { ArtifactError } from "../../errors.ts";
import { runReportName } from "../../inventory/artifact.ts";
import { annotationsOf } from "../../report/annotations.ts";
import { linksFrom } from "../../report/links.ts";
import { type SummaryFacts, summaryMarkdown } from "../../report/markdown.ts";
import { runFacts } from "../../report/run/run-facts.ts";
import { runFiles } from "../../report/run/run-files.ts";
import type { RunReport } from "../../report/run/run-report.ts";
import type { ReportRun } from "../context.ts";
import { writeComment } from "./comment.ts";

/** Writes the summary first, so that it exists even if the run is being stopped. */
export async function publishRun(report: RunReport, context: ReportRun): Promise<void> {
  const { host } = context;
  const { organization, startedAt, finishedAt } = report.head;
  const tookMs = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt));
  const facts = runFacts(report, { links: linksFrom(context.environment, organization), tookMs });
  await host.writeSummary(summaryMarkdown(facts));
  setOutputs(report, context);
  for (const annotation of annotationsOf({ digest: report.digest, failures: report.failures }))
    host.annotate(annotation);
  await upload(report, facts, context);
  const url = await writeComment(facts, context);
  if (url !== undefined) host.setOutput("comment-url", url);
}

function setOutputs({ head, missing }: RunReport, { host }: ReportRun): void {
  const { inSync, planned, applied, deferred, failed, changes, findings } = head.totals;
  host.setOutput("in-sync", inSync);
  host.setOutput("planned", planned);
  host.setOutput("applied", applied);
  host.setOutput("deferred", deferred);
  host.setOutput("failed", failed);
  host.setOutput("changes", changes);
  host.setOutput("findings", findings);
  if (head.base) {
    host.setOutput("changes-proposed", head.base.proposed.changes);
    host.setOutput("changes-earlier", head.base.earlier.changes);
  }
  host.setOutput("requests", head.usage.requests);
  host.setOutput("headline", head.headline);
  host.setOutput("missing-shards", JSON.stringify(missing));
}

async function upload(report: RunReport, facts: SummaryFacts, { artifacts, host, log }: ReportRun): Promise<void> {
  const name = runReportName(report.head.runId);
  try {
    // An earlier step of this job may have left an artifact.
    await artifacts.upload(name, runFiles(report, facts), { replace: true });
    host.setOutput("report-artifact", name);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    if (error.kind === "unsupported") log.info("There are no artifacts here; the job summary is the report.");
    else
      log.warning("The report could not be uploaded; the job summary is the report.", {
        artifact: name,
        reason: error.message,
      });
  }
}
