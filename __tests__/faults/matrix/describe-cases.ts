// Runs the cells of the fault matrix as tests, one each.
import { describe, expect, test } from "vitest";
import { complaintsAbout, deviations } from "../invariants/invariants.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import { recoveryOf } from "../run/recovery.ts";
import { allScenes } from "../run/scenarios.ts";
import { type Cell, playCell } from "./case.ts";
import { cellsOf, type Rehearsed, rehearse, withoutRepeats } from "./cases.ts";
import { expectedFor } from "./expected.ts";
import type { Place } from "./routes.ts";

/** Every scene with the places where it could meet a fault. */
export async function rehearseAll(): Promise<readonly Rehearsed[]> {
  const rehearsed: Rehearsed[] = [];
  for (const scene of allScenes()) rehearsed.push(await rehearse(scene));
  return rehearsed;
}

/**
 * `npm run test:faults` plays all; every other run plays some of the faults that mean the same, at each place others.
 */
const IS_SAMPLED = process.env["FAULTS"] !== "all";

/** Tests of all cells at such places, and how many there are. */
export function describeCells(
  title: string,
  rehearsed: readonly Rehearsed[],
  isOfThem: (place: Place) => boolean,
): void {
  const scenes = withoutRepeats(rehearsed).map((one) => ({
    ...one,
    cells: cellsOf(one, IS_SAMPLED).filter(({ place }) => isOfThem(place)),
  }));

  describe(title, () => {
    for (const { scene, cells, desired } of scenes.filter((one) => one.cells.length > 0)) {
      test.each(cells.map((cell) => [nameOf(cell), cell] as const))(`${scene.name}: %s`, async (_, cell) => {
        expect(await judge(cell, desired)).toEqual([]);
      });
    }

    test("how many cells there are", () => {
      const count = scenes.reduce((sum, { cells }) => sum + cells.length, 0);
      console.info(`Fault matrix, ${title}: ${count} cells${IS_SAMPLED ? " of the sample" : ""}`);

      expect(count).toBeGreaterThan(300);
    });
  });
}

function nameOf({ place, fault, times }: Cell): string {
  return `${place.mode}, ${place.route}, ${times === "always" ? "" : `${times} `}${fault}`;
}

async function judge(cell: Cell, desired: Snapshot): Promise<readonly string[]> {
  const { stage, result } = await playCell(cell, desired);
  return [
    ...complaintsAbout(result),
    ...deviations(result, expectedFor(cell), cell.place),
    ...(await recoveryOf(stage, desired)),
  ];
}
