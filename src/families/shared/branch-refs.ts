// Checks in a bulk query whether branches exist. Each branch has one aliased field, with the same alias in every query.

/** A GraphQL name for a branch. `prefix` keeps it from colliding with those of other families. */
export function branchAlias(prefix: string, branch: string): string {
  return `${prefix}_${branch.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}

/**
 * The field on `Repository`; null if the branch does not exist.
 * https://docs.github.com/en/graphql/reference/objects#ref
 */
export function branchField(prefix: string, branch: string): string {
  return `${branchAlias(prefix, branch)}: ref(qualifiedName: ${JSON.stringify(`refs/heads/${branch}`)}) { name }`;
}
