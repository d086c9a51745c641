// Runs one step of a job: the action under test in a process of its own, a shell script, or a checkout.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../src/model.ts";
import { type Annotation, readEntries, readOutput } from "./commands.ts";
import { type Contexts, evaluateText, evaluateTexts } from "./evaluate.ts";
import { runProcess } from "./process.ts";
import type { Action, StepDefinition } from "./workflow.ts";

/** The environment of all steps of a job. */
export interface JobEnvironment {
  /** The action under test, whatever name a workflow gives it. */
  readonly action: Action;
  /** The folder that a checkout copies into the workspace. */
  readonly checkout: string;
  /** An empty folder of the job's own. */
  readonly folder: string;
  readonly workspace: string;
  /** Variables of every process of the job. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of actions only, not of scripts. */
  readonly actionEnv: Readonly<Record<string, string>>;
  readonly secrets: JsonObject;
  readonly cancel?: AbortSignal | undefined;
  onLine?(line: string): void;
}
export interface StepResult {
  readonly id: string;
  readonly outcome: "success" | "failure" | "skipped";
  /** The outcome after `continue-on-error`. */
  readonly conclusion: "success" | "failure" | "skipped";
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Environment variables for the steps that follow. */
  readonly exports: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
  readonly annotations: readonly Annotation[];
}

const FILES = ["output", "step_summary", "env", "path", "state"] as const;

/** Runs a step whose condition holds. */
export async function runStep(step: StepDefinition, job: JobEnvironment, contexts: Contexts): Promise<StepResult> {
  if ("uses" in step.work && step.work.uses.startsWith("actions/checkout@")) return checkOut(step, job);
  const files = createFiles(join(job.folder, step.id));
  const env = { ...job.env, ...files.env, ...evaluateTexts(step.env, contexts) };
  const work =
    "uses" in step.work
      ? actionProcess(step, job, contexts)
      : scriptProcess(files.folder, evaluateText(step.work.run, contexts));
  const { exitCode, lines } = await runProcess({
    ...work,
    cwd: job.workspace,
    env: { ...env, ...work.env },
    cancel: job.cancel,
    ...(job.onLine && { onLine: job.onLine }),
  });
  const outcome = exitCode === 0 ? "success" : "failure";
  return {
    id: step.id,
    outcome,
    conclusion: step.continueOnError ? "success" : outcome,
    exitCode,
    outputs: readEntries(files.read("output")),
    exports: readEntries(files.read("env")),
    summary: files.read("step_summary"),
    ...readOutput(lines, Object.values(job.secrets).map(String)),
  };
}

/** A step that does not run at all. */
export function skippedStep(id: string): StepResult {
  const nothing = { outputs: {}, exports: {}, summary: "", log: "", annotations: [] };
  return { id, outcome: "skipped", conclusion: "skipped", exitCode: 0, ...nothing };
}

function checkOut(step: StepDefinition, job: JobEnvironment): StepResult {
  cpSync(job.checkout, job.workspace, { recursive: true });
  return { ...skippedStep(step.id), outcome: "success", conclusion: "success" };
}

interface Work {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

function actionProcess({ work, with: given }: StepDefinition, job: JobEnvironment, contexts: Contexts): Work {
  const { action, actionEnv } = job;
  if (!("uses" in work && /^\.\/$|\/repo-cop@/.test(work.uses)))
    throw new Error("the harness knows no other action than the one under test");
  const values = Object.entries(evaluateTexts(given, contexts));
  const defaults = action.inputs.map((input) => [input.id, evaluateText(input.default, contexts)] as const);
  const unexpected = values
    .map(([name]) => name)
    .filter((name) => !action.inputs.some(({ id }) => id === name.toLowerCase()));
  if (unexpected.length > 0) throw new Error(`Unexpected input(s) ${unexpected.join(", ")}`);
  const [repository = "", ref = ""] = work.uses.split("@");
  const origin = repository.startsWith(".") ? {} : { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
  const inputs = [...defaults, ...values].map(([name, value]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    value,
  ]);
  return {
    command: process.execPath,
    args: [join(action.folder, action.main)],
    env: { ...actionEnv, ...origin, ...Object.fromEntries(inputs) },
  };
}

function scriptProcess(folder: string, script: string): Work {
  const file = join(folder, "script.sh");
  writeFileSync(file, script);
  return { command: "bash", args: ["-e", file], env: {} };
}

function createFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  const path = (name: (typeof FILES)[number]) => join(folder, name);
  for (const name of FILES) writeFileSync(path(name), "");
  return {
    folder,
    env: Object.fromEntries(FILES.map((name) => [`GITHUB_${name.toUpperCase()}`, path(name)])),
    read: (name: (typeof FILES)[number]) => readFileSync(path(name), "utf8"),
  };
}
