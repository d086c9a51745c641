// What is in vain in a config: most of it only the inventory can tell, such as names, globs and policies that match
// nothing.
import type { Problem } from "../../errors.ts";
import type { Repository } from "../../model.ts";
import { own } from "../../text/lookup.ts";
import { nearest } from "../../text/suggest.ts";
import { findUnused } from "../idle.ts";
import type { Config, Layer } from "../model/config.ts";
import { compileMatch, compileName, type Match } from "../model/match.ts";
import type { PlacedText } from "../source/scalars.ts";

/**
 * Warnings: the run goes on, but somebody probably meant something else. Names are looked for in everything that was
 * `listed`; what policies match on may be known only of those `selected`.
 */
export function checkInventory(config: Config, listed: readonly Repository[], selected = listed): readonly Problem[] {
  const names = listed.map(({ name }) => name);
  return [
    ...config.excluded.flatMap((glob) => idleGlob(glob, listed)),
    ...unknownRepositories(config, names),
    ...config.shared.flatMap((layer) => idlePolicy(layer, selected)),
    ...unknownProperties(config, selected),
    ...findUnused(config, selected),
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

function idleGlob({ text, at }: PlacedText, repositories: readonly Repository[]): readonly Problem[] {
  if (repositories.some(compileName([text]))) return [];
  const names = repositories.map(({ name }) => name);
  return [
    {
      file: at.file,
      line: at.line,
      column: at.column,
      message: `\`exclude\`: no repository is called ${text}.${hint(text, names)}`,
    },
  ];
}

/** `undefined` counts as a match: nobody knows. */
function idlePolicy(
  { match, source: { file, line, layer } }: Layer,
  repositories: readonly Repository[],
): readonly Problem[] {
  if (!match || repositories.some((repo) => match.matches(repo) !== false)) return [];
  const reasons = reasonsFor(match.wanted, repositories);
  return [
    { file, line, message: `${layer} matches no repository${reasons.length > 0 ? `: ${reasons.join("; ")}` : "."}` },
  ];
}

/** Of the conditions, those that no repository fulfils even alone. */
function reasonsFor(wanted: Match, repositories: readonly Repository[]): readonly string[] {
  const isIdle = (match: Match): boolean => repositories.every((repo) => compileMatch(match)(repo) === false);
  const { name = [], topics = [], language = [], properties = {} } = wanted;
  const reasons: string[] = [];
  const tell = (what: string, values: readonly string[], known: readonly string[]): void => {
    for (const value of values) reasons.push(`no repository has the ${what} ${value}.${hint(value, new Set(known))}`);
  };
  if (wanted.name && isIdle({ name }))
    tell(
      "name",
      name,
      repositories.map((repo) => repo.name),
    );
  if (wanted.topics && isIdle({ topics }))
    tell(
      "topic",
      topics,
      repositories.flatMap((repo) => repo.topics ?? []),
    );
  if (wanted.language && isIdle({ language }))
    tell(
      "language",
      language,
      repositories.flatMap((repo) => repo.language ?? []),
    );
  for (const [property, values] of Object.entries(properties)) {
    const known = repositories.flatMap((repo) => own(repo.properties, property) ?? []);
    if (known.length > 0 && isIdle({ properties: { [property]: values } })) tell(`${property}`, values, known);
  }
  return reasons;
}

/** Names of custom properties that a `match` or a template asks for, and that no repository has. */
function unknownProperties({ layers }: Config, repositories: readonly Repository[]): readonly Problem[] {
  if (repositories.some(({ properties }) => properties === undefined)) return [];
  const known = new Set(repositories.flatMap(({ properties = {} }) => Object.keys(properties)));
  const caseless = new Set([...known].map((name) => name.toLowerCase()));
  const asked = layers.flatMap(({ match, families, source }) => [
    ...propertiesIn(match?.wanted).map((name) => ({ name, source })),
    ...families
      .flatMap(({ units }) => units)
      .flatMap((unit) =>
        unit.names.filter(({ scope }) => scope === "properties").map(({ name }) => ({ name, source: unit.source })),
      ),
  ]);
  return asked
    .filter(({ name }) => !caseless.has(name.toLowerCase()))
    .map(({ name, source: { file, line } }) => ({
      file,
      line,
      message: `no repository has a custom property \`${name}\`.${hint(name, known)}`,
    }));
}

function propertiesIn(match: Match | undefined): readonly string[] {
  return match ? [...Object.keys(match.properties ?? {}), ...propertiesIn(match.not)] : [];
}

function hint(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near ? ` Did you mean \`${near}\`?` : "";
}
