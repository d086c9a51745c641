// More than sixty mistakes in a config, each with the message that people get for it.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemaText } from "../../scripts/schema/schema.ts";
import { MISTAKES } from "./mistakes.ts";
import { editorCheck, families, problemsOf } from "./support.ts";

const validate = editorCheck(schemaText(families));

/** Not valid YAML counts: editors say so by themselves. */
function editorObjects(text: string): boolean {
  try {
    return !validate(parse(text, { logLevel: "error" }));
  } catch {
    return true;
  }
}

describe("mistakes in a config", () => {
  test.each(MISTAKES)("$name", ({ text, messages }) => {
    expect(problemsOf(text.slice(1)).map((problem) => problem.replace(/^repo-cop\.yml:/, ""))).toEqual(messages);
  });

  test.each(MISTAKES)("in an editor: $name", ({ text, inEditor }) => {
    expect(editorObjects(text.slice(1))).toBe(inEditor);
  });

  test("are at least sixty, and each says something", () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
    expect(MISTAKES.filter(({ messages }) => messages.length === 0)).toEqual([]);
  });
});
