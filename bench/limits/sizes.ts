// How long nights of organizations of several sizes take, and the job minutes of all shards together: on virtual time,
// in front of GitHub's limits.
import { appLimits } from "../../simulator/limits-and-faults/limits.ts";
import { table, writeBlock } from "../page.ts";
import { runFleet } from "./fleet.ts";

const PAGE = "docs/operations.md";
/** Members of the organization: they raise the hourly limit of an App. */
const USERS = 200;
/** Share of the repositories that drift in a night, each with one write. */
const DRIFT = 0.03;
/** Writes for each repository in a first night. */
const FIRST_WRITES = 5;
const SIZES: readonly (readonly [repositories: number, shards: number])[] = [
  [200, 1],
  [2000, 1],
  [2000, 2],
  [2000, 8],
];

const failures: string[] = [];
const rows: (readonly (string | number)[])[] = [];
for (const [repositories, shards] of SIZES) {
  const night = (reads: number, writes: number) => minutesOf(repositories, shards, { reads, writes });
  const [bulk, single, first] = [
    await night(0, repositories * DRIFT),
    await night(repositories, repositories * DRIFT),
    await night(repositories, repositories * FIRST_WRITES),
  ];
  rows.push([
    repositories.toLocaleString("en"),
    shards,
    shown(bulk),
    shown(single),
    shown(single * shards),
    shown(first),
  ]);
}
const head = ["repositories", "shards", "quiet, in bulk", "quiet, with autolinks", "job minutes of it", "first night"];
writeBlock(PAGE, "bench:sizes", table(head, rows));
for (const failure of failures) console.error(`Refused: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Minutes until the last shard is done. */
async function minutesOf(
  repositories: number,
  shards: number,
  { reads, writes }: { readonly reads: number; readonly writes: number },
): Promise<number> {
  const { events, limits } = await runFleet({
    ...{ shards, latency: 0.3, startWithin: 1, skewMs: 200, hourly: appLimits(repositories, USERS) },
    reads: Math.ceil(reads / shards),
    writes: Math.ceil(writes / shards),
    queries: Math.ceil(repositories / shards / 50),
  });
  if (limits.refusals.length > 0) failures.push(`${repositories} repositories, ${shards} shards`);
  return events.reduce((last, { at }) => Math.max(last, at), 0) / 60_000;
}

function shown(minutes: number): string {
  return minutes < 100 ? `${Math.ceil(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}
