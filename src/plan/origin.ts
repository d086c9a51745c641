// Separates changes of a proposed config from existing drift, which the base config would change too.
import { sameJson } from "../families/shared/diff.ts";
import type { Change, ChangeOrigin, Json, RepoPlan } from "../model.ts";
import { isObject } from "../objects.ts";
import { own } from "../text/lookup.ts";

/**
 * The plan with the origin of each change, found by comparison with the plan of the base config. An update that the
 * base config makes in part becomes two changes. Only for plans that are not executed: the requests do not change.
 */
export function withOrigins(plan: RepoPlan, base: RepoPlan | undefined): RepoPlan {
  const earlier = new Map(
    [...(base?.changes ?? []), ...(base?.heldBack ?? [])].map((change) => [keyOf(change), change]),
  );
  const split = (change: Change): readonly Change[] => splitByOrigin(change, earlier.get(keyOf(change)));
  return {
    ...plan,
    changes: plan.changes.flatMap(split),
    ...(plan.heldBack && { heldBack: plan.heldBack.flatMap(split) }),
  };
}

function keyOf({ family, action, target }: Change): string {
  return JSON.stringify([family, action, target]);
}

function splitByOrigin(change: Change, base: Change | undefined): readonly Change[] {
  const as = (origin: ChangeOrigin): readonly Change[] => [{ ...change, origin }];
  if (base === undefined) return as("proposed");
  if (change.action === "delete") return as("earlier");
  if (change.action !== "update" || base.action !== "update")
    return as("after" in base && sameJson(change.after, base.after) ? "earlier" : "proposed");
  const { before } = change;
  const shared = sharedPart(before, change.after, base.after);
  if (sameJson(shared, before)) return as("proposed");
  if (sameJson(shared, change.after)) return as("earlier");
  return [
    { ...change, after: shared, origin: "earlier" },
    { ...change, before: shared, origin: "proposed" },
  ];
}

/** The value after the common part of both updates. Keys on which they differ keep the existing value. */
function sharedPart(before: Json, after: Json, baseAfter: Json): Json {
  if (sameJson(after, baseAfter)) return after;
  if (!isObject(before) || !isObject(after) || !isObject(baseAfter)) return before;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const parts = keys.flatMap((key): [string, Json][] => {
    const [old, fresh, other] = [own(before, key), own(after, key), own(baseAfter, key)];
    if (old !== undefined && fresh !== undefined && other !== undefined) return [[key, sharedPart(old, fresh, other)]];
    const value = sameJson(fresh, other) ? fresh : old;
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(parts);
}
