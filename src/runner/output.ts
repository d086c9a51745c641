// Where lines go: standard output, with registered secrets replaced.

/** Lines for the reader of the log. */
export interface Output {
  /** Whether GitHub Actions reads the lines, and takes some of them for commands. */
  readonly inActions: boolean;
  line(text: string): void;
  /** Hides a value in all later lines. */
  mask(value: string): void;
}

/** Shorter values would black out half of the log. */
const SHORTEST_SECRET = 4;

/** In Actions the runner masks too, for the sake of everything that does not come through here. */
export function createOutput(env: Readonly<Record<string, string | undefined>>, print = printLine): Output {
  const inActions = env["GITHUB_ACTIONS"] === "true";
  const secrets = new Set<string>();
  return {
    inActions,
    line: (text) => print([...secrets].reduce((line, secret) => line.replaceAll(secret, "***"), text)),
    mask(value) {
      if (secrets.has(value)) return;
      const lines = value.split(/[\r\n]+/).filter((line) => !line.startsWith("-----"));
      const parts = [value, ...lines].filter((part) => part.trim().length >= SHORTEST_SECRET);
      for (const part of parts) secrets.add(part);
      // Outside Actions this would print the secret itself.
      if (inActions && parts.length > 0) print(`::add-mask::${escapeData(value)}`);
    },
  };
}

/**
 * Written here and not by the toolkit, which takes long to load, since a secret has to be masked before anything else
 * is done.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
