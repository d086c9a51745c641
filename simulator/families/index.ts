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

export const ROUTES: Routes = merged(FAMILIES.map(({ routes = {} }) => routes));
export const MUTATIONS: Readonly<Record<string, Mutation>> = merged(FAMILIES.map(({ mutations = {} }) => mutations));
/** By type, then field. */
export const FIELDS: Readonly<Record<string, Fields<never>>> = mergeFields();

function mergeFields(): Record<string, Fields<never>> {
  const types = new Set(FAMILIES.flatMap(({ fields = {} }) => Object.keys(fields)));
  return Object.fromEntries(
    [...types].map((type) => [type, merged(FAMILIES.map(({ fields }) => fields?.[type] ?? {}))]),
  );
}

/** @throws Error if two of the parts answer the same: the later one would hide the other */
export function merged<T>(parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const all: Record<string, T> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(all, name)) throw new Error(`two files of simulator/families answer ${name}; take one away`);
    all[name] = value;
  }
  return all;
}
