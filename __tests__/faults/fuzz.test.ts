// A small dose of bad luck on every test run; `npm run fuzz` has more, from another seed each time.
import { describe, expect, test } from "vitest";
import { fuzz } from "./random/fuzz.ts";

const FIRST = 20_261_122;
const RUNS = 40;

describe("never worse, never wrong, always reported", () => {
  test.each(Array.from({ length: RUNS }, (_, index) => FIRST + index))("seed %i", async (seed) => {
    const { story, complaints } = await fuzz(seed);

    expect(complaints, story.join("\n")).toEqual([]);
  });

  test("the same seed is the same story", async () => {
    const [first, again, other] = [await fuzz(FIRST), await fuzz(FIRST), await fuzz(FIRST + 1)];

    expect(again).toEqual(first);
    expect(other.story).not.toEqual(first.story);
  });
});
