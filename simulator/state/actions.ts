// GitHub Actions settings of one repository, by REST's names. https://docs.github.com/en/rest/actions/permissions

export interface ActionsSettings {
  enabled: boolean;
  allowed_actions: "all" | "local_only" | "selected";
  sha_pinning_required: boolean;
  /** Kept while another policy is in force. */
  selected: { github_owned_allowed: boolean; verified_allowed: boolean; patterns_allowed: readonly string[] };
  workflow: { default_workflow_permissions: "read" | "write"; can_approve_pull_request_reviews: boolean };
  access_level: "none" | "user" | "organization" | "enterprise";
  approval_policy: "first_time_contributors_new_to_github" | "first_time_contributors" | "all_external_contributors";
  forks: {
    run_workflows_from_fork_pull_requests: boolean;
    send_write_tokens_to_workflows: boolean;
    send_secrets_and_variables: boolean;
    require_approval_for_fork_pr_workflows: boolean;
  };
  /** Days that artifacts and logs are kept. */
  retention: number;
}

export function actionsDefaults(): ActionsSettings {
  return {
    enabled: true,
    allowed_actions: "all",
    sha_pinning_required: false,
    selected: { github_owned_allowed: true, verified_allowed: false, patterns_allowed: [] },
    workflow: { default_workflow_permissions: "read", can_approve_pull_request_reviews: false },
    access_level: "none",
    approval_policy: "first_time_contributors",
    forks: {
      run_workflows_from_fork_pull_requests: false,
      send_write_tokens_to_workflows: false,
      send_secrets_and_variables: false,
      require_approval_for_fork_pr_workflows: false,
    },
    retention: 90,
  };
}
