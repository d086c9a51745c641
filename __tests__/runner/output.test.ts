// Secrets never reach standard output.
import { describe, expect, test } from "vitest";
import { recordedOutput } from "./support.ts";

const KEY = "-----BEGIN KEY-----\nfirstline\nsecondline\n-----END KEY-----";

describe("src/runner/output.ts", () => {
  test("replaces registered values in later lines", () => {
    const { lines, output, log } = recordedOutput();

    output.line("before hunter2");
    output.mask("hunter2");
    log.info("after hunter2", { token: "xhunter2x" });

    expect(lines).toEqual(["before hunter2", 'after *** token="x***x"']);
  });

  test("replaces each line of a key, but not the lines that every key has", () => {
    const { lines, output } = recordedOutput();

    output.mask(KEY);
    for (const line of KEY.split("\n")) output.line(line);

    expect(lines).toEqual(["-----BEGIN KEY-----", "***", "***", "-----END KEY-----"]);
  });

  test.each(["", "   ", "abc"])("leaves %j alone: too short to be a secret", (value) => {
    const { lines, output } = recordedOutput();

    output.mask(value);
    output.line("abc   ");

    expect(lines).toEqual(["abc   "]);
  });

  test("tells the runner too, before anything else is loaded, and prints nothing of it outside Actions", () => {
    const [inActions, inShell] = [recordedOutput({ GITHUB_ACTIONS: "true" }), recordedOutput({})];

    inActions.output.mask("100% hunter\r\n2");
    inShell.output.mask("hunter2");

    expect(inActions.lines).toEqual(["::add-mask::100%25 hunter%0D%0A2"]);
    expect(inShell.lines).toEqual([]);
  });
});
