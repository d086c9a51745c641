// What the runner understands of a step's output and files.
import { describe, expect, test } from "vitest";
import { readEntries, readOutput } from "../../harness/commands.ts";

describe("harness/commands", () => {
  test.each([
    ["nothing", "", {}],
    ["a line", "color=red\n", { color: "red" }],
    ["an equals sign in the value", "sum=1+1=2\n", { sum: "1+1=2" }],
    ["several lines", "list<<END\none\n\ntwo\nEND\ncolor=red\n", { list: "one\n\ntwo", color: "red" }],
    ["no lines between the delimiters", "list<<END\nEND\n", { list: "" }],
    ["an empty line between the delimiters", "list<<END\n\nEND\n", { list: "" }],
    ["something that looks like an entry inside a value", "list<<END\na=b\nEND\n", { list: "a=b" }],
  ])("reads %s", (_, text, entries) => {
    expect(readEntries(text)).toEqual(entries);
  });

  test.each(["no entry", "list<<END\nnever ends\n"])("refuses %j", (text) => {
    expect(() => readEntries(text)).toThrow("Invalid format");
  });

  test("shows no secret from the line on that masks it, and none of the workflow's at all", () => {
    const { log } = readOutput(
      ["known hunter2", "::add-mask::key%0Alines", "::debug::quiet", "a key of lines"],
      ["hunter2", ""],
    );

    expect(log).toBe("known ***\na *** of ***");
  });

  test("collects annotations with their place", () => {
    const { annotations } = readOutput(
      ["::error file=a%3Ab.yml,line=3,title=No%2C no::first%0Asecond 100%25", "::debug::x", "::warning::careful"],
      [],
    );

    expect(annotations).toEqual([
      { level: "error", message: "first\nsecond 100%", properties: { file: "a:b.yml", line: "3", title: "No, no" } },
      { level: "warning", message: "careful", properties: {} },
    ]);
  });
});
