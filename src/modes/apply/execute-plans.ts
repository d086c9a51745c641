// Carries plans out, repository by repository, with a second look wherever something would be deleted or replaced
// whole.

import { type ApplyContext, applyPlan, requestKey } from "../../apply/apply.ts";
import { KnownRefusals } from "../../apply/known-refusals.ts";
import { sendJoint } from "../../apply/send-joint.ts";
import type { GitHub } from "../../deps.ts";
import { bugFailure } from "../../families/shared/failure.ts";
import { inParallel } from "../../in-parallel.ts";
import type { Change, Failure, OrganizationState, RepoOutcome, RepoPlan } from "../../model.ts";
import { familiesToConfirm } from "../../plan/guard.ts";
import { joinRequests } from "../../plan/join.ts";
import { type PlanContext, planRepository } from "../../plan/plan.ts";
import { readRepositories } from "../../read/repositories.ts";
import type { Run } from "../context.ts";
import type { PlannedRepository, Plans } from "./plan-slice.ts";

/**
 * Repositories under way at once: while one waits for its second look, others write. How much is on the wire, the gate
 * decides.
 */
const AT_ONCE = 4;

/** The part of a run that carrying out plans needs, with what the plans were made on. */
interface Execution extends Pick<Run, "github" | "families" | "log"> {
  readonly state: OrganizationState;
  readonly planning: PlanContext;
  /** What the repositories of one run learn from each other. */
  readonly shared: Required<Pick<ApplyContext, "settled" | "objections">>;
}

/** The outcome of each plan, in order. What can be sent for several repositories at once is sent first. */
export async function executePlans(
  { planned, planning }: Plans,
  state: OrganizationState,
  { github, families, log }: Pick<Run, "github" | "families" | "log">,
): Promise<readonly RepoOutcome[]> {
  const ready = planned.filter(({ read }) => read.deferred === undefined).map(({ plan }) => plan);
  const settled = await sendJoint(joinRequests(ready), github, log);
  const shared = { settled, objections: new KnownRefusals() };
  const execution = { github, families, log, state, planning, shared };
  return inParallel(planned, Math.max(AT_ONCE, github.concurrency), async (one) => {
    const outcome = await applyIsolated(one, execution);
    if (outcome.changes.length > 0)
      log.info("Repository changed.", {
        repository: outcome.repo,
        outcome: outcome.kind,
        changes: outcome.changes.length,
      });
    return outcome;
  });
}

/** A mistake of ours in one repository must not stop the others. */
async function applyIsolated(one: PlannedRepository, execution: Execution): Promise<RepoOutcome> {
  try {
    return await applyOne(one, execution);
  } catch (error) {
    return unapplied(withFailure(one.plan, bugFailure(error)), "deferred");
  }
}

async function applyOne({ read, plan }: PlannedRepository, execution: Execution): Promise<RepoOutcome> {
  const { github, families, shared } = execution;
  if (read.deferred !== undefined) return unapplied(plan, "deferred", read.deferred);
  const confirmed = await confirm({ read, plan }, execution).catch((error: unknown) => bugFailure(error));
  if (typeof confirmed === "string") return applyPlan(plan, { github: deferring(confirmed), families, ...shared });
  if ("message" in confirmed)
    return applyPlan(withFailure(plan, confirmed), { github: deferring(UNSEEN), families, ...shared });
  return applyPlan(withSettled(confirmed, plan, shared.settled), { github, families, ...shared });
}

const UNSEEN = "the repository could not be looked at once more, so the rest is left for the next run";

function withFailure(plan: RepoPlan, failure: Failure): RepoPlan {
  return { ...plan, failures: [...plan.failures, failure] };
}

/**
 * What was sent for several repositories at once is done before the second look, which no longer sees it as a change.
 */
function withSettled(confirmed: RepoPlan, plan: RepoPlan, settled: Execution["shared"]["settled"]): RepoPlan {
  if (confirmed === plan) return plan;
  const done = plan.requests.filter(({ request }) => settled.has(requestKey(request)));
  const carries = ({ family, target }: Change) =>
    done.some(({ parts }) => parts.some((part) => part.family === family && part.targets.includes(target)));
  const others = confirmed.requests.filter(({ request }) => !settled.has(requestKey(request)));
  const changes = plan.changes.filter(carries);
  const isNew = ({ family, target }: Change) => !changes.some((one) => one.family === family && one.target === target);
  return { ...confirmed, changes: [...changes, ...confirmed.changes.filter(isNew)], requests: [...done, ...others] };
}

/** Reads the repository once more by itself and plans again; the reason where that may not be carried out now. */
async function confirm({ read, plan }: PlannedRepository, execution: Execution): Promise<RepoPlan | string> {
  const { github, log, state, planning } = execution;
  const destructive = familiesToConfirm(plan);
  if (destructive.length === 0) return plan;
  const families = execution.families.filter(({ key }) => destructive.includes(key));
  const reading = { github, log, state, families, confirming: true };
  const [fresh] = await readRepositories([{ repo: read.repo, desired: read.desired }], reading);
  if (!fresh) throw new TypeError("one target gives one read");
  if (fresh.deferred !== undefined) return fresh.deferred;
  const confirmed = planRepository({ ...fresh, families: new Map([...read.families, ...fresh.families]) }, planning);
  return unjudged(confirmed, plan) ?? confirmed;
}

/** `max-deletes` was checked with what the first look found: nothing more than that may go. */
function unjudged(confirmed: RepoPlan, { entries }: RepoPlan): string | undefined {
  const [grown] =
    Object.entries(confirmed.entries).find(([name, { deleted }]) => deleted > (entries[name]?.deleted ?? 0)) ?? [];
  return grown && `more ${grown} would be deleted than when max-deletes was checked, so this is left for the next run`;
}

/** Sends nothing more: what was sent for several repositories at once is done all the same. */
function deferring(reason: string): Pick<GitHub, "send"> {
  return { send: () => Promise.resolve({ kind: "deferred", reason }) };
}

/** The outcome of a plan that is not carried out: a dry run, a refused shard, or no room within the limits. */
export function unapplied(plan: RepoPlan, state: "planned" | "deferred", note?: string): RepoOutcome {
  const changes = plan.changes.map((change) => ({ ...change, state }));
  const notes = note === undefined ? plan.notes : [...plan.notes, note];
  const kind = plan.failures.length > 0 ? "failed" : changes.length > 0 || state === "deferred" ? state : "in-sync";
  return { repo: plan.repo.name, kind, changes, findings: plan.findings, failures: plan.failures, notes };
}
