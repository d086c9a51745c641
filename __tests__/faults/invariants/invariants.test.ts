// The judge has to object: a judge that is content with everything proves nothing.
import { describe, expect, test } from "vitest";
import type { RepoOutcome } from "../../../src/model.ts";
import { outcome, report } from "../../report/support.ts";
import type { Expectation } from "../matrix/expected.ts";
import type { Route } from "../matrix/routes.ts";
import type { Ended } from "../run/process.ts";
import type { Result } from "../run/run.ts";
import { TARGET, TOKEN } from "../run/scenario.ts";
import { complaintsAbout, deviations } from "./invariants.ts";

const GOOD = new Map([[`${TARGET}/settings/has_wiki`, "false"]]);
const BAD = new Map([[`${TARGET}/settings/has_wiki`, "true"]]);
const APPLIED = outcome(TARGET, { kind: "applied" });
const FAILURE = { kind: "unavailable", message: "Server Error" } as const;
const FAILED = outcome(TARGET, { kind: "failed", failures: [FAILURE] });
const READ: Route = { run: 1, mode: "apply", name: "GET /x", role: "read", isEmpty: false, isRepeated: false };
const WRITE: Route = { ...READ, role: "write" };

function ended(outcomes: readonly RepoOutcome[], difference: Partial<Ended> = {}): Ended {
  return {
    inputs: { mode: "apply" },
    code: 0,
    annotations: [],
    summaries: ["# summary"],
    lines: [`This shard's slice. {"repositories":${outcomes.length}}`],
    outputs: new Map(),
    report: report({ outcomes }),
    requests: 1,
    endedAt: 0,
    ...difference,
  };
}
function result(outcomes: readonly RepoOutcome[] = [APPLIED], difference: Partial<Result> = {}): Result {
  const processes = [ended([], { inputs: { mode: "list" }, report: undefined }), ended(outcomes)];
  const moments = { before: BAD, after: GOOD, desired: GOOD };
  return { runs: 2, ended: processes, outcomes, ...moments, worse: [], writes: [], violations: [], ...difference };
}
const process = (difference: Partial<Ended>) => ({ ended: [ended([APPLIED], difference)] });
const BUG = { kind: "bug", message: "Repo Cop made a mistake" } as const;

