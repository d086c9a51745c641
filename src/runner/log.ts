// The log: one line per event, a constant message and its data, safe to print whatever the data is.
import type { Log, LogData } from "../deps.ts";
import type { Output } from "./output.ts";

/**
 * Debug lines are shown where the workflow runs with debug logging. Warnings and errors of the log are no annotations.
 */
export function createLog(output: Output, env: Readonly<Record<string, string | undefined>>): Log {
  const isDebug = env["RUNNER_DEBUG"] === "1";
  const debug = output.inActions ? "::debug::" : "Debug: ";
  // Before the values are quoted, which would hide a secret from the second look at the whole line. The message is a
  // constant, in which a word that is also a repository's name is only a word.
  const format: typeof formatLine = (message, data) =>
    formatLine(output.redactor.line(message), output.redactor.data(data));
  return {
    debug: (message, data) => isDebug && output.line(`${debug}${format(message, data)}`),
    info: (message, data) => output.line(format(message, data)),
    warning: (message, data) => output.line(`Warning: ${format(message, data)}`),
    error: (message, data) => output.line(`Error: ${format(message, data)}`),
    // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#grouping-log-lines
    ...(output.inActions && {
      group: (title) => output.line(`::group::${format(title)}`),
      endGroup: () => output.line("::endgroup::"),
    }),
  };
}

/** `message key=value …`, on one line. */
export function formatLine(message: string, data: LogData = {}): string {
  const given = Object.entries(data).filter(
    (entry): entry is [string, string | number | boolean | null] => entry[1] !== undefined,
  );
  return harmless([message, ...given.map(([key, value]) => `${key}=${formatValue(value)}`)].join(" "));
}

function formatValue(value: string | number | boolean | null): string {
  const isPlain = typeof value !== "string" || /^[\w.:/@%+-]+$/.test(value);
  return isPlain ? String(value) : JSON.stringify(value);
}

/**
 * Control characters as escapes, and those that turn the order of writing round, which show a text as another one:
 * https://trojansource.codes
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The runner takes a line that begins with `::`, or has `##[` anywhere, for a command. Text from elsewhere must do
 * neither, so it cannot begin a line either.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function harmless(text: string): string {
  return visible(text)
    .replaceAll("##[", "## [")
    .replace(/^\s*::/, (start) => start.replace("::", ": :"));
}
