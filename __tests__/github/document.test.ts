// Fields are taken out of a GraphQL document, and a valid document is left.
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { selectionAt, without } from "../../src/github/document.ts";

const QUERY = `query Q($id: ID!, $a: In = { x: { y: 1 } }) {
  node(id: $id) { ... on Repository {
    plain
    named: field(filter: { by: "a } b { c \\" d" }, first: 5) @include(if: true) { totalCount nodes { id } }
    ... on Other { inner }
  } }
}`;

/** What stands where `text` begins. */
function at(text: string) {
  const offset = QUERY.indexOf(text);
  const before = QUERY.slice(0, offset).split("\n");
  const selection = selectionAt(QUERY, before.length, (before.at(-1) ?? "").length + 1);
  return selection && { text: QUERY.slice(selection.start, selection.end), keys: selection.keys, selection };
}

describe("src/github/document.ts", () => {
  test.each([
    ["plain", "plain", ["node", "plain"]],
    [
      "named",
      'named: field(filter: { by: "a } b { c \\" d" }, first: 5) @include(if: true) { totalCount nodes { id } }',
      ["node", "named"],
    ],
    ["totalCount", "totalCount", ["node", "named", "totalCount"]],
    ["... on Other", "... on Other { inner }", ["node"]],
    ["inner", "inner", ["node", "inner"]],
  ])("%s is found with all that belongs to it", (text, whole, keys) => {
    expect(at(text)).toMatchObject({ text: whole, keys });
  });

  test("a document without a selection stays valid, whatever is next to it", () => {
    for (const text of ["plain", "named", "totalCount", "nodes", "... on Other", "inner"]) {
      const { selection, text: whole } = at(text) ?? {};
      const left = without(QUERY, selection ? [selection] : []);

      expect(() => parse(left)).not.toThrow();
      expect(left).not.toContain(whole);
    }
  });

  test("the outer of two nested selections is removed", () => {
    const both = [at("totalCount"), at("named")].flatMap((one) => one?.selection ?? []);

    expect(without(QUERY, both)).toContain("plain\n    __typename @skip(if: true)\n    ... on Other");
  });

  test("a place outside of all fields names nothing", () => {
    expect(selectionAt(QUERY, 1, 1)).toBeUndefined();
    expect(selectionAt(QUERY, Number.NaN, Number.NaN)).toBeUndefined();
  });
});
