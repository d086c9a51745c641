// Compares deploy keys by their key text, then by title to find the key that a new one replaces.
import type { Drift, Finding, JsonObject } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import type { ActualKey, ActualKeys } from "./key.ts";
import type { DesiredKey, DesiredKeys } from "./schema.ts";

/** A key of the config, with the existing keys that it matches. */
export interface KeyMatch {
  readonly wanted: DesiredKey;
  /** `renamed`: the same key text with another title or other rights. `rotated`: other key text with the same title. */
  readonly kind: "same" | "new" | "renamed" | "rotated";
  /** The existing keys to delete. */
  readonly olds: readonly ActualKey[];
}

/** Each desired key with its match, and the existing keys that the config does not name. */
export function compareKeys(
  desired: DesiredKeys,
  actual: readonly ActualKey[],
): { readonly pairs: readonly KeyMatch[]; readonly others: readonly ActualKey[] } {
  const materials = new Set(desired.map(({ key }) => key));
  const pairs = desired.map((wanted): KeyMatch => {
    const there = actual.find(({ key }) => key === wanted.key);
    if (there) {
      const isSame = wanted.title === there.title && (wanted.read_only ?? there.read_only) === there.read_only;
      return isSame ? { wanted, kind: "same", olds: [] } : { wanted, kind: "renamed", olds: [there] };
    }
    const olds = actual.filter(({ title, key }) => title === wanted.title && !materials.has(key));
    return { wanted, kind: olds.length > 0 ? "rotated" : "new", olds };
  });
  const replaced = new Set(pairs.flatMap(({ olds }) => olds));
  return { pairs, others: actual.filter((one) => !materials.has(one.key) && !replaced.has(one)) };
}

/** The data that requests need to delete old keys. */
export type KeyRef = Pick<KeyMatch, "kind"> & { readonly ids: readonly number[] };

export function diffKeys(desired: DesiredKeys, actual: ActualKeys, { prune }: CompareContext): Comparison {
  const { pairs, others } = compareKeys(desired, actual.keys);
  const wanted = [...pairs].sort((a, b) => (a.wanted.title < b.wanted.title ? -1 : 1));
  const drifts = wanted.flatMap(driftOf);
  const refused = actual.isForbidden ? drifts.map(({ target }) => finding(target, FORBIDDEN)) : [];
  const changes = actual.isForbidden ? [] : drifts;
  const isPruned = prune.has("deploy_keys") && desired.length > 0;
  // A run that was killed in the middle of a rotation leaves both keys. It may also be the key of another program.
  const isLeft = ({ wanted: { title } }: KeyMatch) => !isPruned && others.some((one) => one.title === title);
  const left = wanted.filter(isLeft).map(({ wanted: { title } }) => finding(title, LEFT));
  const findings = [...refused, ...left];
  if (!isPruned) return { changes, findings };
  const taken = [...desired, ...others].map(({ title }) => title);
  const gone = others.map((one): Drift => {
    const isOnly = taken.indexOf(one.title) === taken.lastIndexOf(one.title);
    const target = isOnly ? one.title : `${one.title} (${one.id})`;
    return { action: "delete", target, before: shownOf(one), ref: { ids: idsOf([one]) } };
  });
  return {
    changes: [...changes, ...gone],
    findings,
    entries: { read: actual.keys.length, deleted: gone.length },
  };
}

function finding(target: string, message: string): Finding {
  return { family: "deploy_keys", target, message };
}

const LEFT =
  "another key has this title too, and may be the old key of an interrupted rotation. " +
  "Delete it, or add `prune: [deploy_keys]`";
export const FORBIDDEN = "the owner of the repository does not allow deploy keys, so it is left as it is";

function driftOf(pair: KeyMatch): Drift[] {
  const { title, key, read_only } = pair.wanted;
  const path = [title];
  if (pair.kind === "same") return [];
  const { olds } = pair;
  const [old] = olds;
  if (!old) return [{ action: "create", target: title, after: { title, key, read_only: read_only ?? true }, path }];
  const after: JsonObject = { title, key, read_only: read_only ?? old.read_only };
  const ref: KeyRef = { kind: pair.kind, ids: idsOf(olds) };
  return [{ action: "update", target: title, before: shownOf(old), after, path, ref }];
}

function idsOf(keys: readonly ActualKey[]): readonly number[] {
  return keys.flatMap(({ id }) => id ?? []);
}

function shownOf({ title, key, read_only }: ActualKey): JsonObject {
  return { title, key, read_only };
}
