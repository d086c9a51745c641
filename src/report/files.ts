// A shard's report as files of an artifact: JSON for programs, Markdown for people.
import type { ArtifactFile } from "../deps.ts";
import type { ShardReport } from "../model.ts";
import type { Links } from "./links.ts";
import { summaryMarkdown } from "./markdown.ts";

/** Named after the shard, so that the reports of all shards can lie in one folder. */
export function reportFiles(report: ShardReport, links?: Links): readonly ArtifactFile[] {
  const name = `shard-${report.shard.replace("/", "-of-")}`;
  return [
    { name: `${name}.json`, text: `${JSON.stringify(report, undefined, 2)}\n` },
    { name: `${name}.md`, text: summaryMarkdown(report, { links, maxBytes: Number.POSITIVE_INFINITY }) },
  ];
}
