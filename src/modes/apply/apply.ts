// `mode: apply`: plans the shard's slice of repositories, and writes only the differences.

import { comparableConfig, notesOnBase } from "../../config/base.ts";
import { countMatches } from "../../config/checks/unused.ts";
import { matchedConditions } from "../../config/model/config.ts";
import type { Deferred } from "../../deps.ts";
import { formatShard } from "../../inventory/shard.ts";
import type { Failure, RepoOutcome, RepoPlan, ShardReport, Target } from "../../model.ts";
import { given } from "../../objects.ts";
import { countWrites } from "../../plan/join.ts";
import { matchedSelections } from "../../read/identity.ts";
import { readRepositories } from "../../read/repositories.ts";
import { exitCodeOf } from "../../report/fail-on.ts";
import type { ExitCode } from "../context.ts";
import { hideNames } from "../targets/hide-names.ts";
import { executePlans, unapplied } from "./execute-plans.ts";
import { forecastPlan, forecastReading, forecastWriting } from "./forecast.ts";
import { settleMoved } from "./identity/moved.ts";
import { logDesired } from "./log-desired.ts";
import { withoutInvisible } from "./not-visible.ts";
import { planSlice } from "./plan-slice.ts";
import { publishReport } from "./publish.ts";
import { readUntilVisible } from "./read-until-visible.ts";
import { type ApplyRun, loadSlice, type Slice } from "./slice.ts";

/** A failure of one repository or family does not stop the others. A dry run only leaves out the writes. */
export async function runApply(run: ApplyRun): Promise<ExitCode> {
  const { inputs, environment, clock, config, github } = run;
  const slice = await loadSlice(run);
  if (slice.kind === "work") logDesired(slice.targets, run);
  const result = withBroken(await resultOf(slice, run), github.failure());
  const { runId = "local", runAttempt } = environment;
  const notes = [...notesOnBase(run.base), ...(result.notes ?? [])];
  const report: ShardReport = {
    schemaVersion: 2,
    organization: run.organization,
    runId,
    runAttempt,
    shard: formatShard(inputs.shard),
    dryRun: inputs.dryRun,
    startedAt: new Date(run.startedAt).toISOString(),
    finishedAt: new Date(clock.now()).toISOString(),
    configDigest: config.digest,
    usage: github.usage(),
    ...result,
    ...(notes.length > 0 && { notes }),
    ...("unconcerned" in slice && slice.unconcerned !== undefined && { base: { unconcerned: slice.unconcerned } }),
    ...("targets" in slice && aboutTargets(slice.targets, result.outcomes, run)),
  };
  const { counts } = await publishReport(report, run);
  return exitCodeOf(counts, report.failures.length > 0, inputs.failOn);
}

type Result = Pick<ShardReport, "outcomes" | "failures" | "notes" | "forecast">;

/** The outcomes with facts about their repositories, and the number of repositories for each layer. */
function aboutTargets(
  targets: readonly Target[],
  outcomes: readonly RepoOutcome[],
  { config, base }: ApplyRun,
): Pick<ShardReport, "outcomes" | "layers"> {
  const repositories = new Map(targets.map(({ repo }) => [repo.name, repo]));
  const identified = outcomes.map((outcome): RepoOutcome => {
    const repo = repositories.get(outcome.repo);
    return repo ? { ...outcome, id: repo.id, visibility: repo.visibility } : outcome;
  });
  // The plan of a pull request has only some of the repositories that a layer applies to.
  if (comparableConfig(base)) return { outcomes: identified };
  const policies = countMatches(config, [...repositories.values()]);
  const layers = policies.map(({ source, matches, unknown }) => ({
    layer: source.layer,
    repositories: matches + unknown,
  }));
  return { outcomes: identified, layers: [{ layer: "top level", repositories: targets.length }, ...layers] };
}

/** If GitHub or the token does not work, remaining work counts as failed, because the next run would not help. */
function withBroken(result: Result, broken: Failure | undefined): Result {
  if (!broken) return result;
  const isLeft = result.outcomes.some(({ kind }) => kind === "deferred");
  if (!isLeft) return { ...result, failures: [...result.failures, broken] };
  const outcomes = result.outcomes.map(
    (outcome): RepoOutcome =>
      outcome.kind === "deferred" ? { ...outcome, kind: "failed", failures: [...outcome.failures, broken] } : outcome,
  );
  return { ...result, outcomes };
}

async function resultOf(slice: Slice | Deferred, run: ApplyRun): Promise<Result> {
  if (slice.kind === "work") return workThrough(slice, run);
  if (slice.kind === "postponed")
    return { outcomes: slice.targets.map((target) => postponed(target, slice.reason)), failures: [] };
  // A token that no longer works is reported once, with its own advice.
  if (run.github.failure() !== undefined) return { outcomes: [], failures: [] };
  const message = `the repositories could not be listed: ${slice.reason}`;
  return { outcomes: [], failures: [{ kind: "unavailable", message, advice: "run again later" }] };
}

function postponed({ repo, desired }: Target, reason: string): RepoOutcome {
  const { undecided: failures, notes } = desired;
  const kind = failures.length > 0 ? "failed" : "deferred";
  return { repo: repo.name, kind, reason, changes: [], findings: [], failures, notes };
}

async function workThrough({ targets, state }: Extract<Slice, { kind: "work" }>, run: ApplyRun): Promise<Result> {
  const { inputs, github, families, host, log, config } = run;
  forecastReading(targets, state, run);
  const listed = targets.map(({ repo }) => repo);
  const matched = matchedSelections(matchedConditions(config));
  const reading = { github, log, families, state, progress: github.progress, matched };
  // With `repos`, a new repository may be the reason for the run, and there is no next run for it before the night.
  const found = await (inputs.repos.length > 0
    ? readUntilVisible(targets, reading, run)
    : readRepositories(targets, reading));
  // Some repositories may have been renamed or made private since they were listed.
  hideNames(
    found.map(({ repo }) => repo),
    run,
  );
  const reads = settleMoved(found, listed, run);
  const plans = await planSlice(reads, listed, state, run);
  const all = plans.planned.map(({ plan }) => plan);
  const changes = all.reduce((sum, plan) => sum + plan.changes.length, 0);
  log.info("Planned.", { repositories: all.length, changes, writes: countWrites(all), dryRun: inputs.dryRun });
  if (!inputs.dryRun) forecastWriting(all, run);
  const planOnly = () => plans.planned.map((one) => unapplied(one, "planned"));
  const mayWrite = !inputs.dryRun && ((await run.operator?.confirm(planOnly())) ?? true);
  const outcomes = mayWrite ? await executePlans(plans, state, run) : planOnly();
  const complete = outcomes.map((outcome, at) => withHeldBack(outcome, all[at]));
  if (!inputs.dryRun) return { outcomes: complete, failures: [] };
  const visible = withoutInvisible(complete);
  for (const note of visible.notes) host.annotate({ level: "notice", title: "Repo Cop", message: note });
  const forecast = forecastPlan(all, run);
  return { ...visible, failures: [], ...given({ forecast }) };
}

/** Changes that a limit such as `max-deletes` holds back make the repository count as failed. */
function withHeldBack(outcome: RepoOutcome, plan: RepoPlan | undefined): RepoOutcome {
  const heldBack = plan?.heldBack ?? [];
  return {
    ...outcome,
    changes: [...outcome.changes, ...heldBack.map((change) => ({ ...change, state: "failed" as const }))],
  };
}
