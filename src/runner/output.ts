// Writes lines to standard output, without secrets.
import { createRedactor, type Redactor } from "../text/redact.ts";

/** Lines for the reader of the log. */
export interface Output {
  /** True if GitHub Actions reads the lines, and treats some of them as commands. */
  readonly inActions: boolean;
  line(text: string): void;
  /** Hides a value in all later lines. */
  mask(value: string): void;
  readonly redactor: Redactor;
}

/** In Actions, the runner masks too, because some output does not pass through here. */
export function createOutput(
  env: Readonly<Record<string, string | undefined>>,
  print = (line: string): void => void process.stdout.write(`${line}\n`),
): Output {
  const inActions = env["GITHUB_ACTIONS"] === "true";
  const redactor = createRedactor();
  const masked = new Set<string>();
  return {
    inActions,
    redactor,
    line: (text) => print(redactor.line(text)),
    mask(value) {
      if (masked.has(value)) return;
      masked.add(value);
      redactor.add(value);
      // Outside Actions this would print the secret itself.
      if (inActions && value.trim().length >= SHORTEST_MASK) print(`::add-mask::${escapeData(value)}`);
    },
  };
}

/** Shorter values occur in many other words, so they are not masked. */
const SHORTEST_MASK = 4;

/**
 * A copy of the toolkit's function: secrets must be masked first, and the toolkit loads slowly.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
