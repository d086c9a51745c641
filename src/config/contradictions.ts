// Two policies that ask different things of the same repository: the later one wins, and somebody should know.
import type { Problem } from "../errors.ts";
import type { KeyOf } from "../families/family.ts";
import type { Json, JsonObject, Repository } from "../model.ts";
import type { Config, Layer } from "./config.ts";
import { plain, type Sourced } from "./merge.ts";
import { placeOf } from "./resolve.ts";

/** One value that two policies set differently. */
interface Contradiction {
  readonly earlier: Layer;
  readonly later: Layer;
  /** `repository.has_wiki`, `teams.infosec.permission`. */
  readonly key: string;
  readonly before: Sourced;
  readonly after: Sourced;
}

/** Notes, one for each value and pair of policies that meet in some repository. That top level and policies are overridden by what is narrower is no contradiction. */
export function checkContradictions(config: Config, repositories: readonly Repository[]): readonly Problem[] {
  const policies = config.shared.filter(({ kind }) => kind === "policy");
  const possible = contradictionsOf(policies);
  if (possible.length === 0) return [];
  const matched = new Map(policies.map((layer) => [layer, new Set(repositories.filter((repo) => layer.match?.matches(repo) === true))]));
  return possible.flatMap((contradiction) => {
    const [earlier, later] = [matched.get(contradiction.earlier), matched.get(contradiction.later)];
    const both = [...(earlier ?? [])].filter((repo) => later?.has(repo));
    return both.length > 0 ? [sentence(contradiction, both)] : [];
  });
}

/** Each policy's values are compared with the last one before it that sets the same key. */
function contradictionsOf(policies: readonly Layer[]): readonly Contradiction[] {
  const setters = new Map<string, { layer: Layer; value: Sourced }[]>();
  const found: Contradiction[] = [];
  for (const later of policies) {
    for (const { key, value } of valuesOf(later)) {
      const earlier = setters.get(key) ?? [];
      setters.set(key, [...earlier, { layer: later, value }]);
      for (const { layer, value: before } of earlier)
        if (!isEqual(plain(before), plain(value))) found.push({ earlier: layer, later, key, before, after: value });
    }
  }
  return found;
}

interface Setting {
  readonly key: string;
  readonly value: Sourced;
}

function valuesOf({ families }: Layer): readonly Setting[] {
  return families.flatMap(({ family, value }) => {
    if (!value) return [];
    const { merge } = family;
    if (merge.kind === "map" || value.kind !== "collection") return leavesOf(value, family.key);
    return [...value.entries].flatMap(([name, entry]) => leavesOf(withoutKey(entry, merge.keyOf), `${family.key}.${name}`));
  });
}

/** The entry without what its key is made of: two spellings of one name are no contradiction. */
function withoutKey(entry: Sourced, keyOf: KeyOf): Sourced {
  if (entry.kind === "whole") return entry;
  const json = plain(entry) as JsonObject;
  const isOfKey = (name: string): boolean => typeof json[name] === "string" && keyOf({ ...json, [name]: "?" }) !== keyOf(json);
  return { ...entry, entries: new Map([...entry.entries].filter(([name]) => !isOfKey(name))) };
}

function leavesOf(value: Sourced, key: string): readonly Setting[] {
  if (value.kind === "whole") return [{ key, value }];
  return [...value.entries].flatMap(([name, entry]) => leavesOf(entry, `${key}.${name}`));
}

function isEqual(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sentence({ earlier, later, key, before, after }: Contradiction, repositories: readonly Repository[]): Problem {
  const { file, line } = after.source;
  const names = repositories
    .slice(0, NAMES_SHOWN)
    .map(({ name }) => name)
    .join(", ");
  const where = `${repositories.length === 1 ? "1 repository" : `${repositories.length} repositories`} (${names}${repositories.length > NAMES_SHOWN ? ", …" : ""})`;
  const other = `${earlier.source.layer} (${placeOf(before.source)})`;
  return {
    file,
    line,
    message: `${later.source.layer} sets ${key} to ${shown(after)}, and ${other} to ${shown(before)}; both match ${where}. The later one wins.`,
  };
}
const NAMES_SHOWN = 3;

function shown(value: Sourced): string {
  const text = JSON.stringify(plain(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
