// Which of the listed repositories a run is about: `exclude` of the config and the `repos` input.
import type { Repository } from "../model.ts";
import { compileGlob } from "../text/globs.ts";

export interface NameFilter {
  /** Names or globs of repositories that are never touched. */
  readonly exclude: readonly string[];
  /** Names or globs; empty means all. */
  readonly only: readonly string[];
}

export interface Selected<T> {
  readonly selected: readonly T[];
  readonly excluded: readonly T[];
  /** Entries of `only` that match no repository at all. */
  readonly unknown: readonly string[];
}

/** Applies `only`, then `exclude`, which always wins. Case is ignored, as on GitHub. */
export function selectRepositories<T extends Pick<Repository, "name">>(
  repositories: readonly T[],
  selection: NameFilter,
): Selected<T> {
  const wanted = selection.only.length > 0 ? repositories.filter(matcher(selection.only)) : repositories;
  const isExcluded = matcher(selection.exclude);
  return {
    selected: wanted.filter((repository) => !isExcluded(repository)),
    excluded: wanted.filter(isExcluded),
    unknown: selection.only.filter((pattern) => !repositories.some(matcher([pattern]))),
  };
}

/** True for a plain name: its repository can be read without listing all of them. */
export function isPlainName(pattern: string): boolean {
  return /^[\w.-]+$/.test(pattern);
}

function matcher(patterns: readonly string[]): (repository: Pick<Repository, "name">) => boolean {
  const names = new Set(patterns.filter(isPlainName).map((name) => name.toLowerCase()));
  const globs = patterns.filter((pattern) => !isPlainName(pattern)).map((glob) => compileGlob(glob));
  return ({ name }) => names.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}

/**
 * True for a temporary private fork for a security advisory: GitHub controls its settings, and most cannot be changed.
 * Its name ends with four characters, three times, from an alphabet without look-alikes.
 * https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/collaborating-in-a-temporary-private-fork-to-resolve-a-repository-security-vulnerability
 */
export function isAdvisoryFork({ name, visibility }: Pick<Repository, "name" | "visibility">): boolean {
  return visibility === "private" && /-ghsa(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(name);
}
