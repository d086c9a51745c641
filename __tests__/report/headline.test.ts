// The first sentence of a summary.
import { describe, expect, test } from "vitest";
import type { Failure, OutcomeKind, RepoOutcome } from "../../src/model.ts";
import { digestOf } from "../../src/report/digest.ts";
import { headlineOf } from "../../src/report/headline.ts";
import { change, digest, outcome, report } from "./support.ts";

const FAILURE: Failure = { kind: "denied", family: "teams", message: "no" };
const FINDING = { family: "teams", target: "all-staff", message: "granted by the parent team" };
const of = (count: number, kind: OutcomeKind, difference: Partial<RepoOutcome> = {}) =>
  Array.from({ length: count }, (_, at) => outcome(`${kind}-${at}`, { kind, ...difference }));
const failed = (count: number, ...failures: Failure[]) => of(count, "failed", { failures });

describe("src/report/headline.ts", () => {
  test.each([
    [
      [...failed(3, FAILURE), ...of(12, "applied"), ...of(1485, "in-sync")],
      "3 of 1,500 repositories failed (1 cause); 12 changed; everything else is in sync.",
    ],
    [failed(40, FAILURE, { ...FAILURE, family: "labels" }), "40 of 40 repositories failed (2 causes)."],
    [of(40, "in-sync"), "All 40 repositories are in sync."],
    [of(1, "in-sync"), "The only repository is in sync."],
    [of(1, "applied"), "1 of 1 repository changed."],
    [[...of(2, "planned"), ...of(3, "in-sync")], "2 of 5 repositories would change; everything else is in sync."],
    [[...of(1, "applied"), ...of(1, "deferred")], "1 of 2 repositories changed; 1 waits for the next run."],
    [
      [...of(2000, "deferred"), ...of(1, "in-sync")],
      "2,000 of 2,001 repositories wait for the next run; everything else is in sync.",
    ],
    [
      [...of(38, "in-sync"), ...of(2, "in-sync", { findings: [FINDING] })],
      "All 40 repositories are in sync, 2 of them with findings.",
    ],
    [
      [...of(1, "applied"), ...of(2, "in-sync", { findings: [FINDING] })],
      "1 of 3 repositories changed; 2 are in sync, 2 of them with findings.",
    ],
    [[], "This shard has no repositories."],
  ])("%#: says what happened", (outcomes, expected) => {
    expect(headlineOf({ digest: digest(outcomes), scope: "shard" })).toBe(expected);
  });

  test("a pull request's plan begins with what the pull request does", () => {
    const planned = (origin: "proposed" | "earlier") => ({ changes: [change({ origin })] });
    const outcomes = [
      ...of(3, "planned", planned("proposed")),
      ...of(1, "planned", planned("earlier")),
      ...failed(2, FAILURE),
    ];
    const plan = (all: readonly RepoOutcome[]) => digestOf(report({ outcomes: all, base: { unconcerned: 7 } }));

    expect(headlineOf({ digest: plan(outcomes), scope: "run" })).toBe(
      "This pull request makes 3 changes in 3 repositories; 1 change in 1 repository had drifted before; 2 of 6 repositories failed (1 cause).",
    );
    expect(headlineOf({ digest: plan(of(2, "in-sync")), scope: "run" })).toBe("This pull request changes nothing.");
    expect(headlineOf({ digest: plan([]), scope: "run" })).toBe("This pull request concerns no repository.");
  });

  test("says first that a shard wrote nothing, where something stopped it as a whole", () => {
    const all = digest([...failed(1, FAILURE), ...of(2, "planned"), ...of(3, "in-sync")]);

    expect(headlineOf({ digest: all, shardFailures: 1, scope: "shard" })).toBe(
      "This shard wrote nothing, for 1 reason given below; 1 of 6 repositories failed (1 cause); 2 would change; everything else is in sync.",
    );
    expect(headlineOf({ digest: digest([]), shardFailures: 2, scope: "shard" })).toBe(
      "This shard wrote nothing, for 2 reasons given below.",
    );
  });

  test("names shards without a report first, and counts failures of whole shards", () => {
    const all = digest([...failed(1, FAILURE), ...of(3, "in-sync")]);

    expect(headlineOf({ digest: all, missing: ["3/7"], scope: "run" })).toBe(
      "Shard 3/7 left no report; 1 of 4 repositories failed (1 cause); everything else is in sync.",
    );
    expect(headlineOf({ digest: all, missing: ["3/7", "5/7"], shardFailures: 1, scope: "run" })).toMatch(
      /^Shards 3\/7 and 5\/7 left no report; 1 failure of whole shards; 1 of 4 /,
    );
  });
});
