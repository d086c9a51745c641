// The registry of setting families: the order of reading, writing and of the documentation.
import { actions } from "./actions/actions.ts";
import { autolinks } from "./autolinks.ts";
import { branches } from "./branches/branches.ts";
import { collaborators } from "./collaborators/collaborators.ts";
import { customProperties } from "./custom-properties/custom-properties.ts";
import { deployKeys } from "./deploy-keys/deploy-keys.ts";
import { environments } from "./environments/environments.ts";
import type { AnyFamily } from "./family.ts";
import { labels } from "./labels.ts";
import { milestones } from "./milestones.ts";
import { releases } from "./releases.ts";
import { repository } from "./repository/repository.ts";
import { requiredSecrets } from "./required-secrets.ts";
import { rulesets } from "./rulesets/rulesets.ts";
import { security } from "./security/security.ts";
import { teams } from "./teams/teams.ts";
import { variables } from "./variables.ts";
import { webhooks } from "./webhooks/webhooks.ts";

/**
 * By key in the config. Families that give access come first: GitHub leaves users and teams without access out of
 * lists.
 */
export const REGISTRY = {
  repository,
  teams,
  collaborators,
  autolinks,
  rulesets,
  branches,
  actions,
  security,
  labels,
  milestones,
  custom_properties: customProperties,
  environments,
  variables,
  required_secrets: requiredSecrets,
  webhooks,
  deploy_keys: deployKeys,
  releases,
} as const satisfies Readonly<Record<string, AnyFamily>>;
export type FamilyKey = keyof typeof REGISTRY;

/** Every family that a config can use. */
export const FAMILIES: readonly AnyFamily[] = Object.values(REGISTRY);
