// Answers a REST request: finds the repository and the organization of its path, checks access, and hands over to the
// family.
import { canSee, demand, type Identity, type TokenIdentity } from "./api/access.ts";
import type { Call, Route } from "./api/call.ts";
import { lookUp } from "./api/look-up.ts";
import type { Answer } from "./api/ports.ts";
import { Refused } from "./api/refusals.ts";
import { ROUTES } from "./families/index.ts";
import { fullNameOf } from "./state/organization.ts";
import type { Repository } from "./state/repository.ts";

/** `undefined`: the description knows the route, but no family does. */
export function routeOf(route: string): Route | undefined {
  return ROUTES[route];
}

/** @throws Refused */
export function answerRest(route: Route, call: Call, method: string): Answer {
  if (route.scope === "app") return route.answer(call);
  const identity = tokenIdentity(call.identity);
  const tokenCall = { ...call, identity };
  if (route.scope === "token") {
    demand(identity, route.needs);
    return route.answer(tokenCall);
  }
  if (route.scope === "organization") {
    requireOrganization(call);
    demand(identity, route.needs);
    return route.answer(tokenCall);
  }
  const repository = repositoryOf(call, identity, method);
  demand(identity, route.needs, repository);
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && repository.settings.archived && route.archived !== "writable") throw new Refused("archived");
  return route.answer({ ...tokenCall, repository });
}

function tokenIdentity(identity: Identity): TokenIdentity {
  if (identity.kind === "app")
    throw new Refused("badCredentials", { message: "A JSON web token could not be used here" });
  return identity;
}

function requireOrganization({ organization, path }: Call): void {
  if (organization.kind !== "organization" || path["org"]?.toLowerCase() !== organization.login.toLowerCase())
    throw new Refused("notFound");
}

function repositoryOf(call: Call, identity: TokenIdentity, method: string): Repository {
  const { owner = "", repo = "" } = call.path;
  const repository = lookUp(call.organization, owner, repo);
  if (!repository || !canSee(identity, repository)) throw new Refused("notFound");
  const present = fullNameOf(call.organization, repository).toLowerCase();
  if (present !== `${owner}/${repo}`.toLowerCase()) throw moved(call, repository, method);
  return repository;
}

/** GitHub redirects to the repository's number, which stays when it is renamed. */
function moved({ origin, url }: Call, repository: Repository, method: string): Refused {
  const rest = url.pathname.split("/").slice(4);
  const location = `${origin}/${["repositories", repository.id, ...rest].join("/")}${url.search}`;
  return new Refused(method === "GET" || method === "HEAD" ? "moved" : "movedWrite", {
    url: location,
    headers: { location },
  });
}
