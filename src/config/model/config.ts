// The checked config: its layers in the order in which they are applied (a later one wins), and the data that they need
// from GitHub.
import type { Problem } from "../../errors.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { Provenance, Repository } from "../../model.ts";
import type { PlacedText } from "../source/scalars.ts";
import { eachMatch, type Match, type Matcher, teamsIn } from "./match.ts";
import type { Sourced } from "./sourced.ts";
import type { TemplateName } from "./template.ts";

/** A config without mistakes. */
export interface Config {
  /** SHA-256 in hex over the names and contents of all files. */
  readonly digest: string;
  /** Relative to the workspace, in the order in which they were read. */
  readonly files: readonly string[];
  /** Top levels, then policies, then repositories; each kind in the order in which it was read. */
  readonly layers: readonly Layer[];
  /** Top levels and policies: the layers that are not for a single repository. */
  readonly shared: readonly Layer[];
  /** By lower-case name. */
  readonly byRepository: ReadonlyMap<string, readonly Layer[]>;
  /** Globs for the names of repositories that are left alone. */
  readonly exclude: readonly string[];
  /** `exclude`, each glob with its file and line. */
  readonly excluded: readonly PlacedText[];
  /** For example retired keys, which are accepted without effect. */
  readonly warnings: readonly Problem[];
  readonly families: readonly AnyFamily[];
}

/** One source of settings. */
export interface Layer {
  readonly kind: "top level" | "policy" | "repository";
  /** Name of the policy or the repository; empty for the top level. */
  readonly name: string;
  /** The line at which the layer begins. */
  readonly source: Provenance;
  /** Its settings as JSON, without lines. Equal texts mean equal settings. */
  readonly text: string;
  /** Policies only. */
  readonly match?: { readonly wanted: Match; readonly matches: Matcher };
  readonly families: readonly LayerFamily[];
  /** Replaces `prune` of earlier layers. Left out if this layer has none. */
  readonly prune?: ReadonlyMap<string, Provenance>;
}

/** One family's part of a layer. */
export interface LayerFamily {
  readonly family: AnyFamily;
  readonly source: Provenance;
  /** In the order in which they are written. Adjacent pieces without placeholders are joined. */
  readonly pieces: readonly Piece[];
}

/** A part of a family's value that is used or left out as a whole: an entry of a collection, or a key of a map. */
export interface Piece {
  readonly source: Provenance;
  /** The values that its templates insert. */
  readonly placeholders: readonly TemplateName[];
  /** The collection to which it may add an entry, as in `prune`; left out if there are several. */
  readonly collection?: string;
  /** The result in every repository; left out if the piece has placeholders. */
  readonly constant?: PieceResult;
  /** The result in one repository. */
  evaluate(repo: Repository): PieceResult;
}
export type PieceResult =
  | { readonly kind: "value"; readonly value: Sourced }
  /** The entry at `path` of earlier layers is removed. */
  | { readonly kind: "remove"; readonly path: readonly string[] }
  /**
   * `unknown`: a value could not be read, so the setting at `path` is not decided. Without a path, that may be any
   * setting of the family.
   */
  | { readonly kind: "left-out" | "unknown"; readonly why: string; readonly path?: readonly string[] };

/** The collections to which the piece may add an entry, as in `prune`. */
export function collectionsOf({ constant, collection }: Piece, key: string): readonly string[] {
  if (constant?.kind === "value") return collectionsIn(key, constant.value);
  return collection === undefined ? [] : [collection];
}

/** The collections that have entries in a family's value, as in `prune`. */
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

/** The conditions of every `match`, such as `topics`, at any depth. */
export function matchedConditions(config: Config): ReadonlySet<string> {
  const conditions = new Set<string>();
  const collect = (match: Match) => {
    for (const condition of Object.keys(match)) conditions.add(condition);
  };
  for (const { match } of config.layers) if (match) eachMatch(match.wanted, collect);
  return conditions;
}

/** The inventory data that the layers' conditions need. */
export interface InventoryNeeds {
  /** Some `match`, template or family uses custom properties. */
  readonly properties: boolean;
  /** Slugs of the teams that some `match` names. */
  readonly teams: readonly string[];
}

/** Collects the data that `match` and templates of all layers use. */
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
