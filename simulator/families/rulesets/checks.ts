// The checks of a ruleset, with GitHub's messages. https://docs.github.com/en/rest/repos/rules
import type { JsonObject } from "../../../src/model.ts";
import { Refused } from "../../api/refusals.ts";
import type { Organization } from "../../state/organization.ts";
import type { Repository } from "../../state/repository.ts";
import type { BypassActor, NewRuleset, Ruleset } from "../../state/ruleset.ts";

const MAX_RULESETS = 75;

function unprocessable(error: string): Refused {
  return new Refused("invalid", { errors: [error] });
}

/**
 * The plan "free" allows rulesets only in public repositories. Rulesets of the organization need Team or higher.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export function checkPlan({ plan }: Organization, repository: Repository | null): void {
  if (plan !== "free" || repository?.settings.visibility === "public") return;
  const message = "Upgrade to GitHub Team to enable this feature.";
  throw new Refused("upgrade", repository ? {} : { message });
}

export function checkName(name: string, others: readonly Ruleset[]): void {
  if (name.trim() === "") throw unprocessable("Name can't be blank");
  if (others.some((other) => other.name === name)) throw unprocessable("Name must be unique");
}

/** https://docs.github.com/en/enterprise-cloud@latest/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets */
export function checkRoom(existing: readonly Ruleset[]): void {
  if (existing.length >= MAX_RULESETS) throw unprocessable(`A maximum of ${MAX_RULESETS} rulesets are allowed`);
}

/**
 * Every target but push needs both lists of refs.
 * https://github.com/orgs/community/discussions/68846
 */
export function checkFields({ enforcement, target, conditions }: NewRuleset, { plan }: Organization): void {
  if (enforcement === "evaluate" && plan !== "enterprise")
    throw unprocessable("Enforcement evaluate is not supported for this plan");
  if (target !== "branch" && target !== "tag") return;
  const refs = (conditions?.["ref_name"] ?? {}) as JsonObject;
  const lists = [refs["include"], refs["exclude"]];
  if (!lists.every(Array.isArray)) throw unprocessable("Invalid target patterns: ''");
  const prefix = target === "branch" ? "refs/heads/" : "refs/tags/";
  const wrong = lists.flat().find((ref) => !isRef(String(ref), prefix));
  if (wrong !== undefined) throw unprocessable(`Invalid target patterns: '${wrong}'`);
}

function isRef(ref: string, prefix: string): boolean {
  return ref === "~ALL" || (ref === "~DEFAULT_BRANCH" && prefix === "refs/heads/") || ref.startsWith(prefix);
}

/** https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */
const PUSH_RULES = ["file_path_restriction", "max_file_path_length", "file_extension_restriction", "max_file_size"];
/** Metadata restrictions are for GitHub Enterprise; the name patterns of the other target's refs do not fit. */
const PATTERNS = [
  ...["commit_message_pattern", "commit_author_email_pattern", "committer_email_pattern"],
  ...["branch_name_pattern", "tag_name_pattern"],
];
/** Rules that say something of pull requests have nothing to say of tags. */
const BRANCHES_ONLY = ["pull_request", "merge_queue", "copilot_code_review", "branch_name_pattern", "code_quality"];

/**
 * GitHub says which rule, and not why: `Invalid rule 'tag_name_pattern': `.
 * https://github.com/eclipse-csi/otterdog/issues/483
 */
export function checkRules(
  { target, rules = [] }: NewRuleset,
  organization: Organization,
  repository: Repository | null,
): void {
  const isForPushes = target === "push";
  // https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets#push-rulesets
  if (isForPushes && (organization.plan === "free" || repository?.settings.visibility === "public"))
    throw unprocessable("Push rulesets are not available for this repository");
  const types = rules.map(({ type }) => type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) throw unprocessable(`Rules must be unique: ${twice}`);
  const wrong = types.find((type) => {
    if (PUSH_RULES.includes(type) !== isForPushes) return true;
    if (PATTERNS.includes(type) && organization.plan !== "enterprise") return true;
    // https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
    if (type === "merge_queue" && organization.kind === "user") return true;
    return target === "tag" ? BRANCHES_ONLY.includes(type) : type === "tag_name_pattern";
  });
  if (wrong !== undefined) throw unprocessable(`Invalid rule '${wrong}': `);
  for (const { type, parameters } of rules)
    if (type === "pull_request") checkPullRequests(parameters ?? {}, organization);
}

function checkPullRequests({ required_reviewers, allowed_merge_methods }: JsonObject, { teams }: Organization): void {
  if (Array.isArray(allowed_merge_methods) && allowed_merge_methods.length === 0)
    throw unprocessable("Invalid rule 'pull_request': at least one merge method must be allowed");
  const unknown = ((required_reviewers ?? []) as readonly JsonObject[])
    .map(({ reviewer }) => (reviewer as JsonObject | undefined)?.["id"])
    .find((id) => !teams.some((team) => team.id === id));
  if (unknown !== undefined) throw unprocessable("Invalid rule 'pull_request': required reviewer is not valid");
}

const ROLES = [2, 4, 5];

/** https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset--parameters */
export function checkActors({ bypass_actors = [], target }: NewRuleset, organization: Organization): void {
  for (const actor of bypass_actors) {
    if (actor.bypass_mode === "pull_request" && (target !== "branch" || actor.actor_type === "DeployKey"))
      throw unprocessable("Bypass mode pull_request is only applicable to branch rulesets");
    const what = missing(actor, organization);
    if (what !== undefined)
      throw unprocessable(`Actor ${what} must be part of the ruleset source or owner organization`);
  }
}

function missing({ actor_type, actor_id }: BypassActor, organization: Organization): string | undefined {
  const { apps, teams, users, customRoles, kind } = organization;
  const known = (all: Iterable<{ readonly id: number }>) => [...all].some(({ id }) => id === actor_id);
  const isUser = kind === "user";
  const absent: Partial<Record<BypassActor["actor_type"], boolean>> = {
    Integration: !known(apps),
    Team: !known(teams),
    User: !known(users.values()),
    RepositoryRole: !ROLES.includes(actor_id ?? 0) && !known(customRoles),
    OrganizationAdmin: isUser,
    EnterpriseOwner: true,
    EnterpriseRole: true,
  };
  return absent[actor_type] ? `${actor_type} ${actor_id ?? ""}`.trim() : undefined;
}
