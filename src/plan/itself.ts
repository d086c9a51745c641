// Keeps Repo Cop from locking itself out: its own repository, and the user who acts.
import { exceeds } from "../families/roles.ts";
import type { Change, Failure, Json, JsonObject, Repository } from "../model.ts";

export interface Itself {
  /** `owner/name` of the repository whose workflow runs this; undefined outside Actions. */
  readonly repository: string | undefined;
  /** The acting login. */
  readonly viewer: string | null;
}

/** Splits off the changes that would lock us out; each becomes a failure that says so. */
export function guardItself(
  changes: readonly Change[],
  repo: Repository,
  itself: Itself,
): { allowed: readonly Change[]; failures: readonly Failure[] } {
  const reasons = changes.map((change) => ({ change, reason: refusalFor(change, repo, itself) }));
  return {
    allowed: reasons.filter(({ reason }) => reason === undefined).map(({ change }) => change),
    failures: reasons.flatMap(({ change, reason }) => (reason === undefined ? [] : [failure(change, reason)])),
  };
}

function failure({ family, target, source }: Change, reason: string): Failure {
  const advice = `change it by hand, or take it out of the config for this repository (${source.file}:${source.line})`;
  return { kind: "guarded", family, targets: [target], message: reason, advice };
}

function refusalFor(change: Change, repo: Repository, { repository, viewer }: Itself): string | undefined {
  if (isViewerLowered(change, viewer)) return `${viewer} runs Repo Cop, so its own access is never removed or lowered`;
  if (repository?.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase()) return undefined;
  const { family, target } = change;
  const after = change.action === "delete" ? null : change.after;
  if (family === "repository" && target === "archived" && after === true) return "this repository runs Repo Cop, so it is never archived";
  if (family === "repository" && target === "visibility" && isLessReachable(change))
    return "this repository runs Repo Cop, so it is never made less reachable";
  if (family === "actions" && target === "enabled" && after === false) return "this repository runs Repo Cop, so Actions stay enabled";
  return undefined;
}

const REACH: readonly Json[] = ["private", "internal", "public"];

function isLessReachable(change: Change): boolean {
  return change.action === "update" && REACH.indexOf(change.after) < REACH.indexOf(change.before);
}

/** Unless the new role is certain to be more: a custom role cannot be ranked between the built-in ones. */
function isViewerLowered(change: Change, viewer: string | null): boolean {
  if (change.family !== "collaborators" || viewer === null || change.target.toLowerCase() !== viewer.toLowerCase()) return false;
  if (change.action !== "update") return change.action === "delete";
  return !exceeds(roleIn(change.after), roleIn(change.before));
}

function roleIn(value: Json): string {
  return String((value as JsonObject | null)?.["permission"]);
}
