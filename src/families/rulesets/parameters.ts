// Known parameters of rules: their schema in the config, and their fields in GraphQL.
// https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
import { z } from "zod";
import { limits } from "../shared/limits.ts";

const API = "https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset";

const flag = (description: string) => z.exactOptional(z.boolean().meta({ description }));
const texts = (description: string) => z.exactOptional(z.array(z.string().min(1)).meta({ description }));
const word = <Word extends string>(words: readonly Word[], description: string) =>
  z.exactOptional(z.enum(words).meta({ description }));
const number = (min: number, max: number, description: string) =>
  z.exactOptional(
    z
      .int()
      .min(min)
      .max(max)
      .meta({ description, ...limits({ text: `${min} to ${max}`, source: API }) }),
  );
const name = (description: string) => z.exactOptional(z.string().trim().min(1).meta({ description }));

const checkSchema = () =>
  z
    .looseObject({
      context: z.string().min(1).meta({ description: "Name of the check" }),
      app: name("Slug of the App that must report it; `any` is any App"),
      integration_id: z.exactOptional(z.union([z.int(), z.null()]).meta({ description: "Id of that App" })),
    })
    .refine(({ app, integration_id }) => app === undefined || integration_id === undefined, {
      error: "app and integration_id both say which App reports the check; keep one of them",
    });

const reviewerSchema = () =>
  z
    .looseObject({
      team: name("Name or slug of the team that must approve"),
      reviewer: z.exactOptional(
        z
          .looseObject({
            id: z.int().meta({ description: "Id of the team" }),
            type: z.string().meta({ description: "Team" }),
          })
          .meta({ description: "The team, as GitHub's API writes it" }),
      ),
      file_patterns: z
        .array(z.string().min(1))
        .meta({ description: "Paths that the team must approve, as in .gitignore" }),
      minimum_approvals: z
        .int()
        .min(0)
        .max(10)
        .meta({
          description: "Approvals that are needed; 0 asks for a review only",
          ...limits({ text: "0 to 10", source: API }),
        }),
    })
    .refine(({ team, reviewer }) => (team === undefined) !== (reviewer === undefined), {
      error: "name the team that must approve, by team or by GitHub's reviewer",
    });

const workflowSchema = () =>
  z
    .looseObject({
      path: z.string().min(1).meta({ description: "Path of the workflow file, such as .github/workflows/ci.yml" }),
      repository: z.exactOptional(
        z
          .string()
          .regex(/^(?:[\w-]+\/)?(?!\.{1,2}$)[\w.-]+$/, "the name of a repository, such as ci-workflows")
          .meta({
            description: "Name of the repository that has the workflow",
            ...limits({ text: "The name of a repository of the same owner", source: API }),
          }),
      ),
      repository_id: z.exactOptional(z.int().meta({ description: "Id of that repository" })),
      ref: name("Branch or tag of the workflow file"),
      sha: name("Commit of the workflow file"),
    })
    .refine(({ repository, repository_id }) => (repository === undefined) !== (repository_id === undefined), {
      error: "say which repository has the workflow, by repository or by repository_id",
    });

const scanningToolSchema = () =>
  z.looseObject({
    tool: z.string().min(1).meta({ description: "Name of the code scanning tool" }),
    alerts_threshold: z
      .enum(["none", "errors", "errors_and_warnings", "all"])
      .meta({ description: "Alerts that block a merge" }),
    security_alerts_threshold: z
      .enum(["none", "critical", "high_or_higher", "medium_or_higher", "all"])
      .meta({ description: "Security alerts that block a merge" }),
  });

const dismissalSchema = () =>
  z.looseObject({
    enabled: z.boolean().meta({ description: "true restricts who can dismiss reviews" }),
    allowed_actors: z.exactOptional(
      z
        .array(
          z
            .looseObject({
              team: name("Name or slug"),
              user: name("Login"),
              id: z.exactOptional(z.int().meta({ description: "Id of the account or team" })),
            })
            .refine(({ team, user, id }) => [team, user, id].filter((one) => one !== undefined).length === 1, {
              error: "name one of team, user, or GitHub's id and type for each actor",
            }),
        )
        .meta({ description: "Users and teams that can dismiss reviews" }),
    ),
  });

