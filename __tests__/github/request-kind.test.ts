// A request is told apart as a read, a write, a query or a mutation, and by whether it may be repeated.
import { describe, expect, test } from "vitest";
import { isWrite, requestKindOf } from "../../src/github/request-kind.ts";
import type { ApiRequest, Json, Route } from "../../src/model.ts";

const rest = (route: Route): ApiRequest => ({ kind: "rest", route, parameters: {} });
const graphql = (query: string, variables: Readonly<Record<string, Json>> = {}): ApiRequest => ({
  kind: "graphql",
  query,
  variables,
});
const mutation = (field: string) => graphql(`mutation ($input: X!) { ${field}(input: $input) { clientMutationId } }`);
const several = (ids: readonly string[]) =>
  graphql("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [...ids] });

describe("src/github/request-kind.ts", () => {
  test.each([
    ["GET", rest("GET /repos/{owner}/{repo}"), { kind: "read", repeatable: true, deletes: false }],
    ["PUT", rest("PUT /repos/{owner}/{repo}/topics"), { kind: "write", repeatable: true, deletes: false }],
    ["PATCH", rest("PATCH /repos/{owner}/{repo}"), { kind: "write", repeatable: true, deletes: false }],
    ["POST", rest("POST /repos/{owner}/{repo}/autolinks"), { kind: "write", repeatable: false, deletes: false }],
    ["DELETE", rest("DELETE /repos/{owner}/{repo}/labels/{name}"), { kind: "write", repeatable: true, deletes: true }],
    [
      "an invitation",
      rest("PUT /repos/{owner}/{repo}/collaborators/{username}"),
      { kind: "content", repeatable: true },
    ],
    [
      "a query",
      graphql("query { viewer { login } }"),
      { kind: "query", repeatable: true, deletes: false, divisible: false },
    ],
    ["a query about one thing", several(["R_1"]), { kind: "query", divisible: false }],
    ["a query about several", several(["R_1", "R_2"]), { kind: "query", divisible: true }],
    ["a mutation that updates", mutation("updateRepository"), { kind: "mutation", repeatable: true, deletes: false }],
    [
      "a mutation that deletes",
      mutation("deleteBranchProtectionRule"),
      { kind: "mutation", repeatable: true, deletes: true },
    ],
    ...[
      "addStar",
      "createBranchProtectionRule",
      "importProject",
      "cloneTemplateRepository",
      "submitPullRequestReview",
    ].map(
      (field) =>
        [`the mutation ${field}`, mutation(field), { kind: "mutation", repeatable: false, deletes: false }] as const,
    ),
  ] as const)("%s: what it is, and whether sending it twice is the same as once", (_, request, expected) => {
    expect(requestKindOf(request)).toMatchObject(expected);
    expect(isWrite(requestKindOf(request))).toBe(expected.kind !== "read" && expected.kind !== "query");
  });
});
