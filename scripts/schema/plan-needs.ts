// The plans and servers that settings need, each with the page of GitHub that says so. docs/settings.md shows them.

export interface PlanNeed {
  /** From the family down, as on the page: `visibility`, `[].permission`. Left out: the whole family. */
  readonly keys?: readonly string[];
  readonly text: string;
  readonly source: string;
}

const DOCS = "https://docs.github.com/en";
const PAID = "private repositories: GitHub Pro, Team or Enterprise";
const ENTERPRISE = "private repositories: GitHub Enterprise";
const ROLES = `${DOCS}/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/about-custom-repository-roles`;
const MANAGING = `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository`;
const RULESETS = `${MANAGING}/managing-rulesets/about-rulesets`;
const RULES = `${MANAGING}/managing-rulesets/available-rules-for-rulesets`;
const QUEUE = `${MANAGING}/configuring-pull-request-merges/managing-a-merge-queue`;
const ACTIONS = `${DOCS}/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository`;
const SECRETS = `${DOCS}/code-security/secret-scanning/introduction/about-push-protection`;
const DEPLOYMENTS = `${DOCS}/actions/reference/workflows-and-actions/deployments-and-environments`;
const GHAS = `${DOCS}/get-started/learning-about-github/about-github-advanced-security`;
const CUSTOM_ROLE = { text: "a custom role: GitHub Enterprise", source: ROLES };
const SECRET_PROTECTION = "private repositories: GitHub Team or Enterprise with GitHub Secret Protection";

const parameters = (...names: readonly string[]) => names.map((name) => `[].rules[].parameters.${name}`);

