// A run in a world that moves: no write reaches a repository that it was not meant for, unless the name changed hands
// after the last check. A seeded tenth of all moments; `npm run test:faults` plays all.
import { describe, expect, test } from "vitest";
import { REGISTRY } from "../../src/families/index.ts";
import { MOVES, type MoveName, playMove, playQuiet } from "./random/moving.ts";
import { Random } from "./random/random.ts";

const quiet = await playQuiet();

/** `npm run test:faults` plays every moment; every other run one of each ten in a row, each time the same. */
const IS_SAMPLED = process.env["FAULTS"] !== "all";
const SAMPLE = 10;
const SEED = 20_261_129;
const ALL = Array.from({ length: quiet.requests }, (_, index) => index + 1);

function momentsFor(random: Random): readonly number[] {
  if (!IS_SAMPLED) return ALL;
  const tens = ALL.filter((at) => at % SAMPLE === 1);
  return tens.map((first) => random.number(first, Math.min(first + SAMPLE - 1, quiet.requests)));
}

const CASES = (Object.keys(MOVES) as MoveName[]).map((move, index) => ({
  move,
  moments: momentsFor(new Random(SEED + index)),
}));
let gaps = 0;

describe("a world that moves", { timeout: 3_600_000 }, () => {
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

  test.each(CASES)("one repository is $move", async ({ move, moments }) => {
    const complaints: string[] = [];
    for (const at of moments) {
      const judged = await playMove(move, at, quiet);
      gaps += judged.inTheGap;
      complaints.push(...judged.complaints.map((one) => `at request ${at}: ${one}`));
    }

    expect(moments.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test("counts what fell into the gaps that nothing can close", () => {
    const moments = CASES.reduce((sum, one) => sum + one.moments.length, 0);
    const all = CASES.length * quiet.requests;
    console.info(`A world that moves: ${moments} of ${all} moments, ${gaps} writes in the gap`);

    expect(moments).toBeGreaterThanOrEqual(IS_SAMPLED ? all / SAMPLE : all);
    expect(gaps).toBeGreaterThan(0);
    expect(moments).toBeGreaterThan(gaps);
  });
});
