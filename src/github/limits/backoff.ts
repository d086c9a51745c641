// The back-off of the whole process after a rate-limit refusal, and the half pace after it.

import type { RawAnswer } from "../answer.ts";
import { isWrite } from "../request-kind.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";
import { AFTER_RESET_MS, LONGEST_WINDOW_MS } from "./quota.ts";

/** Duration of the half pace after a secondary refusal: the other shards are probably near the limit too. */
const HALF_PACE_MS = 15 * 60_000;
/**
 * Sending on after refusals may get an App banned.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
const MOST_REFUSALS_IN_A_ROW = 6;

export class Backoff implements Limit {
  #until = 0;
  #halfUntil = 0;
  /** Writes have limits of their own, so a successful read does not end a row of refused writes. */
  readonly #inARow = { read: 0, write: 0 };
  #why = "";
  #isQuota = false;

  decide(request: PendingRequest, now: number): Decision {
    const inARow = this.#inARow[sideOf(request)];
    if (inARow > MOST_REFUSALS_IN_A_ROW) return { kind: "stop", reason: `${this.#why}, ${inARow} times in a row` };
    if (now >= this.#until) return GO;
    const isQuota = this.#isQuota;
    return { kind: "wait", until: this.#until, why: this.#why, isQuota, cause: isQuota ? "quota" : "refusal" };
  }

  begin(): void {}

  /**
   * A refusal starts a back-off of the whole process. A refused request that was sent before the last back-off began
   * does not count as another refusal in a row.
   */
  end(request: PendingRequest, { row, answer, now }: Ended): void {
    const side = sideOf(request);
    if (row.treatment !== "pause") {
      if (now >= this.#until) this.#inARow[side] = 0;
      return;
    }
    if (now >= this.#until) this.#inARow[side]++;
    this.#isQuota = row.name === "primary";
    const { until, named } = backoffUntil(answer.headers, { now, inARow: this.#inARow[side] });
    this.#until = Math.max(this.#until, until);
    this.#why = this.#isQuota ? "the hourly limit is spent" : "GitHub refused with a secondary rate limit";
    if (named !== undefined) this.#why += ` (it named a wait of ${named} s, which is taken for an hour)`;
    if (!this.#isQuota) this.#halfUntil = Math.max(this.#halfUntil, this.#until + HALF_PACE_MS);
  }

  shift(ms: number): void {
    this.#until += ms;
    this.#halfUntil += ms;
  }

  /** 1, or ½ for a while after a refusal. */
  speed(now: number): number {
    return now < this.#halfUntil ? 0.5 : 1;
  }
}

function sideOf({ requestKind }: PendingRequest): "read" | "write" {
  return isWrite(requestKind) ? "write" : "read";
}

/**
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
const FALLBACK_PAUSE_MS = 60_000;
const LONGEST_FALLBACK_MS = 15 * 60_000;
/** GitHub's longest window. A longer wait in an answer is a mistake. */
const LONGEST_BACKOFF_MS = 3_600_000;

/**
 * End of the back-off: `retry-after`, otherwise the reset, otherwise a minute that doubles with each refusal in a row.
 * `named`: the seconds that GitHub requested if they exceed the longest window, and so are not used.
 */
export function backoffUntil(
  headers: RawAnswer["headers"],
  { now, inARow }: { readonly now: number; readonly inARow: number },
): { readonly until: number; readonly named?: number } {
  const after = Number.parseFloat(headers["retry-after"] ?? "") * 1000;
  if (after > LONGEST_BACKOFF_MS) return { until: now + LONGEST_BACKOFF_MS, named: after / 1000 };
  if (after >= 0) return { until: now + after };
  const reset = Number.parseInt(headers["x-ratelimit-reset"] ?? "", 10) * 1000 + AFTER_RESET_MS;
  if (headers["x-ratelimit-remaining"] === "0" && reset > now && reset < now + LONGEST_WINDOW_MS)
    return { until: reset };
  return { until: now + Math.min(FALLBACK_PAUSE_MS * 2 ** Math.max(0, inARow - 1), LONGEST_FALLBACK_MS) };
}
