// Runs a workflow on this machine: jobs in the order of their needs, a matrix in parallel, every step as a process of
// its own.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ArtifactService } from "../simulator/artifacts/service.ts";
import type { Json, JsonObject } from "../src/model.ts";
import { evaluate, evaluateCondition, type Status } from "./evaluate.ts";
import { type Conclusion, type LegResult, type RunEnvironment, runLeg } from "./job.ts";
import { createLimit } from "./limit.ts";
import { type JobDefinition, readAction, readWorkflow, type Workflow } from "./workflow.ts";

export interface RunOptions {
  /** Path of the workflow file. */
  readonly workflow: string;
  /** Folder with the action.yml under test. */
  readonly action: string;
  /** Folder that a checkout copies into the workspace. */
  readonly checkout: string;
  /** An empty folder for everything that the run leaves behind. */
  readonly folder: string;
  /** `owner/name` of the repository whose workflow runs. */
  readonly repository: string;
  readonly runId: string;
  readonly event?: { readonly name: string; readonly payload?: JsonObject };
  /** The inputs of a manual start. With inputs the workflow is started manually, unless `event` is set. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** The job's own token: `github.token`. */
  readonly githubToken: string;
  /** The URL of both GitHub's API and the artifact service. */
  readonly serverUrl: string;
  readonly artifacts: ArtifactService;
  /** More variables of the runner's machine, for instance a proxy. */
  readonly env?: Readonly<Record<string, string>>;
  readonly rerun?: { readonly of: RunResult; readonly jobs: "failed" | "all" };
  /** How many legs run at once. */
  readonly parallel?: number;
  readonly cancel?: AbortSignal;
  onLine?(leg: string, line: string): void;
  /** Called as a leg ends; `apply (1/2)` is the name of one. */
  onLeg?(leg: string, result: LegResult): void;
}
export interface JobResult {
  readonly id: string;
  readonly result: Conclusion;
  /** As on GitHub, of several legs the last that sets an output wins. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly legs: readonly LegResult[];
}
export interface RunResult {
  readonly conclusion: "success" | "failure" | "cancelled";
  readonly runId: string;
  readonly attempt: number;
  readonly jobs: readonly JobResult[];
}

interface Run {
  readonly options: RunOptions;
  readonly workflow: Workflow;
  readonly github: JsonObject;
  readonly limit: <T>(work: () => Promise<T>) => Promise<T>;
  environment(leg: string): RunEnvironment;
}

const STRATEGY = z.object({
  matrix: z.record(z.string(), z.array(z.json())).default({}),
  "fail-fast": z.boolean().default(true),
  "max-parallel": z.number().optional(),
});

/** Runs a workflow to its end. @throws on mistakes in the workflow, never because a job failed */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  const run = await startRun(options);
  const results = new Map<string, Promise<JobResult>>();
  const resultOf = (id: string): Promise<JobResult> => {
    const job = run.workflow.jobs.find((each) => each.id === id);
    if (!job) throw new Error(`${options.workflow} has no job ${id}`);
    const result = results.get(id) ?? Promise.all(job.needs.map(resultOf)).then((needs) => runJob(job, needs, run));
    results.set(id, result);
    return result;
  };
  const jobs = await Promise.all(run.workflow.jobs.map(({ id }) => resultOf(id)));
  const failed = jobs.some(({ result }) => result === "failure");
  const conclusion = options.cancel?.aborted ? "cancelled" : failed ? "failure" : "success";
  return { conclusion, runId: options.runId, attempt: Number(run.github["run_attempt"]), jobs };
}

async function startRun(options: RunOptions): Promise<Run> {
  const workflow = await readWorkflow(options.workflow);
  const attempt = options.artifacts.startAttempt(options.runId, options.rerun?.jobs);
  const folder = join(options.folder, `attempt-${attempt.number}`);
  mkdirSync(folder, { recursive: true });
  const github = githubContext(options, { workflow, attempt: attempt.number, folder });
  const action = readAction(options.action);
  const environment = (leg: string): RunEnvironment => ({
    action,
    checkout: options.checkout,
    folder: join(folder, leg.replaceAll(/[^\w-]+/g, "-")),
    actionEnv: {
      ...options.env,
      ACTIONS_RESULTS_URL: `${options.serverUrl}/`,
      ACTIONS_RUNTIME_TOKEN: attempt.token(leg.replaceAll(/\W+/g, "-")),
    },
    secrets: { ...options.secrets, GITHUB_TOKEN: options.githubToken },
    cancel: options.cancel,
    onLine: (line) => options.onLine?.(leg, line),
    github,
  });
  return { options, workflow, github, environment, limit: createLimit(options.parallel ?? 16) };
}

