// The plans of a shard. The acting user's teams are read only if a plan would remove one of their accesses.
import { comparable } from "../../config/base.ts";
import { baseDesired } from "../../config/compare.ts";
import type { ApplyInputs } from "../../entry/inputs.ts";
import type { OrganizationState, RepoPlan, RepositoryRead } from "../../model.ts";
import { holdBackChanges, holdBackDeletes } from "../../plan/budget.ts";
import { teamsAtStake } from "../../plan/lockout/teams.ts";
import { withOrigins } from "../../plan/origin.ts";
import { administeringTeams, type PlanContext, planRepository } from "../../plan/plan.ts";
import { readStanding } from "../../read/viewer-access.ts";
import type { Run } from "../context.ts";
import { withoutUnusable } from "../targets/organization-state.ts";
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

/** The plans of all repositories, without changes that `max-deletes` and `max-changes` hold back. */
export async function planSlice(
  reads: readonly RepositoryRead[],
  state: OrganizationState,
  run: Run<ApplyInputs>,
): Promise<Plans> {
  const { planned, planning } = await planAll(reads, state, run);
  const { maxDeletes, maxChanges, shard } = run.inputs;
  const heldDeletes = holdBackDeletes(
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
  const before = comparable(base);
  if (!before) return plan;
  const desired = baseDesired(before, read);
  const [target] = desired ? withoutUnusable([{ ...read, desired }], state, families) : [];
  return withOrigins(plan, target && planRepository({ ...read, ...target }, planning));
}

/** Plans all repositories as if no team mattered, then plans those again in which a team may matter. */
async function planAll(
  reads: readonly RepositoryRead[],
  { directory }: OrganizationState,
  { github, organization, families, environment, inputs: { rewriteSecrets } }: Run<ApplyInputs>,
): Promise<Plans> {
  const standing = { kind: "by-teams", members: new Map() } as const;
  const { repository, repositoryId, action } = environment;
  // One file, and only where it decides something: the workspace of most runs has it.
  const mattersHere = reads.some(({ repo, desired }) => repo.id === repositoryId && "actions" in desired.families);
  const uses = await readWorkflowUses(environment, mattersHere ? contentsOf(github) : undefined);
  const itself = { repository, repositoryId, action, uses, viewer: github.viewer, standing };
  const context: PlanContext = { families, directory, itself, rewriteSecrets };
  const free = { ...context, itself: { ...itself, standing: { kind: "independent" } as const } };
  const trial = reads.map((read) => ({ read, plan: planRepository(read, free) }));
  const risky = trial.filter(({ plan }) => teamsAtStake([plan]).length > 0);
  const atStake = teamsAtStake(risky.map(({ plan }) => plan));
  if (atStake.length === 0 && github.viewer?.endsWith("[bot]") !== true) return { planned: trial, planning: context };
  const others = administeringTeams(
    risky.map(({ read }) => read),
    context,
  );
  const known = await readStanding(github, { organization, atStake, others });
  const again = new Set(risky.map(({ read }) => read));
  if (known.kind === "deferred") {
    const left = ({ read, plan }: PlannedRepository): PlannedRepository => ({
      read: { ...read, families: new Map(), deferred: known.reason },
      plan: { ...plan, requests: [], entries: {} },
    });
    return { planned: trial.map((one) => (again.has(one.read) ? left(one) : one)), planning: context };
  }
  const planning = { ...context, itself: { ...itself, standing: known } };
  return {
    planned: trial.map((one) => (again.has(one.read) ? { ...one, plan: planRepository(one.read, planning) } : one)),
    planning,
  };
}
