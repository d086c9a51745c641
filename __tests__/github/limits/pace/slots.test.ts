// Slots of the wall clock belong to one shard each, and never coincide.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charge, type Grid, isUsable, nextSlot, stepFor } from "../../../../src/github/limits/pace/slots.ts";

const NOW = Date.UTC(2026, 10, 22, 3);
const grid = (shard: number, shards: number, slotMs = 1000): Grid => ({ slotMs, shard, shards, step: stepFor(shards) });

describe("src/github/limits/pace/slots.ts", () => {
  test.each([
    [1, 1, 0, 0],
    [1, 1, 0.001, 1],
    [2, 3, 0, 1],
    [2, 3, 1, 1],
    [2, 3, 1.001, 4],
    [3, 3, 2.5, 5],
  ])("shard %i of %i, asking %d s after a cycle began, gets the slot at %d s", (shard, shards, from, slot) => {
    const base = Math.ceil(NOW / 1000 / shards) * shards * 1000;

    expect((nextSlot(grid(shard, shards), base + from * 1000) - base) / 1000).toBeCloseTo(slot, 6);
  });

  test("slots of different shards never coincide, whatever part of them each uses", () => {
    const shards = fc.integer({ min: 2, max: 64 });
    fc.assert(
      fc.property(shards, fc.double({ min: 0.01, max: 1, noNaN: true }), fc.nat(3_600_000), (count, share, offset) => {
        const slots = Array.from({ length: count }, (_, index) =>
          nextSlot(grid(index + 1, count), NOW + offset, share),
        );
        expect(new Set(slots.map((slot) => Math.round(slot / 1000))).size).toBe(count);
        expect(Math.min(...slots)).toBeGreaterThanOrEqual(NOW + offset - 1e-3);
      }),
    );
  });

  test.each([1, 2, 3, 7, 8, 32, 100, 144, 256])(
    "with %i shards, every used share of slots is even in each minute and for each shard",
    (shards) => {
      const first = Math.floor(NOW / 1000 / shards) * shards;
      const step = stepFor(shards);
      for (const share of [0.2, 0.48, 0.75]) {
        const used = Array.from({ length: 60 * 60 }, (_, index) => isUsable(first + index, step, share));
        const minutes = Array.from(
          { length: 59 },
          (_, minute) => used.slice(minute * 60, minute * 60 + 60).filter(Boolean).length,
        );
        expect(Math.max(...minutes)).toBeLessThanOrEqual(60 * share + 3);
        expect(Math.min(...minutes)).toBeGreaterThanOrEqual(60 * share - 3);
        const own = Array.from({ length: 100 }, (_, cycle) => isUsable(first + cycle * shards, step, share)).filter(
          Boolean,
        ).length;
        expect(Math.abs(own - 100 * share)).toBeLessThanOrEqual(6);
      }
    },
  );

  test("a smaller share uses a part of the slots of a larger one", () => {
    const step = stepFor(8);
    const used = (share: number) =>
      Array.from({ length: 1000 }, (_, slot) => slot).filter((slot) => isUsable(slot, step, share));

    expect(used(0.5)).toEqual(expect.arrayContaining(used(0.3)));
  });

  test("a share of nothing still comes to its turn", () => {
    expect(nextSlot(grid(1, 1), NOW, 0)).toBeGreaterThanOrEqual(NOW);
  });

  test("a ledger adds up use, and loses unused time", () => {
    const after = charge(charge({ usedUntil: 0 }, { ms: 500, now: NOW }), { ms: 500, now: NOW });

    expect(after.usedUntil - NOW).toBe(1000);
    expect(charge(after, { ms: 500, now: NOW + 5000 }).usedUntil - NOW).toBe(5500);
  });
});
