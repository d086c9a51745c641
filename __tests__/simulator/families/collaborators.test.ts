// The simulator's collaborators behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addCustomRole, addRepository, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  addUser(organization, "Mona");
  addUser(organization, "visitor", "outsider");
  addCustomRole(organization, "Deployer", "write");
  return { ...openLab(organization), repository };
}
const PEOPLE = "/repos/acme/one/collaborators";
const direct = `GET ${PEOPLE}?affiliation=direct`;
const shown = ({ body }: { body: { login: string; role_name: string }[] }) =>
  body.map(({ login, role_name }) => [login, role_name]);

describe("simulator/families/collaborators", () => {
  test("gives a member access at once, whatever the case of the login", async () => {
    const { send } = lab();

    expect((await send(`PUT ${PEOPLE}/mona`, { permission: "triage" })).status).toBe(204);

    expect(shown(await send(direct))).toEqual([["Mona", "triage"]]);
  });

  test("lists owners among all, not among the direct ones", async () => {
    const { send } = lab();

    expect(shown(await send(`GET ${PEOPLE}`))).toEqual([["octo-owner", "admin"]]);
    expect(shown(await send(direct))).toEqual([]);
  });

  test("shows the highest role of all sources", async () => {
    const { send, organization, repository } = lab();
    const team = addTeam(organization, { name: "devs" });
    team.members.add("mona");
    grantTeam(team, repository, "maintain");
    await send(`PUT ${PEOPLE}/mona`, { permission: "pull" });

    expect(shown(await send(direct))).toEqual([["Mona", "maintain"]]);
  });

  test("tells by GraphQL where a role comes from", async () => {
    const { send, graphql, organization, repository } = lab();
    const team = addTeam(organization, { name: "devs" });
    team.members.add("mona");
    grantTeam(team, repository, "maintain");
    await send(`PUT ${PEOPLE}/mona`, { permission: "Deployer" });
    const query = `{ repository(owner: "acme", name: "one") { collaborators(affiliation: DIRECT, first: 10) { edges {
      permission permissionSources { permission roleName source { __typename } } node { login } } } } }`;

    const { body } = await graphql(query);

    expect(body.data.repository.collaborators.edges).toEqual([
      {
        permission: "MAINTAIN",
        permissionSources: [
          { permission: "WRITE", roleName: "maintain", source: { __typename: "Team" } },
          { permission: "WRITE", roleName: "Deployer", source: { __typename: "Repository" } },
        ],
        node: { login: "Mona" },
      },
    ]);
  });

  test("invites an outsider, once, and changes the invitation after that", async () => {
    const { send } = lab();

    const first = await send(`PUT ${PEOPLE}/visitor`, { permission: "push" });
    const second = await send(`PUT ${PEOPLE}/visitor`, { permission: "Deployer" });

    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect(shown(await send(direct))).toEqual([]);
    const { body } = await send("GET /repos/acme/one/invitations");
    expect(body).toMatchObject([{ permissions: "write", invitee: { login: "visitor" } }]);
    expect(
      (await send(`PATCH /repos/acme/one/invitations/${first.body.id}`, { permissions: "read" })).body.permissions,
    ).toBe("read");
    expect((await send(`DELETE /repos/acme/one/invitations/${first.body.id}`)).status).toBe(204);
    expect((await send("GET /repos/acme/one/invitations")).body).toEqual([]);
  });

  test("marks the invitation as a request that mails people", async () => {
    const { send, simulator } = lab();
    await send(`PUT ${PEOPLE}/visitor`, {});
    await send(direct);

    expect(simulator.log.map(({ notifies }) => notifies)).toEqual([true, false]);
  });

  test("removes, and does not complain if there was no collaborator", async () => {
    const { send } = lab();
    await send(`PUT ${PEOPLE}/mona`, {});

    expect((await send(`DELETE ${PEOPLE}/mona`)).status).toBe(204);
    expect((await send(`DELETE ${PEOPLE}/mona`)).status).toBe(204);
    expect((await send(`GET ${PEOPLE}/mona`)).status).toBe(404);
  });

  test.each([
    ["somebody who does not exist", `PUT ${PEOPLE}/zork`, {}, 404],
    ["a role that does not exist", `PUT ${PEOPLE}/mona`, { permission: "boss" }, 422],
    ["the modern name of a role", `PUT ${PEOPLE}/mona`, { permission: "write" }, 422],
  ])("refuses %s", async (_what, request, body, status) => {
    expect((await lab().send(request, body)).status).toBe(status);
  });
});
