// Converts a ruleset to the form that GitHub returns: missing parameters, another order, and unusual ids.
import type { Json, JsonObject } from "../../../src/model.ts";
import type { BypassActor, Rule, Ruleset } from "../../state/ruleset.ts";

/**
 * Parameters that GitHub fills in, by type. A PUT that leaves one out resets it.
 * https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  pull_request: {
    allowed_merge_methods: ["merge", "squash", "rebase"],
    dismissal_restriction: { allowed_actors: [], enabled: false },
    require_extra_approval_for_unattributed_changes: true,
    required_reviewers: [],
  },
  required_status_checks: { do_not_enforce_on_create: false },
  workflows: { do_not_enforce_on_create: false },
  copilot_code_review: { review_draft_pull_requests: false, review_on_push: false },
  commit_message_pattern: { negate: false },
  commit_author_email_pattern: { negate: false },
  committer_email_pattern: { negate: false },
  branch_name_pattern: { negate: false },
  tag_name_pattern: { negate: false },
};

/** A rule as it is stored. */
export function filledIn({ type, parameters }: Rule): Rule {
  const all = { ...DEFAULTS[type], ...parameters };
  return Object.keys(all).length > 0 ? { type, parameters: all } : { type };
}

/** Lists of rules, checks, refs and reviewers are sets, and come back in another order than they were sent in. */
export function rulesShown({ rules }: Ruleset): readonly JsonObject[] {
  const sorted = [...rules].sort((a, b) => (a.type < b.type ? -1 : 1));
  return sorted.map(({ type, parameters }) => ({ type, ...(parameters && { parameters: reordered(parameters) }) }));
}

export function conditionsShown({ conditions }: Ruleset): Json {
  return conditions === null ? null : reordered(conditions);
}

function reordered(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(reordered);
    return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? 1 : -1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, reordered(item)]));
}

/**
 * The ids that GitHub has returned for organization administrators: null, 0 and 1. Here the id depends on the ruleset.
 * https://github.com/github/rest-api-description/issues/4406
 * https://github.com/integrations/terraform-provider-github/pull/3487
 */
const ADMIN_IDS = [null, 0, 1] as const;

/** An actor as REST shows it. */
export function actorShown({ actor_type, actor_id, bypass_mode = "always" }: BypassActor, { id }: Ruleset): JsonObject {
  const shown = {
    OrganizationAdmin: ADMIN_IDS[id % ADMIN_IDS.length] ?? null,
    EnterpriseOwner: 0,
    DeployKey: null,
  } as const;
  const own = actor_type in shown ? shown[actor_type as keyof typeof shown] : (actor_id ?? null);
  return { actor_id: own, actor_type, bypass_mode };
}
