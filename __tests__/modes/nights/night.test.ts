// A night over many repositories writes all drift, and the next night writes nothing.
import { describe, expect, test } from "vitest";
import { AUTOLINKS, bench, GOOD_CONFIG } from "../support.ts";

describe("src/modes", () => {
  test("a night brings every repository to the desired state, and the next night writes nothing", async () => {
    const night = bench(GOOD_CONFIG + AUTOLINKS);

    expect(await night.run({ mode: "list" })).toBe(0);
    expect(night.outputs.get("matrix")).toBe('["1/2","2/2"]');
    expect(await night.run({ mode: "apply", shard: "1/2" })).toBe(0);
    expect(await night.run({ mode: "apply", shard: "2/2" })).toBe(0);

    const outcomes = ["1-of-2", "2-of-2"].flatMap((shard) => night.report(shard).outcomes);
    expect(outcomes).toHaveLength(Number(night.outputs.get("repo-count")));
    expect(
      outcomes
        .filter(({ kind }) => kind === "applied")
        .map(({ repo }) => repo)
        .sort(),
    ).toEqual([...night.seeded.drifted].sort());
    expect(outcomes.filter(({ kind }) => kind === "failed")).toEqual([]);

    const before = night.simulator.log.length;
    await night.run({ mode: "list" });
    await night.run({ mode: "apply", shard: "1/2" });
    await night.run({ mode: "apply", shard: "2/2" });
    expect(night.simulator.log.slice(before).filter(({ write }) => write)).toEqual([]);
    expect(night.simulator.violations).toEqual([]);
  });
});
