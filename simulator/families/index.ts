// The registry: every family of the simulator. A route is found by searching this folder for its template.
import type { Routes } from "../call.ts";
import { accounts } from "./accounts.ts";
import { apps } from "./apps.ts";
import { autolinks } from "./autolinks.ts";
import type { Family, Fields, Mutation } from "./family.ts";
import { rateLimit } from "./rate-limit.ts";
import { repositories } from "./repositories.ts";
import { repository } from "./repository.ts";
import { roles } from "./roles.ts";
import { security } from "./security.ts";
import { teams } from "./teams.ts";
import { topics } from "./topics.ts";

const FAMILIES: readonly Family[] = [accounts, apps, rateLimit, repositories, repository, topics, teams, roles, autolinks, security];

export const ROUTES: Routes = Object.assign({}, ...FAMILIES.map(({ routes }) => routes));
export const MUTATIONS: Readonly<Record<string, Mutation>> = Object.assign({}, ...FAMILIES.map(({ mutations }) => mutations));
/** By type, then field. */
export const FIELDS: Readonly<Record<string, Fields<never>>> = mergeFields();

function mergeFields(): Record<string, Fields<never>> {
  const merged: Record<string, Fields<never>> = {};
  for (const [type, fields] of FAMILIES.flatMap((family) => Object.entries(family.fields ?? {})))
    merged[type] = { ...merged[type], ...fields };
  return merged;
}
