// Forecasts the time and quota of a shard's work, and how much of it fits into one night.

import { type ByKind, byKind, ratesOf, readsInFlight } from "./pace/rates.ts";
import { type Rate, reserveOf } from "./quota.ts";

/** Number of requests that this shard is going to send. */
export interface Workload {
  readonly reads: number;
  readonly queries: number;
  readonly writes: number;
}

export interface Outlook {
  readonly now: number;
  /** End of this night, in milliseconds since 1970. */
  readonly deadline: number;
  /** Length of every other night, in milliseconds. */
  readonly nightMs: number;
  readonly shards: number;
  /** Undefined on a server without limits: then only the number of requests in flight is bounded. */
  readonly writesPerMinute: number | undefined;
  /** Seconds. */
  readonly latency: ByKind<number>;
  /** The hourly limit of REST requests, if there is one. */
  readonly core: Rate | undefined;
  readonly reserve: string;
}

export interface Forecast {
  /** Minutes from now to the last write, if nights had no end. */
  readonly minutes: number;
  /** REST requests that this shard may send before the limit is reset; undefined without a limit. */
  readonly available: number | undefined;
  /** Writes left for later nights. */
  readonly deferredWrites: number;
  /** Number of nights, including this one. */
  readonly nights: number;
}

const WINDOW_MS = 3_600_000;
/** In seconds. Shorter latencies make no difference. */
const SHORTEST_LATENCY = 0.001;
const MOST_NIGHTS = 365;

/** Assumes that every shard has as much work as this one, and that no other program uses the limit. */
export function forecast(work: Workload, outlook: Outlook): Forecast {
  const whole = simulate(work, outlook, Number.POSITIVE_INFINITY);
  const tonight = simulate(work, outlook, outlook.deadline - outlook.now);
  const later = {
    ...outlook,
    core: outlook.core && { ...outlook.core, remaining: outlook.core.limit, resetAt: outlook.now + WINDOW_MS },
  };
  let left = work.writes - tonight.written;
  let nights = 1;
  for (; left > 0 && nights < MOST_NIGHTS; nights++)
    left -= simulate({ ...work, writes: left }, later, outlook.nightMs).written;
  const share = availableIn(outlook);
  return {
    minutes: Math.ceil(whole.elapsedMs / 60_000),
    available: Number.isFinite(share) ? Math.floor(share) : undefined,
    deferredWrites: work.writes - tonight.written,
    nights,
  };
}

/** This shard's part of the remaining quota in the current window. */
function availableIn({ core, reserve, shards }: Outlook): number {
  return core ? Math.max(0, core.remaining - reserveOf(reserve, core.limit)) / shards : Number.POSITIVE_INFINITY;
}

interface Step {
  readonly count: number;
  /** Requests per minute of this shard. */
  readonly perMinute: number;
  readonly isCore: boolean;
}

/** Simulates the work, reads first, until it is done or the time is over. */
function simulate(
  work: Workload,
  outlook: Outlook,
  untilMs: number,
): { readonly elapsedMs: number; readonly written: number } {
  const share = new QuotaShare(outlook);
  const [query, read, write] = stepsOf(work, outlook);
  const queriedAt = runStep(query, 0, untilMs, share).atMs;
  const readAt = runStep(read, queriedAt, untilMs, share).atMs;
  const { atMs, done } = runStep(write, readAt, untilMs, share);
  return { elapsedMs: atMs, written: done };
}

function stepsOf({ reads, queries, writes }: Workload, outlook: Outlook): readonly [Step, Step, Step] {
  const { reading, writing } = ratesFor(outlook);
  return [
    { count: queries, perMinute: reading.query, isCore: false },
    { count: reads, perMinute: reading.read, isCore: true },
    { count: writes, perMinute: writing.write, isCore: true },
  ];
}

/** Requests per minute of this shard. */
function ratesFor({ shards, writesPerMinute, latency }: Outlook): {
  readonly reading: ByKind<number>;
  readonly writing: ByKind<number>;
} {
  if (writesPerMinute === undefined) {
    const free = byKind((kind) => (readsInFlight(shards) * 60) / Math.max(latency[kind], SHORTEST_LATENCY));
    return { reading: free, writing: free };
  }
  const idle = byKind(() => false);
  const each = (rates: ByKind<number>) => byKind((kind) => rates[kind] / shards);
  const ratesWith = (active: ByKind<boolean>) => each(ratesOf({ writesPerMinute, latency, active }));
  return { reading: ratesWith(idle), writing: ratesWith({ ...idle, write: true }) };
}

function runStep(
  { count, perMinute, isCore }: Step,
  fromMs: number,
  untilMs: number,
  share: QuotaShare,
): { readonly atMs: number; readonly done: number } {
  let [atMs, done] = [fromMs, 0];
  while (done < count && atMs < untilMs) {
    const { available, endsMs } = isCore
      ? share.at(atMs)
      : { available: Number.POSITIVE_INFINITY, endsMs: Number.POSITIVE_INFINITY };
    const room = Math.floor((Math.min(endsMs, untilMs) - atMs) * (perMinute / 60_000));
    const step = Math.min(count - done, available, room);
    share.spend(isCore ? step : 0);
    done += step;
    atMs = done < count ? Math.min(endsMs, untilMs) : atMs + (step / perMinute) * 60_000;
  }
  return { atMs, done };
}

/** The quota that this shard may still use, window by window. */
class QuotaShare {
  readonly #perWindow: number;
  #available: number;
  #endsMs: number;

  constructor(outlook: Outlook) {
    const { core, reserve, shards, now } = outlook;
    this.#perWindow = core
      ? Math.max(1, Math.floor((core.limit - reserveOf(reserve, core.limit)) / shards))
      : Number.POSITIVE_INFINITY;
    this.#available = Math.floor(availableIn(outlook));
    this.#endsMs = core ? Math.max(0, core.resetAt - now) : Number.POSITIVE_INFINITY;
  }

  at(atMs: number): { readonly available: number; readonly endsMs: number } {
    while (atMs >= this.#endsMs) {
      this.#endsMs += WINDOW_MS;
      this.#available = this.#perWindow;
    }
    return { available: this.#available, endsMs: this.#endsMs };
  }

  spend(requests: number): void {
    this.#available -= requests;
  }
}
