// Reports policies that set different values for the same repository. The later policy wins.
import type { Problem } from "../../errors.ts";
import type { KeyOf } from "../../families/family.ts";
import type { JsonObject, Repository } from "../../model.ts";
import { keyName } from "../../text/key-name.ts";
import { placeOf, plural } from "../../text/wording.ts";
import type { Config, Layer } from "../model/config.ts";
import { plain, type Sourced } from "../model/sourced.ts";

/** A value that a policy sets. */
interface Setting {
  readonly layer: Layer;
  /** `repository.has_wiki`, `teams.infosec.permission`. */
  readonly key: string;
  readonly value: Sourced;
  /** For comparing and showing. */
  readonly json: string;
}

/** Two settings of one key, and the repositories in which they meet. */
interface Contradiction {
  readonly earlier: Setting;
  readonly later: Setting;
  readonly names: string[];
}

/**
 * Notes, one for each pair of policies and key that meet in some repository. A layer for fewer repositories
 * may override one for more: that is not a contradiction.
 */
export function checkContradictions(config: Config, repositories: readonly Repository[]): readonly Problem[] {
  const policies = config.shared
    .filter(({ kind }) => kind === "policy")
    .map((layer) => ({ layer, settings: settingsOf(layer) }));
  const found = new Map<string, Contradiction>();
  for (const repo of repositories) {
    const matching = policies.filter(({ layer }) => layer.match?.matches(repo) === true);
    collect(
      found,
      matching.flatMap(({ settings }) => settings),
      repo.name,
    );
  }
  const contradictions = [...found.values()];
  const rest = contradictions.length - MAX_NOTES;
  const notes = contradictions.slice(0, MAX_NOTES).map(sentence);
  return rest > 0
    ? [...notes, { message: `${rest} more values are set differently by policies that match the same repositories.` }]
    : notes;
}
/** More notices would hide the important ones. */
const MAX_NOTES = 20;

function collect(found: Map<string, Contradiction>, settings: readonly Setting[], name: string): void {
  const last = new Map<string, Setting>();
  for (const later of settings) {
    const earlier = last.get(later.key);
    last.set(later.key, later);
    if (!earlier || earlier.json === later.json) continue;
    const pair = `${later.key}\n${earlier.layer.name}\n${later.layer.name}`;
    const known = found.get(pair);
    if (known) known.names.push(name);
    else found.set(pair, { earlier, later, names: [name] });
  }
}

function settingsOf(layer: Layer): readonly Setting[] {
  const values = layer.families.flatMap(({ family, pieces }) =>
    pieces.flatMap(({ constant }) => (constant?.kind === "value" ? [{ family, value: constant.value }] : [])),
  );
  return values.flatMap(({ family, value }) => {
    const { merge } = family.config;
    if (merge.kind === "map" || value.kind !== "collection") return leavesOf(value, family.key, layer);
    return [...value.entries].flatMap(([name, entry]) =>
      leavesOf(withoutKey(entry, merge.keyOf), keyName([family.key, { entry: name }]), layer),
    );
  });
}

/** The entry without its key: two spellings of one name are not a contradiction. */
function withoutKey(entry: Sourced, keyOf: KeyOf): Sourced {
  if (entry.kind === "whole") return entry;
  const json = plain(entry) as JsonObject;
  const isOfKey = (name: string): boolean =>
    typeof json[name] === "string" && keyOf({ ...json, [name]: "?" }) !== keyOf(json);
  return { ...entry, entries: new Map([...entry.entries].filter(([name]) => !isOfKey(name))) };
}

function leavesOf(value: Sourced, key: string, layer: Layer): readonly Setting[] {
  if (value.kind === "whole") return [{ layer, key, value, json: JSON.stringify(value.value) }];
  return [...value.entries].flatMap(([name, entry]) => leavesOf(entry, `${key}.${name}`, layer));
}

function sentence({ earlier, later, names }: Contradiction): Problem {
  const { file, line } = later.value.source;
  const shownNames = `${names.slice(0, NAMES_SHOWN).join(", ")}${names.length > NAMES_SHOWN ? ", …" : ""}`;
  const where = `${plural(names.length, "repository", "repositories")} (${shownNames})`;
  const other = `${earlier.layer.source.layer} (${placeOf(earlier.value.source)})`;
  const message =
    `${later.layer.source.layer} sets ${later.key} to ${shown(later)}, ` +
    `and ${other} to ${shown(earlier)}; both match ${where}. The later one wins.`;
  return { file, line, message };
}
const NAMES_SHOWN = 3;

function shown({ json }: Setting): string {
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
