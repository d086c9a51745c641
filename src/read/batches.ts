// Sends repository queries in batches. The batch size follows the amount that GitHub can answer in time.

import type { GitHub, Log, Progress } from "../deps.ts";
import { ApiError, type ApiErrorKind } from "../errors.ts";
import { type NodeAnswer, nodeAnswers, repositoryQuery } from "./repository-query.ts";

/**
 * Repositories per query. GitHub stops a query after 10 s:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
 */
export const BATCH_SIZE = { flat: 50, nested: 25 } as const;
/** Number of repositories by which a reduced batch grows again. */
const GROWTH = 5;

export type BatchAnswer =
  | NodeAnswer
  | { readonly kind: "unavailable"; readonly message: string }
  | { readonly kind: "deferred"; readonly reason: string };

export interface BatchRun {
  readonly github: GitHub;
  readonly log: Log;
  /** Fields on `Repository`. */
  readonly selections: readonly string[];
  readonly maxSize: number;
  readonly progress?: Progress;
}

/**
 * One answer for each node id, in order. If GitHub cannot answer a batch, because of its size or of one repository, the
 * batch is halved, down to a single repository. That repository is then `unavailable`; the others continue. Batches are
 * sent one after another, like all GraphQL queries.
 */
export async function queryInBatches(ids: readonly string[], run: BatchRun): Promise<readonly BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  let size = run.maxSize;
  while (answers.length < ids.length) {
    const batch = ids.slice(answers.length, answers.length + size);
    const result = await queryBatch(batch, run);
    if ((result.kind === "too-large" || result.kind === "unavailable") && batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      run.log.info("GitHub could not answer a query; going on with smaller batches.", { size, reason: result.message });
      continue;
    }
    answers.push(...batch.map((_, index) => answerAt(result, index)));
    size = result.kind === "answers" ? Math.min(run.maxSize, size === run.maxSize ? size : size + GROWTH) : size;
    run.progress?.advance(batch.length);
    run.log.debug("Repositories read.", { done: answers.length, of: ids.length });
  }
  return answers;
}

type BatchResult =
  | { readonly kind: "answers"; readonly answers: readonly NodeAnswer[] }
  | { readonly kind: "too-large" | "unavailable" | "refused" | "denied"; readonly message: string }
  | { readonly kind: "deferred"; readonly reason: string };

async function queryBatch(batch: readonly string[], { github, selections }: BatchRun): Promise<BatchResult> {
  try {
    const reply = await github.send(repositoryQuery(selections, batch));
    if (reply.kind === "deferred") return reply;
    const answers = nodeAnswers(reply.data, reply.problems, batch.length);
    const { missing } = reply;
    if (answers)
      return {
        kind: "answers",
        answers: answers.map((answer) => (answer.kind === "node" && missing ? { ...answer, missing } : answer)),
      };
    return { kind: "too-large", message: reply.problems[0]?.message ?? "GitHub answered a query without its nodes" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, status, message } = error;
    // An answer in which every node is missing. Status 404 would be about the address of GraphQL itself.
    if (kind === "missing" && status === 200)
      return { kind: "answers", answers: batch.map(() => ({ kind: "missing", message })) };
    return { kind: RESULTS[kind], message };
  }
}

const RESULTS = {
  "too-large": "too-large",
  unavailable: "unavailable",
  denied: "denied",
  unauthorized: "refused",
  missing: "refused",
  rejected: "refused",
} as const satisfies Record<ApiErrorKind, BatchResult["kind"]>;

function answerAt(result: BatchResult, index: number): BatchAnswer {
  if (result.kind === "deferred") return result;
  if (result.kind !== "answers")
    return { kind: result.kind === "denied" ? "denied" : "unavailable", message: result.message };
  return result.answers[index] ?? { kind: "unknown", message: "GitHub answered fewer repositories than asked" };
}
