// Whether the acting user owns the organisation, or is in the teams that are about to lose access.
import type { GitHub } from "../deps.ts";
import type { Json, JsonObject, RestRequest, Standing } from "../model.ts";
import { runSteps } from "./steps.ts";

export interface StandingQuestion {
  readonly organization: string;
  /** Teams that would be lowered or removed. */
  readonly atStake: readonly string[];
  /** Teams that administer the same repositories: asked for only where the user is in one that is at stake. */
  readonly others: readonly string[];
}

/** One request for the organisation and one for each team. What cannot be read stays unknown. */
export async function readStanding(github: GitHub, { organization: org, atStake, others }: StandingQuestion): Promise<Standing> {
  const { viewer: username } = github;
  // An App is in no team. https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/about-creating-github-apps
  if (username === null || username.endsWith("[bot]")) return { kind: "independent" };
  // https://docs.github.com/en/rest/orgs/members#get-organization-membership-for-a-user
  const own = await ask(github, { kind: "rest", route: "GET /orgs/{org}/memberships/{username}", parameters: { org, username } });
  if (isActive(own) && own["role"] === "admin") return { kind: "independent" };
  const members: Record<string, boolean> = {};
  const askEach = async (slugs: readonly string[]): Promise<void> => {
    for (const slug of slugs) {
      if (slug in members) continue;
      const answer = await ask(github, membership({ org, team_slug: slug, username }));
      if (answer !== "unknown") members[slug] = isActive(answer);
    }
  };
  await askEach(atStake);
  if (Object.values(members).includes(true)) await askEach(others);
  return { kind: "by-teams", members };
}

/** Members of teams below it are members. https://docs.github.com/en/rest/teams/members#get-team-membership-for-a-user */
function membership(parameters: JsonObject): RestRequest {
  return { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/memberships/{username}", parameters };
}

/** Undefined for 404, which means "no member": that the teams were listed before proves that they may be read. */
async function ask(github: GitHub, request: RestRequest): Promise<Json | undefined | "unknown"> {
  const result = await runSteps<{ readonly answer: Json | undefined }>(github, {
    kind: "more",
    requests: [{ request, absentOn: [404] }],
    next: ([answer]) => ({ kind: "known", value: { answer } }),
  });
  return result.kind === "known" ? result.value.answer : "unknown";
}

/** Who was only invited is no member yet. */
function isActive(answer: Json | undefined): answer is JsonObject {
  return (answer as JsonObject | undefined)?.["state"] === "active";
}
