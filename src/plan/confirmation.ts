// Finds the repositories to read again before writing: those in which entries are deleted or replaced as a whole.
import type { RepoPlan } from "../model.ts";

/**
 * True if a plan deletes an entry or replaces a whole list: then the repository is read again before anything is sent.
 */
export function needsConfirmation(plan: RepoPlan): boolean {
  return familiesToConfirm(plan).length > 0;
}

/** The families whose requests delete or replace entries. */
export function familiesToConfirm({ requests }: RepoPlan): readonly string[] {
  const destructive = requests.filter(({ effect }) => effect === "delete" || effect === "replace");
  return [...new Set(destructive.flatMap(({ parts }) => parts.map(({ family }) => family)))];
}
