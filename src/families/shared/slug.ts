// Computes the slug of a name, as far as that is possible without GitHub.

/**
 * Lower case, Latin letters without accents, one hyphen between words. Letters of other scripts are kept, so that
 * different names keep different slugs. If a slug is taken, GitHub appends a number (`leads-1`). Use the slug to detect
 * entries for the same team, not to look up a team. A name without letters and digits stays as it is.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return slug === "" ? name : slug;
}
