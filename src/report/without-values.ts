// Removes the values of private repositories from a shard's report: values before and after a change, entries that the
// config does not name, and messages that repeat them. Names are replaced when text leaves the process.
import type { Failure, Finding, Json, RepoOutcome, ShardReport, StatedChange } from "../model.ts";
import { HIDDEN, labelOf } from "../text/hidden-names.ts";

/** Shorter values occur in many words of a message, so they are not replaced. */
const SHORTEST = 3;
/** A repository that was renamed after the listing has a name that the other rules do not hide. */
const RENAMED = /\brenamed from \S+ to [\w.-]*\w/g;
const FINDING =
  "something here cannot be repaired; " +
  "what it is would show values of a private repository, so look in the repository itself";

/** A repository of unknown visibility counts as private. */
export function withoutValues(report: ShardReport): ShardReport {
  const outcomes = report.outcomes.map((outcome) => (outcome.visibility === "public" ? outcome : hidden(outcome)));
  return { ...report, outcomes };
}

function hidden(outcome: RepoOutcome): RepoOutcome {
  const { id, reason, changes, findings, failures, notes } = outcome;
  const values = new Set(changes.flatMap(valuesOf));
  const without = (text: string): string =>
    [...values]
      .toSorted((a, b) => b.length - a.length)
      .reduce((all, value) => all.replaceAll(value, HIDDEN), text.replaceAll(RENAMED, "renamed"));
  const wanted = new Set(changes.flatMap((change) => (change.action === "delete" ? [] : [change.target])));
  return {
    ...outcome,
    repo: id === undefined ? "private repository" : labelOf({ id }),
    ...(reason !== undefined && { reason: without(reason) }),
    changes: changes.map(withoutBoth),
    findings: findings.map((finding): Finding => ({ ...finding, target: HIDDEN, message: FINDING })),
    failures: failures.map((failure) => failureWithout(failure, { without, wanted })),
    notes: notes.map(without),
  };
}

function failureWithout(
  { targets, message, advice, ...failure }: Failure,
  { without, wanted }: { without(text: string): string; wanted: ReadonlySet<string> },
): Failure {
  const shown = targets?.map((target) => (wanted.has(target) ? target : HIDDEN));
  return {
    ...failure,
    ...(shown && { targets: [...new Set(shown)] }),
    message: without(message),
    ...(advice !== undefined && { advice: without(advice) }),
  };
}

/** The target of a delete is an entry of the repository; all other targets are in the config. */
function withoutBoth({ ref: _, ...change }: StatedChange): StatedChange {
  if (change.action === "create") return { ...change, after: null, isHidden: true };
  if (change.action === "update") return { ...change, before: null, after: null, isHidden: true };
  return { ...change, target: HIDDEN, before: null, isHidden: true };
}

/** Every text among the values that the repository has, or is to have. */
function valuesOf(change: StatedChange): readonly string[] {
  const before = change.action === "create" ? [] : textsIn(change.before);
  const after = change.action === "delete" ? [change.target] : textsIn(change.after);
  return [...before, ...after].filter((text) => text.length >= SHORTEST);
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
