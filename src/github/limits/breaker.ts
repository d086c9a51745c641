// Stops sending to a server that fails repeatedly: waits, tries one request, then continues, waits longer, or gives up.

import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";

/** Server errors in a row, of any requests, after which sending stops for a while. */
const FAILURES_TO_OPEN = 5;
const FIRST_WAIT_MS = 30_000;
/** Waits of 30, 60, 120 and 240 s. */
const MOST_WAITS = 4;
/** Other requests check at this interval if the one trial request has ended. */
const LOOK_MS = 1000;

const WHY = "GitHub answers with server errors";

export type BreakerState = "closed" | "open" | "half-open" | "given-up";

export class Breaker implements Limit {
  #failures = 0;
  /** Number of waits since the last success. */
  #waits = 0;
  #until = 0;
  #isTrying = false;

  state(now: number): BreakerState {
    if (this.#waits > MOST_WAITS) return "given-up";
    if (this.#waits === 0) return "closed";
    return now < this.#until ? "open" : "half-open";
  }

  decide(_request: PendingRequest, now: number): Decision {
    const state = this.state(now);
    if (state === "given-up") return { kind: "stop", reason: WHY, isServer: true };
    if (state === "open") return { kind: "wait", until: this.#until, why: WHY, cause: "server" };
    return state === "half-open" && this.#isTrying ? { kind: "wait", until: now + LOOK_MS, why: WHY } : GO;
  }

  begin(_request: PendingRequest, now: number): void {
    if (this.state(now) === "half-open") this.#isTrying = true;
  }

  /** A query that is too large and a rate-limit refusal do not count as server failures. */
  end(_request: PendingRequest, { row: { kind, treatment }, now }: Ended): void {
    this.#isTrying = false;
    if (treatment === "pause" || (treatment === "fail" && kind === "too-large")) return;
    if (treatment === "repeat") {
      this.#fail(now);
      return;
    }
    this.#failures = 0;
    this.#waits = 0;
  }

  shift(ms: number): void {
    this.#until += ms;
  }

  #fail(now: number): void {
    this.#failures++;
    const state = this.state(now);
    if (state === "open" || (state === "closed" && this.#failures < FAILURES_TO_OPEN)) return;
    const waitMs = FIRST_WAIT_MS * 2 ** this.#waits;
    this.#until = now + waitMs;
    this.#waits++;
  }
}
