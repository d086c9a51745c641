// All kinds of requests together stay within GitHub's limits, at any latency.
import { describe, expect, test } from "vitest";
import {
  byKind,
  type Demand,
  LIMITS,
  observe,
  ratesOf,
  readsInFlight,
  writesInFlight,
} from "../../../../src/github/limits/pace/rates.ts";
import type { PacedKind } from "../../../../src/github/request-kind.ts";

const demand = (seconds: number, ...busy: PacedKind[]): Demand => ({
  writesPerMinute: 60,
  latency: byKind(() => seconds),
  active: byKind((kind) => busy.includes(kind)),
});

describe("src/github/limits/pace/rates.ts", () => {
  test.each([
    ["the wanted rate binds while answers are quick", 0.3, 60],
    ["seconds bind where they are slow", 2.5, (72 * 0.98) / 2.5],
  ])("%s", (_, latency, writes) => {
    expect(ratesOf(demand(latency, "write")).write).toBeCloseTo(writes, 6);
  });

  test("points bind where more writes are wanted than they allow", () => {
    const rates = ratesOf({ ...demand(0.3, "write"), writesPerMinute: 500 });

    expect(rates.write).toBe(144);
    expect(rates.read).toBeGreaterThan(0);
  });

  test.each([0.05, 0.3, 0.8, 2.5, 10])("at %d s an answer, nothing adds up to more than GitHub allows", (latency) => {
    for (const busy of [
      ["write", "read"],
      ["read"],
      ["query"],
      ["read", "query"],
      ["write", "read", "query", "mutation"],
    ] as PacedKind[][]) {
      const rates = ratesOf(demand(latency, ...busy));
      const sum = (weight: (kind: PacedKind) => number) =>
        busy.reduce((total, kind) => total + rates[kind] * weight(kind), 0);
      const writing = (kind: PacedKind) => (kind === "mutation" ? 0 : 1); // on the slots of writes
      expect(sum((kind) => (kind === "write" ? 5 : kind === "read" ? 1 : 0))).toBeLessThanOrEqual(
        0.85 * LIMITS.restPointsPerMinute,
      );
      expect(sum((kind) => writing(kind) * latency)).toBeLessThanOrEqual(0.9 * LIMITS.secondsPerMinute);
      expect(sum((kind) => (kind === "query" ? latency : 0))).toBeLessThanOrEqual(
        0.8 * LIMITS.graphqlSecondsPerMinute + 1e-9,
      );
    }
  });

  test("reading goes on beside writing, even where writing could use up everything", () => {
    const rates = ratesOf(demand(2.5, "write", "read", "query"));

    expect(rates.read).toBeGreaterThan(0.5);
    expect(rates.query).toBeGreaterThan(0.5);
  });

  test("content keeps within the hour as well as within the minute", () => {
    expect(ratesOf(demand(0.3, "content")).content * 60).toBeLessThanOrEqual(0.8 * LIMITS.contentPerHour);
  });

  test.each([
    [1, 10, 40],
    [2, 5, 20],
    [3, 3, 13],
    [10, 1, 4],
    [256, 1, 1],
  ])("with %i shards, each has at most %i reads and %i writes in flight", (shards, reads, writes) => {
    expect(readsInFlight(shards)).toBe(reads);
    expect(writesInFlight(shards)).toBe(writes);
  });

  test("latency is soon known, and stays open to change", () => {
    const first = observe({ seconds: 2.5, samples: 0 }, 0.4);
    const settled = Array.from({ length: 400 }).reduce<typeof first>((latency) => observe(latency, 0.4), first);
    const changed = Array.from({ length: 200 }).reduce<typeof first>((latency) => observe(latency, 1.2), settled);

    expect(first.seconds).toBeCloseTo(0.4);
    expect(changed.seconds).toBeGreaterThan(1.1);
  });
});
