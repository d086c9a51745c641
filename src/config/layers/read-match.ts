// Reads `match:` of a policy: strict at every depth, so that a mistyped condition never makes a policy match
// everything.

import type { Visibility } from "../../model.ts";
import { MATCH_DOCUMENT } from "../../text/document-url.ts";
import { hasWholeBrackets } from "../../text/globs.ts";
import { own } from "../../text/lookup.ts";
import { nearest } from "../../text/suggest.ts";
import type { Match } from "../model/match.ts";
import { readBoolean, readTexts, type TextsRule } from "../source/scalars.ts";
import { type Diagnostics, describe, isEmpty, type MapEntry, report } from "../source/tree.ts";

const KEYS = ["name", "topics", "visibility", "fork", "template", "language", "properties", "teams", "not", "any"];
const VISIBILITIES: readonly string[] = ["public", "private", "internal"] satisfies Visibility[];

/** Common wrong names of conditions. */
const MISNAMED: Readonly<Record<string, string>> = {
  names: "name",
  repository: "name",
  repositories: "name",
  repos: "name",
  topic: "topics",
  private: "visibility",
  is_fork: "fork",
  is_template: "template",
  languages: "language",
  property: "properties",
  custom_properties: "properties",
  team: "teams",
  exclude: "not",
  except: "not",
  anyOf: "any",
  any_of: "any",
  or: "any",
};

type MatchDraft = { -readonly [Key in keyof Match]: Match[Key] };

/** The conditions; undefined after a problem was reported. */
export function readMatch(entry: MapEntry, diagnostics: Diagnostics): Match | undefined {
  const { key, value, at } = entry;
  const before = diagnostics.problems.length;
  if (isEmpty(value)) return undefined;
  if (value.kind !== "map") {
    report(
      diagnostics.problems,
      at,
      `\`${key}\` must be conditions, e.g. \`${key}: { name: "web-*" }\`; found ${describe(value)}.`,
    );
    return undefined;
  }
  if (value.entries.length === 0) {
    report(
      diagnostics.problems,
      at,
      `\`${key}\` has no condition. Write e.g. \`${key}: { name: "*" }\` for every repository.`,
    );
    return undefined;
  }
  const match: MatchDraft = {};
  for (const condition of value.entries) readCondition(match, condition, diagnostics);
  return diagnostics.problems.length > before ? undefined : match;
}

function readCondition(match: MatchDraft, entry: MapEntry, diagnostics: Diagnostics): void {
  const read = own(READERS, entry.key);
  if (read) {
    read(match, entry, diagnostics);
    return;
  }
  const meant = own(MISNAMED, entry.key) ?? nearest(entry.key, KEYS);
  report(
    diagnostics.problems,
    entry.at,
    `\`match\` has no condition \`${entry.key}\`. ` +
      `${meant ? `Did you mean \`${meant}\`?` : `Allowed: ${KEYS.join(", ")}.`} See ${MATCH_DOCUMENT}`,
  );
}

type ConditionReader = (match: MatchDraft, entry: MapEntry, diagnostics: Diagnostics) => void;

const READERS: Readonly<Record<string, ConditionReader>> = {
  name: (match, entry, diagnostics) => {
    match.name = textsOf(entry, NAME, diagnostics);
  },
  topics: (match, entry, diagnostics) => {
    match.topics = textsOf(entry, TOPIC, diagnostics);
  },
  visibility: (match, entry, diagnostics) => {
    match.visibility = textsOf(entry, VISIBILITY, diagnostics) as readonly Visibility[];
  },
  language: (match, entry, diagnostics) => {
    match.language = textsOf(entry, LANGUAGE, diagnostics);
  },
  teams: (match, entry, diagnostics) => {
    match.teams = textsOf(entry, TEAM, diagnostics).map((slug) => slug.toLowerCase());
  },
  fork: (match, entry, diagnostics) => {
    match.fork = readBoolean(entry, diagnostics) ?? false;
  },
  template: (match, entry, diagnostics) => {
    match.template = readBoolean(entry, diagnostics) ?? false;
  },
  properties: readProperties,
  not: (match, entry, diagnostics) => {
    match.not = readMatch(entry, diagnostics) ?? {};
  },
  any: readAny,
};

function textsOf(entry: MapEntry, rule: TextsRule, diagnostics: Diagnostics): readonly string[] {
  return readTexts(entry, rule, diagnostics).map(({ text }) => text);
}

function readProperties(match: MatchDraft, { value, at }: MapEntry, diagnostics: Diagnostics): void {
  if (isEmpty(value)) return;
  if (value.kind !== "map" || value.entries.length === 0) {
    report(
      diagnostics.problems,
      at,
      "`properties` must be names and values of custom properties, e.g. " +
        `\`properties: { tier: gold }\`; found ${describe(value)}.`,
    );
    return;
  }
  match.properties = Object.fromEntries(
    value.entries.map((entry) => [entry.key, textsOf(entry, PROPERTY, diagnostics)]),
  );
}

