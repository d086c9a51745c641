// Finds changes of the Actions policy that would keep the running action from running again.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository
import { afterOf } from "../../families/shared/diff.ts";
import type { Change, JsonObject } from "../../model.ts";

/** An action from a repository other than the workflow's: `uses: <owner>/<name>@<ref>`. */
export interface RunningAction {
  /** `owner/name`. */
  readonly repository: string;
  /** A tag, a branch or a commit, as in the workflow; empty if unknown. */
  readonly ref: string;
}

/** The facts that a change is checked against. */
interface Policing {
  readonly action: RunningAction;
  /** The owner of the repository with the policy. */
  readonly owner: string;
  /** All changes that are planned in that repository. */
  readonly changes: readonly Change[];
}

/** https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions */
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;

/** The reason why a change of `actions` would stop the action; undefined if it would not. */
export function deniesAction(change: Change, policing: Policing): string | undefined {
  const { action, owner } = policing;
  const name = action.ref === "" ? action.repository : `${action.repository}@${action.ref}`;
  const after = afterOf(change);
  if (change.target === "sha_pinning_required" && after === true && !COMMIT.test(action.ref))
    return (
      `this repository runs ${name}, which is not pinned to a ` +
      "full-length commit SHA, so pinning is not required here"
    );
  // Every policy allows an owner's own actions.
  if (ownerOf(action.repository) === owner.toLowerCase()) return undefined;
  if (change.target === "allowed_actions" && after === "local_only")
    return `this repository runs ${name}, which belongs to another owner, so local_only would stop it`;
  const selects = (change.target === "allowed_actions" && after === "selected") || change.target.startsWith(SELECTION);
  return selects && !isSelected(policing)
    ? `this repository runs ${name}, which this selection is not certain to allow`
    : undefined;
}

/** Advice on how to make such a change possible. */
export const DENIAL_ADVICE = {
  allowed_actions: "allow it by allowed_actions: selected and selected_actions.patterns_allowed",
  selected_actions: "name it in selected_actions.patterns_allowed, such as <owner>/<name>@*",
  sha_pinning_required: "pin it in the workflow to a full-length commit SHA first",
} as const;

const SELECTION = "selected_actions.";

function ownerOf(repository: string): string {
  return repository.split("/")[0]?.toLowerCase() ?? "";
}

/** True if the planned selection allows the action. Unknown parts of it allow nothing. */
function isSelected({ action, changes }: Policing): boolean {
  const own = changes.filter(({ family, target }) => family === "actions" && target.startsWith(SELECTION));
  const before = ((own[0]?.ref as JsonObject | undefined)?.["actual"] ?? {}) as JsonObject;
  const after = {
    ...before,
    ...Object.fromEntries(own.map((change) => [change.target.slice(SELECTION.length), afterOf(change)])),
  };
  if (allows(after, action)) return true;
  // If the action runs now without a matching pattern, its creator is verified. It stays allowed with all verified
  // creators.
  const isVerified = before["verified_allowed"] === true && !allows(before, action);
  return isVerified && after["verified_allowed"] === true && !isBlocked(after, action);
}

function allows(selection: JsonObject, action: RunningAction): boolean {
  if (isBlocked(selection, action)) return false;
  if (selection["github_owned_allowed"] === true && GITHUB_OWNERS.includes(ownerOf(action.repository))) return true;
  return patternsOf(selection).some((pattern) => matches(pattern, action));
}

const GITHUB_OWNERS: readonly string[] = ["actions", "github"];

function isBlocked(selection: JsonObject, action: RunningAction): boolean {
  const blocking = patternsOf(selection).filter((pattern) => pattern.startsWith("!"));
  // A pattern without a ref may apply to every ref. That is enough to count as blocked, but not as allowed.
  return blocking.flatMap((pattern) => [pattern.slice(1), `${pattern.slice(1)}@*`]).some((one) => matches(one, action));
}

function patternsOf({ patterns_allowed: patterns }: JsonObject): readonly string[] {
  return Array.isArray(patterns) ? (patterns as readonly string[]) : [];
}

/** https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository */
function matches(pattern: string, { repository, ref }: RunningAction): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(`${repository}@${ref}`);
}
