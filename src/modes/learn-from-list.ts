// Downloads the inventory before the first request, for what `list` has learned about GitHub's limits.

import type { ArtifactFile, Artifacts, ArtifactWanted } from "../deps.ts";
import type { ApplyInputs } from "../entry/mode-inputs.ts";
import { ArtifactError } from "../errors.ts";
import { inventoryName } from "../inventory/artifact.ts";
import { limitsIn } from "../inventory/decode-inventory.ts";
import type { LearnedLimits } from "../model.ts";
import { given } from "../objects.ts";

export function wantedArtifact({ artifactId, artifactDigest, shard }: ApplyInputs, runId: string): ArtifactWanted {
  return { name: inventoryName(runId), ...given({ id: artifactId, digest: artifactDigest }), readers: shard.count };
}

export interface EarlyInventory {
  /** Undefined where the inventory cannot be read: the error follows when the shard needs it. */
  readonly learned: Promise<LearnedLimits | undefined>;
  /** The same artifacts. The first download of the inventory has the result of the early one. */
  readonly artifacts: Artifacts;
}

export function downloadEarly(inputs: ApplyInputs, runId: string, artifacts: Artifacts): EarlyInventory {
  const wanted = wantedArtifact(inputs, runId);
  let early: Promise<readonly ArtifactFile[]> | undefined = artifacts.download(wanted);
  const learned = early.then(limitsIn).catch((error: unknown) => {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  });
  const download = (other: ArtifactWanted) => {
    const files = other.name === wanted.name ? early : undefined;
    early = undefined;
    return files ?? artifacts.download(other);
  };
  const { areSupported } = artifacts;
  const list = () => artifacts.list();
  const upload: Artifacts["upload"] = (name, files, options) => artifacts.upload(name, files, options);
  return { learned, artifacts: { areSupported, list, upload, download } };
}
