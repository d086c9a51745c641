// Counts outcomes and puts alike things together, so that a thousand repositories fit on a page.
import type { Change, ChangeState, Finding, Json, RepoOutcome } from "../model.ts";

/** Repositories by outcome, and changes in all. */
export interface Counts {
  readonly inSync: number;
  readonly planned: number;
  readonly applied: number;
  readonly deferred: number;
  readonly failed: number;
  readonly changes: number;
}

export function countOutcomes(outcomes: readonly RepoOutcome[]): Counts {
  const count = (kind: RepoOutcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    inSync: count("in-sync"),
    planned: count("planned"),
    applied: count("applied"),
    deferred: count("deferred"),
    failed: count("failed"),
    changes: outcomes.reduce((sum, { changes }) => sum + changes.length, 0),
  };
}

export type StatedChange = Change & { readonly state: ChangeState };

/** The same thing in several repositories. */
export interface Group<T> {
  readonly item: T;
  readonly repos: readonly string[];
}

/** Changes that read alike, whatever GitHub's identifiers in each repository are; the most frequent first. */
export function groupChanges(outcomes: readonly RepoOutcome[]): readonly Group<StatedChange>[] {
  return groupBy(outcomes, { itemsOf: ({ changes }) => changes, keyOf: keyOfChange });
}

function keyOfChange(change: StatedChange): Json {
  const { family, action, target, state, source } = change;
  return [family, action, target, valuesOf(change), state, source.layer, source.file, source.line];
}

/** The values that are shown of a change: those that it begins and ends with, and none of a delete. */
export function valuesOf(change: StatedChange): readonly Json[] {
  if (change.action === "delete") return [];
  return change.action === "create" ? [change.after] : [change.before, change.after];
}

export function groupFindings(outcomes: readonly RepoOutcome[]): readonly Group<Finding>[] {
  return groupBy(outcomes, {
    itemsOf: ({ findings }) => findings,
    keyOf: ({ family, target, message }) => [family, target, message],
  });
}

export function groupNotes(outcomes: readonly RepoOutcome[]): readonly Group<string>[] {
  return groupBy(outcomes, { itemsOf: ({ notes }) => notes, keyOf: (note) => note });
}

interface Grouping<T> {
  itemsOf(outcome: RepoOutcome): readonly T[];
  /** Items with equal keys are the same thing. */
  keyOf(item: T): unknown;
}

function groupBy<T>(outcomes: readonly RepoOutcome[], { itemsOf, keyOf }: Grouping<T>): readonly Group<T>[] {
  const groups = new Map<string, { item: T; repos: string[] }>();
  for (const outcome of outcomes) {
    for (const item of itemsOf(outcome)) {
      const key = JSON.stringify(keyOf(item));
      const group = groups.get(key) ?? { item, repos: [] };
      group.repos.push(outcome.repo);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.repos.length - a.repos.length);
}

/** Changes of one family by what became of them, and by action where nothing came in between. */
export interface FamilyCounts {
  readonly family: string;
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly failed: number;
  readonly deferred: number;
  /** With any of these. */
  readonly repositories: number;
}

/**
 * One row per family that has changes, in order of appearance. A change that failed or was put off is not counted as
 * what it would have been.
 */
export function countByFamily(outcomes: readonly RepoOutcome[]): readonly FamilyCounts[] {
  const stated = outcomes.flatMap(({ repo, changes }) => changes.map((change) => ({ repo, ...change })));
  return [...Map.groupBy(stated, ({ family }) => family)].map(([family, changes]) => {
    const fates = changes.map(({ state, action }) => (state === "failed" || state === "deferred" ? state : action));
    const count = (fate: (typeof fates)[number]) => fates.filter((one) => one === fate).length;
    return {
      family,
      create: count("create"),
      update: count("update"),
      delete: count("delete"),
      failed: count("failed"),
      deferred: count("deferred"),
      repositories: new Set(changes.map(({ repo }) => repo)).size,
    };
  });
}
