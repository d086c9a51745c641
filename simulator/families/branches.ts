// Classic branch protection over GraphQL, the only way to see patterns.
// https://docs.github.com/en/graphql/reference/objects#branchprotectionrule
import type { JsonObject } from "../../src/model.ts";
import { baseRole, grantOf } from "../api/grants.ts";
import { connection } from "../api/graphql-connection.ts";
import { nodeOf, writable } from "../api/graphql-target.ts";
import { visibleTeams } from "../api/look-up.ts";
import { Refused } from "../api/refusals.ts";
import { nodeIdOf } from "../state/node.ts";
import { nextId, type Organization, track } from "../state/organization.ts";
import type { App } from "../state/people.ts";
import {
  type Actor,
  flagDefaults,
  type ProtectionFlags,
  type ProtectionRule,
  type StatusCheck,
} from "../state/protection.ts";
import type { Repository } from "../state/repository.ts";
import { accessOf } from "./collaborators.ts";
import type { Family, Fields, GraphqlContext } from "./family.ts";

export type NewRule = { readonly pattern: string } & Partial<Omit<ProtectionRule, "pattern">>;

export function addRule(organization: Organization, repository: Repository, wanted: NewRule): ProtectionRule {
  const id = nextId(organization);
  const rule: ProtectionRule = {
    __typename: "BranchProtectionRule",
    id,
    nodeId: nodeIdOf("BPR", id),
    repositoryId: repository.id,
    ...flagDefaults(),
    requiredApprovingReviewCount: null,
    requiredDeploymentEnvironments: [],
    checks: [],
    pushActors: [],
    bypassForcePushActors: [],
    bypassPullRequestActors: [],
    reviewDismissalActors: [],
    ...wanted,
  };
  repository.rules.push(rule);
  return track(organization, rule);
}

function unprocessable(message: string): Refused {
  return new Refused("invalid", { message });
}

/** For a branch that does not exist, too. */
function create(input: JsonObject, context: GraphqlContext): object {
  const repository = writable(input["repositoryId"], context);
  const { organization } = context;
  if (organization.plan === "free" && repository.settings.visibility !== "public") throw new Refused("upgrade");
  const pattern = freePattern(repository, String(input["pattern"]));
  const changes = changesOf(
    input,
    { before: { ...flagDefaults(), requiredApprovingReviewCount: null }, repository },
    context,
  );
  return { branchProtectionRule: addRule(organization, repository, { pattern, ...changes }) };
}

/** Keys that are missing or null do not change. */
function update(input: JsonObject, context: GraphqlContext): object {
  const { rule, repository } = ruleOf(input, context);
  const pattern = input["pattern"];
  const changes = changesOf(input, { before: rule, repository }, context);
  if (typeof pattern === "string" && pattern !== rule.pattern) rule.pattern = freePattern(repository, pattern);
  Object.assign(rule, changes);
  return { branchProtectionRule: rule };
}

function remove(input: JsonObject, context: GraphqlContext): object {
  const { rule, repository } = ruleOf(input, context);
  repository.rules.splice(repository.rules.indexOf(rule), 1);
  context.organization.nodes.delete(rule.nodeId);
  return {};
}

function ruleOf(
  input: JsonObject,
  context: GraphqlContext,
): { readonly rule: ProtectionRule; readonly repository: Repository } {
  const id = input["branchProtectionRuleId"];
  const node = nodeOf(id, context);
  if (node.__typename !== "BranchProtectionRule")
    throw new Refused("notFound", { message: `Could not resolve to a BranchProtectionRule with the id '${id}'` });
  const rule = node as ProtectionRule;
  const holder = context.organization.repositories.get(rule.repositoryId);
  const repository = writable(holder?.nodeId, context);
  return { rule, repository };
}

function freePattern({ rules }: Repository, pattern: string): string {
  if (pattern === "") throw unprocessable("Pattern can't be blank");
  if (rules.some((rule) => rule.pattern === pattern)) throw unprocessable(`Name already protected: ${pattern}`);
  return pattern;
}

type Before = ProtectionFlags & Pick<ProtectionRule, "requiredApprovingReviewCount">;

interface Changing {
  readonly before: Before;
  readonly repository: Repository;
}

function changesOf(
  input: JsonObject,
  { before, repository }: Changing,
  context: GraphqlContext,
): Partial<ProtectionRule> {
  const flags: ProtectionFlags = { ...flagDefaults(), ...pickFlags(before), ...pickFlags(input) };
  if (context.organization.kind === "user" && (flags.restrictsPushes || flags.restrictsReviewDismissals)) {
    throw unprocessable("Only organization repositories can have users and team restrictions");
  }
  return {
    ...flags,
    requiredApprovingReviewCount: reviewCount(input, flags, before),
    ...actorsOf(input, repository, context),
    ...checksOf(input, context),
    ...(Array.isArray(input["requiredDeploymentEnvironments"])
      ? { requiredDeploymentEnvironments: input["requiredDeploymentEnvironments"] }
      : {}),
    ...(flags.restrictsPushes ? {} : { pushActors: [] }),
    ...(flags.restrictsReviewDismissals ? {} : { reviewDismissalActors: [] }),
  };
}

