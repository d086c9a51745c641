// The shard reports that a run has uploaded.
import type { ArtifactService } from "../simulator/artifacts/service.ts";
import type { ShardReport } from "../src/model.ts";
import type { RunResult } from "./run.ts";
import { unzip } from "./unzip.ts";

/** In the order of the shards; a shard without a report is left out. */
export function readReports(run: RunResult, artifacts: ArtifactService): readonly ShardReport[] {
  const stored = artifacts.stored(run.runId);
  return run.jobs.flatMap(({ legs }) =>
    legs.flatMap(({ steps }) => {
      const name = steps.at(-1)?.outputs["report-artifact"];
      const blob = stored.findLast((artifact) => artifact.name === name)?.blob;
      // The `report` job adds the reports of all shards up, in an artifact of its own.
      if (name === undefined || !/-\d+-of-\d+$/.test(name)) return [];
      const json = blob && [...unzip(blob.bytes)].find(([file]) => file.endsWith(".json"));
      return json ? [JSON.parse(json[1]) as ShardReport] : [];
    }),
  );
}
