// The time that work will take is computed from rates, latency and the hourly limit.
import { describe, expect, test } from "vitest";
import { forecast, type Outlook } from "../../../src/github/limits/forecast.ts";
import { byKind } from "../../../src/github/limits/pace/rates.ts";

const NOW = Date.UTC(2026, 10, 22, 3);
const HOUR = 3_600_000;
const NIGHT = 330 * 60_000;
const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  now: NOW,
  deadline: NOW + NIGHT,
  nightMs: NIGHT,
  shards: 1,
  writesPerMinute: 60,
  latency: byKind(() => 0.3),
  core: { limit: 5000, remaining: 5000, resetAt: NOW + HOUR },
  reserve: "10%",
  ...more,
});
const writes = (count: number) => ({ reads: 0, queries: 0, writes: count });

describe("src/github/limits/forecast.ts", () => {
  test("nothing to do takes no time and one night", () => {
    expect(forecast(writes(0), outlook())).toEqual({ minutes: 0, available: 4500, deferredWrites: 0, nights: 1 });
  });

  test.each([
    ["a write a second, for a PAT", {}, 75_000, 1250, 75_000 - 19_800, 4],
    [
      "a write a second, for an App on Enterprise Cloud",
      { core: { limit: 15_000, remaining: 15_000, resetAt: NOW + HOUR } },
      75_000,
      1250,
      55_200,
      4,
    ],
    ["what the hour leaves, where more writes are wanted", { writesPerMinute: 144 }, 75_000, 981, 75_000 - 26_820, 3],
    [
      "the points, where the hour leaves more",
      { writesPerMinute: 200, core: { limit: 15_000, remaining: 15_000, resetAt: NOW + HOUR } },
      75_000,
      521,
      27_480,
      2,
    ],
    [
      "what is left of this hour first",
      { core: { limit: 5000, remaining: 500, resetAt: NOW + HOUR } },
      3600,
      120,
      0,
      1,
    ],
    ["its own part of everything", { shards: 4 }, 3600, 240, 0, 1],
    ["slow answers", { latency: byKind(() => 2.5) }, 2794, 101, 0, 1],
  ])("goes by %s", (_, more, count, minutes, deferredWrites, nights) => {
    const result = forecast(writes(count), outlook(more));

    expect(Math.abs(result.minutes - minutes)).toBeLessThanOrEqual(2);
    expect(Math.abs(result.deferredWrites - deferredWrites)).toBeLessThanOrEqual(200);
    expect(result.nights).toBe(nights);
  });

  test("reading comes first and takes its time", () => {
    const idle = forecast({ reads: 0, queries: 0, writes: 60 }, outlook()).minutes;

    expect(forecast({ reads: 420, queries: 30, writes: 60 }, outlook()).minutes).toBeGreaterThan(idle + 2);
  });

  test("a server without limits takes what its answers take", () => {
    expect(
      forecast(writes(6000), outlook({ writesPerMinute: undefined, core: undefined, latency: byKind(() => 0.1) })),
    ).toMatchObject({
      minutes: 1,
      available: undefined,
      deferredWrites: 0,
    });
  });

  test("a reserve of everything does not go round for ever", () => {
    expect(forecast(writes(100), outlook({ reserve: "100%" })).nights).toBeGreaterThan(1);
  });
});
