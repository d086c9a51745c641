// Sorts changes: first those that a person should check.
import type { Json, StatedChange } from "../model.ts";

/** In the order of the report. */
export const ATTENTION = ["deletion", "access", "visibility", "protection", "other"] as const;
export type Attention = (typeof ATTENTION)[number];

/** Families whose every change decides what is enforced on branches, tags and deployments. */
const PROTECTION: ReadonlySet<string> = new Set(["branches", "rulesets", "environments"]);

/** Settings of the repository that decide on who sees it, or on whether it can be written to at all. */
const VISIBILITY: ReadonlySet<string> = new Set(["visibility", "private", "archived"]);

/** Values of one setting, from the narrowest to the widest. */
type Scale = readonly Json[];

/** https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories */
const ROLES: Scale = ["none", "pull", "triage", "push", "maintain", "admin"];
/** https://docs.github.com/en/rest/actions/permissions */
const SCALES: ReadonlyMap<string, Scale> = new Map([
  ["actions access_level", ["none", "user", "organization", "enterprise"]],
  ["actions allowed_actions", ["local_only", "selected", "all"]],
  ["actions enabled", [false, true]],
  ["actions default_workflow_permissions", ["read", "write"]],
  ["actions can_approve_pull_request_reviews", [false, true]],
  ["actions fork_pr_workflows_private_repos.run_workflows_from_fork_pull_requests", [false, true]],
  ["actions fork_pr_workflows_private_repos.send_write_tokens_to_workflows", [false, true]],
  ["actions fork_pr_workflows_private_repos.send_secrets_and_variables", [false, true]],
  ["actions fork_pr_workflows_private_repos.require_approval_for_fork_pr_workflows", [true, false]],
  [
    "actions fork_pr_contributor_approval.approval_policy",
    ["all_external_contributors", "first_time_contributors", "first_time_contributors_new_to_github"],
  ],
  ["repository allow_forking", [false, true]],
]);

/** Grants: the entry's value is a role. */
const GRANTS: ReadonlySet<string> = new Set(["teams", "collaborators"]);

/** Why a change needs a look; `other`: it does not. */
export function attentionOf(change: StatedChange): Attention {
  if (change.family === "repository" && VISIBILITY.has(change.target)) return "visibility";
  if (change.action === "delete") return "deletion";
  if (widens(change)) return "access";
  if (PROTECTION.has(change.family) || isSwitchedOff(change)) return "protection";
  return "other";
}

/** A role or value that no scale knows counts as wider: a custom role may be anything. */
function widens(change: StatedChange): boolean {
  if (change.action === "delete") return false;
  const { family, target, after } = change;
  if (family === "deploy_keys") return !isReadOnly(after);
  const scale = GRANTS.has(family) ? ROLES : SCALES.get(`${family} ${target}`);
  if (scale === undefined) return false;
  if (change.action === "create") return true;
  const [from, to] = [scale.indexOf(roleIn(change.before)), scale.indexOf(roleIn(after))];
  return from < 0 || to < 0 || to > from;
}

/** Grants are objects with a `permission`. */
function roleIn(value: Json): Json {
  if (typeof value !== "object" || value === null || !("permission" in value)) return value;
  return value["permission"] ?? null;
}

function isReadOnly(key: Json): boolean {
  return (
    typeof key === "object" && key !== null && !Array.isArray(key) && "read_only" in key && key["read_only"] === true
  );
}

/** A security feature that goes off. */
function isSwitchedOff(change: StatedChange): boolean {
  if (change.family !== "security" || change.action !== "update") return false;
  return change.after === false || change.after === "disabled";
}
