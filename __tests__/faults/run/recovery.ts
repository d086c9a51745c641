// What comes after a bad day: a night without faults brings everything to the desired state, and the next one writes
// nothing.

import { digestOf, type Snapshot, takeSnapshot } from "../invariants/snapshot.ts";
import { playRun } from "./run.ts";
import type { World } from "./scenario.ts";

/** Runs depend on nothing but the state that they find, so every state needs to be recovered from only once. */
const known = new Map<string, Promise<readonly string[]>>();

/** What does not recover, one sentence each; the faults must have ended. */
export function recoveryOf(world: World, desired: Snapshot): Promise<readonly string[]> {
  const id = `${world.scenario.name}\n${digestOf(takeSnapshot(world.organization))}`;
  const recovery = known.get(id) ?? recover(world, desired);
  known.set(id, recovery);
  return recovery;
}

async function recover(world: World, desired: Snapshot): Promise<readonly string[]> {
  const first = await playRun(world, { desired });
  const second = await playRun(world, { desired });
  const codes = [...first.ended, ...second.ended].map(({ code }) => code);
  const failures = [...first.outcomes, ...second.outcomes].flatMap((outcome) => outcome.failures);
  return [
    ...(codes.every((code) => code === 0) ? [] : [`the nights after end with ${codes}`]),
    ...failures.map(({ message }) => `the nights after fail: ${message}`),
    ...(digestOf(first.after) === digestOf(desired) ? [] : ["the night after does not converge"]),
    ...second.writes.map((write) => `the second night after writes ${write}`),
    ...[...first.worse, ...second.worse].map((one) => `worse in the nights after: ${one}`),
  ];
}
