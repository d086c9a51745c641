// The simulator prices and checks GraphQL like GitHub.
import { describe, expect, test } from "vitest";
import type { Limits } from "../../simulator/index.ts";
import { addRepository } from "../../simulator/state/organization.ts";
import { acme, openLab } from "./harness.ts";

/** Counts nothing: shows that somebody counts. */
const limits: Limits = {
  check: () => undefined,
  finish() {},
  rate: () => ({ limit: 5000, used: 1, remaining: 4999, reset: 1_800_000_000 }),
};

function lab(repositories = 3) {
  const organization = acme();
  const ids: string[] = [];
  for (let index = 0; index < repositories; index += 1)
    ids.push(addRepository(organization, { name: `repo-${index}` }).nodeId);
  return { ...openLab(organization, { limits }), ids };
}

const NODES = (selection: string) =>
  `query($ids: [ID!]!) { rateLimit { cost nodeCount } nodes(ids: $ids) { ... on Repository { ${selection} } } }`;
const RULES = `branchProtectionRules(first: 5) { totalCount nodes {
  reviewDismissalAllowances(first: 10) { totalCount } bypassPullRequestAllowances(first: 10) { totalCount }
  bypassForcePushAllowances(first: 10) { totalCount } pushAllowances(first: 10) { totalCount } } }`;
const COUNTS =
  "branchProtectionRules { totalCount } labels { totalCount } collaborators { totalCount } repositoryTopics { totalCount }";

