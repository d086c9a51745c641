// The command line: builds the ports for a person or a program, runs the command, and prints its result.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CommanderError } from "commander";
import { proposeRulesets } from "./config/propose-rulesets.ts";
import { appManifest, permissionsFor } from "./config/validate.ts";
import { endWithError } from "./entry/exit.ts";
import { INPUTS } from "./entry/input-table.ts";
import { readInputs, secretsAmong } from "./entry/inputs.ts";
import type { Inputs } from "./entry/mode-inputs.ts";
import type { InputReader } from "./entry/read-input.ts";
import { ConfigError } from "./errors.ts";
import { connect, type GitHubConnection, type GitHubOptions } from "./github/client.ts";
import { clusterFrom } from "./inventory/cluster.ts";
import { formatShard } from "./inventory/shard.ts";
import type { Once, Operator } from "./modes/context.ts";
import { runMode } from "./modes/run.ts";
import { systemClock as clock } from "./runner/clock.ts";
import { readEventFile } from "./runner/event-file.ts";
import { proxyFetch } from "./runner/proxy.ts";
import { onStop, type StopRequest } from "./runner/stop.ts";
import { clusterText } from "./terminal/cluster-text.ts";
import { placeConfig } from "./terminal/config-place.ts";
import { permissionsText, rulesetsText } from "./terminal/config-text.ts";
import { desiredText } from "./terminal/desired-text.ts";
import { MemoryArtifacts } from "./terminal/memory-artifacts.ts";
import { planText } from "./terminal/plan-text.ts";
import { createProgram, type Invocation, VARIABLES } from "./terminal/program.ts";
import { printResult } from "./terminal/result.ts";
import { createScreen, type Screen } from "./terminal/screen.ts";

/** The parts of a process that the command line uses. */
export interface CommandProcess {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  cwd(): string;
  on(signal: "SIGINT" | "SIGTERM", listener: (signal: "SIGINT" | "SIGTERM") => void): unknown;
  exit(code: number): void;
}

/**
 * Runs one command and gives its exit code: 0 done, 1 something failed, 2 wrong input or config; 130 or 143 after a
 * signal.
 */
