// Lists the repositories of an organization or a user, or reads a few by name.
import type { Deferred, GitHub } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";
import { inParallel } from "../in-parallel.ts";
import type { Json, JsonObject, OwnerKind, Repository } from "../model.ts";
import { decodeRepository, type ListedRepository } from "./listed-repository.ts";
import { INSTALLED, isApp, readList, readOwnedList, type Search } from "./owned-list.ts";
import { READS_IN_FLIGHT, type Send, unlessDeferred, unlessMissing } from "./sending.ts";

export interface Listing {
  readonly kind: "listed";
  readonly ownerKind: OwnerKind;
  /** Sentences on entries of the list that are no repositories as GitHub documents them. */
  readonly odd: readonly string[];
  /** `admin` is false where the token cannot change settings. */
  readonly repositories: readonly Repository[];
  /** Names asked for that this owner does not have, or that are hidden from the token. */
  readonly unknown: readonly string[];
}

/**
 * All repositories of `organization` that the token may see, each with what `families` keep of its entry. A list that
 * does not agree with GitHub's own count, and does not when it is read once more, is put off as unreadable.
 * @throws ConfigError where there is no such owner, ApiError where GitHub does not answer
 */
export function listRepositories(
  github: GitHub,
  organization: string,
  families: readonly AnyFamily[] = [],
): Promise<Listing | Deferred> {
  return unlessDeferred(github, async (send) => {
    const search: Search = { github, send, owner: organization, families };
    const owned = await readOwnedList(search);
    const own = owned.listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
    const isInstallation = owned.ownerKind === "organization" && isApp(github);
    const repositories = isInstallation
      ? await markInstalled(search, own, owned.counts.after)
      : own.map((repository) => judged(github, repository));
    return { kind: "listed", ownerKind: owned.ownerKind, odd: owned.odd, repositories, unknown: [] };
  });
}

/** Reads `names` one by one: for a run on a few repositories, without listing all of them. @throws ApiError */
export function readRepositoriesByName(
  github: GitHub,
  organization: string,
  names: readonly string[],
): Promise<Listing | Deferred> {
  return unlessDeferred(github, async (send) => {
    const wanted = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
    const read = await inParallel(wanted, READS_IN_FLIGHT, (name) => readByName(send, organization, name));
    const found = read.filter((one) => one !== undefined);
    return {
      kind: "listed",
      ownerKind: found[0]?.ownerKind ?? "organization",
      odd: [],
      repositories: found.map(({ repository }) => judged(github, repository)),
      unknown: wanted.filter((_, at) => read[at] === undefined),
    };
  });
}

/**
 * Undefined also where GitHub leads on to a repository of another name or owner: what was asked for is no longer there.
 */
async function readByName(send: Send, owner: string, repo: string): Promise<ListedRepository | undefined> {
  const answer = await unlessMissing(
    send({ kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: { owner, repo } }),
  );
  if (!answer) return undefined;
  const found = decodeRepository(answer.data);
  const isSame =
    `${found.repository.owner}/${found.repository.name}`.toLowerCase() === `${owner}/${repo}`.toLowerCase();
  return isSame ? found : undefined;
}

/**
 * `permissions` in GitHub's answers are those of a user. For an App they say nothing, so what it may do stays unknown.
 */
function judged(github: GitHub, repository: Repository): Repository {
  if (github.viewer !== null && !isApp(github)) return repository;
  const { admin: _, ...rest } = repository;
  return rest;
}

/**
 * An organization's list shows an App also public repositories on which it is not installed: those it cannot
 * administer.
 */
async function markInstalled(
  { send }: Search,
  repositories: readonly Repository[],
  count: number | undefined,
): Promise<readonly Repository[]> {
  const isEverywhere = count === undefined || count >= repositories.length;
  const keep = (entry: Json) => Number((entry as JsonObject | null)?.["id"]);
  const installed = isEverywhere ? undefined : new Set(await readList(send, INSTALLED, count, keep));
  return repositories.map(({ admin: _, ...repository }) =>
    installed && !installed.has(repository.id) ? { ...repository, admin: false } : repository,
  );
}
