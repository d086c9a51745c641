// GitHub answers a query in part: what it left out is unknown, whatever family asked for it, and never taken for
// absent.
import { describe, expect, test } from "vitest";
import { repositoryNamed } from "../../simulator/state/organization.ts";
import type { Json } from "../../src/model.ts";
import { complaintsAbout } from "./invariants/invariants.ts";
import { partOf } from "./invariants/snapshot.ts";
import { runWithoutFaults } from "./matrix/cases.ts";
import { fieldsOf, withoutFields } from "./matrix/faults.ts";
import { recoveryOf } from "./run/recovery.ts";
import { playRun } from "./run/run.ts";
import { createWorld, familyScenarios, TARGET } from "./run/scenario.ts";

const CASES = familyScenarios().flatMap((scenario) =>
  (["FORBIDDEN", "INTERNAL"] as const).flatMap((type) =>
    (["all", "last"] as const).map((which) => ({ name: scenario.name, type, which, scenario })),
  ),
);

describe("fields that GitHub leaves out", () => {
  test.each(CASES)("$name, $which of them, $type", async ({ scenario, type, which }) => {
    const { desired } = await runWithoutFaults(scenario);
    const world = createWorld(scenario);
    const { nodeId } = repositoryNamed(world.organization, TARGET);
    let isAsked = false;
    const look = (data: Json) => {
      isAsked ||= fieldsOf(data, nodeId).length > 0;
      return [];
    };
    const matches = ({ graphql }: { readonly graphql?: { readonly operation: string } }) =>
      graphql?.operation === "nodes";
    const effect = withoutFields(type, nodeId, which);
    const paths = (data: Json) => [...look(data), ...(effect.kind === "partial" ? effect.paths(data) : [])];
    world.simulator.addFault({
      matches,
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "partial", type, message: "not now", paths },
    });

    const result = await playRun(world, { desired });
    world.simulator.clearFaults();

    expect(complaintsAbout(result)).toEqual([]);
    const kinds = Object.fromEntries(result.outcomes.map(({ repo, kind }) => [repo, kind]));
    const done = scenario.findsOnly ? "in-sync" : "applied";
    expect(kinds).toEqual({ api: isAsked ? "failed" : done, web: done });
    if (isAsked) expect(partOf(result.after, TARGET)).toEqual(partOf(result.before, TARGET));
    expect(await recoveryOf(world, desired)).toEqual([]);
  });

  test("are fields of every family that reads in bulk", () => {
    expect(CASES.length).toBeGreaterThan(30);
  });
});
