// Asks in a bulk query whether branches exist: one aliased field each, the same for the same branch in every query.

/** A GraphQL name for a branch. `prefix` keeps it from colliding with those of other families. */
export function branchAlias(prefix: string, branch: string): string {
  return `${prefix}_${branch.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}

/**
 * The field on `Repository`; null where there is no such branch.
 * https://docs.github.com/en/graphql/reference/objects#ref
 */
export function branchField(prefix: string, branch: string): string {
  return `${branchAlias(prefix, branch)}: ref(qualifiedName: ${JSON.stringify(`refs/heads/${branch}`)}) { name }`;
}
