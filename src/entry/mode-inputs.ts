// The inputs of each mode, as a run uses them once they are read.
import type { Credentials } from "../github/client.ts";
import type { Amount, FailOn, Shard } from "../model.ts";

/** The inputs for the connection to GitHub. */
export interface ConnectionInputs {
  readonly org: string;
  readonly credentials: Credentials;
  /** A number or a share: `500` or `10%`. */
  readonly reserve: string;
}
interface HidingInputs {
  /** Names and values of private repositories do not leave the process; left out where they may. */
  readonly hidesNames?: true;
}
/** Inputs that `list` and `apply` share. */
export interface CommonInputs extends ConnectionInputs, HidingInputs {
  readonly config: string;
  /** The config of the base branch, for the plan of a pull request. */
  readonly configBase?: string;
  readonly repos: readonly string[];
  readonly dryRun: boolean;
  /** Why the event that started the run allows no writing, whatever `dry-run` says; left out where it does. */
  readonly planOnly?: string;
  readonly actionsToken?: string;
  /** Odd, but not wrong. */
  readonly warnings: readonly string[];
}
/** Inputs of `mode: list`. */
export interface ListInputs extends CommonInputs {
  readonly mode: "list";
  readonly shards: number;
}
/** Inputs of `mode: apply`. */
export interface ApplyInputs extends CommonInputs {
  readonly mode: "apply";
  readonly shard: Shard;
  readonly artifactId?: number;
  readonly artifactDigest?: string;
  readonly maxDeletes: Amount;
  /** Left out: any number of repositories may be changed. */
  readonly maxChanges?: Amount;
  readonly writesPerMinute?: number;
  readonly onLimit: "wait" | "defer";
  readonly timeLimitMinutes: number;
  readonly failOn: FailOn;
  readonly rewriteSecrets: boolean;
}
/** Inputs of `mode: report`, which reaches nothing but its own run. */
export interface ReportInputs extends HidingInputs {
  readonly mode: "report";
  readonly org: string;
  readonly actionsToken?: string;
  readonly failOn: FailOn;
  readonly comment: "auto" | "always" | "never";
  /** A folder. */
  readonly reports?: string;
  readonly warnings: readonly string[];
}
/** Inputs of `mode: validate`, which reaches nothing at all. */
export interface ValidateInputs {
  readonly mode: "validate";
  readonly config: string;
  readonly warnings: readonly string[];
}
/** Inputs of the modes that reach the organization. */
export type WorkingInputs = ListInputs | ApplyInputs;
/** Inputs of any mode. */
export type Inputs = WorkingInputs | ReportInputs | ValidateInputs;
