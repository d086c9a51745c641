// Publishes the result of a shard: job summary, outputs, annotations, report artifact. An error here does not fail the
// run.

import type { ArtifactFile } from "../../deps.ts";
import type { ApplyInputs } from "../../entry/mode-inputs.ts";
import { ArtifactError } from "../../errors.ts";
import { reportName } from "../../inventory/artifact.ts";
import type { ShardReport } from "../../model.ts";
import { annotationsOf } from "../../report/annotations.ts";
import type { Digest } from "../../report/digest.ts";
import { reportFiles } from "../../report/files.ts";
import { linksFrom, runUrlOf } from "../../report/links.ts";
import { type SummaryFacts, shardFacts, shortSummary, summaryMarkdown } from "../../report/markdown.ts";
import { withoutValues } from "../../report/without-values.ts";
import type { Run } from "../context.ts";

/**
 * Returns the digest of the report. The summary is written first, so that it exists even if the run is being stopped.
 */
export async function publishReport(given: ShardReport, run: Run<ApplyInputs>): Promise<Digest> {
  const { inputs, environment, host, log, artifacts } = run;
  const report = host.redact(inputs.hidesNames ? withoutValues(given) : given);
  const links = linksFrom(environment, report.organization);
  const facts = shardFacts(report, links, Date.parse(report.finishedAt) - Date.parse(report.startedAt));
  const artifact = reportName(report.runId, inputs.shard);
  const isShort = inputs.shard.count > 1 && artifacts.areSupported;
  const runUrl = runUrlOf(environment, report.runId);
  // The artifact has every change of each repository. Without artifacts, the summary must have them.
  const whole = () => summaryMarkdown(facts, artifacts.areSupported && !isShort ? [] : report.outcomes);
  await host.writeSummary(isShort ? shortSummary(facts, { artifact, runUrl }) : whole());
  setOutputs(facts, report, run);
  for (const annotation of annotationsOf({ ...report, digest: facts.digest })) host.annotate(annotation);
  const { requests, writes, refusals } = report.usage;
  const { origins: _, ...counts } = facts.digest.counts;
  log.info("Done.", { ...counts, requests, writes, refusals });
  const isUploaded = await uploadReport(artifact, reportFiles(report, facts), run);
  if (isShort && !isUploaded) await host.writeSummary(whole());
  return facts.digest;
}

function setOutputs({ digest: { counts } }: SummaryFacts, { usage }: ShardReport, { host }: Run): void {
  host.setOutput("in-sync", counts.inSync);
  host.setOutput("planned", counts.planned);
  host.setOutput("applied", counts.applied);
  host.setOutput("deferred", counts.deferred);
  host.setOutput("failed", counts.failed);
  host.setOutput("changes", counts.changes);
  host.setOutput("findings", counts.findings);
  if (counts.origins) {
    host.setOutput("changes-proposed", counts.origins.proposed.changes);
    host.setOutput("changes-earlier", counts.origins.earlier.changes);
  }
  host.setOutput("requests", usage.requests);
}

/** False if the job summary is the only report. */
async function uploadReport(
  name: string,
  files: readonly ArtifactFile[],
  { artifacts, host, log, inputs }: Run<ApplyInputs>,
): Promise<boolean> {
  try {
    await artifacts.upload(name, files);
    host.setOutput("report-artifact", name);
    return true;
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    const { index, count } = inputs.shard;
    if (error.kind === "taken")
      host.annotate({
        level: "warning",
        title: "Repo Cop",
        message:
          `Another job of this run has already reported on shard ${index}/${count}, so both have done its work. ` +
          "Give each shard one job. This job's summary is its only report.",
      });
    const isUnsupported = error.kind === "unsupported";
    if (isUnsupported) log.info("There are no artifacts here; the job summary is the report.");
    else
      log.warning("The report could not be uploaded; the job summary is the report.", {
        artifact: name,
        reason: error.message,
      });
    return false;
  }
}
