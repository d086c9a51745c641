// Strings the steps of a read together.
import type { ReadStep } from "./family.ts";

/** Goes on with what a read came to know; what is unknown stays unknown. */
export function andThen<A, B>(step: ReadStep<A>, next: (value: A) => ReadStep<B>): ReadStep<B> {
  if (step.kind === "known") return next(step.value);
  if (step.kind === "unknown") return step;
  return { ...step, next: (answers) => andThen(step.next(answers), next) };
}
