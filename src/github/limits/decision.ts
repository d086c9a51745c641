// The one shape that every limit has, what it can say to a request that wants to start, and what a request is to it.

import type { RawAnswer } from "../answer.ts";
import type { Row } from "../answer-table.ts";
import type { RequestKind } from "../request-kind.ts";

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

export type Decision = { readonly kind: "go" } | Wait | Stop;
export interface Stop {
  readonly kind: "stop";
  readonly reason: string;
  /** GitHub does not work: what is not sent for that is a failure, and not work for the next run. */
  readonly isServer?: true;
}
export interface Wait {
  readonly kind: "wait";
  readonly until: number;
  /** Part of a log line and, where the wait would be too long, of the reason for deferring. */
  readonly why: string;
  /** The hour is spent, which `on-limit` is about. */
  readonly isQuota?: boolean;
  /** Left out where this request alone waits, for its turn. */
  readonly cause?: WaitCause;
}

/** What a whole process waits for: the reset of the hour, the end of a refusal, or a server that fails. */
export type WaitCause = "quota" | "refusal" | "server";

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

/** One request through all its attempts. */
export interface PendingRequest {
  readonly requestKind: RequestKind;
  /** What it is about: the repository, or whatever else its parameters name. */
  readonly subject: string;
  /** One of the few requests by which a process starts. */
  readonly isStartup: boolean;
  /** Finishes what was begun: may use the reserve, and some minutes after the time limit. */
  readonly isContinuation: boolean;
  /** Goes out even where the run is being stopped. */
  readonly isCompensation: boolean;
  /** The repository that it is about, where that is known. */
  readonly repositoryId?: number | undefined;
  /** Whether an attempt may be made after so many others. */
  readonly isStillValid: ((attempts: number) => boolean) | undefined;
  attempts: number;
  isOnWire: boolean;
  /** The row of the table that the last answer fell into. */
  row: Row | undefined;
  /** A server error left open whether the request had its effect. */
  wasUnclear: boolean;
  /** Attempts of the same request in earlier sendings, which broke. */
  readonly earlierAttempts: number;
  /** How often a fresh token was tried. */
  signIns: number;
}

/** What the gate does with an attempt, beyond waiting. */
export interface Attempt {
  send(): Promise<RawAnswer>;
  /** Changes the next attempt to go where the answer points; false where it must not. */
  follow(answer: RawAnswer): boolean;
  /** Gets a fresh token; false where there is none to be had. */
  signIn(): Promise<boolean>;
}
