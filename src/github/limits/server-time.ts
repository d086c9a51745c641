// GitHub's time as this process reckons it:
// it never jumps with the machine's clock, and is corrected by GitHub's answers.
import type { Clock } from "../../deps.ts";

/** A smaller correction is not worth making. */
const SMALLEST_SHIFT_MS = 50;

export class ServerTime {
  readonly #clock: Pick<Clock, "now" | "monotonic">;
  /** What the monotonic clock lacks to GitHub's time. */
  #offset: number;

  /** Until GitHub says otherwise, the machine's clock is right. */
  constructor(clock: Pick<Clock, "now" | "monotonic">) {
    this.#clock = clock;
    this.#offset = clock.now() - clock.monotonic();
  }

  /** Milliseconds since 1970, by GitHub's clock. */
  now(): number {
    return this.#clock.monotonic() + this.#offset;
  }

  /**
   * Compares with the `date` of an answer that has just arrived and took `tookMs`; `shift` is what `now` was corrected
   * by. Where the machine's clock agrees with the answer it is exact to the millisecond, and the slots of all shards
   * are meant by it. Where it does not (`differs`), it was set wrongly, and GitHub's seconds count.
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

/** GitHub's `date` has whole seconds, and an answer is on its way for a while. */
const TOLERATED_SKEW_MS = 2000;

/** How far this machine's clock is behind GitHub's, judged by the `date` of one answer; 0 where it is near enough. */
export function skewOf(
  serverDate: number,
  { sentAt, receivedAt }: { readonly sentAt: number; readonly receivedAt: number },
): number {
  const skew = serverDate + 500 - (sentAt + receivedAt) / 2;
  return Math.abs(skew) > TOLERATED_SKEW_MS + (receivedAt - sentAt) / 2 ? skew : 0;
}
