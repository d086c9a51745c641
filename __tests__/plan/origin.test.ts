// Shows which changes of a plan belong to the proposed config, and which were drift before.
import { describe, expect, test } from "vitest";
import type { Change, Json, RepoPlan } from "../../src/model.ts";
import { withOrigins } from "../../src/plan/origin.ts";
import { repo } from "../config/support.ts";

type Given = { readonly before?: Json; readonly after?: Json };

function changeOf(target: string, given: Given): Change {
  const about = { family: "branches", target, source: { layer: "top level", file: "config.yml", line: 1 } };
  if (given.before === undefined) return { ...about, action: "create", after: given.after ?? null };
  if (given.after === undefined) return { ...about, action: "delete", before: given.before };
  return { ...about, action: "update", before: given.before, after: given.after };
}

function planOf(changes: readonly Change[]): RepoPlan {
  return { repo: repo({ name: "web" }), changes, findings: [], failures: [], notes: [], requests: [], entries: {} };
}

function originsOf(head: Given, base: Given | undefined, baseTarget = "main") {
  const before = base && planOf([changeOf(baseTarget, base)]);
  return withOrigins(planOf([changeOf("main", head)]), before).changes.map((change) => [
    change.origin,
    ...("before" in change ? [change.before] : []),
    ...("after" in change ? [change.after] : []),
  ]);
}

describe("src/plan/origin.ts", () => {
  test.each<[string, Given, Given | undefined, unknown]>([
    ["no base plan", { before: 1, after: 2 }, undefined, [["proposed", 1, 2]]],
    ["the same change", { before: 1, after: 2 }, { before: 1, after: 2 }, [["earlier", 1, 2]]],
    ["another value", { before: 1, after: 2 }, { before: 1, after: 3 }, [["proposed", 1, 2]]],
    ["another action", { before: 1 }, { before: 1, after: 3 }, [["proposed", 1]]],
    ["the same creation", { after: { a: 1, b: 2 } }, { after: { b: 2, a: 1 } }, [["earlier", { a: 1, b: 2 }]]],
    ["another creation", { after: { a: 1, b: 2 } }, { after: { a: 1 } }, [["proposed", { a: 1, b: 2 }]]],
    ["the same deletion", { before: 1 }, { before: 1 }, [["earlier", 1]]],
    [
      "one field of two",
      { before: { a: 1, b: 1, c: 1 }, after: { a: 2, b: 2, c: 1 } },
      { before: { a: 1, b: 1, c: 1 }, after: { a: 2, b: 1, c: 1 } },
      [
        ["earlier", { a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 1 }],
        ["proposed", { a: 2, b: 1, c: 1 }, { a: 2, b: 2, c: 1 }],
      ],
    ],
    [
      "a field inside another, one that comes and one that goes",
      { before: { in: { a: 1, b: 1 }, gone: 1, kept: 1 }, after: { in: { a: 2, b: 2 }, came: 1, kept: 1 } },
      { before: { in: { a: 1, b: 1 }, gone: 1, kept: 1 }, after: { in: { a: 2, b: 1 }, kept: 1 } },
      [
        ["earlier", { in: { a: 1, b: 1 }, gone: 1, kept: 1 }, { in: { a: 2, b: 1 }, kept: 1 }],
        ["proposed", { in: { a: 2, b: 1 }, kept: 1 }, { in: { a: 2, b: 2 }, came: 1, kept: 1 }],
      ],
    ],
    [
      "values of one field that differ",
      { before: { a: 1 }, after: { a: 2 } },
      { before: { a: 1 }, after: { a: 3 } },
      [["proposed", { a: 1 }, { a: 2 }]],
    ],
    [
      "names that every object has",
      { before: {}, after: { constructor: 1 } },
      { before: {}, after: { a: 1 } },
      [["proposed", {}, { constructor: 1 }]],
    ],
  ])("%s", (_, head, base, expected) => {
    expect(originsOf(head, base)).toEqual(expected);
  });

  test("another entry of the same family says nothing of this one", () => {
    expect(originsOf({ before: 1, after: 2 }, { before: 1, after: 2 }, "next")).toEqual([["proposed", 1, 2]]);
  });

  test("a change that the base plan or this plan holds back is earlier drift", () => {
    const lost = changeOf("main", { before: 1 });
    const held: RepoPlan = { ...planOf([]), heldBack: [lost] };

    expect(withOrigins(planOf([lost]), held).changes).toEqual([{ ...lost, origin: "earlier" }]);
    expect(withOrigins(held, planOf([lost])).heldBack).toEqual([{ ...lost, origin: "earlier" }]);
  });
});
