// Merges the reports of all shards into one, reading one shard's report at a time.

import type { Failure, RepoOutcome, ShardReport, Usage, WriteForecast } from "../../model.ts";
import { given } from "../../objects.ts";
import { type Digest, DigestBuilder } from "../digest.ts";
import { headlineOf } from "../headline.ts";
import { RUN_SCHEMA_VERSION, type RunReportHead, type ShardEntry, type UnusableReport } from "./report-schema.ts";

/** A shard of the run, with its report, if there is one. It is read again each time. */
export interface ReportedShard {
  /** `n/m`. */
  readonly shard: string;
  /** Undefined if the shard has no report. */
  read?(): Promise<ShardReport | UnusableReport>;
  /** Address of its job, if known. */
  readonly job?: string;
  /** The repositories of the shard, if the inventory names them. */
  readonly repositories: readonly { readonly name: string; readonly id: number }[];
}

/** The facts about the run that need no shard. */
export interface RunIdentity {
  readonly organization: string;
  readonly runId: string;
  readonly runAttempt: number;
  /** ISO 8601, UTC; used if no shard has a report. */
  readonly now: string;
  /** Why there is no shard at all. */
  readonly failure?: Failure;
}

/** Everything but the outcomes themselves. */
export interface RunReport {
  readonly head: RunReportHead;
  readonly digest: Digest;
  readonly missing: readonly string[];
  /** Failures of whole shards, with their names. */
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  readonly forecast?: WriteForecast;
  readonly shards: readonly ReportedShard[];
}

const NOTHING: Usage = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };

/** Combines the reports of all shards. Throws only if an existing report cannot be read from disk. */
export async function mergeReports(shards: readonly ReportedShard[], identity: RunIdentity): Promise<RunReport> {
  const builder = new DigestBuilder();
  const entries: ShardEntry[] = [];
  const about: (Pick<ShardReport, "dryRun" | "failures" | "forecast"> & { readonly notes: readonly string[] })[] = [];
  for (const shard of shards) {
    const report = await reportOf(shard);
    if (report.kind === "unreadable") {
      builder.forgetLayers();
      for (const outcome of lostOutcomes(shard, report.reason)) builder.add(outcome);
      entries.push(missingEntry(shard, report.reason));
      continue;
    }
    builder.addShard(report);
    for (const outcome of report.outcomes) builder.add(outcome);
    const { dryRun, notes = [], forecast } = report;
    const failures = report.failures.map((one) => ({ ...one, message: `shard ${shard.shard}: ${one.message}` }));
    about.push({ dryRun, notes, failures, ...given({ forecast }) });
    entries.push(entryOf(report, shard));
  }
  const digest = builder.finish();
  const failures = [...(identity.failure ? [identity.failure] : []), ...about.flatMap((one) => one.failures)];
  const forecast = sumOf(about.flatMap((one) => one.forecast ?? []));
  const dryRun = about.length > 0 && about.every((one) => one.dryRun);
  return {
    head: headOf(entries, identity, { digest, failures }, dryRun),
    digest,
    missing: missingOf(entries),
    failures,
    notes: [...new Set(about.flatMap((one) => one.notes))],
    ...given({ forecast }),
    shards,
  };
}

async function reportOf(shard: ReportedShard): Promise<(ShardReport & { readonly kind?: never }) | UnusableReport> {
  if (shard.read === undefined) return { kind: "unreadable", reason: "left no report" };
  return shard.read() as Promise<(ShardReport & { readonly kind?: never }) | UnusableReport>;
}

/** The results of a shard without a report are unknown, so its repositories count as failed. */
export function lostOutcomes({ shard, job, repositories }: ReportedShard, reason: string): readonly RepoOutcome[] {
  const failure: Failure = {
    kind: "unavailable",
    message: `shard ${shard}: ${reason}, so the outcome is not known`,
    advice:
      job === undefined
        ? "look at the log of its job, then re-run the failed jobs"
        : `look at ${job}, then re-run the failed jobs`,
  };
  return repositories.map(({ name, id }) => ({
    ...{ repo: name, id, kind: "failed", changes: [], findings: [], failures: [failure], notes: [] },
  }));
}

