// `fail-on`: the results that fail a job.
import type { FailOn } from "../model.ts";
import type { Counts } from "./digest.ts";

type Results = Pick<Counts, "failed" | "deferred" | "planned" | "applied" | "findings">;

/** By value: the results that fail the job. Failures of a whole shard count under every value but `never`. */
const FAILING: Readonly<Record<FailOn, readonly (keyof Results)[]>> = {
  failed: ["failed"],
  deferred: ["failed", "deferred"],
  drift: ["failed", "deferred", "planned", "applied", "findings"],
  never: [],
};

/** 1 if `fail-on` includes the result, else 0. Wrong inputs and configs are exit code 2 under every value. */
export function exitCodeOf(results: Results, hasShardFailure: boolean, failOn: FailOn): 0 | 1 {
  if (failOn === "never") return 0;
  return hasShardFailure || FAILING[failOn].some((result) => results[result] > 0) ? 1 : 0;
}
