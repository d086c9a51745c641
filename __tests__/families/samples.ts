// What each setting family is tried on, one repository at a time: a config, and a state that differs from it.
import { addAutolink } from "../../simulator/families/autolinks.ts";
import { addCustomRole, addTeam, grantTeam } from "../../simulator/state/organization.ts";
import type { FamilyKey } from "../../src/families/index.ts";
import type { Samples } from "./contract.ts";

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
      const [deployers, lowered, gone] = ["deployers", "lowered", "gone"].map((name) => addTeam(organization, { name }));
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
      addAutolink(organization, repository, { key_prefix: "ops-", url_template: "https://old.example/<num>", is_alphanumeric: true });
      addAutolink(organization, repository, { key_prefix: "OLD-", url_template: "https://old.example/<num>", is_alphanumeric: true });
    },
  },
};
