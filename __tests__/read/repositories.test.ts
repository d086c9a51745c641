// Repositories are read as they are now: renamed, transferred, archived or partly unknown.
import { describe, expect, test } from "vitest";
import type { GraphqlProblem, Reply } from "../../src/deps.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import type { ReadStep } from "../../src/families/read-contract.ts";
import type { Json, JsonObject, Target } from "../../src/model.ts";
import { readRepositories } from "../../src/read/repositories.ts";
import {
  answer,
  apiError,
  desiredState,
  flagFamily,
  repository,
  STATE,
  scriptedGitHub,
  silentLog,
} from "../support/fixtures.ts";

const target = (name: string, families: Record<string, Json> = { flag: true }): Target => ({
  repo: repository(name),
  desired: desiredState(families),
});
const idsOf = (request: unknown) => (request as { variables: { ids: string[] } }).variables.ids;
const node = (id: string, fields: JsonObject = { flag: false }) => ({
  __typename: "Repository",
  id,
  nameWithOwner: `acme/${id.slice(2)}`,
  isArchived: false,
  ...fields,
});
const context = (github: ReturnType<typeof scriptedGitHub>, families: readonly AnyFamily[] = [flagFamily()]) => ({
  github,
  log: silentLog,
  families,
  state: STATE,
});
const listed = (route: "GET /repos/{owner}/{repo}/autolinks"): ReadStep<unknown> => ({
  kind: "more",
  requests: [{ request: { kind: "rest", route, parameters: { owner: "acme", repo: "a" } } }],
  next: ([list]) => ({ kind: "known", value: list }),
});
const endpoint = flagFamily({
  key: "links",
  read: { kind: "endpoint", start: () => listed("GET /repos/{owner}/{repo}/autolinks") },
});

