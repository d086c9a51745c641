// Prints the result of a command: text for a person, one JSON document for a program.
import type { RepoOutcome, ShardReport } from "../model.ts";
import { shardFacts } from "../report/markdown.ts";
import { runFiles } from "../report/run/run-files.ts";
import { mergeReports } from "../report/run/run-report.ts";
import { visible } from "../runner/log.ts";
import type { MemoryArtifacts } from "./memory-artifacts.ts";
import { outcomeTexts, planText, type Style } from "./plan-text.ts";
import type { Invocation } from "./program.ts";
import type { Screen } from "./screen.ts";

/** Prints the result of a command that has ended; true if something changed or would change. */
export async function printResult(
  { command, json }: Invocation,
  results: MemoryArtifacts,
  screen: Screen,
): Promise<boolean> {
  if (command === "list") printList(results.find(/^all-repos\.json$/), json, screen);
  if (command === "report")
    for (const text of results.find(json ? /^report\.json$/ : /^report\.md$/)) screen.print(text.trimEnd());
  const texts = command === "plan" || command === "apply" ? results.find(/^shard-.*\.json$/) : [];
  if (texts.length === 0) return false;
  const reports = texts.map((text) => JSON.parse(text) as ShardReport); // written a moment ago by this program
  const outcomes = reports.flatMap((report) => report.outcomes);
  if (json) screen.print(await jsonOf(reports));
  else if (command === "plan") printPlan(outcomes, screen);
  else for (const report of reports) screen.print(resultText(report, screen.style));
  return outcomes.some(({ changes }) => changes.length > 0);
}

function printPlan(outcomes: readonly RepoOutcome[], screen: Screen): void {
  screen.print(planText(outcomes, screen.style));
  if (outcomes.some(({ changes }) => changes.length > 0))
    screen.say("Nothing was written. `repo-cop apply` with the same flags writes these changes.");
}

function printList(inventories: readonly string[], json: boolean, screen: Screen): void {
  for (const inventory of inventories) {
    const { repositories } = JSON.parse(inventory) as { readonly repositories: readonly { readonly name: string }[] };
    screen.print(json ? inventory.trimEnd() : repositories.map(({ name }) => visible(name)).join("\n"));
  }
}

/** Failures, deferred repositories and the headline. The changes were shown before they were written. */
function resultText(report: ShardReport, style: Style): string {
  const open = report.outcomes.filter(({ kind }) => kind === "failed" || kind === "deferred");
  const blocks = outcomeTexts(
    open.map((outcome) => ({ ...outcome, changes: [] })),
    style,
  );
  const { headline } = shardFacts(report, undefined, 0);
  const shard = report.shard === "1/1" ? "" : `Shard ${report.shard}: `;
  return [...blocks, style("bold", `${shard}${headline}`)].join("\n\n");
}

/** The published report of a run, of the shards of this process. */
async function jsonOf(reports: readonly ShardReport[]): Promise<string> {
  const [first] = reports;
  if (first === undefined) return "";
  const { organization, runId, runAttempt, finishedAt: now } = first;
  const shards = reports.map((report) => {
    const repositories = report.outcomes.map(({ repo, id = 0 }) => ({ name: repo, id }));
    return { shard: report.shard, repositories, read: async () => report };
  });
  const merged = await mergeReports(shards, { organization, runId, runAttempt, now });
  const file = runFiles(merged, shardFacts(first, undefined, 0)).find(({ name }) => name === "report.json");
  let text = "";
  for await (const part of file?.parts() ?? []) text += part;
  return text.trimEnd();
}
