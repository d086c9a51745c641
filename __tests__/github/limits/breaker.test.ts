import { describe, expect, test } from "vitest";
import { classify } from "../../../src/github/answer-table.ts";
import { Breaker } from "../../../src/github/limits/breaker.ts";
import { requestKindOf } from "../../../src/github/request-kind.ts";

const CALL = requestKindOf({ kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: {} });
const row = (status: number) => classify({ status, headers: {}, body: {} }, CALL);
const [FAILURE, SUCCESS, REFUSAL] = [row(503), row(200), row(429)];

/** A breaker after five server errors at second 0. */
function opened(): Breaker {
  const breaker = new Breaker();
  for (let failure = 0; failure < 5; failure++) breaker.end(FAILURE, 0);
  return breaker;
}
const at = (seconds: number) => seconds * 1000;

describe("src/github/breaker", () => {
  test("stays closed while something succeeds in between", () => {
    const breaker = new Breaker();
    for (const answer of [FAILURE, FAILURE, FAILURE, FAILURE, SUCCESS, FAILURE, FAILURE, FAILURE, FAILURE])
      breaker.end(answer, 0);

    expect(breaker.state(0)).toBe("closed");
  });

  test("opens after five server errors in a row, says so once, and lets nothing through for half a minute", () => {
    const breaker = new Breaker();

    expect([1, 2, 3, 4, 5, 6].map(() => breaker.end(FAILURE, 0))).toEqual([false, false, false, false, true, false]);
    expect(breaker.verdict(at(29))).toMatchObject({ kind: "wait", until: at(30) });
  });

  test("a query that is too large says nothing about the server, neither good nor bad", () => {
    const breaker = new Breaker();
    const tooLarge = { ...FAILURE, treatment: "fail", kind: "too-large" } as const;

    expect(
      [FAILURE, FAILURE, tooLarge, FAILURE, FAILURE, tooLarge, FAILURE].map((answer) => breaker.end(answer, 0)).at(-1),
    ).toBe(true);
  });

  test("then one request tries, and the others wait for it", () => {
    const breaker = opened();

    expect(breaker.verdict(at(30)).kind).toBe("go");
    breaker.begin(at(30));
    expect(breaker.verdict(at(30)).kind).toBe("wait");
    breaker.end(SUCCESS, at(31));
    expect(breaker.state(at(31))).toBe("closed");
  });

  test("waits twice as long after each vain try, and gives up after the fourth", () => {
    const breaker = opened();
    const waits = [];
    for (let now = at(30); breaker.state(now) !== "given-up"; now = breaker.openUntil) {
      breaker.begin(now);
      breaker.end(FAILURE, now);
      waits.push((breaker.openUntil - now) / 1000);
    }

    expect(waits.slice(0, 3)).toEqual([60, 120, 240]);
    expect(waits).toHaveLength(4);
    expect(breaker.verdict(at(10_000))).toMatchObject({ kind: "stop" });
  });

  test("a refusal is no server error, and ends a try without a result", () => {
    const breaker = opened();
    breaker.begin(at(30));
    breaker.end(REFUSAL, at(30));

    expect(breaker.state(at(30))).toBe("half-open");
    expect(breaker.verdict(at(30)).kind).toBe("go");
  });
});
