// One run of the action in process, on virtual time: every world and the real client, with a hand on each of its
// requests.

import type { Simulator } from "../../../simulator/index.ts";
import { VirtualClock } from "../../../simulator/virtual-clock.ts";
import type { Annotation, ArtifactFile, Host } from "../../../src/deps.ts";
import { endWithError } from "../../../src/entry/exit.ts";
import { readInputs } from "../../../src/entry/inputs.ts";
import type { Inputs } from "../../../src/entry/mode-inputs.ts";
import { connect } from "../../../src/github/client.ts";
import type { ShardReport } from "../../../src/model.ts";
// Loaded here: what a run loads later would be loaded in real time, while its clock jumps from timer to timer.
import "../../../src/config/load.ts";
import "../../../src/modes/apply/apply.ts";
import "@octokit/auth-app";
import "../../../src/modes/list/list.ts";
import { runMode } from "../../../src/modes/run.ts";
import { asInputs, inMemory } from "../../support/in-process.ts";

/** What happens at one request of the process, counted from 1. */
export interface Interruption {
  readonly at: number;
  /**
   * `kill`: the process is gone, and the request never left, or had its effect. `stop`: a signal asks the process to
   * end while the request is on its way; `stop-hanging`: and its answer never comes.
   */
  readonly kind: "kill-before" | "kill-after" | "stop" | "stop-hanging";
  /** Told the time when it falls. */
  fell?(now: number): void;
}

export interface Surroundings {
  readonly simulator: Simulator;
  readonly workspace: string;
  /** By name; kept from process to process of a run. */
  readonly artifacts: Map<string, readonly ArtifactFile[]>;
  readonly runId: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** Takes the process's clock, for the simulator to go by. */
  tick(clock: VirtualClock): void;
  /** Called after each request that reached the simulator. */
  watch?(): void;
  /** Stands in front of the simulator: sees each request and its answer. */
  through?(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>;
}

/** How the process ended and what it said. */
export interface Ended {
  readonly inputs: Readonly<Record<string, string>>;
  readonly code: number | "killed";
  readonly annotations: readonly Annotation[];
  readonly summaries: readonly string[];
  readonly lines: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
  /** Of `mode: apply`, where it came to one. */
  readonly report: ShardReport | undefined;
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
}

/** Runs one process to its end; nothing of it goes on afterwards. */
export async function runProcess(
  given: Readonly<Record<string, string>>,
  around: Surroundings,
  interruption?: Interruption,
): Promise<Ended> {
  const clock = new VirtualClock(around.startsAt);
  around.tick(clock);
  const restore = clock.install();
  const heard = {
    annotations: [] as Annotation[],
    summaries: [] as string[],
    lines: [] as string[],
    outputs: new Map<string, string>(),
  };
  const line = new Line(around, interruption && { ...interruption, fell: () => interruption.fell?.(clock.now()) });
  try {
    const code = await passTime(clock, Promise.race([line.broken, work(given, { around, clock, line, heard })]));
    await settle();
    return {
      inputs: given,
      code,
      ...heard,
      report: reportOf(given, around),
      requests: line.requests,
      endedAt: clock.now(),
    };
  } finally {
    line.cut();
    restore();
  }
}

/** Reading the config is no matter of this clock: while nobody waits for it, the real world is given a turn. */
async function passTime<T>(clock: VirtualClock, running: Promise<T>): Promise<T> {
  const from = performance.now();
  for (;;) {
    try {
      return await clock.run(running);
    } catch (error) {
      const isIdle = /^nothing waits for the clock/.test(String((error as Error).message));
      if (!isIdle || performance.now() - from > PATIENCE_MS) throw error;
      await settle();
    }
  }
}
/** Of real time. A process that still waits for something then waits for ever. */
const PATIENCE_MS = 300_000;

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const NEVER = new Promise<never>(() => {});

/** The line to GitHub: counts requests, and breaks where a interruption falls. */
class Line {
  requests = 0;
  readonly broken: Promise<"killed">;
  readonly stop = new AbortController();
  readonly #around: Surroundings;
  readonly #interruption: Interruption | undefined;
  #isCut = false;
  #break: () => void = () => {};

  constructor(around: Surroundings, interruption: Interruption | undefined) {
    this.#around = around;
    this.#interruption = interruption;
    this.broken = new Promise((resolve) => {
      this.#break = () => resolve("killed");
    });
  }

  fetch: typeof globalThis.fetch = async (input, init) => {
    if (this.#isCut) return NEVER;
    this.requests += 1;
    const kind = this.requests === this.#interruption?.at ? this.#interruption.kind : undefined;
    if (kind) this.#interruption?.fell?.(0);
    if (kind === "kill-before") return this.#kill();
    if (kind === "stop" || kind === "stop-hanging") this.stop.abort();
    if (kind === "stop-hanging") return NEVER;
    const { simulator, watch, through = (request, answer) => answer(request) } = this.#around;
    const answer = through(new Request(input, init), (request) => simulator.fetch(request)).finally(watch);
    if (kind === "kill-after") {
      await answer.catch(() => {});
      return this.#kill();
    }
    const response = await answer;
    return this.#isCut ? NEVER : response;
  };

  cut(): void {
    this.#isCut = true;
  }

  #kill(): Promise<never> {
    this.cut();
    this.#break();
    return NEVER;
  }
}

interface Heard {
  readonly annotations: Annotation[];
  readonly summaries: string[];
  readonly lines: string[];
  readonly outputs: Map<string, string>;
}
interface Working {
  readonly around: Surroundings;
  readonly clock: VirtualClock;
  readonly line: Line;
  readonly heard: Heard;
}

/** As src/main.ts, with everything from outside replaced. */
async function work(given: Readonly<Record<string, string>>, { around, clock, line, heard }: Working): Promise<number> {
  const { workspace, runId, artifacts } = around;
  const env = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: runId,
    GITHUB_REPOSITORY: "acme/repo-cop-config",
    REPO_COP_SECRET_HOOK: "s3cret",
  };
  const host: Host = {
    env,
    setOutput: (name, value) => void heard.outputs.set(name, String(value)),
    writeSummary: async (markdown) => void heard.summaries.push(markdown),
    annotate: (annotation) => void heard.annotations.push(annotation),
    registerSecret() {},
    hideNames() {},
    redact: (value) => value,
  };
  const write = (message: string, data?: object) =>
    void heard.lines.push(`${message}${data ? ` ${JSON.stringify(data)}` : ""}`);
  const log = { debug() {}, info: write, warning: write, error: write };
  const signal = line.stop.signal;
  const connectHere = (options: Parameters<typeof connect>[0]) => connect({ ...options, fetch: line.fetch });
  const deps = {
    host,
    log,
    clock,
    artifacts: inMemory(artifacts),
    connect: connectHere,
    firstRequestSent: async () => {},
    signal,
  };
  let inputs: Inputs | undefined;
  try {
    inputs = readInputs({ ...env, ...asInputs({ config: "repo-cop.yml", ...given }) });
    return await runMode(inputs, deps);
  } catch (error) {
    return endWithError(error, { host, log }, inputs);
  }
}

function reportOf(
  { mode, shard = "1/1" }: Readonly<Record<string, string>>,
  { artifacts, runId }: Surroundings,
): ShardReport | undefined {
  if (mode !== "apply") return undefined;
  const files = artifacts.get(`repo-cop-report-${runId}-${shard.replace("/", "-of-")}`);
  const json = files?.find(({ name }) => name.endsWith(".json"));
  return json && (JSON.parse(json.text) as ShardReport);
}
