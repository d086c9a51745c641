// The shapes in which REST shows users, organizations and repositories.
import type { Json, JsonObject } from "../../src/model.ts";
import { fullNameOf, type Organization } from "../state/organization.ts";
import { type BuiltInRole, legacyName, ROLES } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";
import { ANALYSIS_KEYS, type SecuritySettings } from "../state/security.ts";
import { may, type TokenIdentity } from "./access.ts";
import type { TokenCall } from "./call.ts";
import { propertyNames } from "./description.ts";

/** The origin of GitHub's website, in contrast to the API. */
const SITE = "https://github.com";

interface Account {
  readonly id: number;
  readonly nodeId: string;
  readonly login: string;
  readonly __typename: string;
}

export function accountDocument({ id, nodeId, login, __typename }: Account, origin: string): JsonObject {
  const url = `${origin}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId,
    avatar_url: `${SITE}/images/${id}`,
    gravatar_id: "",
    url,
    html_url: `${SITE}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: __typename,
    site_admin: false,
  };
}

/** The suffix that follows the repository's URL in each `<key>_url`. */
const LINKS = {
  archive: "/{archive_format}{/ref}",
  assignees: "/assignees{/user}",
  blobs: "/git/blobs{/sha}",
  branches: "/branches{/branch}",
  collaborators: "/collaborators{/collaborator}",
  comments: "/comments{/number}",
  commits: "/commits{/sha}",
  compare: "/compare/{base}...{head}",
  contents: "/contents/{+path}",
  contributors: "/contributors",
  deployments: "/deployments",
  downloads: "/downloads",
  events: "/events",
  forks: "/forks",
  git_commits: "/git/commits{/sha}",
  git_refs: "/git/refs{/sha}",
  git_tags: "/git/tags{/sha}",
  hooks: "/hooks",
  issue_comment: "/issues/comments{/number}",
  issue_events: "/issues/events{/number}",
  issues: "/issues{/number}",
  keys: "/keys{/key_id}",
  labels: "/labels{/name}",
  languages: "/languages",
  merges: "/merges",
  milestones: "/milestones{/number}",
  notifications: "/notifications{?since,all,participating}",
  pulls: "/pulls{/number}",
  releases: "/releases{/id}",
  stargazers: "/stargazers",
  statuses: "/statuses/{sha}",
  subscribers: "/subscribers",
  subscription: "/subscription",
  tags: "/tags",
  teams: "/teams",
  trees: "/git/trees{/sha}",
};

const SHAPES = {
  full: "full-repository",
  minimal: "minimal-repository",
  own: "repository",
  team: "team-repository",
} as const;
const KEYS = {
  full: new Set(propertyNames(SHAPES.full)),
  minimal: new Set(propertyNames(SHAPES.minimal)),
  own: new Set(propertyNames(SHAPES.own)),
  team: new Set(propertyNames(SHAPES.team)),
};
const MERGE_SETTINGS =
  /^(allow_(squash_merge|merge_commit|rebase_merge|auto_merge|update_branch)|delete_branch_on_merge|(squash_)?merge_commit_(title|message)|use_squash_pr_title_as_default)$/;

/** Only what that shape has and the sender may see. */
export function repositoryDocument(repository: Repository, call: TokenCall, shape: keyof typeof SHAPES): JsonObject {
  const { identity, organization, origin } = call;
  const everything: JsonObject = {
    ...identityOf(repository, call),
    ...linksOf(`${origin}/repos/${fullNameOf(organization, repository)}`),
    ...settingsOf(repository),
    ...COUNTS,
    permissions: permissionsOf(identity, repository),
    custom_properties: propertiesOf(organization, repository),
  };
  // https://docs.github.com/en/rest/repos/repos#get-a-repository says who sees what.
  const showsSecurity = may(identity, ["administration:read"], repository);
  const showsMerge = shape !== "full" || may(identity, ["contents:write"], repository);
  const shown = (key: string) =>
    KEYS[shape].has(key) &&
    (showsSecurity || key !== "security_and_analysis") &&
    (showsMerge || !MERGE_SETTINGS.test(key));
  return Object.fromEntries(Object.entries(everything).filter(([key]) => shown(key)));
}

function identityOf(repository: Repository, { organization, origin }: TokenCall): JsonObject {
  const { id, nodeId, name, fork, language, createdAt, updatedAt } = repository;
  const fullName = fullNameOf(organization, repository);
  const owner = accountDocument(organization, origin);
  return {
    id,
    node_id: nodeId,
    name,
    full_name: fullName,
    owner,
    ...(organization.kind === "organization" ? { organization: owner } : {}),
    fork,
    language,
    html_url: `${SITE}/${fullName}`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${SITE}/${fullName}.git`,
    svn_url: `${SITE}/${fullName}`,
    mirror_url: null,
    license: null,
    pushed_at: createdAt,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

function linksOf(url: string): JsonObject {
  return { url, ...Object.fromEntries(Object.entries(LINKS).map(([key, rest]) => [`${key}_url`, url + rest])) };
}

function settingsOf({ settings, topics, security }: Repository): JsonObject {
  return {
    ...settings,
    private: settings.visibility !== "public",
    topics,
    has_downloads: true,
    has_pages: false,
    disabled: false,
    use_squash_pr_title_as_default: settings.squash_merge_commit_title === "PR_TITLE",
    security_and_analysis: analysisOf(security),
  };
}

const COUNTS = {
  forks: 0,
  forks_count: 0,
  network_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  size: 0,
  stargazers_count: 0,
  subscribers_count: 0,
  watchers: 0,
  watchers_count: 0,
};

export function analysisOf({ analysis, automatedFixes }: SecuritySettings): JsonObject {
  const status = (on: boolean) => ({ status: on ? "enabled" : "disabled" });
  const switches = ANALYSIS_KEYS.map((key): [string, Json] => [key, status(analysis[key])]);
  return { ...Object.fromEntries(switches), dependabot_security_updates: status(automatedFixes) };
}

/** Those of a person. An App has permissions of its own, and no role: all are false. */
function permissionsOf(identity: TokenIdentity, repository: Repository): JsonObject {
  const role = identity.kind === "personal" ? identity.role(repository) : "none";
  return permissionFlags(role);
}

export function permissionFlags(role: BuiltInRole | "none"): JsonObject {
  const rank = role === "none" ? -1 : ROLES.indexOf(role);
  return Object.fromEntries(ROLES.map((name, index) => [legacyName(name), index <= rank]));
}

/** Set values over the definitions' defaults; a property without either is null. */
export function propertiesOf({ properties }: Organization, repository: Repository): JsonObject {
  return Object.fromEntries(
    properties.map(({ property_name: name, default_value }) => [
      name,
      repository.properties.get(name) ?? default_value,
    ]),
  );
}
