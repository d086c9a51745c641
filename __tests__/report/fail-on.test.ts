// One row for each cell of the table of `fail-on`.
import { describe, expect, test } from "vitest";
import type { FailOn } from "../../src/model.ts";
import { exitCodeOf } from "../../src/report/fail-on.ts";

const NONE = { failed: 0, deferred: 0, planned: 0, applied: 0, findings: 0 };
const ROWS: readonly (readonly [string, Readonly<Record<FailOn, 0 | 1>>])[] = [
  ["nothing", { failed: 0, deferred: 0, drift: 0, never: 0 }],
  ["failed", { failed: 1, deferred: 1, drift: 1, never: 0 }],
  ["a failure of the shard", { failed: 1, deferred: 1, drift: 1, never: 0 }],
  ["deferred", { failed: 0, deferred: 1, drift: 1, never: 0 }],
  ["planned", { failed: 0, deferred: 0, drift: 1, never: 0 }],
  ["applied", { failed: 0, deferred: 0, drift: 1, never: 0 }],
  ["findings", { failed: 0, deferred: 0, drift: 1, never: 0 }],
];

describe("src/report/fail-on.ts", () => {
  test.each(
    ROWS.flatMap(([result, row]) =>
      Object.entries(row).map(([failOn, code]) => [result, failOn as FailOn, code] as const),
    ),
  )("%s under %s: %i", (result, failOn, code) => {
    const results = result in NONE ? { ...NONE, [result]: 1 } : NONE;

    expect(exitCodeOf(results, result === "a failure of the shard", failOn)).toBe(code);
  });
});
