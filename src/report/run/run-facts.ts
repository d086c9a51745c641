// The report of a run as the facts of its summary and its comment.
import type { Links } from "../links.ts";
import type { SummaryFacts } from "../markdown.ts";
import { describeFailure } from "../rows.ts";
import type { RunReport } from "./run-report.ts";

/** The facts for the summary of a whole run. */
export function runFacts(
  { head, digest, failures, notes, forecast }: RunReport,
  { links, tookMs }: { readonly links: Links | undefined; readonly tookMs: number },
): SummaryFacts {
  const { organization, headline, dryRun, usage, startedAt, finishedAt, shards } = head;
  const missing = shards.filter(({ state }) => state === "missing");
  return {
    title: organization,
    ...{ headline, dryRun, digest, usage, startedAt, finishedAt, forecast },
    tookMs,
    shardFailures: [
      ...missing.map(
        ({ shard, reason = "left no report", job }) =>
          describeFailure({ kind: "unavailable", message: `shard ${shard}: ${reason}` }) +
          (job === undefined ? "" : ` [Its job](${job})`),
      ),
      ...failures.map(describeFailure),
    ],
    notes,
    links,
  };
}
