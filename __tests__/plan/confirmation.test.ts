// Which plans are looked at once more before they are carried out.
import { describe, expect, test } from "vitest";
import type { PlannedRequest, RepoPlan } from "../../src/model.ts";
import { familiesToConfirm, needsConfirmation } from "../../src/plan/confirmation.ts";
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

describe("src/plan/confirmation.ts", () => {
  test.each([
    { effect: "delete", isLookedAt: true },
    { effect: "replace", isLookedAt: true },
    { effect: "update", isLookedAt: false },
    { effect: "create", isLookedAt: false },
  ] as const)("a request to $effect needs a second look: $isLookedAt", ({ effect, isLookedAt }) => {
    const { targets, ...rest } = patch("a", {}, ["x"]);
    const planned: PlannedRequest = { ...rest, effect, parts: [{ family: "teams", targets, request: rest.request }] };

    expect(familiesToConfirm({ ...plan(1, 0), requests: [planned, planned] })).toEqual(isLookedAt ? ["teams"] : []);
    expect(needsConfirmation({ ...plan(1, 0), requests: [planned] })).toBe(isLookedAt);
  });
});
