// The log: one line per event, with a constant message and its data. Any data is safe to print.
import type { Log, LogData } from "../deps.ts";
import type { Output } from "./output.ts";

/** Debug lines are shown if the workflow runs with debug logging. Warnings and errors do not become annotations. */
export function createLog(output: Output, env: Readonly<Record<string, string | undefined>>): Log {
  const isDebug = env["RUNNER_DEBUG"] === "1";
  const debug = output.inActions ? "::debug::" : "Debug: ";
  // Values are redacted before they are quoted, because quotes and escapes could hide a secret. In the constant
  // message, a word that is also a repository's name is not replaced.
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
 * Escapes control characters, including those that change the direction of text and so show another text:
 * https://trojansource.codes
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The runner treats a line as a command if it begins with `::`, or contains `##[`. Text from GitHub or a config must do
 * neither, and must not begin a new line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function harmless(text: string): string {
  return visible(text)
    .replaceAll("##[", "## [")
    .replace(/^\s*::/, (start) => start.replace("::", ": :"));
}
