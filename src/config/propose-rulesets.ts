// Proposes for each layer of a config the rulesets that protect like its classic branch protections.

import type { AnyFamily } from "../families/family.ts";
import { rulesetFromProtection } from "../families/rulesets/from-protection.ts";
import type { JsonObject } from "../model.ts";
import { isObject } from "../objects.ts";
import type { Config, Layer } from "./model/config.ts";
import { resolveRepository } from "./resolve.ts";
import { SAMPLE } from "./validate.ts";

/** The proposal for one layer that has `branches`. */
export interface RulesetProposal {
  /** `top level`, `policy "databases"` or `repository payments-api`. */
  readonly layer: string;
  /** Entries of `rulesets:`. */
  readonly rulesets: readonly JsonObject[];
  /** One sentence for each setting that has no equal among rulesets. */
  readonly differences: readonly string[];
}

/** In the order of the layers; those without `branches` are left out. */
export function proposeRulesets(config: Config): readonly RulesetProposal[] {
  const layers: readonly Layer[] = [...config.shared, ...[...config.byRepository.values()].flat()];
  return layers.flatMap((layer) => {
    const proposals = entriesOf(layer, config).flatMap(({ name, protection }) =>
      typeof name === "string" && (isObject(protection) || protection === null)
        ? (rulesetFromProtection(name, protection) ?? [])
        : [],
    );
    if (proposals.length === 0) return [];
    const differences = proposals.flatMap((proposal) => proposal.differences);
    return [{ layer: layer.source.layer, rulesets: proposals.map(({ ruleset }) => ruleset), differences }];
  });
}

/** The entries of `branches` in this layer only. */
function entriesOf({ match: _, ...layer }: Layer, config: Config): readonly JsonObject[] {
  const families = layer.families.filter(({ family }: { readonly family: AnyFamily }) => family.key === "branches");
  const alone: Layer = { ...layer, kind: "top level", families };
  const { families: desired } = resolveRepository({ ...config, shared: [alone], byRepository: new Map() }, SAMPLE);
  const entries = desired["branches"];
  return Array.isArray(entries) ? entries.filter(isObject) : [];
}
