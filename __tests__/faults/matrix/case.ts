// One cell of the fault matrix: a run in which one route meets one fault.
import type { Fault } from "../../../simulator/index.ts";
import { repositoryNamed } from "../../../simulator/state/organization.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import { playRun, type Result } from "../run/run.ts";
import { type Scene, type Stage, setStage, TARGET } from "../run/scenario.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { type Place, routeOf } from "./routes.ts";

export interface Cell {
  readonly scene: Scene;
  readonly place: Place;
  readonly fault: FaultName;
  /** `later`: always but the first time. */
  readonly times: "once" | "always" | "later";
}

/** Plays the run of a cell. `desired`: the state after a run without faults. */
export async function playCell(
  { scene, place, fault, times }: Cell,
  desired: Snapshot,
): Promise<{ stage: Stage; result: Result }> {
  const stage = setStage(scene);
  const effect = FAULTS[fault].effect(repositoryNamed(stage.organization, TARGET).nodeId);
  const matches = aimOf(stage, place);
  if (fault === "stale read") await playBefore(stage, desired, { matches, nth: Number.POSITIVE_INFINITY, effect });
  const often = { nth: times === "later" ? 2 : 1, times: times === "once" ? 1 : Number.POSITIVE_INFINITY };
  const meet = () => stage.simulator.addFault({ matches, ...often, effect });
  const result = await playRun(stage, { desired, before: (run) => run === place.run && meet() });
  stage.simulator.clearFaults();
  return { stage, result };
}

/** A run that gets the answers which a stale read gives again. */
async function playBefore(stage: Stage, desired: Snapshot, fault: Fault): Promise<void> {
  stage.simulator.addFault(fault);
  await playRun(stage, { desired });
  stage.simulator.clearFaults();
}

/** The requests to this place that are about the target, or that are about no repository more than another. */
function aimOf({ organization }: Stage, { route, role }: Place): NonNullable<Fault["matches"]> {
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
