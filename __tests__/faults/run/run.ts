// A whole run on a world, with everything about it that can be judged.
import type { RequestRecord } from "../../../simulator/index.ts";
import type { RepoOutcome } from "../../../src/model.ts";
import { type Snapshot, takeSnapshot } from "../invariants/snapshot.ts";
import { worseThan } from "../invariants/worse.ts";
import { routeOf } from "../matrix/routes.ts";
import type { Ended, Interruption } from "./process.ts";
import type { World } from "./scenario.ts";

export interface Result {
  /** How many processes the run has. */
  readonly runs: number;
  readonly ended: readonly Ended[];
  readonly outcomes: readonly RepoOutcome[];
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly desired: Snapshot;
  /** What was worse than before at any moment. */
  readonly worse: readonly string[];
  /** Routes and paths of everything that was sent to change something. */
  readonly writes: readonly string[];
  /** What the client should never have sent, or the simulator never answered. */
  readonly violations: readonly string[];
}

export interface Playing {
  /** After a run without faults. */
  readonly desired: Snapshot;
  /** Called before each process of the run, counted from 0. */
  before?(run: number): void;
  /** What befalls that process. */
  interruption?(run: number): Interruption | undefined;
  /** Called after each request. */
  watch?(): void;
  /** Shards do not wait for each other: only without a list the run is over. */
  readonly goesOn?: boolean;
}

/** Signing in changes nothing. */
function isChange({ write, route }: RequestRecord): boolean {
  return write && !route.endsWith("/access_tokens");
}

/** Plays one run of the scenario; the world is ready for the next one then. */
export async function playRun(
  world: World,
  { desired, before: prepare, interruption, watch, goesOn = false }: Playing,
): Promise<Result> {
  const { organization, simulator, scenario } = world;
  const before = takeSnapshot(organization);
  const from = simulator.log.length;
  const seen = simulator.violations.length;
  const worse = new Set<string>();
  let writes = 0;
  world.watch = () => {
    const sent = simulator.log.slice(from).filter(isChange).length;
    if (sent > writes) for (const one of worseThan(before, takeSnapshot(organization), desired)) worse.add(one);
    writes = sent;
    watch?.();
  };
  const ended: Ended[] = [];
  for (const [index, run] of scenario.runs.entries()) {
    prepare?.(index);
    ended.push(await world.run(run, interruption?.(index)));
    if (ended.at(-1)?.code !== 0 && !(goesOn && index > 0)) break;
  }
  world.watch = undefined;
  world.nextRun();
  const after = takeSnapshot(organization);
  for (const one of worseThan(before, after, desired)) worse.add(one);
  return {
    runs: scenario.runs.length,
    ended,
    outcomes: ended.flatMap(({ report }) => report?.outcomes ?? []),
    before,
    after,
    desired,
    worse: [...worse],
    writes: simulator.log
      .slice(from)
      .filter(isChange)
      .map((request) => `${routeOf(request)} ${request.path}`),
    violations: simulator.violations.slice(seen).map(({ route, message }) => `${route}: ${message}`),
  };
}
