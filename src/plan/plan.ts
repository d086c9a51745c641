// Computes the changes of one repository and the requests for them from its desired and actual state. Sends nothing.

import type { AnyFamily, CompareContext, Comparison } from "../families/family.ts";
import { desiredArchived, isLeftAlone } from "../families/shared/archived.ts";
import { bugFailure } from "../families/shared/failure.ts";
import type {
  Administrator,
  Change,
  DesiredState,
  Directory,
  Drift,
  Failure,
  Finding,
  JsonObject,
  LowAccess,
  Provenance,
  RepoPlan,
  Repository,
  RepositoryRead,
} from "../model.ts";
import { isObject } from "../objects.ts";
import type { HeldDeletes } from "./budget.ts";
import { type FamilyRequestOf, foldRequests, wrapArchived } from "./fold.ts";
import { type LockoutContext, refuseLockout } from "./lockout/lockout.ts";
import { ARCHIVED, collectionOf, countLost, entryCounts, SETTINGS } from "./losses.ts";
import { lowAccessIn } from "./low-access.ts";
import { guardMisnamed } from "./name-mismatch.ts";

export interface PlanContext {
  readonly families: readonly AnyFamily[];
  readonly directory: Directory;
  readonly itself: LockoutContext;
  /** Deletions that `max-deletes` does not allow; left out if not yet known. */
  readonly heldDeletes?: HeldDeletes;
  /** The input `rewrite-secrets`. */
  readonly rewriteSecrets?: boolean;
}

interface PlannedFamily {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly requests: readonly FamilyRequestOf[];
  /** By collection: number of entries that were read. */
  readonly read: Readonly<Record<string, number>>;
  readonly heldBack: readonly Change[];
}

/**
 * Plans one repository. A family that could not be read becomes a failure and has no changes; the other families are
 * planned.
 */
export function planRepository(read: RepositoryRead, context: PlanContext): RepoPlan {
  const { repo, desired } = read;
  if (read.failure) return emptyPlan(read, { failures: [read.failure, ...desired.undecided] });
  if (read.gone !== undefined) return emptyPlan(read, {});
  if (isLeftAlone(repo, desired))
    return emptyPlan(read, { notes: ["archived since it was listed, so it was left alone"] });
  const used = context.families.filter(({ key }) => key in desired.families);
  const plans = planInOrder(used, read, context);
  const requests = foldRequests(plans.flatMap((plan) => plan.requests));
  const staysArchived = repo.archived && desiredArchived(desired) === true;
  const changes = plans.flatMap((plan) => plan.changes);
  const heldBack = plans.flatMap((plan) => plan.heldBack);
  return {
    repo,
    changes,
    findings: [...(read.findings ?? []), ...plans.flatMap((plan) => plan.findings)],
    failures: [...desired.undecided, ...plans.flatMap((plan) => plan.failures)],
    notes: desired.notes,
    requests: staysArchived ? wrapArchived(requests, repo) : requests,
    entries: entryCounts(Object.assign({}, ...plans.map((plan) => plan.read)), changes),
    ...(heldBack.length > 0 && { heldBack }),
  };
}

/** A plan without changes. */
function emptyPlan(
  { repo, desired }: RepositoryRead,
  rest: { failures?: readonly Failure[]; notes?: readonly string[] },
): RepoPlan {
  const notes = [...desired.notes, ...(rest.notes ?? [])];
  return { repo, changes: [], findings: [], failures: rest.failures ?? [], notes, requests: [], entries: {} };
}

const NOTHING: PlannedFamily = { changes: [], findings: [], failures: [], requests: [], read: {}, heldBack: [] };

/**
 * Plans the repository's own settings first, then access: they are written first, so the other families are compared
 * with the new values.
 */
function planInOrder(used: readonly AnyFamily[], read: RepositoryRead, context: PlanContext): readonly PlannedFamily[] {
  const own = used.find(({ key }) => key === "repository");
  const first = own && planIsolated(own, { read, upon: [] }, context);
  const upon = (first?.changes ?? []).filter(({ target, action }) => action !== "delete" && target !== "archived");
  const planned = new Map<AnyFamily, PlannedFamily>(own && first ? [[own, first]] : []);
  const granting = used.filter(({ guards }) => guards?.lowAccess);
  for (const family of granting) planned.set(family, planUpon(family, { read, upon }, context));
  const granted = granting.flatMap((family) => planned.get(family)?.changes ?? []);
  const basis = { read, upon, lowAccess: lowAccessIn(read, granted, context) };
  return used.map((family) => planned.get(family) ?? planUpon(family, basis, context));
}

/** A read with the changes of `repository` that are applied earlier. */
interface Basis {
  readonly read: RepositoryRead;
  readonly upon: readonly Change[];
  readonly lowAccess?: readonly LowAccess[];
}

/**
 * Plans a family on the repository as it will be, then again without all changes of `repository`, and without each. A
 * request that is different without a change is `builtOn` it, and is not sent if that change is not applied.
 */
