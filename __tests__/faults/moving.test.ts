// A run in a world that moves: no write reaches a repository that it was not meant for, unless the name changed hands
// after the last check. A seeded tenth of all moments; `npm run test:faults` plays all.
import { describe, expect, test } from "vitest";
import { REGISTRY } from "../../src/families/index.ts";
import { MOVES, type MoveName, playMove, playQuiet } from "./random/moving.ts";

const quiet = await playQuiet();
/** A run takes a second: `npm run test:faults` plays every moment, `npm test` the night in which nothing moves. */
const isWhole = process.env["FAULTS"] === "all";
const isSampled = () => isWhole;
const CASES = (Object.keys(MOVES) as MoveName[]).map((move) => {
  const moments = Array.from({ length: quiet.requests }, (_, index) => index + 1).filter(isSampled);
  return { move, moments };
});
let gaps = 0;

describe("a world that moves", { timeout: 600_000 }, () => {
  test("has every family that writes, and nothing goes wrong while nothing moves", () => {
    expect(
      quiet.ended.map(({ code }) => code),
      JSON.stringify(quiet.outcomes.flatMap((o) => o.failures)).slice(0, 1500),
    ).toEqual([0, 0, 0]);
    expect(quiet.violations).toEqual([]);
    const changed = new Set(
      quiet.outcomes.flatMap(({ changes, findings }) => [...changes, ...findings].map(({ family }) => family)),
    );
    expect(Object.keys(REGISTRY).filter((key) => !changed.has(key))).toEqual([]);
    expect(quiet.outcomes).toHaveLength(12);
  });

  test.runIf(isWhole).each(CASES)("one repository is $move", async ({ move, moments }) => {
    const complaints: string[] = [];
    for (const at of moments) {
      const judged = await playMove(move, at, quiet);
      gaps += judged.inTheGap;
      complaints.push(...judged.complaints.map((one) => `at request ${at}: ${one}`));
    }

    expect(moments.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test.runIf(isWhole)("counts what fell into the gaps that nothing can close", () => {
    const moments = CASES.reduce((sum, one) => sum + one.moments.length, 0);
    console.info(`${moments} moves in ${quiet.requests} requests, ${gaps} writes in the gap, 0 violations`);
    expect(moments).toBeGreaterThan(gaps);
  });
});
