// Which repositories are read once more before anything is sent: those where something is deleted or replaced whole.
import type { RepoPlan } from "../model.ts";

/**
 * True where a plan deletes something or replaces a whole list: such a repository is read once more before anything is
 * sent.
 */
export function needsConfirmation(plan: RepoPlan): boolean {
  return familiesToConfirm(plan).length > 0;
}

/** The families whose requests delete or replace. */
export function familiesToConfirm({ requests }: RepoPlan): readonly string[] {
  const destructive = requests.filter(({ effect }) => effect === "delete" || effect === "replace");
  return [...new Set(destructive.flatMap(({ parts }) => parts.map(({ family }) => family)))];
}
