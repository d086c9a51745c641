// The simulator lists and shows repositories like GitHub.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../../simulator/state/organization.ts";
import { acme, openLab } from "../../harness.ts";

describe("simulator/families/repository/repositories", () => {
  function many() {
    const organization = acme();
    for (let index = 0; index < 205; index += 1)
      addRepository(organization, { name: `repo-${String(index).padStart(3, "0")}` });
    return openLab(organization);
  }

  test("pages through a list by its links", async () => {
    const { send } = many();
    const names: string[] = [];
    const links: string[] = [];
    let path: string | undefined = "/orgs/acme/repos?per_page=100&sort=created&direction=asc";
    while (path) {
      const { body, headers } = await send(`GET ${path}`);
      names.push(...body.map(({ name }: { name: string }) => name));
      links.push(headers.get("link") ?? "");
      path = /<http:\/\/github\.test([^>]+)>; rel="next"/.exec(links.at(-1) ?? "")?.[1];
    }

    expect(names).toEqual(Array.from({ length: 205 }, (_, index) => `repo-${String(index).padStart(3, "0")}`));
    expect(links[0]).toContain('page=3>; rel="last"');
    expect(links[2]).not.toContain('rel="next"');
  });

  test("gives a hundred at most, thirty by default, newest first", async () => {
    const { send } = many();

    expect((await send("GET /orgs/acme/repos?per_page=500")).body).toHaveLength(100);
    const { body } = await send("GET /orgs/acme/repos");
    expect([body.length, body[0].name]).toEqual([30, "repo-204"]);
  });

  test.each([
    ["private", ["internal", "private"]],
    ["internal", ["internal"]],
    ["forks", ["fork"]],
    ["all", ["fork", "internal", "private", "public"]],
  ])("keeps to the type %s", async (type, names) => {
    const organization = acme();
    addRepository(organization, { name: "public", settings: { visibility: "public" } });
    addRepository(organization, { name: "internal", settings: { visibility: "internal" } });
    addRepository(organization, { name: "private" });
    addRepository(organization, { name: "fork", fork: true, settings: { visibility: "public" } });

    const { body } = await openLab(organization).send(`GET /orgs/acme/repos?type=${type}&sort=full_name`);

    expect(body.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  test("shows merge methods in one repository, not in the organization's list", async () => {
    const organization = acme();
    addRepository(organization, { name: "one" });
    const { send } = openLab(organization);

    const [listed] = (await send("GET /orgs/acme/repos")).body;
    const one = (await send("GET /repos/acme/one")).body;

    expect("allow_squash_merge" in listed).toBe(false);
    expect(one.allow_squash_merge).toBe(true);
    expect(listed.security_and_analysis.secret_scanning).toEqual({ status: "disabled" });
  });

  test("lists a user's own repositories where the owner is a user", async () => {
    const organization = acme({ kind: "user" });
    addRepository(organization, { name: "mine" });
    organization.tokens.set("ghp_self", {
      kind: "personal",
      login: "acme",
      owner: true,
      permissions: "all",
      role: "admin",
    });
    const { send } = openLab(organization);

    expect((await send("GET /user/repos?affiliation=owner", undefined, "ghp_self")).body).toMatchObject([
      { name: "mine" },
    ]);
    expect((await send("GET /users/acme/repos", undefined, "ghp_self")).body).toEqual([]);
    expect((await send("GET /orgs/acme/repos", undefined, "ghp_self")).status).toBe(404);
  });
});
