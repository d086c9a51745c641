// Keys that say who one repository is must not be handed to all: where such a key may stand, and where to move it.
import type { AnyFamily, Placement } from "../families/family.ts";
import type { Layer } from "./config.ts";
import type { Match } from "./match.ts";
import { type MapEntry, type MapNode, tell, toJson, type Verdict } from "./source.ts";

/** The layer in which a family's value stands. */
export interface LayerPlace {
  readonly kind: Layer["kind"];
  readonly name: string;
  readonly match?: Match;
}

/** Reports every key of the value that must not stand in this kind of layer. */
export function checkPlacement(family: AnyFamily, value: MapNode, { layer, verdict }: { layer: LayerPlace; verdict: Verdict }): void {
  if (layer.kind === "repository") return;
  for (const entry of value.entries) {
    const problem = misplaced(family, entry, layer);
    if (problem) tell(verdict.problems, entry.at, problem);
  }
}

function misplaced(family: AnyFamily, entry: MapEntry, layer: LayerPlace): string | undefined {
  const placement = placementOf(family, entry);
  if (!placement) return undefined;
  const key = `${family.key}.${entry.key}`;
  const written = `${entry.key}: ${shown(entry)}`;
  if (placement === "repository") {
    const why = entry.key === "visibility" ? "only a repository by name is made public" : "it is of one repository";
    return `\`${key}\` cannot stand ${whereIs(layer)}: ${why}. Move \`${written}\` to \`repositories: <name>: ${family.key}:\`.`;
  }
  if (layer.kind === "top level") {
    return `\`${key}\` cannot stand at top level, where it is for every repository. Move \`${written}\` to a policy with a \`match\`, or to \`repositories: <name>: ${family.key}:\`.`;
  }
  if (entry.key === "visibility" && !layer.match?.visibility) {
    return `\`${key}\` in a policy needs the visibility that it starts from: add e.g. \`visibility: private\` to the policy's \`match\`.`;
  }
  return undefined;
}

function placementOf(family: AnyFamily, entry: MapEntry): Placement | undefined {
  const rule = family.placement?.[entry.key];
  return typeof rule === "function" ? rule(toJson(entry.value)) : rule;
}

function shown({ value }: MapEntry): string {
  return value.kind === "scalar" ? String(value.value) : "…";
}

function whereIs(layer: LayerPlace): string {
  return layer.kind === "policy" ? `in policy "${layer.name}"` : "at top level";
}
