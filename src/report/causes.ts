// Failures by what caused them: what is to be done about a cause is done once, in however many repositories it shows.
import type { Failure, RepoOutcome } from "../model.ts";

export interface Cause {
  /** Its targets are those of every repository. */
  readonly failure: Failure;
  readonly places: readonly Place[];
}

export interface Place {
  readonly repo: string;
  /** None where all repositories have the same. */
  readonly targets: readonly string[];
}

/** Failures that differ in nothing but the repository and the targets there; those of most repositories first. */
export function groupFailures(outcomes: readonly RepoOutcome[]): readonly Cause[] {
  const causes = new Map<string, { failure: Failure; targetsOf: Map<string, Set<string>> }>();
  for (const { repo, failures } of outcomes) {
    for (const { targets = [], ...failure } of failures) {
      const key = JSON.stringify([failure.family, failure.message, failure.advice]);
      const cause = causes.get(key) ?? { failure, targetsOf: new Map() };
      cause.targetsOf.set(repo, new Set([...(cause.targetsOf.get(repo) ?? []), ...targets]));
      causes.set(key, cause);
    }
  }
  const grouped = [...causes.values()].map(({ failure, targetsOf }) => ({
    failure,
    places: [...targetsOf].map(([repo, targets]) => ({ repo, targets: [...targets] })),
  }));
  return grouped.map(withShared).sort((a, b) => b.places.length - a.places.length);
}

/** Targets that are the same everywhere are said once. */
function withShared(cause: Cause): Cause {
  const { failure, places } = cause;
  const targets = places[0]?.targets ?? [];
  const isShared = places.every((place) => sorted(place.targets) === sorted(targets));
  if (!isShared || targets.length === 0) return cause;
  return { failure: { ...failure, targets }, places: places.map(({ repo }) => ({ repo, targets: [] })) };
}

function sorted(targets: readonly string[]): string {
  return JSON.stringify(targets.toSorted());
}
