// The part of a run that reading needs.
import type { Clock, GitHub, Host, Log } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";

/** The modes' `Run` has all of it. */
export interface ReadRun {
  readonly github: GitHub;
  readonly organization: string;
  readonly families: readonly AnyFamily[];
  readonly host: Pick<Host, "annotate">;
  readonly log: Log;
  readonly clock: Pick<Clock, "now">;
}