function pickFlags(source: object): Partial<ProtectionFlags> {
  const names = Object.keys(flagDefaults());
  return Object.fromEntries(
    Object.entries(source).filter(([name, value]) => names.includes(name) && typeof value === "boolean"),
  );
}

/** https://docs.github.com/en/graphql/reference/input-objects#createbranchprotectionruleinput */
function reviewCount(input: JsonObject, flags: ProtectionFlags, before: Before): number | null {
  if (!flags.requiresApprovingReviews) return null;
  const count = Number(input["requiredApprovingReviewCount"] ?? before.requiredApprovingReviewCount ?? 1);
  if (count < 0 || count > 6) throw unprocessable("Required approving review count must be between 0 and 6");
  return count;
}

const ACTOR_LISTS = {
  pushActorIds: "pushActors",
  bypassForcePushActorIds: "bypassForcePushActors",
  bypassPullRequestActorIds: "bypassPullRequestActors",
  reviewDismissalActorIds: "reviewDismissalActors",
} as const;

function actorsOf(input: JsonObject, repository: Repository, context: GraphqlContext): Partial<ProtectionRule> {
  const given = Object.entries(ACTOR_LISTS).filter(([field]) => Array.isArray(input[field]));
  return Object.fromEntries(
    given.map(([field, key]) => [
      key,
      [...new Set(input[field] as string[])]
        .map((id) => actorOf(id, context))
        .filter((actor) => canPush(actor, repository, context))
        .sort(byId),
    ]),
  );
}

/**
 * People and teams that may not push are taken without a word, and left out of the list.
 * https://github.com/kubernetes/test-infra/issues/9824,
 * https://github.com/integrations/terraform-provider-github/issues/1841
 */
function canPush(actor: Actor, repository: Repository, { organization }: GraphqlContext): boolean {
  if (actor.__typename === "App") return true;
  const role =
    actor.__typename === "Team"
      ? grantOf(organization, actor, repository)?.role
      : accessOf(organization, repository, actor)?.role;
  return role !== undefined && ["write", "maintain", "admin"].includes(baseRole(organization, role));
}

function actorOf(id: string, context: GraphqlContext): Actor {
  const node = nodeOf(id, context);
  if (!["App", "Team", "User"].includes(node.__typename))
    throw new Refused("notFound", { message: `Could not resolve to an actor with the id '${id}'` });
  return node as Actor;
}

function byId(a: Actor, b: Actor): number {
  return a.id - b.id;
}

/** The newer list wins; both come back. */
function checksOf(input: JsonObject, context: GraphqlContext): Partial<ProtectionRule> {
  const contexts = input["requiredStatusCheckContexts"];
  const checks = input["requiredStatusChecks"];
  const asked = Array.isArray(checks)
    ? checks
    : Array.isArray(contexts)
      ? contexts.map((context) => ({ context }))
      : undefined;
  return asked ? { checks: (asked as JsonObject[]).map((check) => checkOf(check, context)) } : {};
}

/** Without an App, GitHub uses the App that last reported this check. `any` means no App. */
function checkOf({ context: name, appId }: JsonObject, context: GraphqlContext): StatusCheck {
  const { apps } = context.organization;
  const reporter = apps.find(({ slug }) => slug === "github-actions") ?? null;
  const app = typeof appId === "string" ? (appId === "any" ? null : appNamed(appId, context)) : reporter;
  return { context: String(name), app };
}

function appNamed(id: string, context: GraphqlContext): App {
  const node = nodeOf(id, context);
  if (node.__typename !== "App")
    throw new Refused("notFound", { message: `Could not resolve to an App with the id '${id}'` });
  return node as App;
}

/** An actor that the sender may not see is null. */
function allowances(
  actors: readonly Actor[],
  args: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
): object {
  const seen = visibleTeams(context.organization, context.identity);
  const shown = (actor: Actor) => (actor.__typename === "Team" && !seen.includes(actor) ? null : actor);
  return connection(actors, args, { node: (actor) => ({ actor: shown(actor) }) });
}

const ruleFields: Fields<ProtectionRule> = {
  pushAllowances: ({ pushActors }, args, context) => allowances(pushActors, args, context),
  bypassForcePushAllowances: ({ bypassForcePushActors }, args, context) =>
    allowances(bypassForcePushActors, args, context),
  bypassPullRequestAllowances: ({ bypassPullRequestActors }, args, context) =>
    allowances(bypassPullRequestActors, args, context),
  reviewDismissalAllowances: ({ reviewDismissalActors }, args, context) =>
    allowances(reviewDismissalActors, args, context),
  requiredStatusChecks: ({ checks }) => checks,
  requiredStatusCheckContexts: ({ checks }) => checks.map(({ context }) => context),
};

export const branches = {
  fields: {
    Repository: {
      branchProtectionRules: { needs: ["administration:read"], resolve: ({ rules }, args) => connection(rules, args) },
    } satisfies Fields<Repository>,
    BranchProtectionRule: ruleFields,
  },
  mutations: {
    createBranchProtectionRule: create,
    updateBranchProtectionRule: update,
    deleteBranchProtectionRule: remove,
  },
} satisfies Family;
