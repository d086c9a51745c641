// GitHub Actions in a repository: whether they run and which, what workflows may do, who shares them, forks, retention.
import { defineFamily } from "../family.ts";
import { diffActions } from "./diff.ts";
import { type ActualActions, readActions } from "./read.ts";
import { actionsProblems, actionsSchema, type DesiredActions } from "./schema.ts";
import { actionsObjection, writeActions } from "./write.ts";

/** The family of `actions:`. */
export const actions = defineFamily<DesiredActions, ActualActions>({
  key: "actions",
  summary:
    "Whether Actions run and which, permissions of workflows, access from outside, pull requests from forks, retention",
  docs: "https://docs.github.com/en/rest/actions/permissions",
  permission: { name: "Administration", read: "read", write: "write", level: "repository" },
  cost: {
    steady: "1; 1 more for the selection, workflow permissions, access, each fork setting and retention, where used",
    change: "1 per group",
  },
  schema: actionsSchema,
  merge: { kind: "map" },
  check: actionsProblems,
  read: { kind: "endpoint", start: readActions },
  diff: diffActions,
  write: writeActions,
  objection: actionsObjection,
  objectsToAll: true,
});
