// Files of Probot Settings and safe-settings mean here what they mean there, or are refused with a reason.
import { describe, expect, test } from "vitest";
import { resolveRepository } from "../../src/config/resolve.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { configOf, problemsOf, repo, sentences } from "./support.ts";

/**
 * Every section that Probot Settings knows, in the spellings of its manual. https://github.com/repository-settings/app
 */
const PROBOT = `
_extends: .github
repository:
  name: web
  description: The site
  homepage: https://acme.example
  topics: web, site
  private: true
  has_issues: true
  has_projects: false
  has_wiki: false
  has_downloads: true
  default_branch: main
  allow_squash_merge: true
  allow_merge_commit: false
  allow_rebase_merge: true
  delete_branch_on_merge: true
  enable_automated_security_fixes: true
  enable_vulnerability_alerts: true
labels:
  - { name: bug, color: CC0000, description: Broken }
  - { name: first-timers-only, oldname: Help Wanted, color: "#326699" }
  - { name: enhancement, new_name: feature }
milestones:
  - { title: v1, description: First, state: open }
collaborators:
  - { username: hubot, permission: pull }
teams:
  - { name: core, permission: admin }
environments:
  - { name: production, wait_timer: 30, deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } }
rulesets:
  - { name: main, target: branch, enforcement: active, rules: [{ type: deletion }] }
branches:
  - name: main
    protection:
      required_pull_request_reviews:
        required_approving_review_count: 1
        dismiss_stale_reviews: true
        require_code_owner_reviews: true
        dismissal_restrictions: { users: [], teams: [] }
      required_status_checks: { strict: true, contexts: [] }
      enforce_admins: true
      required_linear_history: true
      restrictions: { apps: [], users: [], teams: [] }
`.slice(1);

const asRepository = `repositories:\n  web:\n${PROBOT.replace(/^(?=.)/gm, "    ")}`;

describe("files of other programs", () => {
  test.each([
    ["under `repositories`", { "repo-cop.yml": asRepository }],
    ["as the file of a repository", { "repositories/web.yml": PROBOT }],
    ["marked by its dialect", { "repositories/web.yml": `dialect: probot\n${PROBOT}` }],
  ])("a settings.yml of Probot Settings is valid as it stands %s", (_, files) => {
    expect(problemsOf(files, FAMILIES)).toEqual([]);

    const { families } = resolveRepository(configOf(files, FAMILIES), repo());
    expect(families).toMatchObject({
      repository: { has_wiki: false },
      security: { vulnerability_alerts: true },
      branches: [{ name: "main" }],
    });
  });

  test("is refused at top level, key by key", () => {
    const problems = problemsOf(PROBOT, FAMILIES).join("\n");

    for (const key of ["name", "description", "homepage", "private", "default_branch"])
      expect(problems).toContain(`\`repository.${key}\``);
  });

  test("settings of safe-settings for new teams are noted", () => {
    const config = configOf("teams: [{ name: core, permission: push, visibility: closed }]", FAMILIES);

    expect(sentences(config.warnings)).toEqual([
      "repo-cop.yml:1:41: `teams.visibility` has no effect and is not written: it counts only when a team is created, and no team is created here. Remove the line.",
    ]);
    expect(resolveRepository(config, repo()).families).toEqual({ teams: [{ name: "core", permission: "push" }] });
  });

  test.each([
    [
      "exceptions from deleting",
      "labels: { include: [{ name: bug }], exclude: [{ name: ^release }] }",
      "Nothing is deleted unless `prune` names labels",
    ],
    [
      "repositories of an entry",
      "collaborators: [{ username: thor, permission: push, include: [web] }]",
      "put it into a policy with a `match`",
    ],
    ["a rule for names", "validator: { pattern: '[a-z]+' }", "Names of repositories are not checked."],
  ])("a key that would change the meaning of a safe-settings file is refused, with advice: %s", (_, text, advice) => {
    expect(problemsOf(text, FAMILIES).join()).toContain(advice);
  });
});
