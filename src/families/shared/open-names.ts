// Names of which GitHub adds new ones, such as types of rules: an unknown one is a warning, not a mistake.
import { nearest } from "../../text/suggest.ts";

/** The known names, and the list of GitHub that has them. */
export interface OpenNames {
  /** Follows "is not a known", such as "webhook event". */
  readonly kind: string;
  readonly known: readonly string[];
  readonly source: string;
}

/** The sentence for a name that is not among the known ones; undefined if it is, or if a placeholder makes it. */
export function unknownName(name: unknown, { kind, known, source }: OpenNames): string | undefined {
  if (typeof name !== "string" || name.includes("${") || known.includes(name.trim())) return undefined;
  const near = nearest(name, known);
  const hint = near === undefined ? `Check it in ${source}` : `Did you mean \`${near}\`? GitHub's list is ${source}`;
  return `\`${name}\` is not a known ${kind}, and is passed on as written. ${hint}`;
}
