// Reads people with direct access in bulk, and open invitations if a desired person has no access.
import type { JsonObject } from "../../model.ts";
import { given } from "../../objects.ts";
import type { Probe, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { allRows, type Connection, countsNothing, selectRows, selectTotal } from "../shared/connection.ts";
import { userNamed } from "../shared/directory.ts";
import { andThen } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import { exceeds, isBelowPush, isBuiltIn, normalizeRole, sameRole } from "../shared/roles.ts";
import { DEFAULT_ROLE } from "./schema.ts";

export interface Collaborator {
  readonly role: string;
  /** Id of the open invitation; left out once it is accepted. */
  readonly invitation?: number;
  /** True for admin access through the organization: owners, or everyone if that is the base permission. */
  readonly byOrganization?: true;
  /**
   * GitHub did not return the sources of the access. `role` is the highest of all sources; the repository itself may
   * grant less.
   */
  readonly unexplained?: true;
  /** The highest role of all sources if it is certainly below push. */
  readonly atMost?: "pull" | "triage";
}
/** By login in lower case. */
type People = ReadonlyMap<string, Collaborator>;
export interface ActualCollaborators {
  readonly people: People;
  /** The repository belongs to a user account: all collaborators have the same role. */
  readonly ownedByUser: boolean;
  /** True if invitations were read too. */
  readonly complete: boolean;
}

type Desired = readonly { readonly username: string; readonly permission?: string }[];

const COLLABORATORS: Connection = {
  name: "collaborators",
  field: "collaborators",
  filter: "affiliation: DIRECT",
  rows: "edges { permission permissionSources { permission roleName source { __typename } } node { login } }",
  perPage: 100,
  things: "collaborators",
  failure: "denied",
};

const OWNER = "collaborators_owner: owner { __typename }";

export function selectCollaborators(): string {
  return `${OWNER} ${selectRows(COLLABORATORS)}`;
}

interface Edge {
  /** The highest role of all sources, as a built-in role. */
  readonly permission: string;
  readonly permissionSources?:
    | readonly {
        readonly permission: string;
        /** Undefined on an older server. */
        readonly roleName?: string | null;
        readonly source: { readonly __typename: "Organization" | "Repository" | "Team" };
      }[]
    | null;
  readonly node: { readonly login: string };
}
export function decodeCollaborators(
  node: JsonObject,
  context: RepositoryContext,
  use: Use<Desired>,
): ReadStep<ActualCollaborators> {
  const ownedByUser = isOwnedByUser(node);
  if (ownedByUser === undefined) return { kind: "unknown", reason: "GitHub did not say whose repository this is" };
  return andThen(allRows(COLLABORATORS, node, context), (edges) => {
    const people = new Map(edges.flatMap((edge) => decodeEdge(edge as unknown as Edge, ownedByUser)));
    return completed({ people, ownedByUser }, context, use);
  });
}

function isOwnedByUser(node: JsonObject): boolean | undefined {
  const kind = (node["collaborators_owner"] as JsonObject | null | undefined)?.["__typename"];
  return kind === undefined ? undefined : kind === "User";
}

/** The first pass. Without any collaborators there may still be open invitations, so these are read if needed. */
export const collaboratorsProbe: Probe<Desired, ActualCollaborators> = {
  selection: () => `${OWNER} ${selectTotal(COLLABORATORS)}`,
  decode(node, context, use) {
    const ownedByUser = isOwnedByUser(node);
    if (!countsNothing(COLLABORATORS, node) || ownedByUser === undefined) return undefined;
    return completed({ people: new Map(), ownedByUser }, context, use);
  },
};

/**
 * Adds open invitations. They cost a request, so they are read only if a desired person is missing or people are
 * pruned.
 */
function completed(
  known: Omit<ActualCollaborators, "complete">,
  context: RepositoryContext,
  use: Use<Desired>,
): ReadStep<ActualCollaborators> {
  const { people } = known;
  const desired = use.desired.flat().flatMap(({ username, permission = DEFAULT_ROLE }) => {
    const user = userNamed(username, context.directory);
    const login = user?.name.toLowerCase() ?? "";
    return !user || user.owner || login === context.repo.owner.toLowerCase()
      ? []
      : [{ ...user, permission, person: people.get(login) }];
  });
  const doubtful = desired.find(({ person, permission }) => isDoubtful(person, permission));
  if (doubtful)
    return { kind: "unknown", reason: `GitHub did not say where the access of ${doubtful.name} comes from` };
  const missing = desired.filter(({ person }) => person === undefined);
  const unclear = missing.find(({ owner }) => owner === undefined);
  // An owner has access without being a collaborator, so a missing owner is not missing access.
  if (unclear)
    return {
      kind: "unknown",
      reason: `GitHub did not say whether ${unclear.name} owns the organization; ${MEMBERS_NEEDED}`,
    };
  if (missing.length === 0 && !use.prune) return { kind: "known", value: { ...known, complete: false } };
  return andThen(openInvitations(context), (open) => ({
    kind: "known",
    value: { ...known, people: new Map([...open, ...people]), complete: true },
  }));
}

/**
 * True if the source of the access must be known to compare the role. Not needed if the role is equal, or the desired
 * role is certainly higher.
 */
function isDoubtful(person: Collaborator | undefined, permission: string): boolean {
  if (!person?.unexplained || sameRole(person.role, permission)) return false;
  return !isBuiltIn(permission) || !exceeds(permission, person.role);
}

const MEMBERS_NEEDED = 'give the token the organization permission "Members" (read)';

/**
 * The access that the repository itself grants. People with access only through a team or the organization are not
 * collaborators. A user account has neither teams nor an organization.
 */
function decodeEdge(
  { permission, permissionSources, node }: Edge,
  ownedByUser: boolean,
): (readonly [string, Collaborator])[] {
  const login = node.login.toLowerCase();
  if (ownedByUser) return [[login, { role: normalizeRole(permission) }]];
  if (!permissionSources) return [[login, { role: normalizeRole(permission), unexplained: true }]];
  const own = permissionSources.find(({ source }) => source.__typename === "Repository");
  const byOrganization = permissionSources.some(
    (one) => one.source.__typename === "Organization" && one.permission === "ADMIN",
  );
  if (!own) return [];
  const atMost = highestBelowPush({ permission, permissionSources });
  const rest = { ...(byOrganization && { byOrganization: true as const }), ...given({ atMost }) };
  // Without the role's name, GitHub's permission is ambiguous: read and write stand for two roles each.
  if (own.roleName === null || own.roleName === undefined)
    return [[login, { role: normalizeRole(permission), unexplained: true, ...rest }]];
  return [[login, { role: normalizeRole(own.roleName), ...rest }]];
}

/**
 * The highest role of all sources, teams and the organization included, if it is below push. A custom role may allow
 * more than the built-in role that it extends.
 * https://docs.github.com/en/graphql/reference/objects#repositorycollaboratoredge
 */
function highestBelowPush({ permission, permissionSources }: Omit<Edge, "node">): Collaborator["atMost"] {
  const highest = normalizeRole(permission);
  const roles = (permissionSources ?? []).flatMap(({ roleName }) => (roleName ? normalizeRole(roleName) : []));
  return isBelowPush(highest) && roles.every(isBelowPush) ? highest : undefined;
}

/** https://docs.github.com/en/rest/collaborators/invitations#list-repository-invitations */
function openInvitations(context: RepositoryContext): ReadStep<readonly (readonly [string, Collaborator])[]> {
  return {
    kind: "more",
    requests: [{ request: onRepository("GET /repos/{owner}/{repo}/invitations", context), pages: "all" }],
    next: ([list]) => ({ kind: "known", value: ((list ?? []) as readonly JsonObject[]).flatMap(decodeInvitation) }),
  };
}

/** Skips expired invitations, and invitations to an email address without an account. */
function decodeInvitation({ id, expired, invitee, permissions }: JsonObject): (readonly [string, Collaborator])[] {
  const login = (invitee as JsonObject | null | undefined)?.["login"];
  if (typeof login !== "string" || expired === true) return [];
  return [[login.toLowerCase(), { role: normalizeRole(String(permissions)), invitation: Number(id) }]];
}
