// Runs one process as the runner does: with exactly the environment it is given, and ended in the runner's three steps.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Cancels as the runner does: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL. */
  readonly cancel?: AbortSignal | undefined;
  onLine?(line: string): void;
}
export interface ProcessResult {
  /** The exit code that a shell reports: 128 + n for a process that a signal ended. */
  readonly exitCode: number;
  /** The lines of standard output and standard error in the order of arrival. */
  readonly lines: readonly string[];
}

const SIGNALS = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const LADDER = [
  [0, "SIGINT"],
  [7_500, "SIGTERM"],
  [10_000, "SIGKILL"],
] as const;

/** Resolves when the process and both its streams have ended. @throws only if it cannot be started */
export async function runProcess({ command, args, cwd, env, cancel, onLine }: ProcessOptions): Promise<ProcessResult> {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const read = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      lines.push(line);
      onLine?.(line);
    }
  };
  const timers: NodeJS.Timeout[] = [];
  const climb = () => void timers.push(...LADDER.map(([ms, signal]) => setTimeout(() => child.kill(signal), ms)));
  cancel?.addEventListener("abort", climb, { once: true });
  try {
    const ended = new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve(code ?? 128 + (SIGNALS[signal as keyof typeof SIGNALS] ?? 0)));
    });
    const [exitCode] = await Promise.all([ended, read(child.stdout), read(child.stderr)]);
    return { exitCode, lines };
  } finally {
    cancel?.removeEventListener("abort", climb);
    timers.forEach(clearTimeout);
  }
}
