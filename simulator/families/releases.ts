// Immutable releases: 404 means off, and the organization may enforce them.
// https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository
import { NO_CONTENT, ok, page, type RepositoryCall, type TokenCall } from "../api/call.ts";
import { repositoryDocument } from "../api/documents.ts";
import { Refused } from "../api/refusals.ts";
import type { Organization } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import type { Family } from "./family.ts";

function isEnforced({ policy: { immutableReleases } }: Organization, { id }: Repository): boolean {
  return typeof immutableReleases === "string" ? immutableReleases === "all" : immutableReleases.has(id);
}

function check({ organization, repository }: RepositoryCall) {
  const enforced = isEnforced(organization, repository);
  if (!enforced && !repository.immutableReleases) throw new Refused("notFound");
  return ok({ enabled: true, enforced_by_owner: enforced });
}

/** GitHub answers a change with a conflict if the owner enforces immutable releases. */
function set({ organization, repository }: RepositoryCall, on: boolean) {
  if (isEnforced(organization, repository))
    throw new Refused("conflict", { message: "Immutable releases are enforced by the organization" });
  repository.immutableReleases = on;
  return NO_CONTENT;
}

/** https://docs.github.com/en/rest/orgs/orgs#get-immutable-releases-settings-for-an-organization */
function settings({ organization, origin }: TokenCall) {
  const { immutableReleases } = organization.policy;
  if (typeof immutableReleases === "string") return ok({ enforced_repositories: immutableReleases });
  const url = `${origin}/orgs/${organization.login}/settings/immutable-releases/repositories`;
  return ok({ enforced_repositories: "selected", selected_repositories_url: url });
}

function selected(call: TokenCall) {
  const { organization } = call;
  const all = [...organization.repositories.values()].filter(
    (repository) => organization.policy.immutableReleases !== "all" && isEnforced(organization, repository),
  );
  const { items, headers } = page(call, all);
  const repositories = items.map((repository) => repositoryDocument(repository, call, "minimal"));
  return { status: 200, body: { total_count: all.length, repositories }, headers };
}

const BASE = "/repos/{owner}/{repo}/immutable-releases";
const ORGANIZATION = "/orgs/{org}/settings/immutable-releases";
const write = { scope: "repository", needs: ["administration:write"] } as const;
const readOrganization = { scope: "organization", needs: ["organization_administration:read"] } as const;

export const releases = {
  routes: {
    [`GET ${BASE}`]: { scope: "repository", needs: ["administration:read"], answer: check },
    [`PUT ${BASE}`]: { ...write, answer: (call: RepositoryCall) => set(call, true) },
    [`DELETE ${BASE}`]: { ...write, answer: (call: RepositoryCall) => set(call, false) },
    [`GET ${ORGANIZATION}`]: { ...readOrganization, answer: settings },
    [`GET ${ORGANIZATION}/repositories`]: { ...readOrganization, answer: selected },
  },
} satisfies Family;
