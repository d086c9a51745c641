// The registry: every family of the simulator. A route is found by searching this folder for its template.
import type { Routes } from "../api/call.ts";
import { actions } from "./actions.ts";
import { autolinks } from "./autolinks.ts";
import { branches } from "./branches.ts";
import { collaborators } from "./collaborators.ts";
import { customProperties } from "./custom-properties.ts";
import { deployKeys } from "./deploy-keys.ts";
import { environments } from "./environments/environments.ts";
import { environmentRules } from "./environments/rules.ts";
import type { Family, Fields, Mutation } from "./family.ts";
import { labels } from "./labels.ts";
import { milestones } from "./milestones.ts";
import { accounts } from "./platform/accounts.ts";
import { apps } from "./platform/apps.ts";
import { pullRequests } from "./platform/pull-requests.ts";
import { rateLimit } from "./platform/rate-limit.ts";
import { roles } from "./platform/roles.ts";
import { workflowJobs } from "./platform/workflow-jobs.ts";
import { releases } from "./releases.ts";
import { repositories } from "./repository/repositories.ts";
import { repository } from "./repository/repository.ts";
import { topics } from "./repository/topics.ts";
import { rulesets } from "./rulesets/rulesets.ts";
import { security } from "./security/security.ts";
import { teams } from "./teams.ts";
import { variables } from "./variables.ts";
import { webhooks } from "./webhooks.ts";

const ACCOUNT_FAMILIES: readonly Family[] = [accounts, apps, pullRequests, rateLimit, roles, workflowJobs];
const SETTING_FAMILIES: readonly Family[] = [
  ...[repositories, repository, topics, teams, autolinks, branches, rulesets],
  ...[actions, security, collaborators, labels, milestones, customProperties],
  ...[environments, environmentRules, variables, webhooks, deployKeys, releases],
];
const FAMILIES = [...ACCOUNT_FAMILIES, ...SETTING_FAMILIES];

export const ROUTES: Routes = Object.assign({}, ...FAMILIES.map(({ routes }) => routes));
export const MUTATIONS: Readonly<Record<string, Mutation>> = Object.assign(
  {},
  ...FAMILIES.map(({ mutations }) => mutations),
);
/** By type, then field. */
export const FIELDS: Readonly<Record<string, Fields<never>>> = mergeFields();

function mergeFields(): Record<string, Fields<never>> {
  const merged: Record<string, Fields<never>> = {};
  for (const [type, fields] of FAMILIES.flatMap((family) => Object.entries(family.fields ?? {}))) {
    merged[type] = { ...merged[type], ...fields };
  }
  return merged;
}
