// Where a fault can meet a run: each route that a night uses, in `list` or in `apply`, and what it is for.
import type { RequestMeta, RequestRecord } from "../../../simulator/api/ports.ts";

/**
 * `start`: signing in and learning limits. `listing`: which repositories there are. `names`: what is asked once for the
 * organization. `bulk`: many repositories at once. `read`: one repository. `write`: a change to one repository.
 */
export type Role = "start" | "listing" | "names" | "bulk" | "read" | "write";

export interface Route {
  /** Which process of the run. */
  readonly run: number;
  readonly mode: "list" | "apply";
  /** `PATCH /repos/{owner}/{repo}`, or `POST /graphql nodes` with the names of the root fields. */
  readonly name: string;
  readonly role: Role;
  /** GitHub's answer has no body. */
  readonly isEmpty: boolean;
  /** It is asked again: read on, or looked at once more before something is deleted. */
  readonly isRepeated: boolean;
}

export function routeOf({ route, graphql }: Pick<RequestMeta, "route" | "graphql">): string {
  return graphql ? `${route} ${graphql.operation}` : route;
}

function roleOf(request: RequestMeta): Role {
  const route = routeOf(request);
  if (START.has(route)) return "start";
  if (LISTING.has(route)) return "listing";
  if (request.write) return "write";
  if (route === "POST /graphql nodes") return "bulk";
  return route.includes("{repo}") || route === "POST /graphql node" ? "read" : "names";
}

const START = new Set([
  "GET /rate_limit",
  "POST /graphql viewer",
  "GET /orgs/{org}/installation",
  "GET /users/{username}/installation",
  "POST /app/installations/{installation_id}/access_tokens",
]);
const LISTING = new Set([
  "GET /orgs/{org}/repos",
  "GET /users/{username}",
  "GET /user/repos",
  "GET /installation/repositories",
  // How many there are, by which a list is checked.
  "POST /graphql repositoryOwner",
]);

export interface Played extends Pick<Route, "run" | "mode"> {
  /** Of routes that are for something else than usual. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
}

/** Each route once, in the order of a process's requests. */
export function routesIn(requests: readonly RequestRecord[], { run, mode, roles = {} }: Played): readonly Route[] {
  const routes = requests.map((request): Route => {
    const route = routeOf(request);
    const same = requests.filter((one) => routeOf(one) === route && one.path === request.path);
    const role = roles[route] ?? roleOf(request);
    return {
      run,
      mode,
      name: route,
      role,
      isEmpty: request.status === 204,
      isRepeated: same.length > 1 && (role === "bulk" || role === "read"),
    };
  });
  return [...new Map(routes.map((route) => [route.name, route])).values()];
}
