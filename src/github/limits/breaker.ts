// Stops hammering a server that fails again and again: waits, tries with one request, then goes on, waits longer, or
// gives up.
import type { Row } from "../answer-table.ts";
import { type Decision, GO } from "./decision.ts";

/** Server errors in a row, of whatever requests, before nothing is sent for a while. */
const FAILURES_TO_OPEN = 5;
const FIRST_WAIT_MS = 30_000;
/** Waits of 30, 60, 120 and 240 s. */
const MOST_WAITS = 4;
/** How often the others look whether the one request that tries has come back. */
const LOOK_MS = 1000;

const WHY = "GitHub answers with server errors";

export type BreakerState = "closed" | "open" | "half-open" | "given-up";

export class Breaker {
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

  verdict(now: number): Decision {
    const state = this.state(now);
    if (state === "given-up") return { kind: "stop", reason: WHY };
    if (state === "open") return { kind: "wait", until: this.#until, why: WHY };
    return state === "half-open" && this.#isTrying ? { kind: "wait", until: now + LOOK_MS, why: WHY } : GO;
  }

  /** A request goes out. */
  begin(now: number): void {
    if (this.state(now) === "half-open") this.#isTrying = true;
  }

  /**
   * Enters how it went; true where this opened the breaker. A query too large for GitHub says nothing about its health.
   */
  end({ kind, treatment }: Row, now: number): boolean {
    this.#isTrying = false;
    if (treatment === "pause" || (treatment === "fail" && kind === "too-large")) return false;
    if (treatment === "repeat") return this.#fail(now);
    this.#failures = 0;
    this.#waits = 0;
    return false;
  }

  #fail(now: number): boolean {
    this.#failures++;
    const state = this.state(now);
    if (state === "open" || (state === "closed" && this.#failures < FAILURES_TO_OPEN)) return false;
    this.#until = now + FIRST_WAIT_MS * 2 ** this.#waits;
    this.#waits++;
    return true;
  }

  /** Milliseconds since 1970 until which nothing is sent. */
  get openUntil(): number {
    return this.#until;
  }
}