const knownSchema = () =>
  z.looseObject({
    allowed_merge_methods: z.exactOptional(
      z
        .array(z.enum(["merge", "squash", "rebase"]))
        .min(1)
        .meta({ description: "How pull requests may be merged" }),
    ),
    dismiss_stale_reviews_on_push: flag("New commits dismiss approvals"),
    dismissal_restriction: z.exactOptional(
      dismissalSchema().meta({ description: "Users, teams and Apps that can dismiss reviews" }),
    ),
    require_code_owner_review: flag("Code owners must approve"),
    require_last_push_approval: flag("Someone other than the last pusher must approve"),
    require_extra_approval_for_unattributed_changes: flag("Changes without an author need one more approval"),
    required_approving_review_count: number(0, 10, "Approvals that are needed, 0 to 10"),
    required_review_thread_resolution: flag("Conversations must be resolved"),
    required_reviewers: z.exactOptional(
      z.array(reviewerSchema()).meta({ description: "Teams that must approve, by path" }),
    ),
    required_status_checks: z.exactOptional(z.array(checkSchema()).meta({ description: "The checks that must pass" })),
    strict_required_status_checks_policy: flag("Branches must be up to date before merging"),
    do_not_enforce_on_create: flag("Branches may be created although a check would forbid it"),
    required_deployment_environments: texts("Environments that must be deployed to first"),
    update_allows_fetch_and_merge: flag("A branch may pull from its upstream repository"),
    check_response_timeout_minutes: number(1, 360, "Minutes after which a check has failed"),
    grouping_strategy: word(
      ["ALLGREEN", "HEADGREEN"],
      "ALLGREEN: each commit of a group must pass; HEADGREEN: only its last one",
    ),
    max_entries_to_build: number(0, 100, "Pull requests that are built at the same time"),
    max_entries_to_merge: number(0, 100, "Pull requests that are merged together at most"),
    merge_method: word(["MERGE", "SQUASH", "REBASE"], "How the merge queue merges"),
    min_entries_to_merge: number(0, 100, "Pull requests that are merged together at least"),
    min_entries_to_merge_wait_minutes: number(0, 360, "Minutes to wait for that many"),
    workflows: z.exactOptional(z.array(workflowSchema()).meta({ description: "The workflows that must pass" })),
    code_scanning_tools: z.exactOptional(
      z.array(scanningToolSchema()).meta({ description: "Code scanning tools that must report" }),
    ),
    severity: word(["all", "errors", "notes", "warnings"], "Code quality results that block a merge"),
    review_draft_pull_requests: flag("Copilot reviews drafts too"),
    review_on_push: flag("Copilot reviews each push"),
    name: z.exactOptional(z.string().meta({ description: "How the pattern appears to people" })),
    negate: flag("Refuses texts that match"),
    operator: word(["starts_with", "ends_with", "contains", "regex"], "How `pattern` is compared"),
    pattern: z.exactOptional(z.string().min(1).meta({ description: "The text or regular expression to compare with" })),
    restricted_file_paths: texts("Paths that cannot be pushed"),
    restricted_file_extensions: texts("Extensions that cannot be pushed"),
    max_file_path_length: number(1, 32_767, "Characters of a path"),
    max_file_size: number(1, 100, "Megabytes of a file"),
  });

/** Every known parameter of all rules. Parameters of the same name have the same meaning in every rule. */
export const parametersSchema = () =>
  knownSchema()
    // GitHub replaced this parameter by a rule. https://docs.github.com/en/rest/repos/rules
    .transform(({ automatic_copilot_code_review_enabled: _, ...parameters }) => parameters);

/** The names of the above, and of the one that is accepted and dropped. */
export const knownParameters = (): readonly string[] => [
  ...Object.keys(knownSchema().shape),
  "automatic_copilot_code_review_enabled",
];

