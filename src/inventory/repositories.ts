// Lists the repositories of an organization or a user, or reads a few by name.
import type { Answer, Deferred, GitHub } from "../deps.ts";
import { ApiError, ConfigError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import { inParallel } from "../in-parallel.ts";
import type { ApiRequest, Json, JsonObject, OwnerKind, Repository, RestRequest } from "../model.ts";
import { PAGE_SIZE, type Page, pageOf, readPages } from "../pages.ts";
import { decodeRepository, type ListedRepository } from "./listed-repository.ts";

/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
const READS_IN_FLIGHT = 2;

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
    const first = await readOnce(search);
    const owned = isWhole(first) ? first : await readAgain(search, first);
    const own = owned.listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
    const isInstallation = owned.ownerKind === "organization" && isApp(github);
    const repositories = isInstallation
      ? await markInstalled(search, own, owned.counts.after)
      : own.map((repository) => judged(github, repository));
    return { kind: "listed", ownerKind: owned.ownerKind, odd: owned.odd, repositories, unknown: [] };
  });
}

/** The entries of one read, and GitHub's counts before and after it; undefined counts are unknown. */
interface Owned {
  readonly ownerKind: OwnerKind;
  readonly listed: readonly Repository[];
  readonly odd: readonly string[];
  readonly counts: { readonly before: number | undefined; readonly after: number | undefined };
  /** The list also has what the count leaves out: public repositories on which an App is not installed. */
  readonly hasMore: boolean;
}

async function readOnce(search: Search): Promise<Owned> {
  const before = await countRepositories(search);
  const { ownerKind, entries, hasMore } = await readOwned(search, before);
  const listed = entries.flatMap((entry) => (typeof entry === "string" ? [] : [entry]));
  const odd = entries.filter((entry) => typeof entry === "string");
  // One page is of one moment.
  const after = entries.length > PAGE_SIZE ? await countRepositories(search) : before;
  return { ownerKind, listed, odd, counts: { before, after }, hasMore };
}

/** A repository that is deleted while pages are read moves others off the page that is read next. */
function isWhole({ listed, odd, counts: { before, after }, hasMore }: Owned): boolean {
  if (before === undefined || after === undefined) return true;
  const found = listed.length + odd.length;
  return before <= after && (hasMore ? found >= after : found === after);
}

/** The second reading; where repositories come and go all the time, what either of them has found. */
async function readAgain(search: Search, first: Owned): Promise<Owned> {
  const second = await readOnce(search);
  if (isWhole(second)) return second;
  const byId = new Map([...first.listed, ...second.listed].map((repository) => [repository.id, repository]));
  const listed = [...byId.values()];
  const { before = 0, after = 0 } = second.counts;
  const found = listed.length + second.odd.length;
  const most = second.hasMore ? Number.POSITIVE_INFINITY : Math.max(before, after) + Math.abs(before - after) + SPARE;
  if (found >= Math.max(before, after) && found <= most) return { ...second, listed };
  const reason =
    `GitHub counts ${after} repositories of ${search.owner} for this token, ` +
    `and lists ${second.listed.length + second.odd.length}`;
  throw new Interruption({ kind: "deferred", reason });
}
/** Repositories that may have gone between two readings. */
const SPARE = 100;

const COUNT = `query RepositoryCount($login: String!) {
  repositoryOwner(login: $login) { repositories(ownerAffiliations: [OWNER]) { totalCount } }
}`;

/**
 * How many repositories the token may see, as GitHub counts them; undefined where it does not say.
 * https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
 */
async function countRepositories({ github, send, owner }: Search): Promise<number | undefined> {
  const request: ApiRequest = isApp(github)
    ? { ...INSTALLED, parameters: { per_page: 1 } }
    : { kind: "graphql", query: COUNT, variables: { login: owner } };
  const answer = await unlessRefused(send(request));
  const count = isApp(github)
    ? numberAt(answer?.data, ["total_count"])
    : numberAt(answer?.data, ["repositoryOwner", "repositories", "totalCount"]);
  return answer?.problems.length === 0 ? count : undefined;
}

