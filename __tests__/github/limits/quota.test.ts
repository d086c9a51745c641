// The hourly limit is spent as it lasts, down to the reserve.
import { describe, expect, test } from "vitest";
import {
  decideByQuota,
  type Quota,
  QuotaLimit,
  rateOf,
  remainingAt,
  reserveOf,
  type Spending,
  sight,
  spend,
} from "../../../src/github/limits/quota.ts";
import { ended, GET, pending, QUERY } from "./support.ts";

const NOW = Date.UTC(2026, 10, 22, 3);
const MINUTE = 60_000;
const rate = (remaining: number, minutesLeft = 30) => ({ limit: 5000, remaining, resetAt: NOW + minutesLeft * MINUTE });
const seen = (remaining: number, minutesLeft = 30): Quota => sight(undefined, rate(remaining, minutesLeft), NOW);
const spending = (more: Partial<Spending> = {}): Spending => ({
  now: NOW,
  shards: 2,
  reserve: "10%",
  deadline: NOW + 330 * MINUTE,
  expected: 0,
  isContinuation: false,
  ...more,
});

describe("src/github/limits/quota.ts", () => {
  test.each([
    ["10%", 5000, 500],
    ["12.5%", 15_000, 1875],
    ["0", 5000, 0],
    ["800", 5000, 800],
  ])("a reserve of %s of %i is %i", (reserve, limit, requests) => {
    expect(reserveOf(reserve, limit)).toBe(requests);
  });

  test("spends as fast as the minute allows while everything fits", () => {
    const quota = spend(seen(4000), spending({ expected: 1000 }));

    expect(decideByQuota(quota, spending({ expected: 1000 }))).toEqual({ kind: "go" });
    expect(quota?.usedUntil).toBe(NOW);
  });

  test("spreads what does not fit until the reset", () => {
    let quota: Quota | undefined = seen(1400);
    const starts: number[] = [];
    for (let now = NOW; starts.length < 100; now += 100) {
      if (decideByQuota(quota, spending({ now, expected: 9000 })).kind !== "go") continue;
      starts.push(now);
      quota = spend(quota, spending({ now, expected: 9000 }));
    }

    // 1,400 less the reserve of 500, in 30 minutes, by two shards: one every 4 s.
    const gaps = starts.slice(10).map((at, index) => at - (starts[index + 9] ?? 0));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / 1000).toBeCloseTo(4, 0);
  });

  test("spreads until the end of the run, where that comes before the reset", () => {
    const soon = spending({ expected: 9000, deadline: NOW + 10 * MINUTE });

    expect((spend(seen(1400), soon)?.usedUntil ?? 0) - NOW).toBeCloseTo((10 * MINUTE * 2) / 900, 0);
  });

  test("stops at the reserve, and says what is left", () => {
    expect(decideByQuota(seen(500), spending())).toMatchObject({
      kind: "wait",
      until: NOW + 30 * MINUTE + 1000,
      isQuota: true,
      why: expect.stringContaining("500 of 5000 left"),
    });
  });

  test("finishes what was begun from the reserve, but not the last requests of all shards", () => {
    expect(decideByQuota(seen(500), spending({ isContinuation: true }))).toEqual({ kind: "go" });
    expect(decideByQuota(seen(4), spending({ isContinuation: true })).kind).toBe("wait");
  });

  test("without a reserve it still leaves room for what the other shards have on their way", () => {
    expect(decideByQuota(seen(512), spending({ reserve: "0", shards: 256 })).kind).toBe("wait");
    expect(decideByQuota(seen(513), spending({ reserve: "0", shards: 256 })).kind).toBe("go");
  });

  test.each([
    ["nothing is known", undefined],
    ["the window is over", seen(0, -1)],
    ["the reset is a mistake", seen(0, 60 * 24)],
  ])("goes on where %s", (_, quota) => {
    expect(decideByQuota(quota, spending())).toEqual({ kind: "go" });
  });

  test("expects all programs to continue as before between two sights", () => {
    const quota = sight(seen(5000), rate(4000), NOW + 10 * MINUTE);

    expect(remainingAt(quota, NOW + 15 * MINUTE)).toBe(3500);
  });

  test("answers may overtake each other, and resets of one window differ a little", () => {
    const late = sight(
      sight(seen(5000), rate(4000), NOW + 1000),
      { ...rate(4100), resetAt: rate(0).resetAt - 1000 },
      NOW + 2000,
    );

    expect(late.remaining).toBe(4000);
  });

  test("a new window begins afresh, and the last answers of the old one do not count", () => {
    const spread = spend(seen(600, 1), spending({ expected: 9000 }));
    const fresh = sight(spread, rate(5000, 61), NOW + MINUTE);

    expect(fresh).toMatchObject({ remaining: 5000, usedUntil: 0 });
    expect(sight(fresh, rate(3, 1), NOW + MINUTE)).toBe(fresh);
  });

  test("reads the headers of an answer", () => {
    const headers = { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "42", "x-ratelimit-reset": "1800000000" };

    expect(rateOf({ ...headers, "x-ratelimit-resource": "graphql" })).toEqual({
      limit: 5000,
      remaining: 42,
      resetAt: 1_800_000_000_000,
      resource: "graphql",
    });
    expect(rateOf({ ...headers, "x-ratelimit-reset": "soon" })).toBeUndefined();
  });

  describe("as a limit", () => {
    const limit = (resource: "core" | "graphql" = "core", reserve = "10%") =>
      new QuotaLimit({ resource, shards: 1, reserve, deadline: () => NOW + 330 * MINUTE });

    test("waits at the reserve until the reset, and what was begun does not", () => {
      const core = limit();
      core.learn(rate(500, 10), NOW);

      expect(core.decide(pending(), NOW)).toMatchObject({
        kind: "wait",
        until: NOW + 10 * MINUTE + 1000,
        isQuota: true,
      });
      expect(core.decide(pending(GET, { isContinuation: true }), NOW)).toEqual({ kind: "go" });
    });

    test("REST and GraphQL are counted apart", () => {
      const [core, graphql] = [limit("core"), limit("graphql")];
      for (const one of [core, graphql]) one.learn(rate(500, 10), NOW);

      expect([core, graphql].map((one) => one.decide(pending(GET), NOW).kind)).toEqual(["wait", "go"]);
      expect([core, graphql].map((one) => one.decide(pending(QUERY), NOW).kind)).toEqual(["go", "wait"]);
    });

    test("learns from every answer that names its resource, whatever else the answer is", () => {
      const [core, graphql] = [limit("core"), limit("graphql")];
      const headers = {
        "x-ratelimit-limit": "5000",
        "x-ratelimit-remaining": "500",
        "x-ratelimit-reset": `${NOW / 1000 + 600}`,
      };
      for (const one of [core, graphql]) one.end(pending(), ended(404, NOW, headers));

      expect(core.quota).toMatchObject(rate(500, 10));
      expect(graphql.quota).toBeUndefined();
    });

    test("expected requests count down with those sent: the rest at the end fits, and is not spread", () => {
      const core = limit("core", "0");
      core.learn(rate(12, 10), NOW);
      core.expect(14);

      for (let request = 0; request < 14; request += 1) core.begin(pending(), NOW);

      expect(core.decide(pending(), NOW)).toMatchObject({ why: "the hourly limit is spread until its reset" });
      expect(core.decide(pending(), NOW + 5 * MINUTE)).toEqual({ kind: "go" });
    });
  });
});
