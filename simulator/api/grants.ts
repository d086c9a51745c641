// Which role a team has in a repository: its own grant, or more through a parent.
// https://docs.github.com/en/organizations/organizing-members-into-teams/about-teams#nested-teams
import type { Organization } from "../state/organization.ts";
import { type BuiltInRole, ROLES, type Role, type Team } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";

export interface Grant {
  readonly role: Role;
  readonly inherited: boolean;
}

/** The highest of the team's own grant and its parents' grants; the own one if they are equal. */
export function grantOf(organization: Organization, team: Team, repository: Repository): Grant | undefined {
  const own = team.grants.get(repository.id);
  const parents = team.parent && grantOf(organization, team.parent, repository);
  if (!parents) return own === undefined ? undefined : { role: own, inherited: false };
  const stronger = own === undefined || rank(organization, parents.role) > rank(organization, own);
  return stronger ? { role: parents.role, inherited: true } : { role: own, inherited: false };
}

function rank(organization: Organization, role: Role): number {
  return ROLES.indexOf(baseRole(organization, role));
}

/** The built-in role that a custom role extends. */
export function baseRole(organization: Organization, role: string): BuiltInRole {
  const builtIn = ROLES.find((name) => name === role);
  const custom = organization.customRoles.find(({ name }) => name.toLowerCase() === role.toLowerCase());
  return builtIn ?? custom?.baseRole ?? "read";
}

/**
 * True for members of the team and of its child teams.
 * https://docs.github.com/en/rest/teams/members#get-team-membership-for-a-user
 */
export function isMember(organization: Organization, team: Team, login: string): boolean {
  const below = organization.teams.filter(({ parent }) => parent === team);
  return team.members.has(login.toLowerCase()) || below.some((child) => isMember(organization, child, login));
}
