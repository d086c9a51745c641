// Which shards one of several processes runs, from the variables CLUSTER, CLUSTERS and SHARDS.
import { ConfigError } from "../errors.ts";
import type { Shard } from "../model.ts";

/** Cluster `index` of `count`, counting from 1, with its shards. */
export interface Cluster {
  readonly index: number;
  readonly count: number;
  readonly shards: readonly Shard[];
}

const MAX_SHARDS = 256;

/**
 * Cluster c of k runs the shards ⌊(c−1)m/k⌋+1 to ⌊cm/k⌋ of m: 16 shards over 3 clusters are 5, 5 and 6. Without SHARDS
 * there is one shard for each cluster; without any variable there is no cluster.
 * @throws ConfigError that names the variable and the next step
 */
export function clusterFrom(env: Readonly<Record<string, string | undefined>>): Cluster | undefined {
  const [index, count, shards] = ["CLUSTER", "CLUSTERS", "SHARDS"].map((name) => numberIn(env, name));
  if (index === undefined && count === undefined) {
    if (shards === undefined) return undefined;
    throw new ConfigError(
      "SHARDS: it needs CLUSTER and CLUSTERS. Set all three, or none for one process that does everything.",
    );
  }
  if (index === undefined)
    throw new ConfigError("CLUSTER: it is not set, and CLUSTERS is. Set it to the number of this cluster, from 1.");
  if (count === undefined)
    throw new ConfigError("CLUSTERS: it is not set, and CLUSTER is. Set it to the number of all clusters.");
  if (index > count)
    throw new ConfigError(
      `CLUSTER: found ${index}, and there are ${count} clusters. Set it to a number from 1 to ${count}.`,
    );
  const all = shards ?? count;
  if (all < count) {
    throw new ConfigError(
      `SHARDS: found ${all}, and there are ${count} clusters. ` +
        `Set it to at least ${count}, so that each cluster has a shard.`,
    );
  }
  const first = Math.floor(((index - 1) * all) / count) + 1;
  const last = Math.floor((index * all) / count);
  return {
    index,
    count,
    shards: Array.from({ length: last - first + 1 }, (_, at) => ({ index: first + at, count: all })),
  };
}

function numberIn(env: Readonly<Record<string, string | undefined>>, name: string): number | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  const value = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= MAX_SHARDS) return value;
  throw new ConfigError(
    `${name}: found ${JSON.stringify(text.slice(0, 80))}. Set it to a whole number from 1 to ${MAX_SHARDS}.`,
  );
}
