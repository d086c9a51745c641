// The part of a run that reads use.
import type { Clock, GitHub, Host, Log } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";

/** The `Run` of the modes has all of it. */
export interface ReadRun {
  readonly github: GitHub;
  readonly organization: string;
  readonly families: readonly AnyFamily[];
  readonly host: Pick<Host, "annotate">;
  readonly log: Log;
  readonly clock: Pick<Clock, "now">;
}
