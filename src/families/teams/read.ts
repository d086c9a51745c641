// Reads team access: in bulk from each named team's list of repositories, and from the repository's own list of teams
// if the first list is not enough.
import type { Directory, DirectoryTeam, Json, JsonObject } from "../../model.ts";
import { given, text } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { teamNamed } from "../shared/directory.ts";
import { onRepository } from "../shared/requests.ts";
import { exceeds, isBuiltIn, roleIn, sameRole } from "../shared/roles.ts";
import type { DesiredTeams } from "./schema.ts";

export interface Grant {
  readonly role: string;
  /** The role that the team would keep without its own grant, and the source of that role. */
  readonly inherited?: { readonly role: string; readonly from: string };
}
type Grants = ReadonlyMap<string, Grant>;
export interface ActualTeams {
  /** By slug. */
  readonly grants: Grants;
  /** True if every team with access was read, not only the desired ones. */
  readonly complete: boolean;
}

/** By slug: repository id → role; null if GitHub did not return the role. */
type TeamLists = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Reads one list for each named team and for its parent, because a team inherits its parent's access. */
export function listTeams(org: string, directory: Directory, use: Use<DesiredTeams>): ReadStep<Json> {
  const slugs = listedTeams(directory, use);
  if (slugs.length === 0) return { kind: "known", value: {} };
  return {
    kind: "more",
    requests: slugs.map((team_slug) => ({
      request: { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/repos", parameters: { org, team_slug } },
      pages: "all",
      keep: (repository) => [text(repository, "id"), roleIn(repository) ?? null],
    })),
    next: (answers) => {
      const rows = answers.map((answer) => (answer ?? []) as readonly (readonly [string, string | null])[]);
      return {
        kind: "known",
        value: Object.fromEntries(slugs.map((slug, index) => [slug, Object.fromEntries(rows[index] ?? [])])),
      };
    },
  };
}

/** Slugs of the teams whose repositories are listed: the desired teams and their parents. */
export function listedTeams(directory: Directory, use: Use<DesiredTeams>): readonly string[] {
  const teams = use.desired.flat().flatMap(({ name }) => teamNamed(name, directory) ?? []);
  return [...new Set(teams.flatMap(({ slug, parent }) => (parent === null ? [slug] : [slug, parent])))].sort();
}

/** The grants of one repository. Before pruning or lowering a role, the repository's own list of teams is read too. */
export function decodeTeams(state: Json, context: RepositoryContext, use: Use<DesiredTeams>): ReadStep<ActualTeams> {
  const grants = new Map<string, Grant>();
  let isDoubtful = use.prune;
  for (const { name, permission } of use.desired.flat()) {
    const team = teamNamed(name, context.directory);
    if (!team) continue;
    const grant = grantIn(state as TeamLists, team, context.repo.id);
    if (typeof grant === "string") return { kind: "unknown", reason: grant };
    if (grant === undefined) continue;
    grants.set(team.slug, grant);
    const isExplained = grant.inherited !== undefined && sameRole(grant.role, grant.inherited.role);
    isDoubtful ||= !isExplained && !sameRole(grant.role, permission) && !exceeds(permission, grant.role);
  }
  return isDoubtful ? withOwnList(grants, context) : { kind: "known", value: { grants, complete: false } };
}

/** The grant; undefined if the team has no access; a text with the reason if the role is unknown. */
function grantIn(lists: TeamLists, { slug, parent }: DirectoryTeam, id: number): Grant | string | undefined {
  const list = own(lists, slug);
  if (!list) return `the repositories of team ${slug} were not read`;
  const role = list[id];
  if (role === null) return `GitHub did not say which role team ${slug} has`;
  if (role === undefined) return undefined;
  const parentRole = parent === null ? undefined : own(lists, parent)?.[id];
  return { role, ...(parentRole && { inherited: { role: parentRole, from: `team ${parent}` } }) };
}

/** Reads the desired teams one by one and the repository's own list, all again. */
export function confirmTeams(context: RepositoryContext, use: Use<DesiredTeams>): ReadStep<ActualTeams> {
  const slugs = desiredSlugs(context, use);
  return {
    kind: "more",
    requests: slugs.map((slug) => teamAccess(slug, context)),
    next: (answers) => {
      const roles = rolesIn(slugs, answers);
      return withOwnList(roles, context, asInherited(roles, context));
    },
  };
}

/**
 * Reads the repository's own list of teams. Desired teams that it does not settle are read one by one. The list of a
 * public repository lacks teams with inherited access. Every list shows a custom role as its base role.
 */
export function readTeams(context: RepositoryContext, use: Use<DesiredTeams>): ReadStep<ActualTeams> {
  return {
    kind: "more",
    requests: [ownList(context)],
    next: ([answer]) => {
      const { grants } = grantsOf(answer, new Map());
      const isSettled = ({ name, permission }: DesiredTeams[number]) => {
        const grant = grants.get(teamNamed(name, context.directory)?.slug ?? "");
        return grant !== undefined && isBuiltIn(permission) && sameRole(grant.role, permission);
      };
      const open = { ...use, desired: [use.desired.flat().filter((entry) => !isSettled(entry))] };
      const slugs = desiredSlugs(context, open);
      return {
        kind: "more",
        requests: slugs.map((slug) => teamAccess(slug, context)),
        next: (answers) => {
          const roles = rolesIn(slugs, answers);
          return { kind: "known", value: grantsOf(answer, roles, asInherited(roles, context)) };
        },
      };
    },
  };
}

function desiredSlugs({ directory }: RepositoryContext, use: Use<DesiredTeams>): readonly string[] {
  const slugs = use.desired.flat().flatMap(({ name }) => teamNamed(name, directory)?.slug ?? []);
  return [...new Set(slugs)].sort();
}

/** The roles of the teams that have access, by slug. */
function rolesIn(slugs: readonly string[], answers: readonly (Json | undefined)[]): Grants {
  const found = slugs.flatMap((slug, index) => {
    const role = answers[index] === undefined ? undefined : roleIn(answers[index] as JsonObject);
    return role === undefined ? [] : [[slug, { role }] as const];
  });
  return new Map(found);
}

/** The grants, marked as inherited. */
function asInherited(grants: Grants, { directory }: RepositoryContext): Grants {
  const marked = [...grants].map(([slug, { role }]) => {
    const parent = teamNamed(slug, directory)?.parent ?? null;
    const from = parent === null ? "the organization" : `team ${parent}`;
    return [slug, { role, inherited: { role, from } }] as const;
  });
  return new Map(marked);
}

/**
 * This media type makes GitHub return the role. 404 means "no access", because the read of the repository's own list
 * proves that the token may see teams.
 */
function teamAccess(team_slug: string, context: RepositoryContext): ReadRequest {
  const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
  const request = onRepository(route, context, { org: context.repo.owner, team_slug });
  return {
    request: { ...request, accept: "application/vnd.github.v3.repository+json" },
    absentOn: [404],
  };
}

/**
 * Adds the teams that have access now, and the source of it. For custom roles this list shows only the base role, so
 * the role in `known`, read earlier, is used. https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
function withOwnList(known: Grants, context: RepositoryContext, elsewhere?: Grants): ReadStep<ActualTeams> {
  return {
    kind: "more",
    requests: [ownList(context)],
    next: ([answer]) => ({ kind: "known", value: grantsOf(answer, known, elsewhere) }),
  };
}

function ownList(context: RepositoryContext): ReadRequest {
  return { request: onRepository("GET /repos/{owner}/{repo}/teams", context), pages: "all" };
}

/** Combines the repository's own list with earlier grants. The list of a public repository lacks inherited access. */
function grantsOf(answer: Json | undefined, known: Grants, elsewhere: Grants = known): ActualTeams {
  const list = new Map(((answer ?? []) as readonly JsonObject[]).map((team) => [text(team, "slug"), team]));
  const listed = [...list].flatMap(([slug, team]): [string, Grant][] => {
    const role = newestRole(roleIn(team), known.get(slug)?.role);
    if (role === undefined) return [];
    const inherited = inheritedBy(team, role, list) ?? known.get(slug)?.inherited;
    return [[slug, { role, ...given({ inherited }) }]];
  });
  const others = [...elsewhere].filter(([slug, { inherited }]) => inherited && !list.has(slug));
  return { grants: new Map([...listed, ...others]), complete: true };
}

/** Prefers a known custom role, unless the list shows admin: a custom role is never admin. */
function newestRole(listed: string | undefined, known: string | undefined): string | undefined {
  const isCustom = known !== undefined && !isBuiltIn(known) && listed !== "admin";
  return isCustom ? known : (listed ?? known);
}

function inheritedBy(team: JsonObject, role: string, list: ReadonlyMap<string, JsonObject>): Grant["inherited"] {
  const source = team["access_source"];
  if (source === "organization" || source === "enterprise")
    return { role, from: `a role in the ${source === "organization" ? "organization" : source}` };
  const parent = team["parent"] as JsonObject | null | undefined;
  const slug = parent ? text(parent, "slug") : undefined;
  const above = slug === undefined ? undefined : list.get(slug);
  const parentRole = above && roleIn(above);
  return parentRole === undefined ? undefined : { role: parentRole, from: `team ${slug}` };
}
