// Values of custom properties. They come with the listing and are written for thirty repositories at once.
import type { Drift, FamilyRequest, Json } from "../../model.ts";
import {
  type CompareContext,
  type Comparison,
  defineFamily,
  type ReadStep,
  type RepositoryContext,
} from "../family.ts";
import { afterOf, sameSet, sortedByKey } from "../shared/diff.ts";
import { andThen, listOf } from "../shared/read-steps.ts";
import { type Definition, definitionsIn, isValue, type PropertyValue, settled, valueProblems } from "./definitions.ts";
import {
  type DesiredProperties,
  type DesiredProperty,
  propertiesSchema,
  propertyKey,
  propertyNames,
} from "./schema.ts";

/** By name in lower case; a property without a value is left out. */
type ActualProperties = ReadonlyMap<string, string | readonly string[]>;

/** The family of `custom_properties:`. */
export const customProperties = defineFamily<DesiredProperties, ActualProperties>({
  key: "custom_properties",
  config: {
    schema: propertiesSchema,
    merge: { kind: "collection", keyOf: propertyKey },
    prunable: ["custom_properties"],
    names: propertyNames,
    checkNamed: valueProblems,
  },
  docs: {
    summary: "Values of the organization's custom properties",
    url: "https://docs.github.com/en/rest/orgs/custom-properties",
    permission: { name: "Custom properties", read: "read", write: "write", level: "organization" },
    cost: { steady: "0", change: "1 for up to 30 repositories that get the same values" },
  },
  read: { kind: "endpoint", start: readProperties, usesProperties: true },
  plan: {
    diff,
    write,
  },
});

/**
 * The listing has them; where it has not, one request does.
 * https://docs.github.com/en/rest/repos/custom-properties#get-all-custom-property-values-for-a-repository
 */
function readProperties({ repo }: RepositoryContext): ReadStep<ActualProperties> {
  if (repo.properties) return { kind: "known", value: actualOf(Object.entries(repo.properties)) };
  const parameters = { owner: repo.owner, repo: repo.name };
  return {
    kind: "more",
    requests: [{ request: { kind: "rest", route: "GET /repos/{owner}/{repo}/properties/values", parameters } }],
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

function diff(desired: DesiredProperties, actual: ActualProperties, { directory, prune }: CompareContext): Comparison {
  const definitions = definitionsIn(directory);
  const wanted = sortedByKey(desired.map((entry) => [propertyKey(entry), entry]));
  const changes = wanted.flatMap(([key, entry]): Drift[] => {
    const definition = definitions.get(key);
    return definition && !isSettled(entry, definition, actual.get(key))
      ? [drift(entry, definition, actual.get(key))]
      : [];
  });
  if (!prune.has("custom_properties") || desired.length === 0) return { changes, findings: [] };
  const named = new Set(desired.map(propertyKey));
  const own = sortedByKey(actual).filter(([key, value]) => !sameValue(value, definitions.get(key)?.fallback ?? null));
  const deletes = own
    .filter(([key]) => !named.has(key))
    .map(
      ([key, value]): Drift => ({
        action: "delete",
        target: key,
        before: value,
        ref: definitions.get(key)?.name ?? key,
      }),
    );
  return { changes: [...changes, ...deletes], findings: [], entries: { read: own.length, deleted: deletes.length } };
}

/** What was taken away shows the default, if there is one. */
function isSettled(entry: DesiredProperty, definition: Definition, actual: PropertyValue = null): boolean {
  if (entry.value === null && actual === null) return true;
  return sameValue(settled(entry, definition), actual);
}

/** To take a value away is to send null, also where a default takes its place. */
function drift(entry: DesiredProperty, definition: Definition, before: PropertyValue | undefined): Drift {
  const after = entry.value === null ? null : settled(entry, definition);
  const key = propertyKey(entry);
  const place = { target: key, path: [key], ref: definition.name };
  return before === undefined ? { action: "create", after, ...place } : { action: "update", before, after, ...place };
}

/** Several choices have no order; no choice is no value. */
function sameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return sameSet(a, b);
  return a === b;
}

/**
 * https://docs.github.com/en/rest/orgs/custom-properties#create-or-update-custom-property-values-for-organization-repositories
 */
const REPOSITORIES_PER_REQUEST = 30;

/** Deletes stand alone, since the repository is read once more before they are sent. */
function write(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
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
