// What each setting family is tried on, one repository at a time: a config, and a state that differs from it.
import { addAutolink } from "../../simulator/families/autolinks.ts";
import { addRule } from "../../simulator/families/branches.ts";
import { addDeployKey } from "../../simulator/families/deploy-keys.ts";
import { addEnvironment } from "../../simulator/families/environments/environments.ts";
import { addBranchPolicy } from "../../simulator/families/environments/rules.ts";
import { addLabel } from "../../simulator/families/labels.ts";
import { addMilestone } from "../../simulator/families/milestones.ts";
import { addRuleset } from "../../simulator/families/rulesets/rulesets.ts";
import { addWebhook } from "../../simulator/families/webhooks.ts";
import { addApp, addCustomRole, addTeam, addUser, grantTeam } from "../../simulator/state/organization.ts";
import type { FamilyKey } from "../../src/families/index.ts";
import type { Samples } from "./all/contract.ts";

/** A family without samples does not compile. */
export const SAMPLES: Readonly<Record<FamilyKey, Samples>> = {
  repository: {
    config: {
      name: "api",
      description: "Takes the money",
      homepage: "https://acme.example",
      visibility: "internal",
      default_branch: "develop",
      is_template: true,
      topics: ["Payments", "go"],
      has_issues: false,
      has_projects: false,
      has_wiki: false,
      has_discussions: true,
      has_pull_requests: false,
      pull_request_creation_policy: "collaborators_only",
      allow_squash_merge: true,
      allow_merge_commit: true,
      allow_rebase_merge: false,
      allow_auto_merge: true,
      allow_update_branch: true,
      delete_branch_on_merge: true,
      squash_merge_commit_title: "PR_TITLE",
      squash_merge_commit_message: "PR_BODY",
      merge_commit_title: "PR_TITLE",
      merge_commit_message: "BLANK",
      allow_forking: true,
      web_commit_signoff_required: true,
    },
    prune: ["topics"],
    repository: { branches: ["main", "develop"], topics: ["old", "go"] },
    prepare({ repository }) {
      repository.settings.allow_rebase_merge = true;
    },
  },
  teams: {
    config: [
      { name: "infosec", permission: "read" },
      { name: "Data Leads", permission: "admin" },
      { name: "deployers", permission: "Deployer" },
      { name: "lowered", permission: "push" },
      { name: "child", permission: "maintain" },
    ],
    prune: ["teams"],
    prepare({ organization, repository }) {
      addCustomRole(organization, "Deployer", "write");
      addTeam(organization, { name: "infosec" });
      addTeam(organization, { name: "Data Leads", slug: "data-leads-1" });
      const parent = addTeam(organization, { name: "parent" });
      const child = addTeam(organization, { name: "child", parent });
      const [deployers, lowered, gone] = ["deployers", "lowered", "gone"].map((name) =>
        addTeam(organization, { name }),
      );
      for (const [team, role] of [
        [deployers, "push"],
        [lowered, "admin"],
        [gone, "pull"],
        [parent, "push"],
        [child, "triage"],
      ] as const) {
        if (team) grantTeam(team, repository, role);
      }
    },
  },
  autolinks: {
    config: [
      { key_prefix: "OPS-", url_template: "https://acme.example/browse/OPS-<num>", is_alphanumeric: false },
      { key_prefix: "DEVOPS-", url_template: "https://acme.example/browse/DEVOPS-<num>" },
      { key_prefix: "TICKET-", url_template: "https://acme.example/browse/TICKET-<num>", is_alphanumeric: true },
    ],
    prune: ["autolinks"],
    prepare({ organization, repository }) {
      addAutolink(organization, repository, {
        key_prefix: "ops-",
        url_template: "https://old.example/<num>",
        is_alphanumeric: true,
      });
      addAutolink(organization, repository, {
        key_prefix: "OLD-",
        url_template: "https://old.example/<num>",
        is_alphanumeric: true,
      });
    },
  },
  actions: {
    config: {
      enabled: true,
      allowed_actions: "selected",
      sha_pinning_required: true,
      selected_actions: {
        github_owned_allowed: false,
        verified_allowed: true,
        patterns_allowed: ["octo/*", "acme/build@v2"],
      },
      default_workflow_permissions: "write",
      can_approve_pull_request_reviews: true,
      access_level: "organization",
      fork_pr_contributor_approval: { approval_policy: "all_external_contributors" },
      fork_pr_workflows_private_repos: {
        run_workflows_from_fork_pull_requests: true,
        send_secrets_and_variables: true,
      },
      artifact_and_log_retention: { days: 30 },
    },
    prepare({ repository }) {
      repository.actions.allowed_actions = "selected";
      repository.actions.forks.require_approval_for_fork_pr_workflows = true;
      repository.actions.selected = {
        github_owned_allowed: true,
        verified_allowed: false,
        patterns_allowed: ["old/*"],
      };
    },
  },
  rulesets: {
    config: [
      {
        name: "default branch",
        target: "branch",
        enforcement: "active",
        bypass_actors: [
          { team: "Release Managers", bypass_mode: "pull_request" },
          { user: "Alice" },
          { app: "CI-bot", bypass_mode: "exempt" },
          { role: "maintain" },
          { role: "Deployer" },
          { actor_type: "OrganizationAdmin", actor_id: 1 },
          { actor_type: "DeployKey", actor_id: null },
        ],
        conditions: { ref_name: { include: ["~DEFAULT_BRANCH", "develop"], exclude: ["develop/x"] } },
        rules: [
          { type: "deletion" },
          { type: "non_fast_forward" },
          { type: "update", parameters: { update_allows_fetch_and_merge: true } },
          {
            type: "pull_request",
            parameters: {
              allowed_merge_methods: ["squash", "rebase"],
              dismiss_stale_reviews_on_push: true,
              dismissal_restriction: {
                enabled: true,
                allowed_actors: [{ team: "release-managers" }, { user: "alice" }],
              },
              require_code_owner_review: true,
              require_extra_approval_for_unattributed_changes: false,
              require_last_push_approval: true,
              required_approving_review_count: 2,
              required_review_thread_resolution: true,
              required_reviewers: [
                { team: "release-managers", file_patterns: ["*.tf", "infra/**"], minimum_approvals: 1 },
              ],
            },
          },
          {
            type: "required_status_checks",
            parameters: {
              strict_required_status_checks_policy: true,
              required_status_checks: [
                { context: "lint" },
                { context: "build", app: "github-actions" },
                { context: "any", app: "any" },
              ],
            },
          },
          {
            type: "workflows",
            parameters: { workflows: [{ path: ".github/workflows/ci.yml", repository: "api", ref: "main" }] },
          },
          {
            type: "code_scanning",
            parameters: {
              code_scanning_tools: [
                { tool: "CodeQL", alerts_threshold: "errors", security_alerts_threshold: "high_or_higher" },
              ],
            },
          },
          { type: "code_quality", parameters: { severity: "warnings" } },
          { type: "copilot_code_review", parameters: { review_on_push: true } },
          { type: "license_compliance_scanning" },
          { type: "commit_message_pattern", parameters: { operator: "regex", pattern: "^[A-Z]+-\\d+" } },
        ],
      },
      {
        name: "releases",
        target: "tag",
        enforcement: "disabled",
        conditions: { ref_name: { include: ["v*"] } },
        rules: [
          { type: "creation" },
          { type: "tag_name_pattern", parameters: { operator: "starts_with", pattern: "v", negate: false } },
        ],
      },
      {
        name: "limits of pushes",
        target: "push",
        enforcement: "evaluate",
        bypass_actors: [],
        rules: [
          { type: "max_file_size", parameters: { max_file_size: 10 } },
          { type: "file_extension_restriction", parameters: { restricted_file_extensions: ["*.exe", "*.jar"] } },
        ],
      },
    ],
    prune: ["rulesets"],
    prepare({ organization, repository }) {
      addCustomRole(organization, "Deployer", "write");
      const team = addTeam(organization, { name: "Release Managers" });
      addUser(organization, "Alice");
      addApp(organization, { slug: "ci-bot" });
      addApp(organization, { slug: "github-actions", id: 15368 });
      addRuleset(organization, repository, {
        name: "default branch",
        enforcement: "evaluate",
        bypass_actors: [{ actor_type: "Team", actor_id: team.id }],
        conditions: { ref_name: { include: ["refs/heads/main"], exclude: [] } },
        rules: [
          { type: "required_linear_history" },
          {
            type: "pull_request",
            parameters: {
              dismiss_stale_reviews_on_push: false,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: 1,
              required_review_thread_resolution: false,
            },
          },
        ],
      });
      const tags = { ref_name: { include: ["refs/tags/v*"], exclude: [] } };
      addRuleset(organization, repository, {
        name: "releases",
        target: "tag",
        enforcement: "active",
        conditions: tags,
      });
      const refs = { ref_name: { include: ["~ALL"], exclude: [] } };
      addRuleset(organization, repository, {
        name: "old",
        enforcement: "active",
        conditions: refs,
        rules: [{ type: "deletion" }],
      });
    },
  },
  branches: {
    config: [
      {
        name: "default",
        protection: {
          required_pull_request_reviews: {
            required_approving_review_count: 2,
            dismiss_stale_reviews: true,
            require_code_owner_reviews: true,
            require_last_push_approval: true,
            dismissal_restrictions: { teams: ["Release Managers"] },
            bypass_pull_request_allowances: { users: ["Alice"] },
          },
          required_status_checks: {
            strict: true,
            contexts: ["lint"],
            app: "any",
            checks: [
              { context: "ci", app_id: 15368 },
              { context: "any", app_id: -1 },
            ],
          },
          enforce_admins: true,
          restrictions: { users: ["alice"], teams: ["release-managers"], apps: ["CI-bot"] },
          bypass_force_push_allowances: { apps: ["ci-bot"] },
          required_linear_history: true,
          allow_force_pushes: true,
          allow_deletions: true,
          block_creations: true,
          required_conversation_resolution: true,
          required_signatures: true,
          required_deployments: ["staging", "production"],
          lock_branch: true,
          allow_fork_syncing: true,
        },
      },
      {
        name: "develop",
        protection: { required_pull_request_reviews: null, restrictions: null, enforce_admins: true },
      },
      { name: "nowhere", protection: { enforce_admins: true } },
      {
        name: "release/*",
        protection: { required_pull_request_reviews: { required_approving_review_count: 1 }, allow_deletions: null },
      },
      { name: "gone", protection: null },
    ],
    prune: ["branches"],
    repository: { branches: ["main", "develop"] },
    prepare({ organization, repository }) {
      grantTeam(addTeam(organization, { name: "Release Managers" }), repository, "write");
      const alice = addUser(organization, "Alice");
      repository.collaborators.set("alice", "write");
      const bot = addApp(organization, { slug: "ci-bot" });
      addApp(organization, { slug: "github-actions", id: 15368 });
      const restricted = { restrictsPushes: true, pushActors: [alice, bot] };
      addRule(organization, repository, {
        pattern: "main",
        ...restricted,
        checks: [{ context: "lint", app: bot }],
        requiresStatusChecks: true,
      });
      addRule(organization, repository, {
        pattern: "develop",
        ...restricted,
        requiresApprovingReviews: true,
        requiredApprovingReviewCount: 1,
      });
      for (const pattern of ["gone", "old/*"]) addRule(organization, repository, { pattern });
    },
  },
  collaborators: {
    config: [
      { username: "Alice", permission: "write" },
      { username: "bob", permission: "Deployer" },
      { username: "outsider", permission: "read" },
      { username: "invited", permission: "maintain" },
      { username: "octo-owner", permission: "pull" },
    ],
    prune: ["collaborators"],
    prepare({ organization, repository }) {
      addCustomRole(organization, "Deployer", "write");
      for (const login of ["alice", "bob", "old"]) addUser(organization, login);
      addUser(organization, "outsider", "outsider");
      const [invited, forgotten] = ["invited", "forgotten"].map((login) => addUser(organization, login, "outsider"));
      repository.collaborators.set("alice", "admin").set("old", "write");
      if (invited && forgotten)
        repository.invitations.push(
          { id: 701, invitee: invited, role: "read" },
          { id: 702, invitee: forgotten, role: "read" },
        );
    },
  },
  labels: {
    config: [
      { name: "bug", color: "#D73A4A", description: "Something is wrong" },
      { name: "Help Wanted", new_name: "help", color: 336699 },
      { name: "first timers only", oldname: "easy", description: null },
      { name: "needs/triage & care", color: "00ff00" },
    ],
    prune: ["labels"],
    prepare({ organization, repository }) {
      addLabel(organization, repository, { name: "Bug", color: "FFFFFF" });
      addLabel(organization, repository, { name: "help wanted", issues: 3 });
      addLabel(organization, repository, { name: "easy", description: "Easy", issues: 2 });
      addLabel(organization, repository, { name: "old" });
    },
  },
  milestones: {
    config: [
      { title: "v1.0", description: "The first", state: "closed", due_on: "2026-07-01" },
      { title: "v2.0", due_on: "2026-12-31T23:39:01Z" },
      { title: "Someday", description: null, state: "open" },
      { title: "v3.0", description: "All else", state: "open", due_on: "2027-03-14" },
    ],
    prune: ["milestones"],
    prepare({ organization, repository }) {
      addMilestone(organization, repository, { title: "v1.0", due_on: "2026-06-01T12:00:00Z" });
      addMilestone(organization, repository, { title: "v2.0", description: "The second", state: "closed" });
      addMilestone(organization, repository, { title: "Someday", description: "Or never", state: "closed" });
      addMilestone(organization, repository, { title: "old", state: "closed" });
    },
  },
  security: {
    config: {
      vulnerability_alerts: true,
      automated_security_fixes: true,
      private_vulnerability_reporting: true,
      advanced_security: true,
      code_security: true,
      secret_scanning: true,
      secret_scanning_push_protection: true,
      secret_scanning_non_provider_patterns: true,
      secret_scanning_validity_checks: true,
      secret_scanning_ai_detection: true,
      secret_scanning_delegated_alert_dismissal: true,
      secret_scanning_delegated_bypass: false,
    },
    repository: { settings: { visibility: "public" } },
    prepare({ repository }) {
      repository.security.analysis.secret_scanning_delegated_bypass = true;
    },
  },
  custom_properties: {
    config: [
      { name: "tier", value: "gold" },
      { name: "owners", value: ["ops", "web"] },
      { name: "critical", value: true },
      { name: "note", value: "Takes the money" },
      { name: "left", value: null },
    ],
    prune: ["custom_properties"],
    prepare({ organization, repository }) {
      const plain = { required: false, default_value: null };
      organization.properties.push(
        {
          property_name: "Tier",
          value_type: "single_select",
          required: true,
          default_value: "silver",
          allowed_values: ["gold", "silver"],
        },
        { property_name: "owners", value_type: "multi_select", ...plain, allowed_values: ["web", "data", "ops"] },
        { property_name: "critical", value_type: "true_false", ...plain },
        { property_name: "note", value_type: "string", ...plain },
        { property_name: "left", value_type: "string", ...plain },
        { property_name: "other", value_type: "string", ...plain },
        { property_name: "stage", value_type: "string", required: true, default_value: "live" },
      );
      for (const [name, value] of [
        ["owners", ["data"]],
        ["critical", "false"],
        ["left", "over"],
        ["other", "pruned"],
      ] as const) {
        repository.properties.set(name, value);
      }
    },
  },
  environments: {
    config: [
      {
        name: "Production/EU",
        wait_timer: 30,
        prevent_self_review: true,
        can_admins_bypass: false,
        reviewers: [{ team: "Release Managers" }, { user: "Alice" }],
        deployment_branch_policy: { custom_branch_policies: ["main", { name: "v*", type: "tag" }] },
        protection_rules: ["gate"],
        variables: [
          { name: "region", value: "eu" },
          { name: "tier", value: "gold" },
        ],
        required_secrets: ["deploy_key", "npm_token"],
      },
      { name: "staging", reviewers: [], deployment_branch_policy: { protected_branches: true } },
      { name: "open", deployment_branch_policy: null },
      { name: "plain" },
      {
        name: "new",
        wait_timer: 5,
        deployment_branch_policy: { custom_branch_policies: [{ names: ["main"], type: "branch" }] },
        deployment_protection_rules: [{ app_id: 4711 }],
        variables: [{ name: "A", value: "b" }],
      },
    ],
    repository: { settings: { visibility: "internal" } },
    prune: ["environments"],
    writesWhole: true,
    prepare({ organization, repository }) {
      const team = addTeam(organization, { name: "Release Managers" });
      grantTeam(team, repository, "pull");
      const alice = addUser(organization, "Alice");
      addApp(organization, { slug: "gate", permissions: { deployments: "write" } });
      const old = addApp(organization, { slug: "old-gate", permissions: { deployments: "write" } });
      addApp(organization, { slug: "by-id", id: 4711, permissions: { deployments: "write" } });
      const production = addEnvironment(organization, repository, {
        name: "production/eu",
        wait_timer: 5,
        reviewers: [alice],
        branches: "custom",
      });
      for (const name of ["main", "old/*"]) addBranchPolicy(organization, production, { name });
      production.customRules.push({ id: 801, app: old });
      production.variables.set("REGION", "us").set("KEPT", "x");
      production.secrets.add("DEPLOY_KEY");
      addEnvironment(organization, repository, { name: "staging", reviewers: [team], prevent_self_review: true });
      addEnvironment(organization, repository, { name: "open", branches: "protected", wait_timer: 7 });
      addEnvironment(organization, repository, { name: "gone" });
      addEnvironment(organization, repository, { name: "github-pages" });
    },
  },
  variables: {
    config: [
      { name: "region", value: "eu" },
      { name: "TEAM", value: "payments" },
      { name: "notes", value: "two\nlines" },
    ],
    prune: ["variables"],
    prepare({ repository }) {
      repository.variables.set("REGION", "us").set("OLD", "x");
      for (let at = 10; at < 45; at += 1) repository.variables.set(`KEPT_${at}`, "x");
    },
  },
  required_secrets: {
    config: { actions: ["NPM_TOKEN", "shared", "DEPLOY_KEY"], dependabot: ["npm_token"] },
    findsOnly: true,
    prepare({ repository }) {
      repository.secrets.actions.add("DEPLOY_KEY");
      repository.secrets.organization.add("SHARED");
    },
  },
  webhooks: {
    config: [
      { config: { url: "https://new.example/hook", content_type: "json", secret: { env: "REPO_COP_SECRET_HOOK" } } },
      {
        config: { url: "https://Ci.example:443/hook?token=t0ken", content_type: "json", insecure_ssl: 0 },
        active: false,
      },
      { name: "web", config: { url: "https://chat.example/" }, events: ["release", "push", "push"], active: true },
    ],
    prune: ["webhooks"],
    prepare({ organization, repository }) {
      const secret = "kept-as-it-is";
      addWebhook(organization, repository, {
        config: { url: "https://ci.example/hook?token=t0ken", insecure_ssl: "1", secret },
      });
      addWebhook(organization, repository, { config: { url: "https://chat.example/", secret }, events: ["push"] });
      addWebhook(organization, repository, { config: { url: "https://ci.example/hook?token=other" } });
    },
  },
  deploy_keys: {
    config: [
      { title: "new", key: `${sshKey("new")} ci@acme.example` },
      { title: "rotated", key: sshKey("rotated"), read_only: true },
      { title: "renamed", key: sshKey("renamed") },
      { title: "lowered", key: sshKey("lowered"), read_only: true },
    ],
    prune: ["deploy_keys"],
    prepare({ organization, repository }) {
      addDeployKey(organization, repository, { title: "rotated", key: sshKey("old") });
      addDeployKey(organization, repository, { title: "before", key: sshKey("renamed"), readOnly: true });
      addDeployKey(organization, repository, { title: "lowered", key: sshKey("lowered") });
      addDeployKey(organization, repository, { title: "gone", key: sshKey("gone") });
    },
  },
  releases: {
    config: { immutable: true },
    prepare() {},
  },
};

function sshKey(name: string): string {
  return `ssh-ed25519 ${Buffer.from(`key ${name}`).toString("base64")}`;
}
