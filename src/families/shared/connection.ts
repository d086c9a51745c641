// Reads a list of a repository to its last page by GraphQL: the first page comes with the bulk query, the rest is asked
// for here.
import type { Json, JsonObject } from "../../model.ts";
import type { Read, ReadStep, RepositoryContext } from "../family.ts";
import { andThen } from "./read-steps.ts";

/** A connection of `Repository`. https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api */
export interface Connection {
  /** Begins its names in the queries, so that they do not collide with those of other families. */
  readonly name: string;
  readonly field: string;
  /** Which of them, such as `affiliation: DIRECT`. */
  readonly filter?: string;
  /** In an order in which what is made or changed meanwhile shifts no page. */
  readonly order?: string;
  /** `nodes { … }` or `edges { … }`. */
  readonly rows: string;
  /** On a page that is asked for by itself. */
  readonly perPage: number;
  /** What the rows are, for the reason why they are unknown. */
  readonly things: string;
  /** What it means where GitHub does not show the list. */
  readonly failure?: "denied";
}

interface ConnectionPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes?: readonly JsonObject[] | null;
  readonly edges?: readonly JsonObject[] | null;
}

/** Fields on `Repository` that ask for the first page. */
export function selectRows(connection: Connection, first: number = connection.perPage): string {
  return selectPage(connection, `first: ${first}`);
}

function selectPage({ name, field, filter, order, rows }: Connection, page: string): string {
  const which = [filter, order, page].filter((part) => part !== undefined).join(", ");
  return `${name}_page: ${field}(${which}) { totalCount pageInfo { hasNextPage endCursor } ${rows} }`;
}

/** Asks how many there are. */
export function selectTotal({ name, field, filter }: Connection): string {
  return `${name}_total: ${field}${filter === undefined ? "" : `(${filter})`} { totalCount }`;
}

/** True where the total says that there are none; false where there are some, or where that is not certain. */
export function countsNothing({ name }: Pick<Connection, "name">, node: JsonObject): boolean {
  return (node[`${name}_total`] as JsonObject | null | undefined)?.["totalCount"] === 0;
}

/** The read of a family that is one list: the total first, and the rows where there are any. */
export function readConnection<Desired, Actual>(
  connection: Connection,
  decode: (rows: readonly JsonObject[]) => Actual,
): Read<Desired, Actual> {
  const known = (rows: readonly JsonObject[]): ReadStep<Actual> => ({ kind: "known", value: decode(rows) });
  return {
    kind: "repository-query",
    size: "nested",
    selection: () => selectRows(connection),
    decode: (node, context) => andThen(allRows(connection, node, context), known),
    probe: {
      selection: () => selectTotal(connection),
      decode: (node) => (countsNothing(connection, node) ? known([]) : undefined),
    },
  };
}

/** Every row; what did not come, or fewer rows than GitHub counts, is unknown. */
export function allRows(
  connection: Connection,
  node: JsonObject,
  context: RepositoryContext,
): ReadStep<readonly JsonObject[]> {
  return collect(node, [], { connection, context });
}

interface PageContext {
  readonly connection: Connection;
  readonly context: RepositoryContext;
}

function collect(
  node: JsonObject,
  before: readonly JsonObject[],
  around: PageContext,
): ReadStep<readonly JsonObject[]> {
  const { name, things, failure } = around.connection;
  const page = node[`${name}_page`] as unknown as ConnectionPage | null | undefined;
  const came = page?.nodes ?? page?.edges;
  if (!page || !came)
    return { kind: "unknown", reason: `GitHub did not say which ${things} there are`, ...(failure && { failure }) };
  const rows = [...before, ...came];
  if (page.pageInfo.hasNextPage) return nextPage(page, rows, around);
  if (rows.length < page.totalCount)
    return { kind: "unknown", reason: `GitHub answered fewer ${things} than it counts` };
  return { kind: "known", value: rows };
}

function nextPage(
  { pageInfo }: ConnectionPage,
  rows: readonly JsonObject[],
  around: PageContext,
): ReadStep<readonly JsonObject[]> {
  const { connection, context } = around;
  const selection = selectPage(connection, `first: ${connection.perPage}, after: $after`);
  const query = `query Page($id: ID!, $after: String) { node(id: $id) { ... on Repository { ${selection} } } }`;
  const variables = { id: context.repo.nodeId, after: pageInfo.endCursor };
  return {
    kind: "more",
    requests: [{ request: { kind: "graphql", query, variables } }],
    next: ([answer]) => collect(nodeIn(answer), rows, around),
  };
}

/** What a query for one node answered; empty where it is gone. */
export function nodeIn(answer: Json | undefined): JsonObject {
  return ((answer as JsonObject | undefined)?.["node"] ?? {}) as JsonObject;
}
