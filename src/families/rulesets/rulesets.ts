// Rulesets of a repository: for branches, tags and pushes.
import { defineFamily } from "../family.ts";
import { CUSTOM_ROLES, MEMBERS } from "../shared/permissions.ts";
import { diffRulesets } from "./diff.ts";
import {
  type ActualRulesets,
  decodeRulesets,
  parameterPaths,
  rulesetsProbe,
  SHOWN_FIELDS,
  selectRulesets,
} from "./read.ts";
import {
  type DesiredRulesets,
  ruleKey,
  rulesetKey,
  rulesetNames,
  rulesetProblems,
  rulesetsFromDialect,
  rulesetsSchema,
} from "./schema.ts";
import { rulesetWarnings } from "./warnings.ts";
import { readBackRuleset, rulesetObjection, writeRulesets } from "./write.ts";

/** The family of `rulesets:`. */
export const rulesets = defineFamily<DesiredRulesets, ActualRulesets>({
  key: "rulesets",
  config: {
    schema: rulesetsSchema,
    merge: { kind: "collection", keyOf: rulesetKey, nested: { rules: ruleKey } },
    fromDialect: rulesetsFromDialect,
    prunable: ["rulesets"],
    check: rulesetProblems,
    names: rulesetNames,
    warnings: rulesetWarnings,
  },
  docs: {
    summary: "Rulesets for branches, tags and pushes, with names in place of ids",
    url: "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [{ ...MEMBERS, when: "where people or teams are named" }, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 per ruleset that GraphQL cannot show", change: "1 per ruleset, and 2 reads" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectRulesets,
    decode: decodeRulesets,
    probe: rulesetsProbe,
    parts: parameterPaths,
    fields: SHOWN_FIELDS,
  },
  plan: { diff: diffRulesets, write: writeRulesets },
  guards: { objection: rulesetObjection, readBack: readBackRuleset },
});
