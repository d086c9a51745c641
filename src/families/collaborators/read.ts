// Reads who has access of their own: in bulk, and the open invitations where somebody is missing.
import type { Json, JsonObject } from "../../model.ts";
import { userNamed } from "../directory.ts";
import type { ReadStep, RepositoryContext, Use } from "../family.ts";
import { normaliseRole } from "../roles.ts";
import { andThen } from "../steps.ts";

export interface Collaborator {
  readonly role: string;
  /** Id of the invitation, until it is accepted. */
  readonly invitation?: number;
  /** Administers by the organisation: an owner, or everybody there does. */
  readonly byOrganization?: true;
}
/** By login in lower case. */
type People = ReadonlyMap<string, Collaborator>;
export interface ActualCollaborators {
  readonly people: People;
  /** True where invitations were read too. */
  readonly complete: boolean;
}

type Desired = readonly { readonly username: string; readonly permission: string }[];

const PAGE = 100;
const FIELDS =
  "totalCount pageInfo { hasNextPage endCursor } edges { permission permissionSources { permission roleName source { __typename } } node { login } }";

export function selectCollaborators(): string {
  return `collaborators_page: collaborators(affiliation: DIRECT, first: ${PAGE}) { ${FIELDS} }`;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Edge[];
}
interface Edge {
  /** The highest of all sources, as a built-in role. */
  readonly permission: string;
  readonly permissionSources: readonly Source[] | null;
  readonly node: { readonly login: string };
}
interface Source {
  readonly permission: string;
  readonly roleName: string | null;
  readonly source: { readonly __typename: "Organization" | "Repository" | "Team" };
}

export function decodeCollaborators(node: JsonObject, context: RepositoryContext, use: Use<Desired>): ReadStep<ActualCollaborators> {
  return andThen(collect(node["collaborators_page"], [], context), (edges) => completed(new Map(edges.flatMap(decodeEdge)), context, use));
}

/** Where nobody has access of their own, somebody may be invited. */
export function decodeNobody(context: RepositoryContext, use: Use<Desired>): ReadStep<ActualCollaborators> {
  return completed(new Map(), context, use);
}

/** Invitations cost a request: only where somebody who is desired is not there, or where people are pruned. */
function completed(people: People, context: RepositoryContext, use: Use<Desired>): ReadStep<ActualCollaborators> {
  const desired = use.desired.flat().flatMap(({ username }) => userNamed(username, context.directory) ?? []);
  const missing = desired.filter(({ name, owner }) => owner !== true && !people.has(name.toLowerCase()));
  const unclear = missing.find(({ owner }) => owner === undefined);
  // An owner has access already, and is no collaborator.
  if (unclear) return { kind: "unknown", reason: `GitHub did not say whether ${unclear.name} owns the organisation; ${MEMBERS_NEEDED}` };
  if (missing.length === 0 && !use.prune) return { kind: "known", value: { people, complete: false } };
  return withInvitations(people, context);
}

const MEMBERS_NEEDED = 'give the token the organization permission "Members" (read)';

/** Every page; fewer people than GitHub counts are unknown. */
function collect(answer: Json | undefined, before: readonly Edge[], context: RepositoryContext): ReadStep<readonly Edge[]> {
  const page = answer as unknown as Page | null | undefined;
  if (!page?.edges) return { kind: "unknown", reason: "GitHub did not say who collaborates", failure: "denied" };
  const edges = [...before, ...page.edges];
  if (page.pageInfo.hasNextPage) {
    const list = `collaborators_page: collaborators(affiliation: DIRECT, first: ${PAGE}, after: $after) { ${FIELDS} }`;
    const query = `query Collaborators($id: ID!, $after: String) { node(id: $id) { ... on Repository { ${list} } } }`;
    const variables = { id: context.repo.nodeId, after: page.pageInfo.endCursor };
    return {
      kind: "more",
      requests: [{ request: { kind: "graphql", query, variables } }],
      next: ([next]) => collect(pageIn(next), edges, context),
    };
  }
  if (edges.length < page.totalCount) return { kind: "unknown", reason: "GitHub answered fewer collaborators than it counts" };
  return { kind: "known", value: edges };
}

function pageIn(answer: Json | undefined): Json | undefined {
  return ((answer as JsonObject | undefined)?.["node"] as JsonObject | null | undefined)?.["collaborators_page"];
}

/** What the repository itself grants; who has only what teams or the organisation grant is no collaborator. */
function decodeEdge({ permission, permissionSources, node }: Edge): (readonly [string, Collaborator])[] {
  const login = node.login.toLowerCase();
  // Perhaps by a team or the organisation: nobody knows, so it is not taken away.
  if (!permissionSources) return [[login, { role: normaliseRole(permission), byOrganization: true }]];
  const own = permissionSources.find(({ source }) => source.__typename === "Repository");
  const byOrganization = permissionSources.some((one) => one.source.__typename === "Organization" && one.permission === "ADMIN");
  if (!own) return [];
  return [[login, { role: normaliseRole(own.roleName ?? own.permission), ...(byOrganization && { byOrganization: true as const }) }]];
}

/** https://docs.github.com/en/rest/collaborators/invitations#list-repository-invitations */
function withInvitations(people: People, { repo }: RepositoryContext): ReadStep<ActualCollaborators> {
  const parameters = { owner: repo.owner, repo: repo.name };
  return {
    kind: "more",
    requests: [{ request: { kind: "rest", route: "GET /repos/{owner}/{repo}/invitations", parameters }, pages: "all" }],
    next: ([list]) => {
      const open = ((list ?? []) as readonly JsonObject[]).flatMap(decodeInvitation);
      return { kind: "known", value: { people: new Map([...open, ...people]), complete: true } };
    },
  };
}

/** One that has run out, or that went to a mail address, invites nobody we know. */
function decodeInvitation({ id, expired, invitee, permissions }: JsonObject): (readonly [string, Collaborator])[] {
  const login = (invitee as JsonObject | null | undefined)?.["login"];
  if (typeof login !== "string" || expired === true) return [];
  return [[login.toLowerCase(), { role: normaliseRole(String(permissions)), invitation: Number(id) }]];
}
