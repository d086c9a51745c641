// People with access of their own. A pending invitation counts as access; owners of the organization are left alone.
import { z } from "zod";
import type { Drift, FamilyRequest, Finding, Json, JsonObject, RestRequest } from "../../model.ts";
import { type CompareContext, type Comparison, defineFamily, type NameRef, type RepositoryContext } from "../family.ts";
import { sortedByKey } from "../shared/diff.ts";
import { roleNamed, userNamed } from "../shared/directory.ts";
import { CUSTOM_ROLES, MEMBERS } from "../shared/permissions.ts";
import { isBuiltIn, roleSchema, sameRole } from "../shared/roles.ts";
import {
  type ActualCollaborators,
  type Collaborator,
  collaboratorsProbe,
  decodeCollaborators,
  selectCollaborators,
} from "./read.ts";

const collaboratorSchema = z.strictObject({
  username: z.string().trim().min(1).meta({ description: "Login of a user" }),
  permission: roleSchema,
});
const collaboratorsSchema = z.array(collaboratorSchema);
type DesiredCollaborators = z.output<typeof collaboratorsSchema>;

function loginKey(entry: Json): string {
  return String((entry as JsonObject)["username"]).toLowerCase();
}

/** The family of `collaborators:`. */
export const collaborators = defineFamily<DesiredCollaborators, ActualCollaborators>({
  key: "collaborators",
  config: {
    schema: collaboratorsSchema,
    merge: { kind: "collection", keyOf: loginKey },
    prunable: ["collaborators"],
    names,
  },
  docs: {
    summary: "Roles of people with access of their own; outsiders are invited",
    url: "https://docs.github.com/en/rest/collaborators/collaborators",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [MEMBERS, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 while invitations are open or where people are pruned", change: "1 per person" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectCollaborators,
    decode: decodeCollaborators,
    probe: collaboratorsProbe,
  },
  plan: {
    diff,
    write: (changes, context) => changes.map((change) => requestFor(change, context)),
  },
  guards: {
    administrators: ({ people }) =>
      [...people].flatMap(([name, { role, invitation, unexplained }]) =>
        role === "admin" && invitation === undefined && !unexplained ? [{ kind: "user", name }] : [],
      ),
    // https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator
    objection: ({ message }) =>
      /cannot assign .*permission/i.test(message)
        ? `the organization's base permission is higher: ${message}`
        : undefined,
  },
});

/** Everybody, with the question who owns the organization, and every role that is not built in. */
function names(desired: DesiredCollaborators): readonly NameRef[] {
  return desired.flatMap(({ username, permission }): NameRef[] => {
    const path = [username.toLowerCase()];
    const user: NameRef = { kind: "user", name: username, path, ownership: true };
    return isBuiltIn(permission) ? [user] : [user, { kind: "role", name: permission, path: [...path, "permission"] }];
  });
}

function diff(
  desired: DesiredCollaborators,
  actual: ActualCollaborators,
  { prune, directory, repo }: CompareContext,
): Comparison {
  const wanted = desired
    .map((entry) => ({ ...entry, key: loginKey(entry as unknown as JsonObject) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const compared = wanted.map(({ key, username, permission }): Comparison => {
    const user = userNamed(username, directory);
    if (!user) return { changes: [], findings: [finding(key, `GitHub has no user ${username}`)] };
    const login = user.name.toLowerCase();
    if (user.owner || login === repo.owner.toLowerCase()) return { changes: [], findings: [] };
    const person = actual.people.get(login);
    return actual.ownedByUser
      ? diffGuest(permission, key, person)
      : diffPerson(roleNamed(permission, directory), key, person);
  });
  const changes = compared.flatMap((one) => one.changes);
  const findings = compared.flatMap((one) => one.findings);
  const areKnown = wanted.every(({ username }) => userNamed(username, directory) !== undefined);
  const isPruned = prune.has("collaborators") && wanted.length > 0 && areKnown && actual.complete;
  if (!isPruned) return { changes, findings };
  // The account of a person owns its repositories, and is listed with those who collaborate.
  const named = new Set([
    repo.owner.toLowerCase(),
    ...wanted.map(({ username }) => userNamed(username, directory)?.name.toLowerCase()),
  ]);
  const others = sortedByKey(actual.people).filter(
    ([login, person]) => !named.has(login) && !person.byOrganization && !person.unexplained,
  );
  const deletions = others.map(
    ([login, person]): Drift => ({ action: "delete", target: login, before: roleOf(person.role), ...refOf(person) }),
  );
  return {
    changes: [...changes, ...deletions],
    findings,
    entries: { read: actual.people.size, deleted: deletions.length },
  };
}

function diffPerson(permission: string, key: string, person: Collaborator | undefined): Comparison {
  const after = roleOf(permission);
  const path = [key];
  if (!person) return { changes: [{ action: "create", target: key, after, path }], findings: [] };
  // An invitation to a custom role reads as the built-in one below it.
  const isOpen = person.invitation !== undefined;
  if (sameRole(person.role, permission) || (isOpen && !isBuiltIn(permission))) return { changes: [], findings: [] };
  return {
    changes: [{ action: "update", target: key, before: roleOf(person.role), after, path, ...refOf(person) }],
    findings: [],
  };
}

/**
 * Everybody else's role in the repositories of a user account; `permission` is ignored there.
 * https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/permission-levels-for-a-personal-account-repository
 */
const GUEST = "push";

function diffGuest(permission: string, key: string, person: Collaborator | undefined): Comparison {
  const changes: readonly Drift[] = person
    ? []
    : [{ action: "create", target: key, after: roleOf(GUEST), path: [key] }];
  const message = `is to have ${permission}, but in repositories of a user account everybody has ${GUEST}; only an organization has roles`;
  return { changes, findings: sameRole(permission, GUEST) ? [] : [finding(key, message)] };
}

function roleOf(permission: string): JsonObject {
  return { permission };
}

function refOf({ invitation }: Collaborator): { readonly ref?: number } {
  return invitation === undefined ? {} : { ref: invitation };
}

function finding(target: string, message: string): Finding {
  return { family: "collaborators", target, message };
}

/** An open invitation is changed or withdrawn as such. https://docs.github.com/en/rest/collaborators/invitations */
function requestFor(change: Drift, context: RepositoryContext): FamilyRequest {
  const request = change.ref === undefined ? memberRequest(change, context) : invitationRequest(change, context);
  return { request, phase: "entries", effect: change.action, targets: [change.target] };
}

function memberRequest(change: Drift, { repo }: RepositoryContext): RestRequest {
  const parameters = { owner: repo.owner, repo: repo.name, username: change.target };
  if (change.action === "delete")
    return { kind: "rest", route: "DELETE /repos/{owner}/{repo}/collaborators/{username}", parameters };
  const { permission = "" } = change.after as JsonObject;
  return {
    kind: "rest",
    route: "PUT /repos/{owner}/{repo}/collaborators/{username}",
    parameters: { ...parameters, permission },
  };
}

/** Invitations speak of read and write. */
function invitationRequest(change: Drift, { repo }: RepositoryContext): RestRequest {
  const parameters = { owner: repo.owner, repo: repo.name, invitation_id: Number(change.ref) };
  if (change.action === "delete")
    return { kind: "rest", route: "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", parameters };
  const permission = String((change.after as JsonObject)["permission"]);
  const permissions = { pull: "read", push: "write" }[permission] ?? permission;
  return {
    kind: "rest",
    route: "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}",
    parameters: { ...parameters, permissions },
  };
}
