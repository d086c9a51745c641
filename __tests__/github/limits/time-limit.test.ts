// The time limit: nothing new after it, some minutes more for what was begun, no wait that would outlast it.
import { describe, expect, test } from "vitest";
import { TimeLimit } from "../../../src/github/limits/time-limit.ts";
import { GET, pending } from "./support.ts";

const MINUTE = 60_000;
const DEADLINE = 1_800_000_000_000;
const wait = { kind: "wait", until: DEADLINE + MINUTE, why: "its turn is later" } as const;

describe("src/github/limits/time-limit.ts", () => {
  test("after the time limit nothing is begun, and what was begun has five minutes", () => {
    const limit = new TimeLimit(DEADLINE);
    const begun = pending(GET, { isContinuation: true });

    expect(limit.decide(pending(), DEADLINE - 1)).toEqual({ kind: "go" });
    expect(limit.decide(pending(), DEADLINE)).toEqual({ kind: "stop", reason: "the time limit is reached" });
    expect(limit.decide(begun, DEADLINE + 5 * MINUTE - 1)).toEqual({ kind: "go" });
    expect(limit.decide(begun, DEADLINE + 5 * MINUTE)).toMatchObject({ kind: "stop" });
  });

  test("a wait that would outlast the time limit is a stop that says so", () => {
    const limit = new TimeLimit(DEADLINE);

    expect(limit.inTime(pending(), wait)).toEqual({
      kind: "stop",
      reason: "its turn is later, and the time limit comes first",
    });
    expect(limit.inTime(pending(GET, { isContinuation: true }), wait)).toBe(wait);
  });

  test("keeps its distance where the clock is set", () => {
    const limit = new TimeLimit(DEADLINE);
    limit.shift(MINUTE);

    expect(limit.deadline).toBe(DEADLINE + MINUTE);
    expect(limit.decide(pending(), DEADLINE)).toEqual({ kind: "go" });
  });
});
