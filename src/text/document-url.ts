// Addresses of the documents that messages link to. `npm run docs` writes the owner, and a test compares with
// package.json.

const DOCUMENTS = "https://github.com/<owner>/repo-cop/blob/v0/docs";

/** The section of a setting family in the settings reference; the whole reference without a family. */
export function settingsUrl(family?: string): string {
  return `${DOCUMENTS}/settings.md${family === undefined ? "" : `#${family}`}`;
}

/** The conditions of `match`. */
export const MATCH_URL = `${DOCUMENTS}/configuration.md#match`;
