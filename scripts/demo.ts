// Two nights over a made-up organization, for each of two configs: npm run demo [-- --shards 7 --repositories 1500
// --config org-policy]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { LegResult } from "../harness/job.ts";
import { readReports } from "../harness/reports.ts";
import { startWorld, type World } from "../harness/world.ts";
import { createSimulator, type Simulator } from "../simulator/index.ts";
import {
  SEEDED_HOME,
  SEEDED_JOB_TOKEN,
  SEEDED_TOKEN,
  type Seeded,
  seedOrganization,
} from "../simulator/seeds/basic.ts";
import { seedPolicyOrganization } from "../simulator/seeds/policy.ts";
import type { RepoOutcome } from "../src/model.ts";

const { values } = parseArgs({
  options: {
    shards: { type: "string", default: "2" },
    repositories: { type: "string", default: "1500" },
    config: { type: "string" },
  },
});
const [shards, repositories] = [wholeNumber("shards", 256), wholeNumber("repositories", 100_000)];
const started = performance.now();

/** A config, and an organization that has drifted from it. */
interface Scene {
  readonly config: string;
  readonly what: string;
  seed(options: { readonly repositories: number }): Seeded;
}
const SCENES: readonly Scene[] = [
  { config: "repo-cop", what: "settings, four teams and autolinks", seed: seedOrganization },
  { config: "org-policy", what: "the policy of a whole organization, in layers", seed: seedPolicyOrganization },
];

const scenes = SCENES.filter(({ config }) => values.config === undefined || values.config === config);
if (scenes.length === 0) refuse("config", SCENES.map(({ config }) => config).join(" or "));
const shown: boolean[] = [];
for (const scene of scenes) shown.push(await show(scene));
console.log(`${((performance.now() - started) / 1000).toFixed(0)} seconds.`);
process.exitCode = shown.every(Boolean) ? 0 : 1;

/** Runs two nights with one config; true if the second one finds nothing to do. */
async function show({ config, what, seed }: Scene): Promise<boolean> {
  const { organization, drifted } = seed({ repositories });
  const simulator = createSimulator({ organization });
  const world = await startWorld(simulator);
  const size = `${count(repositories)} repositories, ${count(drifted.length)} of them drifted`;
  console.log(`examples/${config}.yml: ${what}\nOrganization ${organization.login}: ${size}; ${shards} shards.`);
  try {
    const stage = { world, simulator, config };
    const first = await night("First night, started by hand", { ...stage, inputs: { "max-changes": "100%" } });
    const second = await night("Second night", stage);
    const inSync = second.outcomes.filter(({ kind }) => kind === "in-sync").length;
    const wanted = [...organization.repositories.values()].filter(
      ({ name, settings }) => !settings.archived && !name.startsWith("sandbox-"),
    );
    const wrong = simulator.violations.map(({ route, message }) => `${route}: ${message}`);
    const done = inSync === wanted.length && first.writes > 0 && second.writes === 0 && wrong.length === 0;
    console.log(
      done
        ? "\nEvery repository is as the config asks, and the second night wrote nothing.\n"
        : "\nSomething is wrong.\n",
    );
    for (const line of wrong) console.log(line);
    return done;
  } finally {
    await world.close();
  }
}

interface Stage {
  /** The inputs of a manual start. Left out: the schedule starts the night. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly world: World;
  readonly simulator: Simulator;
  readonly config: string;
}

interface Night {
  readonly outcomes: readonly RepoOutcome[];
  readonly writes: number;
}

/** Runs examples/nightly.yml once and says what it did. */
async function night(title: string, { world, simulator, config, inputs }: Stage): Promise<Night> {
  console.log(`\n${title}`);
  const from = simulator.log.length;
  const progress = showProgress(simulator, from);
  const run = await world.run({
    ...prepare(world, config),
    githubToken: SEEDED_JOB_TOKEN,
    repository: `${simulator.organization.login}/${SEEDED_HOME}`,
    secrets: { REPO_COP_TOKEN: SEEDED_TOKEN },
    ...(inputs && { inputs }),
    onLeg: (name, leg) => progress.say(`${leg.result === "success" ? "✓" : "✗"} ${name.padEnd(14)} ${describe(leg)}`),
  });
  progress.stop();
  const outcomes = readReports(run, world.artifacts).flatMap((report) => report.outcomes);
  const requests = simulator.log.slice(from);
  const writes = requests.filter(({ write }) => write).length;
  const single = requests.filter(({ route, write }) => !write && route.includes("{repo}")).length;
  console.log(`  changes          ${changesByFamily(outcomes)}`);
  console.log(
    `  requests         ${count(requests.length)}: ${count(requests.length - single - writes)} reads for many repositories at once,`,
  );
  console.log(`                   ${count(single)} reads for one, ${count(writes)} writes`);
  return { outcomes, writes };
}

/** Prepares the checkout and the workflow: the example, or a copy with another number of shards. */
function prepare({ folder }: World, config: string) {
  const checkout = join(folder, "checkout");
  mkdirSync(join(checkout, ".github"), { recursive: true });
  writeFileSync(join(checkout, ".github/repo-cop.yml"), readFileSync(`examples/${config}.yml`));
  const example = "examples/nightly.yml";
  if (shards === 2) return { checkout, workflow: example };
  const workflow = join(folder, "nightly.yml");
  writeFileSync(
    workflow,
    readFileSync(example, "utf8").replace("mode: list\n", `mode: list\n          shards: ${shards}\n`),
  );
  return { checkout, workflow };
}

function describe({ steps }: LegResult): string {
  const outputs = steps.at(-1)?.outputs ?? {};
  if (outputs["repo-count"]) return `${count(Number(outputs["repo-count"]))} repositories`;
  const kinds = ["in-sync", "applied", "deferred", "failed"].filter((kind) => Number(outputs[kind]) > 0);
  return kinds
    .map((kind) => `${count(Number(outputs[kind]))} ${kind === "applied" ? "repaired" : kind.replace("-", " ")}`)
    .join(", ");
}

function changesByFamily(outcomes: readonly RepoOutcome[]): string {
  const families = Map.groupBy(
    outcomes.flatMap(({ changes }) => changes),
    ({ family }) => family,
  );
  return [...families].map(([family, changes]) => `${family} ${count(changes.length)}`).join(", ") || "none";
}

/** Shows a line with the number of requests while the jobs run, if standard output is a terminal. */
function showProgress({ log }: Simulator, from: number) {
  const watched = process.stdout.isTTY;
  const draw = () => process.stdout.write(`\r  … ${count(log.length - from)} requests`);
  const clear = () => watched && process.stdout.write("\r\x1b[K");
  const timer = watched ? setInterval(draw, 200) : undefined;
  const say = (line: string) => {
    clear();
    console.log(`  ${line}`);
  };
  return { say, stop: () => clearInterval(timer) };
}

function wholeNumber(name: keyof typeof values, most: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return refuse(name, `a whole number from 1 to ${most}`);
}

function refuse(name: keyof typeof values, allowed: string): never {
  console.error(`--${name} ${values[name]}: it must be ${allowed}`);
  process.exit(2);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
