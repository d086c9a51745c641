// One case of the fault matrix: a run in which one route meets one fault.
import type { Fault } from "../../../simulator/index.ts";
import { repositoryNamed } from "../../../simulator/state/organization.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import { playRun, type Result } from "../run/run.ts";
import { createWorld, type Scenario, TARGET, type World } from "../run/scenario.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { type Route, routeOf } from "./routes.ts";

export interface FaultCase {
  readonly scenario: Scenario;
  readonly route: Route;
  readonly fault: FaultName;
  /** `later`: always but the first time. */
  readonly times: "once" | "always" | "later";
}

/** Plays the run of a case. `desired`: the state after a run without faults. */
export async function playCase(
  { scenario, route, fault, times }: FaultCase,
  desired: Snapshot,
): Promise<{ world: World; result: Result }> {
  const world = createWorld(scenario);
  const effect = FAULTS[fault].effect(repositoryNamed(world.organization, TARGET).nodeId);
  const matches = aimOf(world, route);
  if (fault === "stale read") await playBefore(world, desired, { matches, nth: Number.POSITIVE_INFINITY, effect });
  const often = { nth: times === "later" ? 2 : 1, times: times === "once" ? 1 : Number.POSITIVE_INFINITY };
  const meet = () => world.simulator.addFault({ matches, ...often, effect });
  const result = await playRun(world, { desired, before: (run) => run === route.run && meet() });
  world.simulator.clearFaults();
  return { world, result };
}

/** A run that gets the answers which a stale read gives again. */
async function playBefore(world: World, desired: Snapshot, fault: Fault): Promise<void> {
  world.simulator.addFault(fault);
  await playRun(world, { desired });
  world.simulator.clearFaults();
}

/** The requests to this route that are about the target, or that are about no repository more than another. */
function aimOf({ organization }: World, { name: route, role }: Route): NonNullable<Fault["matches"]> {
  const { id, nodeId, name } = repositoryNamed(organization, TARGET);
  const isAboutOne = role === "bulk" || role === "read" || role === "write";
  const texts = new Set([nodeId, name].map((text) => JSON.stringify(text)));
  return (request) => {
    if (routeOf(request) !== route) return false;
    if (!isAboutOne) return true;
    // What belongs to it comes and goes, and a request may be about what is gone.
    for (const node of organization.nodes.values()) {
      if ("repositoryId" in node && node.repositoryId === id) texts.add(JSON.stringify(node.nodeId));
    }
    const body = JSON.stringify(request.body ?? {});
    return request.path.split("/").includes(name) || [...texts].some((text) => body.includes(text));
  };
}