/** Names from classic protection that are not rule types, with their equivalent in a ruleset. */
export const WRONG_TYPES: Readonly<Record<string, string>> = {
  required_conversation_resolution: "use required_review_thread_resolution among the parameters of pull_request",
  required_pull_request_reviews: "use pull_request",
  required_approving_review_count: "it is a parameter of pull_request",
  required_review_thread_resolution: "it is a parameter of pull_request",
  allow_force_pushes: "use non_fast_forward, which forbids them",
  allow_deletions: "use deletion, which forbids them",
  restrictions: "use update, and bypass_actors for the actors that can push",
  enforce_admins: "leave administrators out of bypass_actors",
  lock_branch: "use update without bypass_actors",
  block_creations: "use creation",
  merge_method: "it is a parameter of merge_queue; for pull requests use allowed_merge_methods of pull_request",
};

/**
 * By rule type: the GraphQL type of its parameters and the field of each parameter. A rule without parameters has no
 * type.
 */
export interface ShownRule {
  readonly type?: string;
  readonly fields: Readonly<Record<string, string>>;
}

const pattern = (type: string): ShownRule => ({
  type,
  fields: { name: "name", negate: "negate", operator: "operator", pattern: "pattern" },
});
const same = (type: string, ...names: readonly string[]): ShownRule => ({
  type,
  fields: Object.fromEntries(
    names.map((one) => [one, one.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]),
  ),
});
const bare: ShownRule = { fields: {} };

/** https://docs.github.com/en/graphql/reference/unions#ruleparameters */
export const SHOWN_RULES: Readonly<Record<string, ShownRule>> = {
  creation: bare,
  deletion: bare,
  required_linear_history: bare,
  required_signatures: bare,
  non_fast_forward: bare,
  update: same("UpdateParameters", "update_allows_fetch_and_merge"),
  merge_queue: same(
    "MergeQueueParameters",
    ...["check_response_timeout_minutes", "grouping_strategy", "max_entries_to_build", "max_entries_to_merge"],
    ...["merge_method", "min_entries_to_merge", "min_entries_to_merge_wait_minutes"],
  ),
  required_deployments: same("RequiredDeploymentsParameters", "required_deployment_environments"),
  pull_request: {
    type: "PullRequestParameters",
    fields: {
      ...same(
        "",
        ...["dismiss_stale_reviews_on_push", "require_code_owner_review", "require_last_push_approval"],
        ...["required_approving_review_count", "required_review_thread_resolution", "allowed_merge_methods"],
      ).fields,
      required_reviewers: "requiredReviewers { filePatterns minimumApprovals reviewerId }",
    },
  },
  required_status_checks: {
    type: "RequiredStatusChecksParameters",
    fields: {
      ...same("", "strict_required_status_checks_policy", "do_not_enforce_on_create").fields,
      required_status_checks: "requiredStatusChecks { context integrationId }",
    },
  },
  commit_message_pattern: pattern("CommitMessagePatternParameters"),
  commit_author_email_pattern: pattern("CommitAuthorEmailPatternParameters"),
  committer_email_pattern: pattern("CommitterEmailPatternParameters"),
  branch_name_pattern: pattern("BranchNamePatternParameters"),
  tag_name_pattern: pattern("TagNamePatternParameters"),
  workflows: {
    type: "WorkflowsParameters",
    fields: { do_not_enforce_on_create: "doNotEnforceOnCreate", workflows: "workflows { path ref repositoryId sha }" },
  },
  code_scanning: {
    type: "CodeScanningParameters",
    fields: { code_scanning_tools: "codeScanningTools { tool alertsThreshold securityAlertsThreshold }" },
  },
  code_quality: same("CodeQualityParameters", "severity"),
  copilot_code_review: same("CopilotCodeReviewParameters", "review_draft_pull_requests", "review_on_push"),
  file_path_restriction: same("FilePathRestrictionParameters", "restricted_file_paths"),
  max_file_path_length: same("MaxFilePathLengthParameters", "max_file_path_length"),
  file_extension_restriction: same("FileExtensionRestrictionParameters", "restricted_file_extensions"),
  max_file_size: same("MaxFileSizeParameters", "max_file_size"),
};
