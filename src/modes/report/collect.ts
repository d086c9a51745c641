// Collects the artifacts of a run's jobs: the number of shards, the repositories of each, and the newest report of
// each. Reports stay on disk, so that only one at a time is in memory.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Artifacts, ListedArtifact, Log } from "../../deps.ts";
import { ArtifactError, ConfigError } from "../../errors.ts";
import { inParallel } from "../../in-parallel.ts";
import { inventoryName, reportName } from "../../inventory/artifact.ts";
import { shardsIn } from "../../inventory/decode-inventory.ts";
import { parseShard, shardMatrix } from "../../inventory/shard.ts";
import type { Shard, ShardReport } from "../../model.ts";
import { decodeShardReport, type UnusableReport } from "../../report/run/report-schema.ts";
import type { ReportedShard } from "../../report/run/run-report.ts";

/** The reports of the earlier jobs. */
export interface Collected {
  /** In order; empty if no shard is known. */
  readonly shards: readonly ReportedShard[];
  /** Names of reports that belong to no shard of this run. */
  readonly foreign: readonly string[];
}

/** Parallel downloads. GitHub has refused 13 jobs that requested artifacts in the same second. */
const AT_ONCE = 4;

/**
 * Collects from the artifacts of the run into `folder`, which is empty at first. Without an inventory, the number of
 * shards is taken from the reports.
 * @throws ArtifactError if the artifacts cannot be listed
 */
export async function collectArtifacts(
  runId: string,
  folder: string,
  { artifacts, log }: { readonly artifacts: Artifacts; readonly log: Log },
): Promise<Collected> {
  const listed = newestByName(await artifacts.list());
  const inventory = await inventoryOf(listed.get(inventoryName(runId)), artifacts, log);
  const named = [...listed.values()].flatMap((artifact) => {
    const shard = shardOf(artifact.name, runId);
    return shard ? [{ artifact, shard }] : [];
  });
  const count = inventory?.length ?? countOf(named.map(({ shard }) => shard));
  const ours = named.filter(({ shard }) => shard.count === count);
  const reads = new Map<number, ReportedShard["read"]>();
  await inParallel(ours, AT_ONCE, async ({ artifact, shard }) => {
    reads.set(shard.index, await download(artifact, { artifacts, path: join(folder, `${shard.index}.json`) }));
  });
  return {
    shards: shardMatrix(count).map((shard, at) =>
      withRead({ shard, repositories: inventory?.[at] ?? [] }, reads.get(at + 1)),
    ),
    foreign: named.filter(({ shard }) => shard.count !== count).map(({ artifact }) => artifact.name),
  };
}

/** Compared by time: a later attempt may have an artifact with a lower id. */
function newestByName(listed: readonly ListedArtifact[]): ReadonlyMap<string, ListedArtifact> {
  const newest = new Map<string, ListedArtifact>();
  for (const artifact of listed) {
    const other = newest.get(artifact.name);
    const isNewer = !other || artifact.createdAt - other.createdAt || artifact.id - other.id;
    if (isNewer === true || Number(isNewer) > 0) newest.set(artifact.name, artifact);
  }
  return newest;
}

/** The repositories of each shard; undefined without a readable inventory. */
async function inventoryOf(
  artifact: ListedArtifact | undefined,
  artifacts: Artifacts,
  log: Log,
): Promise<ReturnType<typeof shardsIn>> {
  if (!artifact) return undefined;
  try {
    return shardsIn(await artifacts.download({ name: artifact.name, id: artifact.id }));
  } catch (error) {
    if (!(error instanceof ArtifactError || error instanceof ConfigError)) throw error;
    log.warning("The inventory cannot be read, so the reports say how many shards there are.", {
      reason: error.message,
    });
    return undefined;
  }
}

function shardOf(name: string, runId: string): Shard | undefined {
  const [, index, count] = /-(\d{1,5})-of-(\d{1,5})$/.exec(name) ?? [];
  if (index === undefined || count === undefined) return undefined;
  const shard = { index: Number(index), count: Number(count) };
  const isPossible = shard.index >= 1 && shard.index <= shard.count;
  return isPossible && name === reportName(runId, shard) ? shard : undefined;
}

/** The number of shards that most reports name; 0 without reports. */
function countOf(shards: readonly Shard[]): number {
  const [best] = [...Map.groupBy(shards, ({ count }) => count)].sort(([, a], [, b]) => b.length - a.length);
  return best?.[0] ?? 0;
}

async function download(
  { name, id }: ListedArtifact,
  { artifacts, path }: { readonly artifacts: Artifacts; readonly path: string },
): Promise<ReportedShard["read"]> {
  try {
    const files = await artifacts.download({ name, id });
    const file = files.find((one) => one.name.endsWith(".json"));
    await writeFile(path, file?.text ?? "");
    return () => readReport(path);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return async () => ({ kind: "unreadable", reason: `its report could not be downloaded (${error.message})` });
  }
}

async function readReport(path: string): Promise<ShardReport | UnusableReport> {
  return decodeShardReport(await readFile(path, "utf8"));
}

function withRead(shard: Omit<ReportedShard, "read">, read: ReportedShard["read"]): ReportedShard {
  return read === undefined ? shard : { ...shard, read };
}

/**
 * Collects from report files in a folder, for servers without artifacts. If a shard has several, the one that finished
 * last is used.
 * @throws ConfigError if the folder cannot be read
 */
export async function collectFolder(folder: string): Promise<Collected> {
  const found = new Map<string, { path: string; finishedAt: string }>();
  const foreign: string[] = [];
  for (const path of await jsonFiles(folder)) {
    const report = await readReport(path);
    if ("kind" in report) foreign.push(path);
    else if ((found.get(report.shard)?.finishedAt ?? "") <= report.finishedAt)
      found.set(report.shard, { path, finishedAt: report.finishedAt });
  }
  const count = countOf([...found.keys()].map(parseShard));
  const read = (shard: string): ReportedShard["read"] => {
    const path = found.get(shard)?.path;
    return path === undefined ? undefined : () => readReport(path);
  };
  const others = [...found].filter(([shard]) => !shard.endsWith(`/${count}`)).map(([, { path }]) => path);
  return {
    shards: shardMatrix(count).map((shard) => withRead({ shard, repositories: [] }, read(shard))),
    foreign: [...foreign, ...others],
  };
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /^shard-\d+-of-\d+\.json$/.test(entry.name));
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    throw new ConfigError(
      `reports: the folder ${folder} cannot be read (${error instanceof Error ? error.message : error})`,
    );
  }
}
