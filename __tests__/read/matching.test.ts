// Layers match on properties and team access, which are read only where some layer asks.
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../src/deps.ts";
import type { ApiError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/model.ts";
import { type MatchNeeds, readForMatching, readTeamSlugs } from "../../src/read/matching.ts";
import { answer, apiError, repository, routed, scriptedGitHub } from "../support/fixtures.ts";
import { applyRun } from "../support/run.ts";

describe("src/read/matching.ts", () => {
  const warnings: string[] = [];
  const host = { annotate: ({ level, message }: Annotation) => void warnings.push(`${level}: ${message}`) };
  const context = (github: ReturnType<typeof scriptedGitHub>) => applyRun({ github, host });
  const readFrom = async (github: ReturnType<typeof scriptedGitHub>, needs: MatchNeeds, about = repositories) => {
    const read = await readForMatching(about, needs, context(github));
    if (read.kind === "deferred") throw new Error(read.reason);
    return read;
  };
  const repositories = [repository("a"), repository("b")];
  const idOf = (at: number) => repositories[at]?.id ?? 0;

  test("asks for nothing that no layer matches on", async () => {
    const read = await readForMatching(
      repositories,
      { properties: false, teams: [] },
      context(scriptedGitHub(routed({}))),
    );

    expect(read).toEqual({ kind: "matchable", repositories, missingTeams: [] });
  });

  test("fills in properties and team access", async () => {
    const github = scriptedGitHub(
      routed({
        "GET /orgs/{org}/properties/values": [
          {
            repository_id: idOf(0),
            properties: [
              { property_name: "tier", value: "gold" },
              { property_name: "unset", value: null },
            ],
          },
        ],
        "GET /orgs/{org}/teams/{team_slug}/repos": [{ id: idOf(1) }],
      }),
    );

    const { repositories: read } = await readFrom(github, { properties: true, teams: ["dba"] });
    const [a, b] = read;

    expect([a?.properties, b?.properties, a?.teams, b?.teams]).toEqual([{ tier: "gold" }, undefined, [], ["dba"]]);
    expect(warnings.splice(0)).toEqual([
      expect.stringContaining("Could not read custom properties of 1 repository (b):"),
    ]);
  });

  test("repositories without a row of properties stay unknown, and are named once, the first of them", async () => {
    const many = Array.from({ length: 30 }, (_, at) => repository(`r${at}`));
    const github = scriptedGitHub(
      routed({ "GET /orgs/{org}/properties/values": [{ repository_id: many[0]?.id ?? 0, properties: [] }] }),
    );

    const { repositories: read } = await readFrom(github, { properties: true, teams: [] }, many);

    expect(read.filter(({ properties }) => properties !== undefined)).toMatchObject([{ name: "r0", properties: {} }]);
    expect(warnings.splice(0)).toEqual([
      expect.stringMatching(
        /^warning: Could not read custom properties of 29 repositories \(r1, r2, r3, …\): .* Why: GitHub's list of properties lacks them. Next step: /,
      ),
    ]);
  });

  test("asks only for what is not known yet, and keeps the rest", async () => {
    const known = [
      repository("a", { properties: {}, teams: ["dba"], unreadTeams: ["ops"] }),
      repository("b", { properties: {}, teams: [], unreadTeams: ["ops"] }),
    ];
    const github = scriptedGitHub(
      routed({ "GET /orgs/{org}/teams/{team_slug}/repos": known.map(({ id }) => ({ id })) }),
    );

    const { repositories: read } = await readFrom(github, { properties: true, teams: ["dba", "ops"] }, known);

    expect(github.sent).toMatchObject([{ parameters: { team_slug: "ops" } }]);
    expect(read.map(({ teams }) => teams)).toEqual([["dba", "ops"], ["ops"]]);
    expect(read.map((repo) => "unreadTeams" in repo)).toEqual([false, false]);
  });

  test("data that cannot be read stays unknown, and is a warning of the job that says what to do", async () => {
    const github = scriptedGitHub(() => apiError("denied", 403, "no access"));

    const { repositories: read, missingTeams } = await readFrom(github, { properties: true, teams: ["dba"] });

    expect(read[0]).toMatchObject({ teams: [], unreadTeams: ["dba"] });
    expect([read[0]?.properties, missingTeams]).toEqual([undefined, []]);
    const rest =
      "what matches on it is left out in this run, and the repositories that it may be for count as failed. Why: no access";
    expect(warnings.splice(0)).toEqual([
      expect.stringContaining(`warning: Could not read custom properties: ${rest}`),
      expect.stringContaining(`warning: Could not read the repositories of team dba: ${rest}`),
    ]);
  });

  test.each([
    ["properties", { properties: true, teams: ["dba"] }, 1],
    ["the first team", { properties: false, teams: ["dba", "ops"] }, 1],
    ["the second team", { properties: false, teams: ["dba", "ops"] }, 2],
  ])("data that has to wait is not unknown: all repositories wait if %s have to", async (_, needs, at) => {
    const deferred = { kind: "deferred", reason: "the reserve is reached" } as const;
    const github = scriptedGitHub((_request, nth) => (nth < at ? answer([]) : deferred));

    expect(await readForMatching(repositories, needs, context(github))).toEqual(deferred);
    expect([github.sent.length, warnings.splice(0)]).toEqual([at, []]);
  });

  test("one team that cannot be read, or does not exist, hides nothing of the others", async () => {
    const answers = {
      dba: [{ id: idOf(1) }],
      gone: apiError("missing", 404, "Not Found"),
      closed: apiError("denied", 403, "no access"),
    };
    const github = scriptedGitHub((request) => {
      if (request.kind === "rest" && request.route === "GET /orgs/{org}/teams")
        return answer(
          ["infosec", "data-leads"].map((slug, id) => ({ id, node_id: `T_${id}`, slug, name: slug, parent: null })),
        );
      const slug = String((request as { parameters: JsonObject }).parameters["team_slug"]) as keyof typeof answers;
      const answered = answers[slug];
      return Array.isArray(answered) ? answer(answered) : (answered as ApiError);
    });

    const needs = { properties: false, teams: ["closed", "dba", "gone"] };
    const { repositories: read, missingTeams } = await readFrom(github, needs);

    expect(read.map(({ teams, unreadTeams }) => ({ teams, unreadTeams }))).toEqual([
      { teams: [], unreadTeams: ["closed", "gone"] },
      { teams: ["dba"], unreadTeams: ["closed", "gone"] },
    ]);
    expect(missingTeams).toEqual(["gone"]);
    expect(await readTeamSlugs(context(github))).toEqual(["infosec", "data-leads"]);
    expect(warnings.splice(0)).toEqual([expect.stringContaining("Could not read the repositories of team closed")]);
  });
});
