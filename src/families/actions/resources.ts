// The resources behind `actions:`. GitHub reads and writes each of them as a whole.
// https://docs.github.com/en/rest/actions/permissions
import type { Json, JsonObject, Repository, Route } from "../../model.ts";

export interface Resource {
  readonly read: Route;
  readonly write: Route;
  /** The config key that contains this resource's keys. Left out: they are directly under `actions:`. */
  readonly under?: string;
  readonly keys: readonly string[];
  /** True if GitHub has the resource for such a repository. */
  appliesTo(repo: Repository): boolean;
  /**
   * True if the resource may be missing here or set at a higher level. GitHub then answers 403 or 404, the same answers
   * as without access.
   */
  readonly isOptional?: true;
}

const everywhere = () => true;
const isPublic = ({ visibility }: Repository) => visibility === "public";
const isHidden = ({ visibility }: Repository) => visibility !== "public";

/** In the order of writing: GitHub accepts a selection only after `allowed_actions` is `selected`. */
export const RESOURCES = {
  permissions: {
    read: "GET /repos/{owner}/{repo}/actions/permissions",
    write: "PUT /repos/{owner}/{repo}/actions/permissions",
    keys: ["enabled", "allowed_actions", "sha_pinning_required"],
    appliesTo: everywhere,
  },
  selected_actions: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/selected-actions",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions",
    under: "selected_actions",
    keys: ["github_owned_allowed", "verified_allowed", "patterns_allowed"],
    appliesTo: everywhere,
  },
  workflow: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/workflow",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/workflow",
    keys: ["default_workflow_permissions", "can_approve_pull_request_reviews"],
    appliesTo: everywhere,
  },
  access: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/access",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/access",
    keys: ["access_level"],
    appliesTo: isHidden,
  },
  fork_pr_contributor_approval: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
    under: "fork_pr_contributor_approval",
    keys: ["approval_policy"],
    appliesTo: isPublic,
    isOptional: true,
  },
  fork_pr_workflows_private_repos: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
    under: "fork_pr_workflows_private_repos",
    keys: [
      "run_workflows_from_fork_pull_requests",
      "send_write_tokens_to_workflows",
      "send_secrets_and_variables",
      "require_approval_for_fork_pr_workflows",
    ],
    appliesTo: isHidden,
    isOptional: true,
  },
  artifact_and_log_retention: {
    read: "GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
    write: "PUT /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
    under: "artifact_and_log_retention",
    keys: ["days"],
    appliesTo: everywhere,
    isOptional: true,
  },
} as const satisfies Record<string, Resource>;

export type ResourceName = keyof typeof RESOURCES;
export const RESOURCE_NAMES = Object.keys(RESOURCES) as readonly ResourceName[];

/** The resource of that name, as the general type. */
export function resourceNamed(name: ResourceName): Resource {
  return RESOURCES[name];
}

/** The settings of one resource in the config; empty if the config has none. */
export function wishesFor(name: ResourceName, desired: JsonObject): JsonObject {
  const { under, keys } = resourceNamed(name);
  const place = under === undefined ? desired : ((desired[under] ?? {}) as JsonObject);
  return Object.fromEntries(
    keys.flatMap((key) => (place[key] === undefined ? [] : [[key, place[key] as Json] as const])),
  );
}

/** The path of a resource's key in the config. */
export function pathOf(name: ResourceName, key: string): readonly string[] {
  const { under } = resourceNamed(name);
  return under === undefined ? [key] : [under, key];
}
