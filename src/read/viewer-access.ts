// Reads if the acting user owns the organization, or is a member of the teams that would lose access.
import type { Deferred, GitHub } from "../deps.ts";
import type { Json, JsonObject, ReadResult, RestRequest, ViewerAccess } from "../model.ts";
import { runSteps } from "./run-steps.ts";

export interface ViewerAccessQuestion {
  readonly organization: string;
  /** Teams that would be lowered or removed. */
  readonly atStake: readonly string[];
  /** Teams that administer the same repositories. They are read only if the user is in a team of `atStake`. */
  readonly others: readonly string[];
}

/** Sends one request for the organization and one for each team. A membership that cannot be read is unknown. */
export async function readViewerAccess(
  github: GitHub,
  { organization: org, atStake, others }: ViewerAccessQuestion,
): Promise<ViewerAccess | Deferred> {
  const { viewer: username } = github;
  // An App is not a member of teams.
  // https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/about-creating-github-apps
  if (username?.endsWith("[bot]")) return { kind: "independent" };
  if (username === null) return { kind: "by-teams", members: new Map() };
  // https://docs.github.com/en/rest/orgs/members#get-organization-membership-for-a-user
  const own = await ask(github, {
    kind: "rest",
    route: "GET /orgs/{org}/memberships/{username}",
    parameters: { org, username },
  });
  if (own.kind === "deferred") return own;
  if (own.kind === "known" && isActive(own.value) && own.value["role"] === "admin") return { kind: "independent" };
  const ownTeams = await askEach(atStake, { org, username }, github);
  if (ownTeams.kind === "deferred" || ![...ownTeams.members.values()].includes(true)) return ownTeams;
  const further = others.filter((slug) => !atStake.includes(slug));
  const otherTeams = await askEach(further, { org, username }, github);
  return otherTeams.kind === "deferred"
    ? otherTeams
    : { kind: "by-teams", members: new Map([...ownTeams.members, ...otherTeams.members]) };
}

type ByTeams = Extract<ViewerAccess, { kind: "by-teams" }>;

async function askEach(slugs: readonly string[], who: JsonObject, github: GitHub): Promise<ByTeams | Deferred> {
  const members = new Map<string, boolean | null>();
  for (const slug of slugs) {
    const answer = await ask(github, {
      kind: "rest",
      route: "GET /orgs/{org}/teams/{team_slug}/memberships/{username}",
      parameters: { ...who, team_slug: slug },
    });
    if (answer.kind === "deferred") return answer;
    members.set(slug, answer.kind === "known" ? isActive(answer.value) : null);
  }
  return { kind: "by-teams", members };
}

/** Undefined for 404, which means "not a member": the teams were listed before, so the token can read them. */
function ask(github: GitHub, request: RestRequest): Promise<ReadResult<Json | undefined>> {
  return runSteps<Json | undefined>(github, {
    kind: "more",
    requests: [{ request, absentOn: [404] }],
    next: ([answer]) => ({ kind: "known", value: answer }),
  });
}

/** A user with a pending invitation is not a member yet. */
function isActive(answer: Json | undefined): answer is JsonObject {
  return (answer as JsonObject | undefined)?.["state"] === "active";
}
