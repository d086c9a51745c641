// A first-come, first-served queue for each kind of request, the limit of requests in flight, and exclusive use of the
// line to GitHub.
import type { Turn } from "../../deps.ts";
import type { PendingRequest } from "./decision.ts";
import { type ByKind, byKind, readsInFlight, writesInFlight } from "./pace/rates.ts";

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
