// The documents that messages point to: by path, and as a link if the running action is known.

/** The section of a setting family in the settings reference; the whole reference without a family. */
export function settingsDocument(family?: string): string {
  return `docs/settings.md${family === undefined ? "" : `#${family}`}`;
}

/** The conditions of `match`. */
export const MATCH_DOCUMENT = "docs/configuration.md#match";

/**
 * The message with a link in place of the document at its end. In Actions it leads to the repository and version of the
 * running action; elsewhere the message stays as it is.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function withDocumentLink(message: string, env: Readonly<Record<string, string | undefined>>): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (!repository || !ref) return message;
  return message.replace(DOCUMENT, (_, path: string) => `See https://github.com/${repository}/blob/${ref}/${path}`);
}
const DOCUMENT = /\bSee (docs\/[a-z-]+\.md(?:#[\w-]+)?)$/;
