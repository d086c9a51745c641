// Reads many repositories in one GraphQL query: builds the document and takes the answer apart, repository by repository.

import type { GraphqlProblem } from "../deps.ts";
import type { AnyFamily, Use } from "../families/family.ts";
import type { GraphqlRequest, Json, JsonObject } from "../model.ts";

/** A family with what the repositories at hand ask of it. */
export interface FamilyUse {
  readonly family: AnyFamily;
  readonly use: Use<unknown>;
}

/** What came back for one id. `problems` names the response keys below the repository that GitHub could not answer. */
export type NodeAnswer =
  | { readonly kind: "node"; readonly node: JsonObject; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "missing" | "denied" | "unknown"; readonly message: string };
export interface FieldProblem {
  readonly key: string;
  readonly message: string;
  readonly denied: boolean;
}

/** Fields on every repository, so that a rename or an archiving since the listing is seen. */
const IDENTITY = "__typename ... on Repository { id nameWithOwner isArchived }";

/** The document for these families; `$ids` takes up to 100 node ids. https://docs.github.com/en/graphql/reference/queries#nodes */
export function repositoryQuery(uses: readonly FamilyUse[], ids: readonly string[]): GraphqlRequest {
  const selections = uses.map(({ family, use }) => selectionOf(family, use)).filter((selection) => selection !== "");
  const fields = selections.length > 0 ? `... on Repository { ${selections.join("\n")} }` : "";
  return {
    kind: "graphql",
    query: `query Repositories($ids: [ID!]!) { nodes(ids: $ids) { ${IDENTITY} ${fields} } }`,
    variables: { ids: [...ids] },
  };
}

/** The fields that a family selects; empty for families that are not read by repository query. */
export function selectionOf(family: AnyFamily, use: Use<unknown>): string {
  return family.read.kind === "repository-query" ? family.read.selection(use) : "";
}

/**
 * The answer for each of `count` ids, in order; undefined where the answer as a whole cannot be trusted
 * (no data, a problem without a path, or resource limits: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 */
export function nodeAnswers(data: Json, problems: readonly GraphqlProblem[], count: number): readonly NodeAnswer[] | undefined {
  const nodes = (data as JsonObject | null)?.["nodes"];
  if (!Array.isArray(nodes) || nodes.length !== count) return undefined;
  if (problems.some((problem) => problem.type === "RESOURCE_LIMITS_EXCEEDED" || indexOf(problem) === undefined)) return undefined;
  return nodes.map((node, index) =>
    nodeAnswer(
      node,
      problems.filter((problem) => indexOf(problem) === index),
    ),
  );
}

function indexOf({ path }: GraphqlProblem): number | undefined {
  return path?.[0] === "nodes" && typeof path[1] === "number" ? path[1] : undefined;
}

function nodeAnswer(node: Json, problems: readonly GraphqlProblem[]): NodeAnswer {
  const whole = problems.find((problem) => problem.path?.length === 2);
  if (whole) return { kind: reasonOf(whole), message: whole.message };
  if (node === null) return { kind: "unknown", message: problems[0]?.message ?? "GitHub answered nothing for this repository" };
  const object = node as JsonObject;
  if (object["__typename"] !== "Repository") return { kind: "missing", message: "the node id no longer names a repository" };
  const fields = problems.map((problem) => ({
    key: String(problem.path?.[2]),
    message: problem.message,
    denied: problem.type === "FORBIDDEN",
  }));
  return { kind: "node", node: object, problems: fields };
}

function reasonOf({ type }: GraphqlProblem): "missing" | "denied" | "unknown" {
  if (type === "NOT_FOUND") return "missing";
  return type === "FORBIDDEN" ? "denied" : "unknown";
}

/** The first problem that touches what a family selected: any mention of the response key counts, since unknown is safe. */
export function problemFor(selection: string, problems: readonly FieldProblem[]): FieldProblem | undefined {
  return problems.find(({ key }) => new RegExp(`\\b${key.replace(/\W/g, "\\$&")}\\b`).test(selection));
}
