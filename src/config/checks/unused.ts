// Finds parts of a config that have no effect, such as names, globs and policies that match nothing. Most of them need
// the inventory.
import type { Problem } from "../../errors.ts";
import type { PolicyCount, Repository } from "../../model.ts";
import { keyName } from "../../text/key-name.ts";
import { own } from "../../text/lookup.ts";
import { nearest } from "../../text/suggest.ts";
import { type Config, collectionsOf, type Layer } from "../model/config.ts";
import { compileMatch, compileName, eachMatch, type Match } from "../model/match.ts";
import type { Sourced } from "../model/sourced.ts";
import type { PlacedText } from "../source/scalars.ts";

/**
 * Warnings for parts that have no effect. Names are compared with all `listed` repositories. Policies are checked
 * against the `selected` ones, because only their match data is complete.
 */
export function checkInventory(config: Config, listed: readonly Repository[], selected = listed): readonly Problem[] {
  const names = listed.map(({ name }) => name);
  return [
    ...config.excluded.flatMap((glob) => unusedGlob(glob, listed)),
    ...unknownRepositories(config, names),
    ...config.shared.flatMap((layer) => unusedPolicy(layer, selected)),
    ...unknownProperties(config, selected),
    ...unusedParts(config, selected),
  ];
}

function unknownRepositories({ byRepository }: Config, names: readonly string[]): readonly Problem[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const layers = [...byRepository].flatMap(([key, found]) => (known.has(key) ? [] : found));
  return layers.map(({ name, source: { file, line } }) => ({
    file,
    line,
    message: `there is no repository \`${name}\`.${hint(name, names)}`,
  }));
}

/** `exclude` may name repositories that do not exist yet. Only a name that is close to an existing one is reported. */
function unusedGlob({ text, at }: PlacedText, repositories: readonly Repository[]): readonly Problem[] {
  if (/[*?[\]{}()!]/.test(text) || repositories.some(compileName([text]))) return [];
  const meant = hint(
    text,
    repositories.map(({ name }) => name),
  );
  if (meant === "") return [];
  return [{ ...at, message: `\`exclude\`: no repository is called ${text}.${meant}` }];
}

/** An unknown result counts as a match. */
function unusedPolicy(
  { match, source: { file, line, layer } }: Layer,
  repositories: readonly Repository[],
): readonly Problem[] {
  if (!match || repositories.some((repo) => match.matches(repo) !== false)) return [];
  const reasons = reasonsFor(match.wanted, repositories);
  return [{ file, line, message: [`${layer} matches no repository.`, ...reasons].join(" ") }];
}

/** The conditions that no repository fulfils, even alone. */
function reasonsFor(wanted: Match, repositories: readonly Repository[]): readonly string[] {
  const isUnused = (match: Match): boolean => repositories.every((repo) => compileMatch(match)(repo) === false);
  const { name = [], topics = [], language = [], properties = {} } = wanted;
  const reasons: string[] = [];
  const tell = (what: string, values: readonly string[], known: readonly string[]): void => {
    // A value with `!` excludes repositories, so it is not the reason.
    for (const value of values.filter((one) => !one.startsWith("!")))
      reasons.push(`No repository has the ${what} ${value}.${hint(value, new Set(known))}`);
  };
  if (wanted.name && isUnused({ name }))
    tell(
      "name",
      name,
      repositories.map((repo) => repo.name),
    );
  if (wanted.topics && isUnused({ topics }))
    tell(
      "topic",
      topics,
      repositories.flatMap((repo) => repo.topics ?? []),
    );
  if (wanted.language && isUnused({ language }))
    tell(
      "language",
      language,
      repositories.flatMap((repo) => repo.language ?? []),
    );
  for (const [property, values] of Object.entries(properties)) {
    const known = repositories.flatMap((repo) => own(repo.properties, property) ?? []);
    if (known.length > 0 && isUnused({ properties: { [property]: values } })) tell(`${property}`, values, known);
  }
  return reasons;
}

/**
 * Names of custom properties in a `match` or template that no repository has, but that are close to an existing name. A
 * property without any value yet is not a mistake.
 */
