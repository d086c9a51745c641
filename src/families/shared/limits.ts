// Limits of GitHub, with the page or report that says so. docs/github-limits.md is made of them.

export interface GithubLimit {
  readonly text: string;
  readonly source: string;
  /** Only GitHub knows whether a value keeps it. */
  readonly isUnchecked?: true;
}

/** Metadata of a schema whose values are checked for these limits. */
export function limits(...all: readonly GithubLimit[]): { readonly githubLimits: readonly GithubLimit[] } {
  return { githubLimits: all };
}
