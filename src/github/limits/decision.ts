// The one shape that every limit has, and what it can say to a request that wants to start.

import type { RawAnswer } from "../answer.ts";
import type { Row } from "../answer-table.ts";
import type { PendingRequest } from "./pending-request.ts";

/** Something that holds requests back. The gate asks its limits in order; the first that does not say "go" wins. */
export interface Limit {
  /** Whether the request may go out now. Changes nothing that another request depends on. */
  decide(request: PendingRequest, now: number): Decision;
  /** An attempt goes out. */
  begin(request: PendingRequest, now: number): void;
  /** The attempt has ended. */
  end(request: PendingRequest, ended: Ended): void;
  /** `now` is corrected by so many milliseconds from now on: durations that are under way keep their length. */
  shift(ms: number): void;
}

/** How an attempt ended. */
export interface Ended {
  readonly answer: RawAnswer;
  readonly row: Row;
  readonly now: number;
  /** How long the answer took. */
  readonly seconds: number;
}

export type Decision = { readonly kind: "go" } | Wait | { readonly kind: "stop"; readonly reason: string };
export interface Wait {
  readonly kind: "wait";
  readonly until: number;
  /** Part of a log line and, where the wait would be too long, of the reason for deferring. */
  readonly why: string;
  /** The hour is spent, which `on-limit` is about. */
  readonly isQuota?: boolean;
}

export const GO: Decision = { kind: "go" };

/** Ends a request inside the hooks of Octokit; `send` turns it into a deferred reply. */
export class Deferral extends Error {
  readonly reason: string;
  /** What the request relies on no longer holds. */
  readonly isStale: boolean;
  constructor(reason: string, isStale = false) {
    super(reason);
    this.name = "Deferral";
    this.reason = reason;
    this.isStale = isStale;
  }
}
