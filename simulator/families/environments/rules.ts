// Parts of an environment outside of its settings: branch and tag policies, and rules of Apps.
// https://docs.github.com/en/rest/deployments/branch-policies
// https://docs.github.com/en/rest/deployments/protection-rules
import type { JsonObject } from "../../../src/model.ts";
import { created, NO_CONTENT, ok, page, type RepositoryCall } from "../../api/call.ts";
import { invalid, Refused } from "../../api/refusals.ts";
import type { BranchPolicy, CustomRule, Environment } from "../../state/environments.ts";
import { nodeIdOf } from "../../state/node.ts";
import { nextId, type Organization } from "../../state/organization.ts";
import type { Family } from "../family.ts";
import { environmentOf } from "./environments.ts";

export function addBranchPolicy(
  organization: Organization,
  environment: Environment,
  { name, type = "branch" }: Pick<BranchPolicy, "name"> & Partial<Pick<BranchPolicy, "type">>,
): BranchPolicy {
  const policy = { id: nextId(organization), name, type };
  environment.policies.push(policy);
  return policy;
}

function listPolicies(call: RepositoryCall) {
  const { policies } = environmentOf(call);
  const { items, headers } = page(call, policies);
  return { status: 200, body: { total_count: policies.length, branch_policies: items.map(policyDocument) }, headers };
}

/**
 * 404 unless the environment has custom policies; 303 if the pattern already exists.
 * https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
 */
function createPolicy(call: RepositoryCall) {
  const environment = environmentOf(call);
  if (environment.branches !== "custom") throw new Refused("notFound");
  const name = String(call.body["name"]);
  const type = call.body["type"] === "tag" ? "tag" : "branch";
  const same = environment.policies.find((one) => one.name === name && one.type === type);
  if (same) return { status: 303, headers: { location: `${call.origin}${call.url.pathname}/${same.id}` } };
  return ok(policyDocument(addBranchPolicy(call.organization, environment, { name, type })));
}

function policyDocument({ id, name, type }: BranchPolicy): JsonObject {
  return { id, node_id: nodeIdOf("GB", id), name, type };
}

function deletePolicy(call: RepositoryCall) {
  return removed(environmentOf(call).policies, call.path["branch_policy_id"]);
}

function removed(all: { readonly id: number }[], wanted: string | undefined) {
  const index = all.findIndex(({ id }) => String(id) === wanted);
  if (index < 0) throw new Refused("notFound");
  all.splice(index, 1);
  return NO_CONTENT;
}

function listRules(call: RepositoryCall) {
  const rules = environmentOf(call).customRules;
  return ok({ total_count: rules.length, custom_deployment_protection_rules: rules.map((one) => document(one, call)) });
}

/**
 * Only Apps that are installed and may write deployments.
 * https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/create-custom-protection-rules
 */
function createRule(call: RepositoryCall) {
  const { customRules } = environmentOf(call);
  const app = call.organization.apps.find(({ id }) => id === call.body["integration_id"]);
  if (app?.permissions["deployments"] !== "write")
    throw invalid("DeploymentProtectionRule", "integration_id", { message: "Integration is not a custom gate" });
  if (customRules.some((rule) => rule.app === app))
    throw invalid("DeploymentProtectionRule", "integration_id", { code: "already_exists" });
  const rule: CustomRule = { id: nextId(call.organization), app };
  customRules.push(rule);
  return created(document(rule, call));
}

function document({ id, app }: CustomRule, { origin }: RepositoryCall): JsonObject {
  const shown = { id: app.id, slug: app.slug, node_id: app.nodeId, integration_url: `${origin}/apps/${app.slug}` };
  return { id, node_id: nodeIdOf("GR", id), enabled: true, app: shown };
}

const ONE = "/repos/{owner}/{repo}/environments/{environment_name}";
const POLICIES = `${ONE}/deployment-branch-policies`;
const RULES = `${ONE}/deployment_protection_rules`;
const read = { scope: "repository", needs: ["actions:read"] } as const;
const write = { scope: "repository", needs: ["administration:write"] } as const;

export const environmentRules = {
  routes: {
    [`GET ${POLICIES}`]: { ...read, answer: listPolicies },
    [`POST ${POLICIES}`]: { ...write, answer: createPolicy },
    [`DELETE ${POLICIES}/{branch_policy_id}`]: { ...write, answer: deletePolicy },
    [`GET ${RULES}`]: { ...read, answer: listRules },
    [`POST ${RULES}`]: { ...write, answer: createRule },
    [`DELETE ${RULES}/{protection_rule_id}`]: {
      ...write,
      answer: (call: RepositoryCall) => removed(environmentOf(call).customRules, call.path["protection_rule_id"]),
    },
  },
} satisfies Family;
