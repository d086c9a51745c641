// Runs one job, or one leg of a matrix: its steps in order, each seeing what those before it left.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../src/model.ts";
import { type Contexts, evaluateCondition, evaluateTexts } from "./evaluate.ts";
import { type JobEnvironment, runStep, type StepResult, skippedStep } from "./step.ts";
import type { JobDefinition, Workflow } from "./workflow.ts";

export type Conclusion = "success" | "failure" | "skipped" | "cancelled";
export interface LegResult {
  readonly matrix: JsonObject;
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
}
/** The parts of a job's environment that the run decides. */
export type RunEnvironment = Omit<JobEnvironment, "workspace" | "env"> & { readonly github: JsonObject };

/** Variables of the runner that follow from the `github` context. */
const FROM_CONTEXT = [
  ...[
    "actor",
    "api_url",
    "event_name",
    "event_path",
    "graphql_url",
    "job",
    "ref",
    "ref_name",
    "repository",
    "repository_owner",
  ],
  ...["run_attempt", "run_id", "run_number", "server_url", "sha", "workflow"],
];

/** Runs the steps of a leg. `named` has every context that is known before the first step. */
export async function runLeg(
  leg: { workflow: Workflow; job: JobDefinition; named: JsonObject },
  run: RunEnvironment,
): Promise<LegResult> {
  const { workflow, job, named } = leg;
  const workspace = join(run.folder, "workspace");
  mkdirSync(workspace, { recursive: true });
  const github = { ...run.github, job: job.id, workspace };
  const contexts = (steps: readonly StepResult[], env: Readonly<Record<string, string>> = {}): Contexts => ({
    named: {
      ...named,
      github,
      env: { ...env },
      steps: stepsContext(steps),
      runner: { os: "Linux", temp: join(run.folder, "temp") },
    },
    status: {
      failed: steps.some(({ conclusion }) => conclusion === "failure"),
      cancelled: run.cancel?.aborted ?? false,
    },
  });
  const machine = runnerEnv(run.folder, github);
  let env = { ...evaluateTexts(workflow.env, contexts([])), ...evaluateTexts(job.env, contexts([])) };
  const steps: StepResult[] = [];
  for (const step of job.steps) {
    const before = contexts(steps, env);
    const holds = evaluateCondition(step.condition, before);
    const result = holds
      ? await runStep(step, { ...run, workspace, env: { ...machine, ...env } }, before)
      : skippedStep(step.id);
    env = { ...env, ...result.exports };
    steps.push(result);
  }
  const after = contexts(steps, env);
  const result = after.status.cancelled ? "cancelled" : after.status.failed ? "failure" : "success";
  return { matrix: (named["matrix"] ?? {}) as JsonObject, result, steps, outputs: evaluateTexts(job.outputs, after) };
}

function stepsContext(steps: readonly StepResult[]): JsonObject {
  return Object.fromEntries(
    steps.map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
  );
}

function runnerEnv(folder: string, github: JsonObject): Readonly<Record<string, string>> {
  const temp = join(folder, "temp");
  const home = join(folder, "home");
  for (const each of [temp, home]) mkdirSync(each, { recursive: true });
  const variables = FROM_CONTEXT.map((name) => [`GITHUB_${name.toUpperCase()}`, String(github[name] ?? "")]);
  return {
    ...Object.fromEntries(variables),
    ...{
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: String(github["workspace"]),
      GITHUB_RETENTION_DAYS: "90",
    },
    ...{
      RUNNER_OS: "Linux",
      RUNNER_ARCH: "X64",
      RUNNER_NAME: "harness",
      RUNNER_ENVIRONMENT: "github-hosted",
      RUNNER_TEMP: temp,
    },
    ...{ HOME: home, PATH: process.env["PATH"] ?? "" },
  };
}
