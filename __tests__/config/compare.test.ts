// Shows which repositories a change of the config concerns, and that what is not known is never taken for unchanged.
import { describe, expect, test } from "vitest";
import { concernedRepositories, isAddedName } from "../../src/config/compare.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import { teams } from "../../src/families/teams/teams.ts";
import type { Repository } from "../../src/model.ts";
import { configOf, repo } from "./support.ts";

const REPOSITORIES = [repo({ name: "web", topics: ["site"] }), repo({ name: "api" }), repo({ name: "old" })];
const BASE = `
repository: { has_wiki: true }
policies:
  - { name: sites, match: { topics: site }, repository: { has_issues: true }, teams: [{ name: a, permission: pull }, { name: b, permission: pull }] }
  - { name: ops, match: { teams: ops }, repository: { has_projects: true } }
repositories:
  api: { repository: { description: The API } }
exclude: [old]
prune: [teams]
`;

function concerned(base: string, head: string, repositories: readonly Repository[] = REPOSITORIES) {
  return concernedRepositories(configOf(base), configOf(head), repositories).map(({ repo: { name }, teams: open }) =>
    open.length > 0 ? `${name} (${open.join()})` : name,
  );
}

describe("src/config/compare.ts", () => {
  test.each<[string, string, readonly string[]]>([
    ["nothing", BASE, []],
    [
      "lines, comments and the order of keys and entries",
      `# more\n${BASE.replace("{ name: a, permission: pull }, { name: b, permission: pull }", "{ permission: pull, name: b }, { name: a, permission: pull }")}`,
      [],
    ],
    ["a value for all", BASE.replace("has_wiki: true", "has_wiki: false"), ["web", "api"]],
    ["a value of a policy", BASE.replace("has_issues: true", "has_issues: false"), ["web"]],
    [
      "a policy that says what is said already",
      BASE.replace("policies:", 'policies:\n  - { name: more, match: { name: "*" }, repository: { has_wiki: true } }'),
      [],
    ],
    ["a value of one repository", BASE.replace("The API", "API"), ["api"]],
    ["what is excluded", BASE.replace("exclude: [old]", "exclude: [api]"), ["old"]],
    ["what is pruned", BASE.replace("prune: [teams]", "prune: []"), ["web"]],
    ["which repositories a policy is for", BASE.replace("topics: site", "name: api"), ["web", "api"]],
    ["the name of a policy", BASE.replace("name: sites", "name: pages"), []],
  ])("a change of %s concerns the right repositories", (_, head, expected) => {
    expect(concerned(BASE, head)).toEqual(expected);
  });

  test("names the teams that decide, and only where the layers differ", () => {
    const { teams: _, ...unread } = repo({ name: "api" });

    expect(concerned(BASE, BASE, [unread])).toEqual([]);
    expect(concerned(BASE, BASE.replace("has_projects: true", "has_projects: false"), [unread])).toEqual(["api (ops)"]);
    expect(concerned(BASE, BASE.replace("teams: ops", "teams: [dev]"), [unread])).toEqual(["api (dev,ops)"]);
    expect(concerned(BASE, BASE.replace("has_projects: true", "has_projects: false"), [repo({ name: "api" })])).toEqual(
      [],
    );
  });

  test("a repository whose properties could not be read is concerned wherever its layers differ", () => {
    const { properties: _, ...unread } = repo({ name: "api" });
    const base = 'repository: { topics: ["${properties.area}"], has_wiki: true }\n';

    expect(concerned(base, base, [unread])).toEqual([]);
    expect(concerned(base, base.replace("true", "false"), [unread])).toEqual(["api"]);
    expect(concerned(base, `${base}policies: [{ name: p, match: { name: zz }, prune: [teams] }]\n`, [unread])).toEqual(
      [],
    );
  });

  test("knows which names the head config adds", () => {
    const before = resolveRepository(configOf("teams: [{ name: Core, permission: pull }]"), repo());
    const ref = (name: string) => ({ kind: "team", name, path: [name] }) as const;

    expect(isAddedName(teams, ref("core"), before)).toBe(false);
    expect(isAddedName(teams, ref("ops"), before)).toBe(true);
    expect(isAddedName(teams, ref("core"), resolveRepository(configOf("repository: {}"), repo()))).toBe(true);
    expect(isAddedName(teams, ref("ops"), undefined)).toBe(false);
  });
});
