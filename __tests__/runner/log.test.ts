// One safe line per event.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLine, harmless } from "../../src/runner/log.ts";
import { recordedOutput } from "./support.ts";

const ACTIONS = { GITHUB_ACTIONS: "true" };

describe("src/runner/log.ts", () => {
  test.each([
    ["Done.", undefined, "Done."],
    ["Done.", { repositories: 3, ok: true, none: null, absent: undefined }, "Done. repositories=3 ok=true none=null"],
    [
      "Read.",
      { route: "GET /x/{y}", file: ".github/repo-cop.yml:5", text: "a b", empty: "" },
      'Read. route="GET /x/{y}" file=.github/repo-cop.yml:5 text="a b" empty=""',
    ],
    ["Read.", { text: 'say "hi"\n::error::x' }, 'Read. text="say \\"hi\\"\\n::error::x"'],
  ])("formats %j with %j", (message, data, expected) => {
    expect(formatLine(message, data)).toBe(expected);
  });

  test.each([
    ["::error::no", ": :error::no"],
    ["  ::set-output name=x::y", "  : :set-output name=x::y"],
    ["text ##[add-mask]secret", "text ## [add-mask]secret"],
    ["####[error]x", "#### [error]x"],
    ["one\ntwo\r\n::error::x", "one\\u000atwo\\u000d\\u000a::error::x"],
    ["\u001b[31mred\u2028", "\\u001b[31mred\\u2028"],
    ["admin\u202etac\u2066x\u200f", "admin\\u202etac\\u2066x\\u200f"],
    ["plain: a::b", "plain: a::b"],
  ])("takes the harm out of %j", (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  test("folds lines under a title in Actions, and nowhere else", () => {
    const { log, lines } = recordedOutput(ACTIONS);
    log.group?.("Desired state");
    log.info("Desired.");
    log.endGroup?.();

    expect(lines).toEqual(["::group::Desired state", "Desired.", "::endgroup::"]);
    expect(recordedOutput().log.group).toBeUndefined();
  });

  test("prints one line without a workflow command, whatever the data is", () => {
    const fragment = fc.constantFrom("::", "##[", "#", "[", ":", "\n", "\r", " ", "error", "\t", "]", "\u0085");
    fc.assert(
      fc.property(
        fc.array(fragment).map((parts) => parts.join("")),
        (text) => {
          const { lines, log } = recordedOutput(ACTIONS);

          log.info(text, { text });

          expect(lines).toHaveLength(1);
          expect(lines[0]).not.toMatch(/[\r\n]/);
          expect(lines[0]?.trimStart().startsWith("::")).toBe(false);
          expect(lines[0]).not.toContain("##[");
        },
      ),
    );
  });

  test("shows warnings and errors as lines, not as annotations", () => {
    const { lines, log } = recordedOutput(ACTIONS);

    log.info("one");
    log.warning("two", { n: 2 });
    log.error("three");

    expect(lines).toEqual(["one", "Warning: two n=2", "Error: three"]);
  });

  test.each([
    [{ ...ACTIONS, RUNNER_DEBUG: "1" }, ["::debug::detail n=1"]],
    [{ RUNNER_DEBUG: "1" }, ["Debug: detail n=1"]],
    [ACTIONS, []],
    [{}, []],
  ])("shows details where %j", (env, expected) => {
    const { lines, log } = recordedOutput(env);

    log.debug("detail", { n: 1 });

    expect(lines).toEqual(expected);
  });
});
