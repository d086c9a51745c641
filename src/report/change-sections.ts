// The sections of a summary that list changes: those that need a look by their kind, the others by family.
import type { ChangeOrigin } from "../model.ts";
import { plural } from "../text/wording.ts";
import type { Attention } from "./attention.ts";
import type { ChangeGroup, Digest } from "./digest.ts";
import { opened, type Section } from "./layout.ts";
import { changeRow, type RowContext } from "./rows.ts";

const HEADINGS: Readonly<Record<Exclude<Attention, "other">, string>> = {
  deletion: "Deletions",
  access: "Access that widens",
  visibility: "Visibility and archiving",
  protection: "Changes of protection",
};
const ORIGINS: Readonly<Record<ChangeOrigin, string>> = {
  proposed: "Because of this pull request",
  earlier: "Had drifted before",
};

function changesOf(digest: Digest, origin: ChangeOrigin | undefined): readonly ChangeGroup[] {
  return digest.changes.filter(({ item }) => origin === undefined || item.origin === origin);
}

function titleFor(heading: string, origin: ChangeOrigin | undefined): string {
  return origin === undefined ? heading : `${ORIGINS[origin]}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
}

/** Changes that need a look. */
export function urgentSections(digest: Digest, context: RowContext, origin?: ChangeOrigin): readonly Section[] {
  const changes = changesOf(digest, origin);
  return (["deletion", "access", "visibility", "protection"] as const).flatMap((attention) => {
    const blocks = changes.filter((group) => group.attention === attention).map((group) => changeRow(group, context));
    const heading = titleFor(HEADINGS[attention], origin);
    // Earlier drift is not what the reader of a pull request is asked about.
    return origin === "earlier" ? [{ heading, list: true, folded: true, blocks } as const] : opened(heading, blocks);
  });
}

/** The other changes by family. They come last, since they are the first to be cut. */
export function otherSections(digest: Digest, context: RowContext, origin?: ChangeOrigin): readonly Section[] {
  const others = changesOf(digest, origin).filter(({ attention }) => attention === "other");
  return [...Map.groupBy(others, ({ item }) => item.family)].map(
    ([family, groups]): Section => ({
      heading: titleFor(`${family}, ${plural(groups.length, "different change")}`, origin),
      list: true,
      folded: true,
      blocks: groups.map((group) => changeRow(group, context)),
    }),
  );
}
