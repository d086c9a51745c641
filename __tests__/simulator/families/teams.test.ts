// The simulator's teams behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addCustomRole, addRepository, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  const open = addRepository(organization, { name: "open", settings: { visibility: "public" } });
  const parent = addTeam(organization, { name: "Platform Folk" });
  const child = addTeam(organization, { name: "Database", parent });
  const secret = addTeam(organization, { name: "Incident", privacy: "secret" });
  addCustomRole(organization, "Deployer", "write");
  organization.tokens.set("ghp_member", {
    kind: "personal",
    login: "octo-owner",
    owner: false,
    permissions: "all",
    role: "read",
  });
  return { ...openLab(organization), repository, open, parent, child, secret };
}

describe("simulator/families/teams", () => {
  test("lists teams with their parents; secret ones only to owners", async () => {
    const { send } = lab();

    const { body } = await send("GET /orgs/acme/teams");
    const seen = await send("GET /orgs/acme/teams", undefined, "ghp_member");

    expect(
      body.map((team: { slug: string; parent: { slug: string } | null }) => [team.slug, team.parent?.slug]),
    ).toEqual([
      ["platform-folk", undefined],
      ["database", "platform-folk"],
      ["incident", undefined],
    ]);
    expect(seen.body).toHaveLength(2);
  });

  test.each([
    ["pull", "read"],
    ["push", "write"],
    ["admin", "admin"],
    ["deployer", "Deployer"],
  ])("grants %s and shows it as %s", async (permission, role) => {
    const { send } = lab();

    expect((await send("PUT /orgs/acme/teams/database/repos/acme/one", { permission })).status).toBe(204);

    expect((await send("GET /orgs/acme/teams/database/repos")).body).toMatchObject([{ name: "one", role_name: role }]);
  });

  test.each([
    ["the modern name of a role", "PUT /orgs/acme/teams/database/repos/acme/one", "write", 422],
    ["an unknown role", "PUT /orgs/acme/teams/database/repos/acme/one", "boss", 422],
    ["a repository of another owner", "PUT /orgs/acme/teams/database/repos/other/one", "pull", 422],
    ["an unknown repository", "PUT /orgs/acme/teams/database/repos/acme/zork", "pull", 404],
    ["an unknown team", "PUT /orgs/acme/teams/zork/repos/acme/one", "pull", 404],
  ])("refuses %s", async (_what, request, permission, status) => {
    expect((await lab().send(request, { permission })).status).toBe(status);
  });

  test("a child inherits its parent's grants, and revoking its own leaves those", async () => {
    const { send, parent, child, repository } = lab();
    grantTeam(parent, repository, "push");
    grantTeam(child, repository, "pull");

    await send("DELETE /orgs/acme/teams/database/repos/acme/one");

    expect((await send("GET /orgs/acme/teams/database/repos")).body).toMatchObject([{ role_name: "write" }]);
    const { body } = await send("GET /repos/acme/one/teams");
    expect(body).toMatchObject([
      { slug: "platform-folk", permission: "push", access_source: "direct" },
      { slug: "database", permission: "push", access_source: "organization" },
    ]);
  });

  test("a public repository lists only the teams that were added to it", async () => {
    const { send, parent, open } = lab();
    grantTeam(parent, open, "push");

    expect((await send("GET /repos/acme/open/teams")).body).toMatchObject([{ slug: "platform-folk" }]);
  });

  test("a custom role shows its base where the list knows no custom roles, and its name with the media type", async () => {
    const { simulator, send, child, repository } = lab();
    grantTeam(child, repository, "Deployer");

    expect((await send("GET /repos/acme/one/teams")).body).toMatchObject([{ permission: "push" }]);
    const headers = { authorization: "bearer ghp_owner", accept: "application/vnd.github.v3.repository+json" };
    const response = await simulator.fetch("http://github.test/orgs/acme/teams/database/repos/acme/one", { headers });
    expect(await response.json()).toMatchObject({ role_name: "Deployer", permissions: { push: true, admin: false } });
    expect((await send("GET /orgs/acme/teams/database/repos/acme/one")).status).toBe(204);
  });

  test("no team is added to or removed from an archived repository", async () => {
    const { send, repository } = lab();
    repository.settings.archived = true;

    expect((await send("PUT /orgs/acme/teams/database/repos/acme/one", { permission: "pull" })).status).toBe(403);
    expect((await send("DELETE /orgs/acme/teams/database/repos/acme/one")).status).toBe(403);
  });

  test("a user without admin access to the repository cannot grant", async () => {
    expect(
      (await lab().send("PUT /orgs/acme/teams/database/repos/acme/one", { permission: "pull" }, "ghp_member")).status,
    ).toBe(403);
  });

  test.each([
    ["database", "Mona", 200],
    ["platform-folk", "mona", 200],
    ["incident", "mona", 404],
    ["database", "octo-owner", 404],
    ["database", "zork", 404],
  ])("asked whether %s has %s, who is in the child team, answers %i", async (team, login, status) => {
    const { organization, child, send } = lab();
    addUser(organization, "mona");
    child.members.add("mona");

    const reply = await send(`GET /orgs/acme/teams/${team}/memberships/${login}`);

    expect(reply.status).toBe(status);
    if (status === 200) expect(reply.body).toMatchObject({ role: "member", state: "active" });
  });

  test("a secret team shows itself to its members", async () => {
    const { organization, secret, send } = lab();
    secret.members.add("octo-owner");

    expect((await send("GET /orgs/acme/teams", undefined, "ghp_member")).body).toHaveLength(3);
    expect(organization.teams).toHaveLength(3);
  });

  test("GraphQL knows base roles only", async () => {
    const { graphql, child, repository } = lab();
    grantTeam(child, repository, "Deployer");
    const query =
      '{ organization(login: "acme") { team(slug: "database") { parentTeam { slug } repositories(first: 10) { edges { permission node { name } } } } } }';

    const { body } = await graphql(query);

    expect(body.data.organization.team).toEqual({
      parentTeam: { slug: "platform-folk" },
      repositories: { edges: [{ permission: "WRITE", node: { name: "one" } }] },
    });
  });

  test("lists the custom roles of an enterprise", async () => {
    expect((await lab().send("GET /orgs/acme/custom-repository-roles")).body).toMatchObject({
      total_count: 1,
      custom_roles: [{ name: "Deployer", base_role: "write" }],
    });
  });
});
