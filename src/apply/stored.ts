// Compares the values of a write with those that GitHub's answer shows.

import type { AnyFamily } from "../families/family.ts";
import { sameJson } from "../families/shared/diff.ts";
import type { Change, Json } from "../model.ts";
import { isObject } from "../objects.ts";

/** The part of a change that GitHub did not store, with the reason. */
export interface Unstored {
  readonly why: string;
  /** Keys of the value that were not stored. Left out: the whole value. */
  readonly unstoredKeys?: readonly string[];
}

/** Undefined if the answer agrees with the change or does not show the value. */
export function unstored(change: Change, answer: Json, family: AnyFamily | undefined): Unstored | undefined {
  if (change.action === "delete") return undefined;
  const { after } = change;
  const shown = family?.guards?.stored?.(answer, change);
  if (shown === undefined || agrees(after, shown)) return undefined;
  const isUnchanged = change.action === "update" && agrees(change.before, shown);
  const sentence = `GitHub took the request and stored ${inWords(shown)} in place of ${inWords(after)}`;
  const why = family?.guards?.whyUnstored?.(change, shown) ?? (isUnchanged ? LEFT : sentence);
  if (!isObject(after) || !isObject(shown)) return { why };
  return {
    why,
    unstoredKeys: Object.keys(after).filter((key) => key in shown && !agrees(after[key] ?? null, shown[key] ?? null)),
  };
}

const LEFT =
  "GitHub took the request and left it as it was: it is decided above the repository, or the plan does not include it";

/** True if all keys that both have are equal. An answer may have fewer or more keys than the request. */
function agrees(asked: Json, shown: Json): boolean {
  if (!isObject(asked) || !isObject(shown)) return sameJson(asked, shown);
  return Object.entries(asked).every(([key, value]) => {
    const other = Object.hasOwn(shown, key) ? shown[key] : undefined;
    return other === undefined || agrees(value, other);
  });
}

function inWords(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
const MOST = 200;
