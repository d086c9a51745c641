// Repositories that a run leaves out although somebody may count on them: refused, or said where everybody looks.

import type { Host } from "../deps.ts";
import { ConfigError } from "../errors.ts";
import { isPlainName } from "../inventory/select.ts";
import type { Repository } from "../model.ts";

/** What the run was asked to do. */
interface Asked {
  readonly organization: string;
  /** Names or globs; empty means all. */
  readonly repos: readonly string[];
}

const ADMINISTRATION = 'the repository permission "Administration" (write)';

/** Repositories that the token may administer, and those that it may not. */
export interface Reach {
  readonly reachable: readonly Repository[];
  readonly unreachable: readonly Repository[];
}

/**
 * A token that lost its role must not look like a night without drift, and who names a repository wants something done there.
 * @throws ConfigError where the token may administer none of them, or not one that is named
 */
export function checkReach(selected: readonly Repository[], { organization, repos }: Asked): Reach {
  const unreachable = selected.filter(({ admin }) => admin === false);
  const named = unreachable.filter(namedBy(repos));
  if (named.length > 0) throw new ConfigError(unreachableByName(named, organization));
  if (selected.length > 0 && unreachable.length === selected.length) throw new ConfigError(allUnreachable(selected.length, organization));
  return { reachable: selected.filter(({ admin }) => admin !== false), unreachable };
}

function unreachableByName(named: readonly Repository[], organization: string): string {
  const list = named.map(({ name }) => JSON.stringify(name)).join(", ");
  const them = named.length === 1 ? "it" : "them";
  return `repos: the token may not administer ${list} of ${organization}; give it ${ADMINISTRATION} there, or leave ${them} out`;
}

function allUnreachable(count: number, organization: string): string {
  const which = count === 1 ? "the repository" : `none of the ${count} repositories`;
  const may = count === 1 ? "may not administer" : "may administer";
  return `token: the token ${may} ${which} of ${organization}, so nothing can be done; give it ${ADMINISTRATION} there`;
}

/** Once, not as a failure of every repository. */
export function warnUnreachable(unreachable: readonly Repository[], host: Host): void {
  if (unreachable.length === 0) return;
  const [which, them] = unreachable.length === 1 ? ["1 repository is", "it"] : [`${unreachable.length} repositories are`, "them"];
  const advice = `give the token ${ADMINISTRATION} there, or name ${them} under \`exclude\``;
  warn(`${which} left alone, because the token may not administer ${them}: ${namesOf(unreachable)}. What to do: ${advice}.`, host);
}

/** Whether a repository is asked for by its plain name. */
function namedBy(repos: readonly string[]): (repository: Repository) => boolean {
  const names = new Set(repos.filter(isPlainName).map((name) => name.toLowerCase()));
  return ({ name }) => names.has(name.toLowerCase());
}

function namesOf(repositories: readonly Repository[]): string {
  const names = repositories.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const rest = repositories.length - names.length;
  return `${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
const NAMES_SHOWN = 20;

function warn(message: string, host: Host): void {
  host.annotate({ level: "warning", title: "Repo Cop", message });
}
