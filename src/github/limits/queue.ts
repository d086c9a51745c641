// A queue for each kind of request, first come, first served, and the number of requests that may be under way at once.
import { type ByKind, readsInFlight, writesInFlight } from "./rates.ts";

/** Requests that may be on the wire at once. */
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

  /** Lets all who wait look again. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves when somebody has left, or at a call to look again. */
  whenFree(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #queued = 0;

  /** Whether anybody waits here. */
  get isBusy(): boolean {
    return this.#queued > 0;
  }

  /** Runs `work` when everything that came before is through. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#queued++;
    const result = this.#tail.then(work).finally(() => this.#queued--);
    this.#tail = result.catch(() => {});
    return result;
  }
}

/** Those of one process: queries and mutations go one at a time. */
export function semaphoresFor(shards: number): ByKind<Semaphore> {
  const [rest, graphql, writes] = [
    new Semaphore(readsInFlight(shards)),
    new Semaphore(1),
    new Semaphore(writesInFlight(shards)),
  ];
  return { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
}
