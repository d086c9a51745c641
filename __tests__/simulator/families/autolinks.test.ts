// The simulator's autolinks behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab(plan: "free" | "enterprise" = "enterprise") {
  const organization = acme({ plan });
  addRepository(organization, { name: "one" });
  return openLab(organization);
}
const link = (key_prefix: string, url_template = "https://jira.test/<num>") => ({ key_prefix, url_template });

describe("simulator/families/autolinks", () => {
  test("creates, reads and deletes; alphanumeric unless told otherwise", async () => {
    const { send } = lab();

    const { status, body } = await send("POST /repos/acme/one/autolinks", link("OPS-"));

    expect([status, body.is_alphanumeric]).toEqual([201, true]);
    expect((await send("GET /repos/acme/one/autolinks")).body).toEqual([body]);
    expect((await send(`DELETE /repos/acme/one/autolinks/${body.id}`)).status).toBe(204);
    expect((await send(`DELETE /repos/acme/one/autolinks/${body.id}`)).status).toBe(404);
    expect((await send("GET /repos/acme/one/autolinks")).body).toEqual([]);
  });

  test.each([
    ["the same prefix in another case", link("ticket-")],
    ["a prefix that begins like another", link("TICKET-X-")],
    ["a prefix that another begins with", link("TICK")],
    ["an address without the number", link("NEW-", "https://jira.test/")],
    ["an address that is none", link("NEW-", "jira/<num>")],
    ["an empty prefix", link("")],
  ])("refuses %s", async (_what, body) => {
    const { send } = lab();
    await send("POST /repos/acme/one/autolinks", link("TICKET-"));

    expect((await send("POST /repos/acme/one/autolinks", body)).status).toBe(422);
  });

  test("takes a prefix that ends like another", async () => {
    const { send } = lab();
    await send("POST /repos/acme/one/autolinks", link("OPS-"));

    expect((await send("POST /repos/acme/one/autolinks", link("DEVOPS-"))).status).toBe(201);
  });

  test("has no update and no pages", async () => {
    const { send, simulator } = lab();

    await send("PATCH /repos/acme/one/autolinks/1", link("A-"));
    await send("GET /repos/acme/one/autolinks?per_page=100");

    expect(simulator.violations).toHaveLength(2);
  });

  test("is not for private repositories of a free plan", async () => {
    expect((await lab("free").send("GET /repos/acme/one/autolinks")).status).toBe(403);
  });
});
