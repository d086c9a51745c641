// Converts a ruleset of the config to GitHub's form: ids in place of names, full refs.
import type { Directory, Json, JsonObject } from "../../model.ts";
import { given, isObject } from "../../objects.ts";
import { appNamed, teamNamed, userNamed } from "../shared/directory.ts";
import { ANY_APP, type DesiredRuleset, ROLE_IDS } from "./schema.ts";

/** A ruleset or a part of one, with REST's keys. */
export interface Ruleset {
  readonly name: string;
  readonly target?: string;
  readonly enforcement?: string;
  readonly bypass_actors?: readonly JsonObject[];
  readonly conditions?: JsonObject | null;
  readonly rules?: readonly Rule[];
}
export interface Rule {
  readonly type: string;
  readonly parameters?: JsonObject;
}

export interface Resolved {
  readonly wanted: Ruleset;
  /** Names that the organization does not have. A ruleset with one of them is not written. */
  readonly unknown: readonly string[];
}

/** `target` is the target of the ruleset if the config does not set one. */
export function resolveRuleset(desired: DesiredRuleset, directory: Directory, target = "branch"): Resolved {
  const unknown: string[] = [];
  const names: Lookup = { directory, unknown };
  const { name, enforcement, bypass_actors, conditions, rules } = desired;
  const wanted: Ruleset = {
    name,
    ...(desired.target && { target: desired.target }),
    ...given({ enforcement }),
    ...(bypass_actors && { bypass_actors: bypass_actors.map((actor) => actorOf(actor, names)) }),
    ...(conditions && { conditions: conditionsOf(conditions as JsonObject, desired.target ?? target) }),
    // An empty list of rules has the same effect as no list.
    ...(rules && rules.length > 0 && { rules: rules.map((rule) => ruleOf(rule as Rule, names)) }),
  };
  return { wanted, unknown };
}

interface Lookup {
  readonly directory: Directory;
  readonly unknown: string[];
}

function idOf(found: { readonly id: number } | undefined, name: Json, names: Lookup): number {
  if (found) return found.id;
  names.unknown.push(String(name));
  return 0;
}

function actorOf({ team, user, app, role, bypass_mode = "always", ...rest }: JsonObject, names: Lookup): JsonObject {
  const { directory } = names;
  const actor = (actor_type: string, actor_id: number): JsonObject => ({ actor_type, actor_id, bypass_mode });
  if (typeof team === "string") return actor("Team", idOf(teamNamed(team, directory), team, names));
  if (typeof user === "string") return actor("User", idOf(userNamed(user, directory), user, names));
  if (typeof app === "string") return actor("Integration", idOf(appNamed(app, directory), app, names));
  if (typeof role === "string") return actor("RepositoryRole", roleId(role, names));
  return { ...rest, bypass_mode };
}

function roleId(role: string, names: Lookup): number {
  const key = role.toLowerCase();
  const id = Object.hasOwn(ROLE_IDS, key)
    ? ROLE_IDS[key]
    : new Map(Object.entries(names.directory.roleIds ?? {})).get(key);
  return idOf(id === undefined ? undefined : { id }, role, names);
}

/**
 * Adds the prefix of a ref: `main` becomes `refs/heads/main`, the tag `v*` becomes `refs/tags/v*`. `~DEFAULT_BRANCH`
 * and `~ALL` do not change.
 */
function conditionsOf({ ref_name, ...rest }: JsonObject, target: string): JsonObject {
  if (!isObject(ref_name)) return rest;
  const prefix = target === "tag" ? "refs/tags/" : "refs/heads/";
  const full = (list: Json | undefined) =>
    ((list ?? []) as readonly string[]).map((ref) => (/^(~|refs\/)/.test(ref) ? ref : `${prefix}${ref}`));
  return { ...rest, ref_name: { include: full(ref_name["include"]), exclude: full(ref_name["exclude"]) } };
}

function ruleOf({ type, parameters }: Rule, names: Lookup): Rule {
  if (!parameters) return { type };
  const {
    required_status_checks,
    required_reviewers,
    workflows,
    dismissal_restriction: dismissal,
    ...rest
  } = parameters;
  const each = (list: Json | undefined, change: (one: JsonObject, names: Lookup) => JsonObject) =>
    Array.isArray(list) ? (list as readonly JsonObject[]).map((one) => change(one, names)) : undefined;
  const lists = {
    required_status_checks: each(required_status_checks, checkOf),
    required_reviewers: each(required_reviewers, reviewerOf),
    workflows: each(workflows, workflowOf),
    dismissal_restriction:
      isObject(dismissal) && dismissal["allowed_actors"]
        ? { ...dismissal, allowed_actors: each(dismissal["allowed_actors"], dismisserOf) ?? [] }
        : dismissal,
  };
  const given = Object.entries(lists).filter(([, value]) => value !== undefined) as [string, Json][];
  return { type, parameters: { ...rest, ...Object.fromEntries(given) } };
}

/** Without `app`, the existing App of the check stays; null means any App. */
function checkOf({ app, ...check }: JsonObject, names: Lookup): JsonObject {
  if (typeof app !== "string") return check;
  if (app === ANY_APP) return { ...check, integration_id: null };
  return { ...check, integration_id: idOf(appNamed(app, names.directory), app, names) };
}

function reviewerOf({ team, ...rest }: JsonObject, names: Lookup): JsonObject {
  if (typeof team !== "string") return rest;
  return { ...rest, reviewer: { id: idOf(teamNamed(team, names.directory), team, names), type: "Team" } };
}

function workflowOf({ repository, ...rest }: JsonObject, names: Lookup): JsonObject {
  if (typeof repository !== "string") return rest;
  const known = new Map(Object.entries(names.directory.repositories ?? {}));
  return { ...rest, repository_id: idOf(known.get(repository.toLowerCase()) ?? undefined, repository, names) };
}

function dismisserOf({ team, user, ...rest }: JsonObject, names: Lookup): JsonObject {
  if (typeof team === "string") return { id: idOf(teamNamed(team, names.directory), team, names), type: "Team" };
  if (typeof user === "string") return { id: idOf(userNamed(user, names.directory), user, names), type: "User" };
  return rest;
}
