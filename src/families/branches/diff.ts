// Compares protection rules. Parts of a list that the config does not set come from GitHub's rule.
import type { Drift, Finding, Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { countDeletes, sameJson, sortedByKey } from "../shared/diff.ts";
import { canonical, completed, storable } from "./lists.ts";
import type { ActualBranches } from "./read.ts";
import { DEFAULT, isPattern } from "./refs.ts";
import type { DesiredBranches, Protection } from "./schema.ts";
import { DEPENDS_ON, flatten, placeOf } from "./settings.ts";

/** The desired state of one pattern. `default` is already replaced by the branch name. */
interface PatternWish {
  /** Null: no rule should exist. */
  readonly protection: Protection | null;
  readonly path: readonly string[];
}

/** Compares rules by pattern. Named branches that the repository does not have are skipped without a finding. */
export function diffBranches(desired: DesiredBranches, actual: ActualBranches, context: CompareContext): Comparison {
  const wishes = wishesFor(desired, actual, context);
  const compared = sortedByKey(wishes).map(([pattern, wish]) => diffRule(pattern, wish, actual, context));
  const pruned = context.prune.has("branches") && wishes.size > 0 ? unnamed(actual, wishes) : [];
  const changes = [...compared.flatMap((one) => one.changes), ...pruned];
  const findings = compared.flatMap((one) => one.findings);
  const mayDelete = context.prune.has("branches") || [...wishes.values()].some(({ protection }) => protection === null);
  return {
    changes,
    findings,
    ...(mayDelete && { entries: { read: actual.rules.size, deleted: countDeletes(changes) } }),
  };
}

/**
 * The desired rule of each pattern. If `default` and a name mean the same branch, the settings of the later entry win.
 */
function wishesFor(
  desired: DesiredBranches,
  { rules, branches, defaultBranch: branchNow }: ActualBranches,
  { changed }: CompareContext,
): ReadonlyMap<string, PatternWish> {
  const branchNext = changed?.["default_branch"];
  const defaultBranch = typeof branchNext === "string" ? branchNext : branchNow;
  const wishes = new Map<string, PatternWish>();
  for (const { name, protection } of desired) {
    const pattern = name === DEFAULT ? defaultBranch : name;
    if (pattern === null) continue;
    const isThere =
      name === DEFAULT || isPattern(name) || branches.has(name) || pattern === defaultBranch || rules.has(pattern);
    if (!isThere) continue;
    const earlier = wishes.get(pattern)?.protection ?? null;
    const merged = mergeDeep(earlier as unknown as Json, protection as unknown as Json) as unknown as Protection | null;
    wishes.set(pattern, { protection: merged, path: [name, "protection"] });
  }
  return wishes;
}

/** Merges like layers: maps deep, all other values replace. */
function mergeDeep(earlier: Json | undefined, later: Json): Json {
  if (!isObject(earlier) || !isObject(later)) return later;
  const merged = Object.entries(later).map(([key, value]) => [key, mergeDeep(own(earlier, key), value)] as const);
  return { ...earlier, ...Object.fromEntries(merged) };
}

function unnamed({ rules }: ActualBranches, wishes: ReadonlyMap<string, PatternWish>): readonly Drift[] {
  return sortedByKey(rules)
    .filter(([pattern]) => !wishes.has(pattern))
    .map(([pattern, { id }]) => ({ action: "delete", target: pattern, before: { pattern }, ref: { id } }));
}

function diffRule(
  pattern: string,
  { protection, path }: PatternWish,
  actual: ActualBranches,
  { directory, lowAccess = [] }: CompareContext,
): Comparison {
  const rule = actual.rules.get(pattern);
  if (protection === null) {
    if (!rule) return { changes: [], findings: [] };
    return {
      changes: [{ action: "delete", target: pattern, before: { pattern }, path, ref: { id: rule.id } }],
      findings: [],
    };
  }
  const { wanted, nodes, unknown } = canonical(flatten(protection), directory);
  const listed = storable(wanted, rule, lowAccess);
  const complete = completed(listed.kept, rule);
  const { kept, useless } = withoutUseless(complete, rule?.settings ?? {});
  const found = [...unknown, ...listed.leftOut, ...useless].map(
    (message): Finding => ({ family: "branches", target: pattern, message }),
  );
  if (!rule) {
    const changes: readonly Drift[] =
      Object.keys(kept).length > 0 ? [{ action: "create", target: pattern, after: kept, path, ref: { nodes } }] : [];
    return { changes, findings: found };
  }
  const differing = Object.keys(kept).filter((key) => !sameJson(kept[key], rule.settings[key]));
  if (differing.length === 0) return { changes: [], findings: found };
  const pick = (values: JsonObject): JsonObject =>
    Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
  const update: Drift = {
    action: "update",
    target: pattern,
    before: pick(rule.settings),
    after: pick(kept),
    path: [...path, ...placeOf(differing[0] ?? "")],
    ref: { id: rule.id, nodes: { ...rule.nodes, ...nodes } },
  };
  return { changes: [update], findings: found };
}

/** Removes switches that have no effect without another setting: GitHub would always return false for them. */
function withoutUseless(wanted: JsonObject, is: JsonObject): { kept: JsonObject; useless: readonly string[] } {
  const useless = Object.entries(DEPENDS_ON).filter(
    ([key, base]) => wanted[key] === true && !(base in wanted ? wanted[base] : is[base]),
  );
  const kept = Object.fromEntries(Object.entries(wanted).filter(([key]) => !useless.some(([one]) => one === key)));
  return { kept, useless: useless.map(([key, base]) => `${key} counts only with ${base}, which is off`) };
}
