// An estimate of GitHub's time. It does not jump with the machine's clock, and GitHub's answers correct it.
import type { Clock } from "../../deps.ts";

/** Smaller corrections are ignored. */
const SMALLEST_SHIFT_MS = 50;

export class ServerTime {
  readonly #clock: Pick<Clock, "now" | "monotonic">;
  /** Difference between GitHub's time and the monotonic clock, in milliseconds. */
  #offset: number;

  /** Starts with the machine's clock, until an answer of GitHub corrects it. */
  constructor(clock: Pick<Clock, "now" | "monotonic">) {
    this.#clock = clock;
    this.#offset = clock.now() - clock.monotonic();
  }

  /** Milliseconds since 1970, by GitHub's clock. */
  now(): number {
    return this.#clock.monotonic() + this.#offset;
  }

  /**
   * Corrects the time with the `date` of an answer that has just arrived and took `tookMs`. `shift` is the correction
   * in milliseconds. If the machine's clock agrees with GitHub, it is used, because it is exact to the millisecond and
   * all shards share it. Otherwise (`differs`) the clock is wrong, and GitHub's seconds are used.
   */
  correct(date: number, tookMs: number): { readonly shift: number; readonly differs: boolean } {
    if (Number.isNaN(date)) return { shift: 0, differs: false };
    const [own, machine] = [this.now(), this.#clock.now()];
    const differs = skewOf(date, { sentAt: machine - tookMs, receivedAt: machine }) !== 0;
    const wanted = differs ? skewOf(date, { sentAt: own - tookMs, receivedAt: own }) : machine - own;
    const shift = Math.abs(wanted) < SMALLEST_SHIFT_MS ? 0 : wanted;
    this.#offset += shift;
    return { shift, differs };
  }
}

/** GitHub's `date` has whole seconds, and an answer needs some time to arrive. */
const TOLERATED_SKEW_MS = 2000;

/** Milliseconds that this machine's clock is behind GitHub's, from the `date` of one answer; 0 within the tolerance. */
export function skewOf(
  serverDate: number,
  { sentAt, receivedAt }: { readonly sentAt: number; readonly receivedAt: number },
): number {
  const skew = serverDate + 500 - (sentAt + receivedAt) / 2;
  return Math.abs(skew) > TOLERATED_SKEW_MS + (receivedAt - sentAt) / 2 ? skew : 0;
}
