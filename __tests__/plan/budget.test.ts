// What `max-deletes` and `max-changes` hold back: by repository, then by collection, and never more than the share of
// all entries and five, however many shards there are.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sliceOf } from "../../src/inventory/shard.ts";
import type { Amount, Change, Failure, RepoPlan } from "../../src/model.ts";
import { excessDeletes, holdBackChanges, partOf } from "../../src/plan/budget.ts";
import { patch, repository, SOURCE } from "../support/fixtures.ts";

const ALONE = { index: 1, count: 1 };

/** A plan that loses `deleted` of `read` entries of a collection. */
function plan(name: string, read: number, deleted: number, family = "labels"): RepoPlan {
  const changes = Array.from(
    { length: deleted },
    (_, at): Change => ({ action: "delete", family, target: `${family}-${at}`, before: {}, source: SOURCE }),
  );
  const repo = { ...repository(name), id: ids.get(name) ?? ids.set(name, ids.size + 1).size };
  return {
    ...{ repo, changes, findings: [], failures: [], notes: [], requests: [] },
    entries: { [family]: { read, deleted } },
  };
}
const ids = new Map<string, number>();

const failuresIn = (held: ReturnType<typeof excessDeletes>): readonly Failure[] => [
  ...new Map([...held.values()].flatMap((own) => [...own.values()]).map((one) => [one.message, one])).values(),
];

