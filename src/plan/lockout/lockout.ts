// Keeps Repo Cop from locking itself out: its own repository, the action that runs, and the user who acts.

import { afterOf } from "../../families/shared/diff.ts";
import { exceeds, isBuiltIn } from "../../families/shared/roles.ts";
import type { Administrator, Change, Failure, Json, Repository, ViewerAccess } from "../../model.ts";
import { text } from "../../objects.ts";
import { DENIAL_ADVICE, deniesAction, type RunningAction } from "./actions-policy.ts";
import { ACCESS_ADVICE, losesAccess } from "./teams.ts";

export interface LockoutContext {
  /** `owner/name` of the repository whose workflow runs this; undefined outside Actions. */
  readonly repository: string | undefined;
  /** The numeric id of that repository, which a rename does not change; its name counts where it is left out. */
  readonly repositoryId?: number | undefined;
  /** Every action that the workflow uses beside `action`. */
  readonly uses?: readonly RunningAction[];
  /** The acting login. */
  readonly viewer: string | null;
  /** The action that runs; undefined where it belongs to the repository itself (`uses: ./`). */
  readonly action: RunningAction | undefined;
  /** By what the acting user has its access. */
  readonly standing: ViewerAccess;
}

/** A repository with who administers it now, as far as that was read. */
export interface Guarded {
  readonly repo: Repository;
  readonly administrators: readonly Administrator[];
}

interface Guarding extends Guarded {
  readonly changes: readonly Change[];
  readonly itself: LockoutContext;
}
/** Why a change is not made, and what would make it possible. */
interface Veto {
  readonly reason: string;
  readonly advice?: string;
}

/** Splits off the changes that would lock us out; each becomes a failure that says so. */
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
  const general = `change it by hand, or take it out of the config for this repository (${source.file}:${source.line})`;
  const message = { kind: "guarded", family, targets: [target], message: reason } as const;
  return { ...message, advice: advice === undefined ? general : `${advice}; or ${general}` };
}

function vetoFor(change: Change, guarding: Guarding): Veto | undefined {
  const { repo, itself } = guarding;
  const { viewer, repository, repositoryId, action } = itself;
  if (isViewerLowered(change, viewer))
    return { reason: `${viewer} runs Repo Cop, so its own access is never removed or lowered` };
  if (viewer === null && isAdministratorLowered(change))
    return {
      reason:
        `GitHub did not say who runs Repo Cop, which may be ${change.target}, ` +
        "so no administrator is removed or lowered",
    };
  const reason = losesAccess(change, { ...guarding, viewer, standing: itself.standing });
  if (reason !== undefined) return { reason, advice: ACCESS_ADVICE };
  const isHere = repositoryId === undefined ? isNamed(repo, repository) : repo.id === repositoryId;
  if (isHere) return vetoHere(change, guarding);
  return isNamed(repo, action?.repository) ? vetoAtSource(change, itself) : undefined;
}

function isNamed({ owner, name }: Repository, repository: string | undefined): boolean {
  return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** In the repository whose workflow runs this. */
function vetoHere(change: Change, { changes, repo, itself: { action, uses = [] } }: Guarding): Veto | undefined {
  const { family, target } = change;
  const after = afterOf(change);
  if (family === "repository" && target === "archived" && after === true)
    return { reason: "this repository runs Repo Cop, so it is never archived" };
  if (isLessReachable(change)) return { reason: "this repository runs Repo Cop, so it is never made less reachable" };
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
  if (family === "repository" && target === "default_branch")
    return { reason: "this repository runs Repo Cop on the schedule of its default branch, so that stays the default" };
  if (family !== "actions") return undefined;
  if (target === "enabled" && after === false)
    return { reason: "this repository runs Repo Cop, so Actions stay enabled" };
  const needed = [...(action ? [action] : []), ...uses];
  const reasons = needed.map((one) => deniesAction(change, { action: one, owner: repo.owner, changes }));
  const reason = reasons.find((one) => one !== undefined);
  if (reason === undefined) return undefined;
  return { reason, advice: DENIAL_ADVICE[target.split(".")[0] as keyof typeof DENIAL_ADVICE] };
}

/**
 * In the repository that the action comes from: others reach it only while it is visible and lets them in.
 * https://docs.github.com/en/rest/actions/permissions#set-the-level-of-access-for-workflows-outside-of-the-repository
 */
function vetoAtSource(change: Change, { repository, action }: LockoutContext): Veto | undefined {
  const holds = `this repository holds the action that runs Repo Cop in ${repository ?? "another one"}`;
  if (isLessReachable(change)) return { reason: `${holds}, so it is never made less reachable` };
  if (change.family !== "actions" || change.target !== "access_level" || change.action !== "update") return undefined;
  const isShared = repository?.split("/")[0]?.toLowerCase() === action?.repository.split("/")[0]?.toLowerCase();
  const enough = isShared ? ["user", "organization", "enterprise"] : ["enterprise"];
  if (enough.includes(String(change.after)) || change.before === "none") return undefined;
  return { reason: `${holds}, so its actions stay open to it` };
}

/** From least to most. */
export const REACH: readonly Json[] = ["private", "internal", "public"];

function isLessReachable(change: Change): boolean {
  if (change.family !== "repository" || change.target !== "visibility") return false;
  return change.action === "update" && REACH.indexOf(change.after) < REACH.indexOf(change.before);
}

/** Unless the new role is certain to be more: a custom role cannot be ranked between the built-in ones. */
function isViewerLowered(change: Change, viewer: string | null): boolean {
  if (change.family !== "collaborators" || viewer === null || change.target.toLowerCase() !== viewer.toLowerCase())
    return false;
  if (change.action !== "update") return change.action === "delete";
  return !exceeds(roleIn(change.after), roleIn(change.before));
}

/** Where nobody knows who acts, it may be anybody who administers. */
function isAdministratorLowered(change: Change): boolean {
  if (change.family !== "collaborators" || change.action === "create") return false;
  const before = roleIn(change.before);
  if (isBuiltIn(before) && before !== "admin") return false;
  return change.action === "delete" || !exceeds(roleIn(change.after), before);
}

function roleIn(value: Json): string {
  return text(value, "permission");
}
