// Keeps Repo Cop from locking itself out: protects its own repository, the action that runs, and the acting user.

import { afterOf } from "../../families/shared/diff.ts";
import { exceeds, isBuiltIn } from "../../families/shared/roles.ts";
import type { Administrator, Change, Failure, Json, Repository, ViewerAccess } from "../../model.ts";
import { text } from "../../objects.ts";
import { DENIAL_ADVICE, deniesAction, type RunningAction } from "./actions-policy.ts";
import { ACCESS_ADVICE, losesAccess } from "./teams.ts";

export interface LockoutContext {
  /** `owner/name` of the repository of the running workflow; undefined outside Actions. */
  readonly repository: string | undefined;
  /** The id of that repository, which a rename does not change. Left out: the name is compared. */
  readonly repositoryId?: number | undefined;
  /** All other actions that the workflow uses. */
  readonly uses?: readonly RunningAction[];
  /** By id: repositories that hold one of these actions, under whatever name. Left out: the names are compared. */
  readonly holders?: ReadonlyMap<number, RunningAction>;
  /** An action whose repository could not be looked up, so any repository may be the one. */
  readonly unplaced?: RunningAction | undefined;
  /** The login of the acting user. */
  readonly viewer: string | null;
  /** The running action; undefined if it is in the repository itself (`uses: ./`). */
  readonly action: RunningAction | undefined;
  /** The source of the acting user's access. */
  readonly viewerAccess: ViewerAccess;
}

/** A repository with its administrators, as far as they were read. */
export interface Guarded {
  readonly repo: Repository;
  readonly administrators: readonly Administrator[];
}

interface Guarding extends Guarded {
  readonly changes: readonly Change[];
  readonly itself: LockoutContext;
}
/** The reason why a change is refused, and advice on how to make it possible. */
interface Veto {
  readonly reason: string;
  readonly advice?: string;
}

/** Separates changes that would lock Repo Cop out. Each becomes a failure with the reason. */
export function refuseLockout(
  changes: readonly Change[],
  guarded: Guarded,
  itself: LockoutContext,
): { allowed: readonly Change[]; failures: readonly Failure[] } {
  const judged = changes.map((change) => ({ change, veto: vetoFor(change, { changes, ...guarded, itself }) }));
  return {
    allowed: judged.filter(({ veto }) => veto === undefined).map(({ change }) => change),
    failures: judged.flatMap(({ change, veto }) => (veto === undefined ? [] : [failure(change, veto)])),
  };
}

function failure({ family, target, source }: Change, { reason, advice }: Veto): Failure {
  const general = `change it by hand, or remove it from the config for this repository (${source.file}:${source.line})`;
  const message = { kind: "guarded", family, targets: [target], message: reason } as const;
  return { ...message, advice: advice === undefined ? general : `${advice}; or ${general}` };
}

function vetoFor(change: Change, guarding: Guarding): Veto | undefined {
  const { repo, itself } = guarding;
  const { viewer, repository, repositoryId } = itself;
  if (isViewerLowered(change, viewer))
    return { reason: `${viewer} runs Repo Cop, so its own access is never removed or lowered` };
  if (viewer === null && isAdministratorLowered(change))
    return {
      reason:
        `GitHub did not name the account that Repo Cop uses, which may be ${change.target}, ` +
        "so no administrator is removed or lowered",
    };
  const reason = losesAccess(change, { ...guarding, viewer, viewerAccess: itself.viewerAccess });
  if (reason !== undefined) return { reason, advice: ACCESS_ADVICE };
  const isHere = repositoryId === undefined ? isNamed(repo, repository) : repo.id === repositoryId;
  if (isHere) return vetoHere(change, guarding);
  const { holders, unplaced } = itself;
  const named = sourcesOf(itself).find((one) => isNamed(repo, holderOf(one)));
  const source = named ?? holders?.get(repo.id) ?? unplaced;
  return source && vetoAtSource(change, source, itself);
}

/** The running action, and all other actions that the workflow uses. */
export function sourcesOf({ action, uses = [] }: Pick<LockoutContext, "action" | "uses">): readonly RunningAction[] {
  return [...(action ? [action] : []), ...uses];
}

