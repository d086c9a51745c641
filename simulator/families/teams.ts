// Teams and what they may do in repositories. https://docs.github.com/en/rest/teams/teams
import type { JsonObject } from "../../src/model.ts";
import { canSee, demand } from "../api/access.ts";
import { type Call, listOf, NO_CONTENT, ok, type RepositoryCall, type TokenCall } from "../api/call.ts";
import { permissionFlags, repositoryDocument } from "../api/documents.ts";
import { baseRole, grantOf, isMember } from "../api/grants.ts";
import { connection } from "../api/graphql-connection.ts";
import { lookUp, visibleTeams } from "../api/look-up.ts";
import { invalid, Refused } from "../api/refusals.ts";
import { legacyName, modernName, ROLES, type Team } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";
import type { Family, Fields } from "./family.ts";

export function teamDocument(team: Team, call: Call, extra: JsonObject = {}): JsonObject {
  const { parent } = team;
  return { ...simpleDocument(team, call), parent: parent ? simpleDocument(parent, call) : null, ...extra };
}

function simpleDocument({ id, nodeId, name, slug, privacy }: Team, { organization, origin }: Call): JsonObject {
  const url = `${origin}/organizations/${organization.id}/team/${id}`;
  return {
    id,
    node_id: nodeId,
    name,
    slug,
    description: "",
    privacy,
    notification_setting: "notifications_enabled",
    permission: "pull",
    url,
    html_url: `https://github.com/orgs/${organization.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: "organization",
    organization_id: organization.id,
  };
}

function teamOf({ organization, identity, path }: TokenCall): Team {
  const team = visibleTeams(organization, identity).find(({ slug }) => slug === path["team_slug"]?.toLowerCase());
  if (!team) throw new Refused("notFound");
  return team;
}

/** The repository of a team route: hidden ones are missing. */
function repositoryOf({ organization, identity, path }: TokenCall): Repository {
  const repository = lookUp(organization, path["owner"] ?? "", path["repo"] ?? "");
  if (!repository || !canSee(identity, repository)) throw new Refused("notFound");
  return repository;
}

function listRepositories(call: TokenCall) {
  const team = teamOf(call);
  const { organization, identity } = call;
  const granted = [...organization.repositories.values()].flatMap((repository) => {
    const grant = canSee(identity, repository) ? grantOf(organization, team, repository) : undefined;
    return grant ? [{ repository, role: grant.role }] : [];
  });
  return listOf(call, granted, ({ repository, role }) => ({
    ...repositoryDocument(repository, call, "minimal"),
    ...roleOf(call, role),
  }));
}

/** Custom roles keep their name in `role_name`. `permissions` has the flags of the role that they extend. */
function roleOf({ organization }: Call, role: string): JsonObject {
  return { role_name: role, permissions: permissionFlags(baseRole(organization, role)) };
}

function checkRepository(call: TokenCall) {
  const repository = repositoryOf(call);
  const grant = grantOf(call.organization, teamOf(call), repository);
  if (!grant) throw new Refused("notFound");
  if (!call.accept.includes("repository")) return NO_CONTENT;
  return ok({ ...repositoryDocument(repository, call, "team"), ...roleOf(call, grant.role) });
}

/** Teams and people cannot be added to or removed from an archived repository. */
function changeable(call: TokenCall): Repository {
  const repository = repositoryOf(call);
  demand(call.identity, ["administration:write"], repository);
  if (repository.settings.archived) throw new Refused("archived");
  return repository;
}

function grant(call: TokenCall) {
  const team = teamOf(call);
  if (call.path["owner"]?.toLowerCase() !== call.organization.login.toLowerCase()) {
    throw invalid("Team", "repository", { message: "The repository must be owned by the organization" });
  }
  const permission = String(call.body["permission"] ?? "pull");
  const custom = call.organization.customRoles.find(({ name }) => name.toLowerCase() === permission.toLowerCase());
  const accepted = custom ?? ROLES.find((role) => legacyName(role) === permission);
  if (!accepted)
    throw invalid("Team", "permission", { message: `permission '${permission}' is no role of this organization` });
  changeable(call);
  team.grants.set(changeable(call).id, custom?.name ?? modernName(permission));
  return NO_CONTENT;
}

/** Only the team's own grant goes; what a parent gives stays. */
function revoke(call: TokenCall) {
  teamOf(call).grants.delete(changeable(call).id);
  return NO_CONTENT;
}

/**
 * A public repository lists only teams that were added to it themselves.
 * https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
function listOfRepository(call: RepositoryCall) {
  const { organization, identity, repository } = call;
  const granted = visibleTeams(organization, identity).flatMap((team) => {
    const found = grantOf(organization, team, repository);
    const listed = found && !(repository.settings.visibility === "public" && !team.grants.has(repository.id));
    return listed ? [{ team, role: baseRole(organization, found.role), inherited: found.inherited }] : [];
  });
  return listOf(call, granted, ({ team, role, inherited }) =>
    teamDocument(team, call, {
      permission: legacyName(role),
      permissions: permissionFlags(role),
      access_source: inherited ? "organization" : "direct",
    }),
  );
}

/** https://docs.github.com/en/rest/teams/members#get-team-membership-for-a-user */
function membershipOf(call: TokenCall) {
  const { organization, origin, path } = call;
  const team = teamOf(call);
  const user = organization.users.get(path["username"]?.toLowerCase() ?? "");
  if (!user || !isMember(organization, team, user.login)) throw new Refused("notFound");
  const role = user.membership === "owner" ? "maintainer" : "member";
  return ok({
    url: `${origin}/organizations/${organization.id}/team/${team.id}/memberships/${user.login}`,
    role,
    state: "active",
  });
}

const teamFields: Fields<Team> = {
  parentTeam: ({ parent }) => parent ?? null,
  privacy: ({ privacy }) => (privacy === "secret" ? "SECRET" : "VISIBLE"),
  repositories: (team, args, { organization, identity }) => {
    const seen = [...organization.repositories.values()].filter((repository) => canSee(identity, repository));
    const granted = seen.flatMap((repository) => {
      const found = grantOf(organization, team, repository);
      return found ? [{ repository, permission: baseRole(organization, found.role).toUpperCase() }] : [];
    });
    return connection(granted, args, {
      node: ({ repository }) => repository,
      edge: ({ permission }) => ({ permission }),
    });
  },
};

export const teams = {
  routes: {
    "GET /orgs/{org}/teams": {
      scope: "organization",
      needs: ["members:read"],
      answer: (call: TokenCall) =>
        listOf(call, visibleTeams(call.organization, call.identity), (team) => teamDocument(team, call)),
    },
    "GET /orgs/{org}/teams/{team_slug}/teams": {
      scope: "organization",
      needs: ["members:read"],
      answer: (call: TokenCall) => {
        const children = visibleTeams(call.organization, call.identity).filter(({ parent }) => parent === teamOf(call));
        return listOf(call, children, (team) => teamDocument(team, call));
      },
    },
    "GET /orgs/{org}/teams/{team_slug}/memberships/{username}": {
      scope: "organization",
      needs: ["members:read"],
      answer: membershipOf,
    },
    "GET /orgs/{org}/teams/{team_slug}/repos": {
      scope: "organization",
      needs: ["members:read"],
      answer: listRepositories,
    },
    "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}": {
      scope: "organization",
      needs: ["members:read"],
      answer: checkRepository,
    },
    "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}": {
      scope: "organization",
      needs: ["members:read"],
      answer: grant,
    },
    "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}": {
      scope: "organization",
      needs: ["members:read"],
      answer: revoke,
    },
    "GET /repos/{owner}/{repo}/teams": {
      scope: "repository",
      needs: ["administration:read"],
      answer: listOfRepository,
    },
  },
  fields: {
    Team: teamFields,
    Organization: {
      teams: ({ kind: _kind }, args, { organization, identity }) =>
        connection(visibleTeams(organization, identity), args),
      team: (_organization, { slug }, { organization, identity }) =>
        visibleTeams(organization, identity).find((team) => team.slug === slug) ?? null,
    } satisfies Fields<{ kind: string }>,
  },
} satisfies Family;
