// Counting and grouping of outcomes, one outcome at a time.
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/model.ts";
import { DigestBuilder } from "../../src/report/digest.ts";
import { change, digest, outcome } from "./support.ts";

const FINDING = { family: "teams", target: "all-staff", message: "granted by the parent team" };
const DENIED: Failure = { kind: "denied", family: "labels", message: "no" };
const failed = (repo: string, ...targets: readonly string[][]) =>
  outcome(repo, { kind: "failed", failures: targets.map((own) => ({ ...DENIED, targets: own })) });
const places = (...outcomes: ReturnType<typeof outcome>[]) =>
  digest(outcomes).causes.map((cause) => cause.places.map(({ repo, targets }) => [repo, ...targets]));

describe("src/report/digest.ts", () => {
  test("counts repositories by outcome, which sum to all, changes, and repositories with findings", () => {
    const outcomes = [
      outcome("a", { findings: [FINDING, { ...FINDING, target: "x" }] }),
      outcome("b"),
      outcome("c", { kind: "planned", changes: [change(), change({ target: "has_wiki" })] }),
      outcome("d", { kind: "applied", changes: [change()], findings: [FINDING] }),
      outcome("e", { kind: "deferred" }),
      outcome("f", { kind: "failed", changes: [change()] }),
      ...["g", "h", "i"].map((name) => outcome(name, { kind: "failed" })),
    ];

    expect(digest(outcomes).counts).toEqual({
      ...{ repositories: 9, inSync: 2, planned: 1, applied: 1, deferred: 1, failed: 4, changes: 4 },
      ...{ findings: 2, inSyncWithFindings: 1 },
    });
    expect(new Set(Object.values(digest([]).counts))).toEqual(new Set([0]));
  });

  test("groups changes that differ in nothing but the repository, the most frequent first", () => {
    const elsewhere = { layer: "repository b", file: "other.yml", line: 9 };
    const { changes } = digest([
      outcome("a", { changes: [change({ after: "x" }), change()] }),
      outcome("b", { changes: [change()] }),
      outcome("c", { changes: [change({ state: "failed" }), change({ source: elsewhere })] }),
    ]);

    expect(changes.map(({ repos }) => repos)).toEqual([["a", "b"], ["a"], ["c"], ["c"]]);
    expect(changes[0]?.item).toEqual(change());
  });

  test.each([
    ["an update", change({ family: "autolinks", target: "ops-" })],
    ["a delete", change({ family: "branches", action: "delete", target: "main", before: { pattern: "main" } })],
  ])("groups %s that has another identifier in each repository", (_, drift) => {
    const outcomes = ["a", "b"].map((name, at) => outcome(name, { changes: [{ ...drift, ref: { id: `BPR_${at}` } }] }));

    expect(digest(outcomes).changes.map(({ repos }) => repos)).toEqual([["a", "b"]]);
  });

  test("groups updates that change the same fields, whatever else the two entries hold", () => {
    const label = (color: string) =>
      change({
        family: "labels",
        target: "bug",
        before: { color, description: "old" },
        after: { color, description: "new" },
      });
    const outcomes = [outcome("a", { changes: [label("red")] }), outcome("b", { changes: [label("blue")] })];

    expect(digest(outcomes).changes.map(({ repos }) => repos)).toEqual([["a", "b"]]);
  });

  test("counts actions by family, each repository once, and what was not made as what it is", () => {
    const outcomes = [
      outcome("a", {
        changes: [
          change(),
          change({ target: "has_wiki", state: "planned" }),
          change({ family: "teams", action: "create", state: "failed" }),
        ],
      }),
      outcome("b", { changes: [change({ action: "delete", state: "deferred" })] }),
    ];

    const none = { create: 0, update: 0, delete: 0 };
    expect(digest(outcomes).families).toEqual([
      {
        ...{ family: "repository", applied: { ...none, update: 1 }, planned: { ...none, update: 1 } },
        ...{ failed: 0, deferred: 1, repositories: 2 },
      },
      { family: "teams", applied: none, planned: none, failed: 1, deferred: 0, repositories: 1 },
    ]);
  });

  test("puts the most frequent cause first", () => {
    const outcomes = [
      outcome("a", { failures: [{ ...DENIED, message: "other" }, DENIED] }),
      outcome("b", { failures: [DENIED] }),
    ];

    expect(digest(outcomes).causes).toEqual([
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
    "keeps causes apart that read differently: %j",
    (difference) => {
      expect(digest([outcome("a", { failures: [DENIED, { ...DENIED, ...difference }] })]).causes).toHaveLength(2);
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

  test("names targets once where all repositories have the same, in whatever order they come", () => {
    const [cause, ...others] = digest([failed("a", ["bug"], ["docs"]), failed("b", ["docs", "bug"], ["bug"])]).causes;

    expect(others).toEqual([]);
    expect(cause?.failure.targets).toEqual(["bug", "docs"]);
    expect(cause?.places.map(({ targets }) => targets)).toEqual([[], []]);
  });

  test("groups deferred repositories by reason, and says a reason no second time as a note", () => {
    const { deferrals, notes } = digest([
      outcome("a", { kind: "deferred", reason: "the time limit is reached", notes: ["the time limit is reached"] }),
      outcome("b", { kind: "deferred", notes: ["`topics` are not pruned", "the time limit is reached"] }),
      outcome("c", { kind: "deferred" }),
    ]);

    expect(deferrals).toEqual([
      { item: "the time limit is reached", repos: ["a", "b"] },
      { item: "the report does not say why", repos: ["c"] },
    ]);
    expect(notes).toEqual([{ item: "`topics` are not pruned", repos: ["b"] }]);
  });

  test("adds layers of all shards up, and knows none once a shard is silent about them", () => {
    const builder = new DigestBuilder();
    builder.addShard({ layers: [{ layer: "top level", repositories: 3 }] });
    builder.addShard({ layers: [{ layer: "top level", repositories: 4 }] });
    expect([...builder.finish().layers]).toEqual([["top level", 7]]);

    builder.addShard({});
    expect(builder.finish().layers.size).toBe(0);
  });

  test("keeps a bounded number of different things, and counts the others", () => {
    const builder = new DigestBuilder();
    for (let at = 0; at < 20_100; at += 1)
      builder.add(outcome(`r${at}`, { changes: [change({ after: `value ${at}` })] }));

    const { changes, beyond, counts } = builder.finish();
    expect([changes.length, beyond, counts.changes]).toEqual([20_000, 100, 20_100]);
  });
});
