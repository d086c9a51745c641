// Leaves out settings with names that the organization does not have, and with values that it does not allow. Existing
// settings of the repository stay as they are.
import type { AnyFamily, DesiredProblem, NameRef } from "../../families/family.ts";
import { isNothing, withoutPath } from "../../families/shared/left-out.ts";
import type { DesiredState, Failure, Json, Provenance, Target } from "../../model.ts";
import { placeOf } from "../../text/wording.ts";

/** A name that does not resolve, and the family that uses it. */
export interface UnresolvedName {
  readonly family: AnyFamily;
  readonly ref: NameRef;
  /** Follows the name in the message: ` (did you mean "infosec"?)`. */
  readonly hint?: string;
}

/** A value that the organization does not allow, and the family that uses it. */
export interface RefusedValue {
  readonly family: AnyFamily;
  readonly problem: DesiredProblem;
}

/**
 * The same target without the settings that use these names: an entry of a collection, or only the part of an entry
 * that `leavesOutPart` marks. Nothing is pruned in a collection that lacks an entry. Each name is a failure in
 * `undecided`.
 */
export function leaveOutNames(target: Target, names: readonly UnresolvedName[]): Target {
  return leaveOut(
    target,
    names.map((name) => ({ ...name.ref, family: name.family, failure: failureOf(name, target.desired) })),
  );
}

/** The same target without the entries that have these values, by the same rules. */
export function leaveOutValues(target: Target, values: readonly RefusedValue[]): Target {
  return leaveOut(
    target,
    values.map(({ family, problem }) => {
      const { path, message } = problem;
      const place = placeOf(target.desired.sourceOf(family.key, path));
      const failure: Failure = {
        kind: "rejected",
        family: family.key,
        targets: path.slice(0, 1),
        message: `${message} (${place}); the settings that use it stay as they are`,
        advice: "correct the value, or allow it in the organization's settings",
      };
      return { family, path, failure };
    }),
  );
}

function leaveOut(
  target: Target,
  parts: readonly (Pick<NameRef, "leavesOutPart" | "path"> & {
    readonly family: AnyFamily;
    readonly failure: Failure;
  })[],
): Target {
  if (parts.length === 0) return target;
  const { desired } = target;
  const families: Record<string, Json> = { ...desired.families };
  const prune: Record<string, Provenance> = { ...desired.prune };
  const leftOut = new Set<string>();
  for (const { family, ...ref } of parts) {
    const place = JSON.stringify([family.key, ref.path]);
    if (leftOut.has(place)) continue; // two names of one list
    leftOut.add(place);
    const value = families[family.key];
    if (value === undefined) continue;
    const left = withoutPath(family, value, ref);
    if (left.isIncomplete) for (const collection of family.config.prunable ?? []) delete prune[collection];
    if (isNothing(left.value)) delete families[family.key];
    else families[family.key] = left.value;
  }
  const undecided = [...desired.undecided, ...parts.map(({ failure }) => failure)];
  return { ...target, desired: { ...desired, families, prune, undecided } };
}

/** True if a placeholder made the name. Then the repository's value is wrong, not the config. */
export function isFromPlaceholder({ family, ref }: UnresolvedName, desired: DesiredState): boolean {
  return desired.placeholdersOf(family.key, ref.path, ref.name).length > 0;
}

function failureOf({ family, ref, hint = "" }: UnresolvedName, desired: DesiredState): Failure {
  const source = desired.sourceOf(family.key, ref.path);
  const placeholders = desired.placeholdersOf(family.key, ref.path, ref.name);
  const from = placeholders.length > 0 ? `, which ${placeholders.join(" and ")} of this repository gives` : "";
  const property = placeholders.find((name) => name.startsWith("properties."));
  const advice = property
    ? `correct the value of the custom property ${property.slice("properties.".length)} ` +
      `of this repository, or ${ADVICE[ref.kind]}`
    : ADVICE[ref.kind];
  return {
    kind: "missing",
    family: family.key,
    targets: ref.path.slice(0, 1),
    message: `there is no ${KINDS[ref.kind]} "${ref.name}"${hint}${from} (${placeOf(source)}); ${consequenceOf(ref)}`,
    advice,
  };
}

/** A list without the name would lose an actor, so nothing of the list is written, not even in a new entry. */
function consequenceOf({ path, leavesOutPart }: NameRef): string {
  if (!leavesOutPart) return "the settings that use it stay as they are";
  return `${path.at(-1)} of ${path[0]} is left as it is; if ${path[0]} is created now, it gets no such list`;
}

/** The word for each kind of name in messages. */
export const KINDS = {
  team: "team",
  user: "user",
  app: "GitHub App",
  role: "repository role",
  property: "custom property",
  repository: "repository",
} as const satisfies Record<NameRef["kind"], string>;

/** Advice for a missing name, by kind. */
export const ADVICE = {
  team:
    "create it, correct the name, or let the token see it if " +
    "it is a secret team (teams are never created by Repo Cop)",
  user: "correct the login",
  app: "correct the slug (the last part of the App's address)",
  role: "use pull, triage, push, maintain, admin or a custom role of the organization",
  property: "define it in the organization's settings first, or correct the name",
  repository: "correct the name, or let the token see the repository",
} as const satisfies Record<NameRef["kind"], string>;
