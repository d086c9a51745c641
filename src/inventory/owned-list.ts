// Reads the list of an owner's repositories, and checks it against GitHub's own count of them.
import type { Deferred, GitHub } from "../deps.ts";
import { ConfigError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import type { ApiRequest, Json, JsonObject, OwnerKind, Repository, RestRequest } from "../model.ts";
import { PAGE_SIZE, type Page, pageOf, readPages } from "../pages.ts";
import { decodeRepository } from "./listed-repository.ts";
import { Interruption, READS_IN_FLIGHT, type Send, unlessMissing, unlessRefused } from "./sending.ts";

export interface Search {
  readonly github: GitHub;
  readonly send: Send;
  readonly owner: string;
  readonly families: readonly AnyFamily[];
}

/** The entries of one read, and GitHub's counts before and after it; undefined counts are unknown. */
export interface Owned {
  readonly ownerKind: OwnerKind;
  readonly listed: readonly Repository[];
  readonly odd: readonly string[];
  readonly counts: { readonly before: number | undefined; readonly after: number | undefined };
  /** The list also has what the count leaves out: public repositories on which an App is not installed. */
  readonly hasMore: boolean;
}

/**
 * The list of the owner's repositories, read a second time if it does not agree with GitHub's own count.
 * @throws Interruption where the second list does not agree either
 */
export async function readOwnedList(search: Search): Promise<Owned> {
  const first = await readOnce(search);
  return isWhole(first) ? first : await readAgain(search, first);
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
export async function readList<T>(
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

export function isApp(github: GitHub): boolean {
  return github.viewer?.endsWith("[bot]") ?? false;
}

/** https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation */
export const INSTALLED = { kind: "rest", route: "GET /installation/repositories", parameters: {} } as const;
