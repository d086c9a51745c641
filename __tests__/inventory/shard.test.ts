// Sharding is a partition whatever the number of shards, and every wrong `n/m` is refused with a reason.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { formatShard, parseShard, rotate, shardMatrix, shardWarning, sliceOf } from "../../src/inventory/shard.ts";

const DAY_MS = 86_400_000;

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

const repositories = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 })
  .map((ids) => ids.map((nodeId) => ({ nodeId })));
const shardCount = fc.integer({ min: 1, max: 300 });

function allSlices<T extends { nodeId: string }>(list: readonly T[], count: number): (readonly T[])[] {
  return Array.from({ length: count }, (_, at) => sliceOf(list, { index: at + 1, count }));
}

describe("src/inventory/shard.ts", () => {
  describe("parseShard", () => {
    test.each([
      ["1/1", 1, 1],
      ["1/2", 1, 2],
      ["2/2", 2, 2],
      ["256/256", 256, 256],
      ["7/1500", 7, 1500],
      ["01/02", 1, 2],
    ])("reads %s", (text, index, count) => {
      expect(parseShard(text)).toEqual({ index, count });
    });

    test.each([
      ["0/2", '"0/2"', "the first shard is 1/2"],
      ["3/2", '"3/2"', "the last shard is 2/2"],
      ["1/0", '"1/0"', "0 shards"],
      ["0/0", '"0/0"', "0 shards"],
      ["a/b", '"a/b"', "not two whole numbers"],
      ["1", '"1"', "not two whole numbers"],
      ["-1/2", '"-1/2"', "not two whole numbers"],
      ["1.5/2", '"1.5/2"', "not two whole numbers"],
      ["1/2/3", '"1/2/3"', "not two whole numbers"],
      ["", "nothing", "not two whole numbers"],
      [" ", '" "', "not two whole numbers"],
      ["1 / 2", '"1 / 2"', "not two whole numbers"],
      ["1/2\n", '"1/2\\n"', "not two whole numbers"],
      ["1e1/20", '"1e1/20"', "not two whole numbers"],
      ["٣/٤", '"٣/٤"', "not two whole numbers"],
      ["1/1000001", '"1/1000001"', "more than 1000000 shards"],
      ["1/99999999999999999999", '"1/99999999999999999999"', "not two whole numbers"],
    ])("refuses %j, saying what was found, what is allowed and that counting starts at 1", (text, found, reason) => {
      const message = messageOf(() => parseShard(text));

      expect(message).toContain(`shard: found ${found}, but`);
      expect(message).toContain(reason);
      expect(message).toContain("Allowed is n/m, counting from 1, with n from 1 to m");
    });

    test("shows no more than the beginning of a huge value", () => {
      expect(messageOf(() => parseShard("9".repeat(100_000))).length).toBeLessThan(300);
    });

    test("is undone by formatShard", () => {
      fc.assert(
        fc.property(shardCount, fc.nat(), (count, seed) => {
          const shard = { index: 1 + (seed % count), count };

          expect(parseShard(formatShard(shard))).toEqual(shard);
        }),
      );
    });
  });

  test("names all shards for a matrix", () => {
    expect(shardMatrix(3)).toEqual(["1/3", "2/3", "3/3"]);
  });

  test("warns of more shards than a matrix has jobs, and not before", () => {
    expect(shardWarning({ index: 1, count: 256 })).toBeUndefined();
    expect(shardWarning({ index: 1, count: 257 })).toContain("at most 256 jobs");
  });

  describe("sliceOf", () => {
    test("puts every repository into exactly one slice, for any number of shards", () => {
      fc.assert(
        fc.property(repositories, shardCount, (list, count) => {
          const together = allSlices(list, count).flat();

          expect(together).toHaveLength(list.length);
          expect(new Set(together)).toEqual(new Set(list));
        }),
      );
    });

    test("makes slices whose sizes differ by at most 1", () => {
      fc.assert(
        fc.property(repositories, shardCount, (list, count) => {
          const sizes = allSlices(list, count).map((slice) => slice.length);

          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }),
      );
    });

    test("does not depend on the order of the list", () => {
      fc.assert(
        fc.property(repositories, shardCount, fc.nat(), (list, count, seed) => {
          const shard = { index: 1 + (seed % count), count };
          const turned = [...list].reverse();

          expect(sliceOf(turned, shard)).toEqual(sliceOf(list, shard));
        }),
      );
    });

    test("does not depend on the name, so that a rename moves nothing", () => {
      const before = ["a", "b", "c", "d", "e"].map((name) => ({ nodeId: `R_${name}`, name }));
      const after = before.map((repository) => ({ ...repository, name: `new-${repository.name}` }));

      const ids = (list: readonly { nodeId: string }[]) => list.map(({ nodeId }) => nodeId);
      expect(ids(sliceOf(after, { index: 1, count: 2 }))).toEqual(ids(sliceOf(before, { index: 1, count: 2 })));
    });

    test("orders by SHA-256 of the node id", () => {
      // printf R_a | sha256sum: R_a 3346…, R_c 37f2…, R_d 71e0…, R_b baf9…
      const list = ["R_a", "R_b", "R_c", "R_d"].map((nodeId) => ({ nodeId }));

      expect(allSlices(list, 4).map(([only]) => only?.nodeId)).toEqual(["R_a", "R_c", "R_d", "R_b"]);
    });

    test("gives most shards nothing when there are more shards than repositories", () => {
      const sizes = allSlices([{ nodeId: "R_1" }, { nodeId: "R_2" }], 7).map((slice) => slice.length);

      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2);
      expect(Math.max(...sizes)).toBe(1);
    });

    test("gives every shard of an empty inventory nothing", () => {
      expect(allSlices([], 3)).toEqual([[], [], []]);
    });
  });

  describe("rotate", () => {
    const list = Array.from({ length: 100 }, (_, at) => at);

    test("keeps every repository and their cyclic order", () => {
      fc.assert(
        fc.property(fc.array(fc.integer(), { maxLength: 50 }), fc.nat({ max: 4e12 }), (numbers, now) => {
          const rotated = rotate(numbers, now);
          expect(rotated).toHaveLength(numbers.length);
          expect([...rotated, ...rotated].join()).toContain(numbers.join());
        }),
      );
    });

    test("starts at the same place all day long, and elsewhere on the next day", () => {
      expect(rotate(list, 20_000 * DAY_MS)).toEqual(rotate(list, 20_001 * DAY_MS - 1));
      expect(rotate(list, 20_000 * DAY_MS)[0]).not.toBe(rotate(list, 20_001 * DAY_MS)[0]);
    });

    test("starves no repository: if every night manages a tenth, each has a turn within three weeks", () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
          const nights = Array.from({ length: 21 }, (_, night) => rotate(list, (day + night) * DAY_MS).slice(0, 10));

          expect(new Set(nights.flat()).size).toBe(list.length);
        }),
      );
    });
  });
});
