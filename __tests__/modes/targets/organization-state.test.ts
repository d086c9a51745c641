// State that `list` has read may be planned with in the same attempt, for an hour.
import { describe, expect, test } from "vitest";
import { isFresh } from "../../../src/modes/targets/organization-state.ts";
import { STATE } from "../../support/fixtures.ts";

const READ_AT = Date.parse(STATE.readAt);
const HOUR = 60 * 60_000;

describe("src/modes/targets/organization-state.ts", () => {
  test.each([
    ["a moment ago", true, 0, true],
    ["an hour ago", true, HOUR, true],
    ["longer ago than an hour", true, HOUR + 1, false],
    ["in another attempt", false, 0, false],
  ])("state read %s: in this attempt %s, after %i ms, usable for plans: %s", (_, inThisAttempt, ageMs, expected) => {
    expect(isFresh(STATE, inThisAttempt, READ_AT + ageMs)).toBe(expected);
  });
});
