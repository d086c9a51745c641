// Resolves the names in a config (teams, users, Apps, roles, properties, repositories) once per run.

import type { Deferred, GitHub } from "../../deps.ts";
import type { NameRef } from "../../families/family.ts";
import { andThen, listOf } from "../../families/shared/read-steps.ts";
import type { Directory, DirectoryTeam, JsonObject, ReadResult } from "../../model.ts";
import { text } from "../../objects.ts";
import { readEntries, runSteps } from "../run-steps.ts";
import { readApps } from "./apps.ts";
import { readNamedRepositories } from "./repositories.ts";
import { readOwners, readUsers, withOwners } from "./users.ts";

/** The directory, by kind of name. */
export interface Names {
  readonly kind: "names";
  readonly directory: Directory;
  /** Slugs of all teams if the config names a team, to suggest one for a wrong name. */
  readonly slugs: readonly string[];
  /** By kind of name: the reason why it could not be looked up. */
  readonly failures: ReadonlyMap<NameRef["kind"], Unread>;
}

type Unread = Extract<ReadResult<never>, { kind: "unknown" }>;

const EMPTY_DIRECTORY: Directory = { teams: {}, users: {}, apps: {}, roles: [], properties: {} };

type Found = Partial<Directory & Pick<Names, "slugs">>;
type ReadKind = (github: GitHub, organization: string, refs: readonly NameRef[]) => Promise<ReadResult<Found>>;

/** In the order of requests: the place of each kind of name in the directory, and its reader. */
const READERS: Readonly<Record<NameRef["kind"], ReadKind>> = {
  team: (github, org, refs) => readTeams(github, org, namesIn(refs)),
  user: async (github, org, refs) => under("users", await readUsersOf(github, org, refs)),
  app: async (github, org, refs) => under("apps", await readApps(github, org, namesIn(refs))),
  role: (github, org) => readRoles(github, org),
  property: async (github, org) => under("properties", await readProperties(github, org)),
  repository: async (github, org, refs) =>
    under("repositories", await readNamedRepositories(github, org, namesIn(refs))),
};

/** A kind costs requests only if the config uses it. If it cannot be read, the other kinds are not affected. */
export async function readDirectory(
  github: GitHub,
  organization: string,
  refs: readonly NameRef[],
): Promise<Names | Deferred> {
  let found: Directory & Pick<Names, "slugs"> = { ...EMPTY_DIRECTORY, slugs: [] };
  const failures = new Map<NameRef["kind"], Unread>();
  for (const kind of Object.keys(READERS) as readonly NameRef["kind"][]) {
    const own = refs.filter((ref) => ref.kind === kind);
    const part = own.length === 0 ? NOTHING : await READERS[kind](github, organization, own);
    if (part.kind === "deferred") return part;
    if (part.kind === "unknown") failures.set(kind, part);
    else found = { ...found, ...part.value };
  }
  const { slugs, ...directory } = found;
  return { kind: "names", directory, slugs, failures };
}

const NOTHING: ReadResult<Found> = { kind: "known", value: {} };

function under<Place extends keyof Directory>(
  place: Place,
  result: ReadResult<Directory[Place]>,
): ReadResult<Partial<Directory>> {
  return result.kind === "known" ? { kind: "known", value: { [place]: result.value } } : result;
}

/** Each name once, in lower case. */
function namesIn(refs: readonly NameRef[]): readonly string[] {
  return [...new Set(refs.map(({ name }) => name.toLowerCase()))];
}

async function readUsersOf(
  github: GitHub,
  org: string,
  refs: readonly NameRef[],
): Promise<ReadResult<Directory["users"]>> {
  const users = await readUsers(github, namesIn(refs));
  if (users.kind !== "known") return users;
  const owners = await readOwners(github, org, refs);
  return owners.kind === "deferred" ? owners : { kind: "known", value: withOwners(users.value, owners) };
}

/** https://docs.github.com/en/rest/teams/teams#list-teams */
async function readTeams(github: GitHub, org: string, names: readonly string[]): Promise<ReadResult<Found>> {
  const list = await readEntries(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
  if (list.kind !== "known") return list;
  const teams = list.value.map(decodeTeam);
  const found = Object.fromEntries(names.map((name) => [name, findTeam(teams, name)]));
  return { kind: "known", value: { teams: found, slugs: teams.map(({ slug }) => slug) } };
}

function decodeTeam(team: JsonObject): DirectoryTeam {
  const parent = team["parent"] as JsonObject | null | undefined;
  return {
    id: Number(team["id"]),
    nodeId: text(team, "node_id"),
    slug: text(team, "slug"),
    name: text(team, "name"),
    parent: parent ? text(parent, "slug") : null,
  };
}

/**
 * A slug is unique. A display name matches only if a single team has it, because slugs cannot be computed from names.
 */
function findTeam(teams: readonly DirectoryTeam[], name: string): DirectoryTeam | null {
  const bySlug = teams.find(({ slug }) => slug.toLowerCase() === name);
  if (bySlug) return bySlug;
  const [only, second] = teams.filter((team) => team.name.toLowerCase() === name);
  return only && !second ? only : null;
}

/** https://docs.github.com/en/rest/orgs/custom-roles */
async function readRoles(github: GitHub, org: string): Promise<ReadResult<Found>> {
  return runSteps<Found>(github, {
    kind: "more",
    requests: [
      {
        request: { kind: "rest", route: "GET /orgs/{org}/custom-repository-roles", parameters: { org } },
        absentOn: [404],
      },
    ],
    next: ([answer]) => {
      const roles = ((answer as JsonObject | undefined)?.["custom_roles"] ?? []) as readonly JsonObject[];
      const ids = roles.map((role) => [text(role, "name").toLowerCase(), Number(role["id"])] as const);
      return {
        kind: "known",
        value: { roles: roles.map((role) => text(role, "name")), roleIds: Object.fromEntries(ids) },
      };
    },
  });
}

/** https://docs.github.com/en/rest/orgs/custom-properties#get-all-custom-properties-for-an-organization */
async function readProperties(github: GitHub, org: string): Promise<ReadResult<Directory["properties"]>> {
  const request = { kind: "rest", route: "GET /orgs/{org}/properties/schema", parameters: { org } } as const;
  return runSteps<Directory["properties"]>(github, {
    kind: "more",
    requests: [{ request }],
    next: ([answer]) =>
      andThen(listOf("definitions of custom properties", answer), (definitions) => ({
        kind: "known",
        value: Object.fromEntries(definitions.map((one) => [text(one, "property_name"), one])),
      })),
  });
}
