// Classic branch protection for named branches, for the default branch, and for patterns.
import { defineFamily } from "../family.ts";
import { INSTALLATIONS, MEMBERS } from "../shared/permissions.ts";
import { diffBranches } from "./diff.ts";
import { type ActualBranches, branchesProbe, decodeBranches, selectBranches } from "./read.ts";
import {
  branchesFromDialect,
  branchesSchema,
  branchKey,
  branchNames,
  branchWarnings,
  type DesiredBranches,
} from "./schema.ts";
import { settingPaths } from "./settings.ts";
import { storedRule, whyUnstoredRule, writeBranches } from "./write.ts";

/** The family of `branches:`. */
export const branches = defineFamily<DesiredBranches, ActualBranches>({
  key: "branches",
  config: {
    schema: branchesSchema,
    merge: { kind: "collection", keyOf: branchKey },
    fromDialect: branchesFromDialect,
    prunable: ["branches"],
    names: branchNames,
    warnings: branchWarnings,
  },
  docs: {
    summary: "Classic protection of branches, by name, pattern or `default`",
    url: "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [{ ...MEMBERS, when: "where people or teams are named" }, INSTALLATIONS],
    },
    cost: { steady: "0", change: "1 per rule" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectBranches,
    decode: decodeBranches,
    probe: branchesProbe,
    parts: settingPaths,
  },
  guards: { stored: storedRule, whyUnstored: whyUnstoredRule },
  plan: {
    diff: diffBranches,
    write: writeBranches,
  },
});
