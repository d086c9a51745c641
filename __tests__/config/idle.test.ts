import { describe, expect, test } from "vitest";
import { findUnused } from "../../src/config/idle.ts";
import { configOf, repo, sentences } from "./support.ts";

const check = (text: string) => sentences(findUnused(configOf(text), [repo()]));
const GONE = (line: number) =>
  `repo-cop.yml:${line}: teams: no earlier layer names "ci", so \`absent: true\` takes nothing out; to delete what is there, use \`prune\`.`;
const KEPT = (line: number, name: string) =>
  `repo-cop.yml:${line}: prune: no layer names an entry of ${name}, so nothing is pruned there; name at least one that stays.`;

describe("src/config/idle.ts", () => {
  test.each([
    ["teams: [{ name: ci, absent: true }]", [GONE(1)]],
    [
      "teams: [{ name: ops, permission: pull }]\nrepositories: { web: { teams: [{ name: CI, absent: true }] } }",
      [GONE(2)],
    ],
    [
      "repositories:\n  api: { teams: [{ name: ci, permission: pull }] }\n  web: { teams: [{ name: ci, absent: true }] }",
      [GONE(3)],
    ],
    ["teams: [{ name: ci, permission: pull }]\nrepositories: { web: { teams: [{ name: CI, absent: true }] } }", []],
    [
      'teams: [{ name: "${properties.team}", permission: pull }]\nrepositories: { web: { teams: [{ name: ci, absent: true }] } }',
      [],
    ],
    ['repositories: { web: { teams: [{ name: "${properties.team}", absent: true }] } }', []],
  ])("finds an entry that is taken out of nothing: %s", (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  test.each([
    ["prune: [teams]", [KEPT(1, "teams")]],
    ["teams: []\nprune: [teams]", [KEPT(2, "teams")]],
    ["repository: { has_wiki: true }\nprune: [topics]", [KEPT(2, "topics")]],
    [
      "repositories:\n  api: { teams: [{ name: ci, permission: pull }] }\n  web: { prune: [teams] }",
      [KEPT(3, "teams")],
    ],
    ["prune: [teams]\nrepositories: { web: { teams: [{ name: ci, permission: pull }] } }", []],
    ["repository: { topics: [a] }\nprune: [topics]", []],
    ['prune: [teams]\nteams: [{ name: "${properties.team}", permission: pull }]', []],
    ["prune: []", []],
  ])("finds a collection that is pruned in vain: %s", (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  test("says nothing of entries where there is no repository", () => {
    expect(findUnused(configOf("teams: [{ name: ci, absent: true }]"), [])).toEqual([]);
  });
});
