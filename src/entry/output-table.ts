// The one table of outputs: action.yml and the README are checked against it.
import type { Mode } from "./input-table.ts";

/** How one output is described. */
export interface OutputSpec {
  readonly mode: Mode;
  /** For action.yml and the README. */
  readonly meaning: string;
}

/** Every output. A matrix job keeps only those of the shard that ends last. */
export const OUTPUTS = {
  "repo-count": { mode: "list", meaning: "how many repositories the inventory holds" },
  matrix: { mode: "list", meaning: 'the shards as JSON, such as `["1/2","2/2"]`' },
  "artifact-id": { mode: "list", meaning: "id of the inventory artifact" },
  "artifact-name": { mode: "list", meaning: "name of the inventory artifact" },
  "artifact-digest": { mode: "list", meaning: "SHA-256 of the inventory artifact" },
  "in-sync": { mode: "apply", meaning: "repositories of this shard that were as they should be" },
  planned: { mode: "apply", meaning: "repositories with changes that were only planned" },
  applied: { mode: "apply", meaning: "repositories that were repaired" },
  deferred: { mode: "apply", meaning: "repositories left for the next run" },
  failed: { mode: "apply", meaning: "repositories where something failed" },
  changes: { mode: "apply", meaning: "changes, whatever became of them" },
  findings: { mode: "apply", meaning: "repositories with drift that cannot be repaired" },
  requests: { mode: "apply", meaning: "requests sent to GitHub, every attempt counted" },
  "report-artifact": { mode: "apply", meaning: "name of the shard's report artifact" },
} as const satisfies Record<string, OutputSpec>;
