// Runs the cases of the fault matrix as tests, one each.
import { describe, expect, test } from "vitest";
import { complaintsAbout, deviations } from "../invariants/invariants.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import { recoveryOf } from "../run/recovery.ts";
import { allScenarios } from "../run/scenarios.ts";
import { type FaultCase, playCase } from "./case.ts";
import { casesOf, type FaultlessRun, runWithoutFaults, withoutRepeats } from "./cases.ts";
import { expectedFor } from "./expected.ts";
import type { Route } from "./routes.ts";

/** Every scenario with the routes where it could meet a fault. */
export async function runAllWithoutFaults(): Promise<readonly FaultlessRun[]> {
  const faultless: FaultlessRun[] = [];
  for (const scenario of allScenarios()) faultless.push(await runWithoutFaults(scenario));
  return faultless;
}

/**
 * `npm run test:faults` plays all; every other run plays some of the faults that mean the same, at each route others.
 */
const IS_SAMPLED = process.env["FAULTS"] !== "all";

/** Tests of all cases at such routes, and how many there are. */
export function describeCases(
  title: string,
  faultless: readonly FaultlessRun[],
  isOfThem: (route: Route) => boolean,
): void {
  const scenarios = withoutRepeats(faultless).map((one) => ({
    ...one,
    cases: casesOf(one, IS_SAMPLED).filter(({ route }) => isOfThem(route)),
  }));

  describe(title, () => {
    for (const { scenario, cases, desired } of scenarios.filter((one) => one.cases.length > 0)) {
      test.each(cases.map((faultCase) => [nameOf(faultCase), faultCase] as const))(
        `${scenario.name}: %s`,
        async (_, faultCase) => {
          expect(await judge(faultCase, desired)).toEqual([]);
        },
      );
    }

    test("how many cases there are", () => {
      const count = scenarios.reduce((sum, { cases }) => sum + cases.length, 0);
      console.info(`Fault matrix, ${title}: ${count} cases${IS_SAMPLED ? " of the sample" : ""}`);

      expect(count).toBeGreaterThan(300);
    });
  });
}

function nameOf({ route, fault, times }: FaultCase): string {
  return `${route.mode}, ${route.name}, ${times === "always" ? "" : `${times} `}${fault}`;
}

async function judge(faultCase: FaultCase, desired: Snapshot): Promise<readonly string[]> {
  const { world, result } = await playCase(faultCase, desired);
  return [
    ...complaintsAbout(result),
    ...deviations(result, expectedFor(faultCase), faultCase.route),
    ...(await recoveryOf(world, desired)),
  ];
}
