// Runs examples/dry-run.yml, nightly.yml (twice) and pull-request.yml with act, an independent implementation of
// workflows, without two keys that act does not know. Usage: npm run test:act, with act in ACT, in .tools or on the PATH.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { driftOf } from "../harness/drift.ts";
import { copyAction, startWorld, type World } from "../harness/world.ts";
import { createSimulator } from "../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN, SEEDED_TOKEN, seedOrganization } from "../simulator/seeds/basic.ts";
import type { JsonObject } from "../src/model.ts";
import { actionName } from "./release/action-name.ts";

const INSTALL = "go install -tags WITHOUT_DOCKER github.com/nektos/act@v0.2.89";
const ACT = process.env["ACT"] ?? (existsSync(".tools/act") ? resolve(".tools/act") : "act");
const WORKFLOWS = ".github/workflows";
const CONFIG = ".github/repo-cop.yml";
const EVENT = "event.json";
const PULL_REQUEST = 7;
/**
 * Two keys that act's own schema of workflows does not have yet.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/deploy-to-environment
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
const NEWER_THAN_ACT = /, deployment: false(?= \})|\n {2}queue: max(?=\n)/g;

interface Example {
  readonly workflow: "dry-run" | "nightly" | "pull-request";
  readonly event: "workflow_dispatch" | "pull_request";
  readonly payload: JsonObject;
  readonly isGood: (result: ActResult) => boolean;
}
interface ActResult {
  readonly requests: number;
  /** Writes to repositories; a comment on the pull request is none. */
  readonly writes: number;
  readonly drift: number;
  /** Bodies of the comments on the pull request. */
  readonly comments: readonly string[];
}

const byHand = (inputs: JsonObject) => ({ event: "workflow_dispatch" as const, payload: { inputs } });
// act makes GITHUB_REF of the number. A pull request whose two repositories differ comes from a fork.
const pullRequest = {
  number: PULL_REQUEST,
  base: { ref: "main", repo: { id: 1 } },
  head: { ref: "change", repo: { id: 1 } },
};
/** In this order, on one organization. */
const EXAMPLES: readonly Example[] = [
  { workflow: "dry-run", ...byHand({}), isGood: ({ writes, drift }) => writes === 0 && drift > 0 },
  {
    ...{ workflow: "nightly", ...byHand({ "max-changes": "100%" }) },
    isGood: ({ writes, drift }) => writes > 0 && drift === 0,
  },
  {
    ...{ workflow: "nightly", ...byHand({ "max-changes": "100%" }) },
    isGood: ({ writes, drift }) => writes === 0 && drift === 0,
  },
  {
    ...{
      workflow: "pull-request",
      event: "pull_request",
      payload: { number: PULL_REQUEST, pull_request: pullRequest },
    },
    isGood: ({ writes, drift, comments }) =>
      writes === 0 &&
      drift === 0 &&
      comments.length === 1 &&
      /This pull request makes \d+ changes/.test(comments[0] ?? ""),
  },
];

if (spawnSync(ACT, ["--version"], { stdio: "ignore" }).status !== 0) {
  console.error(`There is no ${ACT}. To have it, with Go from 1.25 on: GOBIN="$PWD/.tools" ${INSTALL}`);
  process.exit(1);
}
const { organization } = seedOrganization({ repositories: 60 });
const home = [...organization.repositories.values()].find(({ name }) => name === SEEDED_HOME);
if (!home) throw new Error(`the organization has no ${SEEDED_HOME}`);
home.pullRequests.add(PULL_REQUEST);
organization.tokens.set(SEEDED_JOB_TOKEN, {
  ...{ kind: "job", repository: SEEDED_HOME },
  permissions: { contents: "read", actions: "read", pull_requests: "write" },
});
const simulator = createSimulator({ organization });
const world = await startWorld(simulator);
try {
  const project = prepareProject(world);
  const action = copyAction(world.folder);
  const lines: string[] = [];
  let good = true;
  for (const [index, example] of EXAMPLES.entries()) {
    const { exitCode, artifacts, ...result } = await run(example, { project, action, runId: String(index + 1) });
    // The list, two shards and the report.
    const isGood = exitCode === 0 && result.requests > 0 && artifacts.length === 4 && example.isGood(result);
    good &&= isGood;
    const { requests, writes, drift, comments } = result;
    lines.push(
      `${isGood ? "good" : "BAD"}: ${example.workflow}: act ended with ${exitCode}; ${requests} requests, ` +
        `${writes} of them writes; ${drift} things still drifted; ${comments.length} comments.`,
      `  artifacts: ${artifacts.join(", ")}`,
    );
  }
  for (const line of lines) console.log(line);
  for (const { route, message } of simulator.violations) console.log(`${route}: ${message}`);
  process.exitCode = good && simulator.violations.length === 0 ? 0 : 1;
} finally {
  await world.close();
}

