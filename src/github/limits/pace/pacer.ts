// Computes when a request may start, from slots of the wall clock and from the duration of this shard's answers.
// Callers always pass the time in.

import type { Shard } from "../../../model.ts";
import { PACED_KINDS, type PacedKind } from "../../request-kind.ts";
import {
  type ByKind,
  byKind,
  type Latency,
  LIMITS,
  observe,
  ratesOf,
  SHORTEST_LATENCY,
  slotsPerMinute,
} from "./rates.ts";
import { charge, type Grid, type Ledger, nextSlot, stepFor } from "./slots.ts";

/** The gate's current state. */
export interface Moment {
  readonly now: number;
  readonly active: ByKind<boolean>;
  /** 1, or less after a refusal. */
  readonly speed: number;
}

interface Account {
  readonly ledger: Ledger;
  /** Milliseconds of this shard's time for one second of answer time. */
  readonly scale: number;
}

type GridName = "read" | "query" | "write";
const GRID_OF: ByKind<GridName> = { read: "read", query: "query", write: "write", mutation: "write", content: "write" };

/**
 * In seconds, used before anything was measured. GitHub's latency on a bad day, so that many shards may start at once.
 */
const EXPECTED_LATENCY: ByKind<number> = { read: 2.5, query: 3.5, write: 2.5, mutation: 2.5, content: 2.5 };
/** The expectation counts like this many answers, so that the first few answers cannot mislead. */
const TRUST = 3;
/** A kind without measurements is assumed to take at most this many times the mean of the others. */
const GUESS = 3;
/** Slightly above the margin of the rates, so that the ledger delays only requests beyond the rates. */
const LEDGER_SHARE = 0.83;
/** Number of requests that a shard may be ahead of its seconds. */
const SLACK = 3;
/**
 * Seconds of answers per minute while shards send their first requests, if the mean duration is known. They send
 * nothing else until then.
 */
const START_SECONDS = 75;
/**
 * In seconds.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const LONGEST_ANSWER = 10;
/** The fewest answers that give a useful mean. */
const LEAST_ANSWERS = 3;
/** A kind that was unused for the time of this many requests starts without slack. */
const NEW_AFTER = 4;

/** Answers may take twice as long as before, where that keeps the whole minutes. */
function startMinutes(shards: number, secondsPerAnswer: number): number {
  const seconds = Math.min(LONGEST_ANSWER, Math.max(SHORTEST_LATENCY, secondsPerAnswer));
  const minutes = (shards * seconds) / START_SECONDS;
  return Math.min(Math.ceil(minutes), 2 * minutes);
}

