// The pace of a guest: a run, such as the plan of a pull request, that uses the same token as a nightly run beside it.
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "../decision.ts";
import { DEFAULT_WRITES_PER_MINUTE, LIMITS } from "./rates.ts";

/** A guest sends this many requests before it slows down to one per second. */
const FREE_REQUESTS = 100;
const GUEST_PACE_MS = 1000;
/** Requests per minute of a night: its writes, and the reads between them. */
const NIGHT_PER_MINUTE = 1.2 * DEFAULT_WRITES_PER_MINUTE;
/** Answer seconds per minute that a guest always uses, even if GitHub is slow. */
const LEAST_SECONDS = 2;
/** Weight of the newest answer in the mean. */
const NEWEST = 0.2;

/**
 * Slows down a guest: a run next to a night with the same token. It sends one request at a time, and after the first
 * hundred one per second. It uses at most the answer seconds that a constantly writing night leaves.
 */
export class GuestPace implements Limit {
  readonly #shards: number;
  #begun = 0;
  #lastStart = 0;
  /** Mean duration of an answer in seconds. */
  #seconds = 0;

  /** All shards of the guest share its pace. */
  constructor(shards: number) {
    this.#shards = shards;
  }

  decide(_request: PendingRequest, now: number): Decision {
    const until = this.#lastStart + this.#intervalMs() * this.#shards;
    return now >= until
      ? GO
      : { kind: "wait", until, why: "a plan leaves the limits to a night that may run beside it" };
  }

  #intervalMs(): number {
    const room = Math.max(LEAST_SECONDS, LIMITS.secondsPerMinute - NIGHT_PER_MINUTE * this.#seconds);
    const slow = (60_000 * this.#seconds) / room;
    return this.#begun < FREE_REQUESTS ? slow : Math.max(GUEST_PACE_MS, slow);
  }

  begin(_request: PendingRequest, now: number): void {
    this.#begun += 1;
    this.#lastStart = now;
  }

  end(_request: PendingRequest, { seconds }: Ended): void {
    this.#seconds = this.#seconds === 0 ? seconds : this.#seconds + NEWEST * (seconds - this.#seconds);
  }

  shift(ms: number): void {
    this.#lastStart += ms;
  }
}
