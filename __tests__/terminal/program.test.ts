// Flags, inputs of action.yml and the texts of --help are one table.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS } from "../../src/entry/input-table.ts";
import { COMMANDS, createProgram, flagsOf, type Invocation, VARIABLES } from "../../src/terminal/program.ts";

const help = (command: string) =>
  createProgram(() => {})
    .commands.find((each) => each.name() === command)
    ?.helpInformation()
    .replaceAll(/\s+/g, " ") ?? "";

function parsed(...args: readonly string[]): Invocation | undefined {
  let invocation: Invocation | undefined;
  createProgram((found) => {
    invocation = found;
  }).parse([...args], { from: "user" });
  return invocation;
}

describe("the command line", () => {
  test.each(Object.entries(COMMANDS))(
    "%s offers each input of its mode, with the meaning from the table",
    (name, { mode }) => {
      const { inputs } = parse(readFileSync("action.yml", "utf8")) as {
        readonly inputs: Readonly<Record<string, unknown>>;
      };

      expect(flagsOf(mode).length).toBeGreaterThan(0);
      for (const [flag, { meaning }] of flagsOf(mode)) {
        expect(help(name)).toContain(`--${flag} <value> ${meaning.replaceAll("`", "").replaceAll(/\s+/g, " ")}`);
        expect(Object.keys(inputs)).toContain(flag);
      }
    },
  );

  test("every variable stands in for an input and is named in --help", () => {
    for (const [input, names] of Object.entries(VARIABLES)) {
      expect(Object.keys(INPUTS)).toContain(input);
      for (const name of names) expect(help("plan")).toContain(name);
    }
  });

  test("repositories may be named without a flag", () => {
    expect(parsed("plan", "--org", "acme", "web", "api-*")?.given).toEqual(
      new Map([
        ["org", "acme"],
        ["repos", "web\napi-*"],
      ]),
    );
  });

  test("apply --dry-run is plan", () => {
    expect(parsed("apply", "--dry-run")).toMatchObject({ command: "plan", mode: "apply", yes: false });
    expect(parsed("apply")).toMatchObject({ command: "apply" });
  });

  test("flags with a hyphen reach the input of that name", () => {
    expect(parsed("apply", "--max-deletes", "5", "--yes")).toMatchObject({
      ...{ command: "apply", mode: "apply", yes: true, given: new Map([["max-deletes", "5"]]) },
    });
  });
});
