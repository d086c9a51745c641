// Environments: protection rules, branches that may deploy, variables and required secrets.
import { defineFamily } from "../family.ts";
import { INSTALLATIONS, MEMBERS } from "../shared/permissions.ts";
import { upperName } from "../shared/variables.ts";
import { diffEnvironments } from "./diff.ts";
import { type ActualEnvironments, decodeEnvironments, environmentsProbe, FIELDS, selectEnvironments } from "./read.ts";
import {
  type DesiredEnvironments,
  environmentKey,
  environmentNames,
  environmentProblems,
  environmentsSchema,
} from "./schema.ts";
import { storedEnvironment } from "./stored.ts";
import { environmentObjection, writeEnvironments } from "./write.ts";

/** The family of `environments:`. */
export const environments = defineFamily<DesiredEnvironments, ActualEnvironments>({
  key: "environments",
  config: {
    schema: environmentsSchema,
    merge: {
      kind: "collection",
      keyOf: environmentKey,
      nested: { variables: upperName, required_secrets: upperName },
    },
    prunable: ["environments"],
    check: environmentProblems,
    names: environmentNames,
  },
  docs: {
    summary:
      "Timer, reviewers, branches and tags that may deploy, rules of Apps, variables, " +
      "secrets that must exist; `prune` deletes their secrets too, and never `github-pages`",
    url: "https://docs.github.com/en/rest/deployments/environments",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [
        { name: "Actions", access: "read", level: "repository" },
        { name: "Environments", access: "write", level: "repository", when: "where variables or secrets are named" },
        { ...MEMBERS, when: "where teams are named" },
        INSTALLATIONS,
      ],
    },
    cost: {
      steady:
        "0; 1 if `deployment_branch_policy` or `can_admins_bypass` is used; " +
        "1 per environment each for patterns, rules of Apps, variables and names of secrets",
      change: "1 to list environments, 1 per environment (2 in private repositories), 1 per pattern, rule and variable",
    },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectEnvironments,
    decode: decodeEnvironments,
    probe: environmentsProbe,
    fields: FIELDS,
  },
  plan: { diff: diffEnvironments, write: writeEnvironments },
  guards: { objection: environmentObjection, stored: storedEnvironment },
});
