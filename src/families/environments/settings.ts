// The settings of an environment that GitHub takes whole, with what each of them is where nobody set it.
// https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment
import type { Json, JsonObject } from "../../model.ts";
import type { ActualEnvironment } from "./read.ts";
import type { Reviewer } from "./reviewers.ts";

export interface Settings {
  readonly wait_timer: number;
  readonly prevent_self_review: boolean;
  readonly reviewers: readonly Reviewer[];
  /** Left out where GitHub does not say. */
  readonly can_admins_bypass?: boolean;
  readonly branches: NonNullable<ActualEnvironment["branches"]>;
}

/** A new environment. */
export const DEFAULTS: Settings = {
  wait_timer: 0,
  prevent_self_review: false,
  reviewers: [],
  can_admins_bypass: true,
  branches: "all",
};

/**
 * Refused when sent at all, defaults included, in private repositories below Enterprise.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 * https://github.com/alchemy-run/alchemy/pull/1373
 */
export const LIMITED: ReadonlySet<string> = new Set(["wait_timer", "prevent_self_review", "reviewers"]);

/** Whether GitHub's answer to the plan is that sentence. https://github.com/backstage/backstage/issues/28977 */
export const isPlanLimit = (message: string): boolean => /billing plan/i.test(message);

export function settingsOf({ wait_timer, prevent_self_review, reviewers, ...rest }: ActualEnvironment): Settings {
  const { can_admins_bypass, branches = "all" } = rest;
  return {
    wait_timer,
    prevent_self_review,
    reviewers,
    ...(can_admins_bypass !== undefined && { can_admins_bypass }),
    branches,
  };
}

/**
 * The body of a write. Nobody documents that GitHub keeps what is left out, so everything that is not at its default,
 * or was not, is sent; what is at its default is left out, since older servers and smaller plans refuse to hear of it.
 */
export function bodyOf(after: Settings, before: Settings): JsonObject {
  const reviewers = after.reviewers.map(({ type, id }): Json => ({ type, id }));
  const isSent = (isDefault: (settings: Settings) => boolean) => !isDefault(after) || !isDefault(before);
  const hasReviewers = reviewers.length > 0;
  return {
    ...(isSent(({ wait_timer }) => wait_timer === 0) && { wait_timer: after.wait_timer }),
    ...(isSent((one) => one.reviewers.length === 0) && { reviewers }),
    // Without reviewers there is no self review to prevent, and GitHub refuses it.
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
