// Reads the values of custom properties: from the listing, or repository by repository if it lacks them.
import type { Json } from "../../model.ts";
import type { ReadStep, RepositoryContext } from "../read-contract.ts";
import { andThen, listOf } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import { isValue } from "./definitions.ts";

/** By name in lower case. Properties without a value are left out. */
export type ActualProperties = ReadonlyMap<string, string | readonly string[]>;

/**
 * Uses the values from the listing, or one request.
 * https://docs.github.com/en/rest/repos/custom-properties#get-all-custom-property-values-for-a-repository
 */
export function readProperties(context: RepositoryContext): ReadStep<ActualProperties> {
  const { properties } = context.repo;
  if (properties) return { kind: "known", value: actualOf(Object.entries(properties)) };
  return {
    kind: "more",
    requests: [{ request: onRepository("GET /repos/{owner}/{repo}/properties/values", context) }],
    next: ([answer]) =>
      andThen(listOf("custom properties", answer), (list) => ({
        kind: "known",
        value: actualOf(list.map(({ property_name, value }) => [String(property_name), value])),
      })),
  };
}

function actualOf(entries: readonly (readonly [string, Json | undefined])[]): ActualProperties {
  return new Map(entries.flatMap(([name, value]) => (isValue(value) ? [[name.toLowerCase(), value] as const] : [])));
}
