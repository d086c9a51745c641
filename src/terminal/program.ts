// The commands and flags of the command line, made from the one table of inputs.
import { Command, Option } from "commander";
import { INPUTS, type InputSpec, type Mode } from "../entry/input-table.ts";
import { VERSION } from "../entry/version.ts";

/** One command: its mode and its help texts. */
interface CommandSpec {
  readonly mode: Mode;
  readonly summary: string;
  /** Repositories may be named without a flag. */
  readonly takesRepositories?: true;
}

/** Every command, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  plan: {
    mode: "apply",
    summary: "Show what would change, and write nothing. For one repository also its desired state, line by line.",
    takesRepositories: true,
  },
  apply: { mode: "apply", summary: "Show what would change, ask, and write it.", takesRepositories: true },
  list: { mode: "list", summary: "List the repositories that the config is for." },
  report: { mode: "report", summary: "Merge the reports of several shards into one." },
  validate: { mode: "validate", summary: "Check the config alone, without a token or network." },
  rulesets: { mode: "validate", summary: "Print the rulesets that protect like the `branches` of the config." },
};

/** Inputs that only mean something to a workflow, or that a command itself decides. */
const NOT_FLAGS = new Set(["mode", "dry-run", "artifact-id", "artifact-digest", "actions-token", "shards", "comment"]);

/** Variables that replace a flag. The first one that is set is used. No other variables are read. */
export const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  token: ["GH_TOKEN", "GITHUB_TOKEN"],
  "app-id": ["REPO_COP_APP_ID"],
  "private-key": ["REPO_COP_PRIVATE_KEY"],
  "installation-id": ["REPO_COP_INSTALLATION_ID"],
};

/** The command and options of the user. */
export interface Invocation {
  readonly command: string;
  readonly mode: Mode;
  /** By name of the input. */
  readonly given: ReadonlyMap<string, string>;
  readonly json: boolean;
  readonly yes: boolean;
  readonly detailedExitcode: boolean;
  readonly verbose: boolean;
  readonly permissions: boolean;
}

/** The program; `run` gets the parsed command line. Errors and `--help` throw commander's `CommanderError`. */
export function createProgram(run: (invocation: Invocation) => void): Command {
  const program = new Command("repo-cop")
    .description("Keeps every repository of an organization on policy.")
    .version(VERSION, "--version", "print the version")
    .helpOption("--help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError();
  for (const [name, spec] of Object.entries(COMMANDS)) program.addCommand(commandOf(name, spec, run));
  program.addHelpText("after", `\n${VARIABLES_TEXT}`);
  return program;
}

const VARIABLES_TEXT = [
  "Variables:",
  "  GH_TOKEN, GITHUB_TOKEN    the token, where --token is not given",
  "  REPO_COP_APP_ID, REPO_COP_PRIVATE_KEY, REPO_COP_INSTALLATION_ID    a GitHub App in place of a token",
  "  GH_HOST                   a GitHub Enterprise server, such as github.example.com",
  "  GITHUB_API_URL, GITHUB_GRAPHQL_URL    the addresses of its APIs, where they differ",
  "  <NAME>_FILE               a file with the value, for each of the above",
  "  CLUSTER, CLUSTERS, SHARDS    this process is cluster CLUSTER of CLUSTERS, and runs its share of the SHARDS",
  "  NO_COLOR, FORCE_COLOR     colors off or on",
  "",
  "Exit codes: 0 done; 1 something failed, or the answer was no; 2 input or config is wrong, and nothing was written.",
].join("\n");

function commandOf(name: string, spec: CommandSpec, run: (invocation: Invocation) => void): Command {
  const command = new Command(name)
    .description(spec.summary)
    .helpOption("--help", "print this help")
    .exitOverride()
    .showSuggestionAfterError();
  if (spec.takesRepositories) command.argument("[repositories...]", "names or globs; all where none is given");
  for (const [input, inputSpec] of flagsOf(spec.mode)) command.addOption(optionFor(input, inputSpec));
  if (spec.mode === "apply")
    command.option("--reports <value>", "a folder to write the report into, for `repo-cop report`");
  if (spec.mode !== "validate") command.option("--json", "print one JSON document for programs");
  if (name === "apply") {
    command.option("--yes", "write without asking");
    command.option("--dry-run", "show what would change, and write nothing: the same as `repo-cop plan`");
  }
  if (name === "plan") command.option("--detailed-exitcode", "0: no changes, 1: error, 2: changes");
  if (name === "rulesets") command.requiredOption("--from-branches", "from the classic protections of the config");
  if (name === "validate")
    command.option("--permissions", "print the permissions that the config needs, and an App manifest");
  command.option("--verbose", "print the log");
  return command.action((...args: unknown[]) => {
    const repositories = spec.takesRepositories ? (args[0] as readonly string[]) : [];
    const options = command.opts<Readonly<Record<string, unknown>>>();
    const given = new Map(flagsOf(spec.mode).flatMap(([input]) => givenValue(input, options)));
    if (typeof options["reports"] === "string") given.set("reports", options["reports"]);
    if (repositories.length > 0) given.set("repos", [given.get("repos") ?? [], repositories].flat().join("\n"));
    const isOn = (flag: string) => options[flag] === true;
    run({
      ...{ command: isOn("dryRun") ? "plan" : name, mode: spec.mode, given },
      ...{ json: isOn("json"), yes: isOn("yes"), verbose: isOn("verbose") },
      ...{ detailedExitcode: isOn("detailedExitcode"), permissions: isOn("permissions") },
    });
  });
}

/** The inputs that are flags of a mode's commands, in the order of the table. */
export function flagsOf(mode: Mode): readonly (readonly [string, InputSpec<unknown>])[] {
  return Object.entries<InputSpec<unknown>>(INPUTS).filter(
    ([name, { modes }]) => modes.includes(mode) && !NOT_FLAGS.has(name),
  );
}

function optionFor(name: string, { meaning, default: preset, isExpression }: InputSpec<unknown>): Option {
  const variables = VARIABLES[name];
  const notes = [
    ...(preset === undefined || isExpression ? [] : [`default: ${preset}`]),
    ...(variables === undefined ? [] : [`else ${variables.join(", ")}`]),
  ];
  const text = meaning.replaceAll("`", "");
  return new Option(`--${name} <value>`, notes.length === 0 ? text : `${text} (${notes.join("; ")})`);
}

function givenValue(name: string, options: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const value = options[name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return typeof value === "string" ? [[name, value]] : [];
}
