// Decides if a change of a ruleset reduces protection, so that a person should review it.
import type { Json } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import { sameJson } from "../shared/diff.ts";
import { actorKey } from "./compare.ts";
import type { Ruleset } from "./resolve.ts";

const ENFORCEMENTS = ["disabled", "evaluate", "active"];

/** True if the ruleset enforces less, applies to fewer refs, or lets more actors bypass it; also true in doubt. */
export function lessens(before: Ruleset, after: Ruleset): boolean {
  const rank = ({ enforcement = "active" }: Ruleset) => ENFORCEMENTS.indexOf(enforcement);
  if (rank(after) < rank(before)) return true;
  // A ruleset that was not enforced cannot be enforced less.
  if (before.enforcement !== "active" && after.enforcement !== "active") return false;
  const known = new Set((before.bypass_actors ?? []).map(actorKey));
  const mayMoreBypass = (after.bypass_actors ?? []).some((actor) => !known.has(actorKey(actor)));
  return mayMoreBypass || narrows(before, after) || loosens(before, after);
}

/** The ruleset applies to fewer branches or tags. */
function narrows(before: Ruleset, after: Ruleset): boolean {
  const refs = ({ conditions }: Ruleset, key: string) => {
    const names = isObject(conditions?.["ref_name"]) ? conditions["ref_name"][key] : undefined;
    return Array.isArray(names) ? names : [];
  };
  if (before.target !== after.target) return true;
  const lost = refs(before, "include").some((ref) => !refs(after, "include").includes(ref));
  return lost || refs(after, "exclude").some((ref) => !refs(before, "exclude").includes(ref));
}

/** A rule is removed or requires less. */
function loosens({ rules: before = [] }: Ruleset, { rules: after = [] }: Ruleset): boolean {
  return before.some(({ type, parameters = {} }) => {
    const rule = after.find((one) => one.type === type);
    if (!rule) return true;
    const now = rule.parameters ?? {};
    return Object.keys({ ...parameters, ...now }).some((key) => asksForLess(key, own(parameters, key), own(now, key)));
  });
}

/** Parameters that protect less when they are on or larger. */
const WEAKER_WHEN_MORE = [
  ...["do_not_enforce_on_create", "update_allows_fetch_and_merge", "allowed_merge_methods"],
  ...["max_file_size", "max_file_path_length"],
];

function asksForLess(key: string, before: Json | undefined, after: Json | undefined): boolean {
  if (sameJson(before, after)) return false;
  const isMore = grows(before, after);
  if (isMore === undefined) return true;
  return WEAKER_WHEN_MORE.includes(key) ? isMore : !isMore;
}

/**
 * True if the later value has more: on, a larger number, additional list entries. Undefined if they cannot be compared.
 */
function grows(before: Json | undefined, after: Json | undefined): boolean | undefined {
  if (typeof before === "number" && typeof after === "number") return after > before;
  if (typeof after === "boolean") return after && before !== true;
  if (!Array.isArray(after)) return undefined;
  const has = (list: readonly Json[], one: Json) => list.some((other) => sameJson(one, other));
  const earlier = Array.isArray(before) ? (before as readonly Json[]) : [];
  if (earlier.every((one) => has(after as readonly Json[], one))) return true;
  return (after as readonly Json[]).every((one) => has(earlier, one)) ? false : undefined;
}
