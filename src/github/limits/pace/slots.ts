// Slots of the wall clock. Shards cannot communicate, but they share the time of day.

/** Slots of equal length, assigned to the shards in turn. */
export interface Grid {
  readonly slotMs: number;
  /** From 1. */
  readonly shard: number;
  readonly shards: number;
  /** The result of `stepFor`. */
  readonly step: number;
}

/**
 * Numbers that are hard to approximate by fractions, so that their multiples modulo 1 are spread evenly between 0 and
 * 1.
 */
const STEPS: readonly number[] = continuedFractions(7);

/** All numbers whose continued fraction begins with `depth` terms of 1 or 2 and continues with ones. */
function continuedFractions(depth: number): readonly number[] {
  if (depth === 0) return [(Math.sqrt(5) - 1) / 2];
  return continuedFractions(depth - 1).flatMap((rest) => [1, 2].map((first) => 1 / (first + rest)));
}

/** Number of cycles over which the slots of one shard should be spread evenly. */
const CYCLES = 128;

/**
 * The step of a sequence that selects the used slots. A slot is used if its value in the sequence is below the used
 * share. For every share, the used slots are spread evenly over time. The slots of a smaller share are a subset of
 * those of a larger one, so shards with different latencies do not collide. The spread is even over all slots and over
 * those of one shard, which are `shards` steps apart.
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
 * Rates a step: the worse fractions with small denominators approximate it, the more even its sequence. Stops early
 * when the result falls below `enough`.
 */
function evenness(step: number, enough: number): number {
  let worst = 1;
  for (let denominator = 1; denominator <= CYCLES && worst > enough; denominator++) {
    const product = step * denominator;
    worst = Math.min(worst, denominator * Math.abs(product - Math.round(product)));
  }
  return worst;
}

/** A smaller share would make the search for the next slot slow. */
const SMALLEST_SHARE = 0.001;

/** True if a slot, counted from 1970, is used when only `share` (0 to 1) of all slots may be. */
export function isUsable(slot: number, step: number, share: number): boolean {
  return (slot * step) % 1 < Math.max(share, SMALLEST_SHARE);
}

/** Start of the shard's next slot that does not begin before `from`. */
export function nextSlot({ slotMs, shard, shards, step }: Grid, from: number, share = 1): number {
  const cycle = Math.ceil((from / slotMs - (shard - 1)) / shards);
  let slot = cycle * shards + shard - 1;
  while (!isUsable(slot, step, share)) slot += shards;
  return slot * slotMs;
}

/** The amount of a resource that was used ahead of time. Each use increases it, and the clock catches up. */
export interface Ledger {
  /** Milliseconds since 1970: the shard has used its part up to this time. */
  readonly usedUntil: number;
}

/** The ledger after a use that takes `ms` of the shard's time. Unused time is lost. */
export function charge({ usedUntil }: Ledger, { ms, now }: { readonly ms: number; readonly now: number }): Ledger {
  return { usedUntil: Math.max(usedUntil, now) + ms };
}
