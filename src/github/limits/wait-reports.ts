// Logs waits of the whole process: first with the end of the wait, then regularly while it lasts.
import type { Log } from "../../deps.ts";
import type { Wait, WaitCause } from "./decision.ts";

/** A shorter wait gets only a debug line. */
const LEAST_MS = 10_000;
/** Time between two log lines. Waiting requests are checked again every minute. */
const INTERVAL_MS = 60_000;

/** A wait of the whole process. */
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

  /** Must be called whenever a request has to wait. */
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

  /** The current wait of the process; undefined if it does not wait. */
  current(now: number): CurrentWait | undefined {
    return this.#wait && now < this.#wait.until ? this.#wait : undefined;
  }

  shift(ms: number): void {
    if (this.#wait) this.#wait = { ...this.#wait, until: this.#wait.until + ms };
    this.#saidAt += ms;
  }
}

/** A text such as `03:17:01 UTC`. */
function timeOfDay(ms: number): string {
  const seconds = Math.floor((ms % 86_400_000) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")} UTC`;
}
