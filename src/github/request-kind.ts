// Classifies requests: read or write, and whether they may be repeated.
import type { ApiRequest } from "../model.ts";

/**
 * Each kind has its own pace. `read` and `write`: REST; `query`, `mutation`: GraphQL; `content`: a write that notifies
 * people.
 */
export const PACED_KINDS = ["read", "query", "write", "mutation", "content"] as const;
export type PacedKind = (typeof PACED_KINDS)[number];

/** The facts about a request that gate and table use. */
export interface RequestKind {
  readonly kind: PacedKind;
  /** The route template without values, for messages. */
  readonly route: string;
  /** Sending the request twice has the same effect as sending it once. */
  readonly repeatable: boolean;
  /** A DELETE: a second one finds nothing. */
  readonly deletes: boolean;
  /** Signed by the App itself. The limits in its answer are the App's, not the installation's. */
  readonly appSigned: boolean;
  /** A query about several entries, which can be split into smaller queries. */
  readonly divisible: boolean;
}

/**
 * Requests that create content, as far as GitHub documents them: operations marked as triggering notifications, and new
 * repositories.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const CONTENT_ROUTES: ReadonlySet<string> = new Set([
  "PUT /repos/{owner}/{repo}/collaborators/{username}",
  "POST /orgs/{org}/invitations",
  "POST /orgs/{org}/repos",
]);

/** Requests that an App signs itself. https://docs.github.com/en/rest/apps/apps */
export const APP_ROUTES = /\/(?:installation|access_tokens)$/;

/** Mutations that create something. After an unclear failure they may have happened. */
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
    // https://docs.github.com/en/graphql/reference/queries#nodes
    divisible: Array.isArray(request.variables["ids"]) && request.variables["ids"].length > 1,
  };
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

/** True if the request changes anything on GitHub. */
export function isWrite({ kind }: RequestKind): boolean {
  return kind !== "read" && kind !== "query";
}

export function isGraphql({ kind }: RequestKind): boolean {
  return kind === "query" || kind === "mutation";
}
