// Bad luck by the dozen: whole runs with several shards meet random faults at random requests, are killed or stopped,
// and are followed by others.
import type { Effect } from "../../../simulator/limits-and-faults/faults.ts";
import { createLimits } from "../../../simulator/limits-and-faults/limits.ts";
import { repositoryNamed } from "../../../simulator/state/organization.ts";
import { complaintsAbout } from "../invariants/invariants.ts";
import { runWithoutFaults } from "../matrix/cases.ts";
import { FAULTS, type FaultKind, withoutFields } from "../matrix/faults.ts";
import { routeOf } from "../matrix/routes.ts";
import type { Interruption } from "../run/process.ts";
import { recoveryOf } from "../run/recovery.ts";
import { playRun } from "../run/run.ts";
import { createWorld, familyScenarios, type Run, type Scenario, TOKEN, type World } from "../run/scenario.ts";
import { together } from "../run/together.ts";
import { Random } from "./random.ts";

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

const SCENARIOS: readonly Scenario[] = [...familyScenarios(), together("web", "jobs"), together("web"), together()];
/** One to three bad nights, and then good ones. The same seed is the same story. */
export async function fuzz(seed: number): Promise<Fuzzed> {
  const random = new Random(seed);
  const original = random.pick(SCENARIOS);
  const { desired } = await runWithoutFaults(original);
  const shards = random.number(1, 3);
  const scenario = { ...original, runs: runsOf(shards, random) };
  const world = createWorld(scenario, original.populate(), limitsOf(random));
  const story = [`${scenario.name}, ${JSON.stringify(scenario.runs)}`];
  const complaints: string[] = [];
  for (let night = random.number(1, 3); night > 0 && complaints.length === 0; night -= 1) {
    addFaults(world, random, story);
    const interruptions = new Map(scenario.runs.map((_, run) => [run, interruptionOf(random)]));
    story.push(
      ...[...interruptions].flatMap(([run, interruption]) =>
        interruption ? [`run ${run}: ${interruption.kind} at ${interruption.at}`] : [],
      ),
    );
    const result = await playRun(world, { desired, interruption: (run) => interruptions.get(run), goesOn: true });
    complaints.push(...complaintsAbout(result));
    world.simulator.clearFaults();
  }
  const well = createWorld(original, world.organization);
  if (complaints.length === 0) complaints.push(...(await recoveryOf(well, desired)));
  return { seed, story, complaints };
}

/** `list`, and the shards in any order. */
function runsOf(shards: number, random: Random): readonly Run[] {
  const common = { token: TOKEN };
  const limits = { "on-limit": random.pick(["wait", "defer"]), "time-limit": random.percent(15) ? "1" : "330" };
  const apply = (n: number): Run => ({
    mode: "apply",
    shard: `${n}/${shards}`,
    "max-deletes": "100%",
    ...limits,
    ...common,
  });
  const order = random.shuffle(Array.from({ length: shards }, (_, index) => index + 1));
  return [{ mode: "list", shards: String(shards), ...common }, ...order.map(apply)];
}

/** Mostly GitHub's own; sometimes so tight that an hour does not suffice. */
function limitsOf(random: Random) {
  if (random.percent(75)) return createLimits();
  const hourly = { core: random.number(20, 80), graphql: random.number(20, 80) };
  return createLimits({ hourly: () => hourly });
}

/** For some minutes nothing works. */
function addOutage({ simulator }: World, random: Random, story: string[]): void {
  if (!random.percent(15)) return;
  const name = random.pick(["500", "502", "reset", "hang", "502 of a proxy"]);
  const [after, seconds] = [random.number(1, 60), random.number(5, 900)];
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

function addFaults(world: World, random: Random, story: string[]): void {
  const { organization, simulator, scenario } = world;
  addOutage(world, random, story);
  for (let count = random.number(0, 5); count > 0; count -= 1) {
    const name = random.pick(NAMES);
    const target = repositoryNamed(organization, random.pick(scenario.repositories));
    const nth = random.number(1, 40);
    const times = random.pick([1, 1, 1, 2, 3, 5, 20]);
    const aim = random.pick(["any", "any", "read", "write", "graphql", "target"] as const);
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

/** A lie in route of an answer: no client could tell that it is none. */
function isMeaningless(name: string, route: string): boolean {
  return name.startsWith("GraphQL") && !route.startsWith("POST /graphql");
}

function interruptionOf(random: Random): Interruption | undefined {
  if (!random.percent(30)) return undefined;
  return {
    at: random.number(1, 60),
    kind: random.pick(["kill-before", "kill-after", "stop", "stop-hanging"] as const),
  };
}