export class Pacer {
  readonly #shards: number;
  readonly #writesPerMinute: number;
  readonly #grids: Readonly<Record<GridName, Grid>>;
  readonly #lastSlot: Record<GridName, number> = { read: 0, query: 0, write: 0 };
  readonly #lastStart: Record<PacedKind, number> = { ...byKind(() => 0) };
  readonly #latency: Record<PacedKind, Latency> = {
    ...byKind((kind) => ({ seconds: EXPECTED_LATENCY[kind], samples: TRUST })),
  };
  /** The mean over all kinds. */
  #overall: Latency = { seconds: 0, samples: 0 };
  /** After its first request, a shard waits until the others have had their turn. */
  #nextTurn: number | undefined;
  #seconds: Ledger = { usedUntil: 0 };
  #graphqlSeconds: Ledger = { usedUntil: 0 };

  /** For first requests, one turn for each shard; undefined if the duration of answers is not known. */
  readonly #startGrid: Grid | undefined;

  constructor(shard: Shard, writesPerMinute: number, secondsPerAnswer?: number) {
    this.#shards = shard.count;
    this.#writesPerMinute = writesPerMinute;
    const slots = slotsPerMinute(writesPerMinute);
    const step = stepFor(shard.count);
    const gridOf = (name: GridName): Grid => ({
      slotMs: 60_000 / slots[name],
      shard: shard.index,
      shards: shard.count,
      step,
    });
    if (secondsPerAnswer !== undefined) {
      this.#overall = { seconds: secondsPerAnswer, samples: TRUST };
      const minutes = startMinutes(shard.count, secondsPerAnswer);
      this.#startGrid = { slotMs: (60_000 * minutes) / shard.count, shard: shard.index, shards: shard.count, step };
    }
    this.#grids = { read: gridOf("read"), query: gridOf("query"), write: gridOf("write") };
  }

  /**
   * Mean duration of answers in seconds. For a kind without measurements: `guess` times the mean of all kinds, if that
   * is lower than the expectation.
   */
  latency(guess = GUESS): ByKind<number> {
    return byKind((kind) => {
      const { seconds, samples } = this.#latency[kind];
      return samples > TRUST || this.#overall.samples === 0
        ? seconds
        : Math.min(seconds, guess * this.#overall.seconds);
    });
  }

  /** The mean duration of all answers; undefined while there are too few. */
  get secondsPerAnswer(): number | undefined {
    const { seconds, samples } = this.#overall;
    return samples >= LEAST_ANSWERS && seconds > 0 ? seconds : undefined;
  }

  /** Minutes within which all shards send their first request. */
  get startMinutes(): number | undefined {
    return this.#startGrid && Math.ceil((this.#startGrid.slotMs * this.#shards) / 60_000);
  }

  /** The turn of this shard's first request; undefined if it is not known, or if the shard has started. */
  firstStart(now: number, speed: number): number | undefined {
    const isFirst = this.#nextTurn === undefined;
    return this.#startGrid && isFirst ? nextSlot(this.#startGrid, now, speed) : undefined;
  }

  /** The time at which the next request of this kind may start. */
  nextStart(kind: PacedKind, { now, active, speed }: Moment): number {
    const name = GRID_OF[kind];
    const latency = this.latency();
    const rate = ratesOf({ writesPerMinute: this.#writesPerMinute, latency, active })[kind] * speed;
    const slack = latency[kind] * SLACK;
    const free = this.#ledgersOf(kind).map(({ ledger, scale }) => ledger.usedUntil - slack * scale);
    const from = Math.max(now, this.#lastSlot[name] + 1, this.#nextTurn ?? 0, ...free);
    return nextSlot(this.#grids[name], from, rate / slotsPerMinute(this.#writesPerMinute)[name]);
  }

  /** True if another request of this grid has started in that slot or a later one. */
  isTaken(kind: PacedKind, slot: number): boolean {
    return this.#lastSlot[GRID_OF[kind]] >= slot;
  }

  /** Takes a slot, so that no other request of this grid starts in it. */
  claim(kind: PacedKind, slot: number): void {
    this.#lastSlot[GRID_OF[kind]] = slot;
  }

  /** Records the start of a request with the expected duration of its answer; returns that duration in seconds. */
  start(kind: PacedKind, now: number): number {
    const seconds = this.latency()[kind];
    if (this.#startGrid) this.#nextTurn ??= now + this.#startGrid.slotMs * this.#shards;
    if (this.#isNew(kind, seconds, now)) this.exhaust(kind, seconds, now);
    this.#lastStart[kind] = now;
    this.#charge(kind, seconds, now);
    return seconds;
  }

  /**
   * True if this shard has not sent requests of this kind for a while: other shards may start with them at the same
   * moment. Single reads are frequent, so reads do not count.
   */
  #isNew(kind: PacedKind, seconds: number, now: number): boolean {
    if (kind === "read") return false;
    const [{ scale } = { scale: 0 }] = this.#ledgersOf(kind);
    return now - this.#lastStart[kind] > NEW_AFTER * seconds * scale;
  }

  /** Uses up the slack when all shards may do the same at the same time, such as at their start. */
  exhaust(kind: PacedKind, seconds: number, now: number): void {
    const [all, graphql] = this.#ledgersOf(kind);
    const used = ({ ledger, scale }: Account) => ({
      usedUntil: Math.max(ledger.usedUntil, now + SLACK * seconds * scale),
    });
    if (all) this.#seconds = used(all);
    if (graphql) this.#graphqlSeconds = used(graphql);
  }

  /** Replaces the expected duration of an answer by the measured one. */
  finish(
    kind: PacedKind,
    { seconds, expected, now }: { readonly seconds: number; readonly expected: number; readonly now: number },
  ): void {
    this.#overall = observe(this.#overall, seconds);
    this.#latency[kind] = observe({ ...this.#latency[kind], seconds: this.latency()[kind] }, seconds);
    this.#charge(kind, seconds - expected, now);
  }

  #charge(kind: PacedKind, seconds: number, now: number): void {
    const [all, graphql] = this.#ledgersOf(kind);
    if (all) this.#seconds = charge(all.ledger, { ms: seconds * all.scale, now });
    if (graphql) this.#graphqlSeconds = charge(graphql.ledger, { ms: seconds * graphql.scale, now });
  }

  #ledgersOf(kind: PacedKind): readonly Account[] {
    const scale = (limit: number) => (this.#shards * 60_000) / (limit * LEDGER_SHARE);
    const all = { ledger: this.#seconds, scale: scale(LIMITS.secondsPerMinute) };
    if (kind !== "query" && kind !== "mutation") return [all];
    return [all, { ledger: this.#graphqlSeconds, scale: scale(LIMITS.graphqlSecondsPerMinute) }];
  }

  /** Moves all stored times by a correction of `now`, so that their distance to `now` stays. */
  shift(ms: number): void {
    for (const name of ["read", "query", "write"] as const) this.#lastSlot[name] += ms;
    for (const kind of PACED_KINDS) this.#lastStart[kind] += ms;
    if (this.#nextTurn !== undefined) this.#nextTurn += ms;
    this.#seconds = { usedUntil: this.#seconds.usedUntil + ms };
    this.#graphqlSeconds = { usedUntil: this.#graphqlSeconds.usedUntil + ms };
  }
}
