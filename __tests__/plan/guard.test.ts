import { describe, expect, test } from "vitest";
import type { Change, Json, PlannedRequest, RepoPlan } from "../../src/model.ts";
import { familiesToConfirm, guardDeletes, needsConfirmation } from "../../src/plan/guard.ts";
import { guardItself } from "../../src/plan/itself.ts";
import { patch, repository, SOURCE } from "../support/fixtures.ts";

const plan = (read: number, deleted: number): RepoPlan => ({
  repo: repository("a"),
  changes: [],
  findings: [],
  failures: [],
  notes: [],
  requests: [],
  entries: { teams: { read, deleted } },
});
const update = (family: string, target: string, values: { before: Json; after: Json }): Change => ({
  action: "update",
  family,
  target,
  ...values,
  source: SOURCE,
});
const remove = (family: string, target: string): Change => ({ action: "delete", family, target, before: {}, source: SOURCE });

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

    expect(failure?.message).toBe("this shard would delete 8 of 60 teams entries; max-deletes allows 6, so nothing was written");
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

describe("src/plan/itself.ts", () => {
  const itself = { repository: "Acme/Cop", viewer: "Robot" };

  test.each([
    ["archiving it", update("repository", "archived", { before: false, after: true })],
    ["hiding it", update("repository", "visibility", { before: "public", after: "internal" })],
    ["making it private", update("repository", "visibility", { before: "internal", after: "private" })],
    ["denying Actions", update("actions", "enabled", { before: true, after: false })],
  ])("%s is refused for the repository that runs Repo Cop, and allowed for others", (_, change) => {
    expect(guardItself([change], repository("cop"), itself)).toMatchObject({
      allowed: [],
      failures: [{ kind: "guarded", targets: [change.target] }],
    });
    expect(guardItself([change], repository("other"), itself)).toEqual({ allowed: [change], failures: [] });
  });

  test.each([
    ["removing", remove("collaborators", "robot"), false],
    ["lowering", update("collaborators", "robot", { before: { permission: "admin" }, after: { permission: "push" } }), false],
    ["raising", update("collaborators", "robot", { before: { permission: "push" }, after: { permission: "admin" } }), true],
    [
      "taking a custom role from",
      update("collaborators", "robot", { before: { permission: "deployer" }, after: { permission: "pull" } }),
      false,
    ],
    [
      "raising a custom role of",
      update("collaborators", "robot", { before: { permission: "deployer" }, after: { permission: "admin" } }),
      true,
    ],
  ])("%s the acting user", (_, change, allowed) => {
    expect(guardItself([change], repository("other"), itself).allowed).toHaveLength(allowed ? 1 : 0);
  });

  test("making it more reachable, and other changes, are allowed", () => {
    const changes = [
      update("repository", "visibility", { before: "private", after: "internal" }),
      update("repository", "has_wiki", { before: true, after: false }),
    ];

    expect(guardItself(changes, repository("cop"), itself)).toEqual({ allowed: changes, failures: [] });
  });
});
