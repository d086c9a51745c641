// A person's account in place of an organization: no teams, no custom properties, and the owner needs no invitation.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN, type Seeded } from "../../../simulator/seeds/basic.ts";
import { addRepository, addUser, createOrganization, repositoryNamed } from "../../../simulator/state/organization.ts";
import { ConfigError } from "../../../src/errors.ts";
import { bench } from "../support.ts";

const ORG = { org: "octo-owner" };

function account(): Seeded {
  const organization = createOrganization({ login: "octo-owner", kind: "user" });
  addUser(organization, "octo-owner", "owner");
  addUser(organization, "alice", "outsider");
  organization.tokens.set(SEEDED_TOKEN, {
    kind: "personal",
    login: "octo-owner",
    owner: true,
    permissions: "all",
    role: "admin",
  });
  for (const name of ["web", "dot.files"]) addRepository(organization, { name, settings: { has_wiki: true } });
  return { organization, drifted: ["web", "dot.files"] };
}
const night = (config: string) =>
  bench(config, { seeded: account(), env: { GITHUB_REPOSITORY: "octo-owner/settings" } });

describe("src/modes, for a person's account", () => {
  test("list and apply bring it to its desired state, and the second night writes nothing", async () => {
    const { run, simulator, report, seeded } = night(
      "repository: { has_wiki: false }\nlabels:\n  - { name: Bug, color: d73a4a }\n",
    );

    for (const mode of ["list", "apply"]) expect(await run({ mode, ...ORG })).toBe(0);
    expect(report().outcomes.map(({ kind }) => kind)).toEqual(["applied", "applied"]);
    expect(repositoryNamed(seeded.organization, "web").settings.has_wiki).toBe(false);

    const first = simulator.log.length;
    expect(await run({ mode: "apply", repos: "web, dot.files", ...ORG })).toBe(0);
    expect(simulator.log.slice(first).filter(({ write }) => write)).toEqual([]);
    expect(simulator.violations).toEqual([]);
  });

  test.each([
    [
      "teams",
      "teams:\n  - { name: infosec, permission: pull }\n",
      'teams: octo-owner is the account of a person, which has no teams: take "infosec" out.',
    ],
    [
      "a team beside a branch",
      "branches:\n  - { name: default, protection: { restrictions: { teams: [infosec] } } }\n",
      'branches: octo-owner is the account of a person, which has no teams: take "infosec" out.',
    ],
    [
      "a custom role",
      "collaborators:\n  - { username: alice, permission: deployer }\n",
      'collaborators: octo-owner is the account of a person, which has no custom roles: take "deployer" out.',
    ],
    [
      "custom properties",
      "custom_properties:\n  - { name: tier, value: gold }\n",
      'custom_properties: octo-owner is the account of a person, which has no custom properties: take "tier" out.',
    ],
  ])("%s are refused at once, with the line", async (_, config, message) => {
    for (const inputs of [{ mode: "list" }, { mode: "apply", repos: "web" }]) {
      const { run, simulator } = night(config);
      const failure: unknown = await run({ ...inputs, ...ORG }).catch((error: unknown) => error);

      expect(failure).toBeInstanceOf(ConfigError);
      expect((failure as ConfigError).problems).toMatchObject([{ file: "repo-cop.yml", line: 2, message }]);
      expect(simulator.log.filter(({ write }) => write)).toEqual([]);
    }
  });

  test("the owner of the account is not made its collaborator", async () => {
    const { run, simulator } = night(
      "collaborators:\n  - { username: octo-owner, permission: push }\n  - { username: alice, permission: push }\n",
    );

    for (const mode of ["list", "apply"]) expect(await run({ mode, ...ORG })).toBe(0);

    const writes = simulator.log.filter(({ write }) => write).map(({ path }) => path);
    expect(writes.sort()).toEqual([
      "/repos/octo-owner/dot.files/collaborators/alice",
      "/repos/octo-owner/web/collaborators/alice",
    ]);
  });
});
