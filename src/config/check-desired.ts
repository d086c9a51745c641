// Mistakes that show only once the layers of a repository are merged: found for all repositories before anything is written.
import { formatProblem, type Problem } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import type { Target } from "../model.ts";
import type { Config } from "./config.ts";

/** Each problem once, with the repositories that have it. */
export function checkDesired({ families }: Config, targets: readonly Target[]): readonly Problem[] {
  const found = new Map<string, { problem: Problem; names: string[] }>();
  const known = new Map<unknown, readonly Problem[]>();
  for (const target of targets) {
    for (const problem of families.flatMap((family) => problemsIn(family, target, known))) {
      const key = formatProblem(problem);
      const entry = found.get(key) ?? { problem, names: [] };
      entry.names.push(target.repo.name);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ problem, names }) => ({ ...problem, message: `${problem.message} (in ${shown(names)})` }));
}

/** Repositories of the same layers share their values, so a value is checked once. */
function problemsIn(family: AnyFamily, { desired }: Target, known: Map<unknown, readonly Problem[]>): readonly Problem[] {
  const value = desired.families[family.key];
  if (value === undefined || !family.check) return [];
  const before = known.get(value);
  if (before) return before;
  const problems = family.check(value).map(({ path, message }): Problem => {
    const { file, line } = desired.sourceOf(family.key, path);
    return { file, line, message: `${family.key}: ${message}` };
  });
  known.set(value, problems);
  return problems;
}

function shown(names: readonly string[]): string {
  const first = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