describe("src/read/repositories.ts", () => {
  test("a field that GitHub could not answer is unknown, not absent", async () => {
    const problems: GraphqlProblem[] = [
      { type: "FORBIDDEN", message: "Resource not accessible by integration", path: ["nodes", 0, "flag"] },
    ];
    const github = scriptedGitHub(() => answer({ nodes: [node("R_a", { flag: null }), node("R_b")] }, { problems }));

    const [a, b] = await readRepositories([target("a"), target("b")], context(github));

    expect(a?.families.get("flag")).toMatchObject({
      kind: "unknown",
      failure: { kind: "denied", family: "flag", message: "Resource not accessible by integration" },
    });
    expect(b?.families.get("flag")).toEqual({ kind: "known", value: false });
  });

  test("a rename since the listing is followed, a transfer is not", async () => {
    const renamed = { ...node("R_a"), nameWithOwner: "Acme/new-name" };
    const moved = { ...node("R_b"), nameWithOwner: "other/b" };
    const github = scriptedGitHub(() => answer({ nodes: [renamed, moved] }));

    const [a, b] = await readRepositories([target("a"), target("b")], context(github));

    expect(a?.repo.name).toBe("new-name");
    expect(b?.gone).toBe("it was transferred to other");
    expect(b?.families.size).toBe(0);
  });

  test("a repository that was archived since the listing costs no further request", async () => {
    const github = scriptedGitHub(() => answer({ nodes: [{ ...node("R_a"), isArchived: true }] }));

    const [a] = await readRepositories([target("a", { links: [] })], context(github, [endpoint]));

    expect(a?.repo.archived).toBe(true);
    expect(github.sent).toHaveLength(1);
  });

  test("only families that a repository uses are read there", async () => {
    const github = scriptedGitHub(
      (request): Reply =>
        request.kind === "graphql" ? answer({ nodes: idsOf(request).map((id) => node(id)) }) : answer([]),
    );

    const reads = await readRepositories(
      [target("a", { links: [] }), target("b")],
      context(github, [flagFamily(), endpoint]),
    );

    expect(github.sent.filter(({ kind }) => kind === "rest")).toHaveLength(1);
    expect(reads.map(({ families }) => [...families.keys()])).toEqual([["links"], ["flag"]]);
  });

  test("a failed endpoint is unknown for its family alone, with the permission that it needs", async () => {
    const github = scriptedGitHub((request) =>
      request.kind === "graphql" ? answer({ nodes: [node("R_a")] }) : apiError("missing", 404, "Not Found"),
    );

    const [a] = await readRepositories(
      [target("a", { flag: true, links: [] })],
      context(github, [flagFamily(), endpoint]),
    );

    expect(a?.families.get("flag")).toEqual({ kind: "known", value: false });
    expect(a?.families.get("links")).toMatchObject({ kind: "unknown", failure: { kind: "missing", family: "links" } });
    expect(JSON.stringify(a?.families.get("links"))).toContain(
      'permission \\"Administration\\" (write), or (read) for a dry run',
    );
  });

  test("a mistake of ours in reading one family is reported as one and stops nothing else", async () => {
    const broken = flagFamily({
      key: "broken",
      read: {
        kind: "repository-query",
        size: "flat",
        selection: () => "broken",
        decode: () => {
          throw new TypeError("cannot read y of null");
        },
      },
    });
    const github = scriptedGitHub(() => answer({ nodes: [node("R_a")] }));

    const [a] = await readRepositories(
      [target("a", { flag: true, broken: true })],
      context(github, [broken, flagFamily()]),
    );

    expect(a?.families.get("broken")).toMatchObject({ kind: "unknown", failure: { kind: "bug", family: "broken" } });
    expect(a?.families.get("flag")).toEqual({ kind: "known", value: false });
  });

  test("a family reads on where more exists than came", async () => {
    const deep = flagFamily({
      read: {
        kind: "repository-query",
        size: "nested",
        selection: () => "rules { totalCount }",
        decode: (answered: JsonObject) => ({
          kind: "more",
          requests: [{ request: { kind: "graphql", query: "query More { x }", variables: {} } }],
          next: ([more]) => ({ kind: "known", value: [answered["rules"], more ?? null] }),
        }),
      },
    });
    const github = scriptedGitHub((request, nth) =>
      answer(nth === 3 ? { rest: 1 } : { nodes: idsOf(request).map((id) => node(id, { rules: 2 })) }),
    );

    const [a] = await readRepositories([target("a")], context(github, [deep]));

    expect(a?.families.get("flag")).toEqual({ kind: "known", value: [2, { rest: 1 }] });
  });

  test.each([false, true])("the identity in the details counts as well (second look: %s)", async (confirming) => {
    const read = { kind: "repository-query", selection: () => "flag" } as const;
    const decode = (answered: JsonObject) => ({ kind: "known", value: answered["flag"] }) as const;
    const detailed = flagFamily({ read: { ...read, size: "nested", decode } });
    const seen: string[] = [];
    const named = flagFamily({
      key: "links",
      read: {
        kind: "endpoint",
        start: ({ repo }) => {
          seen.push(repo.name);
          return { kind: "known", value: repo.name };
        },
      },
    });
    const isAboutDetails = (request: unknown) => (request as { query: string }).query.includes("flag");
    const now: JsonObject = { R_a: "acme/new-name", R_b: "other/b", R_c: "acme/c" };
    const github = scriptedGitHub((request) =>
      answer({
        nodes: idsOf(request).map((id) => ({
          ...node(id),
          ...(isAboutDetails(request) && { nameWithOwner: now[id] }),
        })),
      }),
    );

    const targets = ["a", "b", "c"].map((name) => target(name, { flag: true, links: true }));
    const [a, b, c] = await readRepositories(targets, { ...context(github, [detailed, named]), confirming });

    expect(a?.repo.name).toBe("new-name");
    expect(b?.gone).toBe("it was transferred to other");
    expect(c?.repo.name).toBe("c");
    expect(seen.sort()).toEqual(["c", "new-name"]);
  });

  test("a second look reads afresh what the organization's list told", async () => {
    const organization = flagFamily({
      read: {
        kind: "organization",
        list: () => ({ kind: "known", value: {} }),
        decode: () => ({ kind: "known", value: "as listed" }),
        confirm: () => ({ kind: "known", value: "as it is now" }),
      },
    });
    const github = scriptedGitHub((request) => answer({ nodes: idsOf(request).map((id) => node(id)) }));
    const listing = { ...context(github, [organization]), state: { ...STATE, families: { flag: {} } } };

    const reads = await Promise.all(
      [false, true].map((confirming) => readRepositories([target("a")], { ...listing, confirming })),
    );

    expect(reads.map(([a]) => a?.families.get("flag"))).toEqual([
      { kind: "known", value: "as listed" },
      { kind: "known", value: "as it is now" },
    ]);
  });

  test("a repository of which one family has to wait is left for the next run as a whole, and says why", async () => {
    const github = scriptedGitHub(
      (request): Reply =>
        request.kind === "graphql"
          ? answer({ nodes: [node("R_a")] })
          : { kind: "deferred", reason: "the reserve is reached" },
    );

    const [a] = await readRepositories(
      [target("a", { flag: true, links: [] })],
      context(github, [flagFamily(), endpoint]),
    );

    expect(a?.deferred).toBe("the reserve is reached");
  });

  test("a family whose organization list failed is unknown in every repository", async () => {
    const organization = flagFamily({
      read: {
        kind: "organization",
        list: () => ({ kind: "known", value: {} }),
        decode: () => ({ kind: "known", value: 1 }),
        confirm: () => ({ kind: "known", value: 2 }),
      },
    });
    const github = scriptedGitHub((request) => answer({ nodes: idsOf(request).map((id) => node(id)) }));
    const failed = { ...context(github, [organization]), state: { ...STATE, unknown: { flag: "403" } } };

    const [a] = await readRepositories([target("a")], failed);
    const [unlisted] = await readRepositories([target("a")], context(github, [organization]));

    expect(a?.families.get("flag")).toMatchObject({ kind: "unknown", failure: { message: "403" } });
    expect(unlisted?.families.get("flag")).toMatchObject({
      kind: "unknown",
      failure: { message: "the organization's list was not read" },
    });
  });

  test.each([
    [false, { listed: { flag: 1 }, properties: { tier: "gold" } }],
    [true, {}],
  ])("a second look (%s) forgets what the listing told, so that families read it afresh", async (confirming, told) => {
    const seen = flagFamily({
      key: "seen",
      read: { kind: "endpoint", start: ({ repo }) => ({ kind: "known", value: repo }) },
    });
    const github = scriptedGitHub(() => answer({ nodes: [node("R_a")] }));
    const there = target("a", { seen: true });

    const [read] = await readRepositories(
      [{ ...there, repo: { ...there.repo, listed: { flag: 1 }, properties: { tier: "gold" } } }],
      {
        ...context(github, [seen]),
        confirming,
      },
    );

    expect(read?.families.get("seen")).toEqual({ kind: "known", value: { ...there.repo, ...told } });
  });
});
