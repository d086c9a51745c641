// Rulesets over GraphQL, which shows less of them than REST.
// https://docs.github.com/en/graphql/reference/objects#repositoryruleset
import type { Json, JsonObject } from "../../../src/model.ts";
import { may } from "../../api/access.ts";
import { connection } from "../../api/graphql-connection.ts";
import { visibleTeams } from "../../api/look-up.ts";
import type { Organization } from "../../state/organization.ts";
import type { Repository } from "../../state/repository.ts";
import type { BypassActor, Rule, Ruleset } from "../../state/ruleset.ts";
import type { Fields, GraphqlContext } from "../family.ts";
import { conditionsShown, rulesShown } from "./filled.ts";
import { rulesetsOver } from "./reach.ts";

/** Types of rules without parameters, and the GraphQL type of the others' parameters. */
const PARAMETERS: Readonly<Record<string, string | null>> = {
  ...{
    creation: null,
    deletion: null,
    required_linear_history: null,
    required_signatures: null,
    non_fast_forward: null,
  },
  update: "UpdateParameters",
  merge_queue: "MergeQueueParameters",
  required_deployments: "RequiredDeploymentsParameters",
  pull_request: "PullRequestParameters",
  required_status_checks: "RequiredStatusChecksParameters",
  commit_message_pattern: "CommitMessagePatternParameters",
  commit_author_email_pattern: "CommitAuthorEmailPatternParameters",
  committer_email_pattern: "CommitterEmailPatternParameters",
  branch_name_pattern: "BranchNamePatternParameters",
  tag_name_pattern: "TagNamePatternParameters",
  workflows: "WorkflowsParameters",
  code_scanning: "CodeScanningParameters",
  code_quality: "CodeQualityParameters",
  copilot_code_review: "CopilotCodeReviewParameters",
  file_path_restriction: "FilePathRestrictionParameters",
  max_file_path_length: "MaxFilePathLengthParameters",
  file_extension_restriction: "FileExtensionRestrictionParameters",
  max_file_size: "MaxFileSizeParameters",
};

/** GraphQL lacks `license_compliance_scanning`: it neither counts nor shows such rules. */
function shownRules(ruleset: Ruleset): readonly Rule[] {
  return (rulesShown(ruleset) as unknown as readonly Rule[]).filter(({ type }) => type in PARAMETERS);
}

function parametersOf({ type, parameters }: Rule, { teams }: Organization): object | null {
  const typeName = PARAMETERS[type];
  if (!typeName || !parameters) return null;
  const { required_reviewers: reviewers, severity, ...rest } = parameters;
  const nodeIdOf = (id: Json | undefined) => teams.find((team) => team.id === id)?.nodeId ?? "T_kgDOAAAAAA";
  return {
    __typename: typeName,
    ...(camel(rest) as JsonObject),
    ...(typeof severity === "string" && { severity: severity.toUpperCase() }),
    ...(Array.isArray(reviewers) && {
      requiredReviewers: (reviewers as readonly JsonObject[]).map(({ reviewer, ...one }) => ({
        ...(camel(one) as JsonObject),
        reviewerId: nodeIdOf((reviewer as JsonObject)["id"]),
      })),
    }),
  };
}

/** With the keys that GraphQL has; what is not set is null there. */
function camel(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(camel);
  if (typeof value !== "object" || value === null) return value;
  const named = Object.entries(value).map(([key, item]) => [camelName(key), camel(item)] as const);
  return { name: null, integrationId: null, ref: null, sha: null, ...Object.fromEntries(named) };
}

function camelName(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A team that the sender may not see is null. */
function actorNode({ actor_type, actor_id }: BypassActor, { organization, identity }: GraphqlContext): object | null {
  const { apps, users } = organization;
  const among = { Integration: apps, Team: visibleTeams(organization, identity), User: [...users.values()] };
  const candidates = among[actor_type as keyof typeof among] as readonly { readonly id: number }[] | undefined;
  return candidates?.find(({ id }) => id === actor_id) ?? null;
}

const ROLE_NAMES: Readonly<Record<number, string>> = { 2: "maintain", 4: "write", 5: "admin" };

function actorFields(actor: BypassActor, context: GraphqlContext): object {
  const { actor_type, actor_id, bypass_mode = "always" } = actor;
  const role = actor_type === "RepositoryRole" ? (actor_id ?? null) : null;
  const custom = context.organization.customRoles.find(({ id }) => id === role);
  return {
    __typename: "RepositoryRulesetBypassActor",
    bypassMode: bypass_mode.toUpperCase(),
    deployKey: actor_type === "DeployKey",
    organizationAdmin: actor_type === "OrganizationAdmin",
    enterpriseOwner: actor_type === "EnterpriseOwner",
    enterpriseRole: actor_type === "EnterpriseRole",
    repositoryRoleDatabaseId: role,
    repositoryRoleName: role === null ? null : (ROLE_NAMES[role] ?? custom?.name ?? null),
    actor: actorNode(actor, context),
  };
}

function sourceOf({ repositoryId }: Ruleset, { organization }: GraphqlContext): object | undefined {
  return repositoryId === null ? organization : organization.repositories.get(repositoryId);
}

function mayWrite(ruleset: Ruleset, context: GraphqlContext): boolean {
  const { identity, organization } = context;
  if (ruleset.repositoryId === null) return may(identity, ["organization_administration:write"]);
  return may(identity, ["administration:write"], organization.repositories.get(ruleset.repositoryId));
}

export const rulesetFields = {
  Repository: {
    rulesets: (repository, args, { organization }) => {
      const above = args["includeParents"] === false ? [] : rulesetsOver(organization, repository);
      return connection([...repository.rulesets, ...above], args);
    },
  } satisfies Fields<Repository>,
  RepositoryRuleset: {
    target: ({ target }) => target.toUpperCase(),
    enforcement: ({ enforcement }) => enforcement.toUpperCase(),
    source: (ruleset, _args, context) => sourceOf(ruleset, context),
    conditions: (ruleset) => ({
      refName: (conditionsShown(ruleset) as JsonObject | null)?.["ref_name"] ?? null,
    }),
    rules: (ruleset, args, { organization }) =>
      connection(shownRules(ruleset), args, {
        node: (rule) => ({ type: rule.type.toUpperCase(), parameters: parametersOf(rule, organization) }),
      }),
    bypassActors: (ruleset, args, context) =>
      mayWrite(ruleset, context)
        ? connection(ruleset.bypassActors, args, { node: (actor) => actorFields(actor, context) })
        : null,
  } satisfies Fields<Ruleset>,
};
