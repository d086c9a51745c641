// Maps names from other tools, from GitHub's pages or from memory to the keys of this config.
import type { AnyFamily } from "../../families/family.ts";
import { own } from "../../text/lookup.ts";
import type { Layer } from "../model/config.ts";

const WHERE =
  "Which repositories an entry is for is said by its layer: " +
  "put it into a policy with a `match`, or under `repositories:`.";

/** Top-level keys. */
const SECTIONS: Readonly<Record<string, string>> = {
  branch_protection: "branches",
  branch_protections: "branches",
  branch_protection_rules: "branches",
  branch: "branches",
  protection: "branches",
  repo: "repository",
  repos: "repositories",
  general: "repository",
  settings: "repository",
  team: "teams",
  collaborator: "collaborators",
  users: "collaborators",
  members: "collaborators",
  label: "labels",
  issue_labels: "labels",
  autolink: "autolinks",
  auto_links: "autolinks",
  autolink_references: "autolinks",
  ruleset: "rulesets",
  rules: "rulesets",
  properties: "custom_properties",
  custom_property: "custom_properties",
  custom_property_values: "custom_properties",
  hooks: "webhooks",
  webhook: "webhooks",
  keys: "deploy_keys",
  action: "actions",
  actions_permissions: "actions",
  security_and_analysis: "security",
  policy: "policies",
  groups: "policies",
  suborgs: "policies",
  overrides: "repositories",
  exclusions: "exclude",
  excluded: "exclude",
  ignore: "exclude",
  restrictedRepos: "exclude",
  includes: "include",
  import: "include",
  delete: "prune",
  strict: "prune",
};

/** Keys inside a family, by their full name as it was written. */
const KEYS: Readonly<Record<string, string>> = {
  "repository.homepage_url": "homepage",
  "repository.homepageUrl": "homepage",
  "repository.website": "homepage",
  "repository.url": "homepage",
  "repository.desc": "description",
  "repository.wiki": "has_wiki",
  "repository.enable_wiki": "has_wiki",
  "repository.issues": "has_issues",
  "repository.projects": "has_projects",
  "repository.discussions": "has_discussions",
  "repository.template": "is_template",
  "repository.public": "visibility",
  "repository.archive": "archived",
  "repository.branch": "default_branch",
  "repository.main_branch": "default_branch",
  "repository.squash_merge": "allow_squash_merge",
  "repository.allow_squash": "allow_squash_merge",
  "repository.merge_commit": "allow_merge_commit",
  "repository.allow_merge": "allow_merge_commit",
  "repository.rebase_merge": "allow_rebase_merge",
  "repository.allow_rebase": "allow_rebase_merge",
  "repository.auto_merge": "allow_auto_merge",
  "repository.delete_head_branch_on_merge": "delete_branch_on_merge",
  "repository.delete_merged_branches": "delete_branch_on_merge",
  "repository.labels_topics": "topics",
  "repository.tags": "topics",
  "teams.role": "permission",
  "teams.access": "permission",
  "teams.slug": "name",
  "teams.team": "name",
  "collaborators.name": "username",
  "collaborators.user": "username",
  "collaborators.login": "username",
  "collaborators.role": "permission",
  "labels.colour": "color",
  "autolinks.prefix": "key_prefix",
  "autolinks.url": "url_template",
  "autolinks.target_url": "url_template",
  "autolinks.alphanumeric": "is_alphanumeric",
  "branches.pattern": "name",
  "branches.branch": "name",
  "branches.rules": "protection",
  "branches.protection.require_linear_history": "required_linear_history",
  "branches.protection.linear_history": "required_linear_history",
  "branches.protection.required_reviews": "required_pull_request_reviews",
  "branches.protection.required_checks": "required_status_checks",
  "branches.protection.status_checks": "required_status_checks",
  "branches.protection.include_administrators": "enforce_admins",
  "branches.protection.force_push": "allow_force_pushes",
  "branches.protection.signed_commits": "required_signatures",
  "branches.protection.require_signed_commits": "required_signatures",
  "branches.protection.require_conversation_resolution": "required_conversation_resolution",
  "branches.protection.required_pull_request_reviews.required_approvals": "required_approving_review_count",
  "branches.protection.required_pull_request_reviews.require_code_owner_review": "require_code_owner_reviews",
  "branches.protection.required_pull_request_reviews.dismiss_stale_reviews_on_push": "dismiss_stale_reviews",
};

/** Advice for keys of other programs that have no counterpart. */
const ADVICE: Readonly<Record<string, string>> = {
  "collaborators.include": WHERE,
  "collaborators.exclude": WHERE,
  "teams.include": WHERE,
  "teams.exclude": WHERE,
  suborgrepos: "Make it a policy: `policies: [{ name: …, match: { name: [web-*] }, … }]`.",
  suborgteams: "Make it a policy: `policies: [{ name: …, match: { teams: [core] }, … }]`.",
  suborgproperties: "Make it a policy: `policies: [{ name: …, match: { properties: { tier: gold } }, … }]`.",
  disable_plugins: "Families that no layer sets are left alone.",
  additive_plugins: "Nothing is deleted unless `prune` names its collection.",
  validator: "Names of repositories are not checked.",
};

/** Advice for a key without a counterpart, by full name. */
export function adviceOn(fullName: string): string | undefined {
  return own(ADVICE, fullName);
}

/** The top-level key for another spelling. */
export function sectionFor(written: string): string | undefined {
  return own(SECTIONS, written);
}

/** The key inside a family for another spelling, by full name (`repository.homepage_url`). */
export function misnamed(fullName: string): string | undefined {
  return own(KEYS, fullName);
}

/** Setting families that are known from other programs and are not managed yet: their settings do no harm. */
const UPCOMING = [
  "rulesets",
  "environments",
  "variables",
  "webhooks",
  "deploy_keys",
  "pages",
  "interaction_limits",
  "immutable_releases",
  "code_scanning",
];
/** Not settings of one repository. */
const UPCOMING_AT_TOP = ["organization"];

/** Keys of a layer that are accepted without effect until there is a family for them. */
export function upcomingKeys(families: readonly AnyFamily[], kind: Layer["kind"]): readonly string[] {
  const keys = kind === "top level" ? [...UPCOMING, ...UPCOMING_AT_TOP] : UPCOMING;
  return keys.filter((key) => !families.some((family) => family.key === key));
}
