// One line for each item of a report: a cause of failures, a change, a finding, a reason to wait.
import type { Failure, Finding, StatedChange } from "../model.ts";
import { targetName, updateName } from "../text/key-name.ts";
import { grouped, joined, listed, plural, withStop } from "../text/wording.ts";
import type { ChangeGroup, Digest, FailureCause, Group, Place } from "./digest.ts";
import { describeField, fieldsOf } from "./fields.ts";
import { code, foldedBelow, linked, prose } from "./layout.ts";
import { type Links, placeUrl, repositoryUrl } from "./links.ts";

export interface RowContext {
  readonly links: Links | undefined;
  /** So many repositories are named with each row; the artifact names all. */
  readonly namesShown: number;
  readonly layers: Digest["layers"];
}

/** So few repositories are named in the line itself. */
const NAMED_INLINE = 3;
/** Beside each name: a cause must not become too long to be shown at all. */
const TARGETS_SHOWN = 10;

/** The failure, the next step, and the places. */
export function causeRow({ failure, places }: FailureCause, context: RowContext): string {
  const nameOf = ({ repo, targets }: Place) => {
    const name = linked(repo, repositoryUrl(context.links, repo));
    return targets.length === 0 ? name : `${name} (${targetCodes(failure.family, targets)})`;
  };
  return withPlaces(describeFailure(failure), places.map(nameOf), context);
}

function targetCodes(family: string | undefined, targets: readonly string[]): string {
  const names = targets.map((target) => (family === undefined ? target : targetName(family, target)));
  return listed(names.map(code), TARGETS_SHOWN);
}

/** Targets, or the family without any, message and advice. */
export function describeFailure({ family, targets = [], message, advice }: Failure): string {
  const wide = family === undefined ? "" : code(family);
  const where = targets.length === 0 ? wide : targetCodes(family, targets);
  const todo = advice === undefined ? "" : ` Next step: ${sentence(advice)}`;
  return `${where}${where === "" ? "" : ": "}${sentence(message)}${todo}`;
}

/** A change with its config line and its repositories. */
export function changeRow({ item, repos }: ChangeGroup, context: RowContext): string {
  const { layer, file, line } = item.source;
  const place = linked(`${file}:${line}`, placeUrl(context.links, { file, line }));
  const isAll = repos.length > 1 && context.layers.get(layer) === repos.length;
  const what = `${describeChange(item)} (${place})`;
  const scope = layer === "top level" ? "repositories" : `repositories of ${prose(layer)}`;
  return isAll
    ? `${what} in all ${grouped(repos.length)} ${scope}`
    : withPlaces(what, namesOf(repos, context), context);
}

const VERBS = { create: "add ", update: "", delete: "delete " } as const;
/** Other states are the point of the whole report. */
const SAID_STATES: ReadonlySet<string> = new Set(["failed", "deferred"]);

/** `branches[main].enforce_admins: false → true`; several fields follow the name of their entry. */
export function describeChange(change: StatedChange): string {
  const { family, action, target, state } = change;
  const fields = fieldsOf(change);
  const [first] = fields;
  const isSingle = first !== undefined && fields.length === 1 && action === "update";
  const listed = fields.map((field) => code(describeField(field))).join(", ");
  const values = isSingle
    ? code(describeField({ ...first, path: updateName(family, target, first.path) }))
    : `${code(targetName(family, target))}${fields.length === 0 ? "" : `: ${listed}`}`;
  return `${VERBS[action]}${values}${SAID_STATES.has(state) ? ` (${state})` : ""}`;
}

export function findingRow({ item, repos }: Group<Finding>, context: RowContext): string {
  const what = `${code(targetName(item.family, item.target))}: ${sentence(item.message)}`;
  return withPlaces(what, namesOf(repos, context), context);
}

/** A note, or the reason of a deferral. */
export function textRow({ item, repos }: Group<string>, context: RowContext): string {
  return withPlaces(sentence(item), namesOf(repos, context), context);
}

function namesOf(repos: readonly string[], { links }: RowContext): readonly string[] {
  return repos.map((repo) => linked(repo, repositoryUrl(links, repo)));
}

/** A few names in the line itself, else their number with the names folded away. */
function withPlaces(what: string, names: readonly string[], { namesShown }: RowContext): string {
  const before = what.endsWith(".") ? "In" : "in";
  if (names.length <= NAMED_INLINE) return `${what} ${before} ${joined(names)}`;
  return `${what}${foldedBelow(`In ${plural(names.length, "repository", "repositories")}`, listed(names, namesShown))}`;
}

function sentence(text: string): string {
  return prose(withStop(text));
}
