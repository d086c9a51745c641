import { describe, expect, test } from "vitest";
import type { PlannedRequest, RepoPlan } from "../../src/model.ts";
import { familiesToConfirm, guardDeletes, needsConfirmation } from "../../src/plan/guard.ts";
import { patch, repository } from "../support/fixtures.ts";

const plan = (read: number, deleted: number): RepoPlan => ({
  repo: repository("a"),
  changes: [],
  findings: [],
  failures: [],
  notes: [],
  requests: [],
  entries: { teams: { read, deleted } },
});

describe("src/plan/guard.ts", () => {
  test.each([
    { read: 100, deleted: 10, max: { percent: 10 }, refused: false },
    { read: 100, deleted: 11, max: { percent: 10 }, refused: true },
    { read: 95, deleted: 9, max: { percent: 10 }, refused: false },
    { read: 95, deleted: 10, max: { percent: 10 }, refused: true },
    { read: 8, deleted: 5, max: { percent: 10 }, refused: false },
    { read: 8, deleted: 6, max: { percent: 10 }, refused: true },
    { read: 8, deleted: 1, max: { count: 0 }, refused: true },
    { read: 8, deleted: 1, max: { percent: 0 }, refused: true },
    { read: 1000, deleted: 300, max: { count: 300 }, refused: false },
  ])("$deleted of $read with $max: refused is $refused", ({ read, deleted, max, refused }) => {
    expect(guardDeletes([plan(read, deleted)], max)).toHaveLength(refused ? 1 : 0);
  });

  test("counts over the whole shard and says what to do", () => {
    const [failure] = guardDeletes([plan(30, 4), plan(30, 4)], { percent: 10 });

    expect(failure?.message).toBe(
      "this shard would delete 8 of 60 teams entries; max-deletes allows 6, so nothing was written",
    );
    expect(failure?.advice).toContain("max-deletes: 8");
  });

  test.each([
    { effect: "delete", isLookedAt: true },
    { effect: "replace", isLookedAt: true },
    { effect: "update", isLookedAt: false },
    { effect: "create", isLookedAt: false },
  ] as const)("what would $effect is looked at once more: $isLookedAt", ({ effect, isLookedAt }) => {
    const { targets, ...rest } = patch("a", {}, ["x"]);
    const planned: PlannedRequest = { ...rest, effect, parts: [{ family: "teams", targets, request: rest.request }] };

    expect(familiesToConfirm({ ...plan(1, 0), requests: [planned, planned] })).toEqual(isLookedAt ? ["teams"] : []);
    expect(needsConfirmation({ ...plan(1, 0), requests: [planned] })).toBe(isLookedAt);
  });
});
