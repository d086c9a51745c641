// The state of a repository's webhooks and deploy keys.
import type { Node } from "./node.ts";

export interface Webhook {
  readonly id: number;
  active: boolean;
  events: string[];
  config: {
    url: string;
    content_type: string;
    /** Only in here: GitHub shows asterisks in its place. */
    secret?: string;
    insecure_ssl: string;
  };
}

export interface DeployKey extends Node {
  readonly __typename: "DeployKey";
  readonly title: string;
  /** Type and base64, without a comment. */
  readonly key: string;
  readonly readOnly: boolean;
}