describe("simulator/graphql", () => {
  // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api explains the sums by
  // examples.
  test.each([
    ["plain fields", NODES("id name"), 50, 1, 50],
    ["one connection each", NODES("repositoryTopics(first: 20) { nodes { topic { name } } }"), 50, 1, 1050],
    ["connections in connections", NODES(RULES), 50, 11, 10_300],
    ["the same for half as many", NODES(RULES), 25, 5, 5150],
    ["counts without records", NODES(COUNTS), 100, 4, 100],
    ["a hundred labels each", NODES("labels(first: 100) { nodes { name } }"), 50, 1, 5050],
    ["what is left out by a directive", NODES("labels(first: 100) @include(if: false) { nodes { name } }"), 50, 1, 50],
  ])("prices %s", async (_what, query, repositories, cost, nodeCount) => {
    const { graphql, ids, simulator } = lab(repositories);

    const { body } = await graphql(query, { ids });

    expect(body.data.rateLimit).toEqual({ cost, nodeCount });
    expect(simulator.log[0]?.graphql).toEqual({ operation: "rateLimit nodes", cost, nodeCount });
  });

  test("has no rate limit to show where limits are off", async () => {
    const { graphql } = openLab();

    expect((await graphql("{ rateLimit { cost } }")).body).toEqual({ data: { rateLimit: null } });
  });

  test.each([
    [
      "more than a hundred ids",
      "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids: Array.from({ length: 101 }, () => "x") },
      "ARGUMENT_LIMIT",
    ],
    [
      "a connection without a page size",
      "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { labels { nodes { name } } } } }",
      { ids: ["x"] },
      "MISSING_PAGINATION_BOUNDARIES",
    ],
    [
      "a page of more than a hundred",
      '{ organization(login: "acme") { teams(first: 101) { totalCount } } }',
      {},
      "EXCESSIVE_PAGINATION",
    ],
    [
      "more than half a million nodes",
      "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { branchProtectionRules(first: 100) { nodes { pushAllowances(first: 100) { totalCount } } } } } }",
      { ids: Array.from({ length: 50 }, () => "x") },
      "MAX_NODE_LIMIT_EXCEEDED",
    ],
  ])("refuses %s without data", async (_what, query, variables, type) => {
    const { graphql, simulator } = lab();

    const { status, body } = await graphql(query, variables);

    expect([status, "data" in body, body.errors[0].type]).toEqual([200, false, type]);
    expect(simulator.violations).toEqual([]);
  });

  test.each([
    ["a field that the schema does not know", "{ viewer { loggin } }", {}],
    ["an argument that the schema does not know", '{ repository(owner: "acme", nam: "x") { id } }', {}],
    ["a variable of the wrong type", "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: null }],
    ["a variable that nobody declared", "{ viewer { login } }", { extra: 1 }],
    [
      "an unknown field of an input",
      "mutation($input: UpdateRepositoryInput!) { updateRepository(input: $input) { clientMutationId } }",
      { input: { repositoryId: "x", hasWiki: true } },
    ],
    ["text that is no query", "{ viewer", {}],
    ["a field that no family models", '{ repository(owner: "acme", name: "repo-0") { diskUsage } }', {}],
    ["a mutation that no family models", 'mutation { addStar(input: { starrableId: "x" }) { clientMutationId } }', {}],
  ])("refuses %s loudly", async (_what, query, variables) => {
    const { graphql, simulator } = lab();

    const { status } = await graphql(query, variables);

    expect(status).toBe(500);
    expect(simulator.violations).toHaveLength(1);
  });

  test("refuses a body with other keys", async () => {
    const { send, simulator } = lab();

    await send("POST /graphql", { query: "{ viewer { login } }", variable: {} });

    expect(simulator.violations).toHaveLength(1);
  });

  test("answers what it can, with an error at the path of what it cannot", async () => {
    const { graphql, ids } = lab();

    const { status, body } = await graphql("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { name } } }", {
      ids: [ids[0], "R_zork", ids[2]],
    });

    expect(status).toBe(200);
    expect(body.data.nodes).toEqual([{ name: "repo-0" }, null, { name: "repo-2" }]);
    expect(body.errors).toMatchObject([
      { type: "NOT_FOUND", path: ["nodes", 1], message: "Could not resolve to a node with the global id of 'R_zork'" },
    ]);
  });

  test("pages through a connection by its cursors", async () => {
    const { graphql } = lab(0);
    const organization = acme();
    const repository = addRepository(organization, { name: "one", topics: ["a", "b", "c", "d", "e"] });
    const read = openLab(organization).graphql;
    const query = `query($id: ID!, $after: String) { node(id: $id) { ... on Repository { repositoryTopics(first: 2, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { topic { name } } } } } }`;
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { body } = await read(query, { id: repository.nodeId, after });
      const page = body.data.node.repositoryTopics;
      names.push(...page.nodes.map(({ topic }: { topic: { name: string } }) => topic.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(names).toEqual(["a", "b", "c", "d", "e"]);
    expect((await graphql("{ viewer { login } }")).status).toBe(200);
  });

  test("runs the mutations of one request in turn, on the state that REST shows", async () => {
    const { graphql, send, ids } = lab();
    const query = `mutation($a: UpdateRepositoryInput!, $b: UpdateTopicsInput!, $c: UpdateRepositoryWebCommitSignoffSettingInput!) {
      a: updateRepository(input: $a) { repository { hasDiscussionsEnabled } clientMutationId }
      b: updateTopics(input: $b) { invalidTopicNames }
      c: updateRepositoryWebCommitSignoffSetting(input: $c) { repository { webCommitSignoffRequired } } }`;
    const variables = {
      a: { repositoryId: ids[0], hasDiscussionsEnabled: true, clientMutationId: "mine" },
      b: { repositoryId: ids[0], topicNames: ["fine", "not fine"] },
      c: { repositoryId: ids[0], webCommitSignoffRequired: true },
    };

    const { body } = await graphql(query, variables);

    expect(body.data).toEqual({
      a: { repository: { hasDiscussionsEnabled: true }, clientMutationId: "mine" },
      b: { invalidTopicNames: ["not fine"] },
      c: { repository: { webCommitSignoffRequired: true } },
    });
    expect((await send("GET /repos/acme/repo-0")).body).toMatchObject({
      has_discussions: true,
      web_commit_signoff_required: true,
      topics: [],
    });
  });

  test("a mutation that is refused is null beside its error, the others are done", async () => {
    const { graphql, ids, organization } = lab();
    for (const repository of organization.repositories.values())
      if (repository.nodeId === ids[0]) repository.settings.archived = true;
    const query = `mutation($a: UpdateRepositoryInput!, $b: UpdateRepositoryInput!) {
      a: updateRepository(input: $a) { repository { name } } b: updateRepository(input: $b) { repository { name } } }`;

    const { body } = await graphql(query, {
      a: { repositoryId: ids[0], hasWikiEnabled: false },
      b: { repositoryId: ids[1], hasWikiEnabled: false },
    });

    expect(body.data).toEqual({ a: null, b: { repository: { name: "repo-1" } } });
    expect(body.errors).toMatchObject([{ type: "FORBIDDEN", path: ["a"] }]);
  });

  test("finds repositories, organizations and users by name, and says who asks", async () => {
    const { graphql } = lab();
    const query =
      '{ viewer { login } user(login: "OCTO-OWNER") { login databaseId } organization(login: "acme") { login } repository(owner: "acme", name: "zork") { id } }';

    const { body } = await graphql(query);

    expect(body.data).toMatchObject({
      viewer: { login: "octo-owner" },
      user: { login: "octo-owner" },
      organization: { login: "acme" },
      repository: null,
    });
    expect(body.errors).toMatchObject([{ type: "NOT_FOUND", path: ["repository"] }]);
  });
});
