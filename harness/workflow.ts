// Reads workflows and actions with GitHub's own parsers, into as little as the harness runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "@actions/workflow-parser/model/workflow-template";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import {
  convertActionTemplate,
  convertWorkflowTemplate,
  isMapping,
  isSequence,
  NoOperationTraceWriter,
  parseAction,
  parseWorkflow,
} from "./parsers.ts";

type Token = TemplateToken;

export interface Workflow {
  readonly file: string;
  /** Names of the events that start it. */
  readonly events: readonly string[];
  readonly env: Token | undefined;
  readonly jobs: readonly JobDefinition[];
}
export interface JobDefinition {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: Token;
  readonly strategy: Token | undefined;
  readonly env: Token | undefined;
  readonly outputs: Token | undefined;
  readonly steps: readonly StepDefinition[];
}
export interface StepDefinition {
  readonly id: string;
  readonly condition: Token;
  readonly continueOnError: boolean;
  readonly env: Token | undefined;
  readonly with: Token | undefined;
  readonly work: { readonly uses: string } | { readonly run: Token };
}
export interface Action {
  readonly folder: string;
  readonly main: string;
  readonly inputs: readonly { readonly id: string; readonly default: Token | undefined }[];
  readonly outputs: readonly string[];
}

/** Reads and checks a workflow. @throws with every mistake that GitHub's parser finds */
export async function readWorkflow(file: string): Promise<Workflow> {
  const { context, value } = parseWorkflow(
    { name: file, content: readFileSync(file, "utf8") },
    new NoOperationTraceWriter(),
  );
  refuseErrors(file, context.errors.getErrors());
  if (!value) throw new Error(`${file} is empty`);
  const template = await convertWorkflowTemplate(context, value);
  refuseErrors(file, context.errors.getErrors());
  const jobs = template.jobs.map((job): JobDefinition => {
    if (job.type !== "job")
      throw new Error(`${file}: job ${job.id.value} calls a workflow, which the harness does not run`);
    const steps = child(child(child(value, "jobs"), job.id.value), "steps");
    return {
      id: job.id.value,
      needs: (job.needs ?? []).map((need) => need.value),
      condition: job.if,
      strategy: job.strategy,
      env: job.env,
      outputs: job.outputs,
      steps: job.steps.map((step, index) =>
        stepOf(file, step, steps && isSequence(steps) ? steps.get(index) : undefined),
      ),
    };
  });
  return { file, events: Object.keys(template.events), env: template.env, jobs };
}

/** Reads and checks the action.yml in a folder. @throws with every mistake that GitHub's parser finds */
export function readAction(folder: string): Action {
  const name = join(folder, "action.yml");
  const { context, value } = parseAction({ name, content: readFileSync(name, "utf8") }, new NoOperationTraceWriter());
  refuseErrors(name, context.errors.getErrors());
  if (!value) throw new Error(`${name} is empty`);
  const { inputs = [], outputs = [], runs } = convertActionTemplate(context, value);
  refuseErrors(name, context.errors.getErrors());
  if (runs.using !== "node24") throw new Error(`${name} runs on ${runs.using}; the harness runs node24`);
  return {
    folder,
    main: runs.main,
    inputs: inputs.map((input) => ({ id: input.id, default: input.default })),
    outputs: outputs.map(({ id }) => id),
  };
}

function stepOf(file: string, step: Step, source: Token | undefined): StepDefinition {
  const work = "uses" in step ? { uses: step.uses.value } : "run" in step ? { run: step.run } : undefined;
  if (!work || !step.if) throw new Error(`${file}: step ${step.id} is of a kind that the harness does not run`);
  const continueOnError = step["continue-on-error"] ?? false;
  if (typeof continueOnError !== "boolean") throw new Error(`${file}: step ${step.id} computes continue-on-error`);
  return {
    id: step.id,
    condition: step.if,
    continueOnError,
    env: child(source, "env"),
    with: child(source, "with"),
    work,
  };
}

function child(token: Token | undefined, key: string): Token | undefined {
  return token && isMapping(token) ? token.find(key) : undefined;
}

function refuseErrors(file: string, errors: readonly { readonly message: string }[]): void {
  if (errors.length > 0) throw new Error(errors.map(({ message }) => `${file}: ${message}`).join("\n"));
}
