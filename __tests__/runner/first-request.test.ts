import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { watchFirstRequest } from "../../src/runner/first-request.ts";

describe("src/runner/departure", () => {
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
