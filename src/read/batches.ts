// Sends repository queries in batches whose size follows what GitHub can answer in time.

import type { GitHub, Log } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { type FamilyUse, type NodeAnswer, nodeAnswers, repositoryQuery } from "./repository-query.ts";

/** Repositories in one query: GitHub gives a query 10 s, https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
export const BATCH_SIZE = { flat: 50, nested: 25 } as const;
/** How fast a batch grows back after it had to shrink. */
const GROWTH = 5;

export type BatchAnswer =
  | NodeAnswer
  | { readonly kind: "unavailable"; readonly message: string }
  | { readonly kind: "deferred"; readonly reason: string };

export interface BatchRun {
  readonly github: GitHub;
  readonly log: Log;
  readonly uses: readonly FamilyUse[];
  readonly maxSize: number;
}

/**
 * One answer for each node id, in order. A batch that is too large for GitHub is halved, down to one repository, which then
 * is `unavailable` by itself; other repositories go on. Batches go one after the other, since GraphQL is one at a time anyway.
 */
export async function queryInBatches(ids: readonly string[], run: BatchRun): Promise<readonly BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  let size = run.maxSize;
  while (answers.length < ids.length) {
    const batch = ids.slice(answers.length, answers.length + size);
    const result = await queryBatch(batch, run);
    if (result.kind === "too-large" && batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      run.log.info("A query was too large for GitHub; going on with smaller batches.", { size });
      continue;
    }
    answers.push(...batch.map((_, index) => answerAt(result, index)));
    size = result.kind === "answers" ? Math.min(run.maxSize, size === run.maxSize ? size : size + GROWTH) : size;
    run.log.debug("Repositories read.", { done: answers.length, of: ids.length });
  }
  return answers;
}

type BatchResult =
  | { readonly kind: "answers"; readonly answers: readonly NodeAnswer[] }
  | { readonly kind: "too-large" | "unavailable" | "denied"; readonly message: string }
  | { readonly kind: "deferred"; readonly reason: string };

async function queryBatch(batch: readonly string[], { github, uses }: BatchRun): Promise<BatchResult> {
  try {
    const reply = await github.send(repositoryQuery(uses, batch));
    if (reply.kind === "deferred") return reply;
    const answers = nodeAnswers(reply.data, reply.problems, batch.length);
    if (answers) return { kind: "answers", answers };
    return { kind: "too-large", message: reply.problems[0]?.message ?? "GitHub answered a query without its nodes" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const kind =
      error.kind === "too-large" ? "too-large" : error.kind === "denied" || error.kind === "unauthorized" ? "denied" : "unavailable";
    return { kind, message: error.message };
  }
}

function answerAt(result: BatchResult, index: number): BatchAnswer {
  if (result.kind === "deferred") return result;
  if (result.kind !== "answers") return { kind: result.kind === "denied" ? "denied" : "unavailable", message: result.message };
  return result.answers[index] ?? { kind: "unknown", message: "GitHub answered fewer repositories than asked" };
}
