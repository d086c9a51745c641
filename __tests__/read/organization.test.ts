import { describe, expect, test } from "vitest";
import type { Annotation, Reply } from "../../src/deps.ts";
import { ApiError } from "../../src/errors.ts";
import type { NameRef } from "../../src/families/family.ts";
import type { ApiRequest, Json, JsonObject, Target } from "../../src/model.ts";
import { readDirectory } from "../../src/read/directory.ts";
import { type MatchNeeds, readForMatching } from "../../src/read/matching.ts";
import { readOrganization, unknownNames } from "../../src/read/organization.ts";
import { answer, apiError, desiredState, flagFamily, repository, STATE, scriptedGitHub, silentLog } from "../support/fixtures.ts";

const ref = (kind: NameRef["kind"], name: string): NameRef => ({ kind, name, path: [name] });
const team = (id: number, slug: string, name: string, parent: string | null = null) => ({
  id,
  node_id: `T_${id}`,
  slug,
  name,
  parent: parent && { slug: parent },
});
const TEAMS = [
  team(1, "infosec", "InfoSec"),
  team(2, "data-leads", "Data Leads", "infosec"),
  team(3, "ops", "Twins"),
  team(4, "ops-1", "Twins"),
];
const routed =
  (answers: Record<string, Json | Error>) =>
  (request: ApiRequest): Reply | Error => {
    const key = request.kind === "rest" ? request.route : "graphql";
    const found = answers[key];
    if (found === undefined) throw new Error(`unexpected ${key}`);
    return found instanceof Error ? found : answer(found);
  };

describe("src/read/directory.ts", () => {
  test("finds teams by slug or by a display name that only one team bears, caseless", async () => {
    const github = scriptedGitHub(routed({ "GET /orgs/{org}/teams": TEAMS }));

    const result = await readDirectory(github, "acme", [
      ref("team", "InfoSec"),
      ref("team", "data LEADS"),
      ref("team", "Twins"),
      ref("team", "nobody"),
    ]);

    expect(result.kind === "names" && result.directory.teams).toEqual({
      infosec: { id: 1, nodeId: "T_1", slug: "infosec", name: "InfoSec", parent: null },
      "data leads": { id: 2, nodeId: "T_2", slug: "data-leads", name: "Data Leads", parent: "infosec" },
      twins: null,
      nobody: null,
    });
  });

  test("asks for users in one query and tells who does not exist", async () => {
    const github = scriptedGitHub(() =>
      answer(
        { user0: { id: "U_1", databaseId: 5, login: "Ada" }, user1: null },
        { problems: [{ type: "NOT_FOUND", message: "no user", path: ["user1"] }] },
      ),
    );

    const result = await readDirectory(github, "acme", [ref("user", "ada"), ref("user", "ghost"), ref("user", "ADA")]);

    expect(result.kind === "names" && result.directory.users).toEqual({ ada: { id: 5, nodeId: "U_1", name: "Ada" }, ghost: null });
    expect(github.sent).toHaveLength(1);
  });

  test("asks for fifty users at a time, and finds each under its own name", async () => {
    const github = scriptedGitHub((request) => {
      const logins = Object.values(request.kind === "graphql" ? request.variables : {});
      return answer(Object.fromEntries(logins.map((login, at) => [`user${at}`, { id: `U_${login}`, databaseId: 5, login }])));
    });
    const names = Array.from({ length: 51 }, (_, at) => `u${at}`);

    const result = await readDirectory(
      github,
      "acme",
      names.map((name) => ref("user", name)),
    );

    expect(github.sent.map((request) => request.kind === "graphql" && Object.keys(request.variables).length)).toEqual([50, 1]);
    expect(result.kind === "names" && Object.values(result.directory.users).map((user) => user?.name)).toEqual(names);
  });

  test("a look-up that fails for good makes its kind of name unknown, and not the run fail", async () => {
    const github = scriptedGitHub(() => apiError("unavailable", 502, "Bad gateway"));

    const result = await readDirectory(github, "acme", [ref("user", "ada")]);

    expect(result.kind === "names" && result.failures.get("user")).toMatchObject({ kind: "unavailable", message: "Bad gateway" });
  });

  test.each([
    ["are listed", [{ login: "Ada" }], true],
    ["cannot be, since a user account has none", apiError("missing", 404), false],
    ["cannot be read", apiError("denied", 403), undefined],
  ])("whether somebody is an owner is told where the owners %s", async (_, answered, owner) => {
    const user = { user0: { id: "U_1", databaseId: 5, login: "Ada" } };
    const github = scriptedGitHub(routed({ graphql: user, "GET /orgs/{org}/members": answered }));

    const result = await readDirectory(github, "acme", [{ ...ref("user", "ada"), ownership: true }]);

    expect(result.kind === "names" && result.directory.users["ada"]?.owner).toBe(owner);
  });

  test("a problem other than a missing user makes users unknown", async () => {
    const github = scriptedGitHub(() => answer({ user0: null }, { problems: [{ type: "FORBIDDEN", message: "no", path: ["user0"] }] }));

    const result = await readDirectory(github, "acme", [ref("user", "ada")]);

    expect(result.kind === "names" && [...result.failures.keys()]).toEqual(["user"]);
  });

  test("Apps, roles and properties are read only where they are named", async () => {
    const github = scriptedGitHub(
      routed({
        "GET /apps/{app_slug}": { id: 15368, node_id: "A_1", slug: "github-actions" },
        "GET /orgs/{org}/custom-repository-roles": { total_count: 1, custom_roles: [{ name: "Releaser" }] },
        "GET /orgs/{org}/properties/schema": [{ property_name: "tier", value_type: "string" }],
      }),
    );

    const result = await readDirectory(github, "acme", [ref("app", "github-actions"), ref("role", "releaser"), ref("property", "tier")]);

    expect(
      result.kind === "names" && [
        result.directory.apps["github-actions"]?.nodeId,
        result.directory.roles,
        Object.keys(result.directory.properties),
      ],
    ).toEqual(["A_1", ["Releaser"], ["tier"]]);
    expect(await readDirectory(scriptedGitHub(routed({})), "acme", [])).toMatchObject({ kind: "names", failures: new Map() });
  });
});

