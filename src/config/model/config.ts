// The checked config: layers in the order in which they are applied (a later one wins), and what reading GitHub has to
// provide for them.
import type { Problem } from "../../errors.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { Provenance, Repository } from "../../model.ts";
import type { PlacedText } from "../source/scalars.ts";
import { eachMatch, type Match, type Matcher, teamsIn } from "./match.ts";
import type { Sourced } from "./sourced.ts";
import type { TemplateName } from "./template.ts";

/** The whole config, free of mistakes. */
export interface Config {
  /** SHA-256 in hex over the names and contents of all files. */
  readonly digest: string;
  /** Relative to the workspace, in the order in which they were read. */
  readonly files: readonly string[];
  /** Top levels, then policies, then repositories; each in the order in which it was read. */
  readonly layers: readonly Layer[];
  /** The layers that are not for one repository by name. */
  readonly shared: readonly Layer[];
  /** By lower-case name. */
  readonly byRepository: ReadonlyMap<string, readonly Layer[]>;
  /** Globs of names that are never touched. */
  readonly exclude: readonly string[];
  /** `exclude`, each glob with its file and line. */
  readonly excluded: readonly PlacedText[];
  /** Retired keys and the like: accepted, without effect. */
  readonly warnings: readonly Problem[];
  readonly families: readonly AnyFamily[];
}

/** One source of settings. */
export interface Layer {
  readonly kind: "top level" | "policy" | "repository";
  /** Name of the policy or the repository; empty for the top level. */
  readonly name: string;
  /** The layer itself, where it begins. */
  readonly source: Provenance;
  /** Its settings as they are written, whatever lines they are on: the same for layers that ask for the same. */
  readonly text: string;
  /** Policies only. */
  readonly match?: { readonly wanted: Match; readonly matches: Matcher };
  readonly families: readonly LayerFamily[];
  /** Replaces what earlier layers prune; left out where this layer says nothing about it. */
  readonly prune?: ReadonlyMap<string, Provenance>;
}

/** One family's part of a layer. */
export interface LayerFamily {
  readonly family: AnyFamily;
  readonly source: Provenance;
  /** In the order in which they are written; constant neighbors are one. */
  readonly pieces: readonly Piece[];
}

/** A part of a family's value that holds, or falls away, as a whole: an entry of a collection, or a key of a map. */
export interface Piece {
  readonly source: Provenance;
  /** The names that its templates ask for. */
  readonly placeholders: readonly TemplateName[];
  /** The collection, as `prune` names it, that it could add an entry to; left out for several. */
  readonly collection?: string;
  /** The result in every repository; left out where it has placeholders. */
  readonly constant?: PieceResult;
  /** The result in one repository. */
  evaluate(repo: Repository): PieceResult;
}
export type PieceResult =
  | { readonly kind: "value"; readonly value: Sourced }
  /** `path` leads to an entry that no longer is desired. */
  | { readonly kind: "remove"; readonly path: readonly string[] }
  /**
   * `unknown`: it could not be decided, so what stands at `path` is not decided either; without a path that may be all
   * of the family.
   */
  | { readonly kind: "left-out" | "unknown"; readonly why: string; readonly path?: readonly string[] };

/** The collections that the piece may add an entry to, as `prune` names them. */
export function collectionsOf({ constant, collection }: Piece, key: string): readonly string[] {
  if (constant?.kind === "value") return collectionsIn(key, constant.value);
  return collection === undefined ? [] : [collection];
}

/** The collections that have entries in a family's value, as `prune` names them. */
export function collectionsIn(key: string, value: Sourced): readonly string[] {
  if (value.kind === "collection") return [key];
  if (value.kind === "whole") return [];
  return [...value.entries].filter(([, entry]) => entry.kind === "collection").map(([name]) => name);
}

/** Files with settings at top level, which apply to all repositories; in the order in which they were read. */
export function filesForAll({ layers }: Pick<Config, "layers">): readonly string[] {
  return [...new Set(layers.filter(({ kind }) => kind === "top level").map(({ source }) => source.file))];
}

/** Keys of the families that some layer sets or prunes. */
export function usedFamilies(config: Config): ReadonlySet<string> {
  const used = new Set<string>();
  for (const layer of config.layers) {
    for (const { family } of layer.families) used.add(family.key);
    for (const name of layer.prune?.keys() ?? []) {
      const owner = config.families.find((family) => family.config.prunable?.includes(name));
      if (owner) used.add(owner.key);
    }
  }
  return used;
}

/** The inventory data that the layers' conditions need. */
export interface InventoryNeeds {
  /** Some `match`, template or family asks for custom properties. */
  readonly properties: boolean;
  /** Slugs of the teams that some `match` asks for. */
  readonly teams: readonly string[];
}

/** Collects what every `match` and every template asks of a repository. */
export function inventoryNeeds(config: Config): InventoryNeeds {
  const teams = new Set<string>();
  let properties = false;
  for (const layer of config.layers) {
    if (layer.match) {
      for (const team of teamsIn(layer.match.wanted)) teams.add(team);
      eachMatch(layer.match.wanted, (match) => {
        properties ||= match.properties !== undefined;
      });
    }
    properties ||= layer.families.some(
      ({ family, pieces }) =>
        family.read.usesProperties ||
        pieces.some(({ placeholders }) => placeholders.some(({ scope }) => scope === "properties")),
    );
  }
  return { properties, teams: [...teams].sort() };
}
