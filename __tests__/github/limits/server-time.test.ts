// GitHub's time: by the machine's clock where that is right, by GitHub's answers where it is not, and never in jumps.
import { describe, expect, test } from "vitest";
import { ServerTime, skewOf } from "../../../src/github/limits/server-time.ts";

const NOW = Date.UTC(2026, 10, 22, 3);
const HOUR = 3_600_000;

/** A machine whose clock is off by `off`, on which `passed` milliseconds have passed. */
function machine(off = 0) {
  const state = { off, passed: 0 };
  const time = new ServerTime({ now: () => NOW + state.passed + state.off, monotonic: () => 777 + state.passed });
  const answer = () => time.correct(Math.floor((NOW + state.passed) / 1000) * 1000, 300);
  return { state, time, answer };
}

describe("src/github/limits/server-time.ts", () => {
  test.each([
    ["near enough", 0, 0],
    ["a second, which whole seconds explain", 1000, 0],
    ["minutes ahead", 300_000, 300_400],
    ["minutes behind", -300_000, -299_600],
  ])("a clock that is %s", (_, difference, skew) => {
    expect(skewOf(NOW + difference, { sentAt: NOW, receivedAt: NOW + 200 })).toBe(skew);
  });

  test.each([HOUR, -HOUR, 300_000, -300_000])("a step of %d ms of a clock that was right changes nothing", (step) => {
    const { state, time, answer } = machine();
    answer();
    state.passed = 60_000;
    state.off = step;

    expect(time.now()).toBe(NOW + 60_000);
    expect(answer().shift).toBe(0);
    expect(time.now()).toBe(NOW + 60_000);
  });

  test("a clock that is wrong from the start is corrected once, by GitHub's answer", () => {
    const { state, time, answer } = machine(600_000);

    expect(answer()).toMatchObject({ differs: true });
    expect(Math.abs(time.now() - NOW)).toBeLessThan(1000);
    state.passed = 60_000;
    expect(answer().shift).toBe(0);
  });

  test("a clock that is put right in small steps is followed, since all shards place their slots by it", () => {
    const { state, time, answer } = machine(1500);
    answer();
    state.off = 0;

    expect(answer()).toEqual({ shift: -1500, differs: false });
    expect(time.now()).toBe(NOW);
  });

  test("GitHub's answer corrects the time after the machine and its monotonic clock slept", () => {
    let slept = 0;
    const time = new ServerTime({ now: () => NOW + slept, monotonic: () => 0 });
    slept = HOUR;

    expect(time.correct(NOW + HOUR, 300).shift).toBe(HOUR);
  });

  test("an answer without a date says nothing", () => {
    expect(machine(HOUR).time.correct(Number.NaN, 300)).toEqual({ shift: 0, differs: false });
  });
});
