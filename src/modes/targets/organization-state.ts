// The organization-level state of a run: read here, and refused here where the config names what does not exist.

import type { Deferred, GitHub } from "../../deps.ts";
import { FAMILIES } from "../../families/index.ts";
import type { OrganizationState, Target } from "../../model.ts";
import { readOrganization } from "../../read/organization.ts";
import type { Deps } from "../deps.ts";
import { refuseUnknownNames } from "./targets.ts";

/** How old organization-level state may be when a shard plans with it, in milliseconds. */
const MAX_AGE_MS = 60 * 60_000;

export interface StateRequest {
  readonly github: GitHub;
  readonly organization: string;
  readonly targets: readonly Target[];
}

export type State = { readonly kind: "state"; readonly state: OrganizationState } | Deferred;

/** @throws ConfigError for names that the organization does not have */
export async function readState({ github, organization, targets }: StateRequest, { log, clock }: Deps): Promise<State> {
  const result = await readOrganization(targets, { github, log, clock, organization, families: FAMILIES });
  if (result.kind === "deferred") return result;
  refuseUnknownNames(targets, result, FAMILIES);
  return { kind: "state", state: result.value };
}

/** Whether what `list` read may still be planned with: it is of this attempt, and not older than an hour. */
export function isFresh(state: OrganizationState, readInThisAttempt: boolean, now: number): boolean {
  return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}
