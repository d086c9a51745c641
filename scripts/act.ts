// Runs examples/nightly.yml with act, an independent implementation of workflows, without one key that act does not
// know. Usage: npm run test:act, with act in ACT, in .tools or on the PATH.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { driftOf } from "../harness/drift.ts";
import { copyAction, startWorld, type World } from "../harness/world.ts";
import { createSimulator } from "../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN, SEEDED_TOKEN, seedOrganization } from "../simulator/seeds/basic.ts";
import { actionName } from "./release/action-name.ts";

const INSTALL = "go install -tags WITHOUT_DOCKER github.com/nektos/act@v0.2.89";
const ACT = process.env["ACT"] ?? (existsSync(".tools/act") ? resolve(".tools/act") : "act");
const WORKFLOW = ".github/workflows/nightly.yml";
const EVENT = "event.json";
/**
 * The one key that act's own schema of workflows does not have yet.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/deploy-to-environment
 */
const NEWER_THAN_ACT = /, deployment: false(?= \})/g;

if (spawnSync(ACT, ["--version"], { stdio: "ignore" }).status !== 0) {
  console.error(`There is no ${ACT}. To have it, with Go from 1.25 on: GOBIN="$PWD/.tools" ${INSTALL}`);
  process.exit(1);
}
const { organization } = seedOrganization({ repositories: 60 });
const simulator = createSimulator({ organization });
const world = await startWorld(simulator);
try {
  const project = prepareProject(world);
  const action = copyAction(world.folder);
  const nights = [await night({ project, action, runId: "1" }), await night({ project, action, runId: "2" })];
  for (const [index, { exitCode, requests, writes, drift, artifacts }] of nights.entries()) {
    console.log(
      `Night ${index + 1}: act ended with ${exitCode}; ${requests} requests, ${writes} of them writes; ${drift} things still drifted.`,
    );
    console.log(`  artifacts: ${artifacts.join(", ")}`);
  }
  for (const { route, message } of simulator.violations) console.log(`${route}: ${message}`);
  const [first, second] = nights;
  const whole = nights.every(
    ({ exitCode, drift, artifacts }) => exitCode === 0 && drift === 0 && artifacts.length === 4,
  );
  const good = whole && (first?.writes ?? 0) > 0 && second?.writes === 0 && second.requests > 0;
  process.exitCode = good && simulator.violations.length === 0 ? 0 : 1;
} finally {
  await world.close();
}

/** A repository with the workflow and the config, as act wants one. */
function prepareProject({ folder }: World): string {
  const project = join(folder, "project");
  mkdirSync(join(project, ".github/workflows"), { recursive: true });
  writeFileSync(join(project, WORKFLOW), readFileSync("examples/nightly.yml", "utf8").replaceAll(NEWER_THAN_ACT, ""));
  copyFileSync("examples/repo-cop.yml", join(project, ".github/repo-cop.yml"));
  // A first night, started by hand; act itself does not say which branch is the default one.
  const event = { inputs: { "max-changes": "100%" }, repository: { default_branch: "main", private: true } };
  writeFileSync(join(folder, EVENT), JSON.stringify(event));
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    [...identity, "commit", "-qm", "start"],
  ])
    spawnSync("git", args, { cwd: project });
  return project;
}

interface Night {
  readonly project: string;
  readonly action: string;
  readonly runId: string;
}

async function night({ project, action, runId }: Night) {
  const from = simulator.log.length;
  const attempt = world.artifacts.startAttempt(runId);
  const home = join(world.folder, "home");
  mkdirSync(home, { recursive: true });
  const child = spawn(ACT, argumentsFor(runId, action), {
    cwd: project,
    stdio: "inherit",
    env: {
      // act runs actions on the first Node of the PATH, in this environment, and its own artifact service is not one
      // that GitHub's client accepts.
      ...{
        PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"]}`,
        HOME: home,
        XDG_CACHE_HOME: join(home, "cache"),
      },
      ...{ ACTIONS_RESULTS_URL: `${world.url}/`, ACTIONS_RUNTIME_TOKEN: attempt.token("act") },
    },
  });
  const exitCode = await new Promise<number>((done, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => done(code ?? 1));
  });
  const requests = simulator.log.slice(from);
  return {
    exitCode,
    requests: requests.length,
    writes: requests.filter(({ write }) => write).length,
    drift: driftOf(organization).length,
    artifacts: world.artifacts.stored(runId).map(({ name }) => name),
  };
}

function argumentsFor(runId: string, action: string): readonly string[] {
  const env = {
    ...{
      GITHUB_API_URL: world.url,
      GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
      GITHUB_SERVER_URL: "https://github.com",
    },
    ...{ GITHUB_REPOSITORY: `${organization.login}/${SEEDED_HOME}`, GITHUB_REPOSITORY_OWNER: organization.login },
    ...{ GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: "1" },
  };
  return [
    ...[
      "workflow_dispatch",
      "-W",
      WORKFLOW,
      "-e",
      join(world.folder, EVENT),
      "-P",
      "ubuntu-24.04=-self-hosted",
      "--local-repository",
      `${actionName()}=${action}`,
    ],
    ...["-s", `REPO_COP_TOKEN=${SEEDED_TOKEN}`, "-s", `GITHUB_TOKEN=${SEEDED_JOB_TOKEN}`],
    ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
}
