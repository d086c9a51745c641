// A report as Markdown for people: what needs a look first, then everything else, grouped.
import type { RepoOutcome, ShardReport, Usage, WriteForecast } from "../model.ts";
import { duration, grouped, moment, plural, withStop } from "../text/wording.ts";
import { otherSections, urgentSections } from "./change-sections.ts";
import { type Digest, digestOf, type FailureCause, type FamilyCounts } from "./digest.ts";
import { headlineOf } from "./headline.ts";
import { code, fitInto, linked, opened, prose, type Section } from "./layout.ts";
import { type Links, repositoryUrl } from "./links.ts";
import { causeRow, describeChange, describeFailure, findingRow, type RowContext, textRow } from "./rows.ts";

/**
 * GitHub drops a summary above 1 MiB whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const MAX_BYTES = 1_000_000;
/** With each row of a summary; the artifact names all. */
export const NAMES_SHOWN = 100;
/** The facts of a summary. */
export interface SummaryFacts {
  /** `acme`, or `acme, shard 1/2`. */
  readonly title: string;
  readonly headline: string;
  readonly dryRun: boolean;
  readonly digest: Digest;
  readonly usage: Usage;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly tookMs: number;
  /** Failures that stopped whole shards, as Markdown. */
  readonly shardFailures: readonly string[];
  readonly notes: readonly string[];
  readonly forecast?: WriteForecast | undefined;
  /** Names and places lead nowhere where left out. */
  readonly links: Links | undefined;
}

/** The facts of one shard, whose work took `tookMs` milliseconds. */
export function shardFacts(report: ShardReport, links: Links | undefined, tookMs: number): SummaryFacts {
  const digest = digestOf(report);
  const { organization, shard, dryRun, usage, startedAt, finishedAt, failures, notes = [], forecast } = report;
  return {
    title: shard === "1/1" ? organization : `${organization}, shard ${shard}`,
    headline: headlineOf({ digest, shardFailures: failures.length, scope: "shard" }),
    ...{ dryRun, digest, usage, startedAt, finishedAt, tookMs, notes, links, forecast },
    shardFailures: failures.map(describeFailure),
  };
}

/** The job summary; what does not fit is left out with a sentence that says so. */
export function summaryMarkdown(
  facts: SummaryFacts,
  outcomes: readonly RepoOutcome[] = [],
  maxBytes = MAX_BYTES,
): string {
  const sections = summarySections(facts, NAMES_SHOWN);
  const changed = outcomes.filter(({ changes }) => changes.length > 0);
  const blocks = changed.map((outcome) => repositoryRow(outcome, facts.links));
  return fitInto(maxBytes, [...sections, { heading: BY_REPOSITORY, list: true, folded: true, blocks }]);
}

/**
 * A shard's own summary where another job reports on the whole run: the headline, what failed, and where the rest is.
 */
export function shortSummary(
  facts: SummaryFacts,
  { artifact, runUrl }: { artifact: string; runUrl?: string | undefined },
): string {
  const context = contextOf(facts, NAMES_SHOWN);
  const run = runUrl === undefined ? "the summary of this run" : `[the summary of this run](${runUrl})`;
  const rest =
    `The whole plan of this shard is in the artifact ${code(artifact)}; ` +
    `the \`report\` job adds all shards up in ${run}.`;
  return fitInto(MAX_BYTES, [
    { blocks: [titleOf(facts), `**${prose(facts.headline)}**`] },
    stoppedShards(facts),
    ...opened(
      "Failed",
      facts.digest.causes.filter(isFailed).map((cause) => causeRow(cause, context)),
    ),
    ...opened(
      "Held back",
      facts.digest.causes.filter(isHeldBack).map((cause) => causeRow(cause, context)),
    ),
    { blocks: [rest] },
  ]);
}

/** Everything but the list by repository, the most important first. */
export function summarySections(facts: SummaryFacts, namesShown: number): readonly Section[] {
  const { digest, notes } = facts;
  const context = contextOf(facts, namesShown);
  const rows = <T>(items: readonly T[], row: (item: T, context: RowContext) => string) =>
    items.map((item) => row(item, context));
  const origins = digest.counts.origins === undefined ? [undefined] : (["proposed", "earlier"] as const);
  return [
    header(facts),
    stoppedShards(facts),
    { heading: "About this run", list: true, blocks: notes.map((note) => prose(withStop(note))) },
    ...opened("Failed", rows(digest.causes.filter(isFailed), causeRow)),
    ...opened("Held back", rows(digest.causes.filter(isHeldBack), causeRow)),
    ...origins.flatMap((origin) => urgentSections(digest, context, origin)),
    ...opened("Findings: drift that cannot be repaired here", rows(digest.findings, findingRow)),
    ...opened(`Waiting for the next run: ${repositories(digest.counts.deferred)}`, rows(digest.deferrals, textRow)),
    ...opened("Notes", rows(digest.notes, textRow)),
    familyTable(facts),
    ...origins.flatMap((origin) => otherSections(digest, context, origin)),
    {
      blocks:
        digest.beyond === 0
          ? []
          : [
              `${plural(digest.beyond, "further entry", "further entries")} ` +
                "of different content are only in the report artifact.",
            ],
    },
  ];
}

