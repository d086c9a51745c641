// Looks up the branches of a repository: fields for the bulk queries, and the decoding of their answers.
import type { JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import type { Use } from "../read-contract.ts";
import { branchAlias, branchField } from "../shared/branch-refs.ts";
import type { DesiredBranches } from "./schema.ts";

/**
 * True if the name has one of GitHub's wildcards.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/managing-a-branch-protection-rule
 */
export function isPattern(name: string): boolean {
  return /[*?[]/.test(name);
}

/** The word in the config for the default branch, whatever its name. */
export const DEFAULT = "default";

/** The field that requests the default branch. */
export const DEFAULT_REF = "branches_default: defaultBranchRef { name }";

/** Null in an empty repository; undefined if the answer lacks the field. */
export function defaultBranchIn(node: JsonObject): string | null | undefined {
  const ref = node["branches_default"] as JsonObject | null | undefined;
  return ref ? text(ref, "name") : ref;
}

/** The desired names that are not patterns, sorted. */
export function exactNames({ desired }: Use<DesiredBranches>): readonly string[] {
  const names = desired.flat().map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== DEFAULT && !isPattern(name)))].sort();
}

/** The fields that look up these branches. */
export function refFields(names: readonly string[]): readonly string[] {
  return names.map((name) => branchField(PREFIX, name));
}

const PREFIX = "branches_ref";

/** The branches that exist, and the names that the query did not look up. */
export function branchesIn(
  node: JsonObject,
  names: readonly string[],
): { readonly branches: readonly string[]; readonly unasked: readonly string[] } {
  return {
    branches: names.filter((name) => (node[branchAlias(PREFIX, name)] ?? null) !== null),
    unasked: names.filter((name) => node[branchAlias(PREFIX, name)] === undefined),
  };
}
