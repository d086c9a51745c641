// GitHub Actions in a repository: on or off, allowed actions, workflow permissions, access from outside, forks,
// retention.
import { defineFamily } from "../family.ts";
import { diffActions } from "./diff.ts";
import { type ActualActions, readActions } from "./read.ts";
import { actionsProblems, actionsSchema, type DesiredActions } from "./schema.ts";
import { actionsObjection, writeActions } from "./write.ts";

/** The family of `actions:`. */
export const actions = defineFamily<DesiredActions, ActualActions>({
  key: "actions",
  config: {
    schema: actionsSchema,
    merge: { kind: "map" },
    check: actionsProblems,
  },
  docs: {
    summary: "Enabled Actions, permissions of workflows, " + "access from outside, pull requests from forks, retention",
    url: "https://docs.github.com/en/rest/actions/permissions",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: {
      steady: "1; 1 more for the selection, workflow permissions, access, each fork setting and retention, where used",
      change: "1 per group",
    },
  },
  read: { kind: "endpoint", start: readActions },
  plan: {
    diff: diffActions,
    write: writeActions,
  },
  guards: {
    objection: actionsObjection,
  },
});