function contextOf({ links, digest }: SummaryFacts, namesShown: number): RowContext {
  return { links, namesShown, layers: digest.layers };
}

const repositories = (count: number) => plural(count, "repository", "repositories");
const isHeldBack = ({ failure }: FailureCause) => failure.kind === "guarded";
const isFailed = (cause: FailureCause) => !isHeldBack(cause);

function titleOf({ title, dryRun }: SummaryFacts): string {
  return `## Repo Cop: ${prose(title)}${dryRun ? " (dry run: nothing was written)" : ""}`;
}

function header(facts: SummaryFacts): Section {
  const { digest, headline, usage, startedAt, finishedAt, tookMs, forecast } = facts;
  const { counts } = digest;
  const cells = [
    counts.repositories,
    ...[counts.inSync, counts.planned, counts.applied, counts.deferred, counts.failed, counts.findings, counts.changes],
  ];
  return {
    blocks: [
      titleOf(facts),
      `**${prose(headline)}**`,
      [
        "| repositories | in sync | planned | applied | deferred | failed | with findings | changes |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|",
        `| ${cells.map(grouped).join(" | ")} |`,
      ].join("\n"),
      ...(!digest.unconcerned ? [] : [unconcernedText(digest.unconcerned)]),
      ...(forecast === undefined ? [] : [forecastText(forecast)]),
      `${usageText(usage)} ${prose(moment(startedAt))} to ${prose(moment(finishedAt))} (${duration(tookMs)}).`,
    ],
  };
}

function unconcernedText(count: number): string {
  const those = count === 1 ? "1 other repository, which was" : `${grouped(count)} other repositories, which were`;
  return `The config of this pull request asks the same as the base of ${those} not read.`;
}

function usageText({ requests, writes, graphqlQueries, refusals, waitedMs }: Usage): string {
  const kinds = `${plural(writes, "write")}, ${plural(graphqlQueries, "GraphQL query", "GraphQL queries")}`;
  return `${plural(requests, "request")} (${kinds}); ${plural(refusals, "refusal")}; ${duration(waitedMs)} of waiting.`;
}

/** The cost of the planned writes, for the reader of a dry run. */
export function forecastText({ writes, minutes, nights, minutesWithMoreShards }: WriteForecast): string {
  const cost = `Carrying this out takes ${plural(writes, "write")}, about ${duration(minutes * 60_000)} at this pace`;
  const runs = nights === 1 ? "one run is enough" : `${plural(nights, "run")} with this \`time-limit\``;
  if (minutesWithMoreShards === undefined) return `${cost}: ${runs}.`;
  const helps = minutesWithMoreShards < minutes * 0.9;
  const shards = helps
    ? `With twice as many shards it takes about ${duration(minutesWithMoreShards * 60_000)}.`
    : "More shards would not help: all shards share one limit.";
  return `${cost}: ${runs}. ${shards}`;
}

/** Failures of whole shards come first, because these shards wrote nothing. */
function stoppedShards({ shardFailures }: SummaryFacts): Section {
  return { heading: "Shards that did not do their work", list: true, blocks: shardFailures };
}

const DONE = { create: "created", update: "updated", delete: "deleted" } as const;
const PLANNED = { create: "to create", update: "to update", delete: "to delete" } as const;
const ACTIONS = ["create", "update", "delete"] as const;

/** Columns for what did not happen only where there is some of it. */
function familyTable({ digest, dryRun }: SummaryFacts): Section {
  const titles = dryRun ? PLANNED : DONE;
  const columns: readonly (readonly [string, (row: FamilyCounts) => number, "always" | "if any"])[] = [
    ...ACTIONS.map(
      (action) =>
        [titles[action], (row: FamilyCounts) => row[dryRun ? "planned" : "applied"][action], "always"] as const,
    ),
    ["not made", ({ planned }) => (dryRun ? 0 : planned.create + planned.update + planned.delete), "if any"],
    ["failed", ({ failed }) => failed, "if any"],
    ["deferred", ({ deferred }) => deferred, "if any"],
    ["repositories", (row) => row.repositories, "always"],
  ];
  const shown = columns.filter(([, count, when]) => when === "always" || digest.families.some((row) => count(row) > 0));
  const table = [
    ["family", ...shown.map(([title]) => title)],
    ["---", ...shown.map(() => "--:")],
    ...digest.families.map((row) => [prose(row.family), ...shown.map(([, count]) => grouped(count(row)))]),
  ];
  return {
    heading: dryRun ? "All planned changes, by family" : "All changes, by family",
    blocks: digest.families.length === 0 ? [] : [table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")],
  };
}

/** One line for each repository with changes. */
export function repositoryRow({ repo, changes }: RepoOutcome, links: Links | undefined): string {
  return `${linked(repo, repositoryUrl(links, repo))}: ${changes.map(describeChange).join("; ")}`;
}

export const BY_REPOSITORY = "Changes by repository";
