// A request on its way through all its attempts, and what can be done with one of them.

import type { RawAnswer } from "../answer.ts";
import type { Row } from "../answer-table.ts";
import type { RequestKind } from "../request-kind.ts";

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
