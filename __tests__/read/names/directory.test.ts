// Names of teams, users, Apps and roles are looked up, and a failed look-up is unknown.
import { describe, expect, test } from "vitest";
import { readDirectory } from "../../../src/read/names/directory.ts";
import { answer, apiError, routed, scriptedGitHub } from "../../support/fixtures.ts";
import { ref, TEAMS } from "../support.ts";

describe("src/read/names/directory.ts", () => {
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

    expect(result.kind === "names" && result.directory.users).toEqual({
      ada: { id: 5, nodeId: "U_1", name: "Ada" },
      ghost: null,
    });
    expect(github.sent).toHaveLength(1);
  });

  test("asks for fifty users at a time, and finds each under its own name", async () => {
    const github = scriptedGitHub((request) => {
      const logins = Object.values(request.kind === "graphql" ? request.variables : {});
      return answer(
        Object.fromEntries(logins.map((login, at) => [`user${at}`, { id: `U_${login}`, databaseId: 5, login }])),
      );
    });
    const names = Array.from({ length: 51 }, (_, at) => `u${at}`);

    const result = await readDirectory(
      github,
      "acme",
      names.map((name) => ref("user", name)),
    );

    expect(github.sent.map((request) => request.kind === "graphql" && Object.keys(request.variables).length)).toEqual([
      50, 1,
    ]);
    expect(result.kind === "names" && Object.values(result.directory.users).map((user) => user?.name)).toEqual(names);
  });

  test("a look-up that fails for good makes its kind of name unknown, and not the run fail", async () => {
    const github = scriptedGitHub(() => apiError("unavailable", 502, "Bad gateway"));

    const result = await readDirectory(github, "acme", [ref("user", "ada")]);

    expect(result.kind === "names" && result.failures.get("user")?.failure).toMatchObject({
      kind: "unavailable",
      message: "Bad gateway",
    });
  });

  test.each([
    ["are listed", [{ login: "Ada" }], true],
    ["cannot be, since a user account has none", apiError("missing", 404), false],
    ["cannot be read", apiError("denied", 403), undefined],
  ])("a user is marked as owner if the owners %s", async (_, answered, owner) => {
    const user = { user0: { id: "U_1", databaseId: 5, login: "Ada" } };
    const account = { "GET /users/{username}": { login: "acme", type: "User" } };
    const github = scriptedGitHub(routed({ graphql: user, "GET /orgs/{org}/members": answered, ...account }));

    const result = await readDirectory(github, "acme", [{ ...ref("user", "ada"), ownership: true }]);

    expect(result.kind === "names" && result.directory.users["ada"]?.owner).toBe(owner);
  });

  test("an organization that shows no list of its owners has some: who they are is unknown", async () => {
    const user = { user0: { id: "U_1", databaseId: 5, login: "Ada" } };
    const members = { "GET /orgs/{org}/members": apiError("missing", 404) };
    const account = { "GET /users/{username}": { login: "acme", type: "Organization" } };
    const github = scriptedGitHub(routed({ graphql: user, ...members, ...account }));

    const result = await readDirectory(github, "acme", [{ ...ref("user", "ada"), ownership: true }]);

    expect(result.kind === "names" && result.directory.users["ada"]).toEqual(
      expect.not.objectContaining({ owner: expect.anything() }),
    );
  });

  test("a problem other than a missing user makes users unknown", async () => {
    const github = scriptedGitHub(() =>
      answer({ user0: null }, { problems: [{ type: "FORBIDDEN", message: "no", path: ["user0"] }] }),
    );

    const result = await readDirectory(github, "acme", [ref("user", "ada")]);

    expect(result.kind === "names" && [...result.failures.keys()]).toEqual(["user"]);
  });

  test("Apps, roles and properties are read only where they are named", async () => {
    const github = scriptedGitHub(
      routed({
        "GET /apps/{app_slug}": { id: 15368, node_id: "A_1", slug: "github-actions" },
        "GET /orgs/{org}/custom-repository-roles": { total_count: 1, custom_roles: [{ id: 77, name: "Releaser" }] },
        "GET /orgs/{org}/properties/schema": [{ property_name: "tier", value_type: "string" }],
      }),
    );

    const result = await readDirectory(github, "acme", [
      ref("app", "github-actions"),
      ref("role", "releaser"),
      ref("property", "tier"),
    ]);

    expect(
      result.kind === "names" && [
        result.directory.apps["github-actions"]?.nodeId,
        result.directory.roles,
        result.directory.roleIds,
        Object.keys(result.directory.properties),
      ],
    ).toEqual(["A_1", ["Releaser"], { releaser: 77 }, ["tier"]]);
    expect(await readDirectory(scriptedGitHub(routed({})), "acme", [])).toMatchObject({
      kind: "names",
      failures: new Map(),
    });
  });

  test("a repository is looked up by name, or by owner and name, and may be missing", async () => {
    const github = scriptedGitHub((request) => {
      if (request.kind !== "rest" || request.route !== "GET /repos/{owner}/{repo}") throw new Error("not asked for");
      const { owner, repo } = request.parameters;
      if (repo === "gone") return apiError("missing", 404);
      return answer({ id: 7, node_id: "R_7", full_name: `${owner}/${repo}` });
    });

    const result = await readDirectory(github, "acme", [
      ref("repository", "CI"),
      ref("repository", "octo/ci"),
      ref("repository", "gone"),
    ]);

    expect(result.kind === "names" && result.directory.repositories).toEqual({
      ci: { id: 7, nodeId: "R_7", name: "acme/ci" },
      "octo/ci": { id: 7, nodeId: "R_7", name: "octo/ci" },
      gone: null,
    });
  });
});
