// People with access of their own, and outsiders who were invited.
// https://docs.github.com/en/rest/collaborators/collaborators
import type { JsonObject } from "../../src/model.ts";
import { type Call, created, listOf, NO_CONTENT, ok, type RepositoryCall } from "../api/call.ts";
import { accountDocument, permissionFlags, repositoryDocument } from "../api/documents.ts";
import { baseRole, grantOf } from "../api/grants.ts";
import { connection } from "../api/graphql-connection.ts";
import { Refused } from "../api/refusals.ts";
import { nodeIdOf } from "../state/node.ts";
import { nextId, type Organization } from "../state/organization.ts";
import { legacyName, modernName, ROLES, type Role, type Team, type User } from "../state/people.ts";
import type { Invitation, Repository } from "../state/repository.ts";
import type { Family, Fields } from "./family.ts";

interface Source {
  readonly role: Role;
  readonly granter: Repository | Team | Organization;
}
interface Access {
  readonly user: User;
  /** The highest of all sources. */
  readonly role: Role;
  readonly sources: readonly Source[];
}

/** All sources of this user's access, the highest role first; undefined without access. */
export function accessOf(organization: Organization, repository: Repository, user: User): Access | undefined {
  const rank = ({ role }: Source) => ROLES.indexOf(baseRole(organization, role));
  const sources = sourcesOf(organization, repository, user).toSorted((a, b) => rank(b) - rank(a));
  const [highest] = sources;
  return highest && { user, role: highest.role, sources };
}

function sourcesOf(organization: Organization, repository: Repository, user: User): Source[] {
  const login = user.login.toLowerCase();
  const own = repository.collaborators.get(login);
  const teams = organization.teams.flatMap((team): Source[] => {
    const grant = team.members.has(login) ? grantOf(organization, team, repository) : undefined;
    return grant ? [{ role: grant.role, granter: team }] : [];
  });
  const owner: Source[] = user.membership === "owner" ? [{ role: "admin", granter: organization }] : [];
  return [...(own === undefined ? [] : [{ role: own, granter: repository }]), ...teams, ...owner];
}

function allAccess(organization: Organization, repository: Repository): Access[] {
  return [...organization.users.values()].flatMap((user) => accessOf(organization, repository, user) ?? []);
}

const AFFILIATIONS: Readonly<Record<string, (access: Access) => boolean>> = {
  direct: ({ sources }) => sources.some(({ granter }) => granter.__typename === "Repository"),
  outside: ({ user }) => user.membership === "outsider",
};

function list(call: RepositoryCall) {
  const { organization, repository, query, origin } = call;
  const wanted = AFFILIATIONS[String(query["affiliation"])] ?? (() => true);
  const permission = query["permission"];
  const shown = allAccess(organization, repository).filter(
    (access) =>
      wanted(access) && (permission === undefined || legacyName(baseRole(organization, access.role)) === permission),
  );
  return listOf(call, shown, ({ user, role }) => ({
    ...accountDocument(user, origin),
    permissions: permissionFlags(baseRole(organization, role)),
    role_name: role,
  }));
}

function userOf({ organization, path }: Call): User {
  const user = organization.users.get(path["username"]?.toLowerCase() ?? "");
  if (!user) throw new Refused("notFound");
  return user;
}

function roleOf({ organization, body }: Call): Role {
  const permission = String(body["permission"] ?? "push");
  const custom = organization.customRoles.find(({ name }) => name.toLowerCase() === permission.toLowerCase());
  if (custom) return custom.name;
  if (!ROLES.some((role) => legacyName(role) === permission))
    throw new Refused("invalid", { message: `Invalid permission '${permission}'` });
  return modernName(permission);
}

/** A member gets access at once; an outsider without access is invited, once. */
function add(call: RepositoryCall) {
  const { organization, repository } = call;
  const user = userOf(call);
  // Only an organization has roles to give.
  const role = organization.kind === "user" ? "write" : roleOf(call);
  const login = user.login.toLowerCase();
  if (user.membership !== "outsider" || repository.collaborators.has(login)) {
    repository.collaborators.set(login, role);
    return NO_CONTENT;
  }
  const pending = repository.invitations.find(({ invitee }) => invitee === user);
  const invitation = pending ?? { id: nextId(organization), invitee: user, role };
  invitation.role = role;
  if (!pending) repository.invitations.push(invitation);
  return created(invitationDocument(invitation, call));
}

