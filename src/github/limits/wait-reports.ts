// Logs waits of the whole process: first the end of the wait, then every minute or two the progress of the work and the
// reason for the wait.
import type { Log, LogData, Progress } from "../../deps.ts";
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

interface Task {
  readonly doing: string;
  readonly of: number;
  readonly startedAt: number;
  done: number;
}

export class WaitReports implements Progress {
  readonly #log: Log;
  readonly #now: () => number;
  #wait: CurrentWait | undefined;
  #task: Task | undefined;
  #saidAt: number;

  constructor(log: Log, now: () => number) {
    this.#log = log;
    this.#now = now;
    this.#saidAt = now();
  }

  begin(doing: string, of: number): void {
    this.#task = { doing, of, startedAt: this.#now(), done: 0 };
  }

  advance(count = 1): void {
    if (this.#task) this.#task.done += count;
  }

  /** Must be called whenever a request has to wait. */
  report({ cause, why, until }: Wait, now: number): void {
    const isLong = until - now >= LEAST_MS;
    if (cause === undefined || !isLong) {
      this.#log.debug("Waiting.", { why, seconds: (until - now) / 1000 });
      this.tick(now, isLong ? { why, until } : undefined);
      return;
    }
    if (this.#wait?.cause === cause && until <= this.#wait.until + LEAST_MS) {
      this.tick(now);
      return;
    }
    this.#wait = { cause, why, until };
    this.#saidAt = now;
    this.#log.warning(MESSAGES[cause], waitData(this.#wait, now));
  }

  /**
   * Must be called whenever an attempt has ended, and every minute while a request waits. Logs at most one line per
   * minute.
   */
  tick(now: number, waiting: Pick<CurrentWait, "why" | "until"> | undefined = this.current(now)): void {
    if (now - this.#saidAt < INTERVAL_MS || !(waiting || this.#task)) return;
    this.#saidAt = now;
    const wait = waiting && waitData(waiting, now);
    if (this.#task) this.#log.info("Progress.", { ...taskData(this.#task, now, waiting?.until), ...wait });
    else this.#log.info("Still waiting.", wait);
  }

  /** The current wait of the process; undefined if it does not wait. */
  current(now = this.#now()): CurrentWait | undefined {
    return this.#wait && now < this.#wait.until ? this.#wait : undefined;
  }

  shift(ms: number): void {
    if (this.#wait) this.#wait = { ...this.#wait, until: this.#wait.until + ms };
    if (this.#task) this.#task = { ...this.#task, startedAt: this.#task.startedAt + ms };
    this.#saidAt += ms;
  }
}

function waitData({ why, until }: Pick<CurrentWait, "why" | "until">, now: number): LogData {
  return { why, until: timeOfDay(until), minutes: Math.ceil((until - now) / 60_000) };
}

/** The time left is the current wait, plus the time for the remaining repositories at the pace so far. */
function taskData({ doing, done, of, startedAt }: Task, now: number, until = now): LogData {
  const perRepository = done === 0 ? undefined : (now - startedAt) / done;
  const leftMs = perRepository === undefined ? undefined : until - now + perRepository * (of - done);
  return { doing, done, of, ...(leftMs !== undefined && { minutesLeft: Math.ceil(leftMs / 60_000) }) };
}

/** A text such as `03:17:01 UTC`. */
function timeOfDay(ms: number): string {
  const seconds = Math.floor((ms % 86_400_000) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")} UTC`;
}
