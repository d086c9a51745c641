// Joins requests of many repositories into the few joint requests that GitHub accepts.
import type { JointRequest, JsonObject, PlannedRequest, RepoPlan, Repository, RestRequest } from "../model.ts";

/**
 * Requests that differ only in their list of repositories, joined up to GitHub's limit. Requests that delete are not
 * joined, because their repositories are read again first. Neither are those of archived repositories, which must be
 * unarchived first.
 */
export function joinRequests(plans: readonly RepoPlan[]): readonly JointRequest[] {
  const open = plans.filter(({ requests }) => !requests.some(({ phase }) => phase === "unarchive"));
  const shares = open.flatMap(({ repo, requests }) => requests.flatMap((planned) => shareOf(planned, repo) ?? []));
  const alike = Map.groupBy(shares, ({ key }) => key);
  return [...alike.values()].flatMap((shares) => {
    const max = shares[0]?.max ?? 1;
    const starts = Array.from({ length: Math.ceil(shares.length / max) }, (_, index) => index * max);
    return starts
      .map((start) => shares.slice(start, start + max))
      .flatMap((together) => (together.length > 1 ? [joint(together)] : []));
  });
}

/** Number of requests that the plans need. */
export function countWrites(plans: readonly RepoPlan[]): number {
  const all = plans.reduce((sum, { requests }) => sum + requests.length, 0);
  return joinRequests(plans).reduce((left, { shares }) => left - (shares.length - 1), all);
}

interface Share {
  /** Equal for shares that can be sent together. */
  readonly key: string;
  readonly repo: Repository;
  readonly request: RestRequest;
  readonly list: string;
  readonly max: number;
}

function shareOf({ request, join, effect }: PlannedRequest, repo: Repository): Share | undefined {
  if (!join || effect !== "update" || request.kind !== "rest") return undefined;
  const { [join.list]: _, ...rest } = request.parameters;
  return { ...join, repo, request, key: JSON.stringify([request.route, rest, join]) };
}

type JointPart = Pick<Share, "repo" | "request" | "list">;

function joint(parts: readonly JointPart[]): JointRequest {
  const shares = parts.map(({ request }) => request);
  const [{ request, list }] = parts as readonly [JointPart, ...JointPart[]];
  const listed = shares.flatMap(({ parameters }) => parameters[list] ?? []);
  const parameters: JsonObject = { ...request.parameters, [list]: listed };
  return { request: { ...request, parameters }, list, repositories: parts.map(({ repo }) => repo), shares };
}

/** The joint request for some of its repositories, by id; undefined if fewer than two are left. */
export function jointFor(whole: JointRequest, ids: ReadonlySet<number>): JointRequest | undefined {
  const { repositories, shares, list } = whole;
  const parts = shares.flatMap((request, at) => {
    const repo = repositories[at];
    return repo && ids.has(repo.id) ? [{ repo, request, list }] : [];
  });
  return parts.length < 2 ? undefined : joint(parts);
}
