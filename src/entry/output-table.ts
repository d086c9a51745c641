// The one table of outputs: action.yml and the README are checked against it.
import type { Mode } from "./input-table.ts";

/** How one output is described. */
export interface OutputSpec {
  readonly modes: readonly Mode[];
  /** For action.yml and the README. */
  readonly meaning: string;
}

const BOTH = ["apply", "report"] as const satisfies readonly Mode[];

/** Every output. A matrix job keeps only those of the shard that ends last. */
export const OUTPUTS = {
  "repo-count": { modes: ["list"], meaning: "how many repositories the inventory holds" },
  matrix: { modes: ["list"], meaning: 'the shards as JSON, such as `["1/2","2/2"]`' },
  "artifact-id": { modes: ["list"], meaning: "id of the inventory artifact" },
  "artifact-name": { modes: ["list"], meaning: "name of the inventory artifact" },
  "artifact-digest": { modes: ["list"], meaning: "SHA-256 of the inventory artifact" },
  "in-sync": { modes: BOTH, meaning: "repositories of this shard, or of the whole run, without drift to repair" },
  planned: { modes: BOTH, meaning: "repositories with changes that were only planned" },
  applied: { modes: BOTH, meaning: "repositories that were repaired" },
  deferred: { modes: BOTH, meaning: "repositories left for the next run" },
  failed: { modes: BOTH, meaning: "repositories with a failure, and repositories of a shard without a report" },
  changes: { modes: BOTH, meaning: "all changes, whatever their result" },
  "changes-proposed": {
    modes: BOTH,
    meaning: "changes that the pull request causes; only with `config-base`",
  },
  "changes-earlier": {
    modes: BOTH,
    meaning: "changes that the base config makes too: drift from before; only with `config-base`",
  },
  findings: { modes: BOTH, meaning: "repositories with drift that cannot be repaired" },
  requests: { modes: BOTH, meaning: "requests sent to GitHub; every attempt counts" },
  headline: { modes: ["report"], meaning: "the result in one sentence, for a chat message" },
  "missing-shards": { modes: ["report"], meaning: 'shards without a report as JSON, such as `["3/7"]`' },
  "report-artifact": { modes: BOTH, meaning: "name of the report artifact" },
  "comment-url": { modes: ["report"], meaning: "address of the comment on the pull request" },
} as const satisfies Record<string, OutputSpec>;
