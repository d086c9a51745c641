// Uploads the inventory. Replaces one of the same organization. Uploads nothing if there are no artifacts.

import type { ArtifactRef } from "../../deps.ts";
import { ArtifactError, ConfigError } from "../../errors.ts";
import { encodeInventory, type IdsOnly, type Inventory, inventoryName } from "../../inventory/artifact.ts";
import { textIn } from "../../inventory/decode-inventory.ts";
import type { Run } from "../context.ts";

/**
 * Undefined without artifacts: then every shard lists the repositories itself, or those that `repos` names.
 * @throws ConfigError if the run has the inventory of another organization
 * @throws ArtifactError
 */
export async function uploadInventory(inventory: Inventory | IdsOnly, run: Run): Promise<ArtifactRef | undefined> {
  const { artifacts, environment, host, log } = run;
  const name = inventoryName(inventory.runId);
  const files = encodeInventory(inventory);
  try {
    return await artifacts.upload(name, files);
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    if (error.kind === "unsupported") {
      const message = environment.runId === undefined ? OUTSIDE_OF_RUN : WITHOUT_ARTIFACTS;
      host.annotate({ level: "notice", title: "Repo Cop", message });
      return undefined;
    }
    if (error.kind !== "taken") throw error;
    await refuseOther(inventory, error, run);
    log.info("This run has an inventory of the organization already, which is replaced.", { artifact: name });
    return artifacts.upload(name, files, { replace: true });
  }
}

const WITHOUT_ARTIFACTS =
  "There are no artifacts here (GitHub Enterprise Server has none for actions): " +
  "every `apply` lists the repositories by itself and takes the same slices.";

/** `apply` refuses to start there without `repos`. */
const OUTSIDE_OF_RUN =
  "There are no artifacts outside of a workflow run, so `apply` cannot take this list there. " +
  "Next step: name the repositories for `apply` with `repos`.";

/**
 * An earlier step or attempt may have left an inventory. One of another organization belongs to other shards and must
 * stay.
 */
async function refuseOther(
  { runId, organization }: Inventory | IdsOnly,
  taken: ArtifactError,
  { artifacts }: Run,
): Promise<void> {
  const name = inventoryName(runId);
  const files = await artifacts.download({ name }).catch((error: unknown) => {
    throw error instanceof ArtifactError ? taken : error;
  });
  const owner = textIn(files, "organization");
  if (owner === undefined) throw taken;
  if (owner.toLowerCase() === organization.toLowerCase()) return;
  throw new ConfigError(
    `The artifact ${name} of this run is the inventory of ${owner}, and this job lists ${organization}. ` +
      "Next step: give each organization a workflow of its own.",
  );
}
