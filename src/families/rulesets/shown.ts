// Converts a ruleset of GraphQL to REST's form; undefined if GraphQL does not return enough data.
import type { Directory, Json, JsonObject } from "../../model.ts";
import { given, isObject, text } from "../../objects.ts";
import { SHOWN_RULES } from "./parameters.ts";
import type { Rule, Ruleset } from "./resolve.ts";

/** Only the keys that the config sets. Undefined if GraphQL lacks one of them. */
export function shownRuleset(row: JsonObject, wanted: Ruleset, directory: Directory): Ruleset | undefined {
  const { name, target, enforcement, conditions } = row;
  const actors = wanted.bypass_actors && shownActors(row);
  const rules = wanted.rules && shownRules(row, directory);
  if ((wanted.bypass_actors && !actors) || (wanted.rules && !rules)) return undefined;
  // GraphQL has no field for some rules and conditions.
  const { rules: wantedRules = [], conditions: wantedConditions } = wanted;
  const hasFields =
    wantedRules.every(isShown) && Object.keys(wantedConditions ?? {}).every((key) => key === "ref_name");
  if (!hasFields) return undefined;
  const refName = isObject(conditions) ? conditions["refName"] : undefined;
  return {
    name: String(name),
    ...(typeof target === "string" && { target: target.toLowerCase() }),
    ...(typeof enforcement === "string" && { enforcement: enforcement.toLowerCase() }),
    ...(refName !== undefined && { conditions: isObject(refName) ? { ref_name: refName } : null }),
    ...(actors && { bypass_actors: actors }),
    ...given({ rules }),
  };
}

function isShown({ type, parameters = {} }: Rule): boolean {
  const fields = Object.hasOwn(SHOWN_RULES, type) ? SHOWN_RULES[type]?.fields : undefined;
  return fields !== undefined && Object.keys(parameters).every((name) => Object.hasOwn(fields, name));
}

/** Every row of a list; undefined if the list is incomplete. */
function wholeList(list: Json | undefined): readonly JsonObject[] | undefined {
  if (!isObject(list) || !Array.isArray(list["nodes"])) return undefined;
  const nodes = list["nodes"] as readonly (JsonObject | null)[];
  const rows = nodes.filter((node) => node !== null);
  return rows.length === list["totalCount"] && rows.length === nodes.length ? rows : undefined;
}

function shownActors({ bypassActors }: JsonObject): readonly JsonObject[] | undefined {
  const actors = wholeList(bypassActors)?.map(shownActor);
  return actors?.every((actor) => actor !== undefined) ? actors : undefined;
}

const ACTOR_TYPES = new Map([
  ["App", "Integration"],
  ["Team", "Team"],
  ["User", "User"],
]);

/** Undefined for an actor that the token cannot see, and for kinds that GraphQL does not distinguish. */
function shownActor(node: JsonObject): JsonObject | undefined {
  const bypass_mode = text(node, "bypassMode").toLowerCase();
  if (node["organizationAdmin"] === true) return { actor_type: "OrganizationAdmin", bypass_mode };
  if (node["enterpriseOwner"] === true) return { actor_type: "EnterpriseOwner", bypass_mode };
  if (node["deployKey"] === true) return { actor_type: "DeployKey", bypass_mode };
  const role = node["repositoryRoleDatabaseId"];
  if (typeof role === "number") return { actor_type: "RepositoryRole", actor_id: role, bypass_mode };
  const actor = node["actor"];
  const actor_type = isObject(actor) ? ACTOR_TYPES.get(text(actor, "__typename")) : undefined;
  const actor_id = isObject(actor) ? actor["databaseId"] : undefined;
  return actor_type !== undefined && typeof actor_id === "number" ? { actor_type, actor_id, bypass_mode } : undefined;
}

/** Undefined if the list is incomplete. */
export function shownRules({ rules }: JsonObject, directory: Directory): readonly Rule[] | undefined {
  return wholeList(rules)?.map(({ type, parameters }) => {
    const name = String(type).toLowerCase();
    return isObject(parameters) ? { type: name, parameters: shownParameters(parameters, directory) } : { type: name };
  });
}

function shownParameters({ __typename: _, ...parameters }: JsonObject, directory: Directory): JsonObject {
  const { required_reviewers: reviewers, severity, ...rest } = snake(parameters) as JsonObject;
  const teams = new Map(
    Object.values(directory.teams).flatMap((team) => (team ? [[team.nodeId, team.id] as const] : [])),
  );
  const reviewerOf = ({ reviewer_id, ...one }: JsonObject): JsonObject => {
    const id = teams.get(String(reviewer_id));
    return { ...one, reviewer: id === undefined ? null : { id, type: "Team" } };
  };
  return {
    ...rest,
    ...(typeof severity === "string" && { severity: severity.toLowerCase() }),
    ...(Array.isArray(reviewers) && { required_reviewers: (reviewers as readonly JsonObject[]).map(reviewerOf) }),
  };
}

/** `requiredReviewers` → `required_reviewers`. REST leaves out keys that are null in GraphQL. */
function snake(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(snake);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(
    entries.map(([key, item]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snake(item)]),
  );
}
