// What failed as annotations: one for each cause, because GitHub shows few.
import type { Annotation } from "../deps.ts";
import type { Failure, ShardReport } from "../model.ts";
import { inRepositories, listed, plural, withStop } from "../text/wording.ts";
import { groupFailures, type Place } from "./causes.ts";

/** An annotation is a line or two; the summary names more. */
const NAMES_SHOWN = 3;

/**
 * What stopped the whole shard, then each cause with where it is found, the most frequent first, then what is left for
 * the next run.
 */
export function annotationsOf({ shard, failures, outcomes }: ShardReport): readonly Annotation[] {
  const title = titleFor(shard);
  const causes = groupFailures(outcomes).map(
    ({ failure, places }) => `${describe(failure)} In ${inRepositories(places.map(named), NAMES_SHOWN)}.`,
  );
  const errors = [...failures.map(describe), ...causes].map(
    (message): Annotation => ({ level: "error", title, message }),
  );
  const deferred = outcomes.filter(({ kind }) => kind === "deferred").length;
  if (deferred === 0) return errors;
  const left = plural(deferred, "repository is", "repositories are");
  return [...errors, { level: "warning", title, message: `${left} left for the next run; the report has the names.` }];
}

/** Jobs of a matrix are told apart; a single one needs no number. */
function titleFor(shard: string): string {
  return shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
}

function describe({ family, targets = [], message, advice }: Failure): string {
  const where = [
    ...(family === undefined ? [] : [family]),
    ...(targets.length === 0 ? [] : [listed(targets, NAMES_SHOWN)]),
  ].join(" ");
  return `${where === "" ? "" : `${where}: `}${withStop(message)}${advice === undefined ? "" : ` What to do: ${withStop(advice)}`}`;
}

function named({ repo, targets }: Place): string {
  return targets.length === 0 ? repo : `${repo} (${listed(targets, NAMES_SHOWN)})`;
}
