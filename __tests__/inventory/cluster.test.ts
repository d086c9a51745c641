// Clusters share the shards evenly, and variables that do not fit end the process with what to change.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterFrom } from "../../src/inventory/cluster.ts";
import { sliceById } from "../../src/inventory/shard.ts";

const sizes = (clusters: number, shards?: number) =>
  Array.from({ length: clusters }, (_, at) => {
    const env = { CLUSTER: String(at + 1), CLUSTERS: String(clusters), ...(shards && { SHARDS: String(shards) }) };
    return clusterFrom(env)?.shards.length;
  });

describe("clusterFrom", () => {
  test("16 shards over 3 clusters are 5, 5 and 6; without SHARDS there is one each", () => {
    expect(sizes(3, 16)).toEqual([5, 5, 6]);
    expect(sizes(3)).toEqual([1, 1, 1]);
    expect(clusterFrom({})).toBeUndefined();
    expect(clusterFrom({ CLUSTER: "", CLUSTERS: "" })).toBeUndefined();
  });

  test("every shard has exactly one cluster, and shares differ by at most one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.integer({ min: 1, max: 256 }), (a, b) => {
        const [clusters, shards] = [Math.min(a, b), Math.max(a, b)];
        const all = Array.from({ length: clusters }, (_, at) =>
          clusterFrom({ CLUSTER: String(at + 1), CLUSTERS: String(clusters), SHARDS: String(shards) }),
        );
        const indexes = all.flatMap((cluster) => cluster?.shards.map(({ index }) => index) ?? []);
        const lengths = all.map((cluster) => cluster?.shards.length ?? 0);

        expect(indexes).toEqual(Array.from({ length: shards }, (_, at) => at + 1));
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ["a cluster 0", { CLUSTER: "0", CLUSTERS: "3" }, "CLUSTER: found"],
    ["a cluster above their number", { CLUSTER: "4", CLUSTERS: "3" }, "from 1 to 3"],
    ["CLUSTER alone", { CLUSTER: "1" }, "CLUSTERS: it is not set"],
    ["CLUSTERS alone", { CLUSTERS: "3" }, "CLUSTER: it is not set"],
    ["SHARDS alone", { SHARDS: "3" }, "SHARDS: it needs CLUSTER and CLUSTERS"],
    ["fewer shards than clusters", { CLUSTER: "1", CLUSTERS: "3", SHARDS: "2" }, "at least 3"],
    ["too many shards", { CLUSTER: "1", CLUSTERS: "3", SHARDS: "257" }, "from 1 to 256"],
    ["a word", { CLUSTER: "one", CLUSTERS: "3" }, 'CLUSTER: found "one"'],
    ["a fraction", { CLUSTER: "1.5", CLUSTERS: "3" }, "CLUSTER: found"],
  ])("refuses %s", (_, env, expected) => {
    expect(() => clusterFrom(env)).toThrow(expected);
  });
});

describe("sliceById", () => {
  test("puts every repository into one shard, about as many into each, and no other one moves where one goes", () => {
    const repositories = Array.from({ length: 1500 }, (_, at) => ({ id: 90_000_000 + 17 * at }));
    const slices = Array.from({ length: 16 }, (_, at) => sliceById(repositories, { index: at + 1, count: 16 }));
    const without = Array.from({ length: 16 }, (_, at) =>
      sliceById(repositories.slice(1), { index: at + 1, count: 16 }),
    );

    expect(slices.flat()).toHaveLength(1500);
    expect(new Set(slices.flat()).size).toBe(1500);
    for (const slice of slices)
      expect(Math.abs(slice.length - 1500 / 16)).toBeLessThanOrEqual(4 * Math.sqrt(1500 / 16));
    for (const [at, slice] of without.entries()) {
      expect(slice).toEqual(slices[at]?.filter(({ id }) => id !== repositories[0]?.id));
    }
  });
});
