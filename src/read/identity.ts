// Reads the current identity behind a node id: owner, name, archived, visibility and default branch.

import type { GitHub, Log } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { TRY_AGAIN } from "../families/shared/failure.ts";
import type { Failure, JsonObject, Repository, Visibility } from "../model.ts";
import { given, isObject, text } from "../objects.ts";
import { type BatchAnswer, queryInBatches } from "./batches.ts";

/** Limit of repositories per check. */
export const CHECKED_AT_ONCE = 25;

/**
 * Fields with the data that a `match` takes from the list, as GitHub has it now. Their names are their own, so that a
 * problem with one of them is not taken for that of a family. A repository has at most 20 topics.
 * https://docs.github.com/en/graphql/reference/objects#repository
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
 */
const MATCHED = {
  topics: "matchedTopics: repositoryTopics(first: 20) { nodes { topic { name } } }",
  fork: "matchedFork: isFork",
  template: "matchedTemplate: isTemplate",
  language: "matchedLanguage: primaryLanguage { name }",
} as const;

/** The fields that show if these conditions of `match` still get the answer that they got from the list. */
export function matchedSelections(conditions: ReadonlySet<string>): readonly string[] {
  return Object.entries(MATCHED).flatMap(([condition, field]) => (conditions.has(condition) ? [field] : []));
}

/** The result of a check. */
export type Identity =
  | { readonly kind: "known"; readonly repo: Repository }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "unknown"; readonly failure: Failure }
  | { readonly kind: "deferred"; readonly reason: string };

/** Reads these repositories by node id, in order, with one query for each 25. */
export async function readIdentities(
  repositories: readonly Repository[],
  { github, log }: { readonly github: GitHub; readonly log: Log },
): Promise<readonly Identity[]> {
  const ids = repositories.map(({ nodeId }) => nodeId);
  const answers = await queryInBatches(ids, { github, log, selections: [], maxSize: CHECKED_AT_ONCE });
  return repositories.map((repo, at) => identityIn(answers[at] ?? MISSING_ANSWER, repo));
}

/**
 * The id of the repository that has this name or had it before a rename; undefined if the token can see none.
 * https://docs.github.com/en/graphql/reference/queries#repository
 */
export async function readIdOf(
  github: Pick<GitHub, "send">,
  name: { readonly owner: string; readonly name: string },
): Promise<number | undefined | "unknown"> {
  const query =
    "query RepositoryId($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { databaseId } }";
  try {
    const reply = await github.send({ kind: "graphql", query, variables: name });
    const found = reply.kind === "answer" && isObject(reply.data) ? reply.data["repository"] : undefined;
    const id = isObject(found) ? found["databaseId"] : undefined;
    return typeof id === "number" ? id : "unknown";
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.kind === "missing" && error.status === 200 ? undefined : "unknown";
  }
}

const MISSING_ANSWER = { kind: "unknown", message: "GitHub answered fewer repositories than were asked for" } as const;

/** Compares an answer with the repository as it was known before. */
export function identityIn(answer: BatchAnswer, before: Repository): Identity {
  if (answer.kind === "deferred") return answer;
  if (answer.kind === "missing") return { kind: "gone", reason: GONE };
  if (answer.kind !== "node") return { kind: "unknown", failure: wholeFailure(answer.kind, answer.message) };
  const { node } = answer;
  const problem = answer.problems.find(({ key }) => IDENTITY_KEYS.has(key));
  if (problem)
    return { kind: "unknown", failure: wholeFailure(problem.denied ? "denied" : "unknown", problem.message) };
  const id = node["databaseId"];
  if (id !== undefined && id !== null && Number(id) !== before.id)
    return { kind: "unknown", failure: wholeFailure("unknown", `GitHub answered with the repository ${String(id)}`) };
  const repo = asOfNow(node, before);
  const owner = repo.owner.toLowerCase() === before.owner.toLowerCase();
  return owner ? { kind: "known", repo } : { kind: "gone", reason: `it was transferred to ${repo.owner}` };
}

const IDENTITY_KEYS = new Set([
  ...["id", "databaseId", "nameWithOwner", "isArchived", "visibility", "defaultBranchRef"],
  ...Object.values(MATCHED).map((field) => field.split(":")[0] ?? field),
]);

const GONE = "it was deleted or transferred since it was listed, or the token may not see it any more";

/** The repository with the values of the answer. Missing values stay as before. */
function asOfNow(node: JsonObject, before: Repository): Repository {
  const [owner = before.owner, name = before.name] = String(node["nameWithOwner"] ?? "").split("/");
  const branch = (node["defaultBranchRef"] as JsonObject | null | undefined)?.["name"];
  return {
    ...before,
    ...(node["nameWithOwner"] !== undefined && { owner, name }),
    ...(node["isArchived"] !== undefined && { archived: node["isArchived"] === true }),
    ...(typeof node["visibility"] === "string" && {
      visibility: text(node, "visibility").toLowerCase() as Visibility,
    }),
    ...(branch !== undefined && { defaultBranch: String(branch) }),
    ...matchedData(node),
  };
}

function matchedData({
  matchedTopics: topics,
  matchedFork: fork,
  matchedTemplate: template,
  matchedLanguage: language,
}: JsonObject): Partial<Repository> {
  const names = isObject(topics) && Array.isArray(topics["nodes"]) ? topics["nodes"] : undefined;
  return {
    ...(names && { topics: names.map((node) => text((node as JsonObject)["topic"] as JsonObject, "name")) }),
    ...(typeof fork === "boolean" && { fork }),
    ...(typeof template === "boolean" && { template }),
    ...(language !== undefined && { language: isObject(language) ? text(language, "name") : null }),
  };
}

function wholeFailure(kind: "denied" | "unknown" | "unavailable", message: string): Failure {
  const advice = {
    denied: "let the token administer this repository, or name it under `exclude`",
    unknown: undefined,
    unavailable: TRY_AGAIN,
  }[kind];
  return { kind, message, ...given({ advice }) };
}

function isOther(before: readonly string[] = [], after: readonly string[] = []): boolean {
  const sorted = (topics: readonly string[]) =>
    topics
      .map((topic) => topic.toLowerCase())
      .sort()
      .join();
  return sorted(before) !== sorted(after);
}

/** The difference between two states of one repository, in words; undefined if there is none. */
export function differenceOf(before: Repository, after: Repository): string | undefined {
  const said = [
    before.name !== after.name && `renamed from ${before.name} to ${after.name}`,
    before.visibility !== after.visibility && `made ${after.visibility}`,
    before.archived !== after.archived && (after.archived ? "archived" : "unarchived"),
    before.defaultBranch !== after.defaultBranch && `given the default branch ${after.defaultBranch}`,
    isOther(before.topics, after.topics) && "given other topics than it was listed with",
    before.fork !== after.fork && (after.fork ? "listed as no fork" : "listed as a fork"),
    before.template !== after.template && (after.template ? "made a template" : "made no template any more"),
    before.language !== after.language && `given the main language ${after.language ?? "none"}`,
  ].filter((text) => text !== false);
  return said.length === 0 ? undefined : `it was ${said.join(" and ")}`;
}
