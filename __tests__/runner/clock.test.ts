// The machine's clock waits, and stops waiting when told to.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../src/runner/clock.ts";

describe("src/runner/clock.ts", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function isOver(sleep: Promise<void>): Promise<boolean> {
    return Promise.race([sleep.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
  }

  test("wakes up when the time has come, and leaves no timer", async () => {
    const sleep = systemClock.sleep(1000);

    await vi.advanceTimersByTimeAsync(999);
    expect(await isOver(sleep)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);

    expect(await isOver(sleep)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("wakes up at once when aborted, and leaves neither timer nor listener", async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, "removeEventListener");
    const sleep = systemClock.sleep(1000, controller.signal);

    controller.abort();

    expect(await isOver(sleep)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledOnce();
  });

  test.each([0, -5])("does not wait for %i ms", async (ms) => {
    expect(await isOver(systemClock.sleep(ms))).toBe(true);
  });

  test("does not begin to wait when aborted already", async () => {
    expect(await isOver(systemClock.sleep(1000, AbortSignal.abort()))).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not take a wait that no timer can hold for none", async () => {
    const sleep = systemClock.sleep(2 ** 40);

    await vi.advanceTimersByTimeAsync(60_000);

    expect(await isOver(sleep)).toBe(false);
  });

  test("tells the time", () => {
    vi.setSystemTime(1234);

    expect(systemClock.now()).toBe(1234);
  });

  test("measures durations by another clock than the one that is set", async () => {
    const before = systemClock.monotonic();

    vi.setSystemTime(9_000_000_000_000);

    expect(systemClock.monotonic() - before).toBeLessThan(1_000_000);
    expect(systemClock.monotonic()).toBeGreaterThanOrEqual(before);
  });
});
