// The state in which the seeded organization wants its repositories. Configs of the demo and of tests say the same in
// YAML.
import type { NewAutolink } from "../families/autolinks.ts";
import type { RepositorySettings } from "../state/repository.ts";

export const GOOD_SETTINGS = {
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  allow_squash_merge: true,
  allow_merge_commit: false,
  allow_rebase_merge: false,
  allow_auto_merge: true,
  allow_update_branch: true,
  delete_branch_on_merge: true,
  squash_merge_commit_title: "PR_TITLE",
  squash_merge_commit_message: "PR_BODY",
} as const satisfies Partial<RepositorySettings>;

/** Each team in every repository, by REST's words. */
export const GOOD_TEAMS = [
  { name: "infosec", permission: "pull" },
  { name: "devops", permission: "admin" },
  { name: "ci", permission: "admin" },
  { name: "engineering", permission: "push" },
] as const;

/** One prefix contains another, which is not the same as beginning like it. */
export const GOOD_AUTOLINKS = ["OPS-", "DEVOPS-", "SEC-"].map(
  (prefix): NewAutolink => ({
    key_prefix: prefix,
    url_template: `https://acme.atlassian.net/browse/${prefix}<num>`,
    is_alphanumeric: false,
  }),
);
