// Shows what the config asks of one repository, and why, to somebody who tries a config out.

import { explain } from "../config/explain.ts";
import type { Config } from "../config/model/config.ts";
import type { Log } from "../deps.ts";
import type { ApplyInputs } from "../entry/inputs.ts";
import type { Target } from "../model.ts";

/**
 * In a dry run of one repository named by `repos`: each desired value with the layer, the file and the line that ask
 * for it.
 */
export function logDesired(
  config: Config,
  targets: readonly Target[],
  { inputs, log }: { inputs: ApplyInputs; log: Log },
): void {
  const [target, ...others] = targets;
  if (!inputs.dryRun || inputs.repos.length === 0 || !target || others.length > 0) return;
  for (const { path, value, source } of explain(config, target.desired)) {
    const data = {
      repository: target.repo.name,
      setting: path.join("."),
      value: JSON.stringify(value),
      layer: source.layer,
    };
    log.info("Desired.", { ...data, place: `${source.file}:${source.line}` });
  }
  for (const [collection, { layer, file, line }] of Object.entries(target.desired.prune)) {
    log.info("Pruned.", { repository: target.repo.name, collection, layer, place: `${file}:${line}` });
  }
}