describe("src/plan/budget.ts", () => {
  describe("max-deletes", () => {
    test.each<{ read: number; deleted: number; max: Amount; isHeld: boolean }>([
      { read: 100, deleted: 10, max: { percent: 10 }, isHeld: false },
      { read: 100, deleted: 11, max: { percent: 10 }, isHeld: true },
      { read: 95, deleted: 9, max: { percent: 10 }, isHeld: false },
      { read: 95, deleted: 10, max: { percent: 10 }, isHeld: true },
      { read: 8, deleted: 5, max: { percent: 10 }, isHeld: false },
      { read: 8, deleted: 6, max: { percent: 10 }, isHeld: true },
      { read: 8, deleted: 1, max: { count: 0 }, isHeld: true },
      { read: 8, deleted: 1, max: { percent: 0 }, isHeld: true },
      { read: 1000, deleted: 300, max: { count: 300 }, isHeld: false },
      { read: 1000, deleted: 301, max: { count: 300 }, isHeld: true },
    ])("$deleted of $read with $max: held back is $isHeld", ({ read, deleted, max, isHeld }) => {
      expect(excessDeletes([plan("a", read, deleted)], max, ALONE).size).toBe(isHeld ? 1 : 0);
    });

    test("90 spam labels in one repository hold back the deletions of that one alone", () => {
      const plans = [plan("spammed", 100, 90), ...Array.from({ length: 30 }, (_, at) => plan(`r${at}`, 10, at % 2))];
      const held = excessDeletes(plans, { percent: 10 }, ALONE);

      expect([...held.keys()]).toEqual([plans[0]?.repo.id]);
      expect(failuresIn(held)).toEqual([
        {
          kind: "guarded",
          family: "labels",
          targets: expect.arrayContaining(["labels-0", "labels-89"]),
          message:
            "90 labels would be deleted in spammed: 90, in each too many for all: max-deletes allows this shard 40 of 400, so none is deleted there",
          advice:
            "check these deletions. If they are right, run once with `max-deletes: 27%`; otherwise name the entries to keep in the config, or remove labels from `prune` (repo-cop.yml:3)",
        },
      ]);
    });

    test("nothing of a collection is deleted if the rest exceeds the budget, and other collections are", () => {
      const plans = [plan("a", 30, 4), plan("b", 30, 4), plan("c", 40, 0), plan("d", 100, 2, "teams")];
      const held = excessDeletes(plans, { percent: 5 }, ALONE);

      expect([...held].map(([id, own]) => [id, [...own.keys()]])).toEqual([
        [plans[0]?.repo.id, ["labels"]],
        [plans[1]?.repo.id, ["labels"]],
      ]);
      expect(failuresIn(held)[0]?.message).toBe(
        "8 labels would be deleted in 2 repositories (a: 4, b: 4): max-deletes allows this shard 5 of 100, so none is deleted",
      );
    });

    test("the advice lets go what it was about", () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 8 }),
          fc.integer({ min: 1, max: 9 }),
          (sizes, count) => {
            const plans = sizes.map(([read, more], at) => plan(`r${at}`, read + more, read));
            const shard = { index: count, count };
            for (const { advice } of failuresIn(excessDeletes(plans, { percent: 10 }, shard))) {
              const percent = Number(/max-deletes: (\d+)%/.exec(advice ?? "")?.[1]);
              expect(percent).toBeLessThanOrEqual(100);
              expect(excessDeletes(plans, { percent }, shard).size).toBe(0);
            }
          },
        ),
      );
    });

    test("for any number of shards at most the share of all entries and five more are deleted", () => {
      const repositories = fc.array(fc.tuple(fc.nat(40), fc.nat(60)), { minLength: 1, maxLength: 60 });
      fc.assert(
        fc.property(repositories, fc.integer({ min: 1, max: 40 }), fc.nat(100), (sizes, count, percent) => {
          const plans = sizes.map(([lost, more], at) => plan(`r${at}`, lost + more, lost));
          const sent = Array.from({ length: count }, (_, at) => at + 1).flatMap((index) => {
            const slice = sliceOf(
              plans.map((one) => ({ nodeId: one.repo.nodeId, one })),
              { index, count },
            ).map(({ one }) => one);
            const held = excessDeletes(slice, { percent }, { index, count });
            return slice.filter(({ repo }) => !held.has(repo.id));
          });
          const total = (of: readonly RepoPlan[], key: "read" | "deleted") =>
            of.reduce((sum, { entries }) => sum + (entries["labels"]?.[key] ?? 0), 0);

          expect(total(sent, "deleted")).toBeLessThanOrEqual((total(plans, "read") * percent) / 100 + 5);
          if (percent === 0) expect(total(sent, "deleted")).toBe(0);
        }),
      );
    });

    test("a number is divided among the shards, and nothing of it is lost", () => {
      for (const [number, count] of [
        [5, 8],
        [5, 3],
        [0, 4],
        [300, 256],
      ] as const) {
        const parts = Array.from({ length: count }, (_, at) => partOf(number, { index: at + 1, count }));

        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }
    });
  });

  describe("max-changes", () => {
    const { targets, ...request } = patch("a", { has_wiki: false }, ["has_wiki"]);
    const writing = (name: string): RepoPlan => ({
      ...plan(name, 0, 0),
      changes: [
        { action: "update", family: "repository", target: "has_wiki", before: true, after: false, source: SOURCE },
      ],
      requests: [{ ...request, parts: [{ family: "repository", targets, request: request.request }] }],
    });
    const slice = (changed: number, all: number) =>
      Array.from({ length: all }, (_, at) => (at < changed ? writing(`c${at}`) : plan(`s${at}`, 0, 0)));

    test.each<{ changed: number; all: number; max: Amount | undefined; shard?: typeof ALONE; isHeld: boolean }>([
      { changed: 25, all: 100, max: { percent: 25 }, isHeld: false },
      { changed: 26, all: 100, max: { percent: 25 }, isHeld: true },
      { changed: 5, all: 6, max: { percent: 25 }, isHeld: false },
      { changed: 6, all: 6, max: { percent: 25 }, isHeld: true },
      { changed: 6, all: 6, max: { percent: 100 }, isHeld: false },
      { changed: 1, all: 6, max: { percent: 0 }, isHeld: true },
      { changed: 6, all: 6, max: undefined, isHeld: false },
      { changed: 3, all: 6, max: { count: 6 }, shard: { index: 1, count: 2 }, isHeld: false },
      { changed: 4, all: 6, max: { count: 6 }, shard: { index: 2, count: 2 }, isHeld: true },
      { changed: 1, all: 6, max: { count: 0 }, isHeld: true },
    ])("$changed of $all with $max: held back is $isHeld", ({ changed, all, max, shard = ALONE, isHeld }) => {
      const plans = holdBackChanges(slice(changed, all), max, shard);
      const writes = plans.filter(({ requests }) => requests.length > 0);

      expect(writes).toHaveLength(isHeld ? 0 : changed);
      expect(plans.filter(({ failures }) => failures.length > 0)).toHaveLength(isHeld ? changed : 0);
    });

    test("each repository that is not changed says why, and what it would have been", () => {
      const plans = holdBackChanges(slice(6, 7), { percent: 10 }, ALONE);
      const [held, inSync] = [plans.at(0), plans.at(-1)];

      expect(held).toMatchObject({
        changes: [],
        requests: [],
        heldBack: [{ target: "has_wiki" }],
        failures: [
          {
            kind: "guarded",
            message: "this shard would change 6 of 7 repositories; max-changes allows it 5, so it changes none",
            advice: expect.stringContaining("`max-changes: 86%`"),
          },
        ],
      });
      expect(inSync?.failures).toEqual([]);
    });
  });
});
