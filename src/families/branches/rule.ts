// One protection rule of GraphQL: the fields to request, and the decoding of the answer.
import type { Json, JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import { ACTOR_KEYS, ACTOR_KINDS, ACTOR_LISTS, type ActorKey, FLAG_KEYS, FLAGS } from "./settings.ts";

/** Limit of users, teams and Apps of a list that the first request returns. GitHub allows 100 in total. */
const ACTORS_AT_FIRST = 20;
export const MAX_ACTORS = 100;

export interface ActualRule {
  readonly id: string;
  readonly pattern: string;
  readonly settings: JsonObject;
  /** Node ids of the users, teams and Apps in the lists and of the Apps of checks, by kind and name. */
  readonly nodes: Readonly<Record<string, string>>;
}

/** The key of `ActualRule.nodes`. */
export function nodeKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

const ACTOR = "__typename ... on App { id slug } ... on Team { id slug } ... on User { id login }";

/** Fields of a rule for the settings in use. */
export function ruleFields(inUse: ReadonlySet<string>, actors = ACTORS_AT_FIRST): string {
  const flags = FLAG_KEYS.filter((key) => inUse.has(key)).map((key) => FLAGS[key]);
  const lists = ACTOR_KEYS.filter((key) => inUse.has(key)).flatMap((key) => [
    ACTOR_LISTS[key].switch ?? "",
    `${ACTOR_LISTS[key].read}(first: ${actors}) { totalCount nodes { actor { ${ACTOR} } } }`,
  ]);
  const checks = inUse.has("checks") ? ["requiredStatusChecks { context app { id databaseId slug } }"] : [];
  const deployments = inUse.has("required_deployments") ? ["requiresDeployments requiredDeploymentEnvironments"] : [];
  return ["id pattern", ...flags, ...lists, ...checks, ...deployments].filter((field) => field !== "").join(" ");
}

/** True if a list of the rule is truncated. */
export function isCut(node: JsonObject): boolean {
  return ACTOR_KEYS.some((key) => {
    const list = node[ACTOR_LISTS[key].read] as unknown as ActorConnection | undefined;
    return list !== undefined && list.totalCount > list.nodes.length;
  });
}

interface ActorConnection {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly actor: {
      readonly __typename: "App" | "Team" | "User";
      readonly id: string;
      readonly slug?: string;
      readonly login?: string;
    } | null;
  }[];
}
/** Undefined if GitHub hides an actor of a list: such a list could not be written back. */
export function decodeRule(node: JsonObject, inUse: ReadonlySet<string>): ActualRule | undefined {
  const nodes: Record<string, string> = {};
  const flags = FLAG_KEYS.filter((key) => inUse.has(key)).map((key) => [key, node[FLAGS[key]] ?? null] as const);
  const lists = ACTOR_KEYS.filter((key) => inUse.has(key)).map((key) => [key, decodeList(key, node, nodes)] as const);
  if (lists.some(([, list]) => list === undefined)) return undefined;
  const settings: Record<string, Json> = { ...Object.fromEntries(flags), ...(Object.fromEntries(lists) as JsonObject) };
  if (inUse.has("checks")) settings["checks"] = decodeChecks(node["requiredStatusChecks"], nodes);
  if (inUse.has("required_deployments")) {
    const environments = (node["requiredDeploymentEnvironments"] ?? []) as readonly string[];
    settings["required_deployments"] = node["requiresDeployments"] === true ? [...environments].sort() : null;
  }
  return { id: text(node, "id"), pattern: text(node, "pattern"), settings, nodes };
}

/** Null if the list's switch is off. */
function decodeList(key: ActorKey, node: JsonObject, nodes: Record<string, string>): Json | undefined {
  const { read, switch: isOn } = ACTOR_LISTS[key];
  const actors = decodeActors(node[read] as unknown as ActorConnection, nodes);
  return isOn !== undefined && node[isOn] !== true ? null : actors;
}

const KIND_OF = { App: "apps", Team: "teams", User: "users" } as const;

function decodeActors({ nodes }: ActorConnection, ids: Record<string, string>): JsonObject | undefined {
  const lists: Record<(typeof ACTOR_KINDS)[number], string[]> = { users: [], teams: [], apps: [] };
  for (const { actor } of nodes) {
    if (!actor) return undefined;
    const kind = KIND_OF[actor.__typename];
    if (kind === undefined) return undefined;
    const name = (actor.login ?? actor.slug ?? "").toLowerCase();
    lists[kind].push(name);
    ids[nodeKey(kind, name)] = actor.id;
  }
  return Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, lists[kind].sort()]));
}

interface CheckNode {
  readonly context: string;
  readonly app: { readonly id: string; readonly databaseId: number; readonly slug: string } | null;
}

/** Sorted by context, with the id of the App that must report the check if there is one. */
function decodeChecks(value: Json | undefined, ids: Record<string, string>): readonly JsonObject[] {
  const checks = (value ?? []) as unknown as readonly CheckNode[];
  return [...checks]
    .sort((a, b) => (a.context < b.context ? -1 : 1))
    .map(({ context, app }): JsonObject => {
      if (!app) return { context };
      ids[nodeKey("app", String(app.databaseId))] = app.id;
      return { context, app_id: app.databaseId };
    });
}
