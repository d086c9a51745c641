// Loading waits until the first request has left, and no longer.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { watchFirstRequest } from "../../src/runner/first-request.ts";

describe("src/runner/first-request.ts", () => {
  test("waits for the first request, and for what Node needs to connect", async () => {
    const { clock, departure, elapsed } = scene();
    const fetch = departure.watch(async () => new Response("ok"));
    const waiting = clock.sleep(20).then(() => fetch("http://localhost"));

    await clock.run(departure.wait());

    expect(elapsed()).toBe(22);
    expect(await (await waiting).text()).toBe("ok");
  });

  test("does not wait for a request that has to wait for its turn", async () => {
    const { clock, departure, elapsed } = scene();

    await clock.run(departure.wait());

    expect(elapsed()).toBe(52);
  });

  test("hands on what fetch throws", async () => {
    const { departure } = scene();
    const fetch = departure.watch(() => Promise.reject(new TypeError("fetch failed")));

    await expect(fetch("http://localhost")).rejects.toThrow("fetch failed");
  });
});

function scene() {
  const clock = new VirtualClock(0);
  return { clock, departure: watchFirstRequest(clock), elapsed: () => clock.now() };
}

/** Megabytes that a process of its own sets aside for young objects after many of them have lived for a while. */
function youngSpaceAfter(start: string): number {
  const script = `${start}
    const { getHeapSpaceStatistics } = await import("node:v8");
    for (let page = 0; page < 200; page += 1) JSON.parse(JSON.stringify(Array.from({ length: 3000 }, (_, at) => ({ id: at, name: "x" + at }))));
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space").space_size / 2 ** 20);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));
}

describe("src/runner/first-request.ts, the heap", () => {
  test("keeps V8 from setting aside much more for young objects than they need", () => {
    const limited = youngSpaceAfter('(await import("./src/runner/first-request.ts")).keepHeapSmall();');

    expect(youngSpaceAfter("")).toBeGreaterThan(2 * limited);
    expect(limited).toBeLessThan(16);
  });
});
