// The comparison of request logs: blind to the order in which parallel jobs send, and to nothing else.
import { describe, expect, test } from "vitest";
import { linesOf } from "../../harness/request-log.ts";
import { differences } from "../../scripts/request-logs.ts";
import type { RequestRecord } from "../../simulator/api/ports.ts";

const record = (path: string, more: Partial<RequestRecord> = {}): RequestRecord => ({
  ...{ at: 0, method: "GET", route: `GET ${path}`, path, write: false, notifies: false, token: "t", bucket: "b" },
  status: 200,
  ...more,
});
const log = (...lines: readonly string[]) => new Map([["a-test.log", lines]]);

describe("the log of a run", () => {
  test("has the same lines whatever the order of arrival, and counts requests that are repeated", () => {
    const graphql = { operation: "organization", cost: 1, nodeCount: 1 };
    const [a, b] = [record("/a", { at: 1 }), record("/graphql", { method: "POST", graphql })];

    expect(linesOf([a, b, { ...a, at: 9 }])).toEqual(["GET /a 200 ×2", "POST /graphql organization 200 ×1"]);
    expect(linesOf([b, a, a])).toEqual(linesOf([a, b, a]));
  });

  test("leaves out the numbers that the simulator gives out in the order of arrival", () => {
    expect(linesOf([record("/repos/acme/a2/autolinks/17"), record("/repos/acme/a2/rulesets/3/history")])).toEqual([
      "GET /repos/acme/a2/autolinks/# 200 ×1",
      "GET /repos/acme/a2/rulesets/#/history 200 ×1",
    ]);
  });
});

describe("the comparison", () => {
  test("finds nothing between logs that are the same", () => {
    expect(differences(log("# night.yml", "GET /a 200 ×1"), log("# night.yml", "GET /a 200 ×1"))).toEqual([]);
  });

  test.each([
    [
      "another status",
      log("# night.yml", "GET /a 404 ×1"),
      ["- 1 night.yml: GET /a 200 ×1", "+ 1 night.yml: GET /a 404 ×1"],
    ],
    ["a request less", log("# night.yml"), ["- 1 night.yml: GET /a 200 ×1"]],
    ["another run", log("# plan.yml"), ["- 1 night.yml", "- 1 night.yml: GET /a 200 ×1", "+ 1 plan.yml"]],
    ["no test", new Map(), ["- 1 night.yml", "- 1 night.yml: GET /a 200 ×1"]],
  ])("shows %s", (_, after, expected) => {
    expect(differences(log("# night.yml", "GET /a 200 ×1"), after)).toEqual(["a-test.log", ...expected]);
  });
});
