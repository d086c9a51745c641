// Finds mistakes that show only in the merged layers of a repository, or in comparison with the organization. Runs
// before anything is written.

import { formatProblem, type Problem } from "../../errors.ts";
import type { AnyFamily, DesiredProblem } from "../../families/family.ts";
import type { OrganizationState, Target } from "../../model.ts";
import { listed } from "../../text/wording.ts";
import type { RefusedValue } from "./unresolved.ts";

type FamilyCheck = (family: AnyFamily, value: unknown) => readonly DesiredProblem[] | undefined;

/** Values that contradict each other in a repository. Each problem once, with the repositories that have it. */
export function checkDesired(families: readonly AnyFamily[], targets: readonly Target[]): readonly Problem[] {
  return collect(families, targets, (family, value) => family.config.check?.(value));
}

/** Values that do not fit the definitions of the organization. Definitions that could not be read are not checked. */
export function checkNamed(
  families: readonly AnyFamily[],
  targets: readonly Target[],
  state: OrganizationState,
): readonly Problem[] {
  const read = families.filter(({ key }) => !Object.hasOwn(state.unknown, key));
  return collect(read, targets, (family, value) => family.config.checkNamed?.(value, state.directory));
}

/** The same for one target, each with its family. */
export function refusedValues(
  { desired }: Target,
  state: OrganizationState,
  families: readonly AnyFamily[],
): readonly RefusedValue[] {
  return families.flatMap((family) => {
    const value = desired.families[family.key];
    if (value === undefined || Object.hasOwn(state.unknown, family.key)) return [];
    const problems = family.config.checkNamed?.(value, state.directory) ?? [];
    return problems.map((problem) => ({ family, problem }));
  });
}

function collect(families: readonly AnyFamily[], targets: readonly Target[], check: FamilyCheck): readonly Problem[] {
  const found = new Map<string, { problem: Problem; names: string[] }>();
  const known = new Map<unknown, readonly Problem[]>();
  for (const target of targets) {
    for (const problem of families.flatMap((family) => problemsIn(family, target, known, check))) {
      const key = formatProblem(problem);
      const entry = found.get(key) ?? { problem, names: [] };
      entry.names.push(target.repo.name);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ problem, names }) => ({
    ...problem,
    message: `${problem.message} (in ${listed(names, 3)})`,
  }));
}

/** Repositories with the same layers share their values, so each value is checked once. `known`: earlier results. */
function problemsIn(
  family: AnyFamily,
  { desired }: Target,
  known: Map<unknown, readonly Problem[]>,
  check: FamilyCheck,
): readonly Problem[] {
  const value = desired.families[family.key];
  if (value === undefined) return [];
  const before = known.get(value);
  if (before) return before;
  const problems = (check(family, value) ?? []).map(({ path, message }): Problem => {
    const { file, line } = desired.sourceOf(family.key, path);
    return { file, line, message: `${family.key}: ${message}` };
  });
  known.set(value, problems);
  return problems;
}