function remove(call: RepositoryCall) {
  call.repository.collaborators.delete(userOf(call).login.toLowerCase());
  return NO_CONTENT;
}

function isCollaborator(call: RepositoryCall) {
  if (!accessOf(call.organization, call.repository, userOf(call))) throw new Refused("notFound");
  return NO_CONTENT;
}

/** Invitations use the words read and write, and show a custom role as the role that it extends. */
function invitationDocument({ id, invitee, role }: Invitation, call: RepositoryCall): JsonObject {
  const { organization, repository, origin } = call;
  const url = `https://github.com/${organization.login}/${repository.name}/invitations`;
  return {
    ...{
      id,
      node_id: nodeIdOf("RI", id),
      permissions: baseRole(organization, role),
      created_at: repository.createdAt,
      expired: false,
    },
    repository: repositoryDocument(repository, call, "minimal"),
    invitee: accountDocument(invitee, origin),
    inviter: accountDocument(organization, origin),
    ...{ url: `${origin}/user/repository_invitations/${id}`, html_url: url },
  };
}

function invitationOf({ repository, path }: RepositoryCall): Invitation {
  const invitation = repository.invitations.find(({ id }) => String(id) === path["invitation_id"]);
  if (!invitation) throw new Refused("notFound");
  return invitation;
}

function updateInvitation(call: RepositoryCall) {
  const invitation = invitationOf(call);
  invitation.role = String(call.body["permissions"] ?? invitation.role);
  return ok(invitationDocument(invitation, call));
}

function deleteInvitation(call: RepositoryCall) {
  call.repository.invitations.splice(call.repository.invitations.indexOf(invitationOf(call)), 1);
  return NO_CONTENT;
}

const fields: Fields<Repository> = {
  collaborators: {
    needs: ["administration:read"],
    resolve: (repository, args, { organization }) => {
      const wanted = AFFILIATIONS[String(args["affiliation"]).toLowerCase()] ?? (() => true);
      return connection(allAccess(organization, repository).filter(wanted), args, {
        node: ({ user }) => user,
        edge: ({ role, sources }) => ({
          permission: baseRole(organization, role).toUpperCase(),
          permissionSources: sources.map((source) => sourceField(organization, source)),
        }),
      });
    },
  },
};

/**
 * https://docs.github.com/en/graphql/reference/enums#defaultrepositorypermissionfield has no words for triage and
 * maintain.
 */
const SOURCE_PERMISSIONS = { read: "READ", triage: "READ", write: "WRITE", maintain: "WRITE", admin: "ADMIN" } as const;

function sourceField(organization: Organization, { role, granter }: Source): object {
  const permission = SOURCE_PERMISSIONS[baseRole(organization, role)];
  return { organization, source: granter, roleName: role, permission };
}

const PEOPLE = "/repos/{owner}/{repo}/collaborators";
const INVITATIONS = "/repos/{owner}/{repo}/invitations";

export const collaborators = {
  routes: {
    [`GET ${PEOPLE}`]: { scope: "repository", needs: ["metadata:read", "contents:write"], answer: list },
    [`GET ${PEOPLE}/{username}`]: { scope: "repository", needs: ["metadata:read"], answer: isCollaborator },
    [`PUT ${PEOPLE}/{username}`]: { scope: "repository", needs: ["administration:write"], answer: add },
    [`DELETE ${PEOPLE}/{username}`]: { scope: "repository", needs: ["administration:write"], answer: remove },
    [`GET ${INVITATIONS}`]: {
      scope: "repository",
      needs: ["administration:read"],
      answer: (call: RepositoryCall) =>
        listOf(call, call.repository.invitations, (invitation) => invitationDocument(invitation, call)),
    },
    [`PATCH ${INVITATIONS}/{invitation_id}`]: {
      scope: "repository",
      needs: ["administration:write"],
      answer: updateInvitation,
    },
    [`DELETE ${INVITATIONS}/{invitation_id}`]: {
      scope: "repository",
      needs: ["administration:write"],
      answer: deleteInvitation,
    },
  },
  fields: { Repository: fields },
} satisfies Family;