function missingEntry({ shard, job, repositories }: ReportedShard, reason: string): ShardEntry {
  return {
    shard,
    state: "missing",
    reason,
    ...given({ job }),
    repositories: repositories.length,
    failures: [],
  };
}

function entryOf(report: ShardReport, { job }: ReportedShard): ShardEntry {
  const { shard, runAttempt, startedAt, finishedAt, usage, failures, outcomes } = report;
  return {
    ...{
      shard,
      state: "reported",
      runAttempt,
      startedAt,
      finishedAt,
      repositories: outcomes.filter(({ kind }) => kind !== "gone").length,
      usage,
    },
    ...given({ job }),
    failures: failures.map((failure) => ({ ...failure, targets: [...(failure.targets ?? [])] })),
  };
}

function missingOf(entries: readonly ShardEntry[]): readonly string[] {
  return entries.filter(({ state }) => state === "missing").map(({ shard }) => shard);
}

function headOf(
  shards: ShardEntry[],
  identity: RunIdentity,
  { digest, failures }: Pick<RunReport, "digest" | "failures">,
  dryRun: boolean,
): RunReportHead {
  const { organization, runId, runAttempt, now } = identity;
  const { repositories, inSync, planned, applied, deferred, failed, findings, changes } = digest.counts;
  const { origins } = digest.counts;
  const starts = shards.flatMap(({ startedAt }) => startedAt ?? []).sort();
  const ends = shards.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
  return {
    schemaVersion: RUN_SCHEMA_VERSION,
    ...{ organization, runId, runAttempt, dryRun },
    startedAt: starts[0] ?? now,
    finishedAt: ends.at(-1) ?? now,
    headline: identity.failure
      ? `${identity.failure.message}.`
      : headlineOf({ digest, missing: missingOf(shards), shardFailures: failures.length, scope: "run" }),
    totals: { repositories, inSync, planned, applied, deferred, failed, findings, changes },
    ...(origins && { base: { unconcerned: digest.unconcerned ?? 0, ...origins } }),
    usage: shards.reduce((sum, { usage = NOTHING }) => addUsage(sum, usage), NOTHING),
    shards,
  };
}

function addUsage(a: Usage, b: Usage): Usage {
  return {
    requests: a.requests + b.requests,
    writes: a.writes + b.writes,
    graphqlQueries: a.graphqlQueries + b.graphqlQueries,
    refusals: a.refusals + b.refusals,
    waitedMs: a.waitedMs + b.waitedMs,
  };
}

/** Shards work in parallel, so the slowest one counts. */
function sumOf(forecasts: readonly WriteForecast[]): WriteForecast | undefined {
  if (forecasts.length === 0) return undefined;
  const more = forecasts.flatMap(({ minutesWithMoreShards }) => minutesWithMoreShards ?? []);
  return {
    writes: forecasts.reduce((sum, { writes }) => sum + writes, 0),
    minutes: Math.max(...forecasts.map(({ minutes }) => minutes)),
    nights: Math.max(...forecasts.map(({ nights }) => nights)),
    ...(more.length === forecasts.length && { minutesWithMoreShards: Math.max(...more) }),
  };
}

/** Every outcome of the run with its shard, one shard in memory at a time. */
export async function* outcomesOf({ shards }: RunReport): AsyncGenerator<readonly [RepoOutcome, string]> {
  for (const shard of shards) {
    const report = await reportOf(shard);
    const outcomes = report.kind === "unreadable" ? lostOutcomes(shard, report.reason) : report.outcomes;
    for (const outcome of outcomes) yield [outcome, shard.shard];
  }
}
