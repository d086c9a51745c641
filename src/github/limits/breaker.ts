// Stops hammering a server that fails again and again: waits, tries with one request, then goes on, waits longer, or
// gives up.

import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";

/** Server errors in a row, of whatever requests, before nothing is sent for a while. */
const FAILURES_TO_OPEN = 5;
const FIRST_WAIT_MS = 30_000;
/** Waits of 30, 60, 120 and 240 s. */
const MOST_WAITS = 4;
/** How often the others look whether the one request that tries has come back. */
const LOOK_MS = 1000;

const WHY = "GitHub answers with server errors";

export type BreakerState = "closed" | "open" | "half-open" | "given-up";

export class Breaker implements Limit {
  #failures = 0;
  /** Waits since it last worked. */
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

  /** A query too large for GitHub says nothing about its health, and neither does a rate-limit refusal. */
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
