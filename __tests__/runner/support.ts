// An output that is kept, and a clock that only notes how long it was asked to wait.
import type { Clock } from "../../src/deps.ts";
import { createLog } from "../../src/runner/log.ts";
import { createOutput } from "../../src/runner/output.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What would stand on standard output, line by line. */
export function recordedOutput(env: Environment = {}) {
  const lines: string[] = [];
  const output = createOutput(env, (line) => lines.push(line));
  return { lines, output, log: createLog(output, env), env };
}

export function waitingClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => 0,
    monotonic: () => 0,
    sleep(ms) {
      waits.push(ms);
      return Promise.resolve();
    },
  };
}
