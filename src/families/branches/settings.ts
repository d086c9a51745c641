// The settings of a protection rule as a flat map, with their place in the config and their fields in GraphQL.

import type { JsonObject } from "../../model.ts";
import { given } from "../../objects.ts";
import type { DesiredBranches, Protection } from "./schema.ts";

/**
 * Switches and numbers: our name → GraphQL field, the same in answers and in mutations.
 * https://docs.github.com/en/graphql/reference/objects#branchprotectionrule
 */
export const FLAGS = {
  required_pull_request_reviews: "requiresApprovingReviews",
  required_approving_review_count: "requiredApprovingReviewCount",
  dismiss_stale_reviews: "dismissesStaleReviews",
  require_code_owner_reviews: "requiresCodeOwnerReviews",
  require_last_push_approval: "requireLastPushApproval",
  required_status_checks: "requiresStatusChecks",
  strict: "requiresStrictStatusChecks",
  enforce_admins: "isAdminEnforced",
  required_linear_history: "requiresLinearHistory",
  allow_force_pushes: "allowsForcePushes",
  allow_deletions: "allowsDeletions",
  block_creations: "blocksCreations",
  required_conversation_resolution: "requiresConversationResolution",
  required_signatures: "requiresCommitSignatures",
  lock_branch: "lockBranch",
  allow_fork_syncing: "lockAllowsFetchAndMerge",
} as const;

/** Lists of users, teams and Apps. GraphQL's field `switch` is true while the list is in effect. */
export const ACTOR_LISTS = {
  dismissal_restrictions: {
    read: "reviewDismissalAllowances",
    write: "reviewDismissalActorIds",
    switch: "restrictsReviewDismissals",
  },
  bypass_pull_request_allowances: {
    read: "bypassPullRequestAllowances",
    write: "bypassPullRequestActorIds",
    switch: undefined,
  },
  bypass_force_push_allowances: {
    read: "bypassForcePushAllowances",
    write: "bypassForcePushActorIds",
    switch: undefined,
  },
  restrictions: { read: "pushAllowances", write: "pushActorIds", switch: "restrictsPushes" },
} as const;

/** Switches that need another setting to be on. Otherwise GitHub returns false, whatever was written. */
export const DEPENDS_ON = { block_creations: "restrictions", allow_fork_syncing: "lock_branch" } as const;

export type FlagKey = keyof typeof FLAGS;
export type ActorKey = keyof typeof ACTOR_LISTS;
export const FLAG_KEYS = Object.keys(FLAGS) as readonly FlagKey[];
export const ACTOR_KEYS = Object.keys(ACTOR_LISTS) as readonly ActorKey[];

/** GitHub's names by kind. A desired list may leave out a kind. */
export interface Actors {
  readonly users?: readonly string[];
  readonly teams?: readonly string[];
  readonly apps?: readonly string[];
}
export const ACTOR_KINDS = ["users", "teams", "apps"] as const;

/** A layer's protection as a flat map. Settings that are left out do not change. */
export function flatten(protection: Protection): JsonObject {
  const { required_pull_request_reviews: reviews, required_status_checks: checks, ...rest } = protection;
  return given({
    ...rest,
    ...(reviews !== undefined && { required_pull_request_reviews: reviews !== null, ...reviews }),
    ...(checks !== undefined && { required_status_checks: checks !== null, ...checks }),
  });
}

/** The path of a setting inside `protection`. */
export function placeOf(key: string): readonly string[] {
  if (REVIEW_KEYS.has(key)) return ["required_pull_request_reviews", key];
  return CHECK_KEYS.has(key) ? ["required_status_checks", key] : [key];
}
const REVIEW_KEYS: ReadonlySet<string> = new Set([
  "required_approving_review_count",
  "dismiss_stale_reviews",
  "require_code_owner_reviews",
  "require_last_push_approval",
  "dismissal_restrictions",
  "bypass_pull_request_allowances",
]);
const CHECK_KEYS: ReadonlySet<string> = new Set(["strict", "checks"]);

/** The path of each setting in the config, entry first. A setting with inner settings is left out in favor of these. */
export function settingPaths(desired: DesiredBranches): readonly (readonly string[])[] {
  return desired.flatMap(({ name, protection }) => {
    const places = Object.keys(protection ? flatten(protection) : {}).map(placeOf);
    const isOuter = ([key]: readonly string[]) => places.some(([other, inner]) => other === key && inner !== undefined);
    return places.filter((place) => place.length > 1 || !isOuter(place)).map((place) => [name, "protection", ...place]);
  });
}

/** The used settings, and the settings that they depend on. */
export function settingsInUse(desired: readonly JsonObject[]): ReadonlySet<string> {
  const named = new Set(desired.flatMap((one) => Object.keys(one)));
  for (const [key, base] of Object.entries(DEPENDS_ON)) if (named.has(key)) named.add(base);
  return named;
}
