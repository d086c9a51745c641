// The answer of a server, such as GitHub Enterprise Server, whose GraphQL schema is older than a query. Example:
// https://github.com/facebook/sapling/issues/906
import { type ASTNode, type DocumentNode, getLocation, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { JsonObject } from "../../src/model.ts";
import { githubSchema } from "./schema.ts";

/**
 * One error for each field (`Repository.rulesets`) and each type of a fragment (`CodeQualityParameters`) that the server
 * does not have. Nothing is carried out then.
 */
export function undefinedIn(query: string, lacking: ReadonlySet<string>): readonly JsonObject[] {
  const document = documentOf(query);
  if (lacking.size === 0 || !document) return [];
  const errors: JsonObject[] = [];
  const path: string[] = [];
  const types = new TypeInfo(githubSchema());
  const enter = (node: ASTNode): false | undefined => {
    const step = stepOf(node);
    if (step !== undefined) path.push(step);
    const error = errorOf(node, types, lacking);
    if (!error) return undefined;
    const { line, column } = node.loc ? getLocation(node.loc.source, node.loc.start) : { line: 0, column: 0 };
    errors.push({ path: [...path], ...error, locations: [{ line, column }] });
    path.pop();
    return false;
  };
  const leave = (node: ASTNode): undefined => {
    if (stepOf(node) !== undefined) path.pop();
  };
  visit(document, visitWithTypeInfo(types, { enter, leave }));
  return errors;
}

function documentOf(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** Aliases rather than names. */
function stepOf(node: ASTNode): string | undefined {
  if (node.kind === Kind.OPERATION_DEFINITION) return [node.operation, node.name?.value].filter(Boolean).join(" ");
  if (node.kind === Kind.FIELD) return (node.alias ?? node.name).value;
  return node.kind === Kind.INLINE_FRAGMENT ? `... on ${node.typeCondition?.name.value}` : undefined;
}

function errorOf(node: ASTNode, types: TypeInfo, lacking: ReadonlySet<string>): JsonObject | undefined {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    const typeName = node.typeCondition?.name.value ?? "";
    if (!lacking.has(typeName)) return undefined;
    const message = `No such type ${typeName}, so it can't be a fragment condition`;
    return { extensions: { code: "undefinedType", typeName }, message };
  }
  if (node.kind !== Kind.FIELD) return undefined;
  const [typeName, fieldName] = [types.getParentType()?.name ?? "", node.name.value];
  if (!lacking.has(`${typeName}.${fieldName}`)) return undefined;
  const message = `Field '${fieldName}' doesn't exist on type '${typeName}'`;
  return { extensions: { code: "undefinedField", typeName, fieldName }, message };
}
