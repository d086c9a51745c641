// Batches over GraphQL shrink where they are too large, and a repository that fails costs only itself.
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model.ts";
import { queryInBatches } from "../../src/read/batches.ts";
import { answer, apiError, scriptedGitHub, silentLog } from "../support/fixtures.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `R_${index}`);
const node = (id: string) => ({
  __typename: "Repository",
  id,
  nameWithOwner: `acme/${id}`,
  isArchived: false,
  flag: true,
});
const idsOf = (request: unknown) => (request as { variables: { ids: string[] } }).variables.ids;
const run = (github: ReturnType<typeof scriptedGitHub>, maxSize = 50) => ({
  github,
  log: silentLog,
  selections: ["flag"],
  maxSize,
});

describe("src/read/batches.ts", () => {
  test("asks 120 repositories in three queries and keeps the order", async () => {
    const github = scriptedGitHub((request) => answer({ nodes: idsOf(request).map(node) }));

    const answers = await queryInBatches(ids(120), run(github));

    expect(github.sent.map((request) => idsOf(request).length)).toEqual([50, 50, 20]);
    expect(answers.map((one) => (one.kind === "node" ? one.node["id"] : one.kind))).toEqual(ids(120));
  });

  test("halves a batch that is too large, down to the one repository that GitHub cannot answer, and grows back", async () => {
    const github = scriptedGitHub((request) => {
      const asked = idsOf(request);
      return asked.includes("R_3") ? apiError("too-large", 502, "timeout") : answer({ nodes: asked.map(node) });
    });

    const answers = await queryInBatches(ids(20), run(github, 8));

    expect(answers.map(({ kind }) => kind)).toEqual(ids(20).map((id) => (id === "R_3" ? "unavailable" : "node")));
    const sizes = github.sent.map((request) => idsOf(request).length);
    expect(sizes).toEqual([8, 4, 2, 7, 4, 2, 1, 6, 3, 2, 1, 1, 6, 8, 1]);
  });

  test("takes resource limits in an answer with data as too large, and trusts nothing of it", async () => {
    const limited = {
      type: "RESOURCE_LIMITS_EXCEEDED",
      message: "Resource limits for this query exceeded.",
      path: ["nodes", 0, "flag"],
    };
    const github = scriptedGitHub((request, nth) => {
      const nodes = idsOf(request).map(node);
      return nth === 1
        ? answer({ nodes: nodes.map((one) => ({ ...one, flag: null })) }, { problems: [limited] })
        : answer({ nodes });
    });

    const answers = await queryInBatches(ids(4), run(github));

    expect(github.sent.map((request) => idsOf(request).length)).toEqual([4, 2, 2]);
    expect(answers.every((one) => one.kind === "node" && one.node["flag"] === true)).toBe(true);
  });

  test("a repository that makes the server fail costs itself alone", async () => {
    const github = scriptedGitHub((request) => {
      const asked = idsOf(request);
      return asked.includes("R_2") ? apiError("unavailable", 500) : answer({ nodes: asked.map(node) });
    });

    const answers = await queryInBatches(ids(8), run(github, 4));

    expect(answers.map(({ kind }) => kind)).toEqual(ids(8).map((id) => (id === "R_2" ? "unavailable" : "node")));
  });

  test.each([
    ["denied", 403, "denied"],
    ["unauthorized", 401, "unavailable"],
    ["rejected", 422, "unavailable"],
  ] as const)("a batch that GitHub refuses as %s is not asked for again in parts", async (kind, status, expected) => {
    const github = scriptedGitHub((request, nth) =>
      nth === 1 ? apiError(kind, status) : answer({ nodes: idsOf(request).map(node) }),
    );

    const answers = await queryInBatches(ids(4), run(github, 2));

    expect(answers.map((one) => one.kind)).toEqual([expected, expected, "node", "node"]);
  });

  test("every repository that was not read has the reason for deferring", async () => {
    const github = scriptedGitHub((request, nth) =>
      nth === 2 ? { kind: "deferred", reason: "reserve" } : answer({ nodes: idsOf(request).map(node) }),
    );

    const answers = await queryInBatches(ids(6), run(github, 3));

    expect(answers.map(({ kind }) => kind)).toEqual(["node", "node", "node", "deferred", "deferred", "deferred"]);
  });

  test("a missing repository leaves its siblings alone", async () => {
    const problems = [{ type: "NOT_FOUND", message: "Could not resolve to a node", path: ["nodes", 1] }];
    const github = scriptedGitHub((request) => {
      const nodes: (JsonObject | null)[] = idsOf(request).map(node);
      nodes[1] = null;
      return answer({ nodes }, { problems });
    });

    const answers = await queryInBatches(ids(3), run(github));

    expect(answers.map(({ kind }) => kind)).toEqual(["node", "missing", "node"]);
  });
});
