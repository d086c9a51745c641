// Logs the desired state of a single repository, for people who try out a config.
import { explain } from "../../config/explain.ts";
import type { ApplyInputs } from "../../entry/mode-inputs.ts";
import type { Target } from "../../model.ts";
import { keyName } from "../../text/key-name.ts";
import type { Run } from "../context.ts";

/**
 * Logs each desired value with the layer, file and line that set it. Only in a dry run of a single repository named by
 * `repos`.
 */
export function logDesired(targets: readonly Target[], { inputs, config, log, operator }: Run<ApplyInputs>): void {
  const [target, ...others] = targets;
  if (!inputs.dryRun || inputs.repos.length === 0 || !target || others.length > 0) return;
  const values = explain(config, target.desired);
  operator?.showDesired(target.repo.name, values);
  log.group?.("Desired state, value by value");
  for (const { path, entryDepths, value, source } of values) {
    const data = {
      repository: target.repo.name,
      setting: keyName(path.map((step, index) => (entryDepths.includes(index + 1) ? { entry: step } : step))),
      value: JSON.stringify(value),
      layer: source.layer,
    };
    log.info("Desired.", { ...data, place: `${source.file}:${source.line}` });
  }
  for (const [collection, { layer, file, line }] of Object.entries(target.desired.prune)) {
    log.info("Pruned.", { repository: target.repo.name, collection, layer, place: `${file}:${line}` });
  }
  log.endGroup?.();
}
