// Users, organizations and Apps of the simulator are found by their names.
import { describe, expect, test } from "vitest";
import { addApp, addUser } from "../../../../simulator/state/organization.ts";
import { acme, openLab } from "../../harness.ts";

function lab() {
  const organization = acme();
  addUser(organization, "Mona");
  addUser(organization, "visitor", "outsider");
  const app = addApp(organization, { slug: "github-actions", id: 15368, permissions: { contents: "write" } });
  organization.tokens.set("ghp_member", {
    kind: "personal",
    login: "Mona",
    owner: false,
    permissions: "all",
    role: "read",
  });
  return { ...openLab(organization), app };
}

describe("simulator/families/platform/accounts", () => {
  test("finds users and the organization by name, without case", async () => {
    const { send, simulator } = lab();

    expect((await send("GET /users/mona")).body).toMatchObject({ login: "Mona", type: "User" });
    expect((await send("GET /users/acme")).body).toMatchObject({ login: "acme", type: "Organization" });
    expect((await send("GET /users/zork")).status).toBe(404);
    expect((await send("GET /orgs/ACME")).body).toMatchObject({ login: "acme" });
    expect((await send("GET /orgs/zork")).status).toBe(404);
    expect((await send("GET /user")).body.login).toBe("octo-owner");
    expect(simulator.violations).toEqual([]);
  });

  test("tells members from outsiders", async () => {
    const { send, simulator } = lab();

    const logins = async (query: string) =>
      (await send(`GET /orgs/acme/members${query}`)).body.map(({ login }: { login: string }) => login);

    expect(await logins("")).toEqual(["octo-owner", "Mona"]);
    expect(await logins("?role=admin")).toEqual(["octo-owner"]);
    expect((await send("GET /orgs/acme/memberships/octo-owner")).body).toMatchObject({
      role: "admin",
      state: "active",
    });
    expect((await send("GET /orgs/acme/memberships/visitor")).status).toBe(404);
    expect(simulator.violations).toEqual([]);
  });
});

describe("simulator/families/platform/apps", () => {
  test("leads from an App's number to its slug and from there to its node id", async () => {
    const { send, simulator, app } = lab();

    const { body } = await send("GET /orgs/acme/installations");

    expect(body.installations).toMatchObject([{ app_id: 15368, app_slug: "github-actions" }]);
    expect((await send("GET /apps/github-actions")).body).toMatchObject({ id: 15368, node_id: app.nodeId });
    expect((await send("GET /apps/zork")).status).toBe(404);
    expect(simulator.violations).toEqual([]);
  });

  test("shows installations to owners only", async () => {
    expect((await lab().send("GET /orgs/acme/installations", undefined, "ghp_member")).status).toBe(403);
  });
});
