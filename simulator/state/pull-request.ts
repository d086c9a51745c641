// The state of pull requests and workflow runs in a repository.
import type { Node } from "./node.ts";

export interface IssueComment extends Node {
  readonly __typename: "IssueComment";
  /** The number of the pull request. */
  readonly number: number;
  /** Login; `<slug>[bot]` for an App. */
  readonly author: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** A job of a workflow run. */
export interface WorkflowJob {
  readonly id: number;
  readonly runId: string;
  readonly attempt: number;
  /** `apply (1/2)`. */
  readonly name: string;
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped";
}
