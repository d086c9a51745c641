// Settings that a read-only token cannot read: in a dry run they are noted once for the whole shard, and are not
// failures.
import type { Failure, RepoOutcome } from "../../model.ts";
import { plural, withStop } from "../../text/wording.ts";

/** Outcomes of a plan, with notes about settings that the token cannot read. */
export interface Visible {
  readonly outcomes: readonly RepoOutcome[];
  readonly notes: readonly string[];
}

/**
 * Removes failures of missing read access from the outcomes of a dry run. Nothing is written there, and the run that
 * writes has another token, so they count neither as drift nor as failures.
 */
export function withoutInvisible(outcomes: readonly RepoOutcome[]): Visible {
  const counts = new Map<string, number>();
  const visible = outcomes.map((outcome) => {
    const invisible = outcome.failures.filter(isInvisible);
    if (invisible.length === 0) return outcome;
    const sentences = invisible.map(({ family = "", message, advice }) =>
      withStop(`${family} (${message})${advice === undefined ? "" : `; to see it, ${advice}`}`),
    );
    for (const sentence of new Set(sentences)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const failures = outcome.failures.filter((failure) => !isInvisible(failure));
    const kind = failures.length > 0 || outcome.kind !== "failed" ? outcome.kind : kindWithout(outcome);
    return { ...outcome, kind, failures };
  });
  const notes = [...counts].map(
    ([sentence, count]) =>
      `Not visible with this token, in ${plural(count, "repository", "repositories")}: ${sentence}`,
  );
  return { outcomes: visible, notes };
}

function kindWithout({ changes }: RepoOutcome): RepoOutcome["kind"] {
  if (changes.some(({ state }) => state === "failed")) return "failed";
  return changes.length > 0 ? "planned" : "in-sync";
}

function isInvisible({ kind, family }: Failure): boolean {
  return kind === "denied" && family !== undefined;
}
