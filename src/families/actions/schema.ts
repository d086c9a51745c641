// Schema of `actions:`, with the keys of GitHub's own requests.
import { z } from "zod";
import type { DesiredProblem } from "../family.ts";
import { limits } from "../shared/limits.ts";

const PAGES = "https://docs.github.com/en";
const MOST_DAYS = 400;
const RETENTION = limits(
  {
    text: `1 to ${MOST_DAYS} days; in public repositories at most 90`,
    source:
      `${PAGES}/organizations/managing-organization-settings/` +
      "configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization",
  },
  {
    text: "At most what the organization allows",
    source: `${PAGES}/rest/actions/permissions#set-artifact-and-log-retention-settings-for-a-repository`,
    isUnchecked: true,
  },
);
const ABOVE = limits({
  text: "Not more than the organization and the enterprise allow",
  source: `${PAGES}/rest/actions/permissions#set-github-actions-permissions-for-a-repository`,
  isUnchecked: true,
});

const flag = (description: string) => z.exactOptional(z.boolean().meta({ description }));

/**
 * Patterns are compared as a set.
 * https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository
 */
const patterns = () =>
  z.array(z.string().trim().min(1).regex(/^\S+$/, "a pattern has no spaces")).meta({
    description:
      "The whole list of actions and reusable workflows that may run, such as octo-org/*, octo-org/octo-repo@v2",
    ...limits({
      text: "No spaces in a pattern",
      source: `${PAGES}/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository`,
    }),
  });

const shape = () => ({
  enabled: flag("Workflows run at all"),
  allowed_actions: z.exactOptional(
    z
      .enum(["all", "local_only", "selected"])
      .meta({ description: "Which actions and reusable workflows may run", ...ABOVE }),
  ),
  sha_pinning_required: flag("Actions must be pinned to a full-length commit SHA"),
  selected_actions: z.exactOptional(
    z
      .strictObject({
        github_owned_allowed: flag("Actions of GitHub itself may run"),
        verified_allowed: flag("Actions of verified creators may run"),
        patterns_allowed: z.exactOptional(patterns()),
      })
      .meta({ description: "Counts where allowed_actions is selected" }),
  ),
  default_workflow_permissions: z.exactOptional(
    z.enum(["read", "write"]).meta({ description: "Default permissions of a workflow's GITHUB_TOKEN" }),
  ),
  can_approve_pull_request_reviews: flag("Workflows may create and approve pull requests"),
  access_level: z.exactOptional(
    z.enum(["none", "user", "organization", "enterprise"]).meta({
      description:
        "Access of other repositories to this repository's actions and workflows; " +
        "left out in public repositories, where all have access",
    }),
  ),
  fork_pr_contributor_approval: z.exactOptional(
    z
      .strictObject({
        approval_policy: z.exactOptional(
          z
            .enum(["first_time_contributors_new_to_github", "first_time_contributors", "all_external_contributors"])
            .meta({ description: "Authors whose pull requests from forks need an approval before workflows run" }),
        ),
      })
      .meta({ description: "Counts in public repositories" }),
  ),
  fork_pr_workflows_private_repos: z.exactOptional(
    z
      .strictObject({
        run_workflows_from_fork_pull_requests: flag("Workflows run for pull requests from forks"),
        send_write_tokens_to_workflows: flag("They get a token that may write"),
        send_secrets_and_variables: flag("They get secrets and variables"),
        require_approval_for_fork_pr_workflows: flag("They wait for an approval"),
      })
      .meta({ description: "Counts in private and internal repositories" }),
  ),
  artifact_and_log_retention: z.exactOptional(
    z
      .strictObject({
        days: z.exactOptional(
          z
            .int()
            .min(1)
            .max(MOST_DAYS)
            .meta({ description: "At most what the organization allows", ...RETENTION }),
        ),
      })
      .meta({ description: "How long artifacts and logs are kept" }),
  ),
});

/** One layer's `actions:`. Built on first use. */
export const actionsSchema = z.lazy(() => z.strictObject(shape()));
export type DesiredActions = z.output<typeof actionsSchema>;

/** Contradictions between keys, which different layers may have set. */
export function actionsProblems({ allowed_actions, selected_actions }: DesiredActions): readonly DesiredProblem[] {
  if (!selected_actions || allowed_actions === undefined || allowed_actions === "selected") return [];
  const rule = "selected_actions counts only with allowed_actions: selected";
  return [{ path: ["selected_actions"], message: `${rule}, and allowed_actions is ${allowed_actions}` }];
}
