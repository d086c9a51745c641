// Outcomes and reports for the tests of the report.
import type { RepoOutcome, ShardReport } from "../../src/model.ts";
import type { StatedChange } from "../../src/report/summarize.ts";

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
