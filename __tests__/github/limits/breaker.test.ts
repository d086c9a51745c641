// The breaker: a server that fails is left alone, tried with one request, and used again or given up.
import { describe, expect, test } from "vitest";
import { Breaker } from "../../../src/github/limits/breaker.ts";
import { ended, pending } from "./support.ts";

const at = (seconds: number) => seconds * 1000;
const request = pending();
const [FAILURE, SUCCESS, REFUSAL] = [503, 200, 429];

/** A breaker after these answers at second 0. */
function afterAnswers(...statuses: number[]): Breaker {
  const breaker = new Breaker();
  for (const status of statuses) breaker.end(request, ended(status, 0));
  return breaker;
}
const opened = () => afterAnswers(...Array.from({ length: 5 }, () => FAILURE));

describe("src/github/limits/breaker.ts", () => {
  test("stays closed while something succeeds in between", () => {
    const breaker = afterAnswers(FAILURE, FAILURE, FAILURE, FAILURE, SUCCESS, FAILURE, FAILURE, FAILURE, FAILURE);

    expect(breaker.state(0)).toBe("closed");
  });

  test("opens after five server errors in a row, and lets nothing through for half a minute", () => {
    expect(afterAnswers(FAILURE, FAILURE, FAILURE, FAILURE).decide(request, 0)).toEqual({ kind: "go" });
    expect(opened().decide(request, at(29))).toMatchObject({ kind: "wait", until: at(30), cause: "server" });
  });

  test("a query that is too large says nothing about the server, neither good nor bad", () => {
    const breaker = afterAnswers(FAILURE, FAILURE);
    const { row, ...rest } = ended(FAILURE, 0);
    breaker.end(request, { ...rest, row: { ...row, treatment: "fail", kind: "too-large" } });
    for (let failure = 0; failure < 3; failure++) breaker.end(request, ended(FAILURE, 0));

    expect(breaker.state(0)).toBe("open");
  });

  test("then one request tries, and the others wait for it", () => {
    const breaker = opened();

    expect(breaker.decide(request, at(30)).kind).toBe("go");
    breaker.begin(request, at(30));
    expect(breaker.decide(request, at(30)).kind).toBe("wait");
    breaker.end(request, ended(SUCCESS, at(31)));
    expect(breaker.state(at(31))).toBe("closed");
  });

  test("waits twice as long after each vain try, and gives up after the fourth", () => {
    const breaker = opened();
    const waits: number[] = [];
    for (let now = at(30); breaker.state(now) !== "given-up"; ) {
      breaker.begin(request, now);
      breaker.end(request, ended(FAILURE, now));
      const decision = breaker.decide(request, now);
      if (decision.kind !== "wait") break;
      waits.push((decision.until - now) / 1000);
      now = decision.until;
    }

    expect(waits).toEqual([60, 120, 240]);
    expect(breaker.decide(request, at(10_000))).toMatchObject({ kind: "stop" });
  });

  test("a refusal is no server error, and ends a try without a result", () => {
    const breaker = opened();
    breaker.begin(request, at(30));
    breaker.end(request, ended(REFUSAL, at(30)));

    expect(breaker.state(at(30))).toBe("half-open");
    expect(breaker.decide(request, at(30)).kind).toBe("go");
  });
});
