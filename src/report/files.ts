// A shard's report as files of an artifact: JSON for programs, Markdown for people.
import type { ArtifactFile } from "../deps.ts";
import type { ShardReport } from "../model.ts";
import { type SummaryFacts, summaryMarkdown } from "./markdown.ts";

/** Named after the shard, so that the reports of all shards can be in one folder. */
export function reportFiles(report: ShardReport, facts: SummaryFacts): readonly ArtifactFile[] {
  const name = `shard-${report.shard.replace("/", "-of-")}`;
  return [
    { name: `${name}.json`, text: `${JSON.stringify(report, undefined, 2)}\n` },
    { name: `${name}.md`, text: summaryMarkdown(facts, report.outcomes, Number.POSITIVE_INFINITY) },
  ];
}
