// Resolves the names that a config uses (teams, users, Apps, roles, properties) once per run.
import type { GitHub } from "../deps.ts";
import type { NameRef } from "../families/family.ts";
import { andThen, listOf } from "../families/steps.ts";
import type { Directory, DirectoryTeam, JsonObject, ReadResult } from "../model.ts";
import { readApps } from "./apps.ts";
import { readList } from "./list.ts";
import { runSteps } from "./steps.ts";
import { readOwners, readUsers, withOwners } from "./users.ts";

export const EMPTY_DIRECTORY: Directory = { teams: {}, users: {}, apps: {}, roles: [], properties: {} };

type Names = Readonly<Record<NameRef["kind"], readonly string[]>>;

/** Each kind of name costs requests only if the config uses it. What cannot be read is unknown as a whole: nothing may be planned on it. */
export async function readDirectory(github: GitHub, organization: string, refs: readonly NameRef[]): Promise<ReadResult<Directory>> {
  const names = namesByKind(refs);
  const teams = await readTeams(github, organization, names.team);
  if (teams.kind !== "known") return teams;
  const users = await readUsers(github, names.user);
  if (users.kind !== "known") return users;
  const owners = await readOwners(github, organization, refs);
  if (owners.kind === "deferred") return owners;
  const apps = await readApps(github, organization, names.app);
  if (apps.kind !== "known") return apps;
  const roles = await readRoles(github, organization, names.role);
  if (roles.kind !== "known") return roles;
  const properties = await readProperties(github, organization, names.property);
  if (properties.kind !== "known") return properties;
  const value = {
    teams: teams.value,
    users: withOwners(users.value, owners),
    apps: apps.value,
    roles: roles.value,
    properties: properties.value,
  };
  return { kind: "known", value };
}

function namesByKind(refs: readonly NameRef[]): Names {
  const of = (kind: NameRef["kind"]) => [...new Set(refs.filter((ref) => ref.kind === kind).map(({ name }) => name.toLowerCase()))];
  return { team: of("team"), user: of("user"), app: of("app"), role: of("role"), property: of("property") };
}

/** https://docs.github.com/en/rest/teams/teams#list-teams */
async function readTeams(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Directory["teams"]>> {
  if (names.length === 0) return { kind: "known", value: {} };
  const list = await readList(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
  if (list.kind !== "known") return list;
  const teams = list.value.map(decodeTeam);
  return { kind: "known", value: Object.fromEntries(names.map((name) => [name, findTeam(teams, name)])) };
}

function decodeTeam(team: JsonObject): DirectoryTeam {
  const parent = team["parent"] as JsonObject | null | undefined;
  return {
    id: Number(team["id"]),
    nodeId: String(team["node_id"]),
    slug: String(team["slug"]),
    name: String(team["name"]),
    parent: parent ? String(parent["slug"]) : null,
  };
}

/** A slug is unique; a display name counts only if one team bears it (slugs cannot be computed from names). */
function findTeam(teams: readonly DirectoryTeam[], name: string): DirectoryTeam | null {
  const bySlug = teams.find(({ slug }) => slug.toLowerCase() === name);
  if (bySlug) return bySlug;
  const [only, second] = teams.filter((team) => team.name.toLowerCase() === name);
  return only && !second ? only : null;
}

/** https://docs.github.com/en/rest/orgs/custom-roles */
async function readRoles(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Directory["roles"]>> {
  if (names.length === 0) return { kind: "known", value: [] };
  return runSteps<readonly string[]>(github, {
    kind: "more",
    requests: [{ request: { kind: "rest", route: "GET /orgs/{org}/custom-repository-roles", parameters: { org } }, absentOn: [404] }],
    next: ([answer]) => {
      const roles = ((answer as JsonObject | undefined)?.["custom_roles"] ?? []) as readonly JsonObject[];
      return { kind: "known", value: roles.map((role) => String(role["name"])) };
    },
  });
}

/** https://docs.github.com/en/rest/orgs/custom-properties#get-all-custom-properties-for-an-organization */
async function readProperties(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Directory["properties"]>> {
  if (names.length === 0) return { kind: "known", value: {} };
  const request = { kind: "rest", route: "GET /orgs/{org}/properties/schema", parameters: { org } } as const;
  return runSteps<Directory["properties"]>(github, {
    kind: "more",
    requests: [{ request }],
    next: ([answer]) =>
      andThen(listOf("definitions of custom properties", answer), (definitions) => ({
        kind: "known",
        value: Object.fromEntries(definitions.map((one) => [String(one["property_name"]), one])),
      })),
  });
}
