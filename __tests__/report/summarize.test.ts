// Counting and grouping of outcomes.
import { describe, expect, test } from "vitest";
import { countByFamily, countOutcomes, groupChanges } from "../../src/report/summarize.ts";
import { change, outcome } from "./support.ts";

describe("src/report/summarize.ts", () => {
  test("counts repositories by outcome, and all changes", () => {
    const outcomes = [
      outcome("a"),
      outcome("b"),
      outcome("c", { kind: "planned", changes: [change(), change({ target: "has_wiki" })] }),
      outcome("d", { kind: "applied", changes: [change()] }),
      outcome("e", { kind: "deferred" }),
      outcome("f", { kind: "failed", changes: [change()] }),
      ...["g", "h", "i"].map((name) => outcome(name, { kind: "failed" })),
      ...["j", "k", "l", "m"].map((name) => outcome(name, { kind: "planned" })),
      ...["n", "o"].map((name) => outcome(name, { kind: "applied" })),
    ];

    expect(countOutcomes(outcomes)).toEqual({ inSync: 2, planned: 5, applied: 3, deferred: 1, failed: 4, changes: 4 });
    expect(countOutcomes([])).toEqual({ inSync: 0, planned: 0, applied: 0, deferred: 0, failed: 0, changes: 0 });
  });

  test("groups changes that differ in nothing but the repository, the most frequent first", () => {
    const elsewhere = { layer: "repository b", file: "other.yml", line: 9 };
    const outcomes = [
      outcome("a", { changes: [change({ after: "x" }), change()] }),
      outcome("b", { changes: [change()] }),
      outcome("c", { changes: [change({ state: "failed" }), change({ source: elsewhere })] }),
    ];

    const groups = groupChanges(outcomes);

    expect(groups.map(({ repos }) => repos)).toEqual([["a", "b"], ["a"], ["c"], ["c"]]);
    expect(groups[0]?.item).toEqual(change());
  });

  test.each([
    ["an update", change({ family: "autolinks", target: "ops-" })],
    ["a delete", change({ family: "branches", action: "delete", target: "main", before: { pattern: "main" } })],
  ])("groups %s that has another identifier in each repository", (_, drift) => {
    const outcomes = ["a", "b"].map((name, at) => outcome(name, { changes: [{ ...drift, ref: { id: `BPR_${at}` } }] }));

    expect(groupChanges(outcomes).map(({ repos }) => repos)).toEqual([["a", "b"]]);
  });

  test("groups deletes whatever was there, which nobody is shown, and keeps updates of different values apart", () => {
    const both = (action: "update" | "delete") =>
      ["x", "y"].map((before) => outcome(before, { changes: [change({ action, before })] }));

    expect(groupChanges(both("delete"))).toHaveLength(1);
    expect(groupChanges(both("update"))).toHaveLength(2);
  });

  test("counts actions by family, and each repository once", () => {
    const outcomes = [
      outcome("a", {
        changes: [change(), change({ target: "has_wiki" }), change({ family: "teams", action: "create" })],
      }),
      outcome("b", { changes: [change({ state: "planned" }), change({ family: "autolinks", action: "delete" })] }),
    ];

    const none = { create: 0, update: 0, delete: 0, failed: 0, deferred: 0 };
    expect(countByFamily(outcomes)).toEqual([
      { ...none, family: "repository", update: 3, repositories: 2 },
      { ...none, family: "teams", create: 1, repositories: 1 },
      { ...none, family: "autolinks", delete: 1, repositories: 1 },
    ]);
  });

  test("counts no change as made that failed or was put off", () => {
    const changes = [
      change({ action: "create" }),
      change({ action: "create", state: "failed" }),
      change({ action: "create", state: "deferred" }),
      change({ action: "delete", state: "deferred" }),
    ];

    expect(countByFamily([outcome("a", { changes })])).toEqual([
      { family: "repository", create: 1, update: 0, delete: 0, failed: 1, deferred: 2, repositories: 1 },
    ]);
  });
});
