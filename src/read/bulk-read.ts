// Reads the fields that families select for many repositories, and provides the answer of each repository.

import type { Progress } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";
import type { JsonObject, ReadResult, Target } from "../model.ts";
import { given } from "../objects.ts";
import { BATCH_SIZE, type BatchAnswer, queryInBatches } from "./batches.ts";
import type { ReadRun } from "./context.ts";
import { familyUses, type Pass, problemFor, selectionOf } from "./repository-query.ts";
import { unknown } from "./run-steps.ts";

/** A repository and the families to read in one pass. */
export interface Asked {
  readonly target: Target;
  readonly families: readonly AnyFamily[];
}

/** The answer for one repository. */
export interface BulkAnswer {
  readonly answer: BatchAnswer;
  /** By family key: the selected fields. */
  readonly selections: ReadonlyMap<string, string>;
}
/** By node id. */
export type Bulk = ReadonlyMap<string, BulkAnswer>;

type BulkRun = Pick<ReadRun, "github" | "log" | "families"> & {
  readonly progress?: Progress;
  readonly matched?: readonly string[];
};

/** Sends one query per batch, with the fields of every family that some repository needs. */
export async function readBulk(
  asked: readonly Asked[],
  pass: Pass,
  { github, log, families, progress, matched = [] }: BulkRun,
): Promise<Bulk> {
  const uses = families.flatMap((family) => {
    const targets = asked.filter((one) => one.families.includes(family)).map(({ target }) => target);
    return familyUses([family], targets);
  });
  const selections = new Map(uses.map((used) => [used.family.key, selectionOf(used, pass)]));
  const ids = asked.map(({ target }) => target.repo.nodeId);
  progress?.begin(pass === "flat" ? "reading" : "reading details", ids.length);
  const answers = await queryInBatches(ids, {
    github,
    log,
    ...given({ progress }),
    selections: [...selections.values(), ...(pass === "flat" ? matched : [])],
    maxSize: BATCH_SIZE[pass],
  });
  return new Map(answers.map((answer, index) => [ids[index] ?? "", { answer, selections }]));
}

/** The answer for a family to decode; unknown if a field that the family selected has a problem. */
export function nodeFor(family: AnyFamily, bulk: BulkAnswer | undefined): ReadResult<JsonObject> {
  if (!bulk) return unknown("the repository was not asked for", family);
  const { answer, selections } = bulk;
  if (answer.kind === "deferred") return answer;
  if (answer.kind !== "node") return unknown(answer.message, family, answer.kind);
  const problem = problemFor(selections.get(family.key) ?? "", answer.problems);
  if (problem) return unknown(problem.message, family, problem.denied ? "denied" : "unknown");
  return { kind: "known", value: answer.node };
}
