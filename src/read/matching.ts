// Reads what layers match on and the listing does not tell: custom properties and team access. What fails stays unknown.

import type { GitHub, Host } from "../deps.ts";
import type { Json, JsonObject, ReadResult, Repository } from "../model.ts";
import { readList } from "./list.ts";

/** What some `match` or template asks for. */
export interface MatchNeeds {
  readonly properties: boolean;
  /** Names or slugs of teams. */
  readonly teams: readonly string[];
}

export interface MatchContext {
  readonly github: GitHub;
  readonly host: Pick<Host, "annotate">;
  readonly organization: string;
}

export interface Matchable {
  /** With properties and teams filled in as far as they are needed and could be read. */
  readonly repositories: readonly Repository[];
  /** Slugs that are asked for and belong to no team that the token may see. */
  readonly missingTeams: readonly string[];
}

export async function readForMatching(repositories: readonly Repository[], needs: MatchNeeds, context: MatchContext): Promise<Matchable> {
  const withProperties = needs.properties ? await addProperties(repositories, context) : repositories;
  if (needs.teams.length === 0) return { repositories: withProperties, missingTeams: [] };
  return addTeams(withProperties, needs.teams, context);
}

/** https://docs.github.com/en/rest/orgs/custom-properties#list-custom-property-values-for-organization-repositories */
async function addProperties(repositories: readonly Repository[], context: MatchContext): Promise<readonly Repository[]> {
  if (repositories.every(({ properties }) => properties !== undefined)) return repositories;
  const parameters = { org: context.organization };
  const list = await readList(context.github, { kind: "rest", route: "GET /orgs/{org}/properties/values", parameters });
  if (list.kind !== "known") {
    warnUnknown("custom properties", list, context);
    return repositories;
  }
  const valuesById = new Map(list.value.map((row) => [Number(row["repository_id"]), decodeValues(row["properties"])]));
  return repositories.map((repo) => {
    const properties = valuesById.get(repo.id);
    return properties ? { ...repo, properties } : repo;
  });
}

function decodeValues(list: Json | undefined): Record<string, string | readonly string[]> {
  const values = (list ?? []) as readonly JsonObject[];
  return Object.fromEntries(
    values.flatMap(({ property_name, value }) => (value === null ? [] : [[String(property_name), value as string | readonly string[]]])),
  );
}

/** https://docs.github.com/en/rest/teams/teams#list-team-repositories */
async function addTeams(repositories: readonly Repository[], names: readonly string[], context: MatchContext): Promise<Matchable> {
  const teamsById = new Map<number, string[]>(repositories.map(({ id }) => [id, []]));
  const unreadTeams: string[] = [];
  const missingTeams: string[] = [];
  for (const name of names) {
    const parameters = { org: context.organization, team_slug: name };
    const list = await readList(context.github, { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/repos", parameters });
    if (list.kind === "known") for (const repo of list.value) teamsById.get(Number(repo["id"]))?.push(name);
    else if (list.kind === "unknown" && list.failure.kind === "missing") missingTeams.push(name);
    else {
      unreadTeams.push(name);
      warnUnknown(`the repositories of team ${name}`, list, context);
    }
  }
  const unread = unreadTeams.length > 0 && { unreadTeams };
  return { repositories: repositories.map((repo) => ({ ...repo, teams: teamsById.get(repo.id) ?? [], ...unread })), missingTeams };
}

/** Where everybody looks: a part of the policy is not kept in this run. */
function warnUnknown(what: string, result: Exclude<ReadResult<unknown>, { kind: "known" }>, { host }: MatchContext): void {
  const { message, advice } = result.kind === "unknown" ? result.failure : { message: result.reason, advice: undefined };
  const why = `Why: ${message}.${advice === undefined ? "" : ` What to do: ${advice}.`}`;
  host.annotate({
    level: "warning",
    title: "Repo Cop",
    message: `Could not read ${what}: what matches on it is left out in this run, and the repositories that it may be for count as failed. ${why}`,
  });
}
