// A terminal names inputs as flags.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createScreen, type Streams } from "../../src/terminal/screen.ts";

test.each([
  ["there is no config. Name another with the input `config`.", "there is no config. Name another with `--config`."],
  [
    "token: nothing is given. Give `token`, or `app-id`.",
    "`--token`: nothing is given. Give `--token`, or `--app-id`.",
  ],
  ["labels: GitHub refuses `teams` and `bug`.", "labels: GitHub refuses `teams` and `bug`."],
])("inputs are flags in %s", (message, shown) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const streams = { stdin: new PassThrough(), stdout, stderr } as unknown as Streams;
  const screen = createScreen(streams, {}, { isVerbose: false, logsToStdout: false });

  screen.host.annotate({ level: "error", message });

  expect(String(stderr.read())).toBe(`Error: ${shown}\n`);
});

test.each([
  [
    "a plan",
    "web\n  + variables[##[error]x]\n  ::stop-commands::y",
    "web\n  + variables[## [error]x]\n  : :stop-commands::y",
  ],
  ["JSON", '{"repo":"web","target":"##[error]x"}', '{"repo":"web","target":"#\\u0023[error]x"}'],
])("in Actions, the runner finds no command in %s", (_, given, shown) => {
  const print = (env: Readonly<Record<string, string>>) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const streams = { stdin: new PassThrough(), stdout, stderr } as unknown as Streams;
    createScreen(streams, env, { isVerbose: false, logsToStdout: false }).print(given);
    return String(stdout.read());
  };

  expect(print({ GITHUB_ACTIONS: "true" })).toBe(`${shown}\n`);
  expect(print({})).toBe(`${given}\n`);
});
