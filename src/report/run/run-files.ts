// The report of a run as files of its artifact, each a stream of parts: report.json, report.md and outcomes.csv.
import { stringify } from "csv-stringify/sync";
import type { StreamedFile } from "../../deps.ts";
import type { RepoOutcome } from "../../model.ts";
import { markdownParts } from "../layout.ts";
import type { Links } from "../links.ts";
import { BY_REPOSITORY, repositoryRow, type SummaryFacts, summarySections } from "../markdown.ts";
import { outcomesOf, type RunReport } from "./run-report.ts";

/** The files, in the order in which people open them. */
export function runFiles(report: RunReport, facts: SummaryFacts): readonly StreamedFile[] {
  return [
    { name: "report.md", parts: () => markdownFile(report, facts) },
    { name: "report.json", parts: () => jsonFile(report) },
    { name: "outcomes.csv", parts: () => csvFile(report) },
  ];
}

async function* jsonFile(report: RunReport): AsyncGenerator<string> {
  yield `${JSON.stringify(report.head).slice(0, -1)},"outcomes":[`;
  let separator = "\n";
  for await (const [outcome, shard] of outcomesOf(report)) {
    yield `${separator}${JSON.stringify({ ...outcome, shard })}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

async function* markdownFile(report: RunReport, facts: SummaryFacts): AsyncGenerator<string> {
  yield* markdownParts(summarySections(facts, Number.POSITIVE_INFINITY));
  yield* byRepository(report, facts.links);
}

async function* byRepository(report: RunReport, links: Links | undefined): AsyncGenerator<string> {
  if (report.digest.counts.changes === 0) return;
  yield `### ${BY_REPOSITORY}\n\n`;
  for await (const [outcome] of outcomesOf(report))
    if (outcome.changes.length > 0) yield `- ${repositoryRow(outcome, links)}\n`;
}

const COLUMNS = ["repository", "id", "outcome", "shard", "changes", "failed changes", "findings", "failures", "reason"];

/** RFC 4180, one line for each repository. */
async function* csvFile(report: RunReport): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const [outcome, shard] of outcomesOf(report)) yield csvLine(cellsOf(outcome, shard));
}

function cellsOf(
  { repo, id, kind, changes, findings, failures, reason, notes }: RepoOutcome,
  shard: string,
): readonly (string | number)[] {
  const failedChanges = changes.filter(({ state }) => state === "failed").length;
  const why = failures[0]?.message ?? reason ?? (kind === "deferred" ? notes.at(-1) : undefined) ?? "";
  // A spreadsheet would take a bare `1/2` for a date.
  return [repo, id ?? "", kind, `shard ${shard}`, changes.length, failedChanges, findings.length, failures.length, why];
}

/** `escape_formulas`: a cell that a spreadsheet would calculate begins with an apostrophe. */
function csvLine(cells: readonly (string | number)[]): string {
  return stringify([[...cells]], { record_delimiter: "windows", quoted_string: true, escape_formulas: true });
}
