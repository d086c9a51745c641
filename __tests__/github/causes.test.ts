// Refusals with a cause of their own: what they are called, what can be done, and which are findings.
import { describe, expect, test } from "vitest";
import { apiError } from "../../src/github/answer-table.ts";
import { CAUSES, explain } from "../../src/github/causes.ts";
import { requestKindOf } from "../../src/github/request-kind.ts";
import type { Route } from "../../src/model.ts";

const rest = (route: Route) => requestKindOf({ kind: "rest", route, parameters: {} });
const PATCH = rest("PATCH /repos/{owner}/{repo}");
const MUTATION = requestKindOf({ kind: "graphql", query: "mutation { x(input: {}) { y } }", variables: {} });
const answer = (status: number, message: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { message },
});
const graphql = (message: string, extensions: object = {}) => ({
  status: 200,
  headers: {},
  body: { data: null, errors: [{ type: "FORBIDDEN", message, extensions }] },
});
const notFound = (url: string) => ({
  ...answer(404, "Not Found"),
  body: { message: "Not Found", documentation_url: url, status: "404" },
});
const UPGRADE = "Upgrade to GitHub Pro or make this repository public to enable this feature.";
const SAML = "Resource protected by organization SAML enforcement. You must grant your OAuth token access.";

describe("src/github/causes.ts", () => {
  test.each([
    ["plan", "finding", answer(403, UPGRADE), PATCH],
    ["plan", "finding", answer(402, "Upgrade to GitHub Team"), PATCH],
    ["plan", "finding", graphql(UPGRADE), MUTATION],
    ["single-sign-on", "failure", answer(403, SAML), PATCH],
    ["single-sign-on", "failure", answer(403, "Forbidden", { "x-github-sso": "required; url=https://x.test" }), PATCH],
    ["single-sign-on", "failure", graphql(SAML, { saml_failure: true }), MUTATION],
    ["single-sign-on", "failure", graphql("Resource protected", { saml_failure: true }), MUTATION],
    [
      "ip-allow-list",
      "failure",
      answer(
        403,
        "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.",
      ),
      PATCH,
    ],
    ["blocked", "failure", answer(403, "Repository access blocked"), PATCH],
    ["blocked", "failure", answer(451, "Repository access blocked"), PATCH],
    ["migration", "failure", answer(403, "Repository has been locked for migration."), PATCH],
    [
      "security-manager",
      "finding",
      answer(403, "You cannot remove repositories from a security manager team"),
      rest("DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"),
    ],
    [
      "issues-off",
      "finding",
      answer(410, "Issues are disabled for this repo"),
      rest("POST /repos/{owner}/{repo}/milestones"),
    ],
    // https://github.com/github/rest-api-description/issues/7163, https://github.com/47degrees/github4s/issues/871
    ...["https://docs.github.com/rest", "https://docs.github.com/enterprise/3.4/rest"].map(
      (url) => ["older-server", "finding", notFound(url), PATCH] as const,
    ),
  ] as const)("%s is a %s", (refusal, outcome, raw, requestKind) => {
    const error = apiError(raw, requestKind, { attempts: 1 });

    expect(error).toMatchObject({ refusal, isFinding: outcome === "finding" });
    expect(error.advice).toBe(CAUSES.find(({ name }) => name === refusal)?.advice);
    expect(error.advice).not.toMatch(/permission/);
  });

  test.each([
    ["a permission", answer(403, "Resource not accessible by integration"), PATCH],
    ["a permission over GraphQL", graphql("Resource not accessible by integration"), MUTATION],
    ["a repository that is gone", answer(410, "Gone"), PATCH],
    ["a repository that is hidden", notFound("https://docs.github.com/rest/repos/repos#update-a-repository"), PATCH],
    ["a sentence about a plan with another status", answer(422, UPGRADE), PATCH],
    [
      "single sign-on with a partial list",
      answer(403, "No", { "x-github-sso": "partial-results; organizations=1" }),
      PATCH,
    ],
  ] as const)("%s is none of these", (_, raw, requestKind) => {
    expect(apiError(raw, requestKind, { attempts: 1 })).toMatchObject({ refusal: undefined, isFinding: false });
  });

  test("in a part of an answer the cause is said, and no longer looks like a missing permission", () => {
    expect(explain({ type: "FORBIDDEN", message: SAML })).toMatchObject({
      type: "single-sign-on",
      message: expect.stringContaining("Configure SSO"),
    });
    const permission = { type: "FORBIDDEN", message: "Resource not accessible by integration" };
    expect(explain(permission)).toBe(permission);
  });
});
