// Every refusal that the simulator can give, with the page that documents it. GitHub's own description of its API lists
// few of them.
import type { JsonObject } from "../../src/model.ts";
import type { Answer } from "./ports.ts";

interface Row {
  readonly status: number;
  readonly message: string;
  /** As GraphQL names it. */
  readonly type?: string;
  readonly source: string;
}

const DOCS = "https://docs.github.com";
const TROUBLE = `${DOCS}/en/rest/using-the-rest-api/troubleshooting-the-rest-api`;
const GRAPHQL_LIMITS = `${DOCS}/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api`;
const RATE_LIMITS = `${DOCS}/en/rest/using-the-rest-api/rate-limits-for-the-rest-api`;
/** Clients know a secondary limit by the end of this address. */
const SECONDARY_LIMITS = `${RATE_LIMITS}#about-secondary-rate-limits`;
const ARCHIVING = `${DOCS}/en/repositories/archiving-a-github-repository/archiving-repositories`;
const PROTECTION = `${DOCS}/en/rest/branches/branch-protection`;
const ACTIONS = `${DOCS}/en/rest/actions/permissions`;

export const REFUSALS = {
  badCredentials: { status: 401, message: "Bad credentials", source: TROUBLE },
  requiresAuthentication: { status: 401, message: "Requires authentication", source: TROUBLE },
  badJwt: { status: 401, message: "A JSON web token could not be decoded", source: `${DOCS}/en/rest/apps/apps` },
  notFound: { status: 404, message: "Not Found", type: "NOT_FOUND", source: TROUBLE },
  /** The address says it: https://github.com/github/rest-api-description/issues/7163 */
  noSuchRoute: { status: 404, message: "Not Found", source: `${DOCS}/rest` },
  mustBeAdmin: { status: 403, message: "Must have admin rights to Repository.", type: "FORBIDDEN", source: TROUBLE },
  byIntegration: { status: 403, message: "Resource not accessible by integration", type: "FORBIDDEN", source: TROUBLE },
  byToken: {
    status: 403,
    message: "Resource not accessible by personal access token",
    type: "FORBIDDEN",
    source: TROUBLE,
  },
  archived: { status: 403, message: "Repository was archived so is read-only.", type: "FORBIDDEN", source: ARCHIVING },
  upgrade: {
    status: 403,
    message: "Upgrade to GitHub Pro or make this repository public to enable this feature.",
    type: "FORBIDDEN",
    source: `${DOCS}/en/get-started/learning-about-github/githubs-plans`,
  },
  moved: {
    status: 301,
    message: "Moved Permanently",
    source: `${DOCS}/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api`,
  },
  movedWrite: {
    status: 307,
    message: "Temporary Redirect",
    source: `${DOCS}/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api`,
  },
  unsupportedVersion: {
    status: 400,
    message: "Unsupported API version",
    source: `${DOCS}/en/rest/about-the-rest-api/api-versions`,
  },
  malformed: { status: 400, message: "Problems parsing JSON", source: TROUBLE },
  issuesOff: {
    status: 410,
    message: "Issues are disabled for this repo",
    source: `${DOCS}/en/rest/issues/milestones`,
  },
  invalid: { status: 422, message: "Validation Failed", type: "UNPROCESSABLE", source: TROUBLE },
  limitsOff: {
    status: 404,
    message: "Rate limiting is not enabled.",
    source: `${DOCS}/en/enterprise-server@latest/rest/rate-limit/rate-limit`,
  },
  branchNotProtected: { status: 404, message: "Branch not protected", source: PROTECTION },
  branchNotFound: { status: 404, message: "Branch not found", source: PROTECTION },
  conflict: { status: 409, message: "Conflict", source: TROUBLE },
  actionsPolicy: { status: 409, message: "Conflict", source: ACTIONS },
  vulnerabilityAlertsOff: {
    status: 404,
    message: "Vulnerability alerts are disabled.",
    source: `${DOCS}/en/rest/repos/repos`,
  },

  // Scripted faults.
  primaryLimit: { status: 403, message: "API rate limit exceeded for installation ID 1.", source: RATE_LIMITS },
  secondaryLimit: {
    status: 403,
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    source: SECONDARY_LIMITS,
  },
  contentLimit: {
    status: 403,
    message:
      "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.",
    source: SECONDARY_LIMITS,
  },
  timeout: {
    status: 502,
    message:
      "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
    source: GRAPHQL_LIMITS,
  },
  serverError: { status: 500, message: "Server Error", source: TROUBLE },
  unavailable: { status: 503, message: "Service unavailable", source: TROUBLE },

  // Answers of GraphQL with HTTP status 200.
  argumentLimit: {
    status: 200,
    message: "You may not provide more than 100 node ids.",
    type: "ARGUMENT_LIMIT",
    source: GRAPHQL_LIMITS,
  },
  missingBoundaries: {
    status: 200,
    message: "You must provide a `first` or `last` value",
    type: "MISSING_PAGINATION_BOUNDARIES",
    source: GRAPHQL_LIMITS,
  },
  excessivePagination: {
    status: 200,
    message: "Requesting too many records",
    type: "EXCESSIVE_PAGINATION",
    source: GRAPHQL_LIMITS,
  },
  tooManyNodes: {
    status: 200,
    message: "By the time this query traverses to its end it requests too many nodes",
    type: "MAX_NODE_LIMIT_EXCEEDED",
    source: GRAPHQL_LIMITS,
  },
  resourceLimits: {
    status: 200,
    message: "Resource limits for this query exceeded.",
    type: "RESOURCE_LIMITS_EXCEEDED",
    source: GRAPHQL_LIMITS,
  },
  graphqlLimit: {
    status: 200,
    message: "API rate limit already exceeded for installation ID 1.",
    type: "RATE_LIMIT",
    source: GRAPHQL_LIMITS,
  },
  graphqlTimeout: {
    status: 200,
    message:
      "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.",
    source: GRAPHQL_LIMITS,
  },
} as const satisfies Record<string, Row>;
export type RefusalName = keyof typeof REFUSALS;

