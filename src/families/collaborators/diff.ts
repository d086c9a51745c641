// Compares people's roles. A pending invitation counts as access. Owners of the organization are not changed.
import type { Administrator, Drift, Finding, JsonObject, LowAccess } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { sortedByKey } from "../shared/diff.ts";
import { roleNamed, userNamed } from "../shared/directory.ts";
import { isBuiltIn, sameRole } from "../shared/roles.ts";
import type { ActualCollaborators, Collaborator } from "./read.ts";
import { DEFAULT_ROLE, type DesiredCollaborators, loginKey } from "./schema.ts";

/** Compares people by login. Owners of the repository or of its organization are not changed. */
export function diffCollaborators(
  desired: DesiredCollaborators,
  actual: ActualCollaborators,
  { prune, directory, repo }: CompareContext,
): Comparison {
  const wanted = desired
    .map((entry) => ({ ...entry, key: loginKey(entry as unknown as JsonObject) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const compared = wanted.map(({ key, username, permission = DEFAULT_ROLE }): Comparison => {
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
  // A user account owns its repositories, but GitHub lists it with the collaborators.
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
  // GitHub shows an invitation to a custom role as the built-in role that the custom role extends.
  const isOpen = person.invitation !== undefined;
  if (sameRole(person.role, permission) || (isOpen && !isBuiltIn(permission))) return { changes: [], findings: [] };
  return {
    changes: [{ action: "update", target: key, before: roleOf(person.role), after, path, ...refOf(person) }],
    findings: [],
  };
}

/**
 * The only role that GitHub gives in repositories of a user account; it ignores `permission` there.
 * https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/permission-levels-for-a-personal-account-repository
 */
const GUEST = "push";

function diffGuest(permission: string, key: string, person: Collaborator | undefined): Comparison {
  const changes: readonly Drift[] = person
    ? []
    : [{ action: "create", target: key, after: roleOf(GUEST), path: [key] }];
  const message =
    `should have ${permission}, but in repositories of a user account all collaborators have ${GUEST}; ` +
    "only an organization has roles";
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

/** Collaborators whose highest role, from all sources, is below push. People who are not listed may be in a team. */
export function lowAccess({ people }: ActualCollaborators): readonly LowAccess[] {
  return [...people].flatMap(([name, { atMost, invitation }]) =>
    atMost === undefined || invitation !== undefined ? [] : [{ kind: "user", name, role: atMost }],
  );
}

/** People with admin access granted in the repository itself. */
export function administrators({ people }: ActualCollaborators): readonly Administrator[] {
  return [...people].flatMap(([name, { role, invitation, unexplained }]) =>
    role === "admin" && invitation === undefined && !unexplained ? [{ kind: "user", name }] : [],
  );
}