function planUpon(family: AnyFamily, basis: Basis, context: PlanContext): PlannedFamily {
  const { upon } = basis;
  const plan = planIsolated(family, basis, context);
  if (upon.length === 0) return plan;
  const requestsUpon = (changes: readonly Change[]) =>
    new Set(planIsolated(family, { ...basis, upon: changes }, context).requests.map((one) => JSON.stringify(one)));
  const plain = requestsUpon([]);
  if (plan.requests.every((one) => plain.has(JSON.stringify(one)))) return plan;
  const without = upon.map((change) => ({
    target: change.target,
    requests: requestsUpon(upon.filter((one) => one !== change)),
  }));
  const requests = plan.requests.map((one) => {
    const text = JSON.stringify(one);
    const builtOn = without.filter((other) => !other.requests.has(text)).map(({ target }) => target);
    return builtOn.length > 0 ? { ...one, builtOn } : one;
  });
  return { ...plan, requests };
}

/** The repository after these changes, and their values by name. */
function after(repo: Repository, upon: readonly Change[]): Pick<CompareContext, "repo" | "was" | "changed"> {
  if (upon.length === 0) return { repo };
  const changed: JsonObject = Object.assign(
    {},
    ...upon.map((change) => {
      const value = change.action === "delete" ? null : change.after;
      return isObject(value) ? value : { [change.target]: value };
    }),
  );
  const { visibility = repo.visibility, default_branch: branch = repo.defaultBranch } = changed;
  return {
    repo: { ...repo, visibility: visibility as Repository["visibility"], defaultBranch: String(branch) },
    was: repo,
    changed,
  };
}

function planIsolated(family: AnyFamily, basis: Basis, context: PlanContext): PlannedFamily {
  try {
    return planFamily(family, basis, context);
  } catch (error) {
    return { ...NOTHING, failures: [bugFailure(error, family)] };
  }
}

function planFamily(family: AnyFamily, { read, upon, lowAccess = [] }: Basis, context: PlanContext): PlannedFamily {
  const { repo, desired, families } = read;
  const result = families.get(family.key);
  if (result?.kind === "unknown")
    return result.isFinding
      ? { ...NOTHING, findings: [{ family: family.key, target: family.key, message: result.failure.message }] }
      : { ...NOTHING, failures: [result.failure] };
  if (result?.kind !== "known") return NOTHING;
  const { directory, rewriteSecrets = false } = context;
  const prune = new Set(Object.keys(desired.prune));
  const about: CompareContext = { ...after(repo, upon), directory, prune, rewriteSecrets, lowAccess };
  const compared = family.plan.diff(desired.families[family.key], result.value, about);
  const changes = compared.changes.map((drift) => ({
    ...drift,
    family: family.key,
    source: sourceOf(drift, family, desired),
  }));
  const administrators = administratorsOf({ repo, families }, context);
  const safe = refuseLockout(changes, { repo, administrators }, context.itself);
  const named = guardMisnamed(safe.allowed, { repo, desired });
  const { allowed, heldBack, failures } = withinBudget(named.allowed, context.heldDeletes?.get(repo.id));
  const requests = family.plan.write(allowed, about).map((request) => ({ ...request, family: family.key }));
  return {
    changes: allowed,
    findings: compared.findings,
    failures: [...safe.failures, ...named.failures, ...failures],
    requests,
    read: entriesRead(family, desired, compared),
    heldBack,
  };
}

/** Number of entries that a percentage in `max-deletes` refers to. */
function entriesRead(
  { key, config }: AnyFamily,
  { families }: DesiredState,
  { entries }: Comparison,
): Readonly<Record<string, number>> {
  const own = entries && { [config.prunable?.[0] ?? key]: entries.read };
  if (key !== "repository") return own ?? {};
  const asked = Object.values(families[key] as JsonObject);
  return { ...own, [ARCHIVED]: 1, [SETTINGS]: asked.filter((value) => value === null).length };
}

/** Separates changes that `max-deletes` does not allow in this repository. */
function withinBudget(changes: readonly Change[], held: ReadonlyMap<string, Failure> = new Map()) {
  const isHeld = (change: Change) => countLost(change) > 0 && held.has(collectionOf(change));
  const heldBack = changes.filter(isHeld);
  const failures = [...new Set(heldBack.map((change) => held.get(collectionOf(change))))];
  return {
    allowed: changes.filter((change) => !isHeld(change)),
    heldBack,
    failures: failures.filter((failure) => failure !== undefined),
  };
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

/** Slugs of the teams that give admin access to one of these repositories; sorted. */
export function administeringTeams(reads: readonly RepositoryRead[], context: PlanContext): readonly string[] {
  const teams = reads.flatMap((read) => administratorsOf(read, context)).filter(({ kind }) => kind === "team");
  return [...new Set(teams.map(({ name }) => name))].sort();
}

/** The config line of a change: the `prune` for an unnamed entry, otherwise the desired value. */
function sourceOf(drift: Drift, family: AnyFamily, desired: DesiredState): Provenance {
  const pruned = drift.action === "delete" ? desired.prune[family.key] : undefined;
  return pruned ?? desired.sourceOf(family.key, drift.path ?? [drift.target]);
}
