// Reads a repository's own settings in bulk over GraphQL, and converts the answer to REST's names.
import type { Json, JsonObject } from "../../model.ts";
import type { ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { branchAlias, branchField } from "../shared/branch-refs.ts";
import { onRepository } from "../shared/requests.ts";
import { FIELD_KEYS, FIELDS, type FieldKey } from "./fields.ts";
import { companionsOf } from "./merge-messages.ts";
import type { DesiredRepository } from "./schema.ts";

/** By setting, with REST's names: only the requested settings. */
export interface ActualRepository {
  readonly settings: JsonObject;
  readonly topics: readonly string[];
  /** The desired default branches that do not exist in the repository. */
  readonly missingBranches: readonly string[];
}

/**
 * Limit of default branch names that the bulk query looks up in every repository. For further names, GitHub refuses the
 * change if the branch does not exist.
 */
const MAX_BRANCHES = 5;

/** The fields that the bulk query requests for every repository. */
export function selectRepository(use: Use<DesiredRepository>): string {
  const fields = keysInUse(use).map((key) => `repository_${key}: ${FIELDS[key].select}`);
  const topics = "repositoryTopics(first: 20) { totalCount nodes { topic { name } } }";
  const branches = branchesInUse(use).map((branch) => branchField(PREFIX, branch));
  return [...fields, ...(usesTopics(use) ? [`repository_topics: ${topics}`] : []), ...branches].join("\n");
}

/** Decodes the settings that this repository's desired state uses. One missing field makes the whole state unknown. */
export function decodeRepository(
  node: JsonObject,
  context: RepositoryContext,
  use: Use<DesiredRepository>,
): ReadStep<ActualRepository> {
  const settings: Record<string, Json> = { name: context.repo.name, archived: context.repo.archived };
  for (const key of keysInUse(use)) {
    const value = FIELDS[key].decode(node[`repository_${key}`]);
    if (value === undefined) return { kind: "unknown", reason: `GitHub did not say ${key}` };
    settings[key] = value;
  }
  const missingBranches = branchesInUse(use).filter((branch) => node[branchAlias(PREFIX, branch)] === null);
  if (!usesTopics(use)) return { kind: "known", value: { settings, topics: [], missingBranches } };
  return decodeTopics(node["repository_topics"], { settings, missingBranches }, context);
}

type WithoutTopics = Omit<ActualRepository, "topics">;

function decodeTopics(
  value: Json | undefined,
  rest: WithoutTopics,
  context: RepositoryContext,
): ReadStep<ActualRepository> {
  const connection = value as {
    readonly totalCount: number;
    readonly nodes: readonly { readonly topic: { readonly name: string } }[];
  } | null;
  if (!connection?.nodes) return { kind: "unknown", reason: "GitHub did not say topics" };
  const topics = connection.nodes.map(({ topic }) => topic.name);
  if (topics.length >= connection.totalCount) return { kind: "known", value: { ...rest, topics } };
  // More topics than the documented maximum: REST's list has all of them.
  const request = onRepository("GET /repos/{owner}/{repo}/topics", context);
  return {
    kind: "more",
    requests: [{ request, pages: "all", items: "names" }],
    next: ([names]) => ({
      kind: "known",
      value: { ...rest, topics: (names as readonly string[] | undefined) ?? topics },
    }),
  };
}

/** The fields to request: the desired settings, and those needed to compare or write them. */
function keysInUse({ desired }: Use<DesiredRepository>): readonly FieldKey[] {
  const named = new Set(desired.flatMap((one) => Object.keys(one)));
  const keys = new Set([
    ...named,
    ...companionsOf(named),
    ...(named.has("private") || named.has("allow_forking") ? ["visibility"] : []),
  ]);
  return FIELD_KEYS.filter((key) => keys.has(key));
}

function usesTopics({ desired }: Use<DesiredRepository>): boolean {
  return desired.some(({ topics }) => topics !== undefined);
}

function branchesInUse({ desired }: Use<DesiredRepository>): readonly string[] {
  const names = new Set(
    desired.flatMap(({ default_branch }) => (default_branch === undefined ? [] : [default_branch])),
  );
  return [...names].sort().slice(0, MAX_BRANCHES);
}

const PREFIX = "repository_branch";
