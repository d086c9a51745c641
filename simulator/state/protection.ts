// A classic branch protection rule, by GraphQL's names.
// https://docs.github.com/en/graphql/reference/objects#branchprotectionrule
import type { Node } from "./node.ts";
import type { App, Team, User } from "./people.ts";

export type Actor = App | Team | User;

export interface ProtectionFlags {
  allowsDeletions: boolean;
  allowsForcePushes: boolean;
  blocksCreations: boolean;
  dismissesStaleReviews: boolean;
  isAdminEnforced: boolean;
  lockAllowsFetchAndMerge: boolean;
  lockBranch: boolean;
  requireLastPushApproval: boolean;
  requiresApprovingReviews: boolean;
  requiresCodeOwnerReviews: boolean;
  requiresCommitSignatures: boolean;
  requiresConversationResolution: boolean;
  requiresDeployments: boolean;
  requiresLinearHistory: boolean;
  requiresStatusChecks: boolean;
  requiresStrictStatusChecks: boolean;
  restrictsPushes: boolean;
  restrictsReviewDismissals: boolean;
}

export interface StatusCheck {
  readonly context: string;
  readonly app: App | null;
}

export interface ProtectionRule extends Node, ProtectionFlags {
  readonly __typename: "BranchProtectionRule";
  readonly repositoryId: number;
  pattern: string;
  requiredApprovingReviewCount: number | null;
  requiredDeploymentEnvironments: readonly string[];
  checks: readonly StatusCheck[];
  pushActors: readonly Actor[];
  bypassForcePushActors: readonly Actor[];
  bypassPullRequestActors: readonly Actor[];
  reviewDismissalActors: readonly Actor[];
}

export function flagDefaults(): ProtectionFlags {
  return {
    allowsDeletions: false,
    allowsForcePushes: false,
    blocksCreations: false,
    dismissesStaleReviews: false,
    isAdminEnforced: false,
    lockAllowsFetchAndMerge: false,
    lockBranch: false,
    requireLastPushApproval: false,
    requiresApprovingReviews: false,
    requiresCodeOwnerReviews: false,
    requiresCommitSignatures: false,
    requiresConversationResolution: false,
    requiresDeployments: false,
    requiresLinearHistory: false,
    requiresStatusChecks: false,
    requiresStrictStatusChecks: true,
    restrictsPushes: false,
    restrictsReviewDismissals: false,
  };
}
