// Executes plans for a few repositories at a time. Each repository is checked before it is written, and read again
// before entries are deleted or replaced as a whole.

import { applyPlan } from "../../apply/apply.ts";
import { KnownRefusals } from "../../apply/known-refusals.ts";
import { stated } from "../../apply/part-result.ts";
import { type SecretOf, secretsIn } from "../../apply/secrets.ts";
import { requestKey, type WriteSender } from "../../apply/write-sender.ts";
import type { Log } from "../../deps.ts";
import { bugFailure } from "../../families/shared/failure.ts";
import { inParallel } from "../../in-parallel.ts";
import type { Change, Failure, OrganizationState, RepoOutcome, RepoPlan, Repository } from "../../model.ts";
import { given } from "../../objects.ts";
import { familiesToConfirm } from "../../plan/confirmation.ts";
import { type PlanContext, planRepository } from "../../plan/plan.ts";
import { differenceOf } from "../../read/identity.ts";
import { readRepositories } from "../../read/repositories.ts";
import type { Run } from "../context.ts";
import { CheckedWrites } from "./identity/checked-writes.ts";
import { IdentityChecks } from "./identity/identity-checks.ts";
import { effectOfMove, type SelectionRun } from "./identity/moved.ts";
import { JointWrites } from "./joint-writes.ts";
import { planFamilyAgain } from "./plan-again.ts";
import type { PlannedRepository, Plans } from "./plan-slice.ts";

/**
 * Repositories in progress at once: while one waits for a read, others write. Few, so that a stopped run leaves few
 * repositories half done.
 */
const AT_ONCE = 4;

type ExecutionRun = Pick<Run, "github" | "families" | "log" | "clock" | "host"> & SelectionRun;

/** A run with the data that its plans are based on and that its repositories share. */
interface Execution extends Omit<ExecutionRun, "host"> {
  readonly secretOf: SecretOf;
  readonly state: OrganizationState;
  readonly planning: PlanContext;
  readonly checks: IdentityChecks;
  readonly joint: JointWrites;
  readonly knownRefusals: KnownRefusals;
}

/** The outcome of each plan, in the order of the plans. */
export async function executePlans(
  { planned, planning }: Plans,
  state: OrganizationState,
  run: ExecutionRun,
): Promise<readonly RepoOutcome[]> {
  const { github, families, log, clock, config, inputs, host } = run;
  for (const secret of secretsIn(host.env)) host.registerSecret(secret);
  const ready = planned.filter(({ read }) => read.deferred === undefined).map(({ plan }) => plan);
  const toWrite = ready.filter(({ requests }) => requests.length > 0).map(({ repo }) => repo);
  const checks = new IdentityChecks(toWrite, { github, log, clock });
  const joint = new JointWrites(ready, { github, log, checks });
  const about = { github, families, log, clock, config, inputs, state, planning };
  const secretOf = (name: string) => host.env[name];
  const execution = { ...about, checks, joint, knownRefusals: new KnownRefusals(), secretOf };
  github.progress.begin("writing", toWrite.length);
  return inParallel(planned, AT_ONCE, async (one) => {
    const outcome = await applyIsolated(one, execution);
    checks.finish(one.plan.repo.id);
    if (one.plan.requests.length > 0 && one.read.deferred === undefined) github.progress.advance();
    logOutcome(outcome, log);
    return outcome;
  });
}

/** One line for a repository with changes, applied or not. */
function logOutcome({ repo: repository, kind: outcome, changes }: RepoOutcome, log: Log): void {
  if (changes.length === 0) return;
  const applied = changes.filter(({ state }) => state === "applied").length;
  const data = { repository, outcome, changes: applied, ...(applied < changes.length && { of: changes.length }) };
  log.info(applied > 0 ? "Repository changed." : "Repository not changed.", data);
}

/** A bug in one repository must not stop the others. */
async function applyIsolated(one: PlannedRepository, execution: Execution): Promise<RepoOutcome> {
  try {
    return await applyOne(one, execution);
  } catch (error) {
    return unapplied({ ...one, plan: withFailure(one.plan, bugFailure(error)) }, "deferred");
  }
}

async function applyOne(planned: PlannedRepository, execution: Execution): Promise<RepoOutcome> {
  const { read, plan } = planned;
  if (read.deferred !== undefined || read.gone !== undefined) return unapplied(planned, "deferred");
  if (plan.requests.length === 0)
    return applyPlan(plan, { families: execution.families, github: deferring(NOT_READ_AGAIN) });
  const now = await asOfNow(planned, execution);
  if (now.read.gone !== undefined || now.read.deferred !== undefined) return unapplied(now, "deferred");
  if (now.read.failure) return unapplied({ ...now, plan: withFailure(plan, now.read.failure) }, "deferred");
  await execution.joint.settle(now.plan);
  return applyConfirmed(now, execution);
}

/**
 * The plan for the current repository: the same plan, or a new one if the repository has changed and the config still
 * asks the same. If it may not be executed, the read has the reason.
 */
async function asOfNow(planned: PlannedRepository, execution: Execution): Promise<PlannedRepository> {
  const { read, plan } = planned;
  const identity = await execution.checks.recent(read.repo);
  if (identity.kind === "deferred") return { plan, read: { ...read, deferred: identity.reason } };
  if (identity.kind === "unknown") return { plan, read: { ...read, failure: identity.failure } };
  if (identity.kind === "gone") return { plan, read: { ...read, gone: identity.reason } };
  const { repo } = identity;
  const effect = effectOfMove(read.repo, repo, execution);
  if (effect.kind === "gone") return { plan, read: { ...read, gone: effect.reason } };
  if (effect.kind === "deferred") return { plan, read: { ...read, deferred: effect.reason } };
  return differenceOf(read.repo, repo) === undefined ? planned : planChanged(planned, repo, execution);
}

