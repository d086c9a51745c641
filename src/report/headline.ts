// What a shard came to, in one sentence.
import type { RepoOutcome, ShardReport } from "../model.ts";
import { grouped, plural } from "../text/wording.ts";
import { groupFailures } from "./causes.ts";
import { countOutcomes } from "./summarize.ts";

/** `3 of 1,500 repositories failed, of 1 cause; 12 changed; everything else is in sync.` */
export function headlineOf({ outcomes, failures }: ShardReport): string {
  const reasons =
    failures.length === 0 ? [] : [`This shard wrote nothing, for ${plural(failures.length, "reason")} given below`];
  if (outcomes.length === 0) return `${reasons[0] ?? "This shard has no repositories"}.`;
  return `${[...reasons, ...fatesOf(outcomes)].join("; ")}.`;
}

/** Each repository is counted once, by what became of it. */
function fatesOf(outcomes: readonly RepoOutcome[]): readonly string[] {
  const { failed, applied, planned, deferred, inSync } = countOutcomes(outcomes);
  const fates: readonly (readonly [number, string])[] = [
    [failed, `failed, of ${plural(groupFailures(outcomes).length, "cause")}`],
    [applied, "changed"],
    [planned, "would change"],
    [deferred, `${deferred === 1 ? "is" : "are"} left for the next run`],
  ];
  const told = fates.filter(([count]) => count > 0);
  const all = plural(outcomes.length, "repository", "repositories");
  const texts = told.map(([count, fate], at) => `${grouped(count)} ${at === 0 ? `of ${all} ` : ""}${fate}`);
  if (inSync === 0) return texts;
  const whole = outcomes.length === 1 ? "The only repository is" : `All ${all} are`;
  return [...texts, `${texts.length === 0 ? whole : "everything else is"} in sync${exceptFindings(outcomes)}`];
}

function exceptFindings(outcomes: readonly RepoOutcome[]): string {
  const count = outcomes.filter(({ kind, findings }) => kind === "in-sync" && findings.length > 0).length;
  return count === 0 ? "" : `, but for drift in ${grouped(count)} that may not be repaired here`;
}
