// GitHub Actions settings: one resource each, every PUT replaces the whole resource.
// https://docs.github.com/en/rest/actions/permissions
import type { JsonObject } from "../../src/model.ts";
import type { Need } from "../api/access.ts";
import { NO_CONTENT, ok, type RepositoryCall, type Route } from "../api/call.ts";
import type { Answer } from "../api/ports.ts";
import { Refused } from "../api/refusals.ts";
import type { ActionsSettings } from "../state/actions.ts";
import type { Family } from "./family.ts";

const BASE = "/repos/{owner}/{repo}/actions/permissions";

function route(need: Need, answer: (call: RepositoryCall) => Answer): Route {
  return { scope: "repository", needs: [need], answer };
}
const read = (show: (call: RepositoryCall) => JsonObject) => route("administration:read", (call) => ok(show(call)));
const write = (change: (call: RepositoryCall) => void) =>
  route("administration:write", (call) => {
    change(call);
    return NO_CONTENT;
  });

/** The list of allowed actions exists only if Actions are on. */
function permissions({ repository, origin, organization }: RepositoryCall): JsonObject {
  const { enabled, allowed_actions, sha_pinning_required } = repository.actions;
  if (!enabled) return { enabled, sha_pinning_required };
  const url = `${origin}/repos/${organization.login}/${repository.name}/actions/permissions/selected-actions`;
  return {
    enabled,
    allowed_actions,
    sha_pinning_required,
    ...(allowed_actions === "selected" ? { selected_actions_url: url } : {}),
  };
}

function setPermissions({ repository: { actions }, organization, body }: RepositoryCall): void {
  const allowed = (body["allowed_actions"] as ActionsSettings["allowed_actions"] | undefined) ?? "all";
  const { allowedActions } = organization.policy;
  if (body["enabled"] === true && allowedActions !== "all" && allowed !== allowedActions)
    throw new Refused("actionsPolicy");
  actions.enabled = body["enabled"] === true;
  actions.allowed_actions = allowed;
  actions.sha_pinning_required = body["sha_pinning_required"] === true;
}

function selected({ repository: { actions } }: RepositoryCall): ActionsSettings["selected"] {
  if (!actions.enabled || actions.allowed_actions !== "selected") throw new Refused("actionsPolicy");
  return actions.selected;
}

function setSelected(call: RepositoryCall): void {
  selected(call);
  if (call.organization.policy.allowedActions === "selected") throw new Refused("actionsPolicy");
  const patterns = (call.body["patterns_allowed"] ?? []) as string[];
  call.repository.actions.selected = {
    github_owned_allowed: call.body["github_owned_allowed"] === true,
    verified_allowed: call.body["verified_allowed"] === true,
    patterns_allowed: [...new Set(patterns)].sort(),
  };
}

function setWorkflow({ repository: { actions }, organization, body }: RepositoryCall): void {
  const permission = body["default_workflow_permissions"] === "write" ? "write" : "read";
  const approves = body["can_approve_pull_request_reviews"] === true;
  if (!organization.policy.workflowWrite && (permission === "write" || approves)) throw new Refused("actionsPolicy");
  actions.workflow = { default_workflow_permissions: permission, can_approve_pull_request_reviews: approves };
}

/** Workflows of other repositories reach only into internal and private ones. */
function requireHidden({ repository }: RepositoryCall): void {
  if (repository.settings.visibility !== "public") return;
  throw new Refused("invalid", { message: "Access policy only applies to internal and private repositories." });
}

function setAccess(call: RepositoryCall): void {
  requireHidden(call);
  const level = call.body["access_level"] as ActionsSettings["access_level"];
  const { kind, plan } = call.organization;
  if ((level === "user") !== (kind === "user") && level !== "none")
    throw new Refused("invalid", { message: "This access level does not fit the owner." });
  if (level === "enterprise" && plan !== "enterprise")
    throw new Refused("invalid", { message: "The owner belongs to no enterprise." });
  call.repository.actions.access_level = level;
}

/** Private repositories have their own policy on forks. */
function requirePublic({ repository }: RepositoryCall): void {
  if (repository.settings.visibility !== "public") throw new Refused("notFound");
}
function requirePrivate({ repository }: RepositoryCall): void {
  if (repository.settings.visibility === "public") throw new Refused("notFound");
}

function setForks(call: RepositoryCall): void {
  requirePrivate(call);
  const keys = Object.keys(call.repository.actions.forks) as (keyof ActionsSettings["forks"])[];
  for (const key of keys) call.repository.actions.forks[key] = call.body[key] === true;
}

/**
 * https://docs.github.com/en/organizations/managing-organization-settings/configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization
 */
function longest({ repository }: RepositoryCall): number {
  return repository.settings.visibility === "public" ? 90 : 400;
}

function setRetention(call: RepositoryCall): void {
  const days = Number(call.body["days"]);
  if (days < 1 || days > longest(call))
    throw new Refused("invalid", { message: `Retention must be between 1 and ${longest(call)} days` });
  call.repository.actions.retention = days;
}

export const actions = {
  routes: {
    [`GET ${BASE}`]: read(permissions),
    [`PUT ${BASE}`]: write(setPermissions),
    [`GET ${BASE}/selected-actions`]: read((call) => ({ ...selected(call) })),
    [`PUT ${BASE}/selected-actions`]: write(setSelected),
    [`GET ${BASE}/workflow`]: read(({ repository }) => ({ ...repository.actions.workflow })),
    [`PUT ${BASE}/workflow`]: write(setWorkflow),
    [`GET ${BASE}/access`]: read((call) => {
      requireHidden(call);
      return { access_level: call.repository.actions.access_level };
    }),
    [`PUT ${BASE}/access`]: write(setAccess),
    [`GET ${BASE}/fork-pr-contributor-approval`]: read((call) => {
      requirePublic(call);
      return { approval_policy: call.repository.actions.approval_policy };
    }),
    [`PUT ${BASE}/fork-pr-contributor-approval`]: write((call) => {
      requirePublic(call);
      call.repository.actions.approval_policy = call.body["approval_policy"] as ActionsSettings["approval_policy"];
    }),
    [`GET ${BASE}/fork-pr-workflows-private-repos`]: read((call) => {
      requirePrivate(call);
      return { ...call.repository.actions.forks };
    }),
    [`PUT ${BASE}/fork-pr-workflows-private-repos`]: write(setForks),
    [`GET ${BASE}/artifact-and-log-retention`]: read((call) => ({
      days: call.repository.actions.retention,
      maximum_allowed_days: longest(call),
    })),
    [`PUT ${BASE}/artifact-and-log-retention`]: write(setRetention),
  },
} satisfies Family;
