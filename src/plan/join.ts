// Joins requests of many repositories into the few in which GitHub takes them.
import type { JointRequest, JsonObject, PlannedRequest, RepoPlan, RestRequest } from "../model.ts";

/**
 * The requests that differ in the list of repositories alone, as many together as GitHub takes. What deletes is not
 * among them, since its repository is looked at once more before, and neither is what an archived repository has to be
 * opened for.
 */
export function joinRequests(plans: readonly RepoPlan[]): readonly JointRequest[] {
  const alike = Map.groupBy(plans.flatMap(joinable), ({ key }) => key);
  return [...alike.values()].flatMap((shares) => {
    const max = shares[0]?.max ?? 1;
    const starts = Array.from({ length: Math.ceil(shares.length / max) }, (_, index) => index * max);
    return starts
      .map((start) => shares.slice(start, start + max))
      .flatMap((together) => (together.length > 1 ? [joint(together)] : []));
  });
}

/** How many requests carry the plans out. */
export function countWrites(plans: readonly RepoPlan[]): number {
  const all = plans.reduce((sum, { requests }) => sum + requests.length, 0);
  return joinRequests(plans).reduce((left, { shares }) => left - (shares.length - 1), all);
}

interface Share {
  /** The same for shares that can be sent together. */
  readonly key: string;
  readonly request: RestRequest;
  readonly list: string;
  readonly max: number;
}

function joinable({ requests }: RepoPlan): readonly Share[] {
  if (requests.some(({ phase }) => phase === "unarchive")) return [];
  return requests.flatMap((planned) => shareOf(planned) ?? []);
}

function shareOf({ request, join, effect }: PlannedRequest): Share | undefined {
  if (!join || effect !== "update" || request.kind !== "rest") return undefined;
  const { [join.list]: _, ...rest } = request.parameters;
  return { ...join, request, key: JSON.stringify([request.route, rest, join]) };
}

function joint(shares: readonly Share[]): JointRequest {
  const requests = shares.map(({ request }) => request);
  const [first] = shares as readonly [Share, ...Share[]];
  const listed = requests.flatMap(({ parameters }) => parameters[first.list] ?? []);
  const parameters: JsonObject = { ...first.request.parameters, [first.list]: listed };
  return { request: { ...first.request, parameters }, shares: requests };
}
