// What failed, by cause.
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/model.ts";
import { groupFailures } from "../../src/report/causes.ts";
import { outcome } from "./support.ts";

const DENIED: Failure = { kind: "denied", family: "labels", message: "no" };
const failed = (repo: string, ...targets: readonly string[][]) =>
  outcome(repo, { kind: "failed", failures: targets.map((own) => ({ ...DENIED, targets: own })) });
const places = (...outcomes: ReturnType<typeof outcome>[]) =>
  groupFailures(outcomes).map((cause) => cause.places.map(({ repo, targets }) => [repo, ...targets]));

describe("src/report/causes.ts", () => {
  test("puts the most frequent cause first", () => {
    const outcomes = [
      outcome("a", { failures: [{ ...DENIED, message: "other" }, DENIED] }),
      outcome("b", { failures: [DENIED] }),
    ];

    expect(groupFailures(outcomes)).toEqual([
      {
        failure: DENIED,
        places: [
          { repo: "a", targets: [] },
          { repo: "b", targets: [] },
        ],
      },
      { failure: { ...DENIED, message: "other" }, places: [{ repo: "a", targets: [] }] },
    ]);
  });

  test.each([{ advice: "ask" }, { family: "teams" }, { message: "never" }])(
    "keeps apart what reads otherwise: %j",
    (difference) => {
      expect(groupFailures([outcome("a", { failures: [DENIED, { ...DENIED, ...difference }] })])).toHaveLength(2);
    },
  );

  test("names targets with each repository where they differ", () => {
    expect(places(failed("a", ["bug"]), failed("b", ["docs", "help"]))).toEqual([
      [
        ["a", "bug"],
        ["b", "docs", "help"],
      ],
    ]);
    expect(places(failed("a", ["bug"]), outcome("b", { failures: [DENIED] }))).toEqual([[["a", "bug"], ["b"]]]);
  });

  test("names targets once where all repositories have the same, in whatever order and however many failures they come", () => {
    const [cause, ...others] = groupFailures([failed("a", ["bug"], ["docs"]), failed("b", ["docs", "bug"], ["bug"])]);

    expect(others).toEqual([]);
    expect(cause).toEqual({
      failure: { ...DENIED, targets: ["bug", "docs"] },
      places: [
        { repo: "a", targets: [] },
        { repo: "b", targets: [] },
      ],
    });
  });
});
