// Lists over GraphQL are read to their last page, and are unknown where a page is missing.
import { describe, expect, test } from "vitest";
import { allRows, type Connection, selectRows } from "../../../src/families/shared/connection.ts";
import type { ApiRequest, Json, JsonObject } from "../../../src/model.ts";
import { contextOf, knownOf, runRead } from "../support.ts";

const PEOPLE: Connection = {
  name: "people",
  field: "collaborators",
  filter: "affiliation: DIRECT",
  rows: "edges { node { login } }",
  perPage: 100,
  things: "people",
};
const page = (rows: readonly string[], rest: JsonObject = {}): JsonObject => ({
  people_page: {
    totalCount: 3,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: rows.map((login) => ({ node: { login } })),
    ...rest,
  },
});
const more = (endCursor: string) => ({ pageInfo: { hasNextPage: true, endCursor } });

function read(first: JsonObject, answers: readonly Json[] = []) {
  const left = [...answers];
  return runRead(allRows(PEOPLE, first, contextOf()), () => left.shift());
}
const queryOf = (request: ApiRequest | undefined) => (request?.kind === "graphql" ? request : undefined);

describe("src/families/shared/connection.ts", () => {
  test("asks for the first page as large as it is told, without taking the field's name", () => {
    expect(selectRows(PEOPLE, 5)).toBe(
      "people_page: collaborators(affiliation: DIRECT, first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { node { login } } }",
    );
    expect(selectRows({ ...PEOPLE, rows: "nodes { name }", field: "labels" })).toContain("first: 100");
  });

  test("asks for what follows, from where the page before ended, until there is no more", () => {
    const { step, requests } = read(page(["a"], more("1")), [{ node: page(["b"], more("2")) }, { node: page(["c"]) }]);

    expect(knownOf(step)).toEqual([{ node: { login: "a" } }, { node: { login: "b" } }, { node: { login: "c" } }]);
    expect(requests.map((request) => queryOf(request)?.variables["after"])).toEqual(["1", "2"]);
    expect(queryOf(requests[0])?.query).toContain(
      "people_page: collaborators(affiliation: DIRECT, first: 100, after: $after)",
    );
  });

  test.each<[string, JsonObject, readonly Json[], string]>([
    ["a list that is not shown", { people_page: null }, [], "GitHub did not say which people there are"],
    ["a page without rows", page([], { edges: null }), [], "GitHub did not say which people there are"],
    [
      "a repository that is gone between two pages",
      page(["a"], more("1")),
      [{ node: null }],
      "GitHub did not say which people there are",
    ],
    ["fewer rows than GitHub counts", page(["a", "b"]), [], "GitHub answered fewer people than it counts"],
  ])("%s is unknown", (_, first, answers, reason) => {
    expect(read(first, answers).step).toEqual({ kind: "unknown", reason });
  });

  test("says what it means that a list is not shown", () => {
    expect(allRows({ ...PEOPLE, failure: "denied" }, { people_page: null }, contextOf())).toMatchObject({
      kind: "unknown",
      failure: "denied",
    });
  });
});
