// Resolves the names that a config uses (teams, users, Apps, roles, properties) once per run.

import type { GitHub, Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { failureOf } from "../families/failure.ts";
import type { NameRef, ReadStep } from "../families/family.ts";
import type { Directory, DirectoryActor, DirectoryTeam, GraphqlRequest, Json, JsonObject, ReadResult } from "../model.ts";
import { runSteps, unknown } from "./steps.ts";

/** Users asked for in one query. */
const USERS_PER_QUERY = 50;

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
  const list = await readAll(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
  if (list.kind !== "known") return list;
  const teams = (list.value as readonly JsonObject[]).map(decodeTeam);
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

/** https://docs.github.com/en/graphql/reference/queries#user */
async function readUsers(github: GitHub, names: readonly string[]): Promise<ReadResult<Directory["users"]>> {
  const users: Record<string, DirectoryActor | null> = {};
  for (let from = 0; from < names.length; from += USERS_PER_QUERY) {
    const batch = names.slice(from, from + USERS_PER_QUERY);
    const reply = await sendOrFail(github, usersQuery(batch));
    if (reply.kind !== "answer") return reply;
    const trouble = reply.problems.find((problem) => problem.type !== "NOT_FOUND");
    if (trouble || reply.data === null) return unknown(`users cannot be looked up: ${trouble?.message ?? "no data"}`);
    batch.forEach((name, index) => {
      users[name] = decodeUser((reply.data as JsonObject)[`user${index}`]);
    });
  }
  return { kind: "known", value: users };
}

async function sendOrFail(github: GitHub, request: GraphqlRequest): Promise<Reply | ReadResult<never>> {
  try {
    return await github.send(request);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { kind: "unknown", failure: failureOf(error) };
  }
}

function usersQuery(logins: readonly string[]): GraphqlRequest {
  const variables = logins.map((_, index) => `$login${index}: String!`).join(", ");
  const fields = logins.map((_, index) => `user${index}: user(login: $login${index}) { id databaseId login }`).join(" ");
  return {
    kind: "graphql",
    query: `query Users(${variables}) { ${fields} }`,
    variables: Object.fromEntries(logins.map((login, index) => [`login${index}`, login])),
  };
}

function decodeUser(user: Json | undefined): DirectoryActor | null {
  if (user === null || user === undefined) return null;
  const { id, databaseId, login } = user as JsonObject;
  return { id: Number(databaseId), nodeId: String(id), name: String(login) };
}

/** Logins of the organisation's owners, where somebody asks for them. https://docs.github.com/en/rest/orgs/members#list-organization-members */
async function readOwners(github: GitHub, org: string, refs: readonly NameRef[]): Promise<ReadResult<ReadonlySet<string>>> {
  if (!refs.some(({ ownership }) => ownership)) return unknown("nobody asks");
  const owners = await readAll(github, { kind: "rest", route: "GET /orgs/{org}/members", parameters: { org, role: "admin" } });
  // Only a user account has no list of members: it owns itself.
  if (owners.kind === "unknown" && owners.failure.kind === "missing") return { kind: "known", value: new Set([org.toLowerCase()]) };
  if (owners.kind !== "known") return owners;
  return { kind: "known", value: new Set((owners.value as readonly JsonObject[]).map(({ login }) => String(login).toLowerCase())) };
}

/** Where the owners are unknown, nobody is said to be one, or not to be. */
function withOwners(users: Directory["users"], owners: ReadResult<ReadonlySet<string>>): Directory["users"] {
  if (owners.kind !== "known") return users;
  const marked = Object.entries(users).map(([login, user]) => [
    login,
    user && { ...user, owner: owners.value.has(user.name.toLowerCase()) },
  ]);
  return Object.fromEntries(marked) as Directory["users"];
}

/** By slug, or by id for Apps that the config knows no other way. https://docs.github.com/en/rest/apps/apps#get-an-app */
async function readApps(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Directory["apps"]>> {
  const apps: Record<string, DirectoryActor | null> = {};
  const slugs = await readSlugs(github, org, names.filter(isAppId));
  if (slugs.kind !== "known") return slugs;
  for (const name of names) {
    const slug = isAppId(name) ? slugs.value.get(name) : name;
    const found = slug === undefined ? ({ kind: "known", value: undefined } as const) : await readApp(github, slug);
    if (found.kind !== "known") return found;
    apps[name] = found.value
      ? { id: Number(found.value["id"]), nodeId: String(found.value["node_id"]), name: String(found.value["slug"]) }
      : null;
  }
  return { kind: "known", value: apps };
}

function readApp(github: GitHub, app_slug: string): Promise<ReadResult<JsonObject | undefined>> {
  return readStep<JsonObject | undefined>(github, {
    kind: "more",
    requests: [{ request: { kind: "rest", route: "GET /apps/{app_slug}", parameters: { app_slug } }, absentOn: [404] }],
    next: ([app]) => ({ kind: "known", value: app as JsonObject | undefined }),
  });
}

function isAppId(name: string): boolean {
  return /^\d+$/.test(name);
}

/** GitHub Actions: in every organisation without being installed, so no list of installations has it. */
const ACTIONS_APP = ["15368", "github-actions"] as const;

/** Slugs of Apps by id: those of the organisation's installations. https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization */
async function readSlugs(github: GitHub, org: string, ids: readonly string[]): Promise<ReadResult<ReadonlyMap<string, string>>> {
  const known = new Map<string, string>([ACTIONS_APP]);
  if (ids.every((id) => known.has(id))) return { kind: "known", value: known };
  return readStep<ReadonlyMap<string, string>>(github, {
    kind: "more",
    requests: [
      { request: { kind: "rest", route: "GET /orgs/{org}/installations", parameters: { org } }, pages: "all", items: "installations" },
    ],
    next: ([list]) => {
      const installed = (list as readonly JsonObject[]).map((one) => [String(one["app_id"]), String(one["app_slug"])] as const);
      return { kind: "known", value: new Map([...known, ...installed]) };
    },
  });
}

/** https://docs.github.com/en/rest/orgs/custom-roles */
async function readRoles(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Directory["roles"]>> {
  if (names.length === 0) return { kind: "known", value: [] };
  return readStep<readonly string[]>(github, {
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
  return readStep<Directory["properties"]>(github, {
    kind: "more",
    requests: [{ request }],
    next: ([answer]) => {
      const definitions = answer as readonly JsonObject[];
      return { kind: "known", value: Object.fromEntries(definitions.map((one) => [String(one["property_name"]), one])) };
    },
  });
}

function readAll(github: GitHub, request: Parameters<GitHub["send"]>[0]): Promise<ReadResult<Json>> {
  return readStep<Json>(github, {
    kind: "more",
    requests: [{ request, pages: "all" }],
    next: ([list]) => ({ kind: "known", value: list ?? [] }),
  });
}

function readStep<T>(github: GitHub, step: ReadStep<T>): Promise<ReadResult<T>> {
  return runSteps(github, step);
}
