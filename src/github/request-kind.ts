// What kind of request this is: the one place that tells reads from writes and what may be repeated.
import type { ApiRequest, GraphqlRequest } from "../model.ts";

/**
 * Kinds are paced apart. `read`: REST; `query`, `mutation`: GraphQL; `content`: a write of which GitHub mails people.
 */
export const PACED_KINDS = ["read", "query", "write", "mutation", "content"] as const;
export type PacedKind = (typeof PACED_KINDS)[number];

/** What gate and table know about a request. */
export interface RequestKind {
  readonly kind: PacedKind;
  /** The route template, never with values; for messages. */
  readonly route: string;
  /** Sending it twice is the same as sending it once. */
  readonly repeatable: boolean;
  /** A second DELETE finds nothing. */
  readonly deletes: boolean;
  /** Signed by the App itself: what its answer says about limits is about the App, not about the installation. */
  readonly appSigned: boolean;
  /** A query about several things, which can be asked in smaller parts. */
  readonly divisible: boolean;
}

/**
 * Content-generating as far as GitHub tells: operations that its description marks as triggering notifications, and new
 * repositories.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const CONTENT_ROUTES: ReadonlySet<string> = new Set([
  "PUT /repos/{owner}/{repo}/collaborators/{username}",
  "POST /orgs/{org}/invitations",
  "POST /orgs/{org}/repos",
]);

/** Requests that an App signs as itself. https://docs.github.com/en/rest/apps/apps */
export const APP_ROUTES = /\/(?:installation|access_tokens)$/;

/** Mutations that make something new: after an unclear failure they may have happened. */
const CREATES = /\b(?:add|create|import|clone|submit)[A-Z]\w*\s*\(/;
const DELETES = /\b(?:delete|remove)[A-Z]\w*\s*\(/;

/** Describes a request to the gate. */
export function requestKindOf(request: ApiRequest): RequestKind {
  if (request.kind === "rest") return restKind(request.route);
  const isMutation = /^\s*mutation\b/.test(request.query);
  const repeatable = !isMutation || !CREATES.test(request.query);
  const deletes = isMutation && DELETES.test(request.query);
  return {
    kind: isMutation ? "mutation" : "query",
    route: "POST /graphql",
    repeatable,
    deletes,
    appSigned: false,
    divisible: asksSeveral(request),
  };
}

/** https://docs.github.com/en/graphql/reference/queries#nodes */
function asksSeveral({ variables: { ids } }: GraphqlRequest): boolean {
  return Array.isArray(ids) && ids.length > 1;
}

function restKind(route: string): RequestKind {
  const [method = ""] = route.split(" ");
  const isRead = method === "GET" || method === "HEAD";
  const kind = isRead ? "read" : CONTENT_ROUTES.has(route) ? "content" : "write";
  return {
    kind,
    route,
    repeatable: method !== "POST",
    deletes: method === "DELETE",
    appSigned: APP_ROUTES.test(route),
    divisible: false,
  };
}

/** Whether it changes anything at GitHub. */
export function isWrite({ kind }: RequestKind): boolean {
  return kind !== "read" && kind !== "query";
}

export function isGraphql({ kind }: RequestKind): boolean {
  return kind === "query" || kind === "mutation";
}
