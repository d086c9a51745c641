// The result of one part of a request, and the state of a change in the report.
import type { Change, ChangeState, Failure, RequestPart, StatedChange } from "../model.ts";

/**
 * The result of one part of a request. `found`: a finding, because GitHub, a policy or the plan rules the change out.
 */
export interface PartResult {
  readonly part: RequestPart;
  readonly state: ChangeState | "found";
  readonly failure?: Failure;
  readonly why?: string | undefined;
  /** Keys of the target's value that GitHub did not store; left out: all of it. */
  readonly unstoredKeys?: readonly string[];
  /** The part counts as not applied, but GitHub may have done it. */
  readonly isUnclear?: boolean;
  /** A further note for the report. */
  readonly note?: string;
}

/**
 * The change with its state. `ref` is removed: it is only for requests, and may contain values that must not be shown.
 */
export function stated({ ref: _, ...change }: Change, state: ChangeState): StatedChange {
  return { ...change, state };
}

/** True if both parts have a common target in the same family. */
export function isOfSame(a: RequestPart, b: RequestPart): boolean {
  return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}
