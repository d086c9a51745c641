// Secrets never reach standard output.
import { afterEach, describe, expect, test, vi } from "vitest";
import { recordedOutput } from "./support.ts";

const KEY = "-----BEGIN KEY-----\nfirstline\nsecondline\n-----END KEY-----";

describe("src/runner/output.ts", () => {
  const written: string[] = [];
  const spy = () => vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  afterEach(() => {
    vi.restoreAllMocks();
    written.length = 0;
  });

  test("replaces registered values in later lines", () => {
    const { lines, output, log } = recordedOutput();

    output.line("before hunter2");
    output.mask("hunter2");
    log.info("after hunter2", { token: "xhunter2x" });

    expect(lines).toEqual(["before hunter2", "after *** token=x***x"]);
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

  test("tells the runner too, and prints nothing of it outside Actions", () => {
    spy();
    recordedOutput({ GITHUB_ACTIONS: "true" }).output.mask("hunter2");
    const inActions = written.join("");
    written.length = 0;
    recordedOutput({}).output.mask("hunter2");

    expect(inActions).toContain("::add-mask::hunter2");
    expect(written).toEqual([]);
  });
});
