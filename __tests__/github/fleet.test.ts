// Whole fleets on one token, hours of virtual time: nobody is ever refused, and what may be used is used.
import { describe, expect, test } from "vitest";
import { type FleetOptions, runFleet } from "../../bench/limits/fleet.ts";
import { connectPlain } from "../../bench/limits/twin.ts";
import { useOf } from "../../bench/limits/use.ts";
import { ENTERPRISE_APP } from "../../simulator/limits-and-faults/limits.ts";

async function resultOf(options: FleetOptions) {
  const result = await runFleet(options);
  const { peaks, refusals } = result.limits;
  return { ...result, peaks, refused: refusals.length, use: useOf(options, result) };
}

/** Shards that start minutes apart, on runners whose clocks differ. */
const APART = { startWithin: 5, skewMs: 200 };

describe("bench/limits/fleet", () => {
  test.each([
    [1, 1500, 0.3],
    [2, 750, 0.3],
    [3, 500, 0.3],
    [8, 200, 0.3],
    [32, 60, 0.3],
    [256, 30, 0.3],
    [1, 1200, 2.5],
    [2, 600, 2.5],
    [3, 400, 2.5],
    [8, 150, 2.5],
    [32, 100, 2.5],
  ])(
    "%i shards of %i writes, answers of %d s: no refusal, and at least 95 % of what is allowed",
    async (shards, writes, latency) => {
      const { refused, use, peaks, shards: ends } = await resultOf({ shards, writes, latency, ...APART });

      expect(refused).toBe(0);
      expect(use).toBeGreaterThanOrEqual(0.95);
      expect(peaks.concurrent).toBeLessThan(100);
      expect(ends.reduce((sum, { deferred }) => sum + deferred, 0)).toBe(0);
    },
  );

  test.each([0.3, 1, 2.5])("8 shards with a pull request's plan beside them, answers of %d s", async (latency) => {
    const { refused, planned } = await resultOf({ shards: 8, writes: 150, latency, planned: 150, ...APART });

    expect(refused).toBe(0);
    expect(planned).toBe(150);
  });

  test.each([
    [8, 0.3],
    [8, 2.5],
    [256, 2.5],
  ])("%i shards that start in the same second, answers of %d s", async (shards, latency) => {
    const { refused } = await resultOf({ shards, writes: Math.ceil(600 / shards), latency });

    expect(refused).toBe(0);
  });

  test.each([
    [2, 0.3],
    [8, 2.5],
  ])("%i shards next to a program that uses a third of the hour, answers of %d s", async (shards, latency) => {
    const { refused, use } = await resultOf({
      shards,
      writes: Math.ceil(4800 / shards),
      latency,
      foreignShare: 1 / 3,
      ...APART,
    });

    expect(refused).toBe(0);
    expect(use).toBeGreaterThanOrEqual(0.95);
  });

  test("more writes a minute are as safe, where the limits have room for them", async () => {
    const { refused, use } = await resultOf({
      shards: 3,
      writes: 2000,
      latency: 0.3,
      writesPerMinute: 144,
      hourly: ENTERPRISE_APP,
      ...APART,
    });

    expect(refused).toBe(0);
    expect(use).toBeGreaterThanOrEqual(0.95);
  });

  test("the hour is spent evenly and no further than the reserve, and the rest of the night waits for the next", async () => {
    const { refused, events, shards } = await resultOf({
      shards: 4,
      writes: 3000,
      latency: 0.3,
      writesPerMinute: 144,
      minutes: 90,
    });

    const core = events.filter(({ resource }) => resource === "core").length;
    expect(refused).toBe(0);
    expect(core).toBeGreaterThan(0.95 * (4500 + 30 * 144));
    expect(core).toBeLessThanOrEqual(4500 + 30 * 144 + 60);
    for (const { forecast, deferred } of shards)
      expect(Math.abs((forecast?.deferredWrites ?? 0) - deferred)).toBeLessThan(0.05 * 3000);
  });

  test.each([
    [256, 0.3],
    [256, 1],
    [256, 2.5],
    [32, 0.3],
    [32, 2.5],
  ])(
    "%i shards that know from the list that answers take %d s: the last first request in time, and no refusal",
    async (shards, latency) => {
      const learned = { areLimited: true, secondsPerAnswer: latency };
      const { refused, events } = await resultOf({ shards, writes: Math.ceil(600 / shards), latency, learned });

      const firsts = events.filter(({ resource }) => resource === "none").map(({ at }) => at);
      expect(refused).toBe(0);
      expect(firsts).toHaveLength(shards);
      expect(Math.max(...firsts)).toBeLessThanOrEqual(Math.ceil((shards * latency) / 75) * 60_000);
    },
  );

  test("256 shards that know the duration of answers and start within five minutes: no refusal", async () => {
    const learned = { areLimited: true, secondsPerAnswer: 0.3 };
    const { refused, use } = await resultOf({ shards: 256, writes: 30, latency: 0.3, learned, ...APART });

    expect(refused).toBe(0);
    expect(use).toBeGreaterThanOrEqual(0.95);
  });

  test("256 shards that know the duration of answers, which is twice as long by now: no refusal", async () => {
    const learned = { areLimited: true, secondsPerAnswer: 0.3 };
    const { refused } = await resultOf({ shards: 256, writes: 3, latency: 0.6, learned });

    expect(refused).toBe(0);
  });

  test("256 shards that know that the server has no limits wait for no turn", async () => {
    const learned = { areLimited: false };
    const { events } = await runFleet({ shards: 256, writes: 1, latency: 0.3, isUnlimited: true, learned });

    const firsts = events.filter(({ resource }) => resource === "none").map(({ at }) => at);
    expect(firsts).toEqual(Array.from({ length: 256 }, () => 0));
  });

  test.each([4, 8])(
    "%i shards with the plugins' defaults instead are refused, so that the simulator bites",
    async (shards) => {
      const { refused } = await resultOf({ shards, writes: 150, latency: 0.3, connect: connectPlain });

      expect(refused).toBeGreaterThan(0);
    },
  );
});
