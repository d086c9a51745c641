// Signals end a run in good order.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { onStop } from "../../src/runner/stop.ts";
import { recordedOutput } from "./support.ts";

type Listener = (signal: "SIGINT" | "SIGTERM") => void;

function stopped() {
  const listeners = new Map<string, Listener>();
  const exits: number[] = [];
  const { lines, log } = recordedOutput();
  const signals = {
    on: (signal: string, listener: Listener) => listeners.set(signal, listener),
    exit: (code: number) => exits.push(code),
  };
  return {
    stop: onStop(signals, log),
    send: (signal: "SIGINT" | "SIGTERM") => listeners.get(signal)?.(signal),
    exits,
    lines,
  };
}

describe("src/runner/stop.ts", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("nothing happens without a signal", () => {
    const { stop, exits } = stopped();

    expect(stop.signal.aborted).toBe(false);
    expect(stop.exitCode()).toBeUndefined();
    vi.runAllTimers();
    expect(exits).toEqual([]);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s aborts the run and makes the exit code %i", (signal, code) => {
    const { stop, send, lines } = stopped();

    send(signal);

    expect(stop.signal.aborted).toBe(true);
    expect(stop.exitCode()).toBe(code);
    expect(lines).toEqual([expect.stringContaining(`signal=${signal}`)]);
  });

  test("counts the first signal only: the runner sends SIGTERM after SIGINT", () => {
    const { stop, send, lines } = stopped();

    send("SIGINT");
    send("SIGTERM");

    expect(stop.exitCode()).toBe(130);
    expect(lines).toHaveLength(1);
  });

  test("ends the process after 5 s when the run does not end by itself", () => {
    const { send, exits } = stopped();

    send("SIGTERM");
    vi.advanceTimersByTime(4999);
    expect(exits).toEqual([]);
    vi.advanceTimersByTime(1);

    expect(exits).toEqual([143]);
  });
});
