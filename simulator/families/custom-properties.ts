// Custom properties: defined by the organization, given to thirty repositories a request.
// https://docs.github.com/en/rest/orgs/custom-properties-for-repos
import type { Json, JsonObject } from "../../src/model.ts";
import { canSee, demand } from "../api/access.ts";
import { listOf, NO_CONTENT, ok, type RepositoryCall, type TokenCall } from "../api/call.ts";
import { propertiesOf } from "../api/documents.ts";
import { connection } from "../api/graphql-connection.ts";
import { writable } from "../api/graphql-target.ts";
import { Refused } from "../api/refusals.ts";
import type { Organization, PropertyDefinition } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import type { Family, Fields, GraphqlContext } from "./family.ts";

interface Wish {
  readonly name: string;
  readonly value: Json;
}

function refuse(message: string): Refused {
  return new Refused("invalid", { message });
}

/** Checks all before it changes any. @throws Refused */
function setValues(organization: Organization, repositories: readonly Repository[], wishes: readonly Wish[]): void {
  for (const { name, value } of wishes) checkValue(definitionOf(organization, name), value);
  for (const { properties } of repositories) {
    for (const { name, value } of wishes) {
      if (value === null || (Array.isArray(value) && value.length === 0)) properties.delete(name);
      else properties.set(name, normalized(definitionOf(organization, name), value as string | readonly string[]));
    }
  }
}

function definitionOf({ properties }: Organization, name: string): PropertyDefinition {
  const definition = properties.find(({ property_name }) => property_name === name);
  if (!definition) throw refuse(`Property "${name}" does not exist`);
  return definition;
}

function checkValue(
  { property_name: name, value_type, required, default_value, allowed_values }: PropertyDefinition,
  value: Json,
): void {
  if (value === null) {
    if (required && default_value === null) throw refuse(`Property "${name}" is required`);
    return;
  }
  if (Array.isArray(value) !== (value_type === "multi_select")) throw refuse(`Property "${name}" takes ${value_type}`);
  const allowed = value_type === "true_false" ? ["true", "false"] : allowed_values;
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((item) => VALUE.test(String(item)))) throw refuse(`Property "${name}" has an invalid character`);
  if (allowed && !values.every((item) => allowed.includes(String(item))))
    throw refuse(`Property "${name}" value is not allowed`);
}

/**
 * https://docs.github.com/en/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization#allowed-characters
 */
const VALUE = /^[\u0020\u0021\u0023-\u007E]*$/;

/** Several values are a set, shown in the definition's order. */
function normalized(
  { allowed_values = [] }: PropertyDefinition,
  value: string | readonly string[],
): string | readonly string[] {
  return typeof value === "string" ? value : allowed_values.filter((allowed) => value.includes(allowed));
}

function valuesOf(organization: Organization, repository: Repository): Json[] {
  return Object.entries(propertiesOf(organization, repository)).map(([property_name, value]) => ({
    property_name,
    value,
  }));
}

function listValues(call: TokenCall) {
  const { organization, identity } = call;
  const seen = [...organization.repositories.values()].filter((repository) => canSee(identity, repository));
  return listOf(call, seen, (repository) => ({
    repository_id: repository.id,
    repository_name: repository.name,
    repository_full_name: `${organization.login}/${repository.name}`,
    properties: valuesOf(organization, repository),
  }));
}

function wishesOf({ body }: TokenCall): Wish[] {
  return (body["properties"] as JsonObject[]).map(({ property_name, value = null }) => ({
    name: String(property_name),
    value,
  }));
}

function setMany(call: TokenCall) {
  const { organization } = call;
  const repositories = (call.body["repository_names"] as string[]).map((name) => {
    const repository = organization.repositories.get(organization.names.get(name.toLowerCase()) ?? 0);
    if (!repository) throw refuse(`Repository "${name}" does not exist`);
    if (repository.settings.archived) throw new Refused("archived");
    return repository;
  });
  setValues(organization, repositories, wishesOf(call));
  return NO_CONTENT;
}

function setOne(call: RepositoryCall) {
  setValues(call.organization, [call.repository], wishesOf(call));
  return NO_CONTENT;
}

function setByMutation(input: JsonObject, context: GraphqlContext): object {
  const needs = ["organization_custom_properties:write"] as const;
  demand(context.identity, needs);
  const repository = writable(input["repositoryId"], context, ["metadata:read"]);
  const wishes = (input["properties"] as JsonObject[]).map(({ propertyName, value = null }) => ({
    name: String(propertyName),
    value,
  }));
  setValues(context.organization, [repository], wishes);
  return { repository };
}

/** GraphQL shows values only, no nulls. */
function shownBy({ organization }: GraphqlContext, repository: Repository): { propertyName: string; value: Json }[] {
  const all = Object.entries(propertiesOf(organization, repository)).map(([propertyName, value]) => ({
    propertyName,
    value,
  }));
  return all.filter(({ value }) => value !== null);
}

const fields: Fields<Repository> = {
  repositoryCustomPropertyValues: (repository, args, context) => connection(shownBy(context, repository), args),
  repositoryCustomPropertyValue: (repository, args, context) =>
    shownBy(context, repository).find(({ propertyName }) => propertyName === args["propertyName"]) ?? null,
};

function document(definition: PropertyDefinition, { origin, organization }: TokenCall): JsonObject {
  const { allowed_values = null, ...rest } = definition;
  const url = `${origin}/orgs/${organization.login}/properties/schema/${definition.property_name}`;
  return {
    ...rest,
    allowed_values,
    url,
    source_type: "organization",
    description: null,
    values_editable_by: "org_actors",
    require_explicit_values: false,
  };
}

export const customProperties = {
  routes: {
    "GET /orgs/{org}/properties/schema": {
      scope: "organization",
      needs: ["organization_custom_properties:read"],
      answer: (call: TokenCall) => ok(call.organization.properties.map((definition) => document(definition, call))),
    },
    "GET /orgs/{org}/properties/values": {
      scope: "organization",
      needs: ["organization_custom_properties:read"],
      answer: listValues,
    },
    "PATCH /orgs/{org}/properties/values": {
      scope: "organization",
      needs: ["organization_custom_properties:write"],
      answer: setMany,
    },
    "GET /repos/{owner}/{repo}/properties/values": {
      scope: "repository",
      needs: ["metadata:read"],
      answer: ({ organization, repository }: RepositoryCall) => ok(valuesOf(organization, repository)),
    },
    "PATCH /repos/{owner}/{repo}/properties/values": {
      scope: "repository",
      needs: ["repository_custom_properties:write"],
      answer: setOne,
    },
  },
  fields: { Repository: fields },
  mutations: { setRepositoryCustomPropertyValues: setByMutation },
} satisfies Family;
