// Finds the cases of the matrix: runs every scenario once without faults and takes down where it could meet one.

import { type Snapshot, takeSnapshot } from "../invariants/snapshot.ts";
import { createWorld, type Scenario } from "../run/scenario.ts";
import type { FaultCase } from "./case.ts";
import { differsOnce, samplesAt } from "./expected.ts";
import { FAULT_NAMES, FAULTS, type FaultKind, type FaultName } from "./faults.ts";
import { type Route, routesIn } from "./routes.ts";

export interface FaultlessRun {
  readonly scenario: Scenario;
  readonly routes: readonly Route[];
  /** The state after the run. */
  readonly desired: Snapshot;
}

const known = new Map<string, Promise<FaultlessRun>>();

/**
 * Where the scenario's run can meet faults and what it comes to without; played once.
 * @throws where a process does not end well
 */
export function runWithoutFaults(scenario: Scenario): Promise<FaultlessRun> {
  const id = `${scenario.name} ${scenario.repositories}`;
  const faultless = known.get(id) ?? play(scenario);
  known.set(id, faultless);
  return faultless;
}

async function play(scenario: Scenario): Promise<FaultlessRun> {
  const world = createWorld(scenario);
  const routes: Route[] = [];
  for (const [run, inputs] of scenario.runs.entries()) {
    const from = world.simulator.log.length;
    const { code, annotations } = await world.run(inputs);
    if (code !== 0) throw new Error(`${scenario.name}: ${code} ${JSON.stringify(annotations)}`);
    routes.push(
      ...routesIn(world.simulator.log.slice(from), {
        run,
        mode: inputs["mode"] === "list" ? "list" : "apply",
        roles: scenario.roles,
      }),
    );
  }
  return { scenario, routes, desired: takeSnapshot(world.organization) };
}

/**
 * Every fault that each route can meet, for the whole run, and once where that is not the same. `sampled`: of faults
 * that mean the same only some at each route.
 */
export function casesOf({ scenario, routes }: FaultlessRun, isSampled = false): readonly FaultCase[] {
  return routes.flatMap((route, index) => {
    const names = isSampled ? samplesAt(index) : FAULT_NAMES;
    return names
      .filter((fault) => canMeet(scenario, route, fault))
      .flatMap((fault) => {
        const always: FaultCase = { scenario, route, fault, times: "always" };
        return [
          ...(differsOnce(always) ? [{ ...always, times: "once" } as const] : []),
          always,
          ...(route.isRepeated ? [{ ...always, times: "later" } as const] : []),
        ];
      });
  });
}

function canMeet({ plays }: Scenario, route: Route, fault: FaultName): boolean {
  const kind: FaultKind = FAULTS[fault];
  return kind.meets?.(route) !== false && plays?.(route, fault) !== false;
}

/** How a run begins is the same whatever it is about: those routes are played in the first scenario that has them. */
export function withoutRepeats(faultless: readonly FaultlessRun[]): readonly FaultlessRun[] {
  const seen = new Set<string>();
  const isNew = ({ mode, name: route, role }: Route, { bulk }: Scenario): boolean => {
    if (role === "names" || role === "read" || role === "write") return true;
    const id = `${mode} ${route} ${role === "bulk" ? bulk : ""}`;
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  };
  return faultless.map((one) => ({ ...one, routes: one.routes.filter((route) => isNew(route, one.scenario)) }));
}
