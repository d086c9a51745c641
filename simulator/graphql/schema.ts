// GitHub's GraphQL schema with resolvers over the simulator's state. Fields that no family models are errors that tests
// see.
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import {
  buildASTSchema,
  extendSchema,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  parse,
} from "graphql";
import { may } from "../api/access.ts";
import { Refused } from "../api/refusals.ts";
import type { Fields, GraphqlContext, GuardedField, Resolve } from "../families/family.ts";
import { FIELDS, MUTATIONS } from "../families/index.ts";
import type { Repository } from "../state/repository.ts";

/** A field of GitHub's that the simulator does not know the value of. */
export class NotModelled extends Error {}

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

let schema: GraphQLSchema | undefined;

/** Built once per process, as it takes a quarter of a second. */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): GraphQLSchema {
  const manifest = findPackageJSON("@octokit/graphql-schema", import.meta.url) ?? "";
  const published = readFileSync(join(dirname(manifest), "schema.graphql"), "utf8");
  const extension = readFileSync(new URL("../schema/extension.graphql", import.meta.url), "utf8");
  const options = { assumeValid: true, assumeValidSDL: true };
  const built = extendSchema(
    buildASTSchema(parse(published, { noLocation: true }), options),
    parse(extension, { noLocation: true }),
    options,
  );
  for (const type of Object.values(built.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith("__"))
      for (const field of Object.values(type.getFields())) field.resolve = resolverOf(type.name, field);
  }
  return built;
}

function resolverOf(typeName: string, { name }: GraphQLField<unknown, unknown>): Resolver {
  if (typeName === "Mutation") return mutationResolver(name);
  const modelled: Fields<never>[string] | undefined = FIELDS[typeName]?.[name];
  if (modelled === undefined) return (source) => propertyOf(source, { typeName, name });
  const resolve: Resolve<never> = typeof modelled === "function" ? modelled : guarded(modelled);
  return (source, args, context) => resolve(source as never, args, context);
}

function guarded({ needs, resolve }: GuardedField<never>): Resolve<never> {
  return (source, args, context) => {
    if (!may(context.identity, needs, source as Repository))
      throw new Refused(context.identity.kind === "personal" ? "byToken" : "byIntegration");
    return resolve(source, args, context);
  };
}

function mutationResolver(name: string): Resolver {
  return (_source, { input }, context) => {
    const mutate = MUTATIONS[name];
    if (!mutate) throw new NotModelled(`the simulator does not model the mutation ${name}`);
    return { clientMutationId: input.clientMutationId ?? null, ...mutate(input, context) };
  };
}

/** State objects and payloads carry many fields under GraphQL's own name. */
function propertyOf(
  source: unknown,
  { typeName, name }: { readonly typeName: string; readonly name: string },
): unknown {
  const state = (source ?? {}) as Readonly<Record<string, unknown>>;
  if ("nodeId" in state && (name === "id" || name === "databaseId"))
    return name === "id" ? state["nodeId"] : state["id"];
  if (Object.hasOwn(state, name)) return state[name];
  throw new NotModelled(`the simulator does not model ${typeName}.${name}`);
}
