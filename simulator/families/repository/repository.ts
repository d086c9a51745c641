// A repository's identity and its own settings over GraphQL.
// https://docs.github.com/en/graphql/reference/objects#repository
import type { JsonObject } from "../../../src/model.ts";
import { canSee, may } from "../../api/access.ts";
import { nodeOf, writable } from "../../api/graphql-target.ts";
import { lookUp } from "../../api/look-up.ts";
import { Refused } from "../../api/refusals.ts";
import { fullNameOf } from "../../state/organization.ts";
import type { Repository, RepositorySettings } from "../../state/repository.ts";
import type { Family, Fields, GraphqlContext } from "../family.ts";
import { changeRepository } from "./update.ts";

/** GraphQL fields that show a setting under another name. */
const RENAMED = {
  homepageUrl: "homepage",
  isArchived: "archived",
  isTemplate: "is_template",
  hasIssuesEnabled: "has_issues",
  hasProjectsEnabled: "has_projects",
  hasWikiEnabled: "has_wiki",
  hasDiscussionsEnabled: "has_discussions",
  hasPullRequestsEnabled: "has_pull_requests",
  mergeCommitAllowed: "allow_merge_commit",
  squashMergeAllowed: "allow_squash_merge",
  rebaseMergeAllowed: "allow_rebase_merge",
  autoMergeAllowed: "allow_auto_merge",
  allowUpdateBranch: "allow_update_branch",
  forkingAllowed: "allow_forking",
  deleteBranchOnMerge: "delete_branch_on_merge",
  webCommitSignoffRequired: "web_commit_signoff_required",
  mergeCommitTitle: "merge_commit_title",
  mergeCommitMessage: "merge_commit_message",
  squashMergeCommitTitle: "squash_merge_commit_title",
  squashMergeCommitMessage: "squash_merge_commit_message",
  description: "description",
} as const satisfies Readonly<Record<string, keyof RepositorySettings>>;

const settingFields = Object.fromEntries(
  Object.entries(RENAMED).map(([field, key]) => [field, ({ settings }: Repository) => settings[key]]),
) as Fields<Repository>;

const repositoryFields: Fields<Repository> = {
  ...settingFields,
  nameWithOwner: (repository, _args, { organization }) => fullNameOf(organization, repository),
  owner: (_repository, _args, { organization }) => organization,
  visibility: ({ settings }) => settings.visibility.toUpperCase(),
  isPrivate: ({ settings }) => settings.visibility !== "public",
  isFork: ({ fork }) => fork,
  isEmpty: ({ branches }) => branches.size === 0,
  isDisabled: () => false,
  isLocked: () => false,
  lockReason: () => null,
  interactionAbility: () => null,
  pullRequestCreationPolicy: ({ settings }) => settings.pull_request_creation_policy.toUpperCase(),
  issueCreationPolicy: () => "ALL",
  primaryLanguage: ({ language }) => (language === null ? null : { name: language }),
  // https://docs.github.com/en/graphql/reference/objects#repository: an empty repository has a default branch in name
  // only.
  defaultBranchRef: ({ branches, settings }) =>
    branches.has(settings.default_branch) ? { name: settings.default_branch } : null,
  ref: (repository, { qualifiedName }) => refNamed(repository, String(qualifiedName)),
  viewerCanAdminister: (repository, _args, { identity }) => may(identity, ["administration:write"], repository),
  // An App has no role.
  viewerPermission: (repository, _args, { identity }) =>
    identity.kind === "personal" ? identity.role(repository).toUpperCase() : null,
};

/** `refs/heads/main`, or the branch alone. Its node id holds the repository and the whole name. */
function refNamed({ id, branches }: Repository, qualifiedName: string): object | null {
  const name = qualifiedName.replace(/^refs\/heads\//, "");
  const nodeId = `REF_kwDO${Buffer.from(`${id}:refs/heads/${name}`).toString("base64url")}`;
  return branches.has(name) ? { id: nodeId, name, prefix: "refs/heads/" } : null;
}

/**
 * The settings that `updateRepository` can write.
 * https://docs.github.com/en/graphql/reference/mutations#updaterepository
 */
const WRITABLE = {
  description: "description",
  homepageUrl: "homepage",
  template: "is_template",
  hasIssuesEnabled: "has_issues",
  hasProjectsEnabled: "has_projects",
  hasWikiEnabled: "has_wiki",
  hasDiscussionsEnabled: "has_discussions",
  name: "name",
} as const;

function updateRepository(input: JsonObject, context: GraphqlContext): object {
  const repository = writable(input["repositoryId"], context);
  const given = Object.entries(WRITABLE).filter(([field]) => input[field] !== undefined && input[field] !== null);
  changeRepository(repository, Object.fromEntries(given.map(([field, key]) => [key, input[field] ?? null])), context);
  return { repository };
}

function updateSignoff(input: JsonObject, context: GraphqlContext): object {
  const repository = writable(input["repositoryId"], context);
  changeRepository(repository, { web_commit_signoff_required: input["webCommitSignoffRequired"] ?? false }, context);
  return { repository, message: null };
}

/** An error stands at its own path, and the others are answered. */
function nodes(ids: readonly string[], context: GraphqlContext): unknown[] {
  return ids.map((id) => {
    try {
      return nodeOf(id, context);
    } catch (error) {
      return error;
    }
  });
}

function repositoryNamed(
  args: Readonly<Record<string, unknown>>,
  { organization, identity }: GraphqlContext,
): Repository {
  const owner = String(args["owner"]);
  const name = String(args["name"]);
  const repository = lookUp(organization, owner, name);
  const moved = repository?.name.toLowerCase() !== name.toLowerCase();
  if (!repository || !canSee(identity, repository) || (moved && args["followRenames"] === false)) {
    throw new Refused("notFound", { message: `Could not resolve to a Repository with the name '${owner}/${name}'.` });
  }
  return repository;
}

export const repository = {
  fields: {
    Query: {
      node: (_source, { id }, context) => nodeOf(id, context),
      nodes: (_source, { ids }, context) => nodes(ids as string[], context),
      repository: (_source, args, context) => repositoryNamed(args, context),
      rateLimit: (_source, _args, { rateLimit }) => rateLimit,
    },
    Repository: repositoryFields,
  },
  mutations: { updateRepository, updateRepositoryWebCommitSignoffSetting: updateSignoff },
} satisfies Family;
