// A made-up organization that keeps examples/org-policy.yml, but for a small share of its repositories.
import { addAutolink } from "../families/autolinks.ts";
import { addRule } from "../families/branches.ts";
import {
  addApp,
  addRepository,
  addTeam,
  addUser,
  grantTeam,
  type Organization,
  repositoryNamed,
} from "../state/organization.ts";
import type { User } from "../state/people.ts";
import type { ProtectionRule } from "../state/protection.ts";
import type { Repository } from "../state/repository.ts";
import { type Drift, drift, foundOrganization, type Seeded, type SeedOptions } from "./basic.ts";
import { type Chance, kindOf, pick, prng } from "./names.ts";
import {
  LEAD_TEAMS,
  leadsOf,
  POLICY_ACTIONS,
  POLICY_AUTOLINKS,
  POLICY_BRANCHES,
  POLICY_BYPASS_USER,
  POLICY_CHECKS,
  POLICY_COLLECTIONS,
  POLICY_PATTERN,
  POLICY_PROTECTION,
  POLICY_SETTINGS,
  POLICY_TEAMS,
} from "./policy-state.ts";

/** `drifted`: 5 % by default. */
export function seedPolicyOrganization({
  repositories,
  drifted = 0.05,
  seed = 1,
  login = "acme",
}: SeedOptions): Seeded {
  const organization = foundOrganization(login);
  const chance = prng(seed);
  const bypass = addPolicyAccounts(organization);
  for (let index = 0; index < repositories; index += 1)
    furnish(organization, { repository: born(organization, index, chance), bypass });
  payments(organization);
  const names: string[] = [];
  for (const repository of organization.repositories.values()) {
    if (repository.settings.archived || chance() >= drifted) continue;
    drift(DRIFTS, { organization, repository, chance });
    names.push(repository.name);
  }
  return { organization, drifted: names };
}

/** Adds the accounts and properties that `examples/org-policy.yml` names and the organization lacks. */
export function addPolicyAccounts(organization: Organization): User {
  const bypass = addUser(organization, POLICY_BYPASS_USER);
  addApp(organization, { slug: "github-actions", id: 15368 });
  const missing = [...Object.keys(POLICY_TEAMS), ...LEAD_TEAMS].filter(
    (team) => !organization.teams.some(({ slug }) => slug === team),
  );
  for (const name of missing) addTeam(organization, { name });
  // A rule can only name users with write access.
  organization.teams.find(({ slug }) => slug === "ci")?.members.add(POLICY_BYPASS_USER);
  defineProperties(organization);
  return bypass;
}

function defineProperties({ properties }: Organization): void {
  const define = (property_name: string, allowed_values: readonly string[]) =>
    properties.push({
      property_name,
      value_type: "single_select",
      required: false,
      default_value: null,
      allowed_values,
    });
  define("collection", [...POLICY_COLLECTIONS, "platform"]);
  define("pipeline", Object.keys(POLICY_CHECKS));
}

function born(organization: Organization, index: number, chance: Chance): Repository {
  const { settings, ...kind } = kindOf(index, chance, POLICY_SETTINGS);
  const visibility = settings?.visibility === "public" ? "public" : "internal";
  const repository = addRepository(organization, { ...kind, settings: { ...settings, visibility } });
  const collection = POLICY_COLLECTIONS.find((name) => repository.name.startsWith(name));
  if (collection) repository.properties.set("collection", collection);
  const pipeline = pick([...Object.keys(POLICY_CHECKS), ""], chance);
  if (pipeline !== "") repository.properties.set("pipeline", pipeline);
  return repository;
}

/** Brings a repository into the state of the policy. */
function furnish(
  organization: Organization,
  { repository, bypass }: { readonly repository: Repository; readonly bypass: User },
): void {
  const { name, properties, branches, settings } = repository;
  Object.assign(repository.actions, structuredClone(POLICY_ACTIONS));
  for (const autolink of POLICY_AUTOLINKS) addAutolink(organization, repository, autolink);
  for (const [team, permission] of Object.entries(POLICY_TEAMS)) grant(organization, repository, [team, permission]);
  const leads = leadsOf(name);
  if (leads) grant(organization, repository, [leads, "admin"]);
  if (leads === "ui-leads") settings.has_wiki = false;
  const collection = properties.get("collection");
  if (collection) grant(organization, repository, [`${String(collection)}-leads`, "maintain"]);
  const patterns = [...POLICY_BRANCHES.filter((branch) => branches.has(branch)), POLICY_PATTERN];
  for (const pattern of patterns)
    addRule(organization, repository, {
      pattern,
      ...protection(organization, repository),
      bypassPullRequestActors: [bypass],
    });
}

function protection({ apps }: Organization, { properties }: Repository): Partial<ProtectionRule> {
  const contexts = POLICY_CHECKS[String(properties.get("pipeline"))] ?? [];
  const checks = contexts.map((context) => ({ context, app: apps[0] ?? null }));
  const required = checks.length > 0 ? { requiresStatusChecks: true, requiresStrictStatusChecks: false, checks } : {};
  return { ...POLICY_PROTECTION, requiredApprovingReviewCount: 1, ...required };
}

function grant({ teams }: Organization, repository: Repository, [slug, permission]: readonly [string, string]): void {
  const team = teams.find((candidate) => candidate.slug === slug);
  if (team) grantTeam(team, repository, permission);
}

/** The one repository with settings of its own. */
function payments(organization: Organization): void {
  if (!organization.names.has("payments-api")) return;
  const repository = repositoryNamed(organization, "payments-api");
  Object.assign(repository.settings, { description: "Takes the money", allow_auto_merge: false });
  grant(organization, repository, ["engineering", "pull"]);
}

const DRIFTS: readonly Drift[] = [
  // Forks keep the visibility of what they were forked from.
  ({ settings, fork }) =>
    void Object.assign(
      settings,
      settings.visibility === "internal" && !fork ? { visibility: "private" } : { allow_rebase_merge: true },
    ),
  ({ settings }) => void Object.assign(settings, { allow_merge_commit: true, delete_branch_on_merge: false }),
  (repository, { teams }) => void teams[0]?.grants.delete(repository.id),
  (repository, { teams }) => void teams[1]?.grants.set(repository.id, "write"),
  (repository) => Object.assign(repository.actions, { allowed_actions: "all" }),
  (repository) => Object.assign(repository.actions, { enabled: false }),
  ({ autolinks }) => void autolinks.splice(3, 2),
  (repository, organization) => {
    addAutolink(organization, repository, { key_prefix: "OLD-", url_template: "https://old.acme.example/<num>" });
  },
  ({ rules }, { nodes }) => {
    const rule = rules.pop();
    if (rule) nodes.delete(rule.nodeId);
  },
  ({ rules }) =>
    void Object.assign(rules[0] ?? {}, { dismissesStaleReviews: false, requiresConversationResolution: false }),
  ({ rules }) =>
    void Object.assign(rules[0] ?? {}, {
      bypassPullRequestActors: [],
      isAdminEnforced: true,
      requireLastPushApproval: false,
    }),
];
