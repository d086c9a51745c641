// Relay connections: a page of a list with cursors.
// https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api

type Arguments = Readonly<Record<string, unknown>>;
interface Shape<T> {
  node(item: T): unknown;
  /** Fields of an edge in addition to the node, such as a permission. */
  edge?(item: T): object;
}

export function connection<T>(all: readonly T[], args: Arguments, shape: Shape<T> = { node: (item) => item }): object {
  const { from, to } = bounds(all.length, args);
  const edges = all
    .slice(from, to)
    .map((item, index) => ({ cursor: cursorOf(from + index), node: shape.node(item), ...shape.edge?.(item) }));
  return {
    totalCount: all.length,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function bounds(length: number, { first, last, after, before }: Arguments): { from: number; to: number } {
  let from = typeof after === "string" ? positionOf(after) + 1 : 0;
  let to = typeof before === "string" ? positionOf(before) : length;
  if (typeof first === "number") to = Math.min(to, from + first);
  if (typeof last === "number") from = Math.max(from, to - last);
  return { from, to: Math.max(from, Math.min(to, length)) };
}

function cursorOf(position: number): string {
  return Buffer.from(`cursor:${position}`).toString("base64");
}
function positionOf(cursor: string): number {
  return Number(Buffer.from(cursor, "base64").toString().replace("cursor:", ""));
}