describe("src/read/organization.ts", () => {
  const named = flagFamily({ names: (desired) => [ref("team", String(desired))] });
  const other = flagFamily({ key: "other" });
  const targets: Target[] = [
    { repo: repository("a"), desired: desiredState({ flag: "infosec", other: 1 }) },
    { repo: repository("b"), desired: desiredState({ flag: "typo" }) },
  ];
  const context = (github: ReturnType<typeof scriptedGitHub>) => ({
    github,
    log: silentLog,
    organization: "acme",
    clock: { now: () => Date.UTC(2026, 10, 22), sleep: async () => {} },
    families: [named, other],
  });

  test("names that do not exist are all found, each with the repository that asks", async () => {
    const result = await readOrganization(targets, context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": TEAMS }))));
    const state = result.kind === "known" ? result.value : STATE;

    expect(state.readAt).toBe("2026-11-22T00:00:00.000Z");
    expect(unknownNames(targets, state, [named, other]).map(({ ref: { name }, target }) => [name, target.repo.name])).toEqual([
      ["typo", "b"],
    ]);
  });

  test("where names cannot be looked up, the families that use names are unknown, and no name is called missing", async () => {
    const result = await readOrganization(
      targets,
      context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": apiError("denied", 403, "no access") }))),
    );
    const state = result.kind === "known" ? result.value : STATE;

    expect(state.unknown).toEqual({ flag: "no access" });
    expect(unknownNames(targets, state, [named, other])).toEqual([]);
  });

  test("the reason says which permission is lacking, since every repository will report it", async () => {
    const details = { kind: "denied", status: 403, route: "GET /orgs/{org}/teams", message: "no access" } as const;
    const denied = new ApiError({ ...details, acceptedPermissions: "members=read" });
    const result = await readOrganization(targets, context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": denied }))));

    expect(result.kind === "known" && result.value.unknown).toEqual({
      flag: 'no access. What to do: give the token the organization permission "Members" (read)',
    });
  });
});

describe("src/read/matching.ts", () => {
  const warnings: string[] = [];
  const host = { annotate: ({ level, message }: Annotation) => void warnings.push(`${level}: ${message}`) };
  const context = (github: ReturnType<typeof scriptedGitHub>) => ({ github, host, organization: "acme" });
  const readFrom = async (github: ReturnType<typeof scriptedGitHub>, needs: MatchNeeds, about = repositories) => {
    const read = await readForMatching(about, needs, context(github));
    if (read.kind === "deferred") throw new Error(read.reason);
    return read;
  };
  const repositories = [repository("a"), repository("b")];
  const idOf = (at: number) => repositories[at]?.id ?? 0;

  test("asks for nothing that no layer matches on", async () => {
    const read = await readForMatching(repositories, { properties: false, teams: [] }, context(scriptedGitHub(routed({}))));

    expect(read).toEqual({ kind: "matchable", repositories, missingTeams: [], slugs: [] });
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
    expect(warnings.splice(0)).toEqual([expect.stringContaining("Could not read custom properties of 1 repository (b):")]);
  });

  test("repositories without a row of properties stay unknown, and are named once, the first of them", async () => {
    const many = Array.from({ length: 30 }, (_, at) => repository(`r${at}`));
    const github = scriptedGitHub(routed({ "GET /orgs/{org}/properties/values": [{ repository_id: many[0]?.id ?? 0, properties: [] }] }));

    const { repositories: read } = await readFrom(github, { properties: true, teams: [] }, many);

    expect(read.filter(({ properties }) => properties !== undefined)).toMatchObject([{ name: "r0", properties: {} }]);
    expect(warnings.splice(0)).toEqual([
      expect.stringMatching(
        /^warning: Could not read custom properties of 29 repositories \(r1, r2, r3, …\): .* Why: GitHub's list of properties lacks them. What to do: /,
      ),
    ]);
  });

  test("asks only for what is not known yet, and keeps the rest", async () => {
    const known = [
      repository("a", { properties: {}, teams: ["dba"], unreadTeams: ["ops"] }),
      repository("b", { properties: {}, teams: [], unreadTeams: ["ops"] }),
    ];
    const github = scriptedGitHub(routed({ "GET /orgs/{org}/teams/{team_slug}/repos": known.map(({ id }) => ({ id })) }));

    const { repositories: read } = await readFrom(github, { properties: true, teams: ["dba", "ops"] }, known);

    expect(github.sent).toMatchObject([{ parameters: { team_slug: "ops" } }]);
    expect(read.map(({ teams }) => teams)).toEqual([["dba", "ops"], ["ops"]]);
    expect(read.map((repo) => "unreadTeams" in repo)).toEqual([false, false]);
  });

  test("what cannot be read stays unknown, and is a warning of the job that says what to do", async () => {
    const github = scriptedGitHub(() => apiError("denied", 403, "no access"));

    const { repositories: read, missingTeams } = await readFrom(github, { properties: true, teams: ["dba"] });

    expect(read[0]).toMatchObject({ teams: [], unreadTeams: ["dba"] });
    expect([read[0]?.properties, missingTeams]).toEqual([undefined, []]);
    const rest = "what matches on it is left out in this run, and the repositories that it may be for count as failed. Why: no access";
    expect(warnings.splice(0)).toEqual([
      expect.stringContaining(`warning: Could not read custom properties: ${rest}`),
      expect.stringContaining(`warning: Could not read the repositories of team dba: ${rest}`),
    ]);
  });

  test.each([
    ["properties", { properties: true, teams: ["dba"] }, 1],
    ["the first team", { properties: false, teams: ["dba", "ops"] }, 1],
    ["the second team", { properties: false, teams: ["dba", "ops"] }, 2],
  ])("what has to wait is not unknown: nothing is known of any repository where %s have to", async (_, needs, at) => {
    const deferred = { kind: "deferred", reason: "the reserve is reached" } as const;
    const github = scriptedGitHub((_request, nth) => (nth < at ? answer([]) : deferred));

    expect(await readForMatching(repositories, needs, context(github))).toEqual(deferred);
    expect([github.sent.length, warnings.splice(0)]).toEqual([at, []]);
  });

  test("one team that cannot be read, or does not exist, hides nothing of the others", async () => {
    const answers = { dba: [{ id: idOf(1) }], gone: apiError("missing", 404, "Not Found"), closed: apiError("denied", 403, "no access") };
    const github = scriptedGitHub((request) => {
      if (request.kind === "rest" && request.route === "GET /orgs/{org}/teams") return answer(TEAMS);
      const slug = String((request as { parameters: JsonObject }).parameters["team_slug"]) as keyof typeof answers;
      const answered = answers[slug];
      return Array.isArray(answered) ? answer(answered) : (answered as ApiError);
    });

    const { repositories: read, missingTeams, slugs } = await readFrom(github, { properties: false, teams: ["closed", "dba", "gone"] });

    expect(read.map(({ teams, unreadTeams }) => ({ teams, unreadTeams }))).toEqual([
      { teams: [], unreadTeams: ["closed"] },
      { teams: ["dba"], unreadTeams: ["closed"] },
    ]);
    expect(missingTeams).toEqual(["gone"]);
    expect(slugs).toEqual(["infosec", "data-leads", "ops", "ops-1"]);
    expect(warnings.splice(0)).toEqual([expect.stringContaining("Could not read the repositories of team closed")]);
  });
});
