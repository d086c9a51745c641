// A hostile organization: every hostile name in every place that has names. Places refuse a name as GitHub does.
import { Refused } from "../api/refusals.ts";
import { addAutolink } from "../families/autolinks.ts";
import { addRule } from "../families/branches.ts";
import { addDeployKey } from "../families/deploy-keys.ts";
import { addEnvironment } from "../families/environments/environments.ts";
import { addBranchPolicy } from "../families/environments/rules.ts";
import type { HostilePlace } from "../families/family.ts";
import { addLabel } from "../families/labels.ts";
import { addMilestone } from "../families/milestones.ts";
import { addRuleset } from "../families/rulesets/rulesets.ts";
import { addWebhook } from "../families/webhooks.ts";
import { addRepository, addTeam, addUser, grantTeam, type Organization } from "../state/organization.ts";
import type { Team } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";
import { foundOrganization } from "./basic.ts";
import { SEEDED_HOME } from "./names.ts";

export type { HostilePlace } from "../families/family.ts";

/** Names that try to be something else: a path, a key of every object, markup, a command, a mention, a formula. */
export const HOSTILE_NAMES: readonly string[] = [
  ...["", " ", ".", "..", "...", "%2e", "%2E%2E", "%252e%252e", "..%2f..", "../..", "a/../../b", "/", "a//b"],
  ...["\\", "..\\..", "?a=b", "#x", "{owner}", ":owner", "100%", "*", "~ALL", "-", "--all"],
  ...["constructor", "__proto__", "prototype", "toString", "hasOwnProperty", "null", "true", "0"],
  ...['"', "'", "`", "a``b```", "|", "a|b|c", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)"],
  ...["<script>alert(1)</script>", "</details>", "<!--", "&lt;b&gt;", "*b*_i_~s~", "# heading", "- item"],
  ...["\n", "two\nlines", "x\n::error::x", "x\r\n##[error]x", "::error::x", "::add-mask::a", "##[group]x", "\u0000"],
  ...["\u202egnp.exe", "\u200f\u2066x", "\u2028", "\u{1F41B}", "\u{1D4B3}y", "\u001b[31m", "y".repeat(255)],
  ...["@octocat", "@acme/everyone", "#1", "GH-1", "acme/api#1", "https://evil.example", "www.evil.example"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the hostile name; nothing is to be filled in here
  ...["$(id)", "${{ github.token }}", "${properties.x}", "=1+1", "-1+1", "@SUM(A1)", ":tada:"],
];

function refuseUnless(isAllowed: boolean): void {
  if (!isAllowed) throw new Refused("invalid");
}

/** https://git-scm.com/docs/git-check-ref-format */
function isRef(name: string): boolean {
  return !/^$|^@$|(^|\/)\.|\.\.|[\p{Cc} ~^:?*[\\]|^\/|\/$|\/\/|@\{|\.$|\.lock(\/|$)|^-/u.test(name);
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#naming-conventions-for-configuration-variables */
function upperName(name: string): string {
  refuseUnless(/^(?!github_)[a-z_]\w*$/i.test(name));
  return name.toUpperCase();
}

/** A team of that name. Its slug is GitHub's own, and the only one of its kind. @throws Refused */
export function hostileTeam({ organization, name, at }: Omit<HostilePlace, "repository">): Team {
  refuseUnless(name.trim() !== "");
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const isFree = slug !== "" && organization.teams.every((team) => team.slug !== slug);
  return addTeam(organization, { name, slug: isFree ? slug : `team-${at}` });
}

function inRepository({ repository, name }: HostilePlace): void {
  refuseUnless(isRef(name));
  repository.branches.add(name);
  repository.settings.description = name;
  repository.settings.homepage = `https://x.example/${encodeURIComponent(name)}`;
  // https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
  if (/^[a-z0-9][a-z0-9-]{0,49}$/.test(name) && repository.topics.length < 20) repository.topics.push(name);
}

/** Names have letters, digits and -, and at most 39 characters. https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication */
function inCollaborators({ organization, repository, name, at }: HostilePlace): void {
  refuseUnless(/^[a-z\d](?:-?[a-z\d])*$/i.test(name) && name.length <= 39);
  const invitee = addUser(organization, name, at % 2 ? "member" : "outsider");
  if (at % 2) repository.collaborators.set(name.toLowerCase(), "write");
  else repository.invitations.push({ id: 90_000 + at, invitee, role: "read" });
}

function inRulesets({ organization, repository, name }: HostilePlace): void {
  refuseUnless(name.trim() !== "");
  const refs = { ref_name: { include: [isRef(name) ? `refs/heads/${name}` : "~ALL"], exclude: [] } };
  const checks = { required_status_checks: [{ context: name }], strict_required_status_checks_policy: true };
  const rules = [{ type: "required_status_checks", parameters: checks }];
  addRuleset(organization, repository, { name, enforcement: "active", conditions: refs, rules });
}

function inBranches({ organization, repository, name }: HostilePlace): void {
  refuseUnless(name !== "");
  const checks = [{ context: name, app: null }];
  addRule(organization, repository, {
    ...{ pattern: name, requiresStatusChecks: true, checks },
    ...{ requiresDeployments: true, requiredDeploymentEnvironments: [name] },
  });
}

/** Names have letters, digits, _, -, $ and #. https://docs.github.com/en/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization */
function inProperties({ organization, repository, name }: HostilePlace): void {
  refuseUnless(/^[\w$#-]{1,75}$/.test(name));
  const property = { property_name: name, value_type: "string", required: false, default_value: null } as const;
  organization.properties.push(property);
  repository.properties.set(name, name);
}

/** At most 255 characters. https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment */
function inEnvironments({ organization, repository, name, at }: HostilePlace): void {
  refuseUnless(name !== "" && name.length <= 255);
  const environment = addEnvironment(organization, repository, { name, branches: "custom", wait_timer: at });
  addBranchPolicy(organization, environment, { name });
  environment.variables.set(`PLACE_${at}`, name);
}

function inVariables({ repository, name, at }: HostilePlace): void {
  repository.variables.set(upperName(name), name).set(`VALUE_${at}`, name);
}

function inDeployKeys({ organization, repository, name, at }: HostilePlace): void {
  const material = Buffer.from(`hostile ${repository.id} ${at}`).toString("base64");
  addDeployKey(organization, repository, { title: name, key: `ssh-ed25519 ${material}` });
}

/** By key of the setting family that reads it. Accepted names are stored, and refused ones throw. @throws Refused */
export const HOSTILE_PLACES = {
  repository: inRepository,
  teams: (place) => grantTeam(hostileTeam(place), place.repository, "push"),
  collaborators: inCollaborators,
  autolinks: ({ organization, repository, name }) =>
    addAutolink(organization, repository, { key_prefix: name, url_template: `https://x.example/${name}?<num>` }),
  rulesets: inRulesets,
  branches: inBranches,
  actions: ({ repository, name }) => {
    refuseUnless(name.trim() !== "" && !/\s/.test(name));
    const { patterns_allowed, ...selected } = repository.actions.selected;
    repository.actions.allowed_actions = "selected";
    repository.actions.selected = { ...selected, patterns_allowed: [...patterns_allowed, name] };
  },
  security: () => refuseUnless(false),
  labels: ({ organization, repository, name }) =>
    addLabel(organization, repository, { name, description: name.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, "") }),
  milestones: ({ organization, repository, name }) =>
    addMilestone(organization, repository, { title: name, description: name }),
  custom_properties: inProperties,
  environments: inEnvironments,
  variables: inVariables,
  required_secrets: ({ repository: { secrets }, name }) => {
    for (const names of Object.values(secrets)) names.add(upperName(name));
  },
  webhooks: ({ organization, repository, name }) =>
    addWebhook(organization, repository, { config: { url: `https://x.example/${name}` } }),
  deploy_keys: inDeployKeys,
  releases: () => refuseUnless(false),
} satisfies Readonly<Record<string, (place: HostilePlace) => unknown>>;

/** False if GitHub refuses the name there. */
export function putHostileName(put: (place: HostilePlace) => unknown, place: HostilePlace): boolean {
  try {
    put(place);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

export interface Hostile {
  readonly organization: Organization;
  /** With every name in every place. */
  readonly full: Repository;
  /** Nothing asks for a change here. */
  readonly bystander: Repository;
}

/**
 * GitHub's own rule: letters, digits, `.`, `-` and `_`, at most 100, and not a part that a path resolves away.
 * https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits#repository-name
 */
const REPOSITORY = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** Repositories of every name that GitHub takes; one of them has every name in every place. */
export function hostileOrganization(login = "acme"): Hostile {
  const organization = foundOrganization(login);
  addRepository(organization, { name: SEEDED_HOME });
  const bystander = addRepository(organization, { name: "bystander" });
  const full = addRepository(organization, { name: "full" });
  addTeam(organization, { name: "kept" });
  for (const [at, name] of HOSTILE_NAMES.entries()) {
    if (REPOSITORY.test(name)) addRepository(organization, { name, settings: { description: name } });
    for (const put of Object.values<(place: HostilePlace) => unknown>(HOSTILE_PLACES))
      putHostileName(put, { organization, repository: full, name, at });
  }
  return { organization, full, bystander };
}
