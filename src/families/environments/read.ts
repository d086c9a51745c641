// Reads environments in bulk over GraphQL. Data that GraphQL lacks comes from REST, only if the config uses it: branch
// policies, patterns, rules of Apps, variables and names of secrets.
import type { Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { Probe, ReadRequest, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { allRows, type Connection, countsNothing, selectRows, selectTotal } from "../shared/connection.ts";
import { type ActualEntry, sameJson } from "../shared/diff.ts";
import { andThen, listOf } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import { secretNamesIn, VARIABLES_PER_PAGE, variablesIn } from "../shared/variables.ts";
import { type Reviewer, reviewersFor, sortedReviewers } from "./reviewers.ts";
import { type DesiredEnvironment, type DesiredEnvironments, environmentKey, type Pattern } from "./schema.ts";

export interface ActualEnvironment {
  /** In GitHub's spelling. */
  readonly name: string;
  readonly wait_timer: number;
  readonly prevent_self_review: boolean;
  readonly reviewers: readonly Reviewer[];
  /** Left out if it was not requested, or GitHub did not return it. */
  readonly can_admins_bypass?: boolean;
  /** Left out if it was not requested. */
  readonly branches?: "all" | "protected" | "custom";
  readonly patterns?: readonly (Pattern & { readonly id: number })[];
  readonly rules?: readonly { readonly id: number; readonly app: number; readonly slug: string }[];
  readonly variables?: ReadonlyMap<string, ActualEntry>;
  readonly secrets?: ReadonlySet<string>;
}
/** By name in lower case. */
export type ActualEnvironments = ReadonlyMap<string, ActualEnvironment>;

/**
 * An environment has at most one rule of each kind.
 * https://docs.github.com/en/graphql/reference/enums#deploymentprotectionruletype
 */
const RULES = 3;
const ENVIRONMENTS: Connection = {
  name: "environments",
  field: "environments",
  rows: `nodes { name protectionRules(first: ${RULES}) { totalCount nodes { type timeout preventSelfReview
    reviewers(first: 6) {
      nodes { __typename ... on User { databaseId login } ... on Team { databaseId slug } } } } } }`,
  perPage: 50,
  things: "environments",
};
/** Fields that an older server may lack. If it shows a rule only in part, the environments are read over REST. */
export const FIELDS: Readonly<Record<string, readonly string[]>> = {
  "Environment.protectionRules": [],
  "DeploymentProtectionRule.type": [],
  "DeploymentProtectionRule.timeout": [],
  "DeploymentProtectionRule.preventSelfReview": ["prevent_self_review"],
  "DeploymentProtectionRule.reviewers": [],
  "User.databaseId": [],
  "User.login": [],
  "Team.databaseId": [],
  "Team.slug": [],
};

/** Environments per repository in the bulk read. Further pages are read repository by repository. */
const AT_FIRST = 5;

export const selectEnvironments = () => selectRows(ENVIRONMENTS, AT_FIRST);

export const environmentsProbe: Probe<DesiredEnvironments, ActualEnvironments> = {
  selection: () => selectTotal(ENVIRONMENTS),
  decode: (node) => (countsNothing(ENVIRONMENTS, node) ? { kind: "known", value: new Map() } : undefined),
};

export function decodeEnvironments(
  node: JsonObject,
  context: RepositoryContext,
  { desired }: Use<DesiredEnvironments>,
): ReadStep<ActualEnvironments> {
  const wanted = desired.flat();
  return andThen(allRows(ENVIRONMENTS, node, context), (rows) => {
    const shown = rows.flatMap((row) => decodeNode(row) ?? []);
    const byName = new Map(shown.map((one) => [one.name.toLowerCase(), one]));
    const isWhole = shown.length === rows.length && !needsList(wanted, byName, context);
    const all = isWhole ? known<ActualEnvironments>(byName) : listAll(context);
    return andThen(all, (actual) => withDetails(actual, wanted, context));
  });
}

function known<T>(value: T): ReadStep<T> {
  return { kind: "known", value };
}

/** Undefined if GitHub returns a rule in an unknown form. */
function decodeNode({ name, protectionRules }: JsonObject): ActualEnvironment | undefined {
  const rules = isObject(protectionRules) ? protectionRules["nodes"] : undefined;
  if (!isObject(protectionRules) || !Array.isArray(rules) || Number(protectionRules["totalCount"]) > rules.length)
    return undefined;
  const ofType = (type: string) => rules.filter(isObject).find((rule) => rule["type"] === type) ?? {};
  const reviews = ofType("REQUIRED_REVIEWERS");
  const people = isObject(reviews["reviewers"]) ? reviews["reviewers"]["nodes"] : [];
  if (!Array.isArray(people) || !people.every(isObject)) return undefined;
  const isShown =
    rules.filter(isObject).every((rule) => "type" in rule && "timeout" in rule && "reviewers" in rule) &&
    people.every((one) => "databaseId" in one && ("login" in one || "slug" in one));
  if (!isShown) return undefined;
  return {
    name: String(name),
    wait_timer: Number(ofType("WAIT_TIMER")["timeout"] ?? 0),
    prevent_self_review: reviews["preventSelfReview"] === true,
    reviewers: sortedReviewers(
      people.map(({ __typename, databaseId, login, slug }) => ({
        type: __typename === "Team" ? "Team" : "User",
        id: Number(databaseId),
        name: String(login ?? slug),
      })),
    ),
  };
}

/**
 * True if the environments must be read over REST. A write replaces the whole environment, and only REST returns all of
 * its settings. So REST is used if a setting differs, or if the config uses a setting that GraphQL lacks.
 */
function needsList(wanted: DesiredEnvironments, shown: ActualEnvironments, { directory }: RepositoryContext): boolean {
  return wanted.some((one) => {
    const there = shown.get(one.name.toLowerCase());
    if (!there) return false;
    if (one.deployment_branch_policy !== undefined || one.can_admins_bypass !== undefined) return true;
    const reviewers = one.reviewers && reviewersFor(one.reviewers, directory);
    return (
      (one.wait_timer ?? there.wait_timer) !== there.wait_timer ||
      (one.prevent_self_review ?? there.prevent_self_review) !== there.prevent_self_review ||
      !sameJson(
        (reviewers ?? there.reviewers).map(({ id }) => id),
        there.reviewers.map(({ id }) => id),
      )
    );
  });
}

/** https://docs.github.com/en/rest/deployments/environments#list-environments */
function listAll(context: RepositoryContext): ReadStep<ActualEnvironments> {
  const request = onRepository("GET /repos/{owner}/{repo}/environments", context);
  return {
    kind: "more",
    requests: [{ request, pages: "all", items: "environments" }],
    next: ([answer]) =>
      andThen(listOf("environments", answer), (list) =>
        known(new Map(list.map((one) => [environmentKey(one), decode(one)]))),
      ),
  };
}

/** Rules that are off are missing in the list. */
function decode({
  name,
  protection_rules,
  deployment_branch_policy: policy,
  can_admins_bypass,
}: JsonObject): ActualEnvironment {
  const rules = Array.isArray(protection_rules) ? protection_rules.filter(isObject) : [];
  const ofType = (type: string) => rules.find((rule) => rule["type"] === type) ?? {};
  const reviews = ofType("required_reviewers");
  const people = Array.isArray(reviews["reviewers"]) ? reviews["reviewers"].filter(isObject) : [];
  const branches = !isObject(policy) ? "all" : policy["protected_branches"] === true ? "protected" : "custom";
  return {
    name: String(name),
    wait_timer: Number(ofType("wait_timer")["wait_timer"] ?? 0),
    prevent_self_review: reviews["prevent_self_review"] === true,
    reviewers: sortedReviewers(
      people.map(({ type, reviewer }) => {
        const { id, login, slug } = isObject(reviewer) ? reviewer : {};
        return { type: type === "Team" ? "Team" : "User", id: Number(id), name: String(login ?? slug) };
      }),
    ),
    ...(typeof can_admins_bypass === "boolean" && { can_admins_bypass }),
    branches,
  };
}

const ONE = "GET /repos/{owner}/{repo}/environments/{environment_name}";

/** Further parts of an environment, each with the request that reads it. */
const DETAILS = [
  {
    isUsed: ({ deployment_branch_policy: policy }: DesiredEnvironment) => Array.isArray(policy?.custom_branch_policies),
    route: `${ONE}/deployment-branch-policies`,
    items: "branch_policies",
    decode: (answer: Json | undefined): ReadStep<Partial<ActualEnvironment>> =>
      andThen(listOf("branch policies", answer), (list) =>
        known({
          patterns: list.map(({ id, name, type }) => ({
            id: Number(id),
            name: String(name),
            type: type === "tag" ? ("tag" as const) : ("branch" as const),
          })),
        }),
      ),
  },
  {
    isUsed: ({ protection_rules }: DesiredEnvironment) => protection_rules !== undefined,
    route: `${ONE}/deployment_protection_rules`,
    items: undefined,
    decode: (answer: Json | undefined): ReadStep<Partial<ActualEnvironment>> =>
      andThen(
        listOf("protection rules", isObject(answer) ? answer["custom_deployment_protection_rules"] : undefined),
        (list) =>
          known({
            rules: list.map(({ id, app }) => {
              const { id: number, slug } = isObject(app) ? app : {};
              return { id: Number(id), app: Number(number), slug: String(slug) };
            }),
          }),
      ),
  },
  {
    isUsed: ({ variables }: DesiredEnvironment) => variables !== undefined,
    route: `${ONE}/variables`,
    items: "variables",
    decode: (answer: Json | undefined) => andThen(variablesIn(answer), (variables) => known({ variables })),
  },
  {
    isUsed: ({ required_secrets }: DesiredEnvironment) => required_secrets !== undefined,
    route: `${ONE}/secrets`,
    items: "secrets",
    decode: (answer: Json | undefined) => andThen(secretNamesIn(answer), (names) => known({ secrets: new Set(names) })),
  },
] as const;

/** Adds the parts that the config uses to the environments that exist. */
function withDetails(
  actual: ActualEnvironments,
  wanted: DesiredEnvironments,
  context: RepositoryContext,
): ReadStep<ActualEnvironments> {
  const asked = wanted.flatMap((one) => {
    const there = actual.get(one.name.toLowerCase());
    return there ? DETAILS.filter(({ isUsed }) => isUsed(one)).map((detail) => ({ there, detail })) : [];
  });
  if (asked.length === 0) return known(actual);
  return {
    kind: "more",
    requests: asked.map(({ there, detail }) => requestFor(detail, there, context)),
    next: (answers) =>
      asked.reduce<ReadStep<ActualEnvironments>>(
        (step, { there, detail }, index) =>
          andThen(step, (all) =>
            andThen(detail.decode(answers[index]), (part) => {
              const key = there.name.toLowerCase();
              return known(new Map([...all, [key, { ...(all.get(key) ?? there), ...part }]]));
            }),
          ),
        known(actual),
      ),
  };
}

function requestFor(
  { route, items }: (typeof DETAILS)[number],
  { name }: ActualEnvironment,
  context: RepositoryContext,
): ReadRequest {
  const perPage = items === "variables" ? { per_page: VARIABLES_PER_PAGE } : {};
  const request = onRepository(route, context, { environment_name: name, ...perPage });
  // This endpoint is not paginated: https://docs.github.com/en/rest/deployments/protection-rules
  return items === undefined ? { request } : { request, pages: "all", items };
}
