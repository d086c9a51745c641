// The organization-level state of a run, and the targets without names and values that the organization does not have.

import { comparableConfig } from "../../config/base.ts";
import { checkNamed, refusedValues } from "../../config/checks/desired.ts";
import { ADVICE, isFromPlaceholder, KINDS, leaveOutNames, leaveOutValues } from "../../config/checks/unresolved.ts";
import { baseDesired, isAddedName } from "../../config/compare.ts";
import type { Deferred } from "../../deps.ts";
import { ConfigError, type Problem } from "../../errors.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { OrganizationState, Target } from "../../model.ts";
import { nameId, readOrganization, type UsedName, unknownNames } from "../../read/organization.ts";
import { suggestion } from "../../text/suggest.ts";
import type { Run } from "../context.ts";

/** Age in milliseconds up to which a shard may plan with organization-level state. */
const MAX_AGE_MS = 60 * 60_000;

export type State = { readonly kind: "state"; readonly state: OrganizationState } | Deferred;

/** Reads the organization-level state that `targets` need. */
export async function readState(targets: readonly Target[], run: Run): Promise<State> {
  const base = comparableConfig(run.base);
  // The plan of the base config needs its names too.
  const before = targets.flatMap((target) => {
    const desired = base && baseDesired(base, target);
    return desired ? [{ ...target, desired }] : [];
  });
  const result = await readOrganization([...targets, ...before], run, { isSelective: base !== undefined });
  return result.kind === "deferred" ? result : { kind: "state", state: result.value };
}

/**
 * The targets without names that the organization does not have, and without values that it does not allow. Each of
 * these is a failure of the repositories that use it; all other settings continue. Call it only with decided targets:
 * reading again does not bring back what it leaves out.
 */
export function withoutUnusable(
  targets: readonly Target[],
  state: OrganizationState,
  families: readonly AnyFamily[],
): readonly Target[] {
  return targets.map((target) => {
    const names = unknownNames(target, state, families).map(({ ref, family, meant }) => ({
      ref,
      family,
      hint: suggestion(meant),
    }));
    const named = leaveOutNames(target, names);
    return leaveOutValues(named, refusedValues(named, state, families));
  });
}

/** One problem for each value that the organization does not allow, at its place in the config. */
export function refusedValueProblems(
  targets: readonly Target[],
  state: OrganizationState,
  families: readonly AnyFamily[],
): readonly Problem[] {
  return checkNamed(families, targets, state).map(({ message, ...place }) => ({
    ...place,
    message: `${message}. It is left as it is in these repositories, which count as failed.`,
  }));
}

/**
 * A name that the proposed config brings in and that the organization does not have is a mistake of the pull request.
 * @throws ConfigError with each such name once
 */
export function refuseAddedNames(
  targets: readonly Target[],
  state: OrganizationState,
  { base, families }: Pick<Run, "base" | "families">,
): void {
  const before = comparableConfig(base);
  if (!before) return;
  const isAdded: UsedNameFilter = (target, { family, ref }) =>
    isAddedName(family, ref, baseDesired(before, target)) && !isFromPlaceholder({ family, ref }, target.desired);
  const problems = unknownNameProblems(targets, state, families, isAdded);
  if (problems.length > 0) throw new ConfigError(problems);
}

type UsedNameFilter = (target: Target, name: UsedName) => boolean;

/**
 * One problem for each name that the organization does not have, at its place in the config, with the number of
 * repositories.
 */
export function unknownNameProblems(
  targets: readonly Target[],
  state: OrganizationState,
  families: readonly AnyFamily[],
  isMeant: UsedNameFilter = () => true,
): readonly Problem[] {
  const found = new Map<
    string,
    { first: Omit<Problem, "message"> & { missing: string; advice: string }; repos: Set<string> }
  >();
  for (const target of targets) {
    const { repo, desired } = target;
    for (const { ref, family, meant } of unknownNames(target, state, families)) {
      if (!isMeant(target, { ref, family })) continue;
      const id = nameId(ref);
      const { file, line } = desired.sourceOf(family.key, ref.path);
      const missing = `${family.key}: there is no ${KINDS[ref.kind]} "${ref.name}"${suggestion(meant)}`;
      const entry = found.get(id) ?? { first: { file, line, missing, advice: ADVICE[ref.kind] }, repos: new Set() };
      entry.repos.add(repo.name);
      found.set(id, entry);
    }
  }
  return [...found.values()].map(({ first: { missing, advice, ...place }, repos }) => {
    const [one = ""] = repos;
    const where = repos.size === 1 ? `${one}, which counts` : `${repos.size} repositories, which count`;
    const kept = `The settings that refer to it stay as they are in ${where} as failed.`;
    return { ...place, message: `${missing}. ${kept} Next step: ${advice}.` };
  });
}

/** True if the state that `list` read may still be used: read in this attempt, and not older than an hour. */
export function isFresh(state: OrganizationState, readInThisAttempt: boolean, now: number): boolean {
  return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}
