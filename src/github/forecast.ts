// What a shard's work will take in time and quota, and how much of it fits into one night.
import { type ByKind, ratesOf } from "./budget.ts";
import { type Rate, reserveOf } from "./quota.ts";

/** Requests that this shard is going to make. */
export interface Work {
  readonly reads: number;
  readonly queries: number;
  readonly writes: number;
}

export interface Outlook {
  readonly now: number;
  /** When this night is over. */
  readonly deadline: number;
  /** How long every other night is, in milliseconds. */
  readonly nightMs: number;
  readonly shards: number;
  readonly writesPerMinute: number;
  /** Seconds. */
  readonly latency: ByKind<number>;
  /** The hourly limit of REST requests, where there is one. */
  readonly core: Rate | undefined;
  readonly reserve: string;
}

export interface Forecast {
  /** From now to the last write, if nights were without end. */
  readonly minutes: number;
  /** REST requests that this shard may make before the limit is reset; undefined where there is no limit. */
  readonly available: number | undefined;
  /** Writes left for later nights. */
  readonly deferredWrites: number;
  /** This one included. */
  readonly nights: number;
}

const WINDOW_MS = 3_600_000;
const MOST_NIGHTS = 365;

/** Every shard is taken to have as much to do as this one, and nobody else to spend from the limit. */
export function forecast(work: Work, outlook: Outlook): Forecast {
  const whole = walk(work, outlook, Number.POSITIVE_INFINITY);
  const tonight = walk(work, outlook, outlook.deadline - outlook.now);
  const later = { ...outlook, core: outlook.core && { ...outlook.core, remaining: outlook.core.limit, resetAt: outlook.now + WINDOW_MS } };
  let left = work.writes - tonight.written;
  let nights = 1;
  for (; left > 0 && nights < MOST_NIGHTS; nights++) left -= walk({ ...work, writes: left }, later, outlook.nightMs).written;
  const share = availableIn(outlook);
  return {
    minutes: Math.ceil(whole.elapsedMs / 60_000),
    available: Number.isFinite(share) ? Math.floor(share) : undefined,
    deferredWrites: work.writes - tonight.written,
    nights,
  };
}

/** This shard's part of what is left in the present window. */
function availableIn({ core, reserve, shards }: Outlook): number {
  return core ? Math.max(0, core.remaining - reserveOf(reserve, core.limit)) / shards : Number.POSITIVE_INFINITY;
}

interface Step {
  readonly count: number;
  /** Of this shard. */
  readonly perMinute: number;
  readonly isCore: boolean;
}

/** Goes through the work, reading first, until it is done or the time is up. */
function walk(work: Work, outlook: Outlook, untilMs: number): { readonly elapsedMs: number; readonly written: number } {
  const wallet = new Wallet(outlook);
  const [query, read, write] = stepsOf(work, outlook);
  const readAt = pass(read, { fromMs: pass(query, { fromMs: 0, untilMs, wallet }).atMs, untilMs, wallet }).atMs;
  const { atMs, done } = pass(write, { fromMs: readAt, untilMs, wallet });
  return { elapsedMs: atMs, written: done };
}

function stepsOf({ reads, queries, writes }: Work, { shards, writesPerMinute, latency }: Outlook): readonly [Step, Step, Step] {
  const idle = { read: false, query: false, write: false, mutation: false, content: false };
  const reading = ratesOf({ writesPerMinute, latency, active: idle });
  const writing = ratesOf({ writesPerMinute, latency, active: { ...idle, write: true } });
  return [
    { count: queries, perMinute: reading.query / shards, isCore: false },
    { count: reads, perMinute: reading.read / shards, isCore: true },
    { count: writes, perMinute: writing.write / shards, isCore: true },
  ];
}

interface Walk {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly wallet: Wallet;
}

function pass({ count, perMinute, isCore }: Step, { fromMs, untilMs, wallet }: Walk): { readonly atMs: number; readonly done: number } {
  let [atMs, done] = [fromMs, 0];
  while (done < count && atMs < untilMs) {
    const { available, endsMs } = isCore ? wallet.at(atMs) : { available: Number.POSITIVE_INFINITY, endsMs: Number.POSITIVE_INFINITY };
    const room = Math.floor((Math.min(endsMs, untilMs) - atMs) * (perMinute / 60_000));
    const step = Math.min(count - done, available, room);
    wallet.spend(isCore ? step : 0);
    done += step;
    atMs = done < count ? Math.min(endsMs, untilMs) : atMs + (step / perMinute) * 60_000;
  }
  return { atMs, done };
}

/** What this shard may still spend, window by window. */
class Wallet {
  readonly #perWindow: number;
  #available: number;
  #endsMs: number;

  constructor(outlook: Outlook) {
    const { core, reserve, shards, now } = outlook;
    this.#perWindow = core ? Math.max(1, Math.floor((core.limit - reserveOf(reserve, core.limit)) / shards)) : Number.POSITIVE_INFINITY;
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
