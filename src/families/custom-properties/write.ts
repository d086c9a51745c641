// The requests that set values of custom properties. One request can set the same values for 30 repositories.
import type { Drift, FamilyRequest } from "../../model.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "../shared/diff.ts";

/**
 * https://docs.github.com/en/rest/orgs/custom-properties#create-or-update-custom-property-values-for-organization-repositories
 */
const REPOSITORIES_PER_REQUEST = 30;

/** Deletes have a request of their own, because the repository is read again before they are sent. */
export function writeProperties(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  const deletes = changes.filter(({ action }) => action === "delete");
  const sets = changes.filter(({ action }) => action !== "delete");
  return [
    ...(sets.length > 0
      ? [
          {
            ...requestFor(sets, context),
            effect: "update" as const,
            join: { list: "repository_names", max: REPOSITORIES_PER_REQUEST },
          },
        ]
      : []),
    ...(deletes.length > 0 ? [{ ...requestFor(deletes, context), effect: "delete" as const }] : []),
  ];
}

function requestFor(changes: readonly Drift[], { repo }: RepositoryContext): Omit<FamilyRequest, "effect"> {
  const properties = changes.map((change) => ({
    property_name: String(change.ref),
    value: afterOf(change),
  }));
  const parameters = { org: repo.owner, repository_names: [repo.name], properties };
  return {
    request: { kind: "rest", route: "PATCH /orgs/{org}/properties/values", parameters },
    phase: "entries",
    targets: changes.map(({ target }) => target),
  };
}
