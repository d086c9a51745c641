// What a token that only reads does not see: said once for the whole shard of a plan, and no failure there.
import type { Failure, RepoOutcome } from "../../model.ts";
import { plural, withStop } from "../../text/wording.ts";

/** Outcomes of a plan, with the sentences on what the token may not see. */
export interface Visible {
  readonly outcomes: readonly RepoOutcome[];
  readonly notes: readonly string[];
}

/**
 * Nothing is written in a plan, so that a lack of access there is one to read: it decides nothing, neither drift nor
 * failure, and the run that writes has another token.
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
