// A terminal names inputs as flags.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createScreen, type Streams } from "../../src/terminal/screen.ts";

test("the input of a message is a flag", () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const streams = { stdin: new PassThrough(), stdout, stderr } as unknown as Streams;
  const screen = createScreen(streams, {}, { isVerbose: false, logsToStdout: false });

  screen.host.annotate({ level: "error", message: "there is no config. Name another with the input `config`." });

  expect(String(stderr.read())).toBe("Error: there is no config. Name another with `--config`.\n");
});
