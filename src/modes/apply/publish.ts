// Tells everybody what a shard did: outputs, annotations, job summary, report artifact. Nothing here can fail the run.

import type { ArtifactFile } from "../../deps.ts";
import type { ApplyInputs } from "../../entry/inputs.ts";
import { ArtifactError } from "../../errors.ts";
import { reportName } from "../../inventory/artifact.ts";
import type { ShardReport } from "../../model.ts";
import { annotationsOf } from "../../report/annotations.ts";
import { reportFiles } from "../../report/files.ts";
import { linksFrom } from "../../report/links.ts";
import { summaryMarkdown } from "../../report/markdown.ts";
import { countOutcomes } from "../../report/summarize.ts";
import type { Run } from "../context.ts";

/** The summary comes first: it must stand even when the run is being stopped. */
export async function publishReport(report: ShardReport, run: Run<ApplyInputs>): Promise<void> {
  const { inputs, environment, host, log } = run;
  const links = linksFrom(environment, report.organization);
  await host.writeSummary(summaryMarkdown(report, { links }));
  const counts = countOutcomes(report.outcomes);
  host.setOutput("in-sync", counts.inSync);
  host.setOutput("planned", counts.planned);
  host.setOutput("applied", counts.applied);
  host.setOutput("deferred", counts.deferred);
  host.setOutput("failed", counts.failed);
  host.setOutput("changes", counts.changes);
  host.setOutput("requests", report.usage.requests);
  for (const annotation of annotationsOf(report)) host.annotate(annotation);
  log.info("Done.", {
    ...counts,
    requests: report.usage.requests,
    writes: report.usage.writes,
    refusals: report.usage.refusals,
  });
  await uploadReport(reportName(report.runId, inputs.shard), reportFiles(report, links), run);
}

async function uploadReport(
  name: string,
  files: readonly ArtifactFile[],
  { artifacts, host, log }: Run,
): Promise<void> {
  try {
    await artifacts.upload(name, files);
    host.setOutput("report-artifact", name);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    if (error.kind === "unsupported") return log.info("There are no artifacts here; the job summary is the report.");
    log.warning("The report could not be uploaded; the job summary has the same content.", {
      artifact: name,
      reason: error.message,
    });
  }
}
