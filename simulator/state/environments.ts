// The state of a repository's environments, and of variables and secrets.
import type { Node } from "./node.ts";
import type { App, Team, User } from "./people.ts";

/** By name, in upper case: GitHub keeps it so. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export type Variables = Map<string, string>;

export interface BranchPolicy {
  readonly id: number;
  readonly name: string;
  readonly type: "branch" | "tag";
}

/** A custom deployment protection rule. */
export interface CustomRule {
  readonly id: number;
  readonly app: App;
}

export interface Environment extends Node {
  readonly __typename: "Environment";
  /** Kept in the letters in which it was created. */
  readonly name: string;
  /** Minutes. */
  wait_timer: number;
  prevent_self_review: boolean;
  can_admins_bypass: boolean;
  reviewers: (User | Team)[];
  /** `null`: every branch may deploy. */
  branches: "protected" | "custom" | null;
  policies: BranchPolicy[];
  readonly customRules: CustomRule[];
  readonly variables: Variables;
  /** Names only: values never come back. */
  readonly secrets: Set<string>;
}

/** Names of a repository's secrets. */
export interface Secrets {
  readonly actions: Set<string>;
  readonly dependabot: Set<string>;
  /** Secrets of the organization that this repository may use in Actions. */
  readonly organization: Set<string>;
}
