// Bad luck by the dozen: whole runs with several shards meet random faults at random requests, are killed or stopped,
// and are followed by others.
import type { Effect } from "../../../simulator/limits-and-faults/faults.ts";
import { createLimits } from "../../../simulator/limits-and-faults/limits.ts";
import { repositoryNamed } from "../../../simulator/state/organization.ts";
import { complaintsAbout } from "../invariants/invariants.ts";
import { rehearse } from "../matrix/cases.ts";
import { FAULTS, type FaultKind, withoutFields } from "../matrix/faults.ts";
import { routeOf } from "../matrix/routes.ts";
import type { Blow } from "../run/process.ts";
import { recoveryOf } from "../run/recovery.ts";
import { playRun } from "../run/run.ts";
import { familyScenes, type Run, type Scene, type Stage, setStage, TOKEN } from "../run/scenario.ts";
import { together } from "../run/together.ts";
import { Dice } from "./random.ts";

export interface Fuzzed {
  readonly seed: number;
  /** What happened, in the order in which it was decided. */
  readonly story: readonly string[];
  /** What should not have come of it; empty where all is well. */
  readonly complaints: readonly string[];
}

/** What the matrix has, and what only some queries can meet. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  ...FAULTS,
  "GraphQL without fields": { effect: (target) => withoutFields("INTERNAL", target, "all") },
  "GraphQL without a field": { effect: (target) => withoutFields("FORBIDDEN", target, "last") },
};
const NAMES = Object.keys(KINDS);

const SCENES: readonly Scene[] = [...familyScenes(), together("web", "jobs"), together("web"), together()];
/** One to three bad nights, and then good ones. The same seed is the same story. */
export async function fuzz(seed: number): Promise<Fuzzed> {
  const dice = new Dice(seed);
  const original = dice.pick(SCENES);
  const { desired } = await rehearse(original);
  const shards = dice.number(1, 3);
  const scene = { ...original, runs: runsOf(shards, dice) };
  const stage = setStage(scene, original.populate(), limitsOf(dice));
  const story = [`${scene.name}, ${JSON.stringify(scene.runs)}`];
  const complaints: string[] = [];
  for (let night = dice.number(1, 3); night > 0 && complaints.length === 0; night -= 1) {
    addFaults(stage, dice, story);
    const blows = new Map(scene.runs.map((_, run) => [run, blowOf(dice)]));
    story.push(...[...blows].flatMap(([run, blow]) => (blow ? [`run ${run}: ${blow.kind} at ${blow.at}`] : [])));
    const result = await playRun(stage, { desired, blow: (run) => blows.get(run), goesOn: true });
    complaints.push(...complaintsAbout(result));
    stage.simulator.clearFaults();
  }
  const well = setStage(original, stage.organization);
  if (complaints.length === 0) complaints.push(...(await recoveryOf(well, desired)));
  return { seed, story, complaints };
}

/** `list`, and the shards in any order. */
function runsOf(shards: number, dice: Dice): readonly Run[] {
  const common = { token: TOKEN };
  const limits = { "on-limit": dice.pick(["wait", "defer"]), "time-limit": dice.percent(15) ? "1" : "330" };
  const apply = (n: number): Run => ({
    mode: "apply",
    shard: `${n}/${shards}`,
    "max-deletes": "100%",
    ...limits,
    ...common,
  });
  const order = dice.shuffle(Array.from({ length: shards }, (_, index) => index + 1));
  return [{ mode: "list", shards: String(shards), ...common }, ...order.map(apply)];
}

/** Mostly GitHub's own; sometimes so tight that an hour does not suffice. */
function limitsOf(dice: Dice) {
  if (dice.percent(75)) return createLimits();
  const hourly = { core: dice.number(20, 80), graphql: dice.number(20, 80) };
  return createLimits({ hourly: () => hourly });
}

/** For some minutes nothing works. */
function addOutage({ simulator }: Stage, dice: Dice, story: string[]): void {
  if (!dice.percent(15)) return;
  const name = dice.pick(["500", "502", "reset", "hang", "502 of a proxy"]);
  const [after, seconds] = [dice.number(1, 60), dice.number(5, 900)];
  story.push(`${name} for ${seconds} s from request ${after}`);
  let [seen, until] = [0, 0];
  simulator.addFault({
    times: Number.POSITIVE_INFINITY,
    effect: effectOf(name, ""),
    matches: ({ at }) => {
      seen += 1;
      if (seen === after) until = at + seconds * 1000;
      return at < until;
    },
  });
}

function addFaults(stage: Stage, dice: Dice, story: string[]): void {
  const { organization, simulator, scene } = stage;
  addOutage(stage, dice, story);
  for (let count = dice.number(0, 5); count > 0; count -= 1) {
    const name = dice.pick(NAMES);
    const target = repositoryNamed(organization, dice.pick(scene.repositories));
    const nth = dice.number(1, 40);
    const times = dice.pick([1, 1, 1, 2, 3, 5, 20]);
    const aim = dice.pick(["any", "any", "read", "write", "graphql", "target"] as const);
    story.push(`${name} at request ${nth} of ${aim} (${target.name}), ${times} times`);
    simulator.addFault({
      nth,
      times,
      effect: effectOf(name, target.nodeId),
      matches: (request) => {
        if (isMeaningless(name, routeOf(request))) return false;
        if (aim === "read" || aim === "write") return request.write === (aim === "write");
        if (aim === "graphql") return request.graphql !== undefined;
        return aim === "any" || request.path.split("/").includes(target.name);
      },
    });
  }
}

function effectOf(name: string, target: string): Effect {
  const kind = KINDS[name];
  if (!kind) throw new Error(`there is no fault ${name}`);
  return kind.effect(target);
}

/** A lie in place of an answer: no client could tell that it is none. */
function isMeaningless(name: string, route: string): boolean {
  return name.startsWith("GraphQL") && !route.startsWith("POST /graphql");
}

function blowOf(dice: Dice): Blow | undefined {
  if (!dice.percent(30)) return undefined;
  return { at: dice.number(1, 60), kind: dice.pick(["kill-before", "kill-after", "stop", "stop-hanging"] as const) };
}