/** Plans a repository again that has changed since: reads all of it, under its current name. */
async function planChanged(
  { read, plan }: PlannedRepository,
  repo: Repository,
  { github, families, log, state, planning }: Execution,
): Promise<PlannedRepository> {
  const reading = { github, families, log, state, confirming: true };
  const [fresh] = await readRepositories([{ repo, desired: read.desired }], reading);
  if (!fresh) throw new TypeError("one target gives one read");
  const known = { ...fresh, findings: [...(read.findings ?? []), ...(fresh.findings ?? [])] };
  const again = planRepository(known, planning);
  const deferred = fresh.deferred ?? moreDeletes(again, plan);
  return { read: { ...known, ...given({ deferred }) }, plan: again };
}

async function applyConfirmed({ read, plan }: PlannedRepository, execution: Execution): Promise<RepoOutcome> {
  const { families, knownRefusals, secretOf } = execution;
  const { answers: jointAnswers } = execution.joint;
  const writes = new CheckedWrites(read.repo, execution);
  const about = { families, jointAnswers, knownRefusals, secretOf, planAgain: planFamilyAgain(read, execution) };
  const confirmed = await confirm({ read, plan }, execution).catch((error: unknown) => bugFailure(error));
  if (typeof confirmed === "string") return applyPlan(plan, { ...about, github: deferring(confirmed) });
  if ("message" in confirmed)
    return applyPlan(withFailure(plan, confirmed), { ...about, github: deferring(NOT_READ_AGAIN) });
  const outcome = await applyPlan(withJointAnswers(confirmed, plan, jointAnswers), { ...about, github: writes });
  if (writes.gone === undefined) return outcome;
  return { ...outcome, kind: "gone", changes: outcome.changes.filter(({ state }) => state === "applied") };
}

const NOT_READ_AGAIN = "the repository could not be looked at once more, so the rest is left for the next run";

function withFailure(plan: RepoPlan, failure: Failure): RepoPlan {
  return { ...plan, failures: [...plan.failures, failure] };
}

/** Joint requests were sent before the second read, so the confirmed plan lacks their changes. Adds these again. */
function withJointAnswers(confirmed: RepoPlan, plan: RepoPlan, jointAnswers: JointWrites["answers"]): RepoPlan {
  if (confirmed === plan) return plan;
  const done = plan.requests.filter(({ request }) => jointAnswers.has(requestKey(request)));
  const carries = ({ family, target }: Change) =>
    done.some(({ parts }) => parts.some((part) => part.family === family && part.targets.includes(target)));
  const others = confirmed.requests.filter(({ request }) => !jointAnswers.has(requestKey(request)));
  const changes = plan.changes.filter(carries);
  const isNew = ({ family, target }: Change) => !changes.some((one) => one.family === family && one.target === target);
  return { ...confirmed, changes: [...changes, ...confirmed.changes.filter(isNew)], requests: [...done, ...others] };
}

/** Reads the repository again on its own and plans again; the reason if the new plan may not be executed now. */
async function confirm({ read, plan }: PlannedRepository, execution: Execution): Promise<RepoPlan | string> {
  const { github, log, state, planning } = execution;
  const destructive = familiesToConfirm(plan);
  if (destructive.length === 0) return plan;
  const families = execution.families.filter(({ key }) => destructive.includes(key));
  const reading = { github, log, state, families, confirming: true };
  const [fresh] = await readRepositories([{ repo: read.repo, desired: read.desired }], reading);
  if (!fresh) throw new TypeError("one target gives one read");
  const moved = fresh.gone ?? differenceOf(read.repo, fresh.repo);
  if (moved !== undefined) return `${moved} meanwhile; the next run looks again`;
  if (fresh.deferred !== undefined) return fresh.deferred;
  const findings = [...(read.findings ?? []), ...(fresh.findings ?? [])];
  const known = { ...fresh, findings, families: new Map([...read.families, ...fresh.families]) };
  const confirmed = planRepository(known, planning);
  return moreDeletes(confirmed, plan) ?? confirmed;
}

/** The reason to defer a new plan that deletes more than the first one, for which `max-deletes` was checked. */
function moreDeletes(confirmed: RepoPlan, { entries }: RepoPlan): string | undefined {
  const [grown] =
    Object.entries(confirmed.entries).find(([name, { deleted }]) => deleted > (entries[name]?.deleted ?? 0)) ?? [];
  return grown && `more ${grown} would be deleted than when max-deletes was checked, so this is left for the next run`;
}

/** Defers all requests. Results of joint requests still count. */
function deferring(reason: string): WriteSender {
  return { send: () => Promise.resolve({ kind: "deferred", reason }) };
}

/**
 * The outcome of a plan that is not executed: a dry run, a run that reached its limits, or a repository that is gone.
 * `state`: the state of all its changes.
 */
export function unapplied({ read, plan }: PlannedRepository, state: "planned" | "deferred"): RepoOutcome {
  const { findings, failures } = plan;
  const about = { repo: plan.repo.name, findings, failures };
  if (read.gone !== undefined)
    return { ...about, kind: "gone", changes: [], findings: [], failures: [], notes: [read.gone] };
  const isDeferred = read.deferred !== undefined || state === "deferred";
  const changes = plan.changes.map((change) => stated(change, isDeferred ? "deferred" : "planned"));
  const notes = read.deferred === undefined ? plan.notes : [...plan.notes, read.deferred];
  const kind = failures.length > 0 ? "failed" : isDeferred ? "deferred" : changes.length > 0 ? "planned" : "in-sync";
  return { ...about, kind, changes, notes };
}
