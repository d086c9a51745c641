import { describe, expect, test } from "vitest";
import type { AnyFamily } from "../../../src/families/family.ts";
import type { Connection } from "../../../src/github/client.ts";
import type { Workload } from "../../../src/github/limits/forecast.ts";
import type { Target } from "../../../src/model.ts";
import { forecastReading } from "../../../src/modes/apply/forecast.ts";
import { desiredState, flagFamily, repository, STATE, silentLog } from "../../support/fixtures.ts";

const nested = (key: string, probe = false): AnyFamily =>
  flagFamily({
    key,
    read: {
      kind: "repository-query",
      size: "nested",
      selection: () => key,
      decode: () => ({ kind: "known", value: 1 }),
      ...(probe && { probe: { selection: () => `${key}_total`, decode: () => undefined } }),
    },
  });

function expectedWork(targets: readonly Target[], families: readonly AnyFamily[]): Workload | undefined {
  const works: Workload[] = [];
  const github = {
    expect: (work: Workload) => {
      works.push(work);
      return { minutes: 1, available: undefined, deferredWrites: 0, nights: 1 };
    },
  } as unknown as Connection;
  forecastReading(github, targets, { families, log: silentLog, state: STATE });
  return works[0];
}

const targets = (count: number, ...families: string[]): readonly Target[] =>
  Array.from({ length: count }, (_, index) => ({
    repo: repository(`${families.join("-")}-${index}`),
    desired: desiredState(Object.fromEntries(families.map((key) => [key, true]))),
  }));

describe("src/modes/apply/forecast.ts", () => {
  test.each([
    ["flat families alone", targets(120, "flag"), 3],
    ["a nested family everywhere", targets(120, "rules"), 3 + 5],
    ["nested families here and there", [...targets(60, "rules"), ...targets(60, "labels")], 3 + 5],
    ["nested families in some repositories", [...targets(100, "flag"), ...targets(20, "rules", "labels")], 3 + 1],
  ])("counts queries of %s", (_, asked, queries) => {
    expect(expectedWork(asked, [flagFamily(), nested("rules"), nested("labels")])).toEqual({
      reads: 0,
      queries,
      writes: 0,
    });
  });

  test("counts what a probe might save as if it saved nothing", () => {
    expect(expectedWork(targets(120, "rules"), [nested("rules", true)])).toMatchObject({ queries: 3 + 5 });
  });
});
