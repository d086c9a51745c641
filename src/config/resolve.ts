// Merges the layers that match one repository into its desired state. Pure, and fast enough for thousands.
import type { DesiredState, Failure, Json, Provenance, Repository } from "../model.ts";
import { placeOf } from "../text/wording.ts";
import {
  type Config,
  collectionsIn,
  collectionsOf,
  type Layer,
  type LayerFamily,
  type Piece,
  type PieceResult,
} from "./model/config.ts";
import { desiredValue, merge, type OwnMaps, placeholdersAt, type Sourced, sourceAt, without } from "./model/sourced.ts";

/**
 * Applies the shared layers, then those for this repository by name; a later value wins. Every layer sees the
 * repository as it was listed.
 */
export function resolveRepository(config: Config, repo: Repository): DesiredState {
  const draft = newDraft();
  for (const layer of config.shared) applyLayer(draft, layer, repo);
  for (const layer of config.byRepository.get(repo.name.toLowerCase()) ?? []) applyLayer(draft, layer, repo);
  return finish(draft, config);
}

/** The failed read has reported the reason already. */
const UNREAD_ADVICE = "see the warning of this job, or of the list job";

/** A desired state in the making. */
interface Draft {
  readonly values: Map<string, Sourced>;
  readonly own: OwnMaps;
  /** Collections to which some layer added an entry. */
  readonly added: Set<string>;
  /** Collections that may lack an entry, because it was left out or could not be decided. */
  readonly incomplete: Set<string>;
  readonly prune: Map<string, Provenance>;
  readonly notes: string[];
  readonly undecided: Failure[];
}

function newDraft(): Draft {
  return {
    values: new Map(),
    own: new Set(),
    added: new Set(),
    incomplete: new Set(),
    prune: new Map(),
    notes: [],
    undecided: [],
  };
}

function applyLayer(draft: Draft, layer: Layer, repo: Repository): void {
  const truth = layer.match ? layer.match.matches(repo) : true;
  if (truth === undefined) leaveOpen(draft, layer, repo);
  if (truth !== true) return;
  for (const part of layer.families) applyFamily(draft, part, repo);
  if (layer.prune) {
    draft.prune.clear();
    for (const [name, source] of layer.prune) draft.prune.set(name, source);
  }
}

function applyFamily(draft: Draft, { family, pieces }: LayerFamily, repo: Repository): void {
  for (const piece of pieces) {
    const result = piece.evaluate(repo);
    if (result.kind === "value") add(draft, family.key, result.value);
    else if (result.kind === "remove") remove(draft, family.key, result.path);
    else leaveOut(draft, { key: family.key, piece }, result);
  }
}

function add(draft: Draft, key: string, value: Sourced): void {
  draft.values.set(key, merge(draft.values.get(key), value, draft.own));
  for (const collection of collectionsIn(key, value)) draft.added.add(collection);
}

function remove({ values }: Draft, key: string, path: readonly string[]): void {
  const value = values.get(key);
  if (value && path.length > 0) values.set(key, without(value, path));
}

function leaveOut(
  draft: Draft,
  { key, piece }: { readonly key: string; readonly piece: Piece },
  result: UnmadePiece,
): void {
  const { source, collection } = piece;
  const message =
    `${source.layer} (${placeOf(source)}) asks for something that ` +
    `is left out here, because ${result.why.replace(/\.$/, "")}`;
  if (collection !== undefined) draft.incomplete.add(collection);
  if (result.kind === "left-out") {
    draft.notes.push(`${key}: ${message}`);
    return;
  }
  draft.undecided.push({ kind: "unknown", family: key, message, advice: UNREAD_ADVICE });
  forget(draft, key, result.path);
}
type UnmadePiece = Extract<PieceResult, { readonly why: string }>;

/** Without a known path the whole collection is open: no entry is created. */
function forget(draft: Draft, key: string, path: readonly string[] | undefined): void {
  if (path) remove(draft, key, path);
  else draft.values.delete(key);
}

/** An undecided layer leaves its values open: they are neither set nor overwritten. */
function leaveOpen(draft: Draft, layer: Layer, repo: Repository): void {
  const message =
    `${layer.source.layer} (${placeOf(layer.source)}) is left out here, ` +
    "because what its match asks for could not be read";
  draft.undecided.push({ kind: "unknown", message, advice: UNREAD_ADVICE });
  for (const part of layer.families) leaveFamilyOpen(draft, part, repo);
  if (!layer.prune) return;
  for (const name of draft.prune.keys()) if (!layer.prune.has(name)) draft.incomplete.add(name);
}

function leaveFamilyOpen(draft: Draft, { family, pieces }: LayerFamily, repo: Repository): void {
  for (const piece of pieces) {
    const result = piece.evaluate(repo);
    for (const collection of collectionsOf(piece, family.key)) draft.incomplete.add(collection);
    if (result.kind === "value") {
      for (const path of leaves(result.value)) remove(draft, family.key, path);
    } else if (result.kind === "remove") {
      draft.incomplete.add(family.key);
      // Removes the whole entry, because it would be weaker without the inner part.
      remove(draft, family.key, result.path.slice(0, 1));
    } else if (result.kind === "unknown") forget(draft, family.key, result.path);
  }
}

/** The values that an undecided layer might overwrite: whole entries of a collection, single keys of a map. */
function leaves(value: Sourced): readonly (readonly string[])[] {
  if (value.kind === "whole") return [[]];
  const entries = [...value.entries];
  if (value.kind === "collection") return entries.filter(([, entry]) => entry.kind !== "whole").map(([key]) => [key]);
  return entries.flatMap(([key, entry]) => leaves(entry).map((path) => [key, ...path]));
}

function finish(draft: Draft, config: Config): DesiredState {
  const { values, notes, undecided } = draft;
  const prune = decidedPrune(draft);
  const set = config.families.flatMap((family): [string, Json][] => {
    const value = values.get(family.key);
    if (!value || (value.kind === "map" && value.entries.size === 0)) return [];
    return [[family.key, desiredValue(family, value)]];
  });
  const nowhere: Provenance = config.layers[0]?.source ?? { layer: "top level", file: config.files[0] ?? "", line: 1 };
  const sourceOf = (family: string, path: readonly string[]): Provenance => {
    const value = values.get(family);
    return value ? sourceAt(value, path) : (prune[family] ?? nowhere);
  };
  const placeholdersOf = (family: string, path: readonly string[], text: string): readonly string[] => {
    const value = values.get(family);
    return value ? placeholdersAt(value, path, text) : [];
  };
  return {
    families: Object.fromEntries(set),
    prune,
    sourceOf,
    placeholdersOf,
    notes,
    undecided,
  };
}

/** Nothing is pruned where the config names no entry, or where an entry might be missing. */
function decidedPrune({ prune, added, incomplete, notes }: Draft): Readonly<Record<string, Provenance>> {
  const decided: Record<string, Provenance> = {};
  for (const [name, source] of prune) {
    if (incomplete.has(name))
      notes.push(`nothing is pruned in ${name} here, because not everything that the config asks for is known`);
    else if (!added.has(name)) notes.push(`nothing is pruned in ${name} here, because no layer names an entry of it`);
    else decided[name] = source;
  }
  return decided;
}
