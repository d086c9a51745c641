// The settings of `repository`: key in the config and in REST, field in GraphQL, and conversion of values.
import type { Json } from "../../model.ts";

export interface Field {
  /** Field on GraphQL's `Repository`. https://docs.github.com/en/graphql/reference/objects#repository */
  readonly select: string;
  /** Converts GraphQL's value to REST's; undefined if the value is not usable. */
  decode(value: Json | undefined): Json | undefined;
}

/** Every setting that is one GraphQL field. Topics are read separately; name and archived come with the repository. */
export const FIELDS = {
  description: text("description"),
  homepage: text("homepageUrl"),
  has_issues: flag("hasIssuesEnabled"),
  has_projects: flag("hasProjectsEnabled"),
  has_wiki: flag("hasWikiEnabled"),
  has_pull_requests: flag("hasPullRequestsEnabled"),
  pull_request_creation_policy: choice("pullRequestCreationPolicy", "lower"),
  is_template: flag("isTemplate"),
  allow_squash_merge: flag("squashMergeAllowed"),
  allow_merge_commit: flag("mergeCommitAllowed"),
  allow_rebase_merge: flag("rebaseMergeAllowed"),
  allow_auto_merge: flag("autoMergeAllowed"),
  allow_update_branch: flag("allowUpdateBranch"),
  delete_branch_on_merge: flag("deleteBranchOnMerge"),
  squash_merge_commit_title: choice("squashMergeCommitTitle"),
  squash_merge_commit_message: choice("squashMergeCommitMessage"),
  merge_commit_title: choice("mergeCommitTitle"),
  merge_commit_message: choice("mergeCommitMessage"),
  allow_forking: flag("forkingAllowed"),
  web_commit_signoff_required: flag("webCommitSignoffRequired"),
  visibility: choice("visibility", "lower"),
  has_discussions: flag("hasDiscussionsEnabled"),
  /** Null in an empty repository; REST returns a branch name there. */
  default_branch: { select: "defaultBranchRef { name }", decode: branchName },
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** Settings that are compared by value only, without further rules. */
export const PLAIN_KEYS = [
  "description",
  "homepage",
  "has_issues",
  "has_projects",
  "has_wiki",
  "has_discussions",
  "has_pull_requests",
  "pull_request_creation_policy",
  "is_template",
  "allow_auto_merge",
  "allow_update_branch",
  "delete_branch_on_merge",
  "web_commit_signoff_required",
] as const satisfies readonly FieldKey[];

function flag(select: string): Field {
  return { select, decode: (value) => (typeof value === "boolean" ? value : undefined) };
}

/** GitHub answers null for a text that was never set. Null and "" mean the same. */
function text(select: string): Field {
  return { select, decode: (value) => (value === null ? "" : typeof value === "string" ? value : undefined) };
}

/** An enum of GraphQL. REST has the same words, some in lower case. */
function choice(select: string, letters?: "lower"): Field {
  return {
    select,
    decode: (value) => {
      if (value === null) return null;
      if (typeof value !== "string") return undefined;
      return letters === "lower" ? value.toLowerCase() : value;
    },
  };
}

function branchName(value: Json | undefined): Json | undefined {
  if (value === null) return null;
  const name =
    typeof value === "object" && !Array.isArray(value)
      ? (value as { readonly [key: string]: Json })["name"]
      : undefined;
  return typeof name === "string" ? name : undefined;
}
