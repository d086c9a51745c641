// Says in the log what the whole process waits for: once with its end, then again and again while it lasts.
import type { Log } from "../../deps.ts";
import type { Wait, WaitCause } from "./decision.ts";

/** A shorter wait is not worth a line. */
const LEAST_MS = 10_000;
/** Between two lines about waits; those that wait are decided again every minute. */
const INTERVAL_MS = 60_000;

/** What the process waits for. */
export interface CurrentWait {
  readonly cause: WaitCause;
  readonly why: string;
  /** Milliseconds since 1970, by GitHub's clock. */
  readonly until: number;
}

const MESSAGES: Readonly<Record<WaitCause, string>> = {
  quota: "The hourly limit is spent; this process waits for its reset.",
  refusal: "GitHub refused a request for its rate limits; this process pauses.",
  server: "GitHub answers with server errors; this process waits before it tries again.",
};

export class WaitReports {
  readonly #log: Log;
  #wait: CurrentWait | undefined;
  #saidAt = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** To be called whenever a request has to wait. */
  report({ cause, why, until }: Wait, now: number): void {
    if (cause === undefined || until - now < LEAST_MS) {
      this.#log.debug("Waiting.", { why, seconds: (until - now) / 1000 });
      return;
    }
    const isKnown = this.#wait?.cause === cause && until <= this.#wait.until + LEAST_MS;
    if (isKnown && now - this.#saidAt < INTERVAL_MS) return;
    if (!isKnown) this.#wait = { cause, why, until };
    this.#saidAt = now;
    const data = { why, until: timeOfDay(until), minutes: Math.ceil((until - now) / 60_000) };
    if (isKnown) this.#log.info("Still waiting.", data);
    else this.#log.warning(MESSAGES[cause], data);
  }

  /** What the process waits for at the moment, if it does. */
  current(now: number): CurrentWait | undefined {
    return this.#wait && now < this.#wait.until ? this.#wait : undefined;
  }

  shift(ms: number): void {
    if (this.#wait) this.#wait = { ...this.#wait, until: this.#wait.until + ms };
    this.#saidAt += ms;
  }
}

/** `03:17:01 UTC` */
function timeOfDay(ms: number): string {
  const seconds = Math.floor((ms % 86_400_000) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")} UTC`;
}
