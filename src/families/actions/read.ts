// Reads the used resources of GitHub Actions with one request each.
import type { JsonObject } from "../../model.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { onRepository } from "../shared/requests.ts";
import { RESOURCE_NAMES, type ResourceName, resourceNamed, wishesFor } from "./resources.ts";
import type { DesiredActions } from "./schema.ts";

/** By resource, with GitHub's keys. Left out: not used, or not in effect. Null: GitHub does not offer it here. */
export type ActualActions = Readonly<Partial<Record<ResourceName, JsonObject | null>>>;

/** https://docs.github.com/en/rest/actions/permissions */
export function readActions(context: RepositoryContext, { desired }: Use<DesiredActions>): ReadStep<ActualActions> {
  const wanted = RESOURCE_NAMES.filter((name) => {
    const isAsked = desired.some((one) => Object.keys(wishesFor(name, one as JsonObject)).length > 0);
    return isAsked && resourceNamed(name).appliesTo(context.repo);
  });
  const usesSelected = wanted.includes("selected_actions");
  // A selection exists only if `permissions` shows the policy `selected`, so `permissions` is read first.
  const first = RESOURCE_NAMES.filter(
    (name) => name !== "selected_actions" && (wanted.includes(name) || (usesSelected && name === "permissions")),
  );
  if (first.length === 0) return { kind: "known", value: {} };
  return {
    kind: "more",
    requests: first.map((name) => requestFor(name, context)),
    next: (answers) => {
      const actual = Object.fromEntries(
        first.map((name, index) => [name, (answers[index] ?? null) as JsonObject | null]),
      ) as ActualActions;
      if (first.some((name) => actual[name] === null) && !actual.permissions) return withProof(actual, context);
      return usesSelected && actual.permissions?.["allowed_actions"] === "selected"
        ? withSelected(actual, context)
        : { kind: "known", value: actual };
    },
  };
}

/** Reads `permissions`, which fails without access. If it succeeds, the missing resources do not exist here. */
function withProof(actual: ActualActions, context: RepositoryContext): ReadStep<ActualActions> {
  return {
    kind: "more",
    requests: [requestFor("permissions", context)],
    next: () => ({ kind: "known", value: actual }),
  };
}

/** Read only for the policy `selected`: otherwise GitHub answers 409. */
function withSelected(actual: ActualActions, context: RepositoryContext): ReadStep<ActualActions> {
  return {
    kind: "more",
    requests: [requestFor("selected_actions", context)],
    next: ([answer]) => ({ kind: "known", value: { ...actual, selected_actions: answer as JsonObject } }),
  };
}

function requestFor(name: ResourceName, context: RepositoryContext): ReadRequest {
  const { read, isOptional } = resourceNamed(name);
  return { request: onRepository(read, context), ...(isOptional && { absentOn: [403, 404] }) };
}
