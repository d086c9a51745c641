// The example policy repairs exactly what drifted from it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedPolicyOrganization } from "../../../simulator/seeds/policy.ts";
import { bench } from "../support.ts";

const POLICY = readFileSync(new URL("../../../examples/org-policy.yml", import.meta.url), "utf8");

describe("modes with examples/org-policy.yml", () => {
  test("repairs exactly what drifted from the policy, and nothing in the second night", async () => {
    const seeded = seedPolicyOrganization({ repositories: 200, drifted: 0.2 });
    const { run, report, simulator } = bench(POLICY, { seeded });

    expect(await run({ mode: "list", shards: "1" })).toBe(0);
    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);

    const changed = report().outcomes.filter(({ changes }) => changes.length > 0);
    expect(changed.map(({ repo }) => repo).sort()).toEqual([...seeded.drifted].sort());
    expect(changed.every(({ kind }) => kind === "applied")).toBe(true);

    const firstNight = simulator.log.length;
    expect(await run({ mode: "list", shards: "1" })).toBe(0);
    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);
    expect(simulator.log.slice(firstNight).filter(({ write }) => write)).toEqual([]);
    expect(simulator.violations).toEqual([]);
  });
});
