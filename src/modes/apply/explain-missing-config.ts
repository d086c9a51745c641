// Explains a missing config in a shard: the `list` job of the run has read another one.

import type { Artifacts } from "../../deps.ts";
import type { RunEnvironment } from "../../entry/environment.ts";
import type { WorkingInputs } from "../../entry/mode-inputs.ts";
import { ArtifactError, ConfigError, type MissingConfig } from "../../errors.ts";
import { inventoryName } from "../../inventory/artifact.ts";
import { textIn } from "../../inventory/decode-inventory.ts";

/** The same error. If this job uses the inventory of `list`, an error that also names the config that `list` read. */
export async function explainMissingConfig(
  error: MissingConfig,
  inputs: WorkingInputs,
  { artifacts, environment: { runId } }: { readonly artifacts: Artifacts; readonly environment: RunEnvironment },
): Promise<ConfigError> {
  if (inputs.mode !== "apply" || inputs.repos.length > 0 || runId === undefined) return error;
  const files = await artifacts.download({ name: inventoryName(runId) }).catch((failure: unknown) => {
    if (failure instanceof ArtifactError) return [];
    throw failure;
  });
  const listed = textIn(files, "configPath");
  if (listed === undefined) return error;
  const advice =
    listed === inputs.config
      ? "check out the same commit of the same repository in `list` and `apply`"
      : "check out the same commit and give the same `config` in `list` and `apply`";
  return new ConfigError(
    `There is no config at \`${inputs.config}\` in this job; the \`list\` job of this run read \`${listed}\`. ` +
      `Next step: ${advice}.`,
  );
}
