// Warnings of a config that does not fit the organization: for the run that has listed all repositories.
import { checkContradictions } from "../../config/checks/contradictions.ts";
import { checkInventory } from "../../config/checks/unused.ts";
import { annotateProblems, type Run } from "../context.ts";
import type { Selection } from "./select.ts";

/** Names that match nothing and policies that contradict each other are annotated; they do not stop the run. */
export function annotateFit(
  { listed, targets, counts }: Selection,
  { config, host }: Pick<Run, "config" | "host">,
): void {
  const selected = targets.map(({ repo }) => repo);
  // Policies also apply to repositories that the pull request does not change.
  const fitting = counts.unconcerned === undefined ? selected : listed;
  annotateProblems(checkInventory(config, listed, fitting), "warning", host);
  annotateProblems(checkContradictions(config, selected), "notice", host);
}
