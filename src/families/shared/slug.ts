// A name as GitHub makes a slug of it, as far as that can be computed.

/**
 * Lower case, Latin letters without accents, everything between words one hyphen; letters of other scripts stay, so
 * that two names never become one by it. GitHub counts on where a slug is taken (`leads-1`): this tells entries that
 * mean the same team, and finds none.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
}
