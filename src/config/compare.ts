// Which repositories a change of the config concerns: those whose desired state it may change.
import type { AnyFamily, NameRef } from "../families/family.ts";
import type { DesiredState, Json, Repository, Target } from "../model.ts";
import type { Config, Layer } from "./model/config.ts";
import { compileName, teamsIn } from "./model/match.ts";
import { resolveRepository } from "./resolve.ts";

/** A repository that the two configs ask different things of, or may. */
export interface Concerned {
  readonly repo: Repository;
  /** Left out where the base config excludes the repository. */
  readonly base?: DesiredState;
  readonly head: DesiredState;
  /** Slugs of teams whose repositories decide what the difference is. Empty where everything is known. */
  readonly teams: readonly string[];
}

/**
 * Compares what both configs ask of each repository. Where the same layers apply in the same order the answer is the
 * same, whatever could not be read; where they differ and something is not known, the repository counts as concerned.
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
 * What the base config asks of a repository, of the families that the head config asks for: what else it asks decides
 * no change. Undefined where the base config excludes the repository.
 */
export function baseDesired(base: Config, { repo, desired: head }: Target): DesiredState | undefined {
  if (exclusionOf(base)(repo)) return undefined;
  const desired = resolveRepository(base, repo);
  const families = Object.entries(desired.families).filter(([key]) => key in head.families);
  return { ...desired, families: Object.fromEntries(families) };
}

/** Whether the head config asks for a name that the base config does not ask for in the same repository. */
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

/** What the layers that apply, or may apply, say: the same text is the same desired state. */
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

/** Keys in one order, and entries of a collection too: neither order says anything. */
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
