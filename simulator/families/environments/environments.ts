// Environments: names without case, PUT replaces the whole, reviewers without access fall away silently.
// https://docs.github.com/en/rest/deployments/environments
import type { JsonObject } from "../../../src/model.ts";
import { NO_CONTENT, ok, page, type RepositoryCall } from "../../api/call.ts";
import { accountDocument } from "../../api/documents.ts";
import { grantOf } from "../../api/grants.ts";
import { connection } from "../../api/graphql-connection.ts";
import { Refused } from "../../api/refusals.ts";
import type { Environment } from "../../state/environments.ts";
import { nodeIdOf } from "../../state/node.ts";
import { nextId, type Organization, track } from "../../state/organization.ts";
import type { Team, User } from "../../state/people.ts";
import type { Repository } from "../../state/repository.ts";
import type { Family, Fields } from "../family.ts";
import { teamDocument } from "../teams.ts";

export type NewEnvironment = Pick<Environment, "name"> &
  Partial<Pick<Environment, "wait_timer" | "prevent_self_review" | "can_admins_bypass" | "reviewers" | "branches">>;

/** An environment with GitHub's defaults, and the values that a test or seed sets. */
export function addEnvironment(
  organization: Organization,
  repository: Repository,
  wanted: NewEnvironment,
): Environment {
  const id = nextId(organization);
  const environment: Environment = {
    __typename: "Environment",
    id,
    nodeId: nodeIdOf("EN", id),
    wait_timer: 0,
    prevent_self_review: false,
    can_admins_bypass: true,
    reviewers: [],
    branches: null,
    policies: [],
    customRules: [],
    variables: new Map(),
    secrets: new Set(),
    ...wanted,
  };
  repository.environments.push(environment);
  return track(organization, environment);
}