/** `owner/name` of the repository that holds an action or a reusable workflow, which may be in a folder of it. */
export function holderOf({ repository }: RunningAction): string {
  return repository.split("/").slice(0, 2).join("/");
}

export function isNamed({ owner, name }: Repository, repository: string | undefined): boolean {
  return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** Vetoes in the repository of the running workflow. */
function vetoHere(change: Change, { changes, repo, itself: { action, uses = [] } }: Guarding): Veto | undefined {
  const { family, target } = change;
  const after = afterOf(change);
  if (isArchiving(change)) return { reason: "this repository runs Repo Cop, so it is never archived" };
  if (isLessReachable(change)) return { reason: "this repository runs Repo Cop, so it is never made less reachable" };
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
  if (family === "repository" && target === "default_branch")
    return { reason: "this repository runs Repo Cop on the schedule of its default branch, so that stays the default" };
  if (family !== "actions") return undefined;
  if (target === "enabled" && after === false)
    return { reason: "this repository runs Repo Cop, so Actions stay enabled" };
  const reasons = sourcesOf({ action, uses }).map((one) =>
    deniesAction(change, { action: one, owner: repo.owner, changes }),
  );
  const reason = reasons.find((one) => one !== undefined);
  if (reason === undefined) return undefined;
  return { reason, advice: DENIAL_ADVICE[target.split(".")[0] as keyof typeof DENIAL_ADVICE] };
}

/**
 * Vetoes in the repository of an action or reusable workflow that the workflow uses:
 * other repositories can use it only if they can see it and have access.
 * https://docs.github.com/en/rest/actions/permissions#set-the-level-of-access-for-workflows-outside-of-the-repository
 */
function vetoAtSource(change: Change, source: RunningAction, itself: LockoutContext): Veto | undefined {
  const { repository, action, unplaced } = itself;
  const what = source === action ? "the action that runs Repo Cop" : "an action that the workflow of Repo Cop uses";
  const holds =
    source === unplaced
      ? `GitHub did not say which repository holds ${holderOf(source)} now, which may be this one`
      : `this repository holds ${what} in ${repository ?? "another one"}`;
  if (isArchiving(change)) return { reason: `${holds}, so it is never archived` };
  if (isLessReachable(change)) return { reason: `${holds}, so it is never made less reachable` };
  if (!isClosing(change)) return undefined;
  const isShared = repository?.split("/")[0]?.toLowerCase() === source.repository.split("/")[0]?.toLowerCase();
  const enough = isShared ? ["user", "organization", "enterprise"] : ["enterprise"];
  if (enough.includes(String(afterOf(change)))) return undefined;
  return { reason: `${holds}, so its actions stay open to it` };
}

/** True if workflows of other repositories may no longer use what this one holds. */
export function mayCutOff(change: Change): boolean {
  return isArchiving(change) || isLessReachable(change) || isClosing(change);
}

function isArchiving(change: Change): boolean {
  return change.family === "repository" && change.target === "archived" && afterOf(change) === true;
}

/** True for other access to the actions of a repository, where other repositories have access. */
function isClosing(change: Change): boolean {
  const { family, target, action } = change;
  return family === "actions" && target === "access_level" && action === "update" && change.before !== "none";
}

/** From the lowest to the highest. */
export const REACH: readonly Json[] = ["private", "internal", "public"];

function isLessReachable(change: Change): boolean {
  if (change.family !== "repository" || change.target !== "visibility") return false;
  return change.action === "update" && REACH.indexOf(change.after) < REACH.indexOf(change.before);
}

/** True unless the new role is certainly higher. A custom role has no known rank between the built-in ones. */
function isViewerLowered(change: Change, viewer: string | null): boolean {
  if (change.family !== "collaborators" || viewer === null || change.target.toLowerCase() !== viewer.toLowerCase())
    return false;
  if (change.action !== "update") return change.action === "delete";
  return !exceeds(roleIn(change.after), roleIn(change.before));
}

/** If the acting user is unknown, any administrator may be the acting user. */
function isAdministratorLowered(change: Change): boolean {
  if (change.family !== "collaborators" || change.action === "create") return false;
  const before = roleIn(change.before);
  if (isBuiltIn(before) && before !== "admin") return false;
  return change.action === "delete" || !exceeds(roleIn(change.after), before);
}

function roleIn(value: Json): string {
  return text(value, "permission");
}
