// The simulator's security switches behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository, type NewOrganization } from "../../../../simulator/state/organization.ts";
import type { Visibility } from "../../../../src/model.ts";
import { acme, openLab } from "../../harness.ts";

function lab(visibility: Visibility = "private", owner: Partial<NewOrganization> = {}) {
  const organization = acme(owner);
  const repository = addRepository(organization, { name: "one", settings: { visibility } });
  return { ...openLab(organization), repository };
}
const on = (...keys: string[]) => ({
  security_and_analysis: Object.fromEntries(keys.map((key) => [key, { status: "enabled" }])),
});

describe("simulator/families/security", () => {
  test("shows what was switched on in the repository and in the organization's list", async () => {
    const { send } = lab();
    const { body } = await send("PATCH /repos/acme/one", on("secret_scanning", "secret_scanning_push_protection"));

    const [listed] = (await send("GET /orgs/acme/repos")).body;

    expect(body.security_and_analysis.secret_scanning_push_protection).toEqual({ status: "enabled" });
    expect(listed.security_and_analysis).toEqual(body.security_and_analysis);
  });

  test.each<[string, object, Visibility, Partial<NewOrganization>]>([
    ["push protection without scanning", on("secret_scanning_push_protection"), "private", {}],
    ["scanning without a license", on("secret_scanning"), "private", { policy: { advancedSecurity: false } }],
    ["a switch that is always on in public", on("advanced_security"), "public", {}],
  ])("refuses %s", async (_what, body, visibility, owner) => {
    const { send, simulator } = lab(visibility, owner);

    expect((await send("PATCH /repos/acme/one", body)).status).toBe(422);
    expect(simulator.violations).toEqual([]);
  });

  test("takes Dependabot's switch only by its own route", async () => {
    const { send, simulator } = lab();

    await send("PATCH /repos/acme/one", on("dependabot_security_updates"));

    expect(simulator.violations).toHaveLength(1);
  });

  test("an enforced configuration wins", async () => {
    const { send, repository } = lab();
    repository.security.enforced = true;

    expect((await send("PATCH /repos/acme/one", on("secret_scanning"))).status).toBe(422);
    expect((await send("PUT /repos/acme/one/vulnerability-alerts")).status).toBe(422);
  });

  test("alerts are 404 when off, and GraphQL tells that from no access", async () => {
    const { send, graphql } = lab();
    expect((await send("GET /repos/acme/one/vulnerability-alerts")).status).toBe(404);

    await send("PUT /repos/acme/one/vulnerability-alerts");

    expect((await send("GET /repos/acme/one/vulnerability-alerts")).status).toBe(204);
    const { body } = await graphql('{ repository(owner: "acme", name: "one") { hasVulnerabilityAlertsEnabled } }');
    expect(body.data.repository.hasVulnerabilityAlertsEnabled).toBe(true);
  });

  test("security updates stand on alerts and fall with them", async () => {
    const { send } = lab();
    expect((await send("PUT /repos/acme/one/automated-security-fixes")).status).toBe(422);

    await send("PUT /repos/acme/one/vulnerability-alerts");
    expect((await send("PUT /repos/acme/one/automated-security-fixes")).status).toBe(204);
    expect((await send("GET /repos/acme/one/automated-security-fixes")).body).toEqual({ enabled: true, paused: false });

    await send("DELETE /repos/acme/one/vulnerability-alerts");
    expect((await send("GET /repos/acme/one/automated-security-fixes")).status).toBe(404);
  });

  test("private reporting is for public repositories", async () => {
    const hidden = lab();
    const open = lab("public");

    expect((await hidden.send("PUT /repos/acme/one/private-vulnerability-reporting")).status).toBe(422);
    expect((await open.send("PUT /repos/acme/one/private-vulnerability-reporting")).status).toBe(204);
    expect((await open.send("GET /repos/acme/one/private-vulnerability-reporting")).body).toEqual({ enabled: true });
  });
});
