// Lists of repositories, one of them, and its settings over REST. https://docs.github.com/en/rest/repos/repos
import { canSee } from "../../api/access.ts";
import { listOf, ok, page, type RepositoryCall, type TokenCall } from "../../api/call.ts";
import { repositoryDocument } from "../../api/documents.ts";
import { Refused } from "../../api/refusals.ts";
import type { Repository } from "../../state/repository.ts";
import type { Family } from "../family.ts";
import { changeRepository } from "./update.ts";

const ORDERS: Readonly<Record<string, (repository: Repository) => string | number>> = {
  created: ({ id }) => id,
  updated: ({ updatedAt }) => updatedAt,
  pushed: ({ createdAt }) => createdAt,
  full_name: ({ name }) => name.toLowerCase(),
};

/** Names ascend by default, times descend. */
function inOrder({ query }: TokenCall, repositories: readonly Repository[], fallback: string): readonly Repository[] {
  const sort = String(query["sort"] ?? fallback);
  const key = ORDERS[sort] ?? (({ id }) => id);
  const ascending = (query["direction"] ?? (sort === "full_name" ? "asc" : "desc")) === "asc";
  return repositories.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))) * (ascending ? 1 : -1));
}

function visible({ organization, identity }: TokenCall): Repository[] {
  return [...organization.repositories.values()].filter(
    (repository) => repository.owner === undefined && canSee(identity, repository),
  );
}

const TYPES: Readonly<Record<string, (repository: Repository) => boolean>> = {
  private: ({ settings }) => settings.visibility !== "public",
  internal: ({ settings }) => settings.visibility === "internal",
  forks: ({ fork }) => fork,
  sources: ({ fork }) => !fork,
};

function listForOrganization(call: TokenCall) {
  const ofType = TYPES[String(call.query["type"])] ?? (() => true);
  return listOf(call, inOrder(call, visible(call).filter(ofType), "created"), (repository) =>
    repositoryDocument(repository, call, "minimal"),
  );
}

function listForUser(call: TokenCall) {
  if (call.path["username"]?.toLowerCase() !== call.organization.login.toLowerCase()) throw new Refused("notFound");
  const shown = visible(call).filter(({ settings }) => settings.visibility === "public");
  return listOf(call, inOrder(call, shown, "full_name"), (repository) =>
    repositoryDocument(repository, call, "minimal"),
  );
}

function listForAuthenticatedUser(call: TokenCall) {
  const { identity, organization, query } = call;
  if (identity.kind !== "personal") throw new Refused("byIntegration");
  const owns = identity.login.toLowerCase() === organization.login.toLowerCase();
  const shown = owns || query["affiliation"] !== "owner" ? visible(call) : [];
  return listOf(call, inOrder(call, shown, "full_name"), (repository) => repositoryDocument(repository, call, "own"));
}

/** Only repositories of the installation, even if other repositories are public. */
function listForInstallation(call: TokenCall) {
  const { identity, organization } = call;
  if (identity.kind !== "installation")
    throw new Refused("byToken", { message: "You must authenticate with an installation access token" });
  const all = [...organization.repositories.values()].filter(
    (repository) => repository.owner === undefined && identity.role(repository) === "admin",
  );
  const { items, headers } = page(call, all);
  const repositories = items.map((repository) => repositoryDocument(repository, call, "own"));
  return { status: 200, body: { total_count: all.length, repositories }, headers };
}

function update(call: RepositoryCall) {
  changeRepository(call.repository, call.body, call);
  return ok(repositoryDocument(call.repository, call, "full"));
}

export const repositories = {
  routes: {
    "GET /orgs/{org}/repos": { scope: "organization", needs: ["metadata:read"], answer: listForOrganization },
    "GET /users/{username}/repos": { scope: "token", needs: ["metadata:read"], answer: listForUser },
    "GET /user/repos": { scope: "token", needs: ["metadata:read"], answer: listForAuthenticatedUser },
    "GET /installation/repositories": { scope: "token", needs: ["metadata:read"], answer: listForInstallation },
    "GET /repos/{owner}/{repo}": {
      scope: "repository",
      needs: ["metadata:read"],
      answer: (call: RepositoryCall) => ok(repositoryDocument(call.repository, call, "full")),
    },
    "PATCH /repos/{owner}/{repo}": {
      scope: "repository",
      needs: ["administration:write"],
      archived: "writable",
      answer: update,
    },
  },
} satisfies Family;
