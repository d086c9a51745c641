// Reads the resources of GitHub Actions that are in use, one request for each.
import type { Json, JsonObject } from "../../model.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "../family.ts";
import { RESOURCE_NAMES, type ResourceName, resourceNamed, wishesFor } from "./resources.ts";
import type { DesiredActions } from "./schema.ts";

/** By resource: GitHub's keys. Left out: not asked for, or not in force here. */
export type ActualActions = Readonly<Partial<Record<ResourceName, JsonObject>>>;

/** https://docs.github.com/en/rest/actions/permissions */
export function readActions(context: RepositoryContext, { desired }: Use<DesiredActions>): ReadStep<ActualActions> {
  const wanted = RESOURCE_NAMES.filter((name) => isUsed(name, desired) && resourceNamed(name).appliesTo(context.repo));
  const usesSelected = wanted.includes("selected_actions");
  // Only what `permissions` says tells whether there is a selection to read.
  const first = RESOURCE_NAMES.filter(
    (name) => name !== "selected_actions" && (wanted.includes(name) || (usesSelected && name === "permissions")),
  );
  if (first.length === 0) return { kind: "known", value: {} };
  return {
    kind: "more",
    requests: first.map((name) => requestFor(name, context)),
    next: (answers) => {
      const actual = Object.fromEntries(first.map((name, index) => [name, decode(answers[index])])) as ActualActions;
      return usesSelected && actual.permissions?.["allowed_actions"] === "selected"
        ? withSelected(actual, context)
        : { kind: "known", value: actual };
    },
  };
}

function isUsed(name: ResourceName, desired: readonly DesiredActions[]): boolean {
  return desired.some((one) => Object.keys(wishesFor(name, one as JsonObject)).length > 0);
}

/** GitHub answers 409 where another policy than `selected` is in force. */
function withSelected(actual: ActualActions, context: RepositoryContext): ReadStep<ActualActions> {
  return {
    kind: "more",
    requests: [requestFor("selected_actions", context)],
    next: ([answer]) => ({ kind: "known", value: { ...actual, selected_actions: decode(answer) } }),
  };
}

function requestFor(name: ResourceName, { repo }: RepositoryContext): ReadRequest {
  return { request: { kind: "rest", route: resourceNamed(name).read, parameters: { owner: repo.owner, repo: repo.name } } };
}

function decode(answer: Json | undefined): JsonObject {
  return (answer ?? {}) as JsonObject;
}
