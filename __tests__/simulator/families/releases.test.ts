// Shows how the simulator treats immutable releases: 404 for off, and what the organization enforces.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

const ONE = "/repos/acme/one/immutable-releases";
const ORGANIZATION = "/orgs/acme/settings/immutable-releases";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  return { ...openLab(organization), organization, repository };
}

describe("simulator/families/releases", () => {
  test("off is a 404", async () => {
    const { send } = lab();
    expect((await send(`GET ${ONE}`)).status).toBe(404);
    expect((await send(`PUT ${ONE}`)).status).toBe(204);
    expect((await send(`GET ${ONE}`)).body).toEqual({ enabled: true, enforced_by_owner: false });
    expect((await send(`DELETE ${ONE}`)).status).toBe(204);
    expect((await send(`GET ${ONE}`)).status).toBe(404);
  });

  test.each(["all", "selected"])("enforced for %s: on, and a conflict to change", async (which) => {
    const { send, organization, repository } = lab();
    organization.policy.immutableReleases = which === "all" ? "all" : new Set([repository.id]);

    expect((await send(`GET ${ONE}`)).body).toEqual({ enabled: true, enforced_by_owner: true });
    expect((await send(`DELETE ${ONE}`)).status).toBe(409);
    expect((await send(`GET ${ORGANIZATION}`)).body.enforced_repositories).toBe(which);
    const names = (await send(`GET ${ORGANIZATION}/repositories`)).body.repositories.map(
      ({ name }: { name: string }) => name,
    );
    expect(names).toEqual(which === "all" ? [] : ["one"]);
  });
});
