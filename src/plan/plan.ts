// Desired state and actual state of one repository → changes and the requests that carry them out. Nothing is sent
// here.

import type { AnyFamily, CompareContext } from "../families/family.ts";
import { desiredArchived, isLeftAlone } from "../families/shared/archived.ts";
import { bugFailure } from "../families/shared/failure.ts";
import type {
  Administrator,
  Change,
  DesiredState,
  Directory,
  Drift,
  EntryCount,
  Failure,
  Finding,
  Provenance,
  RepoPlan,
  RepositoryRead,
} from "../model.ts";
import { type FamilyRequestOf, foldRequests, wrapArchived } from "./fold.ts";
import { type LockoutContext, refuseLockout } from "./lockout/lockout.ts";
import { countLost, guardMisnamed } from "./name-mismatch.ts";

export interface PlanContext {
  readonly families: readonly AnyFamily[];
  readonly directory: Directory;
  readonly itself: LockoutContext;
}

interface FamilyPlan {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly requests: readonly FamilyRequestOf[];
  readonly entries: EntryCount | undefined;
}

/**
 * Plans one repository. A family that could not be read is a failure and asks for nothing; its siblings are planned all
 * the same.
 */
export function planRepository(read: RepositoryRead, context: PlanContext): RepoPlan {
  const { repo, desired } = read;
  if (read.failure) return emptyPlan(read, { failures: [read.failure, ...desired.undecided] });
  if (isLeftAlone(repo, desired))
    return emptyPlan(read, { notes: ["archived since it was listed, so it was left alone"] });
  const used = context.families.filter(({ key }) => key in desired.families);
  const plans = used.map((family) => ({ family, plan: planIsolated(family, read, context) }));
  const requests = foldRequests(plans.flatMap(({ plan }) => plan.requests));
  const staysArchived = repo.archived && desiredArchived(desired) === true;
  return {
    repo,
    changes: plans.flatMap(({ plan }) => plan.changes),
    findings: plans.flatMap(({ plan }) => plan.findings),
    failures: [...desired.undecided, ...plans.flatMap(({ plan }) => plan.failures)],
    notes: desired.notes,
    requests: staysArchived ? wrapArchived(requests, repo) : requests,
    entries: Object.fromEntries(
      plans.flatMap(({ family, plan }) => (plan.entries ? [[prunedName(family), plan.entries]] : [])),
    ),
  };
}

/** What `prune` calls the entries that a family counts: `topics` are those of `repository`. */
function prunedName({ key, config }: AnyFamily): string {
  return config.prunable?.[0] ?? key;
}

/** A plan that asks for nothing. */
function emptyPlan(
  { repo, desired }: RepositoryRead,
  rest: { failures?: readonly Failure[]; notes?: readonly string[] },
): RepoPlan {
  const notes = [...desired.notes, ...(rest.notes ?? [])];
  return { repo, changes: [], findings: [], failures: rest.failures ?? [], notes, requests: [], entries: {} };
}

const NOTHING: FamilyPlan = { changes: [], findings: [], failures: [], requests: [], entries: undefined };

function planIsolated(family: AnyFamily, read: RepositoryRead, context: PlanContext): FamilyPlan {
  try {
    return planFamily(family, read, context);
  } catch (error) {
    return { ...NOTHING, failures: [bugFailure(error, family)] };
  }
}

function planFamily(family: AnyFamily, { repo, desired, families }: RepositoryRead, context: PlanContext): FamilyPlan {
  const result = families.get(family.key);
  if (result?.kind === "unknown") return { ...NOTHING, failures: [result.failure] };
  if (result?.kind !== "known") return NOTHING;
  const about: CompareContext = { repo, directory: context.directory, prune: new Set(Object.keys(desired.prune)) };
  const compared = family.plan.diff(desired.families[family.key], result.value, about);
  const changes = compared.changes.map((drift) => ({
    ...drift,
    family: family.key,
    source: sourceOf(drift, family, desired),
  }));
  const administrators = administratorsOf({ repo, families }, context);
  const safe = refuseLockout(changes, { repo, administrators }, context.itself);
  const { allowed, failures } = guardMisnamed(safe.allowed, { repo, desired });
  const requests = family.plan.write(allowed, about).map((request) => ({ ...request, family: family.key }));
  const kept = countLoss(changes) - countLoss(allowed);
  const entries = compared.entries && { ...compared.entries, deleted: compared.entries.deleted - kept };
  return {
    changes: allowed,
    findings: compared.findings,
    failures: [...safe.failures, ...failures],
    requests,
    entries,
  };
}

function countLoss(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + countLost(change), 0);
}

function administratorsOf(
  { repo, families }: Pick<RepositoryRead, "repo" | "families">,
  context: PlanContext,
): readonly Administrator[] {
  return context.families.flatMap((family) => {
    const result = families.get(family.key);
    return result?.kind === "known"
      ? (family.guards?.administrators?.(result.value, { repo, directory: context.directory }) ?? [])
      : [];
  });
}

/** Slugs of the teams by which somebody administers one of these repositories; sorted. */
export function administeringTeams(reads: readonly RepositoryRead[], context: PlanContext): readonly string[] {
  const teams = reads.flatMap((read) => administratorsOf(read, context)).filter(({ kind }) => kind === "team");
  return [...new Set(teams.map(({ name }) => name))].sort();
}

/** A delete was asked for by whoever asked to prune; everything else by the value it becomes. */
function sourceOf(drift: Drift, family: AnyFamily, desired: DesiredState): Provenance {
  const pruned = drift.action === "delete" ? desired.prune[family.key] : undefined;
  return pruned ?? desired.sourceOf(family.key, drift.path ?? [drift.target]);
}
