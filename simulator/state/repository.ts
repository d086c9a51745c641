// The state of one repository, and its initial values.
import type { Visibility } from "../../src/model.ts";
import type { DeployKey, Webhook } from "./access-keys.ts";
import { type ActionsSettings, actionsDefaults } from "./actions.ts";
import type { Environment, Secrets, Variables } from "./environments.ts";
import type { Node } from "./node.ts";
import type { Role, User } from "./people.ts";
import type { ProtectionRule } from "./protection.ts";
import type { IssueComment, WorkflowJob } from "./pull-request.ts";
import type { Ruleset } from "./ruleset.ts";
import { type SecuritySettings, securityDefaults } from "./security.ts";

/** With REST's names: the keys of `PATCH /repos/{owner}/{repo}`, and `has_discussions`. */
export interface RepositorySettings {
  description: string | null;
  homepage: string | null;
  visibility: Visibility;
  default_branch: string;
  archived: boolean;
  is_template: boolean;
  has_issues: boolean;
  has_projects: boolean;
  has_wiki: boolean;
  has_discussions: boolean;
  has_pull_requests: boolean;
  pull_request_creation_policy: "all" | "collaborators_only";
  allow_squash_merge: boolean;
  allow_merge_commit: boolean;
  allow_rebase_merge: boolean;
  allow_auto_merge: boolean;
  allow_update_branch: boolean;
  allow_forking: boolean;
  delete_branch_on_merge: boolean;
  web_commit_signoff_required: boolean;
  squash_merge_commit_title: "PR_TITLE" | "COMMIT_OR_PR_TITLE";
  squash_merge_commit_message: "PR_BODY" | "COMMIT_MESSAGES" | "BLANK";
  merge_commit_title: "PR_TITLE" | "MERGE_MESSAGE";
  merge_commit_message: "PR_BODY" | "PR_TITLE" | "BLANK";
}

export interface Autolink {
  readonly id: number;
  readonly key_prefix: string;
  readonly url_template: string;
  readonly is_alphanumeric: boolean;
}

export interface Label extends Node {
  readonly __typename: "Label";
  name: string;
  /** Six lower-case hex digits. */
  color: string;
  description: string | null;
  readonly default: boolean;
  /** Issues that carry it: lost when it is deleted, kept when it is renamed. */
  issues: number;
}

export interface Milestone extends Node {
  readonly __typename: "Milestone";
  readonly number: number;
  title: string;
  description: string | null;
  state: "open" | "closed";
  due_on: string | null;
}

export interface Invitation {
  readonly id: number;
  readonly invitee: User;
  role: Role;
}

export interface Repository extends Node {
  readonly __typename: "Repository";
  name: string;
  /** The account that it was transferred to. Left out: it belongs to the organization. */
  owner?: string;
  readonly fork: boolean;
  readonly language: string | null;
  readonly createdAt: string;
  /**
   * Milliseconds since 1970: before, only REST shows it. GitHub's replicas lag some seconds behind a creation.
   * https://github.com/integrations/terraform-provider-github/issues/3060
   */
  seenByGraphqlAt?: number;
  updatedAt: string;
  readonly settings: RepositorySettings;
  /** Names of the existing branches. Without any, the repository is empty. */
  readonly branches: Set<string>;
  topics: string[];
  readonly autolinks: Autolink[];
  readonly rules: ProtectionRule[];
  readonly rulesets: Ruleset[];
  readonly actions: ActionsSettings;
  readonly security: SecuritySettings;
  /** Direct grants of people, by lower-case login. */
  readonly collaborators: Map<string, Role>;
  readonly invitations: Invitation[];
  readonly labels: Label[];
  readonly milestones: Milestone[];
  /** Numbers of the pull requests that exist. */
  readonly pullRequests: Set<number>;
  readonly comments: IssueComment[];
  /** Jobs of its workflow runs. */
  readonly jobs: WorkflowJob[];
  /** The custom property values that were set. Missing properties have the definition's default. */
  readonly properties: Map<string, string | readonly string[]>;
  readonly environments: Environment[];
  readonly variables: Variables;
  readonly secrets: Secrets;
  readonly webhooks: Webhook[];
  readonly deployKeys: DeployKey[];
  /** Set in the repository itself; the organization may enforce it all the same. */
  immutableReleases: boolean;
}

/**
 * The settings of a new private repository on github.com.
 * https://docs.github.com/en/rest/repos/repos#create-an-organization-repository
 */
export function settingsDefaults(): RepositorySettings {
  return {
    description: null,
    homepage: null,
    visibility: "private",
    default_branch: "main",
    archived: false,
    is_template: false,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_discussions: false,
    has_pull_requests: true,
    pull_request_creation_policy: "all",
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    allow_update_branch: false,
    allow_forking: false,
    delete_branch_on_merge: false,
    web_commit_signoff_required: false,
    squash_merge_commit_title: "COMMIT_OR_PR_TITLE",
    squash_merge_commit_message: "COMMIT_MESSAGES",
    merge_commit_title: "MERGE_MESSAGE",
    merge_commit_message: "PR_TITLE",
  };
}

export type NewRepository = Partial<Pick<Repository, "fork" | "language" | "topics">> & {
  readonly name: string;
  readonly settings?: Partial<RepositorySettings>;
  readonly branches?: readonly string[];
};

export interface Birth {
  readonly id: number;
  readonly nodeId: string;
  readonly at: string;
}

export function newRepository(
  { name, settings, branches, fork = false, language = null, topics = [] }: NewRepository,
  birth: Birth,
): Repository {
  const all = { ...settingsDefaults(), ...settings };
  return {
    __typename: "Repository",
    id: birth.id,
    nodeId: birth.nodeId,
    name,
    fork,
    language,
    createdAt: birth.at,
    updatedAt: birth.at,
    settings: all,
    branches: new Set(branches ?? [all.default_branch]),
    topics,
    autolinks: [],
    rules: [],
    rulesets: [],
    actions: actionsDefaults(),
    security: securityDefaults(all.visibility),
    collaborators: new Map(),
    invitations: [],
    labels: [],
    milestones: [],
    pullRequests: new Set(),
    comments: [],
    jobs: [],
    properties: new Map(),
    environments: [],
    variables: new Map(),
    secrets: { actions: new Set(), dependabot: new Set(), organization: new Set() },
    webhooks: [],
    deployKeys: [],
    immutableReleases: false,
  };
}
