// Reads a list of a repository page by page over GraphQL. The first page comes with the bulk query; the other pages are
// requested here.
import type { Json, JsonObject } from "../../model.ts";
import { given } from "../../objects.ts";
import type { Read, ReadStep, RepositoryContext } from "../read-contract.ts";
import { andThen } from "./read-steps.ts";

/** A connection of `Repository`. https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api */
export interface Connection {
  /** Prefix of its aliases in queries, so that they do not collide with those of other families. */
  readonly name: string;
  readonly field: string;
  /** Arguments that select entries, such as `affiliation: DIRECT`. */
  readonly filter?: string;
  /** An order in which entries that are created or changed between two pages do not shift the pages. */
  readonly order?: string;
  /** `nodes { … }` or `edges { … }`. */
  readonly rows: string;
  /** Rows per page when a page is requested on its own. */
  readonly perPage: number;
  /** The rows in words, for the message if they cannot be read. */
  readonly things: string;
  /** The kind of failure if GitHub does not show the list. */
  readonly failure?: "denied";
}

interface ConnectionPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes?: readonly JsonObject[] | null;
  readonly edges?: readonly JsonObject[] | null;
}

/** Fields on `Repository` that request the first page. */
export function selectRows(connection: Connection, first: number = connection.perPage): string {
  return selectPage(connection, `first: ${first}`);
}

function selectPage({ name, field, filter, order, rows }: Connection, page: string): string {
  const which = [filter, order, page].filter((part) => part !== undefined).join(", ");
  return `${name}_page: ${field}(${which}) { totalCount pageInfo { hasNextPage endCursor } ${rows} }`;
}

/** The field on `Repository` that requests the number of rows. */
export function selectTotal({ name, field, filter }: Connection): string {
  return `${name}_total: ${field}${filter === undefined ? "" : `(${filter})`} { totalCount }`;
}

/** True if the total is 0; false if rows exist or the total is unknown. */
export function countsNothing({ name }: Pick<Connection, "name">, node: JsonObject): boolean {
  return (node[`${name}_total`] as JsonObject | null | undefined)?.["totalCount"] === 0;
}

/** The read of a family that consists of one list: first the total, then the rows if there are any. */
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

/** Every row. The state is unknown if a page is missing, or if GitHub returned fewer rows than its total. */
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
    return { kind: "unknown", reason: `GitHub did not say which ${things} there are`, ...given({ failure }) };
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

/** The node in an answer to a query for one node; empty if the node no longer exists. */
export function nodeIn(answer: Json | undefined): JsonObject {
  return ((answer as JsonObject | undefined)?.["node"] ?? {}) as JsonObject;
}
