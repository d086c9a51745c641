// Runs a GraphQL request: parse, validate, price, execute, and word the errors as GitHub does.
import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Json, JsonObject } from "../../src/model.ts";
import type { Answer } from "../api/ports.ts";
import { Refused } from "../api/refusals.ts";
import type { GraphqlContext } from "../families/family.ts";
import { type Cost, costOf } from "./cost.ts";
import { githubSchema, NotModelled } from "./schema.ts";

/** A request that can be run, priced already. */
export interface Prepared extends Cost {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
/** GitHub's answer of status 200 to a query that does not match its schema. Only a faulty client gets it. */
export interface Misfit {
  readonly misfit: readonly string[];
}
interface Parsed {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Queries are sent many times with other variables. */
const cache = new Map<string, Parsed>();
const CACHE_SIZE = 200;

function parsed(text: string): Parsed {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const fresh = parseAndValidate(text);
  cache.set(text, fresh);
  return fresh;
}

function parseAndValidate(text: string): Parsed {
  try {
    const document = parse(text);
    return { document, errors: validate(githubSchema(), document) };
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError(String(error))] };
  }
}

export function prepare(query: string, variables: JsonObject): Prepared | Misfit {
  const { document, errors } = parsed(query);
  const operation = document && getOperationAST(document);
  if (!document || !operation || errors.length > 0) return { misfit: errors.map(({ message }) => message) };
  const unknown = Object.keys(variables).filter(
    (name) => !operation.variableDefinitions?.some(({ variable }) => variable.name.value === name),
  );
  const { coerced, errors: wrong } = getVariableValues(githubSchema(), operation.variableDefinitions ?? [], variables);
  if (!coerced || unknown.length > 0)
    return {
      misfit: [...(wrong ?? []).map(({ message }) => message), ...unknown.map((name) => `$${name} is not declared`)],
    };
  return {
    document,
    operation,
    variables,
    ...costOf({ schema: githubSchema(), document, operation, variables: coerced }),
  };
}

/** The names of the root fields, e.g. `updateRepository`. */
export function operationName({ operation }: Prepared): string {
  const names = operation.selectionSet.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : "…"));
  return [...new Set(names)].join(" ");
}

/** @throws NotModelled, or whatever a resolver has as a bug. */
export function run({ document, variables, problems }: Prepared, context: GraphqlContext): Answer {
  if (problems.length > 0)
    return { status: 200, body: { errors: problems.map(({ type, message, path }) => ({ type, path, message })) } };
  const result = execute({ schema: githubSchema(), document, variableValues: variables, contextValue: context });
  if (result instanceof Promise) throw new Error("resolvers are synchronous");
  const errors = (result.errors ?? []).map(wordError);
  const data = (result.data ?? null) as Json;
  return { status: 200, body: errors.length > 0 ? { data, errors } : { data } };
}

function wordError(error: GraphQLError): JsonObject {
  const { originalError, message, path, locations } = error;
  if (!(originalError instanceof Refused))
    throw originalError instanceof NotModelled ? originalError : (originalError ?? error);
  return {
    type: originalError.type,
    path: [...(path ?? [])],
    locations: (locations ?? []).map(({ line, column }) => ({ line, column })),
    message,
  };
}
