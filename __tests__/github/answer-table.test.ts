// GitHub's answers are told apart row by row, and become errors that say what to do.
import { describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import type { RawAnswer } from "../../src/github/answer.ts";
import { apiError, classify } from "../../src/github/answer-table.ts";
import { requestKindOf } from "../../src/github/request-kind.ts";
import type { ApiRequest, Route } from "../../src/model.ts";

const rest = (route: Route): ApiRequest => ({ kind: "rest", route, parameters: {} });
const GET = requestKindOf(rest("GET /repos/{owner}/{repo}"));
const PATCH = requestKindOf(rest("PATCH /repos/{owner}/{repo}"));
const POST = requestKindOf(rest("POST /repos/{owner}/{repo}/autolinks"));
const QUERY = requestKindOf({
  kind: "graphql",
  query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
  variables: { ids: ["R_1", "R_2"] },
});
const ONE = requestKindOf({ kind: "graphql", query: "{ viewer { login } }", variables: {} });
const MUTATION = requestKindOf({
  kind: "graphql",
  query: "mutation { updateTopics(input: {}) { clientMutationId } }",
  variables: {},
});

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): RawAnswer => ({
  status,
  headers: { "content-type": typeof body === "string" ? "text/html" : "application/json; charset=utf-8", ...headers },
  body,
});

const PRIMARY = {
  message: "API rate limit exceeded for installation ID 12345678.",
  documentation_url: "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api",
};
const SECONDARY = {
  documentation_url:
    "https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits",
  message:
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 1:2.",
};
const CONTENT = {
  message:
    "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.",
};
const RATE_LIMIT = {
  errors: [
    {
      type: "RATE_LIMIT",
      code: "graphql_rate_limit",
      message: "API rate limit already exceeded for installation ID 1.",
    },
  ],
};
const TIMEOUT = {
  data: null,
  errors: [
    {
      message:
        "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `A:B` when reporting this issue.",
    },
  ],
};
const IN_TIME = "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request.";
const RESOURCES = {
  data: { nodes: [null, null], rateLimit: { cost: 1 } },
  errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["nodes"], message: "Resource limits for this query exceeded." }],
};
const FORBIDDEN = { type: "FORBIDDEN", path: ["nodes", 0, "hooks"], message: "Resource not accessible by integration" };

