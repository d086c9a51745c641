// Reads many repositories in one GraphQL query: builds the document, and splits the answer by repository.

import type { GraphqlProblem, MissingField } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";
import type { Use } from "../families/read-contract.ts";
import type { DesiredState, GraphqlRequest, Json, JsonObject, Target } from "../model.ts";
import { own } from "../text/lookup.ts";

/** A family with the needs of a batch of repositories. */
export interface FamilyUse {
  readonly family: AnyFamily;
  readonly use: Use<unknown>;
}

/** `flat`: the query for all repositories. `nested`: the query for repositories that need details. */
export type Pass = "flat" | "nested";

/** The families that `targets` use, each with the combined needs; equal desired states are listed once. */
export function familyUses(families: readonly AnyFamily[], targets: readonly Target[]): readonly FamilyUse[] {
  return families.flatMap((family) => {
    const users = targets.filter(({ desired }) => family.key in desired.families);
    if (users.length === 0) return [];
    const distinct = new Map(
      users.map(({ desired }) => [JSON.stringify(desired.families[family.key]), desired.families[family.key]]),
    );
    return [
      {
        family,
        use: { desired: [...distinct.values()], prune: users.some(({ desired }) => isPruned(family, desired)) },
      },
    ];
  });
}

/** The needs of one repository for a family. */
export function ownUse(family: AnyFamily, { desired }: Target): Use<unknown> {
  return { desired: [desired.families[family.key]], prune: isPruned(family, desired) };
}

function isPruned(family: AnyFamily, desired: DesiredState): boolean {
  return (family.config.prunable ?? []).some((collection) => collection in desired.prune);
}

/** The answer for one id. `problems` has the response keys below the repository that GitHub could not answer. */
export type NodeAnswer =
  | {
      readonly kind: "node";
      readonly node: JsonObject;
      readonly problems: readonly FieldProblem[];
      readonly missing?: readonly MissingField[];
    }
  | { readonly kind: "missing" | "denied" | "unknown"; readonly message: string };
export interface FieldProblem {
  readonly key: string;
  readonly message: string;
  readonly denied: boolean;
}

/**
 * Fields that are read for every repository, to detect changes since the listing.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
const IDENTITY =
  "__typename ... on Repository { id databaseId nameWithOwner isArchived visibility defaultBranchRef { name } }";

/**
 * The query with these fields. `$ids` takes up to 100 node ids.
 * https://docs.github.com/en/graphql/reference/queries#nodes
 */
export function repositoryQuery(selections: readonly string[], ids: readonly string[]): GraphqlRequest {
  const used = selections.filter((selection) => selection !== "");
  const fields = used.length > 0 ? `... on Repository { ${used.join("\n")} }` : "";
  return {
    kind: "graphql",
    query: `query Repositories($ids: [ID!]!) { nodes(ids: $ids) { ${IDENTITY} ${fields} } }`,
    variables: { ids: [...ids] },
  };
}

/** The fields that a family selects in a pass, including those of its probe; empty if it has none. */
export function selectionOf({ family: { read }, use }: FamilyUse, pass: Pass): string {
  if (read.kind !== "repository-query") return "";
  if (read.size === pass) return read.selection(use);
  return pass === "flat" ? (read.probe?.selection(use) ?? "") : "";
}

/**
 * The answer for each of `count` ids, in order. Undefined if the whole answer is unreliable: no data, a problem without
 * a path, or resource limits.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function nodeAnswers(
  data: Json,
  problems: readonly GraphqlProblem[],
  count: number,
): readonly NodeAnswer[] | undefined {
  const nodes = (data as JsonObject | null)?.["nodes"];
  if (!Array.isArray(nodes) || nodes.length !== count) return undefined;
  if (problems.some((problem) => problem.type === "RESOURCE_LIMITS_EXCEEDED" || indexOf(problem) === undefined))
    return undefined;
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

/** By type of error, for a node without an answer. */
const REASONS = { NOT_FOUND: "missing", FORBIDDEN: "denied" } as const;

function nodeAnswer(node: Json, problems: readonly GraphqlProblem[]): NodeAnswer {
  const whole = problems.find((problem) => problem.path?.length === 2);
  if (whole) return { kind: own(REASONS, whole.type ?? "") ?? "unknown", message: whole.message };
  if (node === null)
    return { kind: "unknown", message: problems[0]?.message ?? "GitHub answered nothing for this repository" };
  const object = node as JsonObject;
  if (object["__typename"] !== "Repository")
    return { kind: "missing", message: "the node id no longer names a repository" };
  const fields = problems.map((problem) => ({
    key: String(problem.path?.[2]),
    message: problem.message,
    denied: problem.type === "FORBIDDEN",
  }));
  return { kind: "node", node: object, problems: fields };
}

/**
 * The first problem with a field that the family selected. Any mention of the response key counts, because treating the
 * state as unknown is safe.
 */
export function problemFor(selection: string, problems: readonly FieldProblem[]): FieldProblem | undefined {
  return problems.find(({ key }) => new RegExp(`\\b${key.replace(/\W/g, "\\$&")}\\b`).test(selection));
}
