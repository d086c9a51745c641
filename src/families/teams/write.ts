// The requests that grant, change and remove a team's role.
import type { Json } from "../../model.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { type KeyedCall, keyedRequests } from "../shared/requests.ts";

const ROUTE = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";

/** https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions */
export const writeTeams = keyedRequests({
  create: grant,
  update: grant,
  delete: ({ target }, { repo }) => [`DELETE ${ROUTE}`, { org: repo.owner, team_slug: target }],
});

function grant(
  { target, after }: { readonly target: string; readonly after: Json },
  { repo }: RepositoryContext,
): KeyedCall {
  return [`PUT ${ROUTE}`, { org: repo.owner, team_slug: target, permission: after }];
}
