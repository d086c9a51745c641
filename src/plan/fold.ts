// Joins requests of several families into as few as GitHub allows, and sorts them.

import { disjointUnion } from "../families/shared/diff.ts";
import {
  type FamilyRequest,
  type JsonObject,
  PHASES,
  type PlannedRequest,
  type Repository,
  type RestRequest,
} from "../model.ts";
import { given } from "../objects.ts";

/** A request, with the family that made it. */
export type FamilyRequestOf = FamilyRequest & { readonly family: string };

/**
 * One request for each route and phase if the keys do not overlap, in the order of `PHASES`. The order within a phase
 * is kept.
 */
export function foldRequests(requests: readonly FamilyRequestOf[]): readonly PlannedRequest[] {
  const folded: PlannedRequest[] = [];
  for (const { family, targets, undo, after, builtOn, ...rest } of requests) {
    const order = given({ after, builtOn, undo });
    const planned = { ...rest, parts: [{ family, targets, request: rest.request, ...order }] };
    const at = folded.findIndex((other) => joined(other, planned) !== undefined);
    const sum = at < 0 ? undefined : joined(folded[at] as PlannedRequest, planned);
    if (sum) folded[at] = sum;
    else folded.push(planned);
  }
  return folded.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

/** Both requests as one; undefined if they cannot be joined. Only partial updates (PATCH) can. */
function joined(a: PlannedRequest, b: PlannedRequest): PlannedRequest | undefined {
  if (a.phase !== b.phase || a.effect !== "update" || b.effect !== "update") return undefined;
  if (a.request.kind !== "rest" || b.request.kind !== "rest") return undefined;
  if (a.request.route !== b.request.route || !a.request.route.startsWith("PATCH ")) return undefined;
  if (a.join || b.join) return undefined;
  const path = [...a.request.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  if (path.some((name) => parameter(a, name) !== parameter(b, name))) return undefined;
  const body = Object.fromEntries(Object.entries(b.request.parameters).filter(([key]) => !path.includes(key)));
  const parameters = disjointUnion(a.request.parameters, body);
  if (!parameters) return undefined;
  const request: RestRequest = { ...a.request, parameters };
  return { ...a, request, parts: [...a.parts, ...b.parts] };
}

function parameter({ request }: PlannedRequest, key: string): unknown {
  return request.kind === "rest" ? request.parameters[key] : undefined;
}

/** An archived repository is read-only: it is unarchived first and archived again at the end. */
export function wrapArchived(requests: readonly PlannedRequest[], repo: Repository): readonly PlannedRequest[] {
  if (requests.length === 0) return requests;
  return [setArchived(repo, false), ...requests, setArchived(repo, true)];
}

/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function setArchived({ owner, name }: Repository, archived: boolean): PlannedRequest {
  const parameters: JsonObject = { owner, repo: name, archived };
  const request: RestRequest = { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters };
  return {
    request,
    phase: archived ? "archive" : "unarchive",
    effect: "update",
    parts: [{ family: "repository", targets: [], request }],
  };
}
