// The rates of one shard: its share of what GitHub allows per minute, by kind of request, with a margin.
import { PACED_KINDS, type PacedKind } from "../../request-kind.ts";

/**
 * GitHub's secondary limits, for one installation or user.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const LIMITS = {
  concurrentRequests: 100,
  restPointsPerMinute: 900,
  graphqlPointsPerMinute: 2000,
  pointsPerRead: 1,
  pointsPerWrite: 5,
  /** CPU seconds per minute. GitHub says that they are "roughly" the duration of answers. */
  secondsPerMinute: 90,
  graphqlSecondsPerMinute: 60,
  contentPerMinute: 80,
  contentPerHour: 500,
} as const;

/**
 * The part of a limit that we use. The rest allows for jitter, differing clocks, and details that GitHub does not
 * document.
 */
const MARGIN = 0.8;
/** The part of the seconds within that margin that writes use: shards cannot compensate each other's slow answers. */
const WRITING_SHARE = 0.98;
/**
 * The margin for reads. When many shards start together, some are already at the next step while others are at the
 * first.
 */
const READING_MARGIN = 0.7;
/** Seconds per minute reserved for reads even if writes could use all of them, so that both make progress. */
const READING_BESIDE_WRITING = 4;
/** The same in points. */
const READING_POINTS = 40;
/**
 * GitHub recommends one write per second.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
export const DEFAULT_WRITES_PER_MINUTE = 60;
/** The limit from points only. */
const MOST_WRITES_PER_MINUTE = (LIMITS.restPointsPerMinute * MARGIN) / LIMITS.pointsPerWrite;

/** Assumed minimum of an answer's duration. It keeps reads of different shards from starting at the same instant. */
export const SHORTEST_LATENCY = 0.3;

export type ByKind<T> = Readonly<Record<PacedKind, T>>;

/** A value for each kind of request. */
export function byKind<T>(value: (kind: PacedKind) => T): ByKind<T> {
  return Object.fromEntries(PACED_KINDS.map((kind) => [kind, value(kind)])) as ByKind<T>;
}

export interface Demand {
  /** Limit for all shards together. */
  readonly writesPerMinute: number;
  /** Seconds. */
  readonly latency: ByKind<number>;
  /** Kinds for which this shard has work. */
  readonly active: ByKind<boolean>;
}

/** Slots per minute of each grid for all shards together. No latency allows a higher rate. */
export function slotsPerMinute(writesPerMinute: number): {
  readonly read: number;
  readonly query: number;
  readonly write: number;
} {
  return {
    read: (LIMITS.secondsPerMinute * MARGIN) / SHORTEST_LATENCY,
    query: (LIMITS.graphqlSecondsPerMinute * MARGIN) / SHORTEST_LATENCY,
    write: Math.min(writesPerMinute, MOST_WRITES_PER_MINUTE),
  };
}

/** Requests per minute of each kind for all shards together, assuming that all are in the state of this one. */
export function ratesOf({ writesPerMinute, latency, active }: Demand): ByKind<number> {
  const seconds = LIMITS.secondsPerMinute * MARGIN * WRITING_SHARE;
  const graphqlSeconds = LIMITS.graphqlSecondsPerMinute * MARGIN;
  const slots = slotsPerMinute(writesPerMinute);
  const isWriting = active.write || active.content || active.mutation;
  const write = Math.min(slots.write, seconds / atLeast(latency.write));
  const writing = isWriting ? write * atLeast(latency.write) : 0;
  const reading = Math.max(READING_BESIDE_WRITING, LIMITS.secondsPerMinute * READING_MARGIN - writing);
  const querying = Math.min(graphqlSeconds, active.read ? (reading * 2) / 3 : reading);
  const resting = reading - (active.query ? querying : 0);
  const points = Math.max(
    READING_POINTS,
    LIMITS.restPointsPerMinute * MARGIN - (isWriting ? write * LIMITS.pointsPerWrite : 0),
  );
  return {
    write,
    mutation: Math.min(write, graphqlSeconds / atLeast(latency.mutation)),
    content: Math.min(write, (LIMITS.contentPerHour * MARGIN) / 60, LIMITS.contentPerMinute * MARGIN),
    query: Math.min(slots.query, querying / atLeast(latency.query)),
    read: Math.min(slots.read, points, resting / atLeast(latency.read)),
  };
}

function atLeast(latency: number): number {
  return Math.max(SHORTEST_LATENCY, latency);
}

/** A running mean of answer durations, in seconds. */
export interface Latency {
  readonly seconds: number;
  readonly samples: number;
}

const LEAST_WEIGHT = 0.015;

/** The mean after one more answer. It is useful after a few answers, and keeps following changes. */
export function observe({ seconds, samples }: Latency, sample: number): Latency {
  const weight = Math.max(LEAST_WEIGHT, 1 / (samples + 1));
  return { seconds: seconds + (sample - seconds) * weight, samples: samples + 1 };
}

/** Reads in flight in one process: ten for all shards together, but at least one for each. */
export function readsInFlight(shards: number): number {
  return Math.max(1, Math.floor(10 / shards));
}

/** Limit of writes in flight in one process. Writes overlap only if answers take longer than a slot. */
export function writesInFlight(shards: number): number {
  return Math.max(1, Math.floor(40 / shards));
}
