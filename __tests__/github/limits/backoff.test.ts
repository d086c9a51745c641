import { describe, expect, test } from "vitest";
import { Backoff, backoffUntil } from "../../../src/github/limits/backoff.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 3);
const secondary = (now: number, seconds?: number) => ({
  name: "secondary" as const,
  headers: seconds === undefined ? {} : { "retry-after": `${seconds}` },
  now,
});
const primary = (now: number) => ({ ...secondary(now, 60), name: "primary" as const });

/** Refused so many times, each time as soon as it may go on. */
function refusedInARow(times: number): { pause: Backoff; now: number } {
  const pause = new Backoff();
  let now = NOW;
  for (let time = 0; time < times; time += 1) now = pause.refuse(secondary(now, 60));
  return { pause, now };
}

describe("src/github/limits/backoff.ts", () => {
  test("nothing goes out until GitHub said, and then it does", () => {
    const pause = new Backoff();

    expect(pause.refuse(secondary(NOW, 60))).toBe(NOW + MINUTE);
    expect(pause.verdict(NOW + MINUTE - 1)).toMatchObject({ kind: "wait", until: NOW + MINUTE, isQuota: false });
    expect(pause.verdict(NOW + MINUTE)).toEqual({ kind: "go" });
  });

  test("six refusals in a row are waited for, the seventh ends the run", () => {
    const [six, seven] = [refusedInARow(6), refusedInARow(7)];

    expect(six.pause.verdict(six.now)).toEqual({ kind: "go" });
    expect(seven.pause.verdict(seven.now)).toEqual({
      kind: "stop",
      reason: "GitHub refused with a secondary rate limit, 7 times in a row",
    });
  });

  test("a request that GitHub takes ends the row", () => {
    const { pause, now } = refusedInARow(6);

    pause.accept(now);
    pause.refuse(secondary(now, 60));

    expect(pause.verdict(now + MINUTE)).toEqual({ kind: "go" });
  });

  test("one that was on its way before the refusal does not end the row", () => {
    const { pause, now } = refusedInARow(6);

    pause.accept(now - 1);
    pause.refuse(secondary(now, 60));

    expect(pause.verdict(now + MINUTE)).toMatchObject({ kind: "stop" });
  });

  test("refusals of what was on its way together count once, and the longest pause holds", () => {
    const pause = new Backoff();

    pause.refuse(secondary(NOW, 600));
    for (let answer = 1; answer < 20; answer += 1) pause.refuse(secondary(NOW + answer, 60));

    expect(pause.verdict(NOW + 600_000 - 1)).toMatchObject({ kind: "wait", until: NOW + 600_000 });
    expect(pause.verdict(NOW + 600_000)).toEqual({ kind: "go" });
  });

  test("a quarter of an hour at half pace follows a secondary refusal", () => {
    const pause = new Backoff();
    pause.refuse(secondary(NOW, 60));

    expect(pause.pace(NOW + 16 * MINUTE - 1)).toBe(0.5);
    expect(pause.pace(NOW + 16 * MINUTE)).toBe(1);
  });

  test("the hourly limit is what `on-limit` is about, and says nothing of the pace", () => {
    const pause = new Backoff();
    pause.refuse(primary(NOW));

    expect(pause.verdict(NOW)).toMatchObject({ kind: "wait", isQuota: true, why: "the hourly limit is spent" });
    expect(pause.pace(NOW)).toBe(1);
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
    ["a minute, where retry-after is no number", { "retry-after": "soon" }, 1, 60],
    ["two minutes at the second time in a row", {}, 2, 120],
    ["eight at the fourth", {}, 4, 480],
    ["a quarter of an hour at most", {}, 9, 900],
  ] as const)("waits for %s", (_, headers, inARow, seconds) => {
    expect((backoffUntil(headers, { now: NOW, inARow }) - NOW) / 1000).toBe(seconds);
  });
});
