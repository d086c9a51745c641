// Failures as annotations: one for each cause, the first ones first, because GitHub shows ten of a step.
import type { Annotation } from "../deps.ts";
import type { Failure } from "../model.ts";
import { grouped, inRepositories, listed, plural, withStop } from "../text/wording.ts";
import type { Digest } from "./digest.ts";

/** An annotation is a line or two; the summary names more. */
const NAMES_SHOWN = 3;
/** https://docs.github.com/en/actions/reference/limits */
const MOST = 10;

export interface AnnotationFacts {
  readonly digest: Digest;
  /** `1/2`; left out for a whole run. */
  readonly shard?: string;
  /** Failures of whole shards. */
  readonly failures: readonly Failure[];
}

/**
 * Failures of whole shards, then each cause with its repositories, the most frequent first, then the repositories that
 * wait for the next run. The last of ten says how many more there are.
 */
export function annotationsOf({ digest, shard, failures }: AnnotationFacts): readonly Annotation[] {
  const title = shard === undefined || shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
  const causes = digest.causes.map(({ failure, places }) => {
    const names = places.map(({ repo, targets }) =>
      targets.length === 0 ? repo : `${repo} (${listed(targets, NAMES_SHOWN)})`,
    );
    return `${describe(failure)} In ${inRepositories(names, NAMES_SHOWN)}.`;
  });
  const errors = [...failures.map(describe), ...causes].map(
    (message): Annotation => ({ level: "error", title, message }),
  );
  const { deferred } = digest.counts;
  const waiting = plural(deferred, "repository waits", "repositories wait");
  const message = `${waiting} for the next run; the report has the names.`;
  const warnings: readonly Annotation[] = deferred === 0 ? [] : [{ level: "warning", title, message }];
  return atMost([...errors, ...warnings], title);
}

function atMost(annotations: readonly Annotation[], title: string): readonly Annotation[] {
  if (annotations.length <= MOST) return annotations;
  const shown = annotations.slice(0, MOST - 1);
  const rest = `${grouped(annotations.length - shown.length)} more causes are in the job summary and in the report.`;
  return [...shown, { level: "error", title, message: rest }];
}

function describe({ family, targets = [], message, advice }: Failure): string {
  const where = [
    ...(family === undefined ? [] : [family]),
    ...(targets.length === 0 ? [] : [listed(targets, NAMES_SHOWN)]),
  ].join(" ");
  const todo = advice === undefined ? "" : ` Next step: ${withStop(advice)}`;
  return `${where === "" ? "" : `${where}: `}${withStop(message)}${todo}`;
}
