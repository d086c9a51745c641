// Slots of the wall clock: shards cannot talk to each other, but they share the time of day.

/** A stretch of time after another, dealt out to the shards in turn. */
export interface Grid {
  readonly slotMs: number;
  /** From 1. */
  readonly shard: number;
  readonly shards: number;
}

/**
 * Steps of a low-discrepancy sequence along the shards of one cycle and along the cycles of one shard. Whatever share of the slots is
 * in use, those slots lie evenly in time, every shard gets as many as any other, and a smaller share uses a part of the slots of a
 * larger one, so that shards which measure different latencies still stay out of each other's way.
 */
const ALONG_SHARDS = 0.6180339887498949;
const ALONG_CYCLES = 0.41421356237309503;
/** A share below this would make the search for the next slot long. */
const SMALLEST_SHARE = 0.001;

/** Whether the slot of this shard in that cycle is used when only `share` (0 to 1) of all slots may be. */
export function isUsable(cycle: number, { shard }: Pick<Grid, "shard">, share: number): boolean {
  return ((shard - 1) * ALONG_SHARDS + cycle * ALONG_CYCLES) % 1 < Math.max(share, SMALLEST_SHARE);
}

/** When the next slot of this shard begins, not before `from`. */
export function nextSlot(grid: Grid, from: number, share = 1): number {
  const cycleMs = grid.slotMs * grid.shards;
  const phase = grid.slotMs * (grid.shard - 1);
  let cycle = Math.ceil((from - phase) / cycleMs);
  while (!isUsable(cycle, grid, share)) cycle++;
  return cycle * cycleMs + phase;
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

/** GitHub's `date` has whole seconds, and an answer is on its way for a while. */
const TOLERATED_SKEW_MS = 2000;

/** How far this machine's clock is behind GitHub's, judged by the `date` of one answer; 0 where it is near enough. */
export function skewOf(serverDate: number, { sentAt, receivedAt }: { readonly sentAt: number; readonly receivedAt: number }): number {
  const skew = serverDate + 500 - (sentAt + receivedAt) / 2;
  return Math.abs(skew) > TOLERATED_SKEW_MS + (receivedAt - sentAt) / 2 ? skew : 0;
}
