// The shapes of the reports: of one shard, as it is uploaded, and of a whole run, as schema/report.schema.json
// publishes it.
import { z } from "zod";
import type { RepoOutcome, ShardReport } from "../../model.ts";

/** The version of shard reports; older versions are read as well. */
export const SHARD_SCHEMA_VERSION = 2;
/** The version of run reports. */
export const RUN_SCHEMA_VERSION = 1;

const count = () => z.int().min(0);
const failure = z.object({
  kind: z.enum(["denied", "missing", "rejected", "unavailable", "unknown", "guarded", "bug"]),
  family: z.exactOptional(z.string()),
  targets: z.exactOptional(z.array(z.string())),
  message: z.string(),
  advice: z.exactOptional(z.string().meta({ description: "The next step for the user" })),
});
const finding = z.object({ family: z.string(), target: z.string(), message: z.string() });
const provenance = z.object({
  layer: z.string().meta({ description: '`top level`, `policy "<name>"` or `repository <name>`' }),
  file: z.string(),
  line: z.int(),
});
const place = {
  family: z.string(),
  target: z.string(),
  path: z.exactOptional(z.array(z.string())),
  ref: z.exactOptional(z.json()),
  source: provenance.meta({ description: "The config line that asks for the change" }),
  origin: z.exactOptional(
    z
      .enum(["proposed", "earlier"])
      .meta({ description: "In a pull request: `proposed` by it, or drift from `earlier`" }),
  ),
  state: z.enum(["planned", "applied", "deferred", "failed"]),
  isHidden: z.exactOptional(z.literal(true).meta({ description: "The values of a private repository are left out" })),
};
const change = z.discriminatedUnion("action", [
  z.object({ ...place, action: z.literal("create"), after: z.json() }),
  z.object({ ...place, action: z.literal("update"), before: z.json(), after: z.json() }),
  z.object({ ...place, action: z.literal("delete"), before: z.json() }),
]);
const outcome = z.object({
  repo: z.string(),
  id: z.exactOptional(z.int().meta({ description: "GitHub's numeric id" })),
  visibility: z.exactOptional(z.enum(["public", "private", "internal"])),
  kind: z.enum(["in-sync", "planned", "applied", "deferred", "failed", "gone"]),
  reason: z.exactOptional(z.string().meta({ description: "The reason why a deferred repository waits" })),
  changes: z.array(change),
  findings: z.array(finding),
  failures: z.array(failure),
  notes: z.array(z.string()),
});
const usage = z.object({
  requests: count(),
  writes: count(),
  graphqlQueries: count(),
  refusals: count(),
  waitedMs: z.number().min(0),
});
const time = () => z.string().meta({ description: "ISO 8601, UTC" });

const SHARD_REPORT = z.object({
  schemaVersion: z.union([z.literal(1), z.literal(SHARD_SCHEMA_VERSION)]),
  organization: z.string(),
  runId: z.string(),
  runAttempt: z.int().min(1),
  shard: z.string().regex(/^[1-9]\d*\/[1-9]\d*$/),
  dryRun: z.boolean(),
  startedAt: time(),
  finishedAt: time(),
  configDigest: z.string(),
  usage,
  outcomes: z.array(outcome),
  failures: z.array(failure),
  layers: z.exactOptional(z.array(z.object({ layer: z.string(), repositories: count() }))),
  forecast: z.exactOptional(
    z.object({
      writes: count(),
      minutes: z.number(),
      nights: count(),
      minutesWithMoreShards: z.exactOptional(z.number()),
    }),
  ),
  notes: z.exactOptional(z.array(z.string())),
  base: z.exactOptional(z.object({ unconcerned: count() })),
});

const originCounts = () =>
  z.object({ changes: count(), repositories: count().meta({ description: "With at least one of them" }) });

/** One shard in the report of a run. */
const shardEntry = z.object({
  shard: z.string().meta({ description: "`n/m`" }),
  state: z
    .enum(["reported", "missing"])
    .meta({ description: "`missing`: the report is missing or cannot be read; its repositories count as failed" }),
  reason: z.exactOptional(z.string().meta({ description: "The reason why the report is missing" })),
  job: z.exactOptional(z.string().meta({ description: "Address of its job" })),
  runAttempt: z.exactOptional(z.int().min(1)),
  startedAt: z.exactOptional(time()),
  finishedAt: z.exactOptional(time()),
  repositories: count(),
  usage: z.exactOptional(usage),
  failures: z.array(failure).meta({ description: "Failures of the whole shard" }),
});
export type ShardEntry = z.output<typeof shardEntry>;

/** The whole file report.json; `outcomes` is last, so that a reader may stop before it. */
export const RUN_REPORT = z
  .object({
    schemaVersion: z.literal(RUN_SCHEMA_VERSION),
    organization: z.string(),
    runId: z.string(),
    runAttempt: z.int().min(1),
    dryRun: z.boolean(),
    startedAt: time(),
    finishedAt: time(),
    headline: z.string().meta({ description: "The result in one sentence" }),
    totals: z
      .object({
        repositories: count(),
        inSync: count(),
        planned: count(),
        applied: count(),
        deferred: count(),
        failed: count(),
        findings: count().meta({ description: "Repositories with at least one finding, whatever their outcome" }),
        changes: count(),
      })
      .meta({ description: "The five outcomes sum to `repositories`" }),
    base: z.exactOptional(
      z.object({
        unconcerned: count().meta({ description: "Repositories that both configs ask the same of; not read" }),
        proposed: originCounts().meta({ description: "Because of the pull request" }),
        earlier: originCounts().meta({ description: "Drift from before" }),
      }),
    ),
    usage,
    shards: z.array(shardEntry),
    outcomes: z.array(outcome.extend({ shard: z.string() })),
  })
  .meta({
    title: "Repo Cop: report of a run",
    description: "The file report.json of the artifact repo-cop-report-<run id>",
  });
export type RunReportHead = Omit<z.output<typeof RUN_REPORT>, "outcomes">;

/** Why a shard's report cannot be used. */
export interface UnusableReport {
  readonly kind: "unreadable";
  readonly reason: string;
}

/** Decodes a shard's report. Refuses other files, and names a newer schema version in the message. */
export function decodeShardReport(text: string): ShardReport | UnusableReport {
  const content = parseJson(text);
  const version =
    typeof content === "object" && content !== null
      ? (content as { schemaVersion?: unknown }).schemaVersion
      : undefined;
  if (typeof version === "number" && version > SHARD_SCHEMA_VERSION)
    return unreadable(
      `its report has the schema version ${version}, and this version of Repo ` +
        `Cop reads up to ${SHARD_SCHEMA_VERSION}; use the same version in all jobs`,
    );
  const decoded = SHARD_REPORT.safeParse(content);
  if (!decoded.success)
    return unreadable(`its report is damaged: ${z.prettifyError(new z.ZodError(decoded.error.issues.slice(0, 1)))}`);
  return { ...decoded.data, schemaVersion: SHARD_SCHEMA_VERSION } as ShardReport & { outcomes: readonly RepoOutcome[] };
}

function unreadable(reason: string): UnusableReport {
  return { kind: "unreadable", reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