/** A repository with the workflows and the config, as act wants one. */
function prepareProject({ folder }: World): string {
  const project = join(folder, "project");
  mkdirSync(join(project, WORKFLOWS), { recursive: true });
  for (const { workflow } of EXAMPLES) {
    const text = readFileSync(`examples/${workflow}.yml`, "utf8").replaceAll(NEWER_THAN_ACT, "");
    writeFileSync(join(project, WORKFLOWS, `${workflow}.yml`), text);
  }
  copyFileSync("examples/repo-cop.yml", join(project, CONFIG));
  git(project, "init", "-q", "-b", "main");
  commit(project, "start");
  return project;
}

/** Makes the checkout the merge of a branch that changes one setting, with main as its first parent. */
function propose(project: string): void {
  git(project, "switch", "-q", "-c", "change");
  const config = readFileSync(join(project, CONFIG), "utf8");
  writeFileSync(join(project, CONFIG), config.replace("has_wiki: false", "has_wiki: true"));
  commit(project, "change");
  git(project, "switch", "-q", "main");
  git(project, "merge", "-q", "--no-ff", "-m", "merge", "change");
}

function commit(project: string, message: string): void {
  git(project, "add", "-A");
  git(project, "commit", "-q", "-m", message);
}

function git(project: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  const { status } = spawnSync("git", [...identity, ...args], { cwd: project, stdio: "inherit" });
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}`);
}

interface Place {
  readonly project: string;
  readonly action: string;
  readonly runId: string;
}

async function run(example: Example, place: Place) {
  if (example.event === "pull_request") propose(place.project);
  const from = simulator.log.length;
  const exitCode = await act(example, place);
  const requests = simulator.log.slice(from);
  const onPullRequests = `/repos/${organization.login}/${SEEDED_HOME}/issues/`;
  const writes = requests.filter(({ write, path }) => write && !path.startsWith(onPullRequests));
  return {
    exitCode,
    requests: requests.length,
    writes: writes.length,
    drift: driftOf(organization).length,
    comments: home?.comments.map(({ body }) => body) ?? [],
    artifacts: world.artifacts.stored(place.runId).map(({ name }) => name),
  };
}

async function act(example: Example, { project, action, runId }: Place): Promise<number> {
  const attempt = world.artifacts.startAttempt(runId);
  const folder = join(world.folder, "home");
  mkdirSync(folder, { recursive: true });
  // act itself does not say which branch is the default one.
  const event = { ...example.payload, repository: { default_branch: "main", private: true } };
  writeFileSync(join(world.folder, EVENT), JSON.stringify(event));
  const child = spawn(ACT, argumentsFor(example, runId, action), {
    cwd: project,
    stdio: "inherit",
    env: {
      // act runs actions on the first Node of the PATH, in this environment, and its own artifact service is not one
      // that GitHub's client accepts.
      ...{
        PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"]}`,
        HOME: folder,
        XDG_CACHE_HOME: join(folder, "cache"),
      },
      ...{ ACTIONS_RESULTS_URL: `${world.url}/`, ACTIONS_RUNTIME_TOKEN: attempt.token("act") },
    },
  });
  return new Promise<number>((done, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => done(code ?? 1));
  });
}

function argumentsFor({ workflow, event }: Example, runId: string, action: string): readonly string[] {
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
      event,
      "-W",
      `${WORKFLOWS}/${workflow}.yml`,
      "-e",
      join(world.folder, EVENT),
      "-P",
      "ubuntu-24.04=-self-hosted",
      "--local-repository",
      `${actionName()}=${action}`,
    ],
    ...["-s", `REPO_COP_TOKEN=${SEEDED_TOKEN}`, "-s", `REPO_COP_READ_TOKEN=${SEEDED_TOKEN}`],
    ...["-s", `GITHUB_TOKEN=${SEEDED_JOB_TOKEN}`],
    ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
}
