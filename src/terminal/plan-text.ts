// Plans and results for a terminal: repository by repository,
// each change field by field with the config line behind it.
import type { Failure, RepoOutcome, StatedChange } from "../model.ts";
import { describeField, fieldsOf } from "../report/fields.ts";
import { visible } from "../runner/log.ts";
import { grouped, plural, withStop } from "../text/wording.ts";

/** Colors a text; the identity where there are no colors. */
export type Style = (color: "green" | "yellow" | "red" | "bold" | "dim", text: string) => string;

const MARKS = { create: ["green", "+"], update: ["yellow", "~"], delete: ["red", "-"] } as const;

/** Every repository that has something to show, then the totals. */
export function planText(outcomes: readonly RepoOutcome[], style: Style): string {
  const blocks = outcomes.map((outcome) => repositoryText(outcome, style)).filter((text) => text !== "");
  return [...blocks, style("bold", totalLine(outcomes))].join("\n\n");
}

/** The text of one repository; empty without changes, findings and failures. */
export function repositoryText(outcome: RepoOutcome, style: Style): string {
  const lines = [...linesOf(outcome, style)];
  return lines.length === 0 ? "" : [style("bold", visible(outcome.repo)), ...lines].join("\n");
}

function* linesOf({ kind, changes, findings, failures, notes }: RepoOutcome, style: Style): Generator<string> {
  for (const change of changes) yield changeLines(change, style);
  for (const finding of findings) {
    yield `  ${style("yellow", "!")} ${visible(`${finding.family} ${finding.target}: ${finding.message}`)}`;
  }
  for (const failure of failures) yield `  ${style("red", "✗")} ${visible(failureText(failure))}`;
  if (kind === "deferred") for (const note of notes) yield `  ${style("dim", `… ${visible(note)}`)}`;
}

function changeLines(change: StatedChange, style: Style): string {
  const { action, family, target, source, state } = change;
  const [color, mark] = MARKS[action];
  const place = style("dim", `${visible(source.file)}:${source.line}${state === "failed" ? ", not done" : ""}`);
  const fields = fieldsOf(change);
  const [first] = fields;
  if (fields.length === 1 && first?.path === "") {
    return `  ${style(color, mark)} ${visible(`${family} ${describeField({ ...first, path: target })}`)}  ${place}`;
  }
  const head = `  ${style(color, mark)} ${visible(`${family} ${target}`)}  ${place}`;
  return [head, ...fields.map((field) => `      ${visible(describeField(field))}`)].join("\n");
}

function failureText({ family, targets = [], message, advice }: Failure): string {
  const place = [...(family === undefined ? [] : [family]), ...targets].join(" ");
  const where = place === "" ? "" : `${place}: `;
  return `${where}${withStop(message)}${advice === undefined ? "" : ` Next step: ${withStop(advice)}`}`;
}

/**
 * `Plan: 12 to create, 40 to update, 3 to delete in 31 of 1,453 repositories.`, and what is not done because it is held
 * back or failed.
 */
export function totalLine(outcomes: readonly RepoOutcome[]): string {
  const isOpen = ({ state }: StatedChange) => state !== "failed";
  const changed = outcomes.filter(({ changes }) => changes.some(isOpen));
  const all = changed.flatMap(({ changes }) => changes.filter(isOpen));
  const count = (action: StatedChange["action"]) => grouped(all.filter((change) => change.action === action).length);
  const scope = `${grouped(changed.length)} of ${plural(outcomes.length, "repository", "repositories")}`;
  const heldBack = outcomes.flatMap((outcome) => outcome.changes).filter(({ state }) => state === "failed").length;
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  return [
    `Plan: ${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete in ${scope}.`,
    ...(heldBack === 0 ? [] : [`Not done: ${plural(heldBack, "change", "changes")}, for the reasons above.`]),
    ...(failed === 0 ? [] : [`Failed: ${plural(failed, "repository", "repositories")}.`]),
  ].join(" ");
}