export async function runCommandLine(own: CommandProcess): Promise<number> {
  let invocation: Invocation | undefined;
  const program = createProgram((parsed) => {
    invocation = parsed;
  });
  for (const each of [program, ...program.commands]) {
    each.configureOutput({
      writeOut: (text) => void own.stdout.write(text),
      writeErr: (text) => void own.stderr.write(text),
    });
  }
  try {
    program.parse(own.argv.slice(2), { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return invocation === undefined ? 2 : runCommand(invocation, own);
}

async function runCommand(invocation: Invocation, own: CommandProcess): Promise<number> {
  const { given, verbose, command } = invocation;
  const isClustered = isCluster(own.env);
  const workingFolder = own.cwd();
  const place = placeConfig(given.get("config") ?? INPUTS.config.default, workingFolder, path);
  const env = { ...environmentFor(own.env), GITHUB_WORKSPACE: place.workspace };
  const screen = createScreen(own, env, { isVerbose: verbose || isClustered, logsToStdout: isClustered });
  const stop = onStop(own, screen.log);
  const results = new MemoryArtifacts(command === "report" ? undefined : given.get("reports"));
  const session = { invocation, own, env, screen, results, stop, once: createOnce() };
  let code: number;
  try {
    const sources = { env: own.env, workingFolder, config: place.config };
    const readers = shardsOf(invocation, own.env, screen).map((shard) => readerFor(invocation, shard, sources));
    code = Math.max(...(await Promise.all(readers.map((reader) => runShard(reader, session)))));
  } catch (error) {
    code = endWithError(error, screen, undefined);
  }
  screen.clear();
  if (code === 0 && command === "validate") screen.say("The config is valid.");
  const isChanged = await printResult(invocation, results, screen);
  const whole = stop.exitCode() ?? code;
  return invocation.detailedExitcode ? detailedExitCode(whole, isChanged) : whole;
}

function isCluster(env: CommandProcess["env"]): boolean {
  return Boolean(env["CLUSTER"] || env["CLUSTERS"]);
}

/** The shards of this process, as `--shard` would name them; one that is not named where there is no cluster. */
function shardsOf(
  { mode, given }: Invocation,
  env: CommandProcess["env"],
  screen: Screen,
): readonly (string | undefined)[] {
  const cluster = mode === "apply" ? clusterFrom(env) : undefined;
  if (!cluster) return [undefined];
  if (given.has("shard"))
    throw new ConfigError("--shard: CLUSTER and CLUSTERS already say which shards this process runs. Leave it out.");
  screen.say(clusterText(cluster));
  return cluster.shards.map(formatShard);
}

/** State of one command that its shards share. */
interface CommandSession {
  readonly invocation: Invocation;
  readonly own: CommandProcess;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly screen: Screen;
  readonly results: MemoryArtifacts;
  readonly stop: StopRequest;
  readonly once: Once;
}

/** Runs the mode once, as one shard. Never throws: what goes wrong is said, and is its exit code. */
async function runShard(
  reader: InputReader,
  { invocation, own, env, screen, results, stop, once }: CommandSession,
): Promise<number> {
  const shard = reader("shard");
  const { log, host } = env["CLUSTER"] ? screen.labelled(`[cluster ${env["CLUSTER"]}, shard ${shard}]`) : screen;
  let inputs: Inputs | undefined;
  try {
    for (const secret of secretsAmong(reader)) host.registerSecret(secret);
    inputs = readInputs(env, readEventFile(env), reader);
    for (const message of inputs.warnings) host.annotate({ level: "warning", message });
    if (invocation.command === "apply" && !invocation.yes && !screen.isInteractive)
      throw new ConfigError(NOBODY_TO_ASK);
    let isDeclined = false;
    const operator = operatorFor(invocation, { screen, own }, async (question) => {
      const isAgreed = await screen.ask(question, stop.signal);
      isDeclined = !isAgreed;
      return isAgreed;
    });
    const code = await runMode(inputs, {
      ...{ host, log, clock, artifacts: results, operator, once, signal: stop.signal },
      connect: (options) => connectAndSay(options, env, { screen, once }),
      firstRequestSent: async () => {},
    });
    return isDeclined ? 1 : code;
  } catch (error) {
    screen.clear();
    return endWithError(error, { host, log }, inputs);
  }
}

function createOnce(): Once {
  const known = new Map<string, Promise<unknown>>();
  return <T>(what: string, read: () => Promise<T>): Promise<T> => {
    const first = known.get(what) ?? read();
    known.set(what, first);
    return first as Promise<T>;
  };
}

const NOBODY_TO_ASK =
  "`apply` asks before it writes, and there is no terminal to ask on. " +
  "Add `--yes` to write without a question, or `--dry-run` to see the plan and write nothing.";

/** As Terraform has it: 0 nothing to change, 1 an error, 2 something to change. */
function detailedExitCode(code: number, isChanged: boolean): number {
  if (code === 0) return isChanged ? 2 : 0;
  return code === 2 ? 1 : code;
}

/** Without what belongs to a workflow run's own actions: a command lists by itself and leaves no artifact. */
function environmentFor(env: CommandProcess["env"]): Readonly<Record<string, string | undefined>> {
  const {
    GITHUB_RUN_ID: _,
    GITHUB_RUN_ATTEMPT: __,
    ACTIONS_RESULTS_URL: ___,
    GITHUB_ACTION_REPOSITORY: ____,
    ...kept
  } = env;
  const server = env["GH_HOST"];
  if (!server || server === "github.com" || env["GITHUB_API_URL"]) return kept;
  return {
    ...kept,
    GITHUB_SERVER_URL: `https://${server}`,
    // https://docs.github.com/en/enterprise-server@latest/rest/quickstart, https://docs.github.com/en/graphql/guides
    GITHUB_API_URL: server.endsWith(".ghe.com") ? `https://api.${server}` : `https://${server}/api/v3`,
    GITHUB_GRAPHQL_URL: server.endsWith(".ghe.com") ? `https://api.${server}/graphql` : `https://${server}/api/graphql`,
  };
}

/** Flags, then the variables that `--help` names. How to sign in comes from flags alone where they say it. */
function readerFor(
  { command, mode, given }: Invocation,
  shard: string | undefined,
  { env, workingFolder, config }: { env: CommandProcess["env"]; workingFolder: string; config: string },
): InputReader {
  const isSignedInByFlag = SIGN_IN.some((name) => given.has(name));
  const variables = new Map(
    Object.entries(VARIABLES).flatMap(([name, names]) => {
      const text = names.map((each) => variableOrFile(env, each)).find((value) => value);
      // A variable that happens to be there is nothing that `validate` was given.
      return text === undefined || isSignedInByFlag || mode === "validate" ? [] : [[name, text] as const];
    }),
  );
  if (variables.has("app-id")) variables.delete("token");
  const { reports, ...flags } = Object.fromEntries(given);
  const fixed = new Map(
    Object.entries({
      ...{ ...flags, mode, config },
      ...(mode === "apply" && command !== "apply" && { "dry-run": "true" }),
      ...(mode === "report" && reports !== undefined && { reports: path.resolve(workingFolder, reports) }),
      ...(shard !== undefined && { shard }),
    }),
  );
  return (name) => fixed.get(name) ?? variables.get(name);
}

/** `<NAME>_FILE` names a file with the value, as containers get their secrets. @throws ConfigError */
function variableOrFile(env: CommandProcess["env"], name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (env[name] || !file) return env[name];
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`${name}_FILE: the file ${file} cannot be read (${(error as Error).message}).`);
  }
}

const SIGN_IN = Object.keys(VARIABLES);

/** Says which account acts, where, before anything is done. */
async function connectAndSay(
  options: GitHubOptions,
  env: Readonly<Record<string, string | undefined>>,
  { screen, once }: Pick<CommandSession, "screen" | "once">,
): Promise<GitHubConnection> {
  const fetch = (await proxyFetch(env)) ?? globalThis.fetch;
  const connection = await connect({ ...options, fetch });
  const who = connection.viewer ?? "an account that GitHub does not name";
  await once("account", async () => screen.say(`Acting as ${who} on ${options.organization} (${options.apiUrl}).`));
  return connection;
}

function operatorFor(
  { yes, json, command, permissions }: Invocation,
  { screen, own }: Pick<CommandSession, "screen" | "own">,
  ask: (question: string) => Promise<boolean>,
): Operator {
  const isClustered = isCluster(own.env);
  return {
    showDesired: (repository, values) => {
      if (!json) screen.print(`${desiredText(repository, values)}`);
    },
    showConfig: (config) => {
      if (command === "rulesets") screen.print(rulesetsText(proposeRulesets(config)));
      if (!permissions) return;
      const needed = permissionsFor(config);
      const url = "https://github.com";
      // Two Apps cannot share a name:
      // https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/registering-a-github-app
      const read = appManifest(needed, "read", { name: "Repo Cop plan", url });
      const write = appManifest(needed, "write", { name: "Repo Cop apply", url });
      screen.print(permissionsText(needed, { read, write }));
    },
    confirm: async (outcomes) => {
      screen.clear();
      if (!outcomes.some(({ changes }) => changes.length > 0)) return true;
      if (!json && !isClustered) screen.print(planText(outcomes, screen.style));
      if (yes || command !== "apply") return true;
      const isAgreed = await ask("Write these changes? (yes or no) ");
      if (!isAgreed) screen.say("Nothing is written.");
      return isAgreed;
    },
  };
}
