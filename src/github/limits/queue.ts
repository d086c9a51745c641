// A first-come, first-served queue for each kind of request, and the limit of requests in flight.
import { type ByKind, readsInFlight, writesInFlight } from "./rates.ts";

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

/** The semaphores of one process. Queries and mutations are sent one at a time. */
export function semaphoresFor(shards: number): ByKind<Semaphore> {
  const [rest, graphql, writes] = [
    new Semaphore(readsInFlight(shards)),
    new Semaphore(1),
    new Semaphore(writesInFlight(shards)),
  ];
  return { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
}
