// A first-come, first-served queue for each kind of request, the limit of requests in flight, and exclusive use of the
// line to GitHub.
import type { Turn } from "../../deps.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";
import { type ByKind, byKind, DEFAULT_WRITES_PER_MINUTE, LIMITS, readsInFlight, writesInFlight } from "./pace/rates.ts";

/** Limits the number of requests in flight. */
export class Semaphore {
  readonly #limit: number;
  #taken = 0;
  #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#taken >= this.#limit;
  }

  get isEmpty(): boolean {
    return this.#taken === 0;
  }

  take(): void {
    this.#taken++;
  }

  leave(): void {
    this.#taken--;
    this.wake();
  }

  /** Makes all waiting requests check again. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves when a request has finished, or when `wake` is called. */
  whenFree(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #queued = 0;

  /** True if a request waits in this queue. */
  get isBusy(): boolean {
    return this.#queued > 0;
  }

  /** Runs `work` after all earlier work of this queue. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#queued++;
    const result = this.#tail.then(work).finally(() => this.#queued--);
    this.#tail = result.catch(() => {});
    return result;
  }
}

/** One semaphore for all kinds of requests: for a guest, and for a server without limits. */
export function sharedSemaphore(limit: number): ByKind<Semaphore> {
  const shared = new Semaphore(limit);
  return byKind(() => shared);
}

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

/** The semaphores of one process. Queries and mutations are sent one at a time. */
export function semaphoresFor(shards: number): ByKind<Semaphore> {
  const [rest, graphql, writes] = [
    new Semaphore(readsInFlight(shards)),
    new Semaphore(1),
    new Semaphore(writesInFlight(shards)),
  ];
  return { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
}

/** The line to GitHub. A request has it for itself from its check until it is on the wire. */
export class Line {
  #holder: Turn | undefined;
  #released: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  /** True if another request has the line. */
  isClosedTo(request: PendingRequest): boolean {
    return this.#holder !== undefined && !this.isHeldBy(request.turn ?? request);
  }

  isHeldBy(turn: Turn): boolean {
    return this.#holder === turn;
  }

  /** Lets only requests of this turn go out. */
  hold(turn: Turn): void {
    if (this.#holder === turn) return;
    this.wake();
    this.#holder = turn;
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  /** Frees the line, if this turn has it. */
  leave(turn: Turn): void {
    if (this.#holder !== turn) return;
    this.#holder = undefined;
    this.wake();
  }

  /** Lets all waiting requests look again. */
  wake(): void {
    this.#release();
  }

  /** Resolves when the line is free, or at the next call of `wake`. */
  whenFree(): Promise<void> {
    return this.#released;
  }
}
