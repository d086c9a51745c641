// The requests that repair a repository's own settings, each in the phase in which GitHub accepts it.
import type { Drift, Effect, FamilyRequest, Json, JsonObject, Phase } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "../shared/diff.ts";
import { onRepository } from "../shared/requests.ts";
import { MERGE_METHODS } from "./merge-messages.ts";

/**
 * The documented keys of the PATCH do not include discussions.
 * https://docs.github.com/en/graphql/reference/mutations#updaterepository
 */
const SET_DISCUSSIONS =
  "mutation SetDiscussions($repositoryId: ID!, $enabled: Boolean!) " +
  "{ updateRepository(input: { repositoryId: $repositoryId, hasDiscussionsEnabled: $enabled }) " +
  "{ repository { id hasDiscussionsEnabled } } }";

/**
 * Merge methods, titles and messages depend on each other, so one request sets them all. Each other key has its own
 * request; the plan joins these requests.
 */
const MERGE_TARGETS: readonly string[] = [...MERGE_METHODS, "squash_merge_commit", "merge_commit"];

/** Settings use the PATCH, topics a PUT of their own, discussions a mutation. */
export function writeRepository(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  const merging = changes.filter(({ target }) => MERGE_TARGETS.includes(target));
  const others = changes.filter(({ target }) => !MERGE_TARGETS.includes(target));
  const requests = others.map((change) => requestFor(change, context));
  return merging.length === 0 ? requests : [patch(merging, "settings", context), ...requests];
}

function requestFor(change: Drift, context: RepositoryContext): FamilyRequest {
  if (change.target === "topics") {
    const request = onRepository("PUT /repos/{owner}/{repo}/topics", context, { names: afterOf(change) });
    return { ...details(change, "replace"), request };
  }
  if (change.target === "has_discussions") {
    const variables = { repositoryId: context.repo.nodeId, enabled: afterOf(change) };
    return { ...details(change, "update"), request: { kind: "graphql", query: SET_DISCUSSIONS, variables } };
  }
  return patch([change], phaseOf(change), context);
}

function details({ target }: Drift, effect: Effect): Pick<FamilyRequest, "phase" | "effect" | "targets"> {
  return { phase: "details", effect, targets: [target] };
}

function phaseOf(change: Drift): Phase {
  if (change.target === "archived") return afterOf(change) === true ? "archive" : "unarchive";
  return change.target === "visibility" ? "visibility" : "settings";
}

/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function patch(changes: readonly Drift[], phase: Phase, context: RepositoryContext): FamilyRequest {
  const values = changes.map((change): JsonObject => {
    const after = afterOf(change);
    // The change of a pair sets two keys: title and message.
    return MERGE_TARGETS.includes(change.target) && typeof after === "object"
      ? (after as JsonObject)
      : { [change.target]: after };
  });
  const parameters = Object.assign({}, ...values) as JsonObject;
  return {
    request: onRepository("PATCH /repos/{owner}/{repo}", context, parameters),
    phase,
    effect: "update",
    targets: changes.map(({ target }) => target),
  };
}

/** The stored value in the answer to any of the three requests. */
export function storedSetting(answer: Json, { target, ...change }: Drift): Json | undefined {
  if (!isObject(answer)) return undefined;
  if (target === "topics") return Array.isArray(answer["names"]) ? [...answer["names"]].sort() : undefined;
  if (target === "has_discussions") {
    const updated = answer["updateRepository"];
    const repository = isObject(updated) ? updated["repository"] : undefined;
    return isObject(repository) ? repository["hasDiscussionsEnabled"] : undefined;
  }
  const after = change.action === "delete" ? null : change.after;
  if (!isObject(after)) {
    // GitHub answers null for an empty text.
    const isText = target === "description" || target === "homepage";
    return isText ? (answer[target] ?? "") : answer[target];
  }
  const shown = Object.keys(after).flatMap((key) => (answer[key] === undefined ? [] : [[key, answer[key]] as const]));
  return Object.fromEntries(shown);
}

const OWNER = /\b(organi[sz]ation|enterprise)\b/i;
const POLICY = /enforce|restrict|disable|not allow|only .* can set/i;

/** A refusal by a policy of the organization or enterprise is a finding. Only the text of GitHub's message shows it. */
export function repositoryObjection({ status, message }: WriteAnswer): string | undefined {
  const isPolicy = status === 422 && OWNER.test(message) && POLICY.test(message);
  return isPolicy ? `decided above the repository: ${message}` : undefined;
}
