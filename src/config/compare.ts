// Finds the repositories whose desired state a change of the config may change.
import type { AnyFamily, NameRef } from "../families/family.ts";
import type { DesiredState, Json, Repository, Target } from "../model.ts";
import type { Config, Layer } from "./model/config.ts";
import { compileName, teamsIn } from "./model/match.ts";
import { resolveRepository } from "./resolve.ts";

/** A repository with different desired states in the two configs, or possibly different ones. */
export interface Concerned {
  readonly repo: Repository;
  /** Left out if the base config excludes the repository. */
  readonly base?: DesiredState;
  readonly head: DesiredState;
  /** Slugs of the teams whose access decides the difference. Empty if everything is known. */
  readonly teams: readonly string[];
}

/**
 * Compares the desired states of both configs for each repository. Equal layers in the same order give an equal state,
 * even if some data could not be read. If the layers differ and something is unknown, the repository is concerned.
 */
export function concernedRepositories(
  base: Config,
  head: Config,
  repositories: readonly Repository[],
): readonly Concerned[] {
  const [isOutOfBase, isOutOfHead] = [exclusionOf(base), exclusionOf(head)];
  return repositories.flatMap((repo): Concerned[] => {
    if (isOutOfHead(repo)) return [];
    if (isOutOfBase(repo)) return [{ repo, head: resolveRepository(head, repo), teams: openTeams(head, repo) }];
    if (sequenceOf(base, repo) === sequenceOf(head, repo)) return [];
    const [before, after] = [resolveRepository(base, repo), resolveRepository(head, repo)];
    const teams = [...new Set([...openTeams(base, repo), ...openTeams(head, repo)])].sort();
    const isKnown = before.undecided.length === 0 && after.undecided.length === 0 && teams.length === 0;
    return isKnown && sameDesired(before, after, head.families) ? [] : [{ repo, base: before, head: after, teams }];
  });
}

/**
 * The base config's desired state of a repository, for the families of the head config; other families cause no
 * change. Undefined if the base config excludes the repository.
 */
export function baseDesired(base: Config, { repo, desired: head }: Target): DesiredState | undefined {
  if (exclusionOf(base)(repo)) return undefined;
  const desired = resolveRepository(base, repo);
  const families = Object.entries(desired.families).filter(([key]) => key in head.families);
  return { ...desired, families: Object.fromEntries(families) };
}

/** True if only the head config uses the name in this repository. */
export function isAddedName(family: AnyFamily, ref: NameRef, base: DesiredState | undefined): boolean {
  const value = base?.families[family.key];
  if (base === undefined || value === undefined) return base !== undefined;
  const before = family.config.names?.(value) ?? [];
  return !before.some(({ kind, name }) => kind === ref.kind && name.toLowerCase() === ref.name.toLowerCase());
}

function exclusionOf({ exclude }: Config): (repo: Repository) => boolean {
  return exclude.length > 0 ? compileName(exclude) : () => false;
}

function layersFor({ shared, byRepository }: Config, { name }: Repository): readonly Layer[] {
  return [...shared, ...(byRepository.get(name.toLowerCase()) ?? [])];
}

/** A text of the layers that apply or may apply. Equal texts mean equal desired states. */
function sequenceOf(config: Config, repo: Repository): string {
  const layers = layersFor(config, repo).flatMap(({ text, match }) => {
    const truth = match ? match.matches(repo) : true;
    return truth === false ? [] : [[text, truth ?? null, truth === undefined ? (match?.wanted ?? null) : null]];
  });
  return JSON.stringify(layers);
}

function openTeams(config: Config, repo: Repository): readonly string[] {
  const open = layersFor(config, repo).filter(({ match }) => match && match.matches(repo) === undefined);
  return [...new Set(open.flatMap(({ match }) => (match ? [...teamsIn(match.wanted)] : [])))].sort();
}

function sameDesired(before: DesiredState, after: DesiredState, families: readonly AnyFamily[]): boolean {
  const textOf = ({ families: values, prune }: DesiredState): string =>
    JSON.stringify([
      Object.keys(prune).sort(),
      families.map(({ key, config: { merge } }) =>
        canonical(values[key] ?? null, merge.kind === "collection" ? merge.keyOf : undefined),
      ),
    ]);
  return textOf(before) === textOf(after);
}

/** Sorts keys, and entries of collections, because their order has no meaning. */
function canonical(value: Json, keyOf?: (entry: Json) => string): Json {
  if (Array.isArray(value)) {
    const entries = value as readonly Json[];
    const ordered = keyOf ? entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : entries;
    return ordered.map((entry) => canonical(entry));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, canonical(entry as Json)]);
}
