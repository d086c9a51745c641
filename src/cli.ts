// The command line: builds the ports for a person or a program, runs the command, and prints its result.
import path from "node:path";
import { CommanderError } from "commander";
import { endWithError } from "./entry/exit.ts";
import { INPUTS } from "./entry/input-table.ts";
import { type InputReader, type Inputs, readInputs, secretsAmong } from "./entry/inputs.ts";
import { ConfigError } from "./errors.ts";
import { type Connection, connect, type GitHubOptions } from "./github/client.ts";
import type { Operator } from "./modes/context.ts";
import { runMode } from "./modes/run.ts";
import { systemClock as clock } from "./runner/clock.ts";
import { readEventFile } from "./runner/event-file.ts";
import { proxyFetch } from "./runner/proxy.ts";
import { onStop } from "./runner/stop.ts";
import { placeConfig } from "./terminal/config-place.ts";
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
  const workingFolder = own.cwd();
  const place = placeConfig(given.get("config") ?? INPUTS.config.default, workingFolder, path);
  const env = { ...environmentFor(own.env), GITHUB_WORKSPACE: place.workspace };
  const screen = createScreen(own, env, verbose);
  const { host, log } = screen;
  const stop = onStop(own, log);
  const reader = readerFor(invocation, { env: own.env, workingFolder, config: place.config });
  const results = new MemoryArtifacts(command === "report" ? undefined : given.get("reports"));
  let inputs: Inputs | undefined;
  let code: number;
  try {
    for (const secret of secretsAmong(reader)) host.registerSecret(secret);
    inputs = readInputs(env, readEventFile(env), reader);
    for (const message of inputs.warnings) host.annotate({ level: "warning", message });
    if (command === "apply" && !invocation.yes && !screen.isInteractive) throw new ConfigError(NOBODY_TO_ASK);
    let isDeclined = false;
    const operator = operatorFor(invocation, screen, async (question) => {
      const isAgreed = await screen.ask(question, stop.signal);
      isDeclined = !isAgreed;
      return isAgreed;
    });
    const ended = await runMode(inputs, {
      ...{ host, log, clock, artifacts: results, operator, signal: stop.signal },
      connect: (options) => connectAndSay(options, env, screen),
      firstRequestSent: async () => {},
    });
    code = isDeclined ? 1 : ended;
  } catch (error) {
    screen.clear();
    code = endWithError(error, { host, log }, inputs);
  }
  screen.clear();
  if (code === 0 && command === "validate") screen.say("The config is valid.");
  const isChanged = await printResult(invocation, results, screen);
  const whole = stop.exitCode() ?? code;
  return invocation.detailedExitcode ? detailedExitCode(whole, isChanged) : whole;
}

const NOBODY_TO_ASK =
  "`apply` asks before it writes, and there is no terminal to ask on. Add --yes to write without asking.";

/** As Terraform has it: 0 nothing to change, 1 an error, 2 something to change. */
function detailedExitCode(code: number, isChanged: boolean): number {
  if (code === 0) return isChanged ? 2 : 0;
  return code === 2 ? 1 : code;
}

/** Without what belongs to a workflow run's own actions: a command lists by itself and leaves no artifact. */
function environmentFor(env: CommandProcess["env"]): Readonly<Record<string, string | undefined>> {
  const { GITHUB_RUN_ID: _, GITHUB_RUN_ATTEMPT: __, ACTIONS_RESULTS_URL: ___, ...kept } = env;
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
  { env, workingFolder, config }: { env: CommandProcess["env"]; workingFolder: string; config: string },
): InputReader {
  const isSignedInByFlag = SIGN_IN.some((name) => given.has(name));
  const variables = new Map(
    Object.entries(VARIABLES).flatMap(([name, names]) => {
      const text = names.map((each) => env[each]).find((value) => value);
      return text === undefined || isSignedInByFlag ? [] : [[name, text] as const];
    }),
  );
  if (variables.has("app-id")) variables.delete("token");
  const dryRun = mode === "apply" && command !== "apply" ? { "dry-run": "true" } : {};
  const reports = given.has("reports") ? { reports: path.resolve(workingFolder, given.get("reports") ?? "") } : {};
  const fixed = new Map(Object.entries({ mode, config, ...dryRun, ...reports }));
  return (name) => fixed.get(name) ?? given.get(name) ?? variables.get(name);
}

const SIGN_IN = Object.keys(VARIABLES);

/** Says which account acts, where, before anything is done. */
async function connectAndSay(
  options: GitHubOptions,
  env: Readonly<Record<string, string | undefined>>,
  screen: Screen,
): Promise<Connection> {
  const fetch = (await proxyFetch(env)) ?? globalThis.fetch;
  const connection = await connect({ ...options, fetch });
  const who = connection.viewer ?? "an account that GitHub does not name";
  screen.say(`Acting as ${who} on ${options.organization} (${options.apiUrl}).`);
  return connection;
}

function operatorFor(
  { yes, json, command }: Invocation,
  screen: Screen,
  ask: (question: string) => Promise<boolean>,
): Operator {
  return {
    showDesired: (repository, values) => {
      if (!json) screen.print(`${desiredText(repository, values)}`);
    },
    confirm: async (outcomes) => {
      screen.clear();
      if (!outcomes.some(({ changes }) => changes.length > 0)) return true;
      if (!json) screen.print(planText(outcomes, screen.style));
      if (yes || command !== "apply") return true;
      const isAgreed = await ask("Write these changes? (yes or no) ");
      if (!isAgreed) screen.say("Nothing is written.");
      return isAgreed;
    },
  };
}
