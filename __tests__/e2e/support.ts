// An organization, a config and the committed bundle: what every end-to-end test starts from.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readReports } from "../../harness/reports.ts";
import type { RunResult } from "../../harness/run.ts";
import type { StepResult } from "../../harness/step.ts";
import { copyAction, startWorld, type World, type WorldRun } from "../../harness/world.ts";
import type { SimulatorOptions } from "../../simulator/api/ports.ts";
import { createSimulator, type RequestRecord, type Simulator } from "../../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN, SEEDED_TOKEN, seedOrganization } from "../../simulator/seeds/basic.ts";
import type { Organization } from "../../simulator/state/organization.ts";
import type { ShardReport } from "../../src/model.ts";

/** In the good state of simulator/seeds/basic-state.ts. */
export const GOOD_CONFIG = readFileSync("examples/repo-cop.yml", "utf8");

export interface ScenarioOptions extends Partial<Omit<SimulatorOptions, "organization">> {
  /** Repositories of the seeded organization `acme`; 12 if not given. */
  readonly repositories?: number;
  readonly drifted?: number;
  readonly config?: string;
  /** By which clock artifacts expire. */
  artifactClock?(): number;
}
export interface Scenario {
  readonly world: World;
  readonly simulator: Simulator;
  readonly organization: Organization;
  /** What a checkout brings: the config is `.github/repo-cop.yml` in it. */
  readonly checkout: string;
  setConfig(text: string): void;
  /** The checkout of a pull request: what it merges is the config of now, and `base` is that of the base branch. */
  propose(base: string | undefined): void;
  /** Runs examples/<name>.yml, with an owner's token as the secret; the nightly one is started by hand with `100%`. */
  run(example: string, options?: Partial<WorldRun>): Promise<RunResult>;
  /** Runs the action once, in a workflow of one step with these inputs. */
  act(inputs: Readonly<Record<string, string>>, options?: Partial<WorldRun>): Promise<StepResult>;
}

export async function createScenario({
  repositories = 12,
  drifted = 0,
  config = GOOD_CONFIG,
  ...more
}: ScenarioOptions = {}) {
  const { artifactClock, ...options } = more;
  const { organization } = seedOrganization({ repositories, drifted });
  const simulator = createSimulator({ organization, ...options });
  const world = await startWorld(simulator, artifactClock ? { now: artifactClock } : {});
  onTestFinished(() => world.close());
  const action = copyAction(world.folder);
  const checkout = join(world.folder, "checkout");
  mkdirSync(join(checkout, ".github"), { recursive: true });
  const setConfig = (text: string) => writeFileSync(join(checkout, ".github/repo-cop.yml"), text);
  setConfig(config);
  const common = {
    action,
    checkout,
    githubToken: SEEDED_JOB_TOKEN,
    repository: `acme/${SEEDED_HOME}`,
    secrets: { REPO_COP_TOKEN: SEEDED_TOKEN, REPO_COP_READ_TOKEN: SEEDED_TOKEN },
  };
  const scenario: Scenario = {
    ...{ world, simulator, organization, checkout, setConfig },
    propose: (base) => commitBoth(checkout, base),
    run: (example, more) => world.run({ ...common, workflow: `examples/${example}.yml`, ...byHand(example), ...more }),
    async act(inputs, more) {
      const workflow = join(world.folder, "one-step.yml");
      writeFileSync(workflow, oneStep(inputs));
      const { jobs } = await world.run({ ...common, workflow, ...more });
      const step = jobs[0]?.legs[0]?.steps.at(-1);
      if (!step) throw new Error("the workflow has no step");
      return step;
    },
  };
  return scenario;
}

/** Two commits, of which the first parent of the newer one is the base branch, as in GitHub's merge commits. */
function commitBoth(checkout: string, base: string | undefined): void {
  const config = join(checkout, ".github/repo-cop.yml");
  const proposed = readFileSync(config, "utf8");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], { cwd: checkout });
  git("init", "--quiet", "--initial-branch", "main");
  if (base === undefined) rmSync(config);
  else writeFileSync(config, base);
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "base");
  writeFileSync(config, proposed);
  git("add", "--all");
  git("commit", "--quiet", "--message", "proposed");
}

/** Scenarios are first nights, with more drift than a schedule may repair at once. */
const byHand = (example: string): Partial<WorldRun> =>
  example === "nightly" ? { inputs: { "max-changes": "100%" } } : {};

function oneStep(inputs: Readonly<Record<string, string>>): string {
  const values = Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`);
  const steps = `      - uses: actions/checkout@v7\n      - uses: <owner>/repo-cop@v0\n        with:\n${values.join("")}`;
  return `on: workflow_dispatch\njobs:\n  only:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`;
}

/** The step of each shard that ran the action, in the order of the shards. */
export function shardsOf(run: RunResult): readonly StepResult[] {
  const legs = run.jobs.find(({ id }) => id === "apply")?.legs ?? [];
  return legs.flatMap(({ steps }) => steps.slice(-1));
}

/** The step that reports on the whole run. */
export function reportStepOf(run: RunResult): StepResult {
  const step = run.jobs.find(({ id }) => id === "report")?.legs[0]?.steps.at(-1);
  if (!step) throw new Error("the run has no report");
  return step;
}

/** The shard reports that a run uploaded. */
export const reportsOf = ({ world }: Scenario, run: RunResult): readonly ShardReport[] =>
  readReports(run, world.artifacts);

/** Requests since a moment of the log. */
export const requestsSince = ({ simulator }: Scenario, mark: number): readonly RequestRecord[] =>
  simulator.log.slice(mark);
export const isWrite = ({ write }: RequestRecord): boolean => write;
