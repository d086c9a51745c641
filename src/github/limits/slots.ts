// Slots of the wall clock: shards cannot talk to each other, but they share the time of day.

/** A stretch of time after another, dealt out to the shards in turn. */
export interface Grid {
  readonly slotMs: number;
  /** From 1. */
  readonly shard: number;
  readonly shards: number;
  /** From `stepFor`. */
  readonly step: number;
}

/**
 * Numbers that fractions approximate badly, so that the sequence of their multiples fills the span from 0 to 1 evenly.
 */
const STEPS: readonly number[] = continuedFractions(7);

/** All whose continued fraction begins with so many of 1 and 2, and goes on with ones for ever. */
function continuedFractions(depth: number): readonly number[] {
  if (depth === 0) return [(Math.sqrt(5) - 1) / 2];
  return continuedFractions(depth - 1).flatMap((rest) => [1, 2].map((first) => 1 / (first + rest)));
}

/** Cycles over which the slots of one shard are to be even. */
const CYCLES = 128;

/**
 * The step of the sequence that says which slots are in use: whatever share of them may be, slots whose place in the
 * sequence is below that share lie evenly in time. A smaller share uses a part of the slots of a larger one, so that
 * shards which measure different latencies still stay out of each other's way. Even over all slots, and over those of
 * one shard, which are `shards` steps apart.
 */
export function stepFor(shards: number): number {
  let best = { step: 0, score: 0 };
  for (const step of STEPS) {
    const score = evenness(step * shards, best.score);
    if (score > best.score) best = { step, score };
  }
  return best.step;
}

/**
 * How badly fractions of small denominators approximate a step: the worse, the more even its sequence. Not looked into
 * below `enough`.
 */
function evenness(step: number, enough: number): number {
  let worst = 1;
  for (let denominator = 1; denominator <= CYCLES && worst > enough; denominator++) {
    const product = step * denominator;
    worst = Math.min(worst, denominator * Math.abs(product - Math.round(product)));
  }
  return worst;
}

/** A share below this would make the search for the next slot long. */
const SMALLEST_SHARE = 0.001;

/** Whether a slot, counted from 1970, is used when only `share` (0 to 1) of all slots may be. */
export function isUsable(slot: number, step: number, share: number): boolean {
  return (slot * step) % 1 < Math.max(share, SMALLEST_SHARE);
}

/** When the next slot of this shard begins, not before `from`. */
export function nextSlot({ slotMs, shard, shards, step }: Grid, from: number, share = 1): number {
  const cycle = Math.ceil((from / slotMs - (shard - 1)) / shards);
  let slot = cycle * shards + shard - 1;
  while (!isUsable(slot, step, share)) slot += shards;
  return slot * slotMs;
}

/** How much of a resource has been taken ahead of time: moves on with every use, and is caught up by the clock. */
export interface Ledger {
  /** Milliseconds since 1970 up to which this shard has used what it may. */
  readonly usedUntil: number;
}

/** The ledger after a use that stands for `ms` of the shard's time. Time that nobody used is lost. */
export function charge({ usedUntil }: Ledger, { ms, now }: { readonly ms: number; readonly now: number }): Ledger {
  return { usedUntil: Math.max(usedUntil, now) + ms };
}
