// The first look at protection rules: where there are none, it says all that comparing needs.
import type { Probe } from "../family.ts";
import { countsNothing } from "../probe.ts";
import type { ActualBranches } from "./read.ts";
import { branchesIn, DEFAULT_REF, defaultBranchIn, exactNames, refFields } from "./refs.ts";
import type { DesiredBranches } from "./schema.ts";

/** Branches that are looked up in every repository; who names more reads the details. */
const MAX_BRANCHES = 10;

export const branchesProbe: Probe<DesiredBranches, ActualBranches> = {
  selection(use) {
    const refs = refFields(exactNames(use).slice(0, MAX_BRANCHES));
    return [DEFAULT_REF, ...refs, "branches_total: branchProtectionRules { totalCount }"].join("\n");
  },
  decode(node, _, use) {
    const defaultBranch = defaultBranchIn(node);
    const { branches, unasked } = branchesIn(node, exactNames(use));
    if (!countsNothing(node["branches_total"]) || defaultBranch === undefined || unasked.length > 0) return undefined;
    return { kind: "known", value: { rules: new Map(), branches: new Set(branches), defaultBranch } };
  },
};
