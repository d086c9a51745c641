// The settings of an environment that GitHub replaces as a whole, and their defaults.
// https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment

import type { Json, JsonObject } from "../../model.ts";
import { given } from "../../objects.ts";
import type { ActualEnvironment } from "./read.ts";
import type { Reviewer } from "./reviewers.ts";

export interface Settings {
  readonly wait_timer: number;
  readonly prevent_self_review: boolean;
  readonly reviewers: readonly Reviewer[];
  /** Left out if GitHub does not return it. */
  readonly can_admins_bypass?: boolean;
  readonly branches: NonNullable<ActualEnvironment["branches"]>;
}

/** The settings of a new environment. */
export const DEFAULTS: Settings = {
  wait_timer: 0,
  prevent_self_review: false,
  reviewers: [],
  can_admins_bypass: true,
  branches: "all",
};

/**
 * GitHub refuses these settings, even at their defaults, in private repositories below Enterprise.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 * https://github.com/alchemy-run/alchemy/pull/1373
 */
export const LIMITED: ReadonlySet<string> = new Set(["wait_timer", "prevent_self_review", "reviewers"]);

/** True if GitHub refuses because of the plan. https://github.com/backstage/backstage/issues/28977 */
export const isPlanLimit = (message: string): boolean => /billing plan/i.test(message);

export function settingsOf({ wait_timer, prevent_self_review, reviewers, ...rest }: ActualEnvironment): Settings {
  const { can_admins_bypass, branches = "all" } = rest;
  return {
    wait_timer,
    prevent_self_review,
    reviewers,
    ...given({ can_admins_bypass }),
    branches,
  };
}

/**
 * The body of a write. A setting is sent unless it has its default before and after the write. GitHub does not document
 * that it keeps settings that are left out, so all others are sent. Older servers and smaller plans refuse some
 * settings even at their defaults.
 */
export function bodyOf(after: Settings, before: Settings): JsonObject {
  const reviewers = after.reviewers.map(({ type, id }): Json => ({ type, id }));
  const isSent = (isDefault: (settings: Settings) => boolean) => !isDefault(after) || !isDefault(before);
  const hasReviewers = reviewers.length > 0;
  return {
    ...(isSent(({ wait_timer }) => wait_timer === 0) && { wait_timer: after.wait_timer }),
    ...(isSent((one) => one.reviewers.length === 0) && { reviewers }),
    // Without reviewers, self review has no effect, and GitHub refuses the setting.
    ...(hasReviewers &&
      isSent(({ prevent_self_review }) => !prevent_self_review) && { prevent_self_review: after.prevent_self_review }),
    // https://github.com/google/go-github/issues/2725
    ...(isSent(({ can_admins_bypass }) => can_admins_bypass !== false) && {
      can_admins_bypass: after.can_admins_bypass ?? true,
    }),
    deployment_branch_policy:
      after.branches === "all"
        ? null
        : { protected_branches: after.branches === "protected", custom_branch_policies: after.branches === "custom" },
  };
}
