// Computes the targets from repositories and config: the desired state of each repository, and which ones to process.

import { checkDesired } from "../../config/checks/desired.ts";
import { ADVICE } from "../../config/checks/unresolved.ts";
import { type Config, inventoryNeeds } from "../../config/model/config.ts";
import { teamsIn } from "../../config/model/match.ts";
import { resolveRepository } from "../../config/resolve.ts";
import type { Deferred } from "../../deps.ts";
import { ConfigError, formatProblem, type Problem } from "../../errors.ts";
import type { AnyFamily, NameRef } from "../../families/family.ts";
import { isLeftAlone } from "../../families/shared/archived.ts";
import type { Repository, Target } from "../../model.ts";
import { readForMatching, readTeamSlugs } from "../../read/matching.ts";
import { namesOf } from "../../read/organization.ts";
import { didYouMean } from "../../text/suggest.ts";
import { annotateProblems, type Run } from "../context.ts";

export interface Decided {
  readonly kind: "decided";
  readonly targets: readonly Target[];
}

/**
 * Decides the desired state of each repository: reads data that layers match on, and resolves the layers.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
export async function decideTargets(repositories: readonly Repository[], run: Run): Promise<Decided | Deferred> {
  const { config } = run;
  const read = await readForMatching(repositories, inventoryNeeds(config), run);
  if (read.kind === "deferred") return read;
  await warnMissingTeams(read.missingTeams, run);
  return { kind: "decided", targets: targetsFor(config, read.repositories) };
}

/**
 * Reads again the data that `list` could not read for these targets. GitHub may answer now, and re-running a failed
 * shard does not run `list` again. Returns the same targets if nothing new is known or the limits require a wait.
 * @throws ConfigError like `decideTargets`
 */
export async function decideAgain(targets: readonly Target[], run: Run): Promise<readonly Target[]> {
  if (targets.every(({ desired }) => desired.undecided.length === 0)) return targets;
  const repositories = targets.map(({ repo }) => repo);
  const read = await readForMatching(repositories, inventoryNeeds(run.config), run);
  if (read.kind === "deferred") return targets;
  const decided = targetsFor(run.config, read.repositories);
  return undecidedIn(decided) === undecidedIn(targets) ? targets : decided;
}

function undecidedIn(targets: readonly Target[]): string {
  return JSON.stringify(targets.map(({ desired }) => desired.undecided));
}

/**
 * The desired state of each repository. Archived repositories without a configured `archived` are left out.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
export function targetsFor(config: Config, repositories: readonly Repository[]): readonly Target[] {
  const targets = resolveAll(config, repositories);
  const problems = checkDesired(config.families, targets);
  if (problems.length > 0) throw new ConfigError(problems);
  return targets;
}

/** Targets for data that was not read yet because the read was postponed: undecided layers are not failures. */
export function openTargetsFor(config: Config, repositories: readonly Repository[]): readonly Target[] {
  const targets = resolveAll(config, repositories);
  return targets.map(({ repo, desired }) => ({ repo, desired: { ...desired, undecided: [], notes: [] } }));
}

function resolveAll(config: Config, repositories: readonly Repository[]): readonly Target[] {
  const targets = repositories.map((repo) => ({ repo, desired: resolveRepository(config, repo) }));
  return targets.filter(({ repo, desired }) => !isLeftAlone(repo, desired));
}

/**
 * Refuses names that a user account cannot have: it has no teams, custom roles or properties, and GitHub's answers
 * would not say so.
 * @throws ConfigError with each name once
 */
export function refuseOrganizationNames(
  targets: readonly Target[],
  account: string,
  families: readonly AnyFamily[],
): void {
  const found = targets.flatMap((target) =>
    namesOf(target, families).flatMap(({ ref, family }) => {
      if (!isOrganizational(ref.kind)) return [];
      const { file, line } = target.desired.sourceOf(family.key, ref.path);
      const message =
        `${family.key}: ${account} is the account of a person, ` +
        `which has no ${ORGANIZATIONAL[ref.kind]}: take "${ref.name}" out.`;
      return [{ file, line, message }];
    }),
  );
  const problems = [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
  if (problems.length > 0) throw new ConfigError(problems);
}

const ORGANIZATIONAL = { team: "teams", role: "custom roles", property: "custom properties" } as const;

function isOrganizational(kind: NameRef["kind"]): kind is keyof typeof ORGANIZATIONAL {
  return kind in ORGANIZATIONAL;
}

/**
 * Warns about each `match` with one of these slugs, on its line. A misspelled team has no members, so its policy would
 * apply nowhere.
 */
export async function warnMissingTeams(missingTeams: readonly string[], run: Run): Promise<void> {
  if (missingTeams.length === 0) return;
  const { config, host } = run;
  const slugs = await readTeamSlugs(run);
  const problems = config.layers.flatMap(({ match, source: { file, line, layer } }) => {
    const asked = match ? teamsIn(match.wanted) : new Set();
    const teams = missingTeams.filter((team) => asked.has(team));
    return teams.map((team): Problem => {
      const missing = `match of ${layer}: there is no team "${team}"${didYouMean(team, slugs)}`;
      const effect = "it is left out in this run, and the repositories that it may be for count as failed";
      return { file, line, message: `${missing}; ${effect}. Next step: ${ADVICE.team}.` };
    });
  });
  annotateProblems(problems, "warning", host);
}
