// Starts a run in its mode. The first requests are sent while the modules of the mode are loaded.

import { type RunEnvironment, readEnvironment } from "../entry/environment.ts";
import type { ApplyInputs, Inputs, WorkingInputs } from "../entry/mode-inputs.ts";
import { MissingConfig } from "../errors.ts";
import { FREE_START_SHARDS, type GitHubConnection, type GitHubOptions } from "../github/client.ts";
import type { LearnedLimits } from "../model.ts";
import { given } from "../objects.ts";
import { annotateProblems, type Deps, type ExitCode, type Run, recordAnnotations } from "./context.ts";
import type { EarlyInventory } from "./learn-from-list.ts";

/**
 * Runs the mode in the inputs. Mistakes of the config are reported before those of the token, although the requests to
 * GitHub start first.
 * @throws ConfigError, ApiError, ArtifactError if the run cannot continue
 */
export async function runMode(inputs: Inputs, deps: Deps): Promise<ExitCode> {
  const environment = readEnvironment(deps.host.env);
  if (inputs.mode === "report") {
    const { runReport } = await import("./report/report.ts");
    return runReport({ ...deps, inputs, environment });
  }
  if (inputs.mode === "validate") {
    const { runValidate } = await import("./validate.ts");
    return runValidate(inputs, environment, deps);
  }
  if (inputs.mode === "list") {
    const begun = { environment, connection: openInBackground(openConnection(inputs, environment, deps)) };
    await deps.firstRequestSent();
    const { runList } = await import("./list/list.ts");
    return runList(await beginRun(inputs, deps, begun));
  }
  const { learned, artifacts } = await learnFromList(inputs, environment, deps);
  const connecting = learned.then((limits) => openConnection(inputs, environment, { ...deps, learned: limits }));
  const begun = { environment, connection: openInBackground(connecting) };
  await deps.firstRequestSent();
  const { runApply } = await import("./apply/apply.ts");
  return runApply(await beginRun(inputs, { ...deps, artifacts }, begun));
}

/** `beginRun` awaits it and reports the error. */
function openInBackground(connection: Promise<GitHubConnection>): Promise<GitHubConnection> {
  connection.catch(() => {});
  return connection;
}

/** Few shards start at once, so only many of them need to know the limits before. */
async function learnFromList(
  inputs: ApplyInputs,
  { runId }: RunEnvironment,
  { artifacts, operator }: Deps,
): Promise<EarlyInventory> {
  const hasList = inputs.repos.length === 0 && operator === undefined && artifacts.areSupported;
  if (runId === undefined || !hasList || inputs.shard.count <= FREE_START_SHARDS)
    return { learned: Promise.resolve(undefined), artifacts };
  const { downloadEarly } = await import("./learn-from-list.ts");
  return downloadEarly(inputs, runId, artifacts);
}

/** Creates the `Run` for these inputs: reads the config, then awaits the connection. @throws ConfigError, ApiError */
async function beginRun<OfMode extends WorkingInputs>(
  inputs: OfMode,
  deps: Deps,
  { environment, connection }: { environment: RunEnvironment; connection: Promise<GitHubConnection> },
): Promise<Run<OfMode>> {
  const { log, clock, artifacts } = deps;
  const { host, recorded } = recordAnnotations(deps.host);
  const startedAt = clock.now();
  const { FAMILIES: families } = await import("../families/index.ts");
  const { loadBase, loadConfig } = await import("../config/load.ts");
  const config = await loadConfig(inputs.config, families, environment.workspace).catch(async (error: unknown) => {
    const { explainMissingConfig } = await import("./apply/explain-missing-config.ts");
    throw error instanceof MissingConfig
      ? await explainMissingConfig(error, inputs, { artifacts, environment })
      : error;
  });
  annotateProblems(config.warnings, "warning", host);
  const base =
    inputs.configBase === undefined ? undefined : await loadBase(inputs.configBase, families, environment.workspace);
  const github = await connection;
  warnOfWritingToken(inputs, { environment, github, host });
  const { operator, once, signal } = deps;
  const ports = { github, host, log, clock, artifacts, operator, once, signal, annotations: recorded };
  return { inputs, organization: inputs.org, environment, startedAt, config, base, families, ...ports };
}

/** Warns once per run: in `list`, or in the other modes if the run has no list. */
function warnOfWritingToken(
  inputs: WorkingInputs,
  { environment, github, host }: { environment: RunEnvironment; github: GitHubConnection; host: Deps["host"] },
): void {
  const { writesBy = [] } = github;
  const hasList = inputs.mode === "apply" && inputs.repos.length === 0;
  if (environment.pullRequest === undefined || writesBy.length === 0 || hasList) return;
  const message =
    `The token of this pull request's job may write (${writesBy.join(", ")}): a person who may push a branch can ` +
    "take it and change every repository. Next step: " +
    "plan with a token or App that only reads, in a secret of its own.";
  host.annotate({ level: "warning", title: "Repo Cop", message });
}

/** @throws ConfigError if the token cannot do the job, ApiError if GitHub cannot be reached */
async function openConnection(
  inputs: WorkingInputs,
  { apiUrl, graphqlUrl }: RunEnvironment,
  { clock, log, signal, host, connect, learned }: Deps & { readonly learned?: LearnedLimits | undefined },
): Promise<GitHubConnection> {
  return connect({
    credentials: inputs.credentials,
    organization: inputs.org,
    reserve: inputs.configBase === undefined ? inputs.reserve : twice(inputs.reserve),
    ...(inputs.configBase !== undefined && { isGuest: true }),
    apiUrl,
    graphqlUrl,
    registerSecret: (value) => host.registerSecret(value),
    ...paceOf(inputs, clock.now()),
    ...given({ learned }),
    ...(inputs.configBase !== undefined && { onLimit: "defer" as const }),
    clock,
    log,
    signal,
  });
}

/**
 * Doubles a reserve (number or percentage): the plan of a pull request leaves more to a night that runs in parallel.
 */
function twice(reserve: string): string {
  return reserve.trim().replace(/^[\d.]+/, (number) => String(2 * Number(number)));
}

type Pace = Pick<GitHubOptions, "shard" | "onLimit" | "deadline" | "writesPerMinute">;

/** Enough for two resets of the hourly limit. After that, the job ends for the next run of its concurrency group. */
const LIST_MINUTES = 150;

function paceOf(inputs: WorkingInputs, startedAt: number): Pace {
  // `list` is one job that waits for the reset, because an incomplete list is useless.
  if (inputs.mode === "list")
    return { shard: { index: 1, count: 1 }, onLimit: "wait", deadline: startedAt + LIST_MINUTES * 60_000 };
  const { shard, onLimit, timeLimitMinutes, writesPerMinute } = inputs;
  const deadline = startedAt + timeLimitMinutes * 60_000;
  return { shard, onLimit, deadline, ...given({ writesPerMinute }) };
}
