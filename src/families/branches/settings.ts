// The settings of a protection rule, flat and by name: how the config nests them, how GraphQL reads and how it writes
// them.
import type { Json, JsonObject } from "../../model.ts";
import type { DesiredBranches, Protection } from "./schema.ts";

/**
 * Switches and numbers: our name → field of GraphQL, the same in answers and in mutations.
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

/** Lists of users, teams and Apps; `switch` is on while the list counts. */
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

/** A switch that counts only while another setting is on; GitHub answers false otherwise, whatever was written. */
export const DEPENDS_ON = { block_creations: "restrictions", allow_fork_syncing: "lock_branch" } as const;

export type FlagKey = keyof typeof FLAGS;
export type ActorKey = keyof typeof ACTOR_LISTS;
export const FLAG_KEYS = Object.keys(FLAGS) as readonly FlagKey[];
export const ACTOR_KEYS = Object.keys(ACTOR_LISTS) as readonly ActorKey[];

/** Canonical names by kind; in a desired list a kind may be left out. */
export interface Actors {
  readonly users?: readonly string[];
  readonly teams?: readonly string[];
  readonly apps?: readonly string[];
}
export const ACTOR_KINDS = ["users", "teams", "apps"] as const;

/** What a layer says of a rule, one name for each thing. Left out means left alone. */
export function flatten(protection: Protection): JsonObject {
  const { required_pull_request_reviews: reviews, required_status_checks: checks, ...rest } = protection;
  return withoutUndefined({
    ...rest,
    ...(reviews !== undefined && { required_pull_request_reviews: reviews !== null, ...reviews }),
    ...(checks !== undefined && { required_status_checks: checks !== null, ...checks }),
  });
}

/** Where a setting stands inside `protection`. */
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

/** Where each setting stands in the config, entry first; of what holds others, these. */
export function settingPaths(desired: DesiredBranches): readonly (readonly string[])[] {
  return desired.flatMap(({ name, protection }) => {
    const places = Object.keys(protection ? flatten(protection) : {}).map(placeOf);
    const isOuter = ([key]: readonly string[]) => places.some(([other, inner]) => other === key && inner !== undefined);
    return places.filter((place) => place.length > 1 || !isOuter(place)).map((place) => [name, "protection", ...place]);
  });
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, Json>;
}

/** The names in use, with those that they depend on. */
export function settingsInUse(desired: readonly JsonObject[]): ReadonlySet<string> {
  const named = new Set(desired.flatMap((one) => Object.keys(one)));
  for (const [key, base] of Object.entries(DEPENDS_ON)) if (named.has(key)) named.add(base);
  return named;
}
