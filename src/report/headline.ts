// The result of a shard or of a whole run in one sentence, fit for a chat message.
import { grouped, joined, plural } from "../text/wording.ts";
import type { Counts, Digest, OriginCounts } from "./digest.ts";

export interface HeadlineFacts {
  readonly digest: Digest;
  /** `3/7`: shards without a report. */
  readonly missing?: readonly string[];
  /** Failures of whole shards. */
  readonly shardFailures?: number;
  readonly scope: "shard" | "run";
}

/** `3 of 1,500 repositories failed (1 cause); 12 changed; everything else is in sync.` */
export function headlineOf({ digest, missing = [], shardFailures = 0, scope }: HeadlineFacts): string {
  const { counts, causes } = digest;
  const reasons = [
    ...(missing.length === 0 ? [] : [`${missing.length === 1 ? "shard" : "shards"} ${joined(missing)} left no report`]),
    ...(shardFailures === 0 ? [] : [wholeFailures(shardFailures, scope)]),
  ];
  const outcomes = counts.repositories === 0 ? emptyTexts(reasons, counts, scope) : fullTexts(counts, causes.length);
  const text = [...reasons, ...outcomes].join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function wholeFailures(count: number, scope: HeadlineFacts["scope"]): string {
  return scope === "shard"
    ? `this shard wrote nothing, for ${plural(count, "reason")} given below`
    : `${plural(count, "failure")} of whole shards`;
}

function emptyTexts(reasons: readonly string[], { origins }: Counts, scope: HeadlineFacts["scope"]): readonly string[] {
  if (reasons.length > 0) return [];
  return [origins ? "this pull request concerns no repository" : `this ${scope} has no repositories`];
}

function fullTexts(counts: Counts, causes: number): readonly string[] {
  if (!counts.origins) return outcomeTexts(counts, causes);
  return [...originTexts(counts.origins), ...outcomeTexts({ ...counts, planned: 0, inSync: 0 }, causes)];
}

/** The changes of the proposed config, separate from earlier drift. */
function originTexts({ proposed, earlier }: NonNullable<Counts["origins"]>): readonly string[] {
  const inRepositories = ({ changes, repositories }: OriginCounts) =>
    `${plural(changes, "change")} in ${plural(repositories, "repository", "repositories")}`;
  return [
    proposed.changes === 0
      ? "this pull request changes nothing"
      : `this pull request makes ${inRepositories(proposed)}`,
    ...(earlier.changes === 0 ? [] : [`${inRepositories(earlier)} had drifted before`]),
  ];
}

/** Each repository is counted once. */
function outcomeTexts(counts: Counts, causes: number): readonly string[] {
  const { repositories, failed, applied, planned, deferred, inSync, inSyncWithFindings } = counts;
  const parts: readonly (readonly [number, string])[] = [
    [failed, `failed (${plural(causes, "cause")})`],
    [applied, "changed"],
    [planned, "would change"],
    [deferred, `${deferred === 1 ? "waits" : "wait"} for the next run`],
  ];
  const shown = parts.filter(([count]) => count > 0);
  const all = plural(repositories, "repository", "repositories");
  const texts = shown.map(([count, fate], at) => `${grouped(count)} ${at === 0 ? `of ${all} ` : ""}${fate}`);
  if (inSync === 0) return texts;
  const whole = repositories === 1 ? "the only repository is" : `all ${all} are`;
  const others = inSyncWithFindings === 0 ? "everything else is" : `${grouped(inSync)} ${inSync === 1 ? "is" : "are"}`;
  const findings = inSyncWithFindings === 0 ? "" : `, ${grouped(inSyncWithFindings)} of them with findings`;
  return [...texts, `${texts.length === 0 ? whole : others} in sync${findings}`];
}
