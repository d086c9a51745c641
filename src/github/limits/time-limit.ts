// The time limit of the run: no new work starts after it, and work that was begun gets some minutes to finish.

import { type Decision, GO, type Limit, type PendingRequest, type Wait } from "./decision.ts";

/** Extra time for finishing work that was begun. */
const GRACE_MS = 5 * 60_000;

export class TimeLimit implements Limit {
  #deadline: number;

  /** `deadline` in milliseconds since 1970. */
  constructor(deadline: number) {
    this.#deadline = deadline;
  }

  get deadline(): number {
    return this.#deadline;
  }

  decide(request: PendingRequest, now: number): Decision {
    return now < this.#endFor(request) ? GO : { kind: "stop", reason: "the time limit is reached" };
  }

  /** The wait, or a stop if it would exceed the time limit. */
  inTime(request: PendingRequest, wait: Wait): Decision {
    if (wait.until < this.#endFor(request)) return wait;
    const reason = `${wait.why}, and the time limit comes first`;
    return { kind: "stop", reason, ...(wait.cause === "server" && { isServer: true as const }) };
  }

  begin(): void {}
  end(): void {}

  shift(ms: number): void {
    this.#deadline += ms;
  }

  #endFor({ isContinuation }: PendingRequest): number {
    return this.#deadline + (isContinuation ? GRACE_MS : 0);
  }
}
