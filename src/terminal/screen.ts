// The terminal: results on standard output; messages, progress and questions on standard error.
import { createInterface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Host, Log, LogData } from "../deps.ts";
import { INPUTS } from "../entry/input-table.ts";
import { formatProblem } from "../errors.ts";
import { formatLine, harmless, visible } from "../runner/log.ts";
import { createRedactor } from "../text/redact.ts";
import type { Style } from "./plan-text.ts";

/** The parts of a process that a terminal needs. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Everything that a command of the command line prints goes through here. */
export interface Screen {
  readonly log: Log;
  readonly host: Host;
  /** Log and host of one of several shards: each line begins with the label. */
  labelled(label: string): Pick<Screen, "log" | "host">;
  /** True if a user can answer questions. */
  readonly isInteractive: boolean;
  readonly style: Style;
  /** Prints a result; secrets are replaced. */
  print(text: string): void;
  /** Prints a message for the person, apart from the result. */
  say(text: string): void;
  /** Asks a question; true only for "yes" or "y". Stops without an answer if `signal` aborts. */
  ask(question: string, signal: AbortSignal): Promise<boolean>;
  /** Removes the line of progress. */
  clear(): void;
}

const BAR_WIDTH = 24;

/** The runner reads commands in every line of a step's output. In JSON, only an escape leaves the value as it is. */
function withoutCommands(text: string): string {
  if (/^[{[]/.test(text)) return text.replaceAll("##[", "#\\u0023[");
  return text.replaceAll("##[", "## [").replaceAll(/^(\s*)::/gm, "$1: :");
}

/** `NO_COLOR` and `FORCE_COLOR` are respected: https://no-color.org */
export function createScreen(
  { stdin, stdout, stderr }: Streams,
  env: Readonly<Record<string, string | undefined>>,
  { isVerbose, logsToStdout }: { readonly isVerbose: boolean; readonly logsToStdout: boolean },
): Screen {
  const redactor = createRedactor();
  const redacted = (text: string) => redactor.text(text);
  const inActions = env["GITHUB_ACTIONS"] === "true";
  const status = new StatusLine(logsToStdout ? stdout : stderr);
  const say = (text: string): void => status.above(`${redacted(text)}\n`);
  const style = styleFor(stdout, env);
  const logFor = (label: string): Log => {
    const line = (level: string) => (message: string, data?: LogData) =>
      say(`${label}${level}${formatLine(message, data)}`);
    return {
      debug: (message, data) => env["RUNNER_DEBUG"] === "1" && line("Debug: ")(message, data),
      info: isVerbose ? line("") : (message, data) => status.show(redacted(statusText(message, data))),
      warning: line("Warning: "),
      error: line("Error: "),
    };
  };
  const hostFor = (label: string): Host => ({
    env,
    setOutput: () => {},
    writeSummary: async () => {},
    // An error may have an example of several lines. All other control characters are shown as escapes.
    annotate: ({ level, ...problem }) => {
      const text = `${LEVELS[level]}: ${withFlags(formatProblem(problem), problem.file === undefined)}`;
      say(label + (level === "error" ? text.split("\n").map(harmless).join("\n") : harmless(text)));
    },
    registerSecret: (value) => redactor.add(value),
    hideNames: (repositories) => redactor.hide(repositories),
    redact: (value) => redactor.data(value),
  });
  return {
    style,
    isInteractive: stdin.isTTY && stderr.isTTY,
    print: (text) => void stdout.write(`${inActions ? withoutCommands(redacted(text)) : redacted(text)}\n`),
    say,
    clear: () => status.clear(),
    log: logFor(""),
    host: hostFor(""),
    labelled: (label) => ({ log: logFor(`${label} `), host: hostFor(`${label} `) }),
    ask: async (question, signal) => {
      status.clear();
      const reader = createInterface({ input: stdin, output: stderr });
      try {
        return /^y(es)?$/i.test((await reader.question(question, { signal })).trim());
      } catch {
        return false; // aborted, or the input has ended
      } finally {
        reader.close();
      }
    },
  };
}

/** Inputs are flags here. A message about no file is about inputs, so each name of one in it is a flag. */
function withFlags(message: string, isAboutInputs: boolean): string {
  const flag = (whole: string, name: string) => (Object.hasOwn(INPUTS, name) ? `\`--${name}\`` : whole);
  const named = message.replaceAll(/\bthe input `([a-z-]+)`/g, flag);
  return isAboutInputs ? named.replaceAll(/`([a-z-]+)`/g, flag).replace(/^([a-z-]+)(?=: )/, flag) : named;
}

const LEVELS = { error: "Error", warning: "Warning", notice: "Note" } as const;

/** A progress bar for a message with `done` and `of`; otherwise the message and its numbers. */
function statusText(message: string, data: LogData = {}): string {
  const { done, of } = data;
  if (typeof done !== "number" || typeof of !== "number" || of <= 0) return visible(formatLine(message, data));
  const filled = Math.min(BAR_WIDTH, Math.round((BAR_WIDTH * done) / of));
  const bar = `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
  return `${bar} ${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")}  ${visible(message)}`;
}

function styleFor(stream: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>): Style {
  const isColored = env["NO_COLOR"] ? false : Boolean(env["FORCE_COLOR"]) || (stream.isTTY && stream.hasColors());
  return isColored ? (color, text) => styleText(color, text, { validateStream: false }) : (_, text) => text;
}

/** One line at the bottom of a terminal that later lines push down; nothing if there is no terminal. */
class StatusLine {
  readonly #stream: NodeJS.WriteStream;
  #shown = "";

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show(text: string): void {
    if (!this.#stream.isTTY) return;
    this.#shown = text.slice(0, Math.max(0, this.#stream.columns - 1));
    this.#stream.write(`\r\u001b[2K${this.#shown}`);
  }

  above(text: string): void {
    if (this.#shown === "") return void this.#stream.write(text);
    this.#stream.write(`\r\u001b[2K${text}${this.#shown}`);
  }

  clear(): void {
    if (this.#shown === "") return;
    this.#shown = "";
    this.#stream.write("\r\u001b[2K");
  }
}
