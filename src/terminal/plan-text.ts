// Plans and results for a terminal: repository by repository,
// each change field by field with the config line behind it.
import type { Failure, RepoOutcome, StatedChange } from "../model.ts";
import { describeField, fieldsOf } from "../report/fields.ts";
import { visible } from "../runner/log.ts";
import { targetName, targetNames, updateName } from "../text/key-name.ts";
import { grouped, listed, plural, withStop } from "../text/wording.ts";

/** Colors a text; returns it unchanged if there are no colors. */
export type Style = (color: "green" | "yellow" | "red" | "bold" | "dim", text: string) => string;

const MARKS = { create: ["green", "+"], update: ["yellow", "~"], delete: ["red", "-"] } as const;
/** Repositories that a shared reason names; each of them has a block of its own. */
const NAMES_SHOWN = 10;

/** A failure, a finding or the reason of a deferral, of one repository. */
interface Remark {
  readonly color: "red" | "yellow" | "dim";
  readonly mark: string;
  /** Empty for the whole repository. */
  readonly family: string;
  /** The keys that it is about; empty for the whole repository. */
  readonly place: string;
  readonly text: string;
  /** Remarks with the same key have one reason. */
  readonly key: string;
}

/** A remark of several repositories. */
interface SharedRemark {
  readonly remark: Remark;
  readonly repositories: readonly string[];
  /** From 1. */
  readonly number: number;
}

/** Every repository that has something to show, the reasons that several share, then the totals. */
export function planText(outcomes: readonly RepoOutcome[], style: Style): string {
  return [...outcomeTexts(outcomes, style), style("bold", totalLine(outcomes))].join("\n\n");
}

/**
 * A text for each repository with changes, findings or failures, by name: the order in which a run takes its
 * repositories changes from day to day. A reason that several share is shown there as a number, and explained once in
 * the last text.
 */
export function outcomeTexts(outcomes: readonly RepoOutcome[], style: Style): readonly string[] {
  const sorted = outcomes.toSorted((a, b) => (a.repo < b.repo ? -1 : 1));
  const shared = sharedRemarks(sorted);
  const blocks = sorted.flatMap((outcome) => {
    const lines = [
      ...outcome.changes.map((change) => changeLines(change, style)),
      ...remarksOf(outcome).map((remark) => remarkLine(remark, shared.get(remark.key), style)),
    ];
    return lines.length === 0 ? [] : [[style("bold", visible(outcome.repo)), ...new Set(lines)].join("\n")];
  });
  const reasons = [...shared.values()].map((one) => sharedLine(one, style));
  return reasons.length === 0 ? blocks : [...blocks, [style("bold", "Reasons"), ...reasons].join("\n")];
}

function remarksOf({ kind, findings, failures, notes }: RepoOutcome): readonly Remark[] {
  const waiting = kind === "deferred" ? notes : [];
  return [
    ...findings.map(({ family, target, message }) => {
      const place = targetName(family, target);
      const key = JSON.stringify([place, message]);
      return { color: "yellow", mark: "!", family, place, text: message, key } as const;
    }),
    ...failures.map((failure) => {
      const { family = "", targets = [], message, advice } = failure;
      const place = family === "" ? targets.join(", ") : targetNames(family, targets);
      const key = JSON.stringify([family, message, advice]);
      return { color: "red", mark: "✗", family, place, text: failureText(failure), key } as const;
    }),
    ...waiting.map((note) => ({ color: "dim", mark: "…", family: "", place: "", text: note, key: note }) as const),
  ];
}

function sharedRemarks(outcomes: readonly RepoOutcome[]): ReadonlyMap<string, SharedRemark> {
  const all = outcomes.flatMap((outcome) => remarksOf(outcome).map((remark) => ({ remark, repo: outcome.repo })));
  const shared = [...Map.groupBy(all, ({ remark }) => remark.key)].flatMap(([key, group]) => {
    const repositories = [...new Set(group.map(({ repo }) => repo))];
    const [first] = group;
    if (first === undefined || repositories.length < 2) return [];
    const { place, family } = first.remark;
    const isSame = group.every(({ remark }) => remark.place === place);
    return [{ key, remark: { ...first.remark, place: isSame ? place : family }, repositories }];
  });
  return new Map(shared.map(({ key, ...rest }, index) => [key, { ...rest, number: index + 1 }]));
}

function remarkLine({ color, mark, place, text }: Remark, shared: SharedRemark | undefined, style: Style): string {
  const where = place === "" ? "" : `${place}: `;
  if (shared === undefined) return `  ${style(color, mark)} ${visible(where + text)}`;
  return `  ${style(color, mark)} ${visible(`${where}reason ${shared.number} below`)}`;
}

/** `  ✗ 1, in 3 repositories: labels: no access. Next step: grant it. In a, b, c.` */
function sharedLine({ remark, repositories, number }: SharedRemark, style: Style): string {
  const { color, mark, place } = remark;
  const text = place === "" ? remark.text : `${place}: ${remark.text}`;
  const names = style("dim", visible(`In ${listed(repositories, NAMES_SHOWN)}.`));
  const count = plural(repositories.length, "repository", "repositories");
  return `  ${style(color, mark)} ${number}, in ${count}: ${visible(withStop(text))} ${names}`;
}

function changeLines(change: StatedChange, style: Style): string {
  const { action, family, target, source, state } = change;
  const [color, mark] = MARKS[action];
  const place = style("dim", `${visible(source.file)}:${source.line}${state === "failed" ? ", not done" : ""}`);
  const fields = fieldsOf(change);
  const [first] = fields;
  if (first !== undefined && fields.length === 1 && (action === "update" || first.path === "")) {
    const name = (action === "update" ? updateName : targetName)(family, target, first.path);
    const text = describeField({ ...first, path: name });
    return `  ${style(color, mark)} ${visible(text)}  ${place}`;
  }
  const head = `  ${style(color, mark)} ${visible(targetName(family, target))}  ${place}`;
  return [head, ...fields.map((field) => `      ${visible(describeField(field))}`)].join("\n");
}

function failureText({ message, advice }: Failure): string {
  return `${withStop(message)}${advice === undefined ? "" : ` Next step: ${withStop(advice)}`}`;
}

/**
 * `Plan: 12 to create, 40 to update, 3 to delete in 31 of 1,453 repositories.`, then the changes that are held back
 * or failed.
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
