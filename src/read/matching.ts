// Reads data that layers match on and that the listing lacks: custom properties and team access. If a read fails, its
// data is unknown. If it must wait, everything is postponed.

import type { Deferred } from "../deps.ts";
import type { Failure, Json, JsonObject, Repository } from "../model.ts";
import type { ReadRun } from "./context.ts";
import { readEntries } from "./run-steps.ts";

/** Data that some `match` or template needs. */
export interface MatchNeeds {
  readonly properties: boolean;
  /** Names or slugs of teams. */
  readonly teams: readonly string[];
}

export interface Matchable {
  readonly kind: "matchable";
  /** With properties and teams, as far as they are needed and could be read. */
  readonly repositories: readonly Repository[];
  /**
   * Requested slugs without a team that the token can see. They are in `unreadTeams` too: a renamed team still has its
   * repositories, so it is unknown which ones its policy applies to.
   */
  readonly missingTeams: readonly string[];
}

/** Reads only data that is not known yet. */
export async function readForMatching(
  repositories: readonly Repository[],
  needs: MatchNeeds,
  run: ReadRun,
): Promise<Matchable | Deferred> {
  const read = needs.properties ? await addProperties(repositories, run) : matchable(repositories);
  return read.kind === "deferred" || needs.teams.length === 0 ? read : addTeams(read.repositories, needs.teams, run);
}

function matchable(repositories: readonly Repository[]): Matchable {
  return { kind: "matchable", repositories, missingTeams: [] };
}

/**
 * Reads the organization's repositories with their values. If a repository is missing in the list, its values are
 * unknown.
 * https://docs.github.com/en/rest/orgs/custom-properties#list-custom-property-values-for-organization-repositories
 */
async function addProperties(repositories: readonly Repository[], run: ReadRun): Promise<Matchable | Deferred> {
  if (repositories.every(({ properties }) => properties !== undefined)) return matchable(repositories);
  const parameters = { org: run.organization };
  const list = await readEntries(run.github, { kind: "rest", route: "GET /orgs/{org}/properties/values", parameters });
  if (list.kind === "deferred") return list;
  if (list.kind === "unknown") {
    warnUnknown("custom properties", list.failure, run);
    return matchable(repositories);
  }
  const valuesById = new Map(list.value.map((row) => [Number(row["repository_id"]), decodeValues(row["properties"])]));
  const withValues = repositories.map((repo) => {
    const properties = valuesById.get(repo.id);
    return properties ? { ...repo, properties } : repo;
  });
  warnUnlisted(withValues, run);
  return matchable(withValues);
}

function warnUnlisted(repositories: readonly Repository[], run: ReadRun): void {
  const names = repositories.flatMap(({ name, properties }) => (properties ? [] : [name]));
  if (names.length === 0) return;
  const count = names.length === 1 ? "1 repository" : `${names.length} repositories`;
  const shown = [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? ["…"] : [])].join(", ");
  warnUnknown(`custom properties of ${count} (${shown})`, UNLISTED, run);
}
const NAMES_SHOWN = 3;
const UNLISTED: Failure = {
  kind: "unknown",
  message: "GitHub's list of properties lacks them",
  advice: "run again; if it stays so, let the token see these repositories, or name them under `exclude`",
};

function decodeValues(list: Json | undefined): Record<string, string | readonly string[]> {
  const values = (list ?? []) as readonly JsonObject[];
  return Object.fromEntries(
    values.flatMap(({ property_name, value }) =>
      value === null ? [] : [[String(property_name), value as string | readonly string[]]],
    ),
  );
}

/** https://docs.github.com/en/rest/teams/teams#list-team-repositories */
async function addTeams(
  repositories: readonly Repository[],
  names: readonly string[],
  run: ReadRun,
): Promise<Matchable | Deferred> {
  const teamsById = new Map(repositories.map(({ id, teams = [] }) => [id, [...teams]]));
  const unreadTeams: string[] = [];
  const missingTeams: string[] = [];
  for (const name of names.filter((each) =>
    repositories.some(({ teams, unreadTeams }) => !teams || unreadTeams?.includes(each)),
  )) {
    const parameters = { org: run.organization, team_slug: name };
    const list = await readEntries(run.github, {
      kind: "rest",
      route: "GET /orgs/{org}/teams/{team_slug}/repos",
      parameters,
    });
    if (list.kind === "deferred") return list;
    if (list.kind === "known") for (const repo of list.value) teamsById.get(Number(repo["id"]))?.push(name);
    else {
      unreadTeams.push(name);
      if (list.failure.kind === "missing") missingTeams.push(name);
      else warnUnknown(`the repositories of team ${name}`, list.failure, run);
    }
  }
  const unread = unreadTeams.length > 0 && { unreadTeams };
  const withTeams = repositories.map(({ unreadTeams: _, ...repo }) => ({
    ...repo,
    teams: teamsById.get(repo.id) ?? [],
    ...unread,
  }));
  return { ...matchable(withTeams), missingTeams };
}

/**
 * The slugs of all teams, to suggest one for a missing team; empty if they cannot be listed.
 * https://docs.github.com/en/rest/teams/teams#list-teams
 */
export async function readTeamSlugs({ github, organization: org }: ReadRun): Promise<readonly string[]> {
  const list = await readEntries(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
  return list.kind === "known" ? list.value.map(({ slug }) => String(slug)) : [];
}

/** Annotates the run: a part of the policy is not applied in this run. */
export function warnUnknown(what: string, { message, advice }: Failure, { host }: ReadRun): void {
  const why = `Why: ${message}.${advice === undefined ? "" : ` Next step: ${advice}.`}`;
  host.annotate({
    level: "warning",
    title: "Repo Cop",
    message:
      `Could not read ${what}: what matches on it is left out in this run, ` +
      `and the repositories that it may be for count as failed. ${why}`,
  });
}
