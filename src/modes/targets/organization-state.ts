// The organization-level state of a run: read here, and refused here where the config names what does not exist.

import type { Deferred } from "../../deps.ts";
import type { OrganizationState, Target } from "../../model.ts";
import { readOrganization } from "../../read/organization.ts";
import type { Run } from "../context.ts";
import { refuseUnknownNames } from "./targets.ts";

/** How old organization-level state may be when a shard plans with it, in milliseconds. */
const MAX_AGE_MS = 60 * 60_000;

export type State = { readonly kind: "state"; readonly state: OrganizationState } | Deferred;

/** @throws ConfigError for names that the organization does not have */
export async function readState(targets: readonly Target[], run: Run): Promise<State> {
  const result = await readOrganization(targets, run);
  if (result.kind === "deferred") return result;
  refuseUnknownNames(targets, result, run.families);
  return { kind: "state", state: result.value };
}

/** Whether what `list` read may still be planned with: it is of this attempt, and not older than an hour. */
export function isFresh(state: OrganizationState, readInThisAttempt: boolean, now: number): boolean {
  return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}