describe("__tests__/faults/invariants/invariants.ts", () => {
  test("nothing is wrong with a good run", () => {
    expect(complaintsAbout(result())).toEqual([]);
    expect(deviations(result(), { ending: "healed" }, READ)).toEqual([]);
  });

  test.each([
    ["something worse", result([APPLIED], { worse: ["has_wiki was 1"] }), /^worse: has_wiki/],
    ["a request that GitHub does not know", result([APPLIED], { violations: ["GET /y"] }), /^violation: GET \/y/],
    ["applied that is not so", result([APPLIED], { after: BAD }), /is called applied and is not/],
    ["in sync that is not so", result([outcome(TARGET)], { after: BAD }), /is called in-sync and is not/],
    [
      "a repository that is not in the report",
      result([APPLIED], process({ report: report() })),
      /^0 repositories are in the report/,
    ],
    ["no summary", result([APPLIED], process({ summaries: [] })), /there are 0 summaries/],
    ["a failure without a reason", result([outcome(TARGET, { kind: "failed" })]), /failed without a reason/],
    ["a reason without a failure", result([outcome(TARGET, { failures: [FAILURE] })]), /failed without a reason/],
    [
      "an end without a word",
      result([APPLIED], process({ report: undefined, code: 1 })),
      /without a report and without an error/,
    ],
    ["a bug", result([outcome(TARGET, { kind: "failed", failures: [BUG] })]), /made a mistake/],
    [
      "a bug that ended it",
      result([APPLIED], process({ annotations: [{ level: "error", message: "This is a bug in Repo Cop." }] })),
      /a bug/,
    ],
    [
      "what is called gone and is there",
      result([
        outcome(TARGET, {
          kind: "failed",
          failures: [{ ...FAILURE, message: "no; the old one is gone and could not be put back (no)" }],
        }),
      ]),
      /is called gone and is there/,
    ],
    [
      "the token in the log",
      result([APPLIED], process({ lines: ['This shard\'s slice. {"repositories":1}', TOKEN] })),
      /token is shown/,
    ],
    ["the token in an output", result([APPLIED], process({ outputs: new Map([["x", TOKEN]]) })), /token is shown/],
  ])("%s is complained about", (_, run, complaint) => {
    expect(complaintsAbout(run)).toContainEqual(expect.stringMatching(complaint));
  });

  const failing: Expectation = { ending: "target failed", kind: "unavailable", message: /Server Error/ };
  const stopping: Expectation = { ending: "stopped", message: /no shard can start/ };
  const stopped = (code: number, message: string) =>
    process({ code, report: undefined, annotations: [{ level: "error", message }] });
  test.each([
    [
      "healed, but not as desired",
      { ending: "healed" },
      READ,
      result([APPLIED], { after: BAD }),
      /not everything is as desired/,
    ],
    ["healed, but red", { ending: "healed" }, READ, result([APPLIED], process({ code: 1 })), /exit codes 1 instead of/],
    ["healed, but failed", { ending: "healed" }, READ, result([FAILED]), /is failed/],
    ["failed, but green", failing, READ, result([FAILED], { before: GOOD }), /exit codes 0,0 instead of 0,1/],
    [
      "failed otherwise",
      failing,
      WRITE,
      result([outcome(TARGET, { kind: "failed", failures: [{ ...FAILURE, kind: "denied" }] })]),
      /denied/,
    ],
    [
      "failed with other words",
      failing,
      WRITE,
      result([outcome(TARGET, { kind: "failed", failures: [{ ...FAILURE, message: "" }] })]),
      /""/,
    ],
    ["not failed at all", failing, WRITE, result(), /api is \[\]/],
    ["written on what is not known", failing, READ, result([FAILED]), /was changed though it could not be read/],
    ["all failed, but one", { ...failing, ending: "all failed" }, WRITE, result(), /api is \[\]/],
    [
      "all failed, and written",
      { ...failing, ending: "all failed" },
      READ,
      result([FAILED], { writes: ["PATCH /x"] }),
      /it wrote PATCH/,
    ],
    ["found nothing", { ending: "found", message: /organization/ }, WRITE, result(), /found is \[\]/],
    ["not deferred", { ending: "deferred", message: /limit/ }, READ, result(), /is not deferred/],
    [
      "deferred in silence",
      { ending: "deferred", message: /limit/ },
      READ,
      result([outcome(TARGET, { kind: "deferred" })]),
      /nobody says why/,
    ],
    [
      "stopped with another code",
      stopping,
      READ,
      result([], stopped(0, "no shard can start")),
      /exit code 0 instead of 1/,
    ],
    ["stopped with other words", stopping, READ, result([], stopped(1, "?")), /the error is/],
    ["stopped in silence", stopping, READ, result([], process({ code: 1 })), /no error is shown/],
    [
      "stopped after a write",
      stopping,
      READ,
      result([], { ...stopped(1, "no shard can start"), writes: ["PATCH /x"] }),
      /it wrote PATCH/,
    ],
    ["in part, but wholly", { ending: "in part", kind: "missing", message: /no team/ }, READ, result(), /api is \[\]/],
    [
      "in part, for something else too",
      { ending: "in part", kind: "missing", message: /no team/ },
      READ,
      result([FAILED]),
      /also fails: Server Error/,
    ],
    ["signed out, but not failed", { ending: "signed out", message: /Bad/ }, READ, result(), /api is \[\]/],
    [
      "signed out, but failed for something else",
      { ending: "signed out", message: /Bad/ },
      READ,
      result([FAILED]),
      /failed for something else/,
    ],
    ["settled, but not as desired", { ending: "settled" }, READ, result([APPLIED], { after: BAD }), /as desired/],
    ["settled, but broken", { ending: "settled" }, READ, result([FAILED]), /failed as unavailable/],
    ["refused with 1", { ending: "refused" }, READ, result([], stopped(1, "x")), /exit code 1 instead of 2/],
  ] as const)("a case that ended %s deviates", (_, expectation, route, run, complaint) => {
    expect(deviations(run, expectation, route)).toContainEqual(expect.stringMatching(complaint));
  });
});
