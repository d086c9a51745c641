// Shows how the simulator treats deploy keys: without comments, on one repository, and as the owner allows.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAA";
const ONE = "/repos/acme/one/keys";

function lab(deployKeys = true) {
  const organization = acme({ policy: { deployKeys } });
  for (const name of ["one", "two"]) addRepository(organization, { name });
  return openLab(organization);
}

describe("simulator/families/deploy-keys", () => {
  test("stores type and material; may write unless told otherwise", async () => {
    const { send, graphql } = lab();

    const { status, body } = await send(`POST ${ONE}`, { title: "ci", key: `${KEY} me@example.com` });

    expect([status, body.key, body.read_only]).toEqual([201, KEY, false]);
    const query =
      '{ repository(owner: "acme", name: "one") { deployKeys(first: 5) { nodes { title key readOnly } } } }';
    expect((await graphql(query)).body.data.repository.deployKeys.nodes).toEqual([
      { title: "ci", key: KEY, readOnly: false },
    ]);
    expect((await send(`DELETE ${ONE}/${body.id}`)).status).toBe(204);
    expect((await send(`GET ${ONE}`)).body).toEqual([]);
  });

  test.each(["/repos/acme/one/keys", "/repos/acme/two/keys"])(
    "a key is on one repository, and once: %s",
    async (path) => {
      const { send } = lab();
      await send(`POST ${ONE}`, { key: KEY });

      const { status, body } = await send(`POST ${path}`, { key: `${KEY} other` });

      expect([status, body.errors[0].message]).toEqual([422, "key is already in use"]);
    },
  );

  test("refuses what is no key, and any key where the owner forbids them", async () => {
    expect((await lab().send(`POST ${ONE}`, { key: "AAAA" })).status).toBe(422);
    expect((await lab(false).send(`POST ${ONE}`, { key: KEY })).body.errors[0].message).toBe(
      "Deploy keys are disabled for this repository",
    );
  });
});
