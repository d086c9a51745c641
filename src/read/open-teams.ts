// Reads the access of some teams to a few repositories of a large organization.
import type { Deferred } from "../deps.ts";
import type { Failure, ReadResult, Repository, RestRequest } from "../model.ts";
import type { ReadRun } from "./context.ts";
import { type Matchable, warnUnknown } from "./matching.ts";
import { readEntries, runSteps } from "./run-steps.ts";
import { pagesOf, readTeamSizes } from "./team-sizes.ts";

/** A repository, with the slugs of the teams whose access must be read. */
export interface OpenRepository {
  readonly repo: Repository;
  readonly teams: readonly string[];
}

/** By team slug: ids of the given repositories that the team has access to. */
type TeamAccess = ReadonlyMap<string, ReadResult<ReadonlySet<number>>>;

/**
 * Fills in `teams` as requested. A team's repositories are listed only if that needs fewer requests than reading the
 * repositories one by one.
 */
export async function readOpenTeams(open: readonly OpenRepository[], run: ReadRun): Promise<Matchable | Deferred> {
  const slugs = [...new Set(open.flatMap(({ teams }) => teams))];
  const sizes = await readTeamSizes(slugs, run);
  if (sizes.kind === "deferred") return sizes;
  const access = new Map<string, ReadResult<ReadonlySet<number>>>();
  for (const team of slugs) {
    const asked = open.filter(({ teams }) => teams.includes(team)).map(({ repo }) => repo);
    const size = sizes.kind === "known" ? sizes.value.get(team) : undefined;
    const found = size === null ? MISSING : await readTeam(team, { asked, size }, run);
    if (found.kind === "deferred") return found;
    if (found.kind === "unknown" && found.failure.kind !== "missing")
      warnUnknown(`the repositories of team ${team}`, found.failure, run);
    access.set(team, found);
  }
  const missingTeams = [...access].flatMap(([team, found]) =>
    found.kind === "unknown" && found.failure.kind === "missing" ? [team] : [],
  );
  return { kind: "matchable", repositories: open.map((one) => withTeams(one, access)), missingTeams };
}

const MISSING = {
  kind: "unknown",
  failure: { kind: "missing", message: "there is no such team" } satisfies Failure,
} as const;

function withTeams({ repo: { unreadTeams: _, ...repo }, teams }: OpenRepository, access: TeamAccess): Repository {
  const isKnown = (team: string) => access.get(team)?.kind === "known";
  const unreadTeams = teams.filter((team) => !isKnown(team));
  const own = teams.filter((team) => {
    const found = access.get(team);
    return found?.kind === "known" && found.value.has(repo.id);
  });
  return { ...repo, teams: own, ...(unreadTeams.length > 0 && { unreadTeams }) };
}

interface Question {
  readonly asked: readonly Repository[];
  /** Number of the team's repositories; undefined if unknown. */
  readonly size: number | undefined;
}

async function readTeam(
  team_slug: string,
  { asked, size }: Question,
  run: ReadRun,
): Promise<ReadResult<ReadonlySet<number>>> {
  const org = run.organization;
  if (size !== undefined && asked.length < pagesOf(size)) return askOneByOne(team_slug, asked, run);
  const route = "GET /orgs/{org}/teams/{team_slug}/repos";
  const list = await readEntries(run.github, { kind: "rest", route, parameters: { org, team_slug } });
  return list.kind === "known" ? { kind: "known", value: new Set(list.value.map(({ id }) => Number(id))) } : list;
}

/** 404 means "no access". https://docs.github.com/en/rest/teams/teams#check-team-permissions-for-a-repository */
async function askOneByOne(
  team_slug: string,
  asked: readonly Repository[],
  { github, organization: org }: ReadRun,
): Promise<ReadResult<ReadonlySet<number>>> {
  const ids = new Set<number>();
  for (const { id, owner, name: repo } of asked) {
    const request: RestRequest = {
      kind: "rest",
      route: "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
      parameters: { org, team_slug, owner, repo },
      accept: "application/vnd.github.v3.repository+json",
    };
    const found = await runSteps<boolean>(github, {
      kind: "more",
      requests: [{ request, absentOn: [404] }],
      next: ([answer]) => ({ kind: "known", value: answer !== undefined }),
    });
    if (found.kind !== "known") return found;
    if (found.value) ids.add(id);
  }
  return { kind: "known", value: ids };
}