function readAny(match: MatchDraft, { key, value, at }: MapEntry, diagnostics: Diagnostics): void {
  if (isEmpty(value)) return;
  if (value.kind !== "list" || value.items.length === 0) {
    report(
      diagnostics.problems,
      at,
      "`any` must be a list of conditions, of which one has to hold, e.g. " +
        `\`any: [{ name: "web-*" }, { topics: web }]\`; found ${describe(value)}.`,
    );
    return;
  }
  match.any = value.items.flatMap((item) =>
    isEmpty(item) ? [] : (readMatch({ key, at: item.at, value: item }, diagnostics) ?? []),
  );
}

const NAME: TextsRule = { wanted: "a glob or a list of globs", check: globProblem };
const TOPIC: TextsRule = { wanted: "a topic or a list of topics" };
const LANGUAGE: TextsRule = { wanted: "a language or a list of languages" };
const PROPERTY: TextsRule = { wanted: "a value or a list of values", mayBeTruth: true };
const VISIBILITY: TextsRule = {
  wanted: "public, private, internal, or a list of them",
  check: (text) => {
    if (VISIBILITIES.includes(text)) return undefined;
    const near = nearest(text, VISIBILITIES);
    return (
      "`visibility` must be public, private, internal, or a list of them; " +
      `found "${text}".${near ? ` Did you mean ${near}?` : ""}`
    );
  },
};
const TEAM: TextsRule = {
  wanted: "the slug of a team or a list of slugs",
  check: (text) => {
    if (/^[\w-]+$/.test(text)) return undefined;
    return `\`teams\` in a match takes slugs, the last part of a team's address; found "${text}".`;
  },
};

/** Ten times the longest name of a repository; the library that reads globs gives up at 65,536. */
const LONGEST_GLOB = 1000;

/** Signs that globs do not have, and that no name of a repository has. */
const REGULAR_EXPRESSION = /^\/.*\/[a-z]*$|^\^|\$$|\\[dwsb]|\(\?[:=!]|\.\+|^\.\*|\.\*$/;

/** The mistake in a glob for repository names; undefined for a valid one. */
export function globProblem(glob: string): string | undefined {
  if (glob.length > LONGEST_GLOB)
    return (
      `"${glob.slice(0, 40)}…" has ${glob.length} characters, ` +
      `and ${LONGEST_GLOB} are more than any name needs. Make it several globs.`
    );
  const name = glob.replace(/^!/, "");
  if (REGULAR_EXPRESSION.test(name))
    return (
      `"${glob}" looks like a regular expression. These are globs: ` +
      '`*` is any text, `?` one character, e.g. "web-*".'
    );
  if (name.includes("/")) return `"${glob}" has a slash, and names of repositories have none: leave the owner out.`;
  if (!hasWholeBrackets(name))
    return `"${glob}" has a bracket without its other half, so it fits no name. Close it, or remove it.`;
  return name === "" ? `"${glob}" names nothing.` : undefined;
}
