// Computes the cost of a GraphQL query and checks the limits on its size, without running it.
// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { REFUSALS, type RefusalName } from "../api/refusals.ts";

const MOST_RECORDS = 100;
const MOST_NODES = 500_000;
const REQUESTS_PER_POINT = 100;

export interface CostProblem {
  readonly type: string;
  readonly message: string;
  readonly path: readonly string[];
}
export interface Cost {
  readonly cost: number;
  readonly nodeCount: number;
  readonly problems: readonly CostProblem[];
}
interface Query {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function costOf(query: Query): Cost {
  const fragments = new Map(
    query.document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const counter = new Counter(query, fragments);
  const root = query.schema.getRootType(query.operation.operation);
  if (root) counter.visit(query.operation.selectionSet, { type: root, parents: 1, path: [] });
  if (counter.nodes > MOST_NODES)
    counter.blame(
      "tooManyNodes",
      [],
      `This query requests up to ${counter.nodes} possible nodes which exceeds the limit of ${MOST_NODES}.`,
    );
  return {
    cost: Math.max(1, Math.round(counter.requests / REQUESTS_PER_POINT)),
    nodeCount: counter.nodes,
    problems: counter.problems,
  };
}

interface Place {
  readonly type: GraphQLNamedType;
  /** The most objects of that type in the answer. */
  readonly parents: number;
  readonly path: readonly string[];
}

class Counter {
  requests = 0;
  nodes = 0;
  readonly problems: CostProblem[] = [];
  readonly #query: Query;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  constructor(query: Query, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#query = query;
    this.#fragments = fragments;
  }

  blame(name: RefusalName, path: readonly string[], message: string): void {
    const row = REFUSALS[name];
    this.problems.push({ type: "type" in row ? row.type : "UNPROCESSABLE", path, message });
  }

  visit(selections: SelectionSetNode, place: Place): void {
    for (const selection of selections.selections) if (this.#included(selection)) this.#select(selection, place);
  }

  #included(selection: SelectionNode): boolean {
    const { variables } = this.#query;
    return (
      getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] !== false &&
      getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] !== true
    );
  }

  #select(selection: SelectionNode, place: Place): void {
    if (selection.kind === Kind.FIELD) this.#field(selection, place);
    else this.#fragment(selection, place);
  }

  #fragment(selection: FragmentSpreadNode | InlineFragmentNode, place: Place): void {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    const type = condition === undefined ? place.type : this.#query.schema.getType(condition);
    if (fragment && type) this.visit(fragment.selectionSet, { ...place, type });
  }

  #field(field: FieldNode, { type, parents, path }: Place): void {
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    if (!definition || !field.selectionSet) return;
    const inner = getNamedType(definition.type);
    const here = [...path, field.alias?.value ?? field.name.value];
    const size = this.#sizeOf(field, definition, { type: inner, parents, path: here });
    this.visit(field.selectionSet, { type: inner, parents: parents * size, path: here });
  }

  /** The most objects of a field for each parent. */
  #sizeOf(field: FieldNode, definition: GraphQLField<unknown, unknown>, { type, parents, path }: Place): number {
    const args = getArgumentValues(definition, field, this.#query.variables);
    if (Array.isArray(args["ids"])) return this.#ids(args["ids"].length, path);
    if (!type.name.endsWith("Connection")) return 1;
    this.requests += parents;
    const size = args["first"] ?? args["last"];
    const name = field.name.value;
    if (typeof size !== "number") {
      if (wantsRecords(field))
        this.blame(
          "missingBoundaries",
          path,
          `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
        );
      return 1;
    }
    if (size > MOST_RECORDS || size < 0)
      this.blame(
        "excessivePagination",
        path,
        `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${MOST_RECORDS} records.`,
      );
    this.nodes += parents * size;
    return size;
  }

  #ids(count: number, path: readonly string[]): number {
    if (count > MOST_RECORDS)
      this.blame(
        "argumentLimit",
        path,
        `You may not provide more than ${MOST_RECORDS} node ids; you provided ${count}.`,
      );
    this.nodes += count;
    return count;
  }
}

/** `totalCount` alone needs no page size. */
function wantsRecords({ selectionSet }: FieldNode): boolean {
  return (
    selectionSet?.selections.some((node) => node.kind !== Kind.FIELD || ["nodes", "edges"].includes(node.name.value)) ??
    false
  );
}
