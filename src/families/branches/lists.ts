// The lists of a protection rule: names in GitHub's spelling, with missing parts taken from the existing rule.
import type { Directory, Json, JsonObject, LowAccess } from "../../model.ts";
import { appNamed, teamNamed, userNamed } from "../shared/directory.ts";
import { type ActualRule, nodeKey } from "./rule.ts";
import type { DesiredCheck } from "./schema.ts";
import { ACTOR_KEYS, ACTOR_KINDS, type Actors } from "./settings.ts";

interface Canonical {
  readonly wanted: JsonObject;
  /** Node ids of all actors in the lists, with the keys of `ActualRule.nodes`. */
  readonly nodes: Readonly<Record<string, string>>;
  /** One sentence for each list that is left out. */
  readonly unknown: readonly string[];
}

/** The settings with names in GitHub's spelling. A list with an unknown name is left out and reported. */
export function canonical(settings: JsonObject, directory: Directory): Canonical {
  const wanted: Record<string, Json> = { ...settings };
  const unknown: string[] = [];
  for (const [key, missing] of unknownIn(settings, directory)) {
    delete wanted[key];
    unknown.push(`${key} names ${missing.join(", ")}, which ${missing.length === 1 ? "does" : "do"} not exist`);
  }
  const nodes: Record<string, string> = {};
  for (const key of ACTOR_KEYS) if (wanted[key]) wanted[key] = canonicalList(wanted[key] as Actors, directory, nodes);
  for (const id of appIds(settings)) {
    const app = appNamed(id, directory);
    if (app) nodes[nodeKey("app", id)] = app.nodeId;
  }
  return { wanted, nodes, unknown };
}

/** By list: names and App ids that do not exist. */
function unknownIn(settings: JsonObject, directory: Directory): readonly (readonly [string, readonly string[]])[] {
  const lists = ACTOR_KEYS.map(
    (key) => [key, unknownActors(settings[key] as Actors | null | undefined, directory)] as const,
  );
  const apps = ["checks", appIds(settings).filter((id) => appNamed(id, directory) === undefined)] as const;
  return [...lists, apps].filter(([, missing]) => missing.length > 0);
}

/** The ids of the Apps that must report a check. */
function appIds(settings: JsonObject): readonly string[] {
  const checks = (settings["checks"] ?? []) as unknown as readonly DesiredCheck[];
  return checks.flatMap(({ app_id }) => (app_id === undefined || app_id === -1 ? [] : [String(app_id)]));
}

function unknownActors(list: Actors | null | undefined, directory: Directory): readonly string[] {
  return ACTOR_KINDS.flatMap((kind) =>
    (list?.[kind] ?? []).filter((name) => actorNamed(kind, name, directory) === undefined),
  );
}

/** Sorted, so that lists compare as sets. Adds the node ids of all actors to `nodes`. */
function canonicalList(list: Actors, directory: Directory, nodes: Record<string, string>): JsonObject {
  const kinds = ACTOR_KINDS.flatMap((kind) => {
    const found = list[kind]?.flatMap((name) => actorNamed(kind, name, directory) ?? []);
    for (const { name, nodeId } of found ?? []) nodes[nodeKey(kind, name)] = nodeId;
    return found ? [[kind, [...new Set(found.map(({ name }) => name))].sort()] as const] : [];
  });
  return Object.fromEntries(kinds);
}

/** The actor with the name that GitHub returns, in lower case. */
function actorNamed(
  kind: (typeof ACTOR_KINDS)[number],
  written: string,
  directory: Directory,
): { name: string; nodeId: string } | undefined {
  if (kind === "teams") {
    const team = teamNamed(written, directory);
    return team && { name: team.slug.toLowerCase(), nodeId: team.nodeId };
  }
  const actor = kind === "users" ? userNamed(written, directory) : appNamed(written, directory);
  return actor && { name: actor.name.toLowerCase(), nodeId: actor.nodeId };
}

export const WHO_MAY_PUSH = "GitHub accepts only actors with push access to the repository";
export const GIVE_PUSH = "Give them push, or remove them from the list";

/**
 * The lists without users and teams that certainly cannot push, because GitHub would leave them out. Actors in the
 * existing rule stay. https://github.com/kubernetes/test-infra/issues/9824
 */
export function storable(
  wanted: JsonObject,
  rule: ActualRule | undefined,
  low: readonly LowAccess[],
): { readonly kept: JsonObject; readonly leftOut: readonly string[] } {
  const kept: Record<string, Json> = { ...wanted };
  const leftOut: string[] = [];
  for (const key of ACTOR_KEYS) {
    const list = wanted[key] as Actors | null | undefined;
    if (!list) continue;
    const there = rule?.settings[key] as Actors | null | undefined;
    const isLost = (kind: (typeof ACTOR_KINDS)[number], name: string) =>
      there?.[kind]?.includes(name) !== true && lowRole(kind, name, low) !== undefined;
    const names = ACTOR_KINDS.flatMap((kind) =>
      (list[kind] ?? [])
        .filter((name) => isLost(kind, name))
        .map((name) => `${kind.slice(0, -1)} ${name} (${lowRole(kind, name, low)})`),
    );
    if (names.length === 0) continue;
    const rest = ACTOR_KINDS.flatMap((kind) => {
      const actors = list[kind];
      return actors ? [[kind, actors.filter((name) => !isLost(kind, name))] as const] : [];
    });
    kept[key] = Object.fromEntries(rest);
    leftOut.push(`${key} is kept without ${names.join(", ")}: ${WHO_MAY_PUSH}. ${GIVE_PUSH}`);
  }
  return { kept, leftOut };
}

/** The role of an account that certainly cannot push; undefined for all others, Apps included. */
function lowRole(kind: (typeof ACTOR_KINDS)[number], name: string, low: readonly LowAccess[]): string | undefined {
  const account = low.find((one) => `${one.kind}s` === kind && one.name === name);
  return account && (account.role === "none" ? "no access" : account.role);
}

/**
 * Adds the parts of a list that the config does not set, from the existing rule: kinds of actors, and the Apps of
 * checks.
 */
export function completed(wanted: JsonObject, rule: ActualRule | undefined): JsonObject {
  const lists = ACTOR_KEYS.flatMap((key) => {
    const list = wanted[key];
    if (!list) return [];
    const none: JsonObject = { users: [], teams: [], apps: [] };
    return [[key, { ...none, ...((rule?.settings[key] ?? {}) as JsonObject), ...(list as JsonObject) }] as const];
  });
  const checks =
    wanted["checks"] === undefined
      ? []
      : [["checks", completedChecks(wanted["checks"] as unknown as readonly DesiredCheck[], rule)] as const];
  return { ...wanted, ...Object.fromEntries([...lists, ...checks]) };
}

/** GitHub returns a check with the App that reported it, even if no App was requested. */
function completedChecks(wanted: readonly DesiredCheck[], rule: ActualRule | undefined): readonly JsonObject[] {
  const actual = (rule?.settings["checks"] ?? []) as readonly { readonly context: string; readonly app_id?: number }[];
  return [...wanted]
    .sort((a, b) => (a.context < b.context ? -1 : 1))
    .map(({ context, app_id }): JsonObject => {
      const there = actual.find((check) => check.context === context);
      // -1 means any App. GitHub returns such a check without an App.
      if (app_id === -1) return there && there.app_id === undefined ? { context } : { context, app_id };
      const id = app_id ?? there?.app_id;
      return id === undefined ? { context } : { context, app_id: id };
    });
}
