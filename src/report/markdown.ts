// A shard's report as Markdown for people: what changed, what failed and what to do, within what GitHub accepts as a
// job summary.
import type { Failure, Json, Provenance, RepoOutcome, ShardReport } from "../model.ts";
import { inRepositories, listed, plural, withStop } from "../text/wording.ts";
import { groupFailures, type Place } from "./causes.ts";
import { headlineOf } from "./headline.ts";
import { code, fitInto, linked, prose, type Section } from "./layout.ts";
import { type Links, placeUrl, repositoryUrl } from "./links.ts";
import {
  countByFamily,
  countOutcomes,
  type Group,
  groupChanges,
  groupFindings,
  groupNotes,
  type StatedChange,
  valuesOf,
} from "./summarize.ts";

/**
 * GitHub drops a summary above 1 MiB whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const MAX_BYTES = 1_000_000;
const NAMES_SHOWN = 100;
/** Beside each of these names: a cause must not become too long to be shown at all. */
const TARGETS_SHOWN = 10;

export interface SummaryOptions {
  /** Names and places lead nowhere where left out. */
  readonly links?: Links | undefined;
  readonly maxBytes?: number;
}

/** The job summary; what does not fit is left out with a sentence that says so. */
export function summaryMarkdown(report: ShardReport, { links, maxBytes = MAX_BYTES }: SummaryOptions = {}): string {
  return fitInto(maxBytes, [
    header(report),
    shardFailures(report),
    failures(report.outcomes, links),
    changesByFamily(report),
    identicalChanges(report.outcomes, links),
    findings(report.outcomes),
    notes(report.outcomes),
    deferred(report.outcomes),
    changesByRepository(report.outcomes, links),
  ]);
}

function header(report: ShardReport): Section {
  const { organization, shard, dryRun, outcomes, usage, startedAt, finishedAt } = report;
  const { inSync, planned, applied, deferred, failed, changes } = countOutcomes(outcomes);
  const title = `## Repo Cop: ${prose(organization)}, shard ${prose(shard)}${dryRun ? " (dry run: nothing was written)" : ""}`;
  const seconds = Math.round(usage.waitedMs / 1000);
  return {
    blocks: [
      title,
      headlineOf(report),
      [
        "| repositories | in sync | planned | applied | deferred | failed | changes |",
        "|---|---|---|---|---|---|---|",
        `| ${outcomes.length} | ${inSync} | ${planned} | ${applied} | ${deferred} | ${failed} | ${changes} |`,
      ].join("\n"),
      `${plural(usage.requests, "request")}, of these ${plural(usage.writes, "write")} and ${plural(usage.graphqlQueries, "GraphQL query", "GraphQL queries")}; ` +
        `${plural(usage.refusals, "refusal")}; ${seconds} s of waiting. From ${prose(startedAt)} to ${prose(finishedAt)}.`,
    ],
  };
}

/** What concerns the shard as a whole stands first: nothing was written because of it. */
function shardFailures({ failures }: ShardReport): Section {
  return {
    heading: "Why this shard did not do its work",
    list: true,
    blocks: failures.map((failure) => describeFailure(failure)),
  };
}

function failures(outcomes: readonly RepoOutcome[], links: Links | undefined): Section {
  const placeName = ({ repo, targets }: Place) => linked(repo, repositoryUrl(links, repo)) + amongOthers(targets);
  const blocks = groupFailures(outcomes).map(
    ({ failure, places }) => `${describeFailure(failure)} In ${inRepositories(places.map(placeName), NAMES_SHOWN)}.`,
  );
  return { heading: "Failed", list: true, blocks };
}

function amongOthers(targets: readonly string[]): string {
  return targets.length === 0 ? "" : ` (${listed(targets.map(code), TARGETS_SHOWN)})`;
}

function describeFailure({ family, targets, message, advice }: Failure): string {
  const where = [...(family === undefined ? [] : [`**${prose(family)}**`]), ...(targets ?? []).map(code)].join(" ");
  return `${where}${where === "" ? "" : ": "}${sentence(message)}${advice === undefined ? "" : ` What to do: ${sentence(advice)}`}`;
}

