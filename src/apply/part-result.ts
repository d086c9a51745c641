// What became of each part of a request, and which parts are about the same thing.
import type { ChangeState, Failure, RequestPart } from "../model.ts";

/** What became of one part of a request. `found`: somebody above the repository does not let it have that. */
export interface PartResult {
  readonly part: RequestPart;
  readonly state: ChangeState | "found";
  readonly failure?: Failure;
  readonly why?: string | undefined;
  /** It was not applied as far as is known, and GitHub left open whether it was done. */
  readonly isUnclear?: boolean;
  /** What else is to be said in the report. */
  readonly note?: string;
}

/** The same target in the same family. */
export function isOfSame(a: RequestPart, b: RequestPart): boolean {
  return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}
