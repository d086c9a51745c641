// The simulator judges requests and its own answers by GitHub's OpenAPI description.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  addRepository(organization, { name: "one" });
  return openLab(organization);
}

describe("simulator/api/description.ts", () => {
  test.each([
    ["an unknown route", "GET /repos/acme/one/zork", undefined],
    ["a method that the route does not have", "DELETE /orgs/acme/repos", undefined],
    ["a described route that no family models", "GET /repos/acme/one/pages", undefined],
    ["an unknown key of the body", "PATCH /repos/acme/one", { has_wikki: true }],
    ["a key that GitHub accepts only elsewhere", "PATCH /repos/acme/one", { has_discussions: true }],
    [
      "an unknown key deep in the body",
      "PATCH /repos/acme/one",
      { security_and_analysis: { secret_scanning: { state: "enabled" } } },
    ],
    ["a value of the wrong type", "PATCH /repos/acme/one", { has_wiki: "yes" }],
    ["a value that is no member of the enumeration", "PATCH /repos/acme/one", { visibility: "secret" }],
    ["null where the description has none", "PATCH /repos/acme/one", { description: null }],
    ["a missing key of the body", "PUT /repos/acme/one/topics", {}],
    ["a missing body", "PUT /repos/acme/one/topics", undefined],
    ["a body that is a list", "PUT /repos/acme/one/topics", ["a"]],
    ["an unknown key of the query", "GET /orgs/acme/repos?pages=2", undefined],
    ["a query value of the wrong type", "GET /orgs/acme/repos?per_page=many", undefined],
    ["a query value that is no member of the enumeration", "GET /orgs/acme/repos?sort=name", undefined],
    ["a body where the operation has none", "DELETE /orgs/acme/teams/devs/repos/acme/one", { force: true }],
  ])("refuses %s loudly", async (_what, request, body) => {
    const { send, simulator } = lab();

    const { status } = await send(request, body);

    expect(status).toBe(500);
    expect(simulator.violations).toHaveLength(1);
  });

  test("answers what the description allows without a violation", async () => {
    const { send, simulator } = lab();

    const { status, body } = await send("PATCH /repos/acme/one", { has_wiki: false });

    expect([status, body.has_wiki]).toEqual([200, false]);
    expect(simulator.violations).toEqual([]);
  });

  test("judges its own answers too", async () => {
    const { send, simulator, organization } = lab();
    for (const repository of organization.repositories.values())
      Object.assign(repository.settings, { has_wiki: "perhaps" });

    const { status } = await send("GET /repos/acme/one");

    expect(status).toBe(500);
    expect(simulator.violations[0]?.message).toContain("answer/has_wiki");
  });

  test("keeps an encoded slash inside its parameter", async () => {
    const { send, simulator } = lab();

    const { status } = await send("GET /repos/acme/a%2Fb");

    expect(status).toBe(404);
    expect(simulator.violations).toEqual([]);
  });
});
