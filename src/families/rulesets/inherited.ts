// Finds rulesets of the organization or enterprise that contradict the config of a repository. Rulesets add up and the
// strictest rule applies, so the repository cannot repair a contradiction.
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets#about-rule-layering
import type { Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import { sameJson } from "../shared/diff.ts";
import type { InheritedRuleset } from "./read.ts";
import type { Rule, Ruleset } from "./resolve.ts";

/** One sentence for each contradiction. */
export function contradictions(wanted: Ruleset, inherited: readonly InheritedRuleset[]): readonly string[] {
  const { enforcement = "active", rules = [] } = wanted;
  return inherited.flatMap(({ value, from }) => {
    if (value.enforcement !== "active") return [];
    const named = `"${value.name}" of ${from}`;
    if (enforcement !== "active")
      return value.name === wanted.name ? [`is ${enforcement} here, but ${named} is enforced; change it there`] : [];
    if (!isForSameRefs(wanted, value)) return [];
    return rules.flatMap((rule) => {
      const other = (value.rules ?? []).find(({ type }) => type === rule.type);
      return other ? stricter(rule, other).map((what) => `${named} ${what}; change it there`) : [];
    });
  });
}

/** True only if both certainly apply to a common ref: one applies to all refs, or both name the same ref. */
function isForSameRefs(wanted: Ruleset, above: Ruleset): boolean {
  if ((wanted.target ?? "branch") !== (above.target ?? "branch")) return false;
  const [own, others] = [includes(wanted), includes(above)];
  if (own.length === 0 || others.length === 0) return false;
  return own.includes("~ALL") || others.includes("~ALL") || own.some((ref) => others.includes(ref));
}

function includes({ conditions }: Ruleset): readonly Json[] {
  const refs = isObject(conditions?.["ref_name"]) ? conditions["ref_name"]["include"] : undefined;
  return Array.isArray(refs) ? refs : [];
}

/** The stricter requirements of the inherited rule, as the end of a sentence. */
function stricter({ type, parameters = {} }: Rule, above: Rule): readonly string[] {
  const found: JsonObject = above.parameters ?? {};
  return Object.entries(parameters).flatMap(([key, value]): readonly string[] => {
    const other = own(found, key);
    if (key === "allowed_merge_methods") return leavesNoMethod(value, other) ? [LEAVES_NONE] : [];
    const isStricter =
      (typeof value === "number" && typeof other === "number" && type === "pull_request" && other > value) ||
      (value === false && other === true && !key.startsWith("do_not_"));
    return isStricter ? [`asks for ${key}: ${other}, which ${value} cannot lower`] : [];
  });
}

const LEAVES_NONE = "allows none of the allowed_merge_methods here, so nothing can be merged";

function leavesNoMethod(value: Json, other: Json | undefined): boolean {
  if (!Array.isArray(value) || !Array.isArray(other) || other.length === 0) return false;
  return !(value as readonly Json[]).some((one) => (other as readonly Json[]).some((two) => sameJson(one, two)));
}
