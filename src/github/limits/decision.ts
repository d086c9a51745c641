// The interface of every limit, its decisions about a request, and the request as limits see it.

import type { Turn } from "../../deps.ts";
import type { RawAnswer } from "../answer.ts";
import type { Row } from "../answer-table.ts";
import type { RequestKind } from "../request-kind.ts";

/** A rule that holds requests back. The gate calls its limits in order; the first decision other than "go" applies. */
export interface Limit {
  /** Decides if the request may be sent now. Does not change state that other requests depend on. */
  decide(request: PendingRequest, now: number): Decision;
  /** Called when an attempt is sent. */
  begin(request: PendingRequest, now: number): void;
  /** Called when an attempt has ended. */
  end(request: PendingRequest, ended: Ended): void;
  /** The corrected clock moves by this many milliseconds; running durations keep their length. */
  shift(ms: number): void;
}

/** The end of an attempt. */
export interface Ended {
  readonly answer: RawAnswer;
  readonly row: Row;
  readonly now: number;
  /** Seconds until the answer arrived. */
  readonly seconds: number;
}

export type Decision = { readonly kind: "go" } | Wait | Stop;
export interface Stop {
  readonly kind: "stop";
  readonly reason: string;
  /** GitHub fails: unsent requests count as failures instead of work for the next run. */
  readonly isServer?: true;
}
export interface Wait {
  readonly kind: "wait";
  readonly until: number;
  /** Part of a log line, and of the reason for deferring if the wait is too long. */
  readonly why: string;
  /** The hourly limit is used up, which is the case that `on-limit` configures. */
  readonly isQuota?: boolean;
  /** The reason why the whole process waits. Left out if only this request waits for its turn. */
  readonly cause?: WaitCause;
}

/** Reasons for a wait of the whole process: the hourly limit, a rate-limit refusal, or a failing server. */
export type WaitCause = "quota" | "refusal" | "server";

export const GO: Decision = { kind: "go" };

/** Ends a request inside Octokit's hooks; `send` turns it into a deferred reply. */
export class Deferral extends Error {
  readonly reason: string;
  /** The state that the request relies on was read too long ago. */
  readonly isStale: boolean;
  constructor(reason: string, isStale = false) {
    super(reason);
    this.name = "Deferral";
    this.reason = reason;
    this.isStale = isStale;
  }
}

/** One request with all its attempts. */
export interface PendingRequest {
  readonly requestKind: RequestKind;
  /** `owner/name`, or else all parameters or variables as JSON. Only compared, to count different subjects. */
  readonly subject: string;
  /** One of the first few requests of a process. */
  readonly isStartup: boolean;
  /** Finishes work that was begun: may use the reserve, and a few minutes after the time limit. */
  readonly isContinuation: boolean;
  /** Sent even if the run is being stopped. */
  readonly isCompensation: boolean;
  /** The id of the request's repository, if known. */
  readonly repositoryId?: number | undefined;
  /** Given the number of earlier attempts, decides if another attempt may be made. */
  readonly isStillValid: ((attempts: number) => boolean) | undefined;
  /** Called in the turn of each attempt; returns the reason not to send it. */
  readonly checkFirst: ((turn: Turn) => Promise<string | undefined>) | undefined;
  /** The request whose `checkFirst` sends this one, in its turn. */
  readonly turn: Turn | undefined;
  attempts: number;
  isOnWire: boolean;
  /** The table row of the last answer. */
  row: Row | undefined;
  /** After a server error it is unknown whether the request had its effect. */
  wasUnclear: boolean;
  /** Attempts in earlier sendings of the same request, which broke off. */
  readonly earlierAttempts: number;
  /** Number of times that a fresh token was tried. */
  signIns: number;
}

/** The steps of an attempt that the gate controls. */
export interface Attempt {
  /** Calls `leaves` directly before the request is on the wire. */
  send(leaves: () => void): Promise<RawAnswer>;
  /** Points the next attempt to the address in the answer; false if that is not allowed. */
  follow(answer: RawAnswer): boolean;
  /** Gets a fresh token; false if there is none. */
  signIn(): Promise<boolean>;
}
