// Finds repositories and teams by the names in paths.

import type { Organization } from "../state/organization.ts";
import type { Team } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";
import type { TokenIdentity } from "./access.ts";
import { isMember } from "./grants.ts";

/** By present or former name, caseless. */
export function lookUp(organization: Organization, owner: string, name: string): Repository | undefined {
  const found = organization.repositories.get(organization.names.get(name.toLowerCase()) ?? 0);
  const owners = [organization.login, found?.owner ?? ""].map((one) => one.toLowerCase());
  return owners.includes(owner.toLowerCase()) ? found : undefined;
}

/**
 * Secret teams are visible only to owners and to members of the team.
 * https://docs.github.com/en/organizations/organizing-members-into-teams/about-teams#team-visibility
 */
export function visibleTeams(organization: Organization, identity: TokenIdentity): readonly Team[] {
  return organization.teams.filter(
    (team) => team.privacy === "closed" || identity.owner || isMember(organization, team, identity.login),
  );
}
