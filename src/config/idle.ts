// Finds what a config says in vain: entries that are taken out of nothing, and prunes of collections without an entry.
import type { Problem } from "../errors.ts";
import type { Repository } from "../model.ts";
import type { Config, Layer, Piece } from "./model/config.ts";
import { collectionsIn } from "./resolve.ts";

/** Warnings: shared layers first. What a template comes to is not asked: it may be anything. */
export function findUnused(
  { shared, byRepository, layers }: Pick<Config, "shared" | "byRepository" | "layers">,
  repositories: readonly Repository[],
): readonly Problem[] {
  return [
    ...shared.flatMap((layer, index) => [
      ...idleAbsents(layer, shared.slice(0, index), repositories),
      ...idlePrunes(layer, layers),
    ]),
    ...[...byRepository.values()].flatMap((own) =>
      own.flatMap((layer, index) => [
        ...idleAbsents(layer, [...shared, ...own.slice(0, index)], repositories),
        ...idlePrunes(layer, [...shared, ...own]),
      ]),
    ),
  ];
}

function idleAbsents(
  { families }: Layer,
  earlier: readonly Layer[],
  repositories: readonly Repository[],
): readonly Problem[] {
  return families.flatMap(({ family: { key }, units }) =>
    units.flatMap((unit): Problem[] => {
      const entry = entryTakenOut(unit, repositories);
      if (entry === undefined || earlier.some((layer) => mayName(layer, key, entry))) return [];
      const { file, line } = unit.source;
      const message = `${key}: no earlier layer names "${entry}", so \`absent: true\` takes nothing out; to delete what is there, use \`prune\`.`;
      return [{ file, line, message }];
    }),
  );
}

/** Without a template it is the same in every repository. */
function entryTakenOut({ names, evaluate }: Piece, [repo]: readonly Repository[]): string | undefined {
  const result = repo && names.length === 0 ? evaluate(repo) : undefined;
  return result?.kind === "remove" ? result.path[0] : undefined;
}

function mayName({ families }: Layer, key: string, entry: string): boolean {
  const parts = families.filter(({ family }) => family.key === key);
  return parts.some(
    ({ value, units }) =>
      (value?.kind === "collection" && value.entries.has(entry)) || units.some(({ collection }) => collection === key),
  );
}

function idlePrunes({ prune = new Map() }: Layer, layers: readonly Layer[]): readonly Problem[] {
  return [...prune].flatMap(([name, { file, line }]): Problem[] => {
    if (layers.some((layer) => mayHaveEntries(layer, name))) return [];
    return [
      {
        file,
        line,
        message: `prune: no layer names an entry of ${name}, so nothing is pruned there; name at least one that stays.`,
      },
    ];
  });
}

function mayHaveEntries({ families }: Layer, name: string): boolean {
  return families.some(
    ({ family, value, units }) =>
      (value && collectionsIn(family.key, value).includes(name)) || units.some(({ collection }) => collection === name),
  );
}
