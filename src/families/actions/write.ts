// The requests that repair the settings of GitHub Actions: one for each resource, with all of its values.
import type { Drift, FamilyRequest } from "../../model.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "../shared/diff.ts";
import { onRepository } from "../shared/requests.ts";
import type { ActionsRef } from "./diff.ts";
import { RESOURCE_NAMES, type ResourceName, resourceNamed } from "./resources.ts";

/** `permissions` goes first: GitHub refuses a selection unless the policy is `selected`. */
export function writeActions(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  return RESOURCE_NAMES.flatMap((name) => {
    const own = changesOf(name, changes);
    return own.length === 0 ? [] : [requestFor(name, own, changes, context)];
  });
}

/** The request for `own`, the changes of one resource, among all `changes` of the family. */
function requestFor(
  name: ResourceName,
  own: readonly Drift[],
  changes: readonly Drift[],
  context: RepositoryContext,
): FamilyRequest {
  const { write, under } = resourceNamed(name);
  const skipped = under === undefined ? 0 : under.length + 1;
  const carried = refOf(own[0])?.actual ?? {};
  const after = Object.fromEntries(own.map((change) => [change.target.slice(skipped), afterOf(change)]));
  // Lists, and values that are sent unchanged, may have changed on GitHub since they were read.
  const isReplaced = Object.keys(carried).some((key) => !(key in after)) || Object.values(after).some(Array.isArray);
  // If GitHub refuses the policy, the selection that depends on it is not sent.
  const dependent = "allowed_actions" in after ? changesOf("selected_actions", changes) : [];
  return {
    request: onRepository(write, context, { ...carried, ...after }),
    phase: "details",
    effect: isReplaced ? "replace" : "update",
    targets: [...own, ...dependent].map(({ target }) => target),
  };
}

function changesOf(name: ResourceName, changes: readonly Drift[]): readonly Drift[] {
  return changes.filter((change) => refOf(change)?.resource === name);
}

function refOf(change: Drift | undefined): ActionsRef | undefined {
  return change?.ref as ActionsRef | undefined;
}

/**
 * GitHub answers 409 if the organization or enterprise forbids the change.
 * https://docs.github.com/en/rest/actions/permissions#set-default-workflow-permissions-for-a-repository
 */
const CONFLICT = 409;

/** A refusal by policy is a finding: it cannot be repaired in the repository. */
export function actionsObjection({ status, message }: WriteAnswer): string | undefined {
  if (status !== CONFLICT) return undefined;
  return `set by the organization or the enterprise, whose policy for Actions does not allow this here (${message})`;
}
