// SIGINT and SIGTERM end a run in good order: nothing new is begun, and the report is still written.
import { setMaxListeners } from "node:events";
import type { Log } from "../deps.ts";

/** The exit codes that a shell reports for the signals. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/**
 * The runner kills a cancelled job 10 s after its first signal, so the end must not take longer than this.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const GRACE_MS = 5000;

export interface StopRequest {
  readonly signal: AbortSignal;
  /** Undefined if there was no signal. */
  exitCode(): number | undefined;
}

/** The part of `process` that is needed. */
export interface Signals {
  on(signal: StopSignal, listener: (signal: StopSignal) => void): unknown;
  exit(code: number): void;
}

/** Listens for the signals. Only the first one counts; without a listener Node would end at once. */
export function onStop(signals: Signals, log: Log): StopRequest {
  const controller = new AbortController();
  // Every request that waits listens, and there may be hundreds.
  setMaxListeners(0, controller.signal);
  let exitCode: number | undefined;
  const stop = (signal: StopSignal): void => {
    if (exitCode !== undefined) return;
    const code = EXIT_CODES[signal];
    exitCode = code;
    log.warning("Stopping: what is left is deferred to the next run.", { signal });
    controller.abort();
    setTimeout(() => signals.exit(code), GRACE_MS).unref();
  };
  signals.on("SIGINT", stop);
  signals.on("SIGTERM", stop);
  return { signal: controller.signal, exitCode: () => exitCode };
}