function unknownProperties({ layers }: Config, repositories: readonly Repository[]): readonly Problem[] {
  if (repositories.some(({ properties }) => properties === undefined)) return [];
  const known = new Set(repositories.flatMap(({ properties = {} }) => Object.keys(properties)));
  const caseless = new Set([...known].map((name) => name.toLowerCase()));
  const asked = layers.flatMap(({ match, families, source }) => [
    ...propertiesIn(match?.wanted).map((name) => ({ name, source })),
    ...families
      .flatMap(({ pieces }) => pieces)
      .flatMap(({ placeholders, source: from }) =>
        placeholders.filter(({ scope }) => scope === "properties").map(({ name }) => ({ name, source: from })),
      ),
  ]);
  return asked
    .filter(({ name }) => !caseless.has(name.toLowerCase()) && hint(name, known) !== "")
    .map(({ name, source: { file, line } }) => ({
      file,
      line,
      message: `no repository has a custom property \`${name}\`.${hint(name, known)}`,
    }));
}

function propertiesIn(match: Match | undefined): readonly string[] {
  const names: string[] = [];
  if (match)
    eachMatch(match, ({ properties = {} }) => {
      for (const name of Object.keys(properties)) names.push(name);
    });
  return names;
}

/** Warnings: shared layers first. Values with placeholders are not checked. */
function unusedParts(
  { shared, byRepository, layers }: Pick<Config, "shared" | "byRepository" | "layers">,
  repositories: readonly Repository[],
): readonly Problem[] {
  return [
    ...shared.flatMap((layer, index) => [
      ...unusedAbsents(layer, shared.slice(0, index), repositories),
      ...unusedPrunes(layer, layers),
    ]),
    ...[...byRepository.values()].flatMap((own) =>
      own.flatMap((layer, index) => [
        ...unusedAbsents(layer, [...shared, ...own.slice(0, index)], repositories),
        ...unusedPrunes(layer, [...shared, ...own]),
      ]),
    ),
  ];
}

function unusedAbsents(
  { families }: Layer,
  earlier: readonly Layer[],
  repositories: readonly Repository[],
): readonly Problem[] {
  if (repositories.length === 0) return [];
  return families.flatMap(({ family: { key }, pieces }) =>
    pieces.flatMap(({ constant, source: { file, line } }): Problem[] => {
      if (constant?.kind !== "remove") return [];
      if (earlier.some((layer) => mayName(layer, key, constant.path))) return [];
      const [entry = "", list, inner = ""] = constant.path;
      const name = keyName([key, { entry }, ...(list === undefined ? [] : [list, { entry: inner }])]);
      const message =
        `\`${name}\`: no earlier layer has this entry, so \`absent: true\` has no effect. ` +
        "To delete it on GitHub, use `prune`.";
      return [{ file, line, message }];
    }),
  );
}

function mayName({ families }: Layer, key: string, path: readonly string[]): boolean {
  const pieces = families.flatMap((part) => (part.family.key === key ? part.pieces : []));
  return pieces.some(({ constant, collection }) =>
    constant?.kind === "value" ? leadsTo(constant.value, path) : collection === key,
  );
}

function leadsTo(value: Sourced, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const inner = value.kind === "whole" ? undefined : value.entries.get(key);
  return inner !== undefined && leadsTo(inner, rest);
}

function unusedPrunes({ prune = new Map() }: Layer, layers: readonly Layer[]): readonly Problem[] {
  return [...prune].flatMap(([name, { file, line }]): Problem[] => {
    const named = layers.flatMap(({ families }) => families);
    if (named.some(({ family, pieces }) => pieces.some((piece) => collectionsOf(piece, family.key).includes(name))))
      return [];
    return [
      {
        file,
        line,
        message:
          `prune: no layer names an entry of ${name}, so nothing is pruned there. ` +
          "Name at least one entry that stays.",
      },
    ];
  });
}

/** How many repositories each policy matches, in the order of the policies. */
export function countMatches(
  { shared }: Pick<Config, "shared">,
  repositories: readonly Repository[],
): readonly PolicyCount[] {
  return shared.flatMap(({ name, source, match }) => {
    if (!match) return [];
    const count = { matches: 0, unknown: 0 };
    for (const repo of repositories) {
      const truth = match.matches(repo);
      if (truth === true) count.matches += 1;
      else if (truth === undefined) count.unknown += 1;
    }
    return [{ name, source, ...count }];
  });
}

function hint(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near ? ` Did you mean \`${near}\`?` : "";
}
