// Shows how the simulator treats webhooks: which writes keep a secret, which lose it, and what it refuses.
import { describe, expect, test } from "vitest";
import { addWebhook } from "../../../simulator/families/webhooks.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

const BASE = "/repos/acme/one/hooks";
const url = "https://ci.example/hook";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  return { ...openLab(organization), organization, repository };
}

describe("simulator/families/webhooks", () => {
  test("creates with GitHub's defaults and never shows the secret", async () => {
    const { send } = lab();

    const { status, body } = await send(`POST ${BASE}`, { name: "web", config: { url, secret: "s3cret" } });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      active: true,
      events: ["push"],
      config: { url, content_type: "form", insecure_ssl: "0", secret: "********" },
    });
    expect(JSON.stringify((await send(`GET ${BASE}`)).body)).not.toContain("s3cret");
  });

  test.each<[string, string, object, string | undefined]>([
    ["a PATCH of events and active keeps the secret", "", { active: false, events: ["release"] }, "s3cret"],
    ["a PATCH with config and without the secret removes it", "", { config: { url } }, undefined],
    ["a PATCH with the secret sets it", "", { config: { url, secret: "new" } }, "new"],
    ["a PATCH of /config keeps the secret", "/config", { content_type: "json", insecure_ssl: 1 }, "s3cret"],
    ["a PATCH of /config with the secret sets it", "/config", { secret: "new" }, "new"],
  ])("%s", async (_what, path, body, secret) => {
    const { send, organization, repository } = lab();
    const hook = addWebhook(organization, repository, { config: { url, secret: "s3cret" } });

    expect((await send(`PATCH ${BASE}/${hook.id}${path}`, body)).status).toBe(200);
    expect(hook.config.secret).toBe(secret);
  });

  test.each([
    ["a second one for the same URL", { config: { url } }],
    ["an event that does not exist", { config: { url: "https://other.example" }, events: ["pushes"] }],
    ["what is no URL", { config: { url: "ci" } }],
    ["no URL", { config: {} }],
  ])("refuses %s", async (_what, body) => {
    const { send, organization, repository } = lab();
    addWebhook(organization, repository, { config: { url } });

    expect((await send(`POST ${BASE}`, body)).status).toBeGreaterThanOrEqual(422);
  });

  test("takes twenty hooks of an event, and no more", async () => {
    const { send, organization, repository } = lab();
    for (let at = 0; at < 20; at += 1) addWebhook(organization, repository, { config: { url: `${url}/${at}` } });

    expect((await send(`POST ${BASE}`, { config: { url }, events: ["push"] })).body.errors[0].message).toBe(
      'The "push" event cannot have more than 20 hooks',
    );
    expect((await send(`POST ${BASE}`, { config: { url }, events: ["release"] })).status).toBe(201);
  });
});
