// Lists the repositories of an organization or a user, or reads a few by name.
import type { Deferred, GitHub } from "../deps.ts";
import { ApiError, ConfigError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { inParallel } from "../in-parallel.ts";
import type { Json, OwnerKind, Repository, RestRequest } from "../model.ts";
import { decodeRepository, type ListedRepository } from "./listed-repository.ts";
import { readPages, type Send } from "./pages.ts";

const READS_IN_FLIGHT = 2;

export interface Listing {
  readonly kind: "listed";
  readonly ownerKind: OwnerKind;
  /** `admin` is false where the token cannot change settings. */
  readonly repositories: readonly Repository[];
  /** Names asked for that this owner does not have, or that are hidden from the token. */
  readonly unknown: readonly string[];
}

/**
 * All repositories of `organization` that the token may see, each with what `families` keep of its entry.
 * @throws ConfigError where there is no such owner, ApiError where GitHub does not answer
 */
export function listRepositories(
  github: GitHub,
  organization: string,
  families: readonly AnyFamily[] = [],
): Promise<Listing | Deferred> {
  return unlessDeferred(github, async (send) => {
    const read: ReadList = (request) =>
      readPages(send, request, (page) => entriesOf(page).map((entry) => decodeRepository(entry, families).repository));
    const { ownerKind, listed } = await readOwned(github, { send, read, owner: organization });
    const own = listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
    const unique = uniqueById(own);
    const isInstallation = ownerKind === "organization" && isApp(github);
    const repositories = isInstallation
      ? await markInstalled(send, unique)
      : unique.map((repository) => judged(github, repository));
    return { kind: "listed", ownerKind, repositories, unknown: [] };
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

type ReadList = (request: RestRequest) => Promise<readonly Repository[]>;

interface Search {
  readonly send: Send;
  readonly read: ReadList;
  readonly owner: string;
}
interface Owned {
  readonly ownerKind: OwnerKind;
  readonly listed: readonly Repository[];
}

/** By date of creation, so that a repository which is created meanwhile moves no page. */
const BY_CREATION = { sort: "created", direction: "asc" } as const;

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
async function readOwned(github: GitHub, { send, read, owner: org }: Search): Promise<Owned> {
  const request = {
    kind: "rest",
    route: "GET /orgs/{org}/repos",
    parameters: { org, type: "all", ...BY_CREATION },
  } as const;
  const listed = await unlessMissing(read(request));
  if (listed) return { ownerKind: "organization", listed };
  const account = await unlessMissing(
    send({ kind: "rest", route: "GET /users/{username}", parameters: { username: org } }),
  );
  if (!account)
    throw new ConfigError(
      `org: there is no organization or user "${org}" on this GitHub. Check the spelling, or leave \`org\` out.`,
    );
  if ((account.data as { type?: Json } | null)?.type !== "User") {
    throw new ConfigError(
      `org: the token may not list the repositories of "${org}". Install the App there, or authorize the token for it.`,
    );
  }
  return { ownerKind: "user", listed: await read(userRequest(github, org)) };
}

/**
 * `GET /users/{username}/repos` would list public repositories only.
 * https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
function userRequest(github: GitHub, user: string): RestRequest {
  if (isApp(github)) return { kind: "rest", route: "GET /installation/repositories", parameters: {} };
  if (github.viewer !== null && github.viewer.toLowerCase() !== user.toLowerCase()) {
    throw new ConfigError(
      `org: "${user}" is a user, and the token belongs to "${github.viewer}". Take a token of "${user}", or an App.`,
    );
  }
  return { kind: "rest", route: "GET /user/repos", parameters: { affiliation: "owner", ...BY_CREATION } };
}

/**
 * Installation lists wrap their entries.
 * https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 */
function entriesOf(page: Json): readonly Json[] {
  const entries = Array.isArray(page) ? page : (page as { repositories?: Json } | null)?.repositories;
  if (!Array.isArray(entries)) throw new Error("GitHub answered no list where it lists repositories");
  return entries;
}

function uniqueById(repositories: readonly Repository[]): readonly Repository[] {
  return [...new Map(repositories.map((repository) => [repository.id, repository])).values()];
}

function isApp(github: GitHub): boolean {
  return github.viewer?.endsWith("[bot]") ?? false;
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
async function markInstalled(send: Send, repositories: readonly Repository[]): Promise<readonly Repository[]> {
  const request = { kind: "rest", route: "GET /installation/repositories", parameters: {} } as const;
  const counted = await send({ ...request, parameters: { per_page: 1 } });
  const total = (counted.data as { total_count?: Json } | null)?.total_count;
  const isEverywhere = typeof total !== "number" || total >= repositories.length;
  const ids = (page: Json) => entriesOf(page).map((entry) => decodeRepository(entry).repository.id);
  const installed = isEverywhere ? undefined : new Set(await readPages(send, request, ids));
  return repositories.map(({ admin: _, ...repository }) =>
    installed && !installed.has(repository.id) ? { ...repository, admin: false } : repository,
  );
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.kind === "missing") return undefined;
    throw error;
  }
}

/** Leaves a listing in the middle; never leaves this file. */
class Interruption extends Error {
  readonly deferred: Deferred;
  constructor(deferred: Deferred) {
    super(deferred.reason);
    this.deferred = deferred;
  }
}

/** A list that is not complete is no list: the first request that is put off ends it. */
async function unlessDeferred(github: GitHub, work: (send: Send) => Promise<Listing>): Promise<Listing | Deferred> {
  try {
    return await work(async (request) => {
      const reply = await github.send(request);
      if (reply.kind === "deferred") throw new Interruption(reply);
      return reply;
    });
  } catch (error) {
    if (error instanceof Interruption) return error.deferred;
    throw error;
  }
}
