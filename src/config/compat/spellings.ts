// Moves keys with the spelling or the family of other programs to their place in this config.
import type { AnyFamily, Spelling } from "../../families/family.ts";
import { type Diagnostics, entryOf, type MapEntry, type MapNode, report } from "../source/tree.ts";

/** The layer in this program's spelling; keys keep the places where they were written. */
export function respell(written: MapNode, families: readonly AnyFamily[], diagnostics: Diagnostics): MapNode {
  const collections = new Set(
    families.filter(({ config }) => config.merge.kind === "collection").map(({ key }) => key),
  );
  const layer: MapNode = {
    ...written,
    entries: written.entries.map((entry) => (collections.has(entry.key) ? unwrap(entry, diagnostics) : entry)),
  };
  const moves = families.flatMap((family) => (family.config.spellings ?? []).map((spelling) => ({ family, spelling })));
  return moves.reduce<MapNode>((map, { family, spelling }) => move(map, family, spelling, diagnostics), layer);
}

/** In safe-settings, a list has its entries under `include`, and under `exclude` names that are not deleted. */
function unwrap(entry: MapEntry, { problems }: Diagnostics): MapEntry {
  const { value } = entry;
  const include = value.kind === "map" ? entryOf(value, "include") : undefined;
  if (value.kind !== "map" || include?.value.kind !== "list") return entry;
  for (const { key, at } of value.entries.filter((each) => each !== include)) {
    report(
      problems,
      at,
      `\`${entry.key}.${key}\` is not known. ` +
        `Nothing is deleted unless \`prune\` names ${entry.key}; remove \`${key}\`.`,
    );
  }
  return { ...entry, value: include.value };
}

function move(layer: MapNode, family: AnyFamily, { from, to }: Spelling, diagnostics: Diagnostics): MapNode {
  const { map, taken } = takeOut(layer, from);
  if (!taken || (to === undefined && taken.value.kind !== "map")) return layer;
  const arriving =
    to === undefined && taken.value.kind === "map" ? taken.value.entries : [{ ...taken, key: to ?? taken.key }];
  const home = entryOf(map, family.key);
  if (!home)
    return {
      ...map,
      entries: [
        ...map.entries,
        { key: family.key, at: taken.at, value: { kind: "map", at: taken.at, entries: arriving } },
      ],
    };
  if (home.value.kind !== "map") return layer;
  const { value } = home;
  const kept = arriving.filter((entry) => {
    const rival = entryOf(value, entry.key);
    if (rival)
      report(
        diagnostics.problems,
        entry.at,
        `\`${from.join(".")}\` and \`${family.key}.${entry.key}\` ` +
          `in line ${rival.at.line} are one setting. Keep one of them.`,
      );
    return !rival;
  });
  const grown: MapEntry = { ...home, value: { ...value, entries: [...value.entries, ...kept] } };
  return { ...map, entries: map.entries.map((entry) => (entry === home ? grown : entry)) };
}

/** The map without the entry at a path, and that entry. */
function takeOut(map: MapNode, [key, ...rest]: readonly string[]): { map: MapNode; taken?: MapEntry } {
  const entry = key === undefined ? undefined : entryOf(map, key);
  if (!entry) return { map };
  if (rest.length === 0)
    return { map: { ...map, entries: map.entries.filter((each) => each !== entry) }, taken: entry };
  if (entry.value.kind !== "map") return { map };
  const inner = takeOut(entry.value, rest);
  if (!inner.taken) return { map };
  const entries = map.entries.map((each) => (each === entry ? { ...entry, value: inner.map } : each));
  return { map: { ...map, entries }, taken: inner.taken };
}
