// SIGINT or SIGTERM: the process has 5 s, and its report comes last. Nothing may keep it from that, and nothing is left
// half done that one request completes.
import { afterEach, describe, expect, test } from "vitest";
import type { GitHub } from "../../src/deps.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, json, type Script, START, withLimits } from "./harness.ts";

let bench: Bench;
afterEach(() => bench.restore());

const REPO = { owner: "acme", repo: "shop" };
const GET: ApiRequest = { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: REPO };
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { ...REPO, has_wiki: false },
};
const POST: ApiRequest = {
  kind: "rest",
  route: "POST /repos/{owner}/{repo}/autolinks",
  parameters: { ...REPO, key_prefix: "A-" },
};

const hanging = () => new Promise<Response>(() => {});
const failing = () => json(502, { message: "Bad gateway" });
const good = () => json(200, {});

/** Lets so many microtasks pass. */
async function passTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await undefined;
}

/** Stops two seconds after the work has begun; tells how long the work went on after that. */
async function stopDuring(script: Script, work: (github: GitHub) => Promise<unknown>) {
  bench = createBench(withLimits(script));
  let stoppedAt = 0;
  const end = await bench.run((github) => {
    const sleeping = bench.clock.sleep(2000).then(() => {
      stoppedAt = bench.clock.now();
      bench.stop.abort();
    });
    return Promise.all([work(github), sleeping]).then(([result]) => result);
  });
  return { end, seconds: (bench.clock.now() - stoppedAt) / 1000 };
}

describe("src/github, stopped", () => {
  test.each([
    ["a read that hangs", GET, hanging],
    ["a write that hangs", PATCH, hanging],
    ["a write that is about to be repeated", PATCH, failing],
    ["a write that must not be repeated", POST, hanging],
  ])("%s does not keep the process", async (_, request, script) => {
    const { end, seconds } = await stopDuring(script, (github) => github.send(request));

    expect(end).toMatchObject({ kind: "deferred", reason: expect.stringContaining("stopped") });
    expect(seconds).toBeLessThanOrEqual(3);
  });

  test("a request in flight may have been done, and the reason says so", async () => {
    const { end } = await stopDuring(hanging, (github) => github.send(PATCH));

    expect(end).toMatchObject({ reason: expect.stringContaining("may have been done") });
  });

  test("an answer that has come when the run is stopped is what counts, however far it has got", async () => {
    const turnsTo = Array.from({ length: 30 }, (_, turns) => turns);
    for (const turns of turnsTo) {
      bench = createBench(
        withLimits(() => {
          void passTurns(turns).then(() => bench.stop.abort());
          return good();
        }),
      );

      const end = await bench.run((github) => github.send(PATCH));

      expect([turns, end]).toMatchObject([turns, { kind: "answer" }]);
      bench.restore();
    }
  });

  test("the check of a request runs right before each attempt, after all waiting", async () => {
    const asked: number[] = [];
    const once = (attempts: number) => {
      asked.push(attempts);
      return attempts === 0;
    };
    bench = createBench(withLimits(failing));

    const end = await bench.run((github) => github.send(PATCH, { isStillValid: once }));

    expect(end).toMatchObject({ kind: "deferred", isStale: true, isUnclear: true });
    expect(bench.sent.filter(({ method }) => method === "PATCH")).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set([0, 1]));
  });

  test("compensations are still sent, at once, and all other requests are not", async () => {
    const { end, seconds } = await stopDuring(good, async (github) => {
      await bench.clock.sleep(2500);
      return [await github.send(PATCH), await github.send(POST, { isCompensation: true })];
    });

    expect(end).toMatchObject([{ kind: "deferred" }, { kind: "answer" }]);
    expect(seconds).toBeLessThan(1);
  });

  test("not even that goes out while GitHub refuses, nor for longer than there is time", async () => {
    const refusal = () => json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "60" });
    const refused = await stopDuring(refusal, (github) =>
      Promise.all([github.send(GET), github.send(POST, { isCompensation: true })]),
    );
    expect(refused.end).toMatchObject([{ kind: "deferred" }, { kind: "deferred" }]);
    bench.restore();

    const hung = await stopDuring(hanging, async (github) => {
      await bench.clock.sleep(3000);
      return github.send(POST, { isCompensation: true });
    });
    expect(hung.end).toMatchObject({ kind: "deferred" });
    expect(hung.seconds).toBeLessThanOrEqual(3);
    expect(bench.clock.now()).toBeGreaterThan(START);
  });
});
