// Limits of GitHub, each with the page or report that documents it. docs/github-limits.md is generated from them.

export interface GithubLimit {
  readonly text: string;
  readonly source: string;
  /** The schema cannot check the limit; only GitHub does. */
  readonly isUnchecked?: true;
}

/** Metadata of a schema whose values are checked for these limits. */
export function limits(...all: readonly GithubLimit[]): { readonly githubLimits: readonly GithubLimit[] } {
  return { githubLimits: all };
}
