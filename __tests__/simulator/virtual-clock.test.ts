// Virtual time passes as far as somebody waits, in order.
import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";

const START = Date.UTC(2026, 10, 22, 2, 17);

describe("simulator/virtual-clock.ts", () => {
  test("hours pass as far as some code waits for them", async () => {
    const clock = new VirtualClock(START);

    await clock.run(clock.sleep(3_600_000));

    expect(clock.now()).toBe(START + 3_600_000);
  });

  test("timers that are due at the same time run in the order in which they were set", async () => {
    const clock = new VirtualClock(START);
    const order: string[] = [];
    const note = async (name: string, ms: number) => {
      await clock.sleep(ms);
      order.push(`${name} ${clock.now() - START}`);
    };

    await clock.run(Promise.all([note("late", 20), note("first", 10), note("second", 10), note("at once", -5)]));

    expect(order).toEqual(["at once 0", "first 10", "second 10", "late 20"]);
  });

  test("a sleep ends at once when it is called off, and moves no time", async () => {
    const clock = new VirtualClock(START);
    const stop = new AbortController();
    const sleeping = clock.sleep(60_000, stop.signal);
    stop.abort();

    await clock.run(Promise.all([sleeping, clock.sleep(60_000, stop.signal)]));

    expect(clock.now()).toBe(START);
  });

  test("stands still while a file is being read", async () => {
    const clock = new VirtualClock(START);
    const timer = clock.sleep(1000);
    const read = async () => {
      for (let count = 0; count < 20; count += 1) await readFile(import.meta.filename);
      return clock.now();
    };

    expect(await clock.run(read())).toBe(START);
    await clock.run(timer);
  });

  test("says that no code waits, instead of hanging", async () => {
    const clock = new VirtualClock(START);

    await expect(clock.run(new Promise(() => {}))).rejects.toThrow(
      "nothing waits for the clock at 2026-11-22T02:17:00.000Z",
    );
  });

  test("passes on what the work throws", async () => {
    const clock = new VirtualClock(START);

    await expect(clock.run(clock.sleep(5).then(() => Promise.reject(new Error("broken"))))).rejects.toThrow("broken");
  });

  describe("in the place of the process's own time", () => {
    let restore: () => void = () => {};
    afterEach(() => restore());

    test("Date and timers go by it, until it is taken away again", async () => {
      const clock = new VirtualClock(START);
      const real = setTimeout;
      restore = clock.install();
      const ticks: number[] = [];
      const timer = setInterval(() => ticks.push(Date.now() - START), 1000);
      timer.unref();

      await clock.run(new Promise((resolve) => setTimeout(resolve, 3500, "done")));
      clearInterval(timer);
      await clock.run(clock.sleep(5000));

      expect(ticks).toEqual([1000, 2000, 3000]);
      expect(new Date().toISOString()).toBe("2026-11-22T02:17:08.500Z");
      expect(new Date(0).getTime()).toBe(0);
      restore();
      expect(setTimeout).toBe(real);
      expect(Date.now()).not.toBe(START + 8500);
    });
  });
});
