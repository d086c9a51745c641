// Proposes the ruleset that protects like a classic rule, and lists settings without an equivalent in rulesets.
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets#about-rulesets-protected-branches-and-pr
import type { Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";

export interface Proposal {
  /** An entry of `rulesets:`. */
  readonly ruleset: JsonObject;
  /** One sentence for each setting that a ruleset does not have, or has in another form. */
  readonly differences: readonly string[];
}

/**
 * The ruleset for one entry of `branches:`. `protection` is in the form of the config, which is also how the family
 * reads it. Null protects nothing, so it has no ruleset.
 */
export function rulesetFromProtection(name: string, protection: JsonObject | null): Proposal | undefined {
  if (protection === null) return undefined;
  const differences: string[] = [];
  const isOn = (key: string) => protection[key] === true;
  const actors = bypassActors(protection, differences);
  const ruleset: JsonObject = {
    name: name === "default" ? "default branch" : name,
    target: "branch",
    enforcement: "active",
    ...(actors.length > 0 && { bypass_actors: actors }),
    conditions: { ref_name: { include: [name === "default" ? "~DEFAULT_BRANCH" : name], exclude: [] } },
    rules: [
      // By default, a protected branch can be neither deleted nor overwritten.
      ...(isOn("allow_deletions") ? [] : [{ type: "deletion" }]),
      ...(isOn("allow_force_pushes") ? [] : [{ type: "non_fast_forward" }]),
      ...(isOn("required_linear_history") ? [{ type: "required_linear_history" }] : []),
      ...(isOn("required_signatures") ? [{ type: "required_signatures" }] : []),
      ...pushRules(protection, differences),
      ...deploymentRules(protection["required_deployments"]),
      ...pullRequestRules(protection, differences),
      ...checkRules(protection["required_status_checks"], differences),
    ],
  };
  return { ruleset, differences };
}

/** Administrators may bypass a classic rule unless `enforce_admins` is on. */
function bypassActors(protection: JsonObject, differences: string[]): readonly JsonObject[] {
  const admins: readonly JsonObject[] =
    protection["enforce_admins"] === true ? [] : [{ role: "admin", bypass_mode: "always" }];
  const { restrictions, bypass_force_push_allowances: forcers } = protection;
  const pushers = isObject(restrictions) ? named(restrictions, "always") : [];
  if (pushers.length > 0)
    differences.push("restrictions: actors with push access bypass the whole ruleset, reviews and checks included");
  if (isObject(forcers) && named(forcers, "always").length > 0)
    differences.push(
      "bypass_force_push_allowances: rulesets have no counterpart; " +
        "an actor that bypasses a ruleset bypasses all of its rules",
    );
  const reviews = protection["required_pull_request_reviews"];
  const allowances = isObject(reviews) ? reviews["bypass_pull_request_allowances"] : undefined;
  const pullers = isObject(allowances) ? named(allowances, "always") : [];
  if (pullers.length > 0)
    differences.push("bypass_pull_request_allowances: they bypass the whole ruleset here, not pull requests alone");
  const all = [...admins, ...pushers, ...pullers];
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

const KINDS = { users: "user", teams: "team", apps: "app" } as const;

function named(list: JsonObject, bypass_mode: string): readonly JsonObject[] {
  return Object.entries(KINDS).flatMap(([key, kind]) =>
    textsIn(list[key]).map((name): JsonObject => ({ [kind]: name, bypass_mode })),
  );
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The rules that restrict pushes and the creation of branches. */
function pushRules(protection: JsonObject, differences: string[]): readonly JsonObject[] {
  const isRestricted = isObject(protection["restrictions"]);
  if (protection["allow_fork_syncing"] === true && protection["lock_branch"] !== true)
    differences.push("allow_fork_syncing: counts only with lock_branch, in both");
  const update: JsonObject = {
    type: "update",
    parameters: { update_allows_fetch_and_merge: protection["allow_fork_syncing"] === true },
  };
  return [
    ...(isRestricted || protection["lock_branch"] === true ? [update] : []),
    ...(isRestricted && protection["block_creations"] === true ? [{ type: "creation" }] : []),
  ];
}

function deploymentRules(environments: Json | undefined): readonly JsonObject[] {
  const names = textsIn(environments);
  if (names.length === 0) return [];
  return [{ type: "required_deployments", parameters: { required_deployment_environments: names } }];
}

function pullRequestRules(protection: JsonObject, differences: string[]): readonly JsonObject[] {
  const reviews = protection["required_pull_request_reviews"];
  const resolves = protection["required_conversation_resolution"] === true;
  if (!isObject(reviews) && !resolves) return [];
  const {
    required_approving_review_count: count,
    dismissal_restrictions: dismissers,
    ...flags
  } = isObject(reviews) ? reviews : {};
  if (!isObject(reviews))
    differences.push(
      "required_conversation_resolution: a ruleset asks for it of pull requests, so a pull request is needed",
    );
  return [
    {
      type: "pull_request",
      parameters: {
        required_approving_review_count: isObject(reviews) ? (typeof count === "number" ? count : 1) : 0,
        dismiss_stale_reviews_on_push: flags["dismiss_stale_reviews"] === true,
        require_code_owner_review: flags["require_code_owner_reviews"] === true,
        require_last_push_approval: flags["require_last_push_approval"] === true,
        required_review_thread_resolution: resolves,
        ...(isObject(dismissers) && { dismissal_restriction: dismissal(dismissers, differences) }),
      },
    },
  ];
}

function dismissal(list: JsonObject, differences: string[]): JsonObject {
  if (textsIn(list["apps"]).length > 0)
    differences.push(
      "dismissal_restrictions.apps: name an App by the id of its installation: { id, type: IntegrationInstallation }",
    );
  const { apps: _, ...people } = list;
  return { enabled: true, allowed_actors: named(people, "").map(({ bypass_mode: __, ...actor }) => actor) };
}

const ANY = -1;

function checkRules(value: Json | undefined, differences: string[]): readonly JsonObject[] {
  if (!isObject(value)) return [];
  const checks = (Array.isArray(value["checks"]) ? value["checks"] : []) as readonly JsonObject[];
  const contexts = textsIn(value["contexts"]).filter(
    (context) => !checks.some((check) => check["context"] === context),
  );
  const all = [...checks, ...contexts.map((context): JsonObject => ({ context }))];
  if (all.length === 0) {
    if (value["strict"] === true)
      differences.push("required_status_checks.strict: a ruleset needs at least one check for it");
    return [];
  }
  const required = all.map(({ context, app_id }): JsonObject => {
    const isNamed = typeof app_id === "number" && app_id !== ANY;
    return { context: context ?? "", ...(isNamed && { integration_id: app_id }) };
  });
  const parameters = {
    strict_required_status_checks_policy: value["strict"] === true,
    required_status_checks: required,
  };
  return [{ type: "required_status_checks", parameters }];
}
