// Repositories that a run leaves out although the user may expect them: refused or reported.

import type { Config } from "../../config/model/config.ts";
import type { Host } from "../../deps.ts";
import { ConfigError } from "../../errors.ts";
import { isPlainName, selectRepositories } from "../../inventory/select.ts";
import type { Repository, SelectionCounts } from "../../model.ts";
import { listed } from "../../text/wording.ts";
import type { Run } from "../context.ts";

const ADMINISTRATION = 'the repository permission "Administration" (write)';

/** Repositories with and without admin access of the token. */
export interface Reach {
  readonly reachable: readonly Repository[];
  readonly unreachable: readonly Repository[];
}

/**
 * Checks the token's access. A token that lost its role must not look like a night without drift, and a repository
 * named in `repos` must not be skipped silently.
 * @throws ConfigError if the token has no admin access to a named repository, or to any repository
 */
export function checkReach(selected: readonly Repository[], { organization, inputs: { repos, dryRun } }: Run): Reach {
  // A dry run only needs to read the repositories.
  if (dryRun) return { reachable: selected, unreachable: [] };
  const unreachable = selected.filter(({ admin }) => admin === false);
  const named = unreachable.filter(namedBy(repos));
  if (named.length > 0) throw new ConfigError(unreachableByName(named, organization));
  if (selected.length > 0 && unreachable.length === selected.length)
    throw new ConfigError(allUnreachable(selected.length, organization));
  return { reachable: selected.filter(({ admin }) => admin !== false), unreachable };
}

function unreachableByName(named: readonly Repository[], organization: string): string {
  const list = named.map(({ name }) => JSON.stringify(name)).join(", ");
  const them = named.length === 1 ? "it" : "them";
  return (
    `repos: the token may not administer ${list} of ${organization}; ` +
    `give it ${ADMINISTRATION} there, or leave ${them} out`
  );
}

function allUnreachable(count: number, organization: string): string {
  const which = count === 1 ? "the repository" : `none of the ${count} repositories`;
  const may = count === 1 ? "may not administer" : "may administer";
  return `token: the token ${may} ${which} of ${organization}, so nothing can be done; give it ${ADMINISTRATION} there`;
}

/** One warning for all, instead of a failure of each repository. */
export function warnUnreachable(unreachable: readonly Repository[], host: Host): void {
  if (unreachable.length === 0) return;
  const [which, them] =
    unreachable.length === 1 ? ["1 repository is", "it"] : [`${unreachable.length} repositories are`, "them"];
  const advice = `give the token ${ADMINISTRATION} there, or name ${them} under \`exclude\``;
  warn(
    `${which} left alone, because the token may not administer ${them}: ` +
      `${namesOf(unreachable)}. Next step: ${advice}.`,
    host,
  );
}

/** Repositories that the config leaves out. */
export interface Untouched {
  readonly excluded: readonly Repository[];
  /** Archived repositories without `archived:` in any layer. */
  readonly archived: readonly Repository[];
  readonly counts: SelectionCounts;
}

/**
 * Warns about named repositories that are left out, and about a run with nothing to do: it must not look like a run
 * without drift.
 */
export function warnUntouched({ excluded, archived, counts }: Untouched, run: Run): void {
  const isNamed = namedBy(run.inputs.repos);
  const reasons = [...whyExcluded(excluded.filter(isNamed), run.config), ...whyArchived(archived.filter(isNamed))];
  const isNothing = counts.selected === 0 && reasons.length === 0;
  for (const message of isNothing ? [nothingSelected(counts, run.organization)] : reasons) warn(message, run.host);
}

function whyExcluded(named: readonly Repository[], config: Config): readonly string[] {
  const byPlace = Map.groupBy(named, (repository) => placeOfExclusion(repository, config));
  return [...byPlace].map(
    ([place, repositories]) => `${areOf(repositories)} excluded by ${place} (exclude), so nothing is done there.`,
  );
}

function placeOfExclusion(repository: Repository, { excluded }: Config): string {
  const glob = excluded.find(
    ({ text }) => selectRepositories([repository], { exclude: [text], only: [] }).excluded.length > 0,
  );
  return glob ? `${glob.at.file}:${glob.at.line}` : "the config";
}

function whyArchived(named: readonly Repository[]): readonly string[] {
  if (named.length === 0) return [];
  const [they, them] = named.length === 1 ? ["it is", "it"] : ["they are", "them"];
  return [
    `${areOf(named)} archived, so ${they} left alone; ` +
      `to have ${them} unarchived, write \`archived: false\` for ${them} under \`repositories:\`.`,
  ];
}

function areOf(repositories: readonly Repository[]): string {
  return `${namesOf(repositories)} ${repositories.length === 1 ? "is" : "are"}`;
}

function nothingSelected({ listed, excluded, archived, unreachable }: SelectionCounts, organization: string): string {
  if (listed === 0)
    return `The token sees no repository of ${organization}, so nothing is done. Next step: give it access to them.`;
  const leftOut = `${excluded} excluded, ${archived} archived and left alone`;
  return (
    `No repository is selected, so nothing is done. Listed in ${organization}: ${listed}. ` +
    `Left out: ${leftOut}, ${unreachable} that the token cannot administer.`
  );
}

/** A function that is true for repositories that `repos` names without a glob. */
function namedBy(repos: readonly string[]): (repository: Repository) => boolean {
  const names = new Set(repos.filter(isPlainName).map((name) => name.toLowerCase()));
  return ({ name }) => names.has(name.toLowerCase());
}

function namesOf(repositories: readonly Repository[]): string {
  const names = repositories.map(({ name }) => name);
  return listed(names, NAMES_SHOWN);
}
const NAMES_SHOWN = 20;

function warn(message: string, host: Host): void {
  host.annotate({ level: "warning", title: "Repo Cop", message });
}
