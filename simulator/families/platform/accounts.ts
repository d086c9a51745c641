// The authenticated user, other users and the organization. https://docs.github.com/en/rest/users/users
import type { JsonObject } from "../../../src/model.ts";
import { canSee } from "../../api/access.ts";
import { type Call, listOf, ok, type TokenCall } from "../../api/call.ts";
import { accountDocument } from "../../api/documents.ts";
import { Refused } from "../../api/refusals.ts";
import type { Organization } from "../../state/organization.ts";
import type { User } from "../../state/people.ts";
import type { Family, Fields, GraphqlContext } from "../family.ts";

const SINCE = "2020-01-01T00:00:00Z";
const NOTHING = { public_repos: 0, public_gists: 0, followers: 0, following: 0, created_at: SINCE, updated_at: SINCE };

function publicDocument(account: User | Organization, { origin }: Call): JsonObject {
  const unknown = Object.fromEntries(
    ["name", "company", "location", "email", "hireable", "bio"].map((key) => [key, null]),
  );
  return { ...accountDocument(account, origin), ...unknown, blog: "", ...NOTHING };
}

/** An App has no user. https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
function authenticatedUser(call: TokenCall) {
  if (call.identity.kind !== "personal") throw new Refused("byIntegration");
  const user = accountNamed(call.organization, call.identity.login);
  if (!user) throw new Error(`the token's user ${call.identity.login} is unknown to the simulator`);
  const hidden = { private_gists: 0, total_private_repos: 0, owned_private_repos: 0, disk_usage: 0, collaborators: 0 };
  return ok({ ...publicDocument(user, call), ...hidden, two_factor_authentication: true });
}

function accountNamed(organization: Organization, login: string): User | Organization | undefined {
  if (login.toLowerCase() === organization.login.toLowerCase()) return organization;
  return organization.users.get(login.toLowerCase());
}

function userByName(call: TokenCall) {
  const account = accountNamed(call.organization, call.path["username"] ?? "");
  if (!account) throw new Refused("notFound");
  return ok(publicDocument(account, call));
}

function organizationDocument(call: TokenCall): JsonObject {
  const { login, id, nodeId, plan } = call.organization;
  const url = `${call.origin}/orgs/${login}`;
  return {
    ...{ login, id, node_id: nodeId, url, description: "", type: "Organization", archived_at: null, ...NOTHING },
    ...{
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
    },
    ...{ members_url: `${url}/members{/member}`, public_members_url: `${url}/public_members{/member}` },
    ...{ avatar_url: `https://github.com/images/${id}`, html_url: `https://github.com/${login}` },
    ...{ has_organization_projects: true, has_repository_projects: true },
    ...(call.identity.owner ? { plan: { name: plan, space: 0, private_repos: 9999 } } : {}),
  };
}

const members = ({ organization }: Call) =>
  [...organization.users.values()].filter(({ membership }) => membership !== "outsider");

function listMembers(call: TokenCall) {
  const wanted = { admin: "owner", member: "member" }[String(call.query["role"])];
  const shown = members(call).filter(({ membership }) => wanted === undefined || membership === wanted);
  return listOf(call, shown, (user) => accountDocument(user, call.origin));
}

function membershipOf(call: TokenCall) {
  const { organization, origin, path } = call;
  const user = members(call).find(({ login }) => login.toLowerCase() === path["username"]?.toLowerCase());
  if (!user) throw new Refused("notFound");
  const organizationUrl = `${origin}/orgs/${organization.login}`;
  return ok({
    url: `${organizationUrl}/memberships/${user.login}`,
    state: "active",
    role: user.membership === "owner" ? "admin" : "member",
    organization_url: organizationUrl,
    organization: organizationDocument(call),
    user: accountDocument(user, origin),
  });
}

/** The job's own token is `github-actions[bot]`, an App's is its slug with `[bot]`. */
function viewer({ identity, organization }: GraphqlContext): object {
  const user = identity.kind === "personal" ? accountNamed(organization, identity.login) : undefined;
  return user ?? { __typename: "User", id: 1, nodeId: "BOT_kgDOAAAAAQ", login: identity.login };
}

function named<A>(account: A | undefined, what: string): A {
  if (account === undefined) throw new Refused("notFound", { message: `Could not resolve to ${what}.` });
  return account;
}

export const accounts = {
  routes: {
    "GET /user": { scope: "token", needs: [], answer: authenticatedUser },
    "GET /users/{username}": { scope: "token", needs: [], answer: userByName },
    "GET /orgs/{org}": {
      scope: "organization",
      needs: [],
      answer: (call: TokenCall) => ok(organizationDocument(call)),
    },
    "GET /orgs/{org}/members": { scope: "organization", needs: ["members:read"], answer: listMembers },
    "GET /orgs/{org}/memberships/{username}": { scope: "organization", needs: ["members:read"], answer: membershipOf },
  },
  fields: {
    Query: {
      viewer: (_source, _args, context) => viewer(context),
      // Counts what the token may see: https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
      repositoryOwner: (_source, { login }, { organization, identity }) => {
        if (String(login).toLowerCase() !== organization.login.toLowerCase()) return null;
        const seen = [...organization.repositories.values()].filter((repository) => canSee(identity, repository));
        return { __typename: organization.__typename, repositories: { totalCount: seen.length } };
      },
      organization: (_source, { login }, { organization }) => {
        const isIt =
          organization.kind === "organization" && String(login).toLowerCase() === organization.login.toLowerCase();
        return named(isIt ? organization : undefined, `an Organization with the login of '${String(login)}'`);
      },
      user: (_source, { login }, { organization }) => {
        const account = accountNamed(organization, String(login));
        return named(
          account?.__typename === "User" ? account : undefined,
          `a User with the login of '${String(login)}'`,
        );
      },
    } satisfies Fields<unknown>,
  },
} satisfies Family;
