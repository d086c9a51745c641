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

/** In Actions the runner masks too, for the sake of everything that does not come through here. */
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

/** A shorter mask would black out half of the log. */
const SHORTEST_MASK = 4;

/**
 * Written here and not by the toolkit, which takes long to load, since a secret has to be masked before anything else
 * is done.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
