// Shows how the simulator treats variables and names of secrets: upper case, thirty a page, no values of secrets.
import { describe, expect, test } from "vitest";
import { addEnvironment } from "../../../simulator/families/environments/environments.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  const environment = addEnvironment(organization, repository, { name: "Prod" });
  return { ...openLab(organization), repository, environment };
}

describe.each(["/repos/acme/one/actions/variables", "/repos/acme/one/environments/prod/variables"])("%s", (base) => {
  test("keeps names in upper case, and finds them in any", async () => {
    const { send } = lab();

    expect((await send(`POST ${base}`, { name: "region", value: "eu" })).status).toBe(201);
    expect((await send(`POST ${base}`, { name: "Region", value: "us" })).status).toBe(409);
    expect((await send(`PATCH ${base}/region`, { value: "us" })).status).toBe(204);
    expect((await send(`GET ${base}`)).body.variables).toMatchObject([{ name: "REGION", value: "us" }]);
    expect((await send(`DELETE ${base}/rEGION`)).status).toBe(204);
    expect((await send(`PATCH ${base}/REGION`, { value: "us" })).status).toBe(404);
  });

  test("has ten on a page unless asked, and never more than thirty", async () => {
    const { send } = lab();
    for (let at = 10; at < 45; at += 1) await send(`POST ${base}`, { name: `V${at}`, value: "x" });

    expect((await send(`GET ${base}`)).body.variables).toHaveLength(10);
    const { body, headers } = await send(`GET ${base}?per_page=100`);
    expect([body.total_count, body.variables.length]).toEqual([35, 30]);
    expect(headers.get("link")).toContain('rel="next"');
  });

  test.each(["GITHUB_X", "1ST", "a-b", "a b", ""])("refuses the name %j", async (name) => {
    expect((await lab().send(`POST ${base}`, { name, value: "x" })).status).toBe(422);
  });

  test("refuses a value of more than 48 KB", async () => {
    expect((await lab().send(`POST ${base}`, { name: "A", value: "x".repeat(49_153) })).status).toBe(422);
  });
});

test("names of secrets are shown, and nothing else of them", async () => {
  const { send, repository, environment } = lab();
  repository.secrets.actions.add("A");
  repository.secrets.organization.add("B");
  repository.secrets.dependabot.add("C");
  environment.secrets.add("D");

  const names = [];
  for (const path of [
    "actions/secrets",
    "actions/organization-secrets",
    "dependabot/secrets",
    "environments/prod/secrets",
  ]) {
    const { body } = await send(`GET /repos/acme/one/${path}`);
    expect(Object.keys(body.secrets[0]).sort()).toEqual(["created_at", "name", "updated_at"]);
    names.push(body.secrets[0].name);
  }
  expect(names).toEqual(["A", "B", "C", "D"]);
});