/** Names are not case sensitive. https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments */
export function environmentNamed({ environments }: Repository, name: string): Environment | undefined {
  return environments.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** @throws Refused */
export function environmentOf({ repository, path }: RepositoryCall): Environment {
  const environment = environmentNamed(repository, path["environment_name"] ?? "");
  if (!environment) throw new Refused("notFound");
  return environment;
}

/** In characters. GitHub does not document restrictions on the kind of characters. */
const LONGEST_NAME = 255;
/** Minutes: 30 days. */
const LONGEST_WAIT = 43_200;
const MOST_REVIEWERS = 6;

/** Missing settings return to their defaults, because no report shows that GitHub keeps them. */
function put(call: RepositoryCall) {
  const { organization, repository, path, body } = call;
  const name = path["environment_name"] ?? "";
  if (name.length > LONGEST_NAME) throw refuse("Environment name is too long");
  checkPlan(call);
  const wanted = readBody(call);
  const environment = environmentNamed(repository, name) ?? addEnvironment(organization, repository, { name });
  if (wanted.branches !== "custom") environment.policies = [];
  Object.assign(environment, wanted, { can_admins_bypass: body["can_admins_bypass"] !== false });
  return ok(document(environment, call));
}

/**
 * Sent at all, these are refused in private repositories below Enterprise.
 * https://github.com/backstage/backstage/issues/28977 https://github.com/alchemy-run/alchemy/pull/1373
 */
function checkPlan({ organization, repository, body }: RepositoryCall): void {
  if (organization.plan === "enterprise" || repository.settings.visibility === "public") return;
  const rules = {
    reviewers: "required reviewers",
    prevent_self_review: "required reviewers",
    wait_timer: "wait timer",
  };
  const [, rule] = Object.entries(rules).find(([key]) => body[key] !== undefined) ?? [];
  if (rule === undefined) return;
  throw refuse(
    `Failed to create the environment protection rule. Please ensure the billing plan supports the ${rule} protection rule.`,
  );
}

function readBody(
  call: RepositoryCall,
): Pick<Environment, "wait_timer" | "prevent_self_review" | "reviewers" | "branches"> {
  const { body } = call;
  const wait_timer = Number(body["wait_timer"] ?? 0);
  if (wait_timer < 0 || wait_timer > LONGEST_WAIT) throw refuse("Wait timer must be between 0 and 43200 minutes");
  const asked = (body["reviewers"] ?? []) as readonly { readonly type: "User" | "Team"; readonly id: number }[];
  if (asked.length > MOST_REVIEWERS) throw refuse("Too many reviewers: at most 6");
  const prevent_self_review = body["prevent_self_review"] === true;
  // https://github.com/github-community-projects/safe-settings/issues/628
  if (prevent_self_review && asked.length === 0) {
    throw refuse(
      "Failed to create or update the environment protection rule. Required reviewers must have at least one reviewer to set prevent_self_review.",
    );
  }
  const reviewers = asked.flatMap((one) => reviewerOf(one, call) ?? []);
  return { wait_timer, prevent_self_review, reviewers, branches: branchesOf(body["deployment_branch_policy"]) };
}

/**
 * Reviewers without read access to the repository are dropped without an error.
 * https://github.com/integrations/terraform-provider-github/issues/1166
 * https://github.com/eclipse-csi/otterdog/issues/556
 */
function reviewerOf(
  { type, id }: { readonly type: "User" | "Team"; readonly id: number },
  { organization, repository }: RepositoryCall,
): User | Team | undefined {
  if (type === "Team") {
    const team = organization.teams.find((one) => one.id === id);
    return team && grantOf(organization, team, repository) ? team : undefined;
  }
  const user = [...organization.users.values()].find((one) => one.id === id);
  const mayRead = user && (user.membership !== "outsider" || repository.collaborators.has(user.login.toLowerCase()));
  return mayRead || repository.settings.visibility === "public" ? user : undefined;
}

/** https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment */
function branchesOf(policy: unknown): Environment["branches"] {
  if (policy === null || policy === undefined) return null;
  const { protected_branches, custom_branch_policies } = policy as Record<string, boolean>;
  if (protected_branches === custom_branch_policies)
    throw refuse("protected_branches and custom_branch_policies cannot have the same value");
  return protected_branches ? "protected" : "custom";
}

function refuse(message: string): Refused {
  return new Refused("invalid", { message });
}

function document(environment: Environment, call: RepositoryCall): JsonObject {
  const { id, nodeId, name, can_admins_bypass, branches } = environment;
  const path = `${call.organization.login}/${call.repository.name}`;
  return {
    ...{ id, node_id: nodeId, name, can_admins_bypass },
    url: `${call.origin}/repos/${path}/environments/${encodeURIComponent(name)}`,
    html_url: `https://github.com/${path}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    ...{ created_at: call.repository.createdAt, updated_at: call.repository.createdAt },
    protection_rules: rulesOf(environment).map((rule) => ruleDocument(rule, environment, call)),
    deployment_branch_policy: branches && {
      protected_branches: branches === "protected",
      custom_branch_policies: branches === "custom",
    },
  };
}

interface Rule {
  readonly databaseId: number;
  readonly type: "WAIT_TIMER" | "REQUIRED_REVIEWERS" | "BRANCH_POLICY";
  readonly timeout: number;
  readonly preventSelfReview: boolean;
  readonly who: readonly (User | Team)[];
}

/**
 * A rule that is off is not listed. Self review belongs to the reviewers.
 * https://github.com/integrations/terraform-provider-github/issues/3609
 */
function rulesOf({ id, wait_timer, reviewers, prevent_self_review, branches }: Environment): readonly Rule[] {
  const rule = { timeout: 0, preventSelfReview: false, who: [] };
  const all: readonly (Rule | false)[] = [
    wait_timer > 0 && { ...rule, databaseId: id * 10, type: "WAIT_TIMER", timeout: wait_timer },
    reviewers.length > 0 && {
      ...rule,
      databaseId: id * 10 + 1,
      type: "REQUIRED_REVIEWERS",
      preventSelfReview: prevent_self_review,
      who: reviewers,
    },
    branches !== null && { ...rule, databaseId: id * 10 + 2, type: "BRANCH_POLICY" },
  ];
  return all.filter((one) => one !== false);
}

function ruleDocument({ databaseId, type }: Rule, environment: Environment, call: RepositoryCall): JsonObject {
  const { wait_timer, prevent_self_review, reviewers } = environment;
  const common = { id: databaseId, node_id: nodeIdOf("GA", databaseId), type: type.toLowerCase() };
  if (type === "WAIT_TIMER") return { ...common, wait_timer };
  if (type === "BRANCH_POLICY") return common;
  const who = reviewers.map((one) => ({
    type: one.__typename,
    reviewer: one.__typename === "User" ? accountDocument(one, call.origin) : teamDocument(one, call),
  }));
  return { ...common, prevent_self_review, reviewers: who };
}

function list(call: RepositoryCall) {
  const sorted = inOrder(call.repository);
  const { items, headers } = page(call, sorted);
  const environments = items.map((one) => document(one, call));
  return { status: 200, body: { total_count: sorted.length, environments }, headers };
}

function inOrder({ environments }: Repository): readonly Environment[] {
  return environments.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** Its secrets and variables go with it. */
function remove(call: RepositoryCall) {
  const environment = environmentOf(call);
  call.repository.environments.splice(call.repository.environments.indexOf(environment), 1);
  call.organization.nodes.delete(environment.nodeId);
  return NO_CONTENT;
}

const BASE = "/repos/{owner}/{repo}/environments";
const ONE = `${BASE}/{environment_name}`;

/** Which permission an App needs: https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
export const environments = {
  routes: {
    [`GET ${BASE}`]: { scope: "repository", needs: ["actions:read"], answer: list },
    [`GET ${ONE}`]: {
      scope: "repository",
      needs: ["actions:read"],
      answer: (call: RepositoryCall) => ok(document(environmentOf(call), call)),
    },
    [`PUT ${ONE}`]: { scope: "repository", needs: ["administration:write"], answer: put },
    [`DELETE ${ONE}`]: { scope: "repository", needs: ["administration:write"], answer: remove },
  },
  fields: {
    Repository: {
      environments: { needs: ["actions:read"], resolve: (repository, args) => connection(inOrder(repository), args) },
    } satisfies Fields<Repository>,
    Environment: {
      protectionRules: (environment, args) => connection(rulesOf(environment), args),
    } satisfies Fields<Environment>,
    DeploymentProtectionRule: {
      reviewers: ({ who }, args) => connection(who, args),
    } satisfies Fields<Rule>,
  },
} satisfies Family;
