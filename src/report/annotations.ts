// Failures as annotations: one for each cause, the first ones first, because GitHub shows ten of a step.
import type { Annotation } from "../deps.ts";
import type { Failure } from "../model.ts";
import { given } from "../objects.ts";
import { targetNames } from "../text/key-name.ts";
import { DRY_RUN_ACCESS } from "../text/permissions.ts";
import { grouped, inRepositories, joined, listed, plural, withStop } from "../text/wording.ts";
import type { Digest, FailureCause } from "./digest.ts";

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
 * wait for the next run. If there are more than ten, the tenth says how many are left out.
 */
export function annotationsOf({ digest, shard, failures }: AnnotationFacts): readonly Annotation[] {
  const title = shard === undefined || shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
  const causes = acrossFamilies(digest.causes).map((same) => {
    const [first] = same;
    return first && same.length === 1 ? describeCause(first) : describeSeveral(same);
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

/** A missing permission fails several families. It is one cause, although the requests differ. */
function acrossFamilies(causes: readonly FailureCause[]): readonly (readonly FailureCause[])[] {
  const keyOf = ({ failure: { kind, family, message, advice } }: FailureCause) =>
    kind === "denied" && advice !== undefined
      ? JSON.stringify([message.replace(REQUEST, ""), advice.replace(DRY_RUN_ACCESS, "")])
      : JSON.stringify([family, message, advice]);
  return [...Map.groupBy(causes, keyOf).values()];
}
/** `message` ends with the request that failed. */
const REQUEST = / \([A-Z]+ [^()]*, \d{3}\)$/;

function describeCause({ failure, places }: FailureCause): string {
  const names = places.map(({ repo, targets }) =>
    targets.length === 0 ? repo : `${repo} (${placesIn(failure, targets)})`,
  );
  return `${describe(failure)} In ${inRepositories(names, NAMES_SHOWN)}.`;
}

/** Names the families, and no targets of theirs. */
function describeSeveral(causes: readonly FailureCause[]): string {
  const families = [...new Set(causes.flatMap(({ failure: { family } }) => family ?? []))];
  const [message = ""] = causes.map(({ failure }) => failure.message.replace(REQUEST, ""));
  const advice = causes.flatMap((cause) => cause.failure.advice ?? []).sort((a, b) => a.length - b.length)[0];
  const repositories = [...new Set(causes.flatMap(({ places }) => places.map(({ repo }) => repo)))];
  const described = describe({ kind: "denied", message, ...given({ advice }) });
  const where = families.length === 0 ? "" : `${joined(families)}: `;
  return `${where}${described} In ${inRepositories(repositories, NAMES_SHOWN)}.`;
}

function atMost(annotations: readonly Annotation[], title: string): readonly Annotation[] {
  if (annotations.length <= MOST) return annotations;
  const shown = annotations.slice(0, MOST - 1);
  const rest = `${grouped(annotations.length - shown.length)} more causes are in the job summary and in the report.`;
  return [...shown, { level: "error", title, message: rest }];
}

function describe({ family, targets = [], message, advice }: Failure): string {
  const where = placesIn({ family }, targets);
  const todo = advice === undefined ? "" : ` Next step: ${withStop(advice)}`;
  return `${where === "" ? "" : `${where}: `}${withStop(message)}${todo}`;
}

function placesIn({ family }: { readonly family?: string | undefined }, targets: readonly string[]): string {
  return family === undefined ? listed(targets, NAMES_SHOWN) : targetNames(family, targets, NAMES_SHOWN);
}
