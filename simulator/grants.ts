// Which role a team has in a repository: its own grant, or more through a parent.
// https://docs.github.com/en/organizations/organizing-members-into-teams/about-teams#nested-teams
import { baseRole } from "./access.ts";
import type { Organization } from "./state/organization.ts";
import { ROLES, type Role, type Team } from "./state/people.ts";
import type { Repository } from "./state/repository.ts";

export interface Grant {
  readonly role: Role;
  readonly inherited: boolean;
}

/** The strongest of the team's own grant and its parents'; the own one where they are equal. */
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