describe("src/github/answer-table.ts", () => {
  test.each([
    ["primary limit", answer(403, PRIMARY, { "x-ratelimit-remaining": "0" }), GET, "primary", "pause"],
    ["primary limit as 429", answer(429, PRIMARY, { "x-ratelimit-remaining": "0" }), PATCH, "primary", "pause"],
    [
      "primary limit known by what is left",
      answer(403, { message: "No." }, { "x-ratelimit-remaining": "0" }),
      GET,
      "primary",
      "pause",
    ],
    ["primary limit known by its text", answer(403, PRIMARY), GET, "primary", "pause"],
    ["primary limit of GraphQL", answer(200, RATE_LIMIT, { "x-ratelimit-remaining": "0" }), QUERY, "primary", "pause"],
    [
      "primary limit of GraphQL, something left",
      answer(200, RATE_LIMIT, { "x-ratelimit-remaining": "3" }),
      QUERY,
      "primary",
      "pause",
    ],
    [
      "primary limit of GraphQL, without a type",
      answer(200, { errors: [{ code: "graphql_rate_limit", message: "" }] }),
      QUERY,
      "primary",
      "pause",
    ],
    [
      "primary limit of GraphQL in its older form",
      answer(200, { errors: [{ type: "RATE_LIMITED", message: "" }] }),
      ONE,
      "primary",
      "pause",
    ],
    [
      "secondary limit",
      answer(403, SECONDARY, { "retry-after": "60", "x-ratelimit-remaining": "14988" }),
      PATCH,
      "secondary",
      "pause",
    ],
    ["secondary limit as 429", answer(429, SECONDARY), GET, "secondary", "pause"],
    [
      "secondary limit with nothing left",
      answer(403, SECONDARY, { "x-ratelimit-remaining": "0" }),
      GET,
      "secondary",
      "pause",
    ],
    [
      "secondary limit in an answer of GraphQL",
      answer(200, { errors: [{ message: SECONDARY.message }] }),
      QUERY,
      "secondary",
      "pause",
    ],
    ["secondary limit known by its page", answer(403, { ...SECONDARY, message: "Wait." }), GET, "secondary", "pause"],
    ["403 with retry-after and nothing else", answer(403, "", { "retry-after": "30" }), GET, "secondary", "pause"],
    ["429 with nothing else", answer(429, ""), GET, "secondary", "pause"],
    ["limit on content", answer(403, CONTENT, { "retry-after": "60" }), POST, "content", "pause"],
    ["wrong token", answer(401, { message: "Bad credentials" }), GET, "unauthorized", "sign-in"],
    [
      "refusal",
      answer(403, { message: "Upgrade to GitHub Pro or make this repository public to enable this feature." }),
      GET,
      "refusal",
      "fail",
    ],
    ["plan that has to be paid", answer(402, { message: "Upgrade to GitHub Team" }), PATCH, "refusal", "fail"],
    [
      "permission for legal reasons",
      answer(451, { message: "Unavailable for legal reasons" }),
      GET,
      "permission",
      "fail",
    ],
    ["permission", answer(403, { message: "Resource not accessible by integration" }), PATCH, "permission", "fail"],
    [
      "permission in GraphQL",
      answer(200, { data: { nodes: [null] }, errors: [FORBIDDEN] }),
      QUERY,
      "permission",
      "fail",
    ],
    ["missing", answer(404, { message: "Not Found" }), GET, "missing", "fail"],
    ["gone", answer(410, { message: "Gone" }), GET, "missing", "fail"],
    ["missing without a word", answer(404, ""), GET, "missing", "fail"],
    ["a proxy's page with 404", answer(404, "<html>Not Found</html>"), GET, "network", "repeat"],
    ["a proxy's page with 410", answer(410, "<html>Gone</html>"), PATCH, "network", "repeat"],
    ["a 404 that breaks off", answer(404, '{"message":"Not Fou'), GET, "network", "repeat"],
    [
      "missing in GraphQL",
      answer(200, { data: { organization: null }, errors: [{ type: "NOT_FOUND", message: "" }] }),
      ONE,
      "missing",
      "fail",
    ],
    ["conflict", answer(409, { message: "Conflict" }), PATCH, "conflict", "fail"],
    ["validation", answer(422, { message: "Validation Failed", errors: [] }), PATCH, "validation", "fail"],
    ["malformed request", answer(400, { message: "Problems parsing JSON" }), PATCH, "validation", "fail"],
    [
      "mutation that failed",
      answer(200, { data: { a: { b: 1 } }, errors: [{ type: "UNPROCESSABLE", message: "No" }] }),
      MUTATION,
      "validation",
      "fail",
    ],
    ["server error", answer(500, { message: "Server Error" }), PATCH, "server", "repeat"],
    ["bad gateway over REST", answer(502, { message: IN_TIME }), PATCH, "server", "repeat"],
    ["unavailable, as a page", answer(503, "<html>Unicorn!</html>"), GET, "server", "repeat"],
    ["timeout of a mutation", answer(502, { message: IN_TIME }), MUTATION, "timeout", "repeat"],
    ["timeout of a query about one thing", answer(502, "<html>"), ONE, "timeout", "repeat"],
    ["timeout of a query about many", answer(504, "<html>"), QUERY, "timeout", "fail"],
    ["timeout in an answer of GraphQL", answer(200, TIMEOUT), QUERY, "timeout", "fail"],
    ...["MAX_NODE_LIMIT_EXCEEDED", "ARGUMENT_LIMIT"].map(
      (type) =>
        [
          `limit ${type}`,
          answer(200, { data: null, errors: [{ type, message: "" }] }),
          QUERY,
          "resource-limit",
          "fail",
        ] as const,
    ),
    ["resource limit", answer(200, RESOURCES), QUERY, "resource-limit", "fail"],
    [
      "no network",
      { status: 0, headers: {}, body: undefined, failure: { message: "ECONNRESET", timedOut: false } },
      GET,
      "network",
      "repeat",
    ],
    [
      "no answer in time",
      { status: 0, headers: {}, body: undefined, failure: { message: "", timedOut: true } },
      GET,
      "timeout",
      "repeat",
    ],
    [
      "moved",
      answer(301, { message: "Moved Permanently" }, { location: "/repositories/1" }),
      GET,
      "redirect",
      "follow",
    ],
    ["success", answer(200, { id: 1 }), GET, "success", "accept"],
    ["not modified", answer(304, ""), GET, "success", "accept"],
    [
      "JSON that did not come at all",
      answer(200, "", { "content-type": "application/json" }),
      GET,
      "network",
      "repeat",
    ],
    ["nothing where a query should have an answer", answer(200, { data: null }), ONE, "network", "repeat"],
    [
      "permission in a mutation that did something else",
      answer(200, { data: { a: { b: 1 } }, errors: [{ ...FORBIDDEN, path: ["c"] }] }),
      MUTATION,
      "permission",
      "fail",
    ],
    ["success without a body", answer(204, ""), PATCH, "success", "accept"],
    [
      "partial success",
      answer(200, { data: { nodes: [{ id: "R_1" }, null] }, errors: [FORBIDDEN] }),
      QUERY,
      "success",
      "accept",
    ],
    [
      "part of a query over its resources",
      answer(200, { ...RESOURCES, data: { nodes: [{ id: 1 }, null] } }),
      QUERY,
      "success",
      "accept",
    ],
  ] as const)("%s", (_, raw, requestKind, name, treatment) => {
    expect(classify(raw, requestKind)).toMatchObject({ name, treatment });
  });

  test.each([
    ["denied", answer(403, { message: "Resource not accessible by integration" }), PATCH],
    ["missing", answer(404, { message: "Not Found" }), GET],
    ["rejected", answer(422, { message: "Validation Failed" }), PATCH],
    ["rejected", answer(409, { message: "Conflict" }), PATCH],
    ["rejected", answer(403, { message: "Upgrade to GitHub Team" }), PATCH],
    ["unavailable", answer(502, { message: IN_TIME }), PATCH],
    ["too-large", answer(502, { message: IN_TIME }), QUERY],
    ["too-large", answer(200, RESOURCES), QUERY],
    ["unauthorized", answer(401, { message: "Bad credentials" }), GET],
  ] as const)("ends as %s: %o", (kind, raw, requestKind) => {
    const error = apiError(raw, requestKind, { attempts: 1 });

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind, status: raw.status, route: requestKind.route });
  });

  test("an error says what GitHub said about each field, where, how often it was tried, and what would be accepted", () => {
    const body = {
      message: "Validation Failed",
      errors: [{ resource: "KeyLink", code: "already_exists", field: "key_prefix" }, { message: "is too long" }, "no"],
      documentation_url: "https://docs.github.com/rest",
    };
    const headers = { "x-github-request-id": "5151:A", "x-accepted-github-permissions": "administration=write" };

    const error = apiError(answer(422, body, headers), POST, { attempts: 2 });

    expect(error.message).toBe(
      "Validation Failed: KeyLink key_prefix already_exists; is too long; no (POST /repos/{owner}/{repo}/autolinks, 422, 2 attempts)",
    );
    expect(error).toMatchObject({ requestId: "5151:A", acceptedPermissions: "administration=write" });
  });

  test("a request that may have created something is called unclear", () => {
    expect(apiError(answer(502, { message: IN_TIME }), POST, { attempts: 1 }).message).toContain(
      "it may have been done all the same",
    );
    expect(apiError(answer(502, { message: IN_TIME }), PATCH, { attempts: 4 }).message).not.toContain("all the same");
  });

  test.each([
    ["a write that got no answer", answer(502, {}), POST, false, true],
    ["a write of which an earlier attempt got none", answer(403, {}), PATCH, true, true],
    ["a write that was refused", answer(422, {}), POST, false, false],
    ["a read", answer(502, {}), GET, true, false],
  ] as const)("says if the result is unclear: %s", (_, raw, requestKind, wasUnclear, isUnclear) => {
    const error = apiError(raw, requestKind, { attempts: 1, wasUnclear });

    expect(error.isUnclear).toBe(isUnclear);
    expect(error.needsLook).toBe(isUnclear && requestKind === POST);
  });

  test("a page of HTML is not repeated into the message", () => {
    expect(apiError(answer(503, "<html>Unicorn!</html>"), GET, { attempts: 4 }).message).toBe(
      "HTTP status 503 (GET /repos/{owner}/{repo}, 503, 4 attempts)",
    );
  });
});
