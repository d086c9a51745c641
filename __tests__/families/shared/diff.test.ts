// The comparisons that families share: values, sets, settings and collections.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ActualEntry,
  changedIn,
  diffCollection,
  diffSettings,
  mergedSet,
  sameJson,
  sameSet,
} from "../../../src/families/shared/diff.ts";
import type { Drift, Json, JsonObject } from "../../../src/model.ts";

const json = fc.jsonValue() as fc.Arbitrary<Json>;
const key = fc.stringMatching(/^[a-d]{1,2}$/);
const entry = fc.dictionary(fc.constantFrom("color", "size"), fc.integer({ min: 0, max: 2 }));
const desiredMap = fc.dictionary(key, entry).map((all) => new Map<string, JsonObject>(Object.entries(all)));
const actualMap = fc
  .dictionary(key, entry)
  .map(
    (all) =>
      new Map<string, ActualEntry>(Object.entries(all).map(([name, value]) => [name, { value, ref: name.length }])),
  );

/** What would be there after the drifts were written. */
function applied(actual: ReadonlyMap<string, ActualEntry>, drifts: readonly Drift[]): ReadonlyMap<string, ActualEntry> {
  const after = new Map(actual);
  for (const drift of drifts) {
    if (drift.action === "delete") after.delete(drift.target);
    else after.set(drift.target, { value: drift.after as JsonObject });
  }
  return after;
}

describe("src/families/shared/diff.ts", () => {
  test.each<[Json | undefined, Json | undefined, boolean]>([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: null }, { b: null }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [null, {}, false],
    ["1", 1, false],
    [undefined, null, false],
  ])("%j and %j are the same: %s", (a, b, expected) => {
    expect(sameJson(a, b)).toBe(expected);
  });

  test("every value is the same as its copy", () => {
    fc.assert(fc.property(json, (value) => sameJson(value, JSON.parse(JSON.stringify(value)) as Json)));
  });

  test.each<[string[], string[], boolean]>([
    [["a", "b"], ["b", "a"], true],
    [["a", "a"], ["a"], true],
    [["a"], ["a", "b"], false],
    [["a", "b"], ["a"], false],
    [[], [], true],
  ])("%j and %j are the same set: %s", (a, b, expected) => {
    expect(sameSet(a, b)).toBe(expected);
  });

  test("only desired settings are compared, in the order of their names", () => {
    const drifts = diffSettings({ z: 1, a: true, same: "x" }, { z: 2, same: "x", other: 5 });

    expect(drifts).toEqual([
      { action: "update", target: "a", before: null, after: true, path: ["a"] },
      { action: "update", target: "z", before: 2, after: 1, path: ["z"] },
    ]);
  });

  test("a collection converges: what was written makes no further difference", () => {
    fc.assert(
      fc.property(desiredMap, actualMap, fc.boolean(), (desired, actual, prune) => {
        const options = { desired, prune, defaults: { size: 0 } };
        const after = applied(actual, diffCollection({ ...options, actual }));

        expect(diffCollection({ ...options, actual: after })).toEqual([]);
      }),
    );
  });

  test("without pruning nothing is deleted and no undeclared key changes", () => {
    fc.assert(
      fc.property(desiredMap, actualMap, (desired, actual) => {
        const after = applied(actual, diffCollection({ desired, actual, prune: false }));

        for (const [name, { value }] of actual) {
          const kept = Object.entries(value).filter(([field]) => !(field in (desired.get(name) ?? {})));
          expect(after.get(name)?.value).toMatchObject(Object.fromEntries(kept));
        }
      }),
    );
  });

  test("pruning leaves exactly what is desired", () => {
    fc.assert(
      fc.property(desiredMap, actualMap, (desired, actual) => {
        const after = applied(actual, diffCollection({ desired, actual, prune: true }));

        expect([...after.keys()].sort()).toEqual([...desired.keys()].sort());
      }),
    );
  });

  test("an update and a delete carry GitHub's identifier, a create has none", () => {
    const actual = new Map<string, ActualEntry>([
      ["a", { value: { n: 1 }, ref: 11 }],
      ["b", { value: { n: 1 }, ref: 22 }],
    ]);
    const desired = new Map<string, JsonObject>([
      ["c", { n: 3 }],
      ["a", { n: 2 }],
    ]);

    expect(diffCollection({ desired, actual, prune: true })).toEqual([
      { action: "update", target: "a", before: { n: 1 }, after: { n: 2 }, path: ["a"], ref: 11 },
      { action: "create", target: "c", after: { n: 3 }, path: ["c"] },
      { action: "delete", target: "b", before: { n: 1 }, ref: 22 },
    ]);
  });

  test.each<[boolean, string[]]>([
    [false, ["a", "b", "c"]],
    [true, ["b", "c"]],
  ])("a set that is pruned (%s) becomes %j", (prune, expected) => {
    expect(mergedSet(["c", "b", "c"], ["b", "a"], prune)).toEqual(expected);
  });

  test("an update changes the keys that differ, with their new values", () => {
    expect(changedIn({ before: { a: 1, b: [1], c: null }, after: { a: 1, b: [2], c: "x", d: true } })).toEqual({
      b: [2],
      c: "x",
      d: true,
    });
    expect(changedIn({ before: { a: { b: 1 } }, after: { a: { b: 1 } } })).toEqual({});
  });
});
