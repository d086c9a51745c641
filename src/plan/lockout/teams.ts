// Keeps the acting user from losing the teams that give it admin access to a repository.
import { exceeds, isBuiltIn } from "../../families/shared/roles.ts";
import type { Administrator, Change, RepoPlan, ViewerAccess } from "../../model.ts";

export interface Holding {
  readonly viewer: string | null;
  readonly viewerAccess: ViewerAccess;
  /** The administrators of the repository, as far as they were read. */
  readonly administrators: readonly Administrator[];
  /** All changes that are planned in the repository. */
  readonly changes: readonly Change[];
}

/**
 * Slugs of the teams that any of these plans lowers or removes and that may give the acting user its access; sorted.
 */
export function teamsAtStake(plans: readonly RepoPlan[]): readonly string[] {
  return [...new Set(plans.flatMap(({ changes }) => changes.filter(isLowering).map(({ target }) => target)))].sort();
}

/** The reason why a team must keep its role; undefined if the acting user keeps its access in any case. */
export function losesAccess(change: Change, holding: Holding): string | undefined {
  const { viewer, viewerAccess } = holding;
  if (!isLowering(change) || viewerAccess.kind === "independent" || staysAdmin(holding, viewerAccess.members))
    return undefined;
  if (viewer === null)
    return (
      "GitHub did not name the account that Repo Cop uses. Its access may depend on " +
      `team ${change.target}, so that team is not removed or lowered`
    );
  const isMember = viewerAccess.members.get(change.target);
  if (isMember === false) return undefined;
  if (isMember === undefined)
    return (
      `team ${change.target} now administers this repository ` +
      "only since the first read, so the next run checks that team"
    );
  if (isMember) {
    const access = `${viewer} runs Repo Cop and has its access by team ${change.target}`;
    return `${access}, which is never removed or lowered then`;
  }
  return (
    `GitHub did not say whether ${viewer}, who runs Repo Cop, ` +
    `is in team ${change.target}, so that team is not removed or lowered`
  );
}

/** Advice on how to make such a change possible. */
export const ACCESS_ADVICE =
  "let the acting user own the organization, administer the repository by " +
  "another team that the config names, or be named under collaborators with admin";

/**
 * True if the change may take admin access from the team's members. A custom role counts as admin, because its
 * permissions are unknown.
 */
function isLowering(change: Change): boolean {
  if (change.family !== "teams" || change.action === "create") return false;
  const before = String(change.before);
  if (isBuiltIn(before) && before !== "admin") return false;
  return change.action === "delete" || !exceeds(String(change.after), before);
}

/**
 * True if the acting user has admin access by a grant that this plan does not change. Planned grants do not count,
 * because requests may be sent in another order.
 */
function staysAdmin(
  { viewer, administrators, changes }: Holding,
  members: ReadonlyMap<string, boolean | null>,
): boolean {
  const touched = new Set(changes.filter(({ family }) => family === "teams").map(({ target }) => target));
  return administrators.some(({ kind, name, parent }) =>
    kind === "user"
      ? name === viewer?.toLowerCase()
      : members.get(name) === true && !touched.has(name) && (parent === undefined || !touched.has(parent)),
  );
}