function githubContext(
  options: RunOptions,
  { workflow, attempt, folder }: { workflow: Workflow; attempt: number; folder: string },
): JsonObject {
  const { name, payload: given = {} } = options.event ?? {
    name: (options.inputs ? undefined : workflow.events[0]) ?? "workflow_dispatch",
  };
  const home = { full_name: options.repository, default_branch: "main", private: true, visibility: "private" };
  const payload = { repository: home, ...given };
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, JSON.stringify(payload));
  return {
    ...{
      event: payload,
      event_name: name,
      event_path: eventPath,
      workflow: workflow.file,
      actor: "octocat",
      ref: "refs/heads/main",
      ref_name: "main",
    },
    ...{
      repository: options.repository,
      repository_owner: options.repository.split("/")[0] ?? "",
      sha: "0".repeat(40),
    },
    ...{ run_id: options.runId, run_number: "1", run_attempt: String(attempt), token: options.githubToken },
    ...{ server_url: "https://github.com", api_url: options.serverUrl, graphql_url: `${options.serverUrl}/graphql` },
  };
}

async function runJob(job: JobDefinition, needs: readonly JobResult[], run: Run): Promise<JobResult> {
  const { secrets = {}, vars = {}, inputs = {}, githubToken, cancel } = run.options;
  const named: JsonObject = {
    ...{
      github: run.github,
      vars: { ...vars },
      secrets: { ...secrets, GITHUB_TOKEN: githubToken },
      inputs: { ...inputs },
    },
    needs: Object.fromEntries(needs.map(({ id, result, outputs }) => [id, { result, outputs: { ...outputs } }])),
  };
  const status: Status = {
    failed: needs.some(({ result }) => result === "failure"),
    cancelled: cancel?.aborted ?? false,
    skipped: needs.some(({ result }) => result === "skipped" || result === "cancelled"),
  };
  if (!evaluateCondition(job.condition, { named, status }))
    return { id: job.id, result: "skipped", outputs: {}, legs: [] };
  const { matrix, "fail-fast": failFast } = STRATEGY.parse(evaluate(job.strategy, { named, status }) ?? {});
  const earlier = finishedLegs(job, run);
  let failed = false;
  const legs = await Promise.all(
    combinations(matrix).map(async (leg) => {
      const done = earlier.get(JSON.stringify(leg));
      if (done) return done;
      return run.limit(async (): Promise<LegResult> => {
        if (failed && failFast) return { matrix: leg, result: "cancelled", outputs: {}, steps: [] };
        const result = await runLeg(
          { workflow: run.workflow, job, named: { ...named, matrix: leg } },
          run.environment(legName(job, leg)),
        );
        failed ||= result.result === "failure";
        run.options.onLeg?.(legName(job, leg), result);
        return result;
      });
    }),
  );
  return {
    id: job.id,
    result: worst(legs),
    outputs: Object.assign({}, ...legs.map(({ outputs }) => withoutEmpty(outputs))),
    legs,
  };
}

/** Re-run failed jobs keep what had succeeded. */
function finishedLegs(job: JobDefinition, { options: { rerun } }: Run): ReadonlyMap<string, LegResult> {
  if (rerun?.jobs !== "failed") return new Map();
  const legs = rerun.of.jobs.find(({ id }) => id === job.id)?.legs ?? [];
  return new Map(legs.filter(({ result }) => result === "success").map((leg) => [JSON.stringify(leg.matrix), leg]));
}

/** Every combination of the axes; a single empty one without a matrix. */
function combinations(axes: Readonly<Record<string, readonly Json[]>>): readonly JsonObject[] {
  return Object.entries(axes).reduce<readonly JsonObject[]>(
    (legs, [name, values]) => legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value }))),
    [{}],
  );
}

const legName = (job: JobDefinition, matrix: JsonObject) =>
  [job.id, ...Object.values(matrix).map((value) => `(${value})`)].join(" ");
const withoutEmpty = (outputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ""));

function worst(legs: readonly LegResult[]): Conclusion {
  const results = new Set(legs.map(({ result }) => result));
  return (["failure", "cancelled", "success"] as const).find((result) => results.has(result)) ?? "skipped";
}
