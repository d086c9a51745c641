// Which repositories a run is about.
import { describe, expect, test } from "vitest";
import { isAdvisoryFork, isPlainName, selectRepositories } from "../../src/inventory/select.ts";

const NAMES = [".github", "payments-api", "Payments-Web", "sandbox-1", "sandbox-2", "docs"];
const REPOSITORIES = NAMES.map((name) => ({ name }));
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe("src/inventory/select.ts", () => {
  test("selects everything when nothing is asked", () => {
    const { selected, excluded, unknown } = selectRepositories(REPOSITORIES, { exclude: [], only: [] });

    expect(names(selected)).toEqual(NAMES);
    expect(excluded).toEqual([]);
    expect(unknown).toEqual([]);
  });

  test.each([
    [["sandbox-*"], ["sandbox-1", "sandbox-2"]],
    [["SANDBOX-*"], ["sandbox-1", "sandbox-2"]],
    [["payments-web"], ["Payments-Web"]],
    [["payments-{api,web}"], ["payments-api", "Payments-Web"]],
    [["sandbox-[2-9]"], ["sandbox-2"]],
    [["sandbox-?"], ["sandbox-1", "sandbox-2"]],
    [["*"], NAMES],
    [[".*"], [".github"]],
    [["*github"], [".github"]],
    [
      ["docs", "sandbox-1"],
      ["sandbox-1", "docs"],
    ],
    [["doc"], []],
    [["!docs"], []],
  ])("leaves out what %j matches, whatever its case", (exclude, expected) => {
    const { selected, excluded } = selectRepositories(REPOSITORIES, { exclude, only: [] });

    expect(names(excluded)).toEqual(expected);
    expect(names(selected)).toEqual(NAMES.filter((name) => !expected.includes(name)));
  });

  test("takes only what is named, by name or glob", () => {
    const { selected } = selectRepositories(REPOSITORIES, { exclude: [], only: ["DOCS", "payments-*"] });

    expect(names(selected)).toEqual(["payments-api", "Payments-Web", "docs"]);
  });

  test("lets exclude win over what is named, and does not call that unknown", () => {
    const { selected, excluded, unknown } = selectRepositories(REPOSITORIES, {
      exclude: ["sandbox-*"],
      only: ["sandbox-1", "docs"],
    });

    expect(names(selected)).toEqual(["docs"]);
    expect(names(excluded)).toEqual(["sandbox-1"]);
    expect(unknown).toEqual([]);
  });

  test("says which names and globs match no repository", () => {
    const { selected, unknown } = selectRepositories(REPOSITORIES, {
      exclude: [],
      only: ["docs", "doc", "team-*", "../x"],
    });

    expect(names(selected)).toEqual(["docs"]);
    expect(unknown).toEqual(["doc", "team-*", "../x"]);
  });

  test.each([
    ["payments-api", true],
    [".github", true],
    ["a_b.c-1", true],
    ["a*", false],
    ["a?", false],
    ["{a,b}", false],
    ["[ab]", false],
    ["a/b", false],
    ["", false],
  ])("knows whether %j is a plain name: %s", (pattern, expected) => {
    expect(isPlainName(pattern)).toBe(expected);
  });

  test.each([
    ["payments-api-ghsa-23cf-ghjm-pqrv", "private", true],
    ["payments-api-GHSA-23cf-ghjm-pqrv", "private", true],
    ["payments-api-ghsa-23cf-ghjm-pqrv", "public", false],
    ["ghsa-23cf-ghjm-pqrv-tools", "private", false],
    ["payments-api-ghsa-1111-ghjm-pqrv", "private", false],
  ] as const)("%s, %s: a temporary fork of an advisory is %j", (name, visibility, isFork) => {
    expect(isAdvisoryFork({ name, visibility })).toBe(isFork);
  });
});
