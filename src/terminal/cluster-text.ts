// The first sentence of a cluster's output: its shards, and the effect of further clusters.
import type { Cluster } from "../inventory/cluster.ts";

/** `Cluster 2 of 3 runs the shards 6 to 10 of 16. …` */
export function clusterText({ index, count, shards }: Cluster): string {
  const [first, last] = [shards[0], shards.at(-1)];
  const range = first?.index === last?.index ? `shard ${first?.index}` : `shards ${first?.index} to ${last?.index}`;
  return (
    `Cluster ${index} of ${count} runs the ${range} of ${first?.count}. ` +
    "All clusters share the limits of one token: more clusters shorten the work of " +
    "the processor and survive the loss of a machine, and they do not write faster."
  );
}
