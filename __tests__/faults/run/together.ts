// Many families on the same few repositories, as a real organization has them: policies, pruning, an archived
// repository.
import { addAutolink } from "../../../simulator/families/autolinks.ts";
import { addRule } from "../../../simulator/families/branches.ts";
import { addLabel } from "../../../simulator/families/labels.ts";
import {
  addApp,
  addRepository,
  addTeam,
  addUser,
  createOrganization,
  grantTeam,
  type Organization,
} from "../../../simulator/state/organization.ts";
import type { Repository } from "../../../simulator/state/repository.ts";
import { type Scenario, TARGET, TOKEN, TOKEN_RUNS } from "./scenario.ts";
import { addTwin } from "./twin.ts";

const CONFIG = `
exclude: ["sandbox-*"]
repository:
  has_wiki: false
  delete_branch_on_merge: true
  allow_merge_commit: false
  squash_merge_commit_title: PR_TITLE
  squash_merge_commit_message: PR_BODY
  has_discussions: true
  topics: [managed]
teams:
  - { name: infosec, permission: pull }
  - { name: devops, permission: admin }
autolinks:
  - { key_prefix: "OPS-", url_template: "https://acme.example/browse/OPS-<num>", is_alphanumeric: false }
branches:
  - name: default
    protection:
      required_pull_request_reviews: { required_approving_review_count: 1 }
      enforce_admins: true
      restrictions: { users: [alice], teams: [devops], apps: [builder] }
  - { name: "legacy/*", protection: null }
labels:
  - { name: bug, color: d73a4a }
collaborators:
  - { username: alice, permission: maintain }
actions: { default_workflow_permissions: read, can_approve_pull_request_reviews: false }
security: { vulnerability_alerts: true, automated_security_fixes: true }
custom_properties:
  - { name: tier, value: gold }
policies:
  - name: services
    match: { name: ["api", "web"] }
    teams:
      - { name: services, permission: push }
    prune: [teams, autolinks, labels, topics]
repositories:
  old:
    repository: { archived: true, has_issues: false }
`;

/** Everything that the config speaks of differs. */
function spoil(organization: Organization, repository: Repository): void {
  const { settings, rules: _, ...rest } = repository;
  Object.assign(settings, { has_wiki: true, allow_merge_commit: true, delete_branch_on_merge: false });
  rest.topics = ["legacy"];
  addAutolink(organization, repository, { key_prefix: "ops-", url_template: "https://old.example/<num>" });
  addAutolink(organization, repository, { key_prefix: "OLD-", url_template: "https://old.example/<num>" });
  addRule(organization, repository, { pattern: repository.settings.default_branch, requiresLinearHistory: true });
  addRule(organization, repository, { pattern: "legacy/*" });
  addLabel(organization, repository, { name: "bug", color: "ffffff" });
  addLabel(organization, repository, { name: "wontfix" });
  repository.collaborators.set("alice", "admin").set("bob", "write");
}

function populate(names: readonly string[]): Organization {
  const organization = createOrganization({ login: "acme" });
  addUser(organization, "octo-owner", "owner");
  organization.tokens.set(TOKEN, {
    kind: "personal",
    login: "octo-owner",
    owner: true,
    permissions: "all",
    role: "admin",
  });
  for (const login of ["alice", "bob"]) addUser(organization, login);
  addApp(organization, { slug: "builder" });
  organization.properties.push({ property_name: "tier", value_type: "string", required: false, default_value: null });
  const [, devops, , legacy] = ["infosec", "devops", "services", "legacy"].map((name) =>
    addTeam(organization, { name }),
  );
  const api = addRepository(organization, { name: TARGET });
  spoil(organization, api);
  for (const [team, role] of [
    [devops, "pull"],
    [legacy, "admin"],
  ] as const) {
    if (team) grantTeam(team, api, role);
  }
  for (const name of [...names, "sandbox-1"]) addTwin(organization, api, name);
  addTwin(organization, api, "old").settings.archived = true;
  // Nobody speaks of it, so it is left alone.
  addTwin(organization, api, "museum").settings.archived = true;
  return organization;
}

/** `names`: repositories beside the target and the archived one. */
export function together(...names: readonly string[]): Scenario {
  return {
    name: "together",
    config: CONFIG,
    runs: TOKEN_RUNS,
    bulk: "nested",
    findsOnly: false,
    repositories: [TARGET, ...names, "old"],
    populate: () => populate(names),
  };
}