/** By family. A family that is not here needs neither a plan nor a newer server by GitHub's documentation. */
export const PLAN_NEEDS: Readonly<Record<string, readonly PlanNeed[]>> = {
  repository: [
    {
      keys: ["visibility"],
      text: "`internal`: GitHub Enterprise",
      source: `${DOCS}/repositories/creating-and-managing-repositories/about-repositories#about-internal-repositories`,
    },
    {
      keys: ["has_wiki"],
      text: PAID,
      source: `${DOCS}/communities/documenting-your-project-with-wikis/about-wikis`,
    },
    {
      keys: ["allow_auto_merge"],
      text: PAID,
      source: `${DOCS}/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/automatically-merging-a-pull-request`,
    },
    {
      keys: ["has_pull_requests", "pull_request_creation_policy"],
      text: "GitHub Enterprise Server 3.21 or later",
      source: "https://github.com/github/docs/blob/main/data/features/disable-restrict-prs.yml",
    },
  ],
  teams: [
    { text: "an organization", source: `${DOCS}/organizations/organizing-members-into-teams/about-teams` },
    { keys: ["[].permission"], ...CUSTOM_ROLE },
  ],
  collaborators: [{ keys: ["[].permission"], ...CUSTOM_ROLE }],
  autolinks: [{ text: PAID, source: `${DOCS}/get-started/learning-about-github/githubs-plans` }],
  rulesets: [
    { text: PAID, source: RULESETS },
    {
      keys: ["[].target"],
      text: "`push`: GitHub Team or Enterprise, in private and internal repositories",
      source: RULESETS,
    },
    {
      keys: ["[].enforcement"],
      text: "`evaluate`: GitHub Enterprise",
      source: `${MANAGING}/managing-rulesets/creating-rulesets-for-a-repository`,
    },
    { keys: ["[].bypass_actors[].role"], ...CUSTOM_ROLE },
    {
      keys: ["[].rules[].type"],
      text: "`commit_message_pattern` and the other patterns: GitHub Enterprise; `merge_queue`, in private repositories: GitHub Enterprise",
      source: RULES,
    },
    { keys: parameters("name", "negate", "operator", "pattern"), text: "GitHub Enterprise", source: RULES },
    {
      keys: parameters(
        ...["check_response_timeout_minutes", "grouping_strategy", "max_entries_to_build", "max_entries_to_merge"],
        ...["merge_method", "min_entries_to_merge", "min_entries_to_merge_wait_minutes"],
      ),
      text: ENTERPRISE,
      source: QUEUE,
    },
    {
      keys: parameters(
        ...["restricted_file_paths", "restricted_file_extensions", "max_file_path_length", "max_file_size"],
      ),
      text: "GitHub Team or Enterprise, in private and internal repositories",
      source: RULESETS,
    },
    {
      keys: parameters("required_reviewers"),
      text: "GitHub Enterprise Server 3.22 or later",
      source: "https://github.com/github/docs/blob/main/data/features/repo-rules-required-reviewer.yml",
    },
    {
      keys: parameters("code_scanning_tools"),
      text: "private repositories: GitHub Team or Enterprise with GitHub Code Security",
      source: `${DOCS}/code-security/code-scanning/introduction-to-code-scanning/about-code-scanning`,
    },
    {
      keys: parameters("severity"),
      text: "private repositories: GitHub Team or Enterprise Cloud; not on GitHub Enterprise Server",
      source: `${DOCS}/code-security/code-quality/concepts/about-code-quality`,
    },
  ],
  branches: [
    { text: PAID, source: `${MANAGING}/managing-protected-branches/about-protected-branches` },
    {
      keys: ["[].protection.restrictions"],
      text: "an organization",
      source: `${MANAGING}/managing-protected-branches/about-protected-branches#restrict-who-can-push-to-matching-branches`,
    },
  ],
  actions: [
    {
      keys: ["sha_pinning_required"],
      text: "GitHub Enterprise Server 3.19 or later",
      source: "https://github.com/github/docs/blob/main/data/features/actions-blocklist-sha-pinning.yml",
    },
    { keys: ["access_level"], text: "`enterprise`: GitHub Enterprise", source: ACTIONS },
    { keys: ["fork_pr_contributor_approval"], text: "not on GitHub Enterprise Server", source: ACTIONS },
  ],
  security: [
    {
      keys: ["automated_security_fixes"],
      text: "on GitHub Enterprise Server, enabled for the enterprise",
      source: `${DOCS}/code-security/dependabot/dependabot-security-updates/about-dependabot-security-updates`,
    },
    {
      keys: ["private_vulnerability_reporting"],
      text: "public repositories on GitHub.com",
      source: `${DOCS}/code-security/security-advisories/working-with-repository-security-advisories/configuring-private-vulnerability-reporting-for-a-repository`,
    },
    {
      keys: ["advanced_security"],
      text: "private repositories: GitHub Team or Enterprise with that license",
      source: GHAS,
    },
    {
      keys: ["code_security"],
      text: "private repositories: GitHub Team or Enterprise with that license",
      source: GHAS,
    },
    {
      keys: [
        ...["secret_scanning", "secret_scanning_push_protection", "secret_scanning_non_provider_patterns"],
        ...["secret_scanning_validity_checks", "secret_scanning_ai_detection"],
        ...["secret_scanning_delegated_alert_dismissal", "secret_scanning_delegated_bypass"],
      ],
      text: SECRET_PROTECTION,
      source: SECRETS,
    },
  ],
  custom_properties: [
    {
      text: "an organization",
      source: `${DOCS}/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization`,
    },
  ],
  environments: [
    { text: PAID, source: DEPLOYMENTS },
    {
      keys: ["[].wait_timer", "[].prevent_self_review", "[].reviewers", "[].protection_rules"],
      text: ENTERPRISE,
      source: DEPLOYMENTS,
    },
  ],
  releases: [
    {
      text: "GitHub Enterprise Server 3.20 or later",
      source: "https://github.com/github/docs/blob/main/data/features/immutable-releases.yml",
    },
  ],
};

/** The need of a whole family; undefined if there is none. */
export function familyNeed(family: string): PlanNeed | undefined {
  return PLAN_NEEDS[family]?.find(({ keys }) => keys === undefined);
}

/** The further need of one key of the page, such as `repository.visibility`. */
export function keyNeed(family: string, path: string): PlanNeed | undefined {
  return PLAN_NEEDS[family]?.find(({ keys }) => keys?.some((key) => path === pathOf(family, key)));
}

/** Every key that the table names. */
export function needyKeys(): readonly string[] {
  return Object.entries(PLAN_NEEDS).flatMap(([family, needs]) =>
    needs.flatMap(({ keys = [] }) => keys.map((key) => pathOf(family, key))),
  );
}

function pathOf(family: string, key: string): string {
  return key.startsWith("[]") ? `${family}${key}` : `${family}.${key}`;
}
