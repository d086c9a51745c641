// The plans of a shard. The acting user's teams are read only if a plan would remove one of their accesses.
import { comparableConfig } from "../../config/base.ts";
import { baseDesired } from "../../config/compare.ts";
import type { ApplyInputs } from "../../entry/mode-inputs.ts";
import type { OrganizationState, RepoPlan, Repository, RepositoryRead } from "../../model.ts";
import { excessDeletes, holdBackChanges } from "../../plan/budget.ts";
import { type LockoutContext, mayCutOff } from "../../plan/lockout/lockout.ts";
import { teamsAtStake } from "../../plan/lockout/teams.ts";
import { withOrigins } from "../../plan/origin.ts";
import { administeringTeams, type PlanContext, planRepository } from "../../plan/plan.ts";
import { readViewerAccess } from "../../read/viewer-access.ts";
import type { Run } from "../context.ts";
import { withoutUnusable } from "../targets/organization-state.ts";
import { findHolders, holdersAmong } from "./action-holders.ts";
import { contentsOf, readWorkflowUses } from "./workflow-uses.ts";

/** A plan with the read that it is based on. */
export interface PlannedRepository {
  readonly read: RepositoryRead;
  readonly plan: RepoPlan;
}

export interface Plans {
  readonly planned: readonly PlannedRepository[];
  /** For planning single repositories again. */
  readonly planning: PlanContext;
}

type Itself = LockoutContext & Required<Pick<LockoutContext, "holders">>;

/** The plans of all repositories, without changes that `max-deletes` and `max-changes` hold back. */
export async function planSlice(
  reads: readonly RepositoryRead[],
  listed: readonly Repository[],
  state: OrganizationState,
  run: Run<ApplyInputs>,
): Promise<Plans> {
  const { planned, planning } = await planAll(reads, listed, state, run);
  const { maxDeletes, maxChanges, shard } = run.inputs;
  const heldDeletes = excessDeletes(
    planned.map(({ plan }) => plan),
    maxDeletes,
    shard,
  );
  const context = { ...planning, heldDeletes };
  const within = planned.map(({ read, plan }) =>
    heldDeletes.has(read.repo.id) ? planRepository(read, context) : plan,
  );
  const plans = holdBackChanges(within, maxChanges, shard);
  const all = planned.map(({ read, plan }, at) => ({ read, plan: plans[at] ?? plan }));
  return {
    planned: all.map((one) => ({ ...one, plan: withOrigin(one, { state, planning: context }, run) })),
    planning: context,
  };
}

/** The unchanged plan if there is no base config. */
function withOrigin(
  { read, plan }: PlannedRepository,
  { state, planning }: { readonly state: OrganizationState; readonly planning: PlanContext },
  { base, families }: Run<ApplyInputs>,
): RepoPlan {
  const before = comparableConfig(base);
  if (!before) return plan;
  const desired = baseDesired(before, read);
  const [target] = desired ? withoutUnusable([{ ...read, desired }], state, families) : [];
  return withOrigins(plan, target && planRepository({ ...read, ...target }, planning));
}

/** Plans all repositories as if no team mattered, then plans those again in which a team may matter. */
async function planAll(
  reads: readonly RepositoryRead[],
  listed: readonly Repository[],
  { directory }: OrganizationState,
  run: Run<ApplyInputs>,
): Promise<Plans> {
  const { github, organization, families } = run;
  const { rewriteSecrets } = run.inputs;
  const itself = await readItself(reads, listed, run);
  const { trial, context } = await planFreely(reads, { families, directory, itself, rewriteSecrets }, run);
  const risky = trial.filter(({ plan }) => teamsAtStake([plan]).length > 0);
  const atStake = teamsAtStake(risky.map(({ plan }) => plan));
  if (atStake.length === 0 && github.viewer?.endsWith("[bot]") !== true) return { planned: trial, planning: context };
  const others = administeringTeams(
    risky.map(({ read }) => read),
    context,
  );
  const known = await readViewerAccess(github, { organization, atStake, others });
  const again = new Set(risky.map(({ read }) => read));
  if (known.kind === "deferred") {
    const left = ({ read, plan }: PlannedRepository): PlannedRepository => ({
      read: { ...read, families: new Map(), deferred: known.reason },
      plan: { ...plan, requests: [], entries: {} },
    });
    return { planned: trial.map((one) => (again.has(one.read) ? left(one) : one)), planning: context };
  }
  const planning = { ...context, itself: { ...context.itself, viewerAccess: known } };
  return {
    planned: trial.map((one) => (again.has(one.read) ? { ...one, plan: planRepository(one.read, planning) } : one)),
    planning,
  };
}

/** The facts that protect this run, without the acting user's teams. */
async function readItself(
  reads: readonly RepositoryRead[],
  listed: readonly Repository[],
  { github, environment }: Run<ApplyInputs>,
): Promise<Itself> {
  const { repository, repositoryId, action } = environment;
  // One file, and only where it decides something: the workspace of most runs has it.
  const mattersHere = reads.some(({ repo, desired }) => repo.id === repositoryId && "actions" in desired.families);
  const uses = await readWorkflowUses(environment, mattersHere ? contentsOf(github) : undefined);
  const holders = holdersAmong([...listed, ...reads.map(({ repo }) => repo)], { action, uses });
  const viewerAccess = { kind: "by-teams", members: new Map() } as const;
  return { repository, repositoryId, action, uses, holders, viewer: github.viewer, viewerAccess };
}

/**
 * Plans as if no team mattered. If a plan would cut off a repository, the holders of all used actions are looked up.
 */
async function planFreely(
  reads: readonly RepositoryRead[],
  context: PlanContext & { readonly itself: Itself },
  run: Run<ApplyInputs>,
): Promise<{ readonly trial: readonly PlannedRepository[]; readonly context: PlanContext }> {
  const free = (itself: LockoutContext) => ({ ...context, itself: { ...itself, viewerAccess: INDEPENDENT } });
  const trial = reads.map((read) => ({ read, plan: planRepository(read, free(context.itself)) }));
  const cutsOff = ({ plan }: PlannedRepository) => plan.changes.some(mayCutOff);
  if (!trial.some(cutsOff)) return { trial, context };
  const itself = { ...context.itself, ...(await findHolders(context.itself, run)) };
  const again = ({ read }: PlannedRepository) => ({ read, plan: planRepository(read, free(itself)) });
  return { trial: trial.map((one) => (cutsOff(one) ? again(one) : one)), context: { ...context, itself } };
}

const INDEPENDENT = { kind: "independent" } as const;
