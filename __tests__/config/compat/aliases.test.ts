// Families and keys of other programs are told by what they are called here.
import { describe, expect, test } from "vitest";
import { upcomingKeys } from "../../../src/config/compat/aliases.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import { configOf, families, problemsOf, sentences } from "../support.ts";

const REST = "is not managed yet: nothing under it is checked or written, and what GitHub has stays as it is.";

describe("src/config/compat/aliases.ts", () => {
  test.each([
    ["at top level", "rulesets: [{ name: x }]\nrepository: { has_wiki: false }", "1:1: `rulesets`"],
    [
      "at top level, for the organization",
      "organization: { rulesets: [] }\nrepository: { has_wiki: false }",
      "1:1: `organization`",
    ],
    [
      "in a policy",
      "policies:\n  - { name: all, match: { name: '*' }, webhooks: [{ any: thing }] }",
      "2:40: `webhooks`",
    ],
    [
      "for a repository",
      "repositories:\n  web: { environments: [{ name: production }], pages: { build_type: legacy } }",
      "2:10: `environments`",
    ],
  ])("notes a family of later %s, and refuses nothing", (_, text, expected) => {
    expect(sentences(configOf(text).warnings)).toContain(`repo-cop.yml:${expected} ${REST}`);
  });

  test("a family that is there is no longer one of later", () => {
    expect(upcomingKeys(families, "repository")).toContain("webhooks");
    expect(
      upcomingKeys([...families, ...FAMILIES], "top level").filter((key) =>
        FAMILIES.some((family) => family.key === key),
      ),
    ).toEqual([]);
  });

  test.each(["ruleset", "release_branches", "Webhooks"])("refuses unknown keys: %s", (key) => {
    expect(problemsOf(`${key}: []`).join()).toContain(`\`${key}\` is not known at top level.`);
  });

  test("does not say that it prunes what it does not manage", () => {
    expect(problemsOf("teams: [{ name: core, permission: pull }]\nprune: [rulesets]").join()).toContain(
      "`rulesets` cannot be pruned.",
    );
  });
});
