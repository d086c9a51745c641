// Combines the steps of a read.
import type { Json, JsonObject } from "../../model.ts";
import type { Read, ReadRequest, ReadStep, RepositoryContext } from "../read-contract.ts";

/** Continues with the value of a read. An unknown state stays unknown. */
export function andThen<A, B>(step: ReadStep<A>, next: (value: A) => ReadStep<B>): ReadStep<B> {
  if (step.kind === "known") return next(step.value);
  if (step.kind === "unknown") return step;
  return { ...step, next: (answers) => andThen(step.next(answers), next) };
}

/** The entries of an answer that should be a list of `things`. If it is not a list, the state is unknown. */
export function listOf(things: string, answer: Json | undefined): ReadStep<readonly JsonObject[]> {
  if (!Array.isArray(answer)) return { kind: "unknown", reason: `GitHub answered no list of ${things}` };
  return { kind: "known", value: answer as readonly JsonObject[] };
}

/** The read of a family that consists of one list over REST: one request per repository and run. */
export function readList<Desired, Actual>(
  things: string,
  request: (context: RepositoryContext) => ReadRequest,
  decode: (list: readonly JsonObject[]) => Actual,
): Read<Desired, Actual> {
  return {
    kind: "endpoint",
    start: (context) => ({
      kind: "more",
      requests: [request(context)],
      next: ([answer]) => andThen(listOf(things, answer), (list) => ({ kind: "known", value: decode(list) })),
    }),
  };
}
