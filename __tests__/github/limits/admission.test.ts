import { describe, expect, test } from "vitest";
import type { RawAnswer } from "../../../src/github/answer.ts";
import { classify } from "../../../src/github/answer-table.ts";
import { Door, type DoorOptions, type Entry } from "../../../src/github/limits/admission.ts";
import { requestKindOf } from "../../../src/github/request-kind.ts";
import { silentLog } from "../../support/fixtures.ts";

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
const DEADLINE = NOW + 30 * MINUTE;
const READ: Entry = {
  call: requestKindOf({ kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: {} }),
  isContinuation: false,
};
const QUERY: Entry = {
  call: requestKindOf({ kind: "graphql", query: "{ viewer { login } }", variables: {} }),
  isContinuation: false,
};
const begun = (entry: Entry): Entry => ({ ...entry, isContinuation: true });

const door = (options: Partial<DoorOptions> = {}) =>
  new Door({ log: silentLog, shards: 1, reserve: "10%", onLimit: "wait", deadline: DEADLINE, ...options });
function told(one: Door, status: number, headers: RawAnswer["headers"] = {}, now = NOW): void {
  const raw: RawAnswer = { status, headers, body: { message: "" } };
  one.end(classify(raw, READ.call), raw, now);
}
const spent = { limit: 5000, remaining: 500, resetAt: NOW + 10 * MINUTE };

describe("src/github/limits/admission.ts", () => {
  test("after the time limit nothing is begun, and what was begun has five minutes", () => {
    const one = door();

    expect(one.decide(READ, DEADLINE - 1)).toEqual({ kind: "go" });
    expect(one.decide(READ, DEADLINE)).toEqual({ kind: "stop", reason: "the time limit is reached" });
    expect(one.decide(begun(READ), DEADLINE + 5 * MINUTE - 1)).toEqual({ kind: "go" });
    expect(one.decide(begun(READ), DEADLINE + 5 * MINUTE)).toMatchObject({ kind: "stop" });
  });

  test("the time limit keeps its distance where the clock is set", () => {
    const one = door();
    one.shift(MINUTE);

    expect(one.deadline).toBe(DEADLINE + MINUTE);
    expect(one.decide(READ, DEADLINE)).toEqual({ kind: "go" });
  });

  test("a wait that would outlast the time limit is none", () => {
    const one = door({ deadline: NOW + 5 * MINUTE });
    one.learn("core", spent, NOW);

    expect(one.decide(READ, NOW)).toEqual({
      kind: "stop",
      reason: expect.stringMatching(/down to the reserve .*the time limit comes first/),
    });
  });

  test("where the hour is spent, a run waits, or leaves the rest to the next one", () => {
    const [waiting, deferring] = [door(), door({ onLimit: "defer" })];
    for (const one of [waiting, deferring]) one.learn("core", spent, NOW);

    expect(waiting.decide(READ, NOW)).toMatchObject({ kind: "wait", until: spent.resetAt + 1000 });
    expect(deferring.decide(READ, NOW)).toMatchObject({ kind: "stop" });
    expect(deferring.decide(begun(READ), NOW)).toEqual({ kind: "go" });
  });

  test("other waits are no reason to leave anything", () => {
    const one = door({ onLimit: "defer" });
    told(one, 403, { "retry-after": "60" });

    expect(one.decide(READ, NOW)).toMatchObject({ kind: "wait", until: NOW + MINUTE });
  });

  test("REST and GraphQL are counted apart", () => {
    const one = door();
    one.learn("core", spent, NOW);

    expect(one.decide(QUERY, NOW)).toEqual({ kind: "go" });
    one.learn("graphql", spent, NOW);
    expect(one.decide(QUERY, NOW)).toMatchObject({ kind: "wait" });
  });

  test("what answers tell of the hour is heard, whatever else they are", () => {
    const one = door();
    const reset = `${spent.resetAt / 1000}`;
    told(one, 404, { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "500", "x-ratelimit-reset": reset });

    expect(one.quota("core")).toMatchObject(spent);
    expect(one.quota("graphql")).toBeUndefined();
  });

  test("refusals in a row end with an answer", () => {
    const one = door();
    for (let time = 0; time < 12; time += 1) {
      told(one, 403, { "retry-after": "1" }, NOW + time * 2000);
      told(one, 200, {}, NOW + time * 2000 + 1000);
    }

    expect(one.decide(READ, NOW + MINUTE)).toEqual({ kind: "go" });
  });

  test("what is expected counts down with what is sent: what is left at the end fits, and is not spread", () => {
    const one = door({ reserve: "0" });
    one.learn("core", { limit: 5000, remaining: 12, resetAt: NOW + 10 * MINUTE }, NOW);
    one.expect("core", 14);

    for (let request = 0; request < 14; request += 1) one.begin(READ, NOW);

    expect(one.decide(READ, NOW)).toMatchObject({ kind: "wait", why: "the hourly limit is spread until its reset" });
    expect(one.decide(READ, NOW + 5 * MINUTE)).toEqual({ kind: "go" });
  });
});
