// Finds the cells of the matrix: runs every scene once without faults and takes down where it could meet one.

import { type Snapshot, takeSnapshot } from "../invariants/snapshot.ts";
import { type Scene, setStage } from "../run/scenario.ts";
import type { Cell } from "./case.ts";
import { differsOnce, samplesAt } from "./expected.ts";
import { FAULT_NAMES, FAULTS, type FaultKind, type FaultName } from "./faults.ts";
import { type Place, placesIn } from "./routes.ts";

export interface Rehearsed {
  readonly scene: Scene;
  readonly places: readonly Place[];
  /** The state after the run. */
  readonly desired: Snapshot;
}

const rehearsals = new Map<string, Promise<Rehearsed>>();

/**
 * Where the scene's run can meet faults and what it comes to without; played once. @throws where a process does not end
 * well
 */
export function rehearse(scene: Scene): Promise<Rehearsed> {
  const id = `${scene.name} ${scene.repositories}`;
  const rehearsed = rehearsals.get(id) ?? play(scene);
  rehearsals.set(id, rehearsed);
  return rehearsed;
}

async function play(scene: Scene): Promise<Rehearsed> {
  const stage = setStage(scene);
  const places: Place[] = [];
  for (const [run, inputs] of scene.runs.entries()) {
    const from = stage.simulator.log.length;
    const { code, annotations } = await stage.run(inputs);
    if (code !== 0) throw new Error(`${scene.name}: ${code} ${JSON.stringify(annotations)}`);
    places.push(
      ...placesIn(stage.simulator.log.slice(from), {
        run,
        mode: inputs["mode"] === "list" ? "list" : "apply",
        roles: scene.roles,
      }),
    );
  }
  return { scene, places, desired: takeSnapshot(stage.organization) };
}

/**
 * Every fault that each place can meet, for the whole run, and once where that is not the same. `sampled`: of faults
 * that mean the same only some at each place.
 */
export function cellsOf({ scene, places }: Rehearsed, isSampled = false): readonly Cell[] {
  return places.flatMap((place, index) => {
    const names = isSampled ? samplesAt(index) : FAULT_NAMES;
    return names
      .filter((fault) => canMeet(scene, place, fault))
      .flatMap((fault) => {
        const always: Cell = { scene, place, fault, times: "always" };
        return [
          ...(differsOnce(always) ? [{ ...always, times: "once" } as const] : []),
          always,
          ...(place.isRepeated ? [{ ...always, times: "later" } as const] : []),
        ];
      });
  });
}

function canMeet({ plays }: Scene, place: Place, fault: FaultName): boolean {
  const kind: FaultKind = FAULTS[fault];
  return kind.meets?.(place) !== false && plays?.(place, fault) !== false;
}

/** How a run begins is the same whatever it is about: those places are played in the first scene that has them. */
export function withoutRepeats(rehearsed: readonly Rehearsed[]): readonly Rehearsed[] {
  const seen = new Set<string>();
  const isNew = ({ mode, route, role }: Place, { bulk }: Scene): boolean => {
    if (role === "names" || role === "read" || role === "write") return true;
    const id = `${mode} ${route} ${role === "bulk" ? bulk : ""}`;
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  };
  return rehearsed.map((one) => ({ ...one, places: one.places.filter((place) => isNew(place, one.scene)) }));
}
