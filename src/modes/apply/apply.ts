// `mode: apply`: takes its slice, compares what is with what should be, and writes only the difference.

import { loadConfig } from "../../config/load.ts";
import type { Deferred } from "../../deps.ts";
import { readEnvironment } from "../../entry/environment.ts";
import type { ApplyInputs } from "../../entry/inputs.ts";
import { FAMILIES } from "../../families/index.ts";
import type { Connection } from "../../github/client.ts";
import { formatShard } from "../../inventory/shard.ts";
import type { Failure, RepoOutcome, ShardReport, Target } from "../../model.ts";
import { guardDeletes } from "../../plan/guard.ts";
import { countWrites } from "../../plan/join.ts";
import { readRepositories } from "../../read/repositories.ts";
import { annotateProblems } from "../annotate.ts";
import { logDesired } from "../announce-desired.ts";
import type { Deps, ExitCode, ModeDeps } from "../deps.ts";
import { type ApplyPlansContext, executePlans, type PlannedRepository, unapplied } from "./execute-plans.ts";
import { forecastReading, forecastWriting } from "./forecast.ts";
import { planSlice } from "./plan-slice.ts";
import { publishReport } from "./publish.ts";
import { loadSlice, type Slice } from "./slice.ts";

/** One repository's or family's failure never stops another; a dry run is the same run without the last step. */
export async function runApply(inputs: ApplyInputs, deps: ModeDeps): Promise<ExitCode> {
  const { host, clock } = deps;
  const startedAt = clock.now();
  const { workspace, runId = "local", runAttempt } = readEnvironment(host.env);
  const config = await loadConfig(inputs.config, FAMILIES, workspace);
  annotateProblems(config.warnings, "warning", host);
  const github = await deps.connection;
  const work = await loadSlice(inputs, { config, github, deps });
  if (work.kind === "work") logDesired(config, work.targets, { inputs, log: deps.log });
  const result = await resultOf(work, inputs, { github, deps });
  const report: ShardReport = {
    schemaVersion: 2,
    organization: inputs.org,
    runId,
    runAttempt,
    shard: formatShard(inputs.shard),
    dryRun: inputs.dryRun,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    configDigest: config.digest,
    usage: github.usage(),
    ...result,
  };
  await publishReport(report, inputs, deps);
  return exitCode(report, inputs);
}

type Result = Pick<ShardReport, "outcomes" | "failures">;

interface Session {
  readonly github: Connection;
  readonly deps: Deps;
}

async function resultOf(work: Slice | Deferred, inputs: ApplyInputs, session: Session): Promise<Result> {
  if (work.kind === "work") return workThrough(work, inputs, session);
  if (work.kind === "postponed")
    return { outcomes: work.targets.map((target) => postponed(target, work.reason)), failures: [] };
  const message = `the repositories could not be listed: ${work.reason}`;
  return { outcomes: [], failures: [{ kind: "unavailable", message, advice: "run again later" }] };
}

function postponed({ repo, desired }: Target, reason: string): RepoOutcome {
  const { undecided: failures, notes } = desired;
  const kind = failures.length > 0 ? "failed" : "deferred";
  return { repo: repo.name, kind, changes: [], findings: [], failures, notes: [...notes, reason] };
}

async function workThrough(
  work: Extract<Slice, { kind: "work" }>,
  inputs: ApplyInputs,
  { github, deps }: Session,
): Promise<Result> {
  const { host, log } = deps;
  const reading = { github, log, families: FAMILIES, state: work.state };
  forecastReading(github, work.targets, reading);
  const reads = await readRepositories(work.targets, reading);
  const { repository, action } = readEnvironment(host.env);
  const itself = {
    repository,
    action,
    viewer: github.viewer,
    standing: { kind: "by-teams", members: new Map() },
  } as const;
  const context = { families: FAMILIES, directory: work.state.directory, itself };
  const { planned, planning } = await planSlice(reads, { github, organization: inputs.org, context });
  const plans = planned.map(({ plan }) => plan);
  const refused = guardDeletes(plans, inputs.maxDeletes);
  const changes = plans.reduce((sum, plan) => sum + plan.changes.length, 0);
  log.info("Planned.", { repositories: plans.length, changes, writes: countWrites(plans), dryRun: inputs.dryRun });
  if (!inputs.dryRun) forecastWriting(github, plans, log);
  return {
    outcomes: await outcomesOf(planned, { inputs, refused, context: { reading, planning } }),
    failures: refused,
  };
}

interface Execution {
  readonly inputs: ApplyInputs;
  readonly refused: readonly Failure[];
  readonly context: ApplyPlansContext;
}

async function outcomesOf(
  planned: readonly PlannedRepository[],
  { inputs, refused, context }: Execution,
): Promise<readonly RepoOutcome[]> {
  if (!inputs.dryRun && refused.length === 0) return executePlans(planned, context);
  return planned.map(({ read, plan }) =>
    unapplied(plan, read.deferred === undefined ? "planned" : "deferred", read.deferred),
  );
}

function exitCode({ outcomes, failures }: ShardReport, { failOn }: ApplyInputs): ExitCode {
  if (failOn === "never") return 0;
  if (failures.length > 0 || outcomes.some(({ kind }) => kind === "failed")) return 1;
  return failOn === "drift" && outcomes.some(({ changes }) => changes.length > 0) ? 1 : 0;
}