const DONE = { create: "created", update: "updated", delete: "deleted" } as const;
const PLANNED = { create: "to create", update: "to update", delete: "to delete" } as const;

/** Columns of what did not come to be only where there is such a thing. */
function changesByFamily({ outcomes, dryRun, failures }: ShardReport): Section {
  const rows = countByFamily(outcomes);
  const isPlan = dryRun || failures.length > 0;
  const troubles = (["failed", "deferred"] as const).filter((state) => rows.some((row) => row[state] > 0));
  const columns = [...(["create", "update", "delete"] as const), ...troubles, "repositories"] as const;
  const titles = { ...(isPlan ? PLANNED : DONE), failed: "failed", deferred: "deferred", repositories: "repositories" };
  const table = [
    ["family", ...columns.map((column) => titles[column])],
    ["", ...columns].map(() => "---"),
    ...rows.map((row) => [prose(row.family), ...columns.map((column) => row[column])]),
  ];
  const text = table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return {
    heading: isPlan ? "What would change, by family" : "Changes by family",
    blocks: rows.length === 0 ? [] : [text],
  };
}

function identicalChanges(outcomes: readonly RepoOutcome[], links: Links | undefined): Section {
  const origin = ({ file, line, layer }: Provenance) =>
    `(${linked(`${file}:${line}`, placeUrl(links, { file, line }))}, ${prose(layer)})`;
  const blocks = groupChanges(outcomes).map(
    ({ item, repos }) => `${describeChange(item)} in ${names(repos)} ${origin(item.source)}`,
  );
  return { heading: "Changes, alike ones together", list: true, blocks };
}

function findings(outcomes: readonly RepoOutcome[]): Section {
  const blocks = groupFindings(outcomes).map(
    ({ item, repos }) =>
      `**${prose(item.family)}** ${code(item.target)}: ${sentence(item.message)} In ${names(repos)}.`,
  );
  return { heading: "Findings: drift that may not be repaired here", list: true, blocks };
}

function notes(outcomes: readonly RepoOutcome[]): Section {
  const blocks = groupNotes(outcomes).map(({ item, repos }: Group<string>) => `${sentence(item)} In ${names(repos)}.`);
  return { heading: "Notes", list: true, blocks };
}

function deferred(outcomes: readonly RepoOutcome[]): Section {
  const repos = outcomes.filter(({ kind }) => kind === "deferred").map(({ repo }) => code(repo));
  const lines = Array.from({ length: Math.ceil(repos.length / NAMES_SHOWN) }, (_, at) =>
    repos.slice(at * NAMES_SHOWN, (at + 1) * NAMES_SHOWN),
  );
  return {
    heading: `Left for the next run: ${plural(repos.length, "repository", "repositories")}`,
    blocks: lines.map((line) => line.join(", ")),
  };
}

function changesByRepository(outcomes: readonly RepoOutcome[], links: Links | undefined): Section {
  const changed = outcomes.filter(({ changes }) => changes.length > 0);
  const blocks = changed.map(
    ({ repo, changes }) => `${linked(repo, repositoryUrl(links, repo))}: ${changes.map(describeChange).join("; ")}`,
  );
  return { heading: "Changes by repository", list: true, folded: true, blocks };
}

const VERBS = { create: "add", update: "set", delete: "delete" } as const;

function describeChange(change: StatedChange): string {
  const { family, action, target, state } = change;
  return `**${prose(family)}** ${VERBS[action]} ${code(target)}${describeValues(change)} (${state})`;
}

function describeValues(change: StatedChange): string {
  const values = valuesOf(change).map(value);
  return values.length === 0 ? "" : `: ${values.join(" → ")}`;
}

const VALUE_LENGTH = 200;

function value(json: Json): string {
  const text = JSON.stringify(json);
  // Half a surrogate pair would not be text any more.
  return code(text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH).replace(/[\ud800-\udbff]$/, "")}…` : text);
}

function names(repos: readonly string[]): string {
  return inRepositories([...new Set(repos)].map(code), NAMES_SHOWN);
}

function sentence(text: string): string {
  return prose(withStop(text));
}
