// Reads a list of a repository to its last page by GraphQL: the first page comes with the bulk query, the rest is asked
// for here.
import type { Json, JsonObject } from "../../model.ts";
import type { ReadStep, RepositoryContext } from "../family.ts";

/** A connection of `Repository`. https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api */
export interface Connection {
  /** Its name in the queries, so that it does not collide with those of other families. */
  readonly alias: string;
  readonly field: string;
  /** Beside those that choose the page, such as `affiliation: DIRECT`. */
  readonly filter?: string;
  /** `nodes { … }` or `edges { … }`. */
  readonly rows: string;
  /** On a page that is asked for by itself. */
  readonly perPage: number;
  /** What the rows are, for the reason why they are unknown. */
  readonly things: string;
  /** What it means where GitHub does not show the list. */
  readonly failure?: "denied";
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes?: readonly JsonObject[] | null;
  readonly edges?: readonly JsonObject[] | null;
}

/** Fields on `Repository` that ask for the first page. */
export function selectRows(connection: Connection, first: number = connection.perPage): string {
  return selectPage(connection, `first: ${first}`);
}

function selectPage({ alias, field, filter, rows }: Connection, page: string): string {
  const which = filter === undefined ? page : `${filter}, ${page}`;
  return `${alias}: ${field}(${which}) { totalCount pageInfo { hasNextPage endCursor } ${rows} }`;
}

/** Every row; what did not come, or fewer rows than GitHub counts, is unknown. */
export function allRows(
  connection: Connection,
  node: JsonObject,
  context: RepositoryContext,
): ReadStep<readonly JsonObject[]> {
  return collect(node, [], { connection, context });
}

interface Around {
  readonly connection: Connection;
  readonly context: RepositoryContext;
}

function collect(node: JsonObject, before: readonly JsonObject[], around: Around): ReadStep<readonly JsonObject[]> {
  const { alias, things, failure } = around.connection;
  const page = node[alias] as unknown as Page | null | undefined;
  const came = page?.nodes ?? page?.edges;
  if (!page || !came)
    return { kind: "unknown", reason: `GitHub did not say which ${things} there are`, ...(failure && { failure }) };
  const rows = [...before, ...came];
  if (page.pageInfo.hasNextPage) return nextPage(page, rows, around);
  if (rows.length < page.totalCount)
    return { kind: "unknown", reason: `GitHub answered fewer ${things} than it counts` };
  return { kind: "known", value: rows };
}

function nextPage({ pageInfo }: Page, rows: readonly JsonObject[], around: Around): ReadStep<readonly JsonObject[]> {
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
