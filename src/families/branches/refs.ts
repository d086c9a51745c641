// Which branches a repository has: what the bulk queries ask, and what they answer.
import type { JsonObject } from "../../model.ts";
import type { Use } from "../family.ts";
import { branchAlias, branchField } from "../shared/branch-refs.ts";
import type { DesiredBranches } from "./schema.ts";

/**
 * A name with one of GitHub's wild cards is a pattern.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/managing-a-branch-protection-rule
 */
export function isPattern(name: string): boolean {
  return /[*?[]/.test(name);
}

/** The word for the default branch, whatever it is called. */
export const DEFAULT = "default";

/** Asks for the default branch. */
export const DEFAULT_REF = "branches_default: defaultBranchRef { name }";

/** Null in an empty repository; undefined where GitHub did not say. */
export function defaultBranchIn(node: JsonObject): string | null | undefined {
  const ref = node["branches_default"] as JsonObject | null | undefined;
  return ref ? String(ref["name"]) : ref;
}

/** The desired names that are no patterns, sorted. */
export function exactNames({ desired }: Use<DesiredBranches>): readonly string[] {
  const names = desired.flat().map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== DEFAULT && !isPattern(name)))].sort();
}

/** Asks whether these branches exist. */
export function refFields(names: readonly string[]): readonly string[] {
  return names.map((name) => branchField(PREFIX, name));
}

const PREFIX = "branches_ref";

/** Of these names: the branches that exist, and the names that were not asked for. */
export function branchesIn(
  node: JsonObject,
  names: readonly string[],
): { readonly branches: readonly string[]; readonly unasked: readonly string[] } {
  return {
    branches: names.filter((name) => (node[branchAlias(PREFIX, name)] ?? null) !== null),
    unasked: names.filter((name) => node[branchAlias(PREFIX, name)] === undefined),
  };
}