/** Details of a refusal in addition to its row. */
export interface RefusalDetails {
  readonly message?: string;
  readonly errors?: readonly (JsonObject | string)[];
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Ends the handling of a request from wherever it is. */
export class Refused extends Error {
  readonly answer: Answer;
  /** The type of the GraphQL error. */
  readonly type: string;
  constructor(name: RefusalName, details: RefusalDetails = {}) {
    const answer = refusalAnswer(name, details);
    const [error] = details.errors ?? [];
    const first = typeof error === "string" ? error : error?.["message"];
    super(typeof first === "string" ? first : (details.message ?? REFUSALS[name].message));
    this.answer = answer;
    const row: Row = REFUSALS[name];
    this.type = row.type ?? "UNPROCESSABLE";
  }
}

/** A refusal as an answer: REST's words with its status, GraphQL's under a status of 200. */
export function refusalAnswer(
  name: RefusalName,
  { message, errors, url, headers, status }: RefusalDetails = {},
): Answer {
  const row: Row = REFUSALS[name];
  const words = message ?? row.message;
  const rest = {
    message: words,
    ...(errors ? { errors } : {}),
    ...(url ? { url } : {}),
    documentation_url: row.source,
    status: String(status ?? row.status),
  };
  const graphql = { data: null, errors: [{ ...(row.type ? { type: row.type } : {}), message: words }] };
  return { status: status ?? row.status, body: row.status === 200 ? graphql : rest, ...(headers ? { headers } : {}) };
}

/** 422 for one field. */
export function invalid(
  resource: string,
  field: string,
  problem: { readonly code?: string; readonly message?: string } = {},
): Refused {
  return new Refused("invalid", { errors: [{ resource, field, code: "custom", ...problem }] });
}
