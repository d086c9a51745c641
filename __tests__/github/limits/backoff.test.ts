// The back-off after rate-limit refusals: how long, how often, and the half pace that follows.
import { describe, expect, test } from "vitest";
import { Backoff, backoffUntil } from "../../../src/github/limits/backoff.ts";
import { ended, pending } from "./support.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 3);
const refusal = (now: number, seconds = 60) => ended(403, now, { "retry-after": `${seconds}` });
const spent = (now: number) => ended(403, now, { "x-ratelimit-remaining": "0" });

/** Refused so many times, each time as soon as it may go on. */
function refusedInARow(times: number): { backoff: Backoff; now: number } {
  const backoff = new Backoff();
  for (let time = 0; time < times; time += 1) backoff.end(pending(), refusal(NOW + time * MINUTE));
  return { backoff, now: NOW + times * MINUTE };
}

describe("src/github/limits/backoff.ts", () => {
  test("nothing goes out until GitHub said, and then it does", () => {
    const { backoff } = refusedInARow(1);

    expect(backoff.decide(pending(), NOW + MINUTE - 1)).toMatchObject({
      kind: "wait",
      until: NOW + MINUTE,
      isQuota: false,
    });
    expect(backoff.decide(pending(), NOW + MINUTE)).toEqual({ kind: "go" });
  });

  test("six refusals in a row are waited for, the seventh ends the run", () => {
    const [six, seven] = [refusedInARow(6), refusedInARow(7)];

    expect(six.backoff.decide(pending(), six.now)).toEqual({ kind: "go" });
    expect(seven.backoff.decide(pending(), seven.now)).toEqual({
      kind: "stop",
      reason: "GitHub refused with a secondary rate limit, 7 times in a row",
    });
  });

  test("a request that GitHub takes ends the row", () => {
    const { backoff, now } = refusedInARow(6);

    backoff.end(pending(), ended(200, now));
    backoff.end(pending(), refusal(now));

    expect(backoff.decide(pending(), now + MINUTE)).toEqual({ kind: "go" });
  });

  test("a read that GitHub answers does not end a row of refused writes", () => {
    const backoff = new Backoff();
    const write = pending({ kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters: {} });
    const now = NOW + 7 * MINUTE;
    for (let at = NOW; at < now; at += MINUTE) {
      backoff.end(pending(), ended(200, at));
      backoff.end(write, refusal(at));
    }

    backoff.end(pending(), ended(200, now));

    expect(backoff.decide(pending(), now)).toEqual({ kind: "go" });
    expect(backoff.decide(write, now)).toMatchObject({ kind: "stop" });
  });

  test("one that was on its way before the refusal does not end the row", () => {
    const { backoff, now } = refusedInARow(6);

    backoff.end(pending(), ended(200, now - 1));
    backoff.end(pending(), refusal(now));

    expect(backoff.decide(pending(), now + MINUTE)).toMatchObject({ kind: "stop" });
  });

  test("refusals of what was on its way together count once, and the longest back-off holds", () => {
    const backoff = new Backoff();

    backoff.end(pending(), refusal(NOW, 600));
    for (let answer = 1; answer < 20; answer += 1) backoff.end(pending(), refusal(NOW + answer));

    expect(backoff.decide(pending(), NOW + 600_000 - 1)).toMatchObject({ kind: "wait", until: NOW + 600_000 });
    expect(backoff.decide(pending(), NOW + 600_000)).toEqual({ kind: "go" });
  });

  test("an impossible wait is cut to an hour, and the reason says so", () => {
    const backoff = new Backoff();
    backoff.end(pending(), refusal(NOW, 1_000_000_000));

    expect(backoff.decide(pending(), NOW)).toMatchObject({
      kind: "wait",
      until: NOW + 60 * MINUTE,
      why: expect.stringContaining("it named a wait of 1000000000 s, which is taken for an hour"),
    });
  });

  test("a quarter of an hour at half pace follows a secondary refusal", () => {
    const { backoff } = refusedInARow(1);

    expect(backoff.speed(NOW + 16 * MINUTE - 1)).toBe(0.5);
    expect(backoff.speed(NOW + 16 * MINUTE)).toBe(1);
  });

  test("the hourly limit is what `on-limit` is about, and says nothing of the pace", () => {
    const backoff = new Backoff();
    backoff.end(pending(), spent(NOW));

    expect(backoff.decide(pending(), NOW)).toMatchObject({
      kind: "wait",
      isQuota: true,
      why: "the hourly limit is spent",
    });
    expect(backoff.speed(NOW)).toBe(1);
  });

  const inSeconds = (seconds: number) => String(NOW / 1000 + seconds);
  test.each([
    ["retry-after", { "retry-after": "120" }, 1, 120],
    [
      "retry-after before the reset",
      { "retry-after": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(900) },
      1,
      5,
    ],
    ["the reset, and a second more", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(900) }, 1, 901],
    [
      "a minute, while something is left",
      { "x-ratelimit-remaining": "88", "x-ratelimit-reset": inSeconds(900) },
      1,
      60,
    ],
    ["a minute, where the reset is over", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(-9) }, 1, 60],
    [
      "a minute, where the reset is in milliseconds",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${NOW + 9000}` },
      1,
      60,
    ],
    ["an hour, where retry-after is longer than any window", { "retry-after": "1000000000" }, 1, 3600],
    [
      "a minute, where the reset is in a thousand years",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(3e10) },
      1,
      60,
    ],
    ["a minute, where retry-after is no number", { "retry-after": "soon" }, 1, 60],
    ["two minutes at the second time in a row", {}, 2, 120],
    ["eight at the fourth", {}, 4, 480],
    ["a quarter of an hour at most", {}, 9, 900],
  ] as const)("waits for %s", (_, headers, inARow, seconds) => {
    expect((backoffUntil(headers, { now: NOW, inARow }).until - NOW) / 1000).toBe(seconds);
  });
});
