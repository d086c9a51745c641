// Strings the steps of a read together.
import type { Json, JsonObject } from "../../model.ts";
import type { Read, ReadRequest, ReadStep, RepositoryContext } from "../family.ts";

/** Goes on with what a read came to know; what is unknown stays unknown. */
export function andThen<A, B>(step: ReadStep<A>, next: (value: A) => ReadStep<B>): ReadStep<B> {
  if (step.kind === "known") return next(step.value);
  if (step.kind === "unknown") return step;
  return { ...step, next: (answers) => andThen(step.next(answers), next) };
}

/** The entries of an answer that should be a list of `things`; what is no list tells nothing of what there is. */
export function listOf(things: string, answer: Json | undefined): ReadStep<readonly JsonObject[]> {
  if (!Array.isArray(answer)) return { kind: "unknown", reason: `GitHub answered no list of ${things}` };
  return { kind: "known", value: answer as readonly JsonObject[] };
}

/** The read of a family that is one list of a repository over REST: one request a repository and night. */
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
