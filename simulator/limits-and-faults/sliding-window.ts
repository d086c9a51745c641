// Sums, and durations of requests, over a recent period.

const MINUTE = 60_000;

/** A sum over the last `span` milliseconds. */
export class SlidingSum {
  readonly #span: number;
  readonly #entries: { readonly at: number; readonly amount: number }[] = [];
  #first = 0;
  #sum = 0;

  constructor(span: number) {
    this.#span = span;
  }

  add(at: number, amount: number): void {
    this.#entries.push({ at, amount });
    this.#sum += amount;
  }

  at(now: number): number {
    for (
      let entry = this.#entries[this.#first];
      entry && entry.at <= now - this.#span;
      entry = this.#entries[this.#first]
    ) {
      this.#sum -= entry.amount;
      this.#first++;
    }
    if (this.#first > 1000) {
      this.#entries.splice(0, this.#first);
      this.#first = 0;
    }
    return this.#sum;
  }
}

/** Time that requests take: all of those that ended within the last minute, and of the others so far. */
export class Stopwatch {
  readonly #done = new SlidingSum(MINUTE);
  #running = 0;
  #startsSum = 0;

  start(now: number): void {
    this.#running++;
    this.#startsSum += now;
  }

  end(startedAt: number, now: number): void {
    this.#running--;
    this.#startsSum -= startedAt;
    this.#done.add(now, (now - startedAt) / 1000);
  }

  seconds(now: number): number {
    return this.#done.at(now) + (this.#running * now - this.#startsSum) / 1000;
  }

  get running(): number {
    return this.#running;
  }
}
