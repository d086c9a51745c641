// Outcomes and reports for the tests of the report.
import type { RepoOutcome, ShardReport, StatedChange } from "../../src/model.ts";
import { DigestBuilder } from "../../src/report/digest.ts";
import type { Links } from "../../src/report/links.ts";
import { shardFacts, summaryMarkdown } from "../../src/report/markdown.ts";

export function change(difference: Partial<StatedChange> = {}): StatedChange {
  return {
    family: "repository",
    action: "update",
    target: "delete_branch_on_merge",
    before: false,
    after: true,
    state: "applied",
    source: { layer: "top level", file: ".github/repo-cop.yml", line: 5 },
    ...difference,
  } as StatedChange;
}

export function outcome(repo: string, difference: Partial<RepoOutcome> = {}): RepoOutcome {
  return { repo, kind: "in-sync", changes: [], findings: [], failures: [], notes: [], ...difference };
}

export function report(difference: Partial<ShardReport> = {}): ShardReport {
  return {
    schemaVersion: 2,
    organization: "acme",
    runId: "42",
    runAttempt: 1,
    shard: "1/2",
    dryRun: false,
    startedAt: "2026-11-23T02:17:00.000Z",
    finishedAt: "2026-11-23T02:18:00.000Z",
    configDigest: "c0ffee",
    usage: { requests: 120, writes: 3, graphqlQueries: 30, refusals: 0, waitedMs: 1500 },
    outcomes: [],
    failures: [],
    ...difference,
  };
}

export function digest(outcomes: readonly RepoOutcome[]) {
  const builder = new DigestBuilder();
  for (const one of outcomes) builder.add(one);
  return builder.finish();
}

/** The whole summary of a shard that worked for a minute. */
export function summary(difference: Partial<ShardReport> = {}, links?: Links): string {
  const given = report(difference);
  return summaryMarkdown(shardFacts(given, links, 60_000), given.outcomes);
}