function numberAt(value: Json | undefined, path: readonly string[]): number | undefined {
  const found = path.reduce<Json | undefined>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as JsonObject)[key] : undefined),
    value,
  );
  return typeof found === "number" ? found : undefined;
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

type Send = (request: ApiRequest) => Promise<Answer>;
interface Search {
  readonly github: GitHub;
  readonly send: Send;
  readonly owner: string;
  readonly families: readonly AnyFamily[];
}
/** A repository, or a sentence on an entry that is none. */
type Entry = Repository | string;

/** By date of creation, so that a repository which is created meanwhile moves no page. */
const BY_CREATION = { sort: "created", direction: "asc" } as const;

/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
async function readOwned(
  search: Search,
  count: number | undefined,
): Promise<{ readonly ownerKind: OwnerKind; readonly entries: readonly Entry[]; readonly hasMore: boolean }> {
  const { github, send, owner: org } = search;
  const request = {
    kind: "rest",
    route: "GET /orgs/{org}/repos",
    parameters: { org, type: "all", ...BY_CREATION },
  } as const;
  // The list of an organization shows an App more than the count of its installation has.
  const entries = await unlessMissing(readEntries(search, request, isApp(github) ? undefined : count));
  if (entries) return { ownerKind: "organization", entries, hasMore: isApp(github) };
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
  return { ownerKind: "user", entries: await readEntries(search, userRequest(github, org), count), hasMore: false };
}

function readEntries({ send, families }: Search, request: RestRequest, count?: number): Promise<readonly Entry[]> {
  return readList(send, request, count, (entry) => decodeEntry(entry, families));
}

/** An invalid entry must not end the run of the other repositories. */
function decodeEntry(entry: Json, families: readonly AnyFamily[]): Entry {
  try {
    return decodeRepository(entry, families).repository;
  } catch (error) {
    const { id, name } = (entry ?? {}) as JsonObject;
    const which = typeof name === "string" ? JSON.stringify(name.slice(0, 100)) : `the entry with the id ${String(id)}`;
    return `${which}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** All entries of a list of repositories. @throws Interruption where it cannot be read to its end */
async function readList<T>(
  send: Send,
  request: RestRequest,
  count: number | undefined,
  keep: (entry: Json) => T,
): Promise<readonly T[]> {
  const items = request.route === INSTALLED.route ? "repositories" : undefined;
  const read = async (parameters: JsonObject): Promise<Page | Deferred> =>
    pageOf(await send({ ...request, parameters }), items) ?? { kind: "deferred", reason: NO_LIST };
  const { parameters } = request;
  const pages = await readPages(read, { parameters, inFlight: READS_IN_FLIGHT, isGrowing: true, count, keep });
  if (pages.kind === "pages") return pages.entries;
  throw new Interruption({ kind: "deferred", reason: pages.reason });
}
const NO_LIST = "GitHub answered no list where it lists repositories";

/**
 * `GET /users/{username}/repos` would list public repositories only.
 * https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
function userRequest(github: GitHub, user: string): RestRequest {
  if (isApp(github)) return INSTALLED;
  if (github.viewer !== null && github.viewer.toLowerCase() !== user.toLowerCase()) {
    throw new ConfigError(
      `org: "${user}" is a user, and the token belongs to "${github.viewer}". Take a token of "${user}", or an App.`,
    );
  }
  return { kind: "rest", route: "GET /user/repos", parameters: { affiliation: "owner", ...BY_CREATION } };
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

/** https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation */
const INSTALLED = { kind: "rest", route: "GET /installation/repositories", parameters: {} } as const;

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

/** Undefined where GitHub refuses: what is only asked to be sure must not stop what works. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
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
