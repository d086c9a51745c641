// Prints what a command came to: text for a person, one JSON document for a program.
import type { ShardReport } from "../model.ts";
import { shardFacts } from "../report/markdown.ts";
import { runFiles } from "../report/run/run-files.ts";
import { mergeReports } from "../report/run/run-report.ts";
import { visible } from "../runner/log.ts";
import type { MemoryArtifacts } from "./memory-artifacts.ts";
import { planText, repositoryText, type Style } from "./plan-text.ts";
import type { Invocation } from "./program.ts";
import type { Screen } from "./screen.ts";

/** Prints the result of a command that has ended; true where something would change or was changed. */
export async function printResult(
  { command, json }: Invocation,
  results: MemoryArtifacts,
  screen: Screen,
): Promise<boolean> {
  if (command === "list") printList(results.find(/^all-repos\.json$/), json, screen);
  if (command === "report") printReport(results, json, screen);
  const text = command === "plan" || command === "apply" ? results.find(/^shard-.*\.json$/) : undefined;
  if (text === undefined) return false;
  const report = JSON.parse(text) as ShardReport; // written a moment ago by this program
  const { outcomes } = report;
  if (json) screen.print(await jsonOf(report));
  else if (command === "plan") screen.print(planText(outcomes, screen.style));
  else screen.print(resultText(report, screen.style));
  return outcomes.some(({ changes }) => changes.length > 0);
}

function printList(inventory: string | undefined, json: boolean, screen: Screen): void {
  if (inventory === undefined) return;
  const { repositories } = JSON.parse(inventory) as { readonly repositories: readonly { readonly name: string }[] };
  screen.print(json ? inventory.trimEnd() : repositories.map(({ name }) => visible(name)).join("\n"));
}

function printReport(results: MemoryArtifacts, json: boolean, screen: Screen): void {
  const text = results.find(json ? /^report\.json$/ : /^report\.md$/);
  if (text !== undefined) screen.print(text.trimEnd());
}

/** What failed or waits, and the headline; the changes themselves were shown before they were written. */
function resultText(report: ShardReport, style: Style): string {
  const open = report.outcomes.filter(({ kind }) => kind === "failed" || kind === "deferred");
  const blocks = open
    .map((outcome) => repositoryText({ ...outcome, changes: [] }, style))
    .filter((text) => text !== "");
  const { headline } = shardFacts(report, undefined, 0);
  return [...blocks, style("bold", headline)].join("\n\n");
}

/** The published report of a run, of one shard. */
async function jsonOf(report: ShardReport): Promise<string> {
  const { organization, runId, runAttempt, finishedAt: now, shard } = report;
  const repositories = report.outcomes.map(({ repo, id = 0 }) => ({ name: repo, id }));
  const identity = { organization, runId, runAttempt, now };
  const merged = await mergeReports([{ shard, repositories, read: async () => report }], identity);
  const file = runFiles(merged, shardFacts(report, undefined, 0)).find(({ name }) => name === "report.json");
  let text = "";
  for await (const part of file?.parts() ?? []) text += part;
  return text.trimEnd();
}
