// Shows that a plan uses the values that it is about to write: default branch, visibility, access granted the same night.
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import { addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { FAMILIES, type FamilyKey } from "../../../src/families/index.ts";
import type { RepoOutcome } from "../../../src/model.ts";
import { SAMPLES } from "../samples.ts";
import { desiredOfAll, FamilyWorld, type WorldOptions } from "../world.ts";

const familiesOf = (config: object) => FAMILIES.filter(({ key }) => key in config);

async function nights(config: Readonly<Record<string, unknown>>, options: WorldOptions, prune: readonly string[] = []) {
  const there = new FamilyWorld(options);
  const desired = desiredOfAll(config, prune);
  const first = await there.night(familiesOf(config), desired);
  const second = await there.night(familiesOf(config), desired);
  return { there, first, second };
}

describe("changes of the same night", () => {
  describe("the default branch", () => {
    const config = {
      repository: { default_branch: "main" },
      branches: [{ name: "default", protection: { enforce_admins: true } }],
    };
    const master: WorldOptions = {
      repository: { settings: { default_branch: "master" }, branches: ["master", "main"] },
    };
    const withRule: WorldOptions = {
      ...master,
      prepare: ({ organization, repository }) => {
        addRule(organization, repository, { pattern: "main", isAdminEnforced: true, requiresLinearHistory: true });
      },
    };

    test("`default` is the new one, and the rule that it has stays, prune or not", async () => {
      const { there, first, second } = await nights(config, withRule, ["branches"]);

      expect(there.repository.settings.default_branch).toBe("main");
      expect(there.repository.rules).toMatchObject([{ pattern: "main", requiresLinearHistory: true }]);
      expect(first.writes).toEqual(["PATCH PATCH /repos/{owner}/{repo}"]);
      expect(second.writes).toEqual([]);
    });

    test("a new rule is made for it, and none for the old one", async () => {
      const { there, second } = await nights(config, master);

      expect(there.repository.rules.map(({ pattern }) => pattern)).toEqual(["main"]);
      expect(second.writes).toEqual([]);
    });

    test("no dependent request is sent if GitHub refuses it", async () => {
      const there = new FamilyWorld({
        ...master,
        prepare: ({ organization, repository }) => {
          addRule(organization, repository, { pattern: "master", requiresLinearHistory: true });
        },
      });
      const refusal = { status: 422, body: { message: "Validation Failed" } };
      there.simulator.addFault({
        route: "PATCH /repos/{owner}/{repo}",
        times: 9,
        effect: { kind: "answer", answer: refusal },
      });

      const { outcome } = await there.night(familiesOf(config), desiredOfAll(config, ["branches"]));

      expect(there.repository.rules.map(({ pattern }) => pattern)).toEqual(["master"]);
      expect(outcome.failures).toMatchObject([{ family: "repository", targets: ["default_branch"] }]);
      expect(outcome.changes.map(({ family, state }) => `${family} ${state}`)).toEqual([
        "repository failed",
        "branches deferred",
        "branches deferred",
      ]);
    });

    test("independent changes are written all the same", async () => {
      const there = new FamilyWorld(master);
      const more = { ...config, labels: [{ name: "bug", color: "ff0000" }] };
      const refusal = { status: 422, body: { message: "Validation Failed" } };
      there.simulator.addFault({
        route: "PATCH /repos/{owner}/{repo}",
        times: 9,
        effect: { kind: "answer", answer: refusal },
      });

      const { outcome } = await there.night(familiesOf(more), desiredOfAll(more));

      expect(outcome.changes).toEqual(
        expect.arrayContaining([expect.objectContaining({ family: "labels", state: "applied" })]),
      );
    });
  });

  describe("the visibility", () => {
    const config = {
      repository: { visibility: "private" },
      security: { private_vulnerability_reporting: true },
      actions: { access_level: "organization" },
    };

    test("from public to private: nothing is sent in vain, and what only private repositories have is set", async () => {
      const { there, first, second } = await nights(config, { repository: { settings: { visibility: "public" } } });

      expect(first.outcome).toMatchObject({ kind: "applied", failures: [] });
      expect(first.writes).toEqual([
        "PATCH PATCH /repos/{owner}/{repo}",
        "PUT PUT /repos/{owner}/{repo}/actions/permissions/access",
      ]);
      expect(there.repository.actions.access_level).toBe("organization");
      expect(second.writes).toEqual([]);
    });

    test("from private to public: it is not public for a day without what protects it", async () => {
      const open = {
        repository: { visibility: "public" },
        security: { private_vulnerability_reporting: true },
        actions: { fork_pr_contributor_approval: { approval_policy: "all_external_contributors" } },
      };
      const { there, first, second } = await nights(open, { repository: { settings: { visibility: "private" } } });

      expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
      expect(there.repository.security.privateReporting).toBe(true);
      expect(first.writes).toHaveLength(3);
      expect(second.writes).toEqual([]);
    });
  });

  test("a person who gets push is in the restrictions of the same night", async () => {
    const config = {
      collaborators: [{ username: "alice", permission: "push" }],
      branches: [{ name: "main", protection: { restrictions: { users: ["alice"] } } }],
    };
    const { there, first, second } = await nights(config, {
      prepare: ({ organization }) => void addUser(organization, "alice", "member"),
    });

    expect(first.outcome).toMatchObject({ kind: "applied", findings: [] });
    expect(there.repository.rules[0]?.pushActors).toMatchObject([{ login: "alice" }]);
    expect(second.writes).toEqual([]);
  });

  test("a configured team that was renamed keeps its access while teams are pruned", async () => {
    const there = new FamilyWorld({
      prepare: ({ organization, repository }) => {
        grantTeam(addTeam(organization, { name: "platform-core" }), repository, "write");
        grantTeam(addTeam(organization, { name: "ops" }), repository, "admin");
      },
    });
    const config = {
      teams: [
        { name: "platform", permission: "push" },
        { name: "ops", permission: "admin" },
      ],
      branches: [{ name: "main", protection: { restrictions: { teams: ["platform", "ops"] } } }],
    };

    const { writes, plan } = await there.night(familiesOf(config), desiredOfAll(config, ["teams", "branches"]));

    expect(writes).toEqual([]);
    expect(plan.changes).toEqual([]);
    expect(plan.findings.map(({ family }) => family).sort()).toEqual(["branches", "teams"]);
  });
});

const messagesOf = ({ findings }: RepoOutcome) => findings.map(({ target, message }) => `${target}: ${message}`).sort();

describe.each(FAMILIES.filter(({ key }) => key !== "repository").map(({ key }) => key as FamilyKey))(
  "%s beside a change of the repository in the same night",
  (key) => {
    const samples = SAMPLES[key];
    test.each([
      ["the default branch", { default_branch: "main" }],
      ["the visibility", { visibility: "internal" }],
      ["the visibility, made public", { visibility: "public" }],
    ])(
      "uses the new value of %s: the night after is that of a repository that had it before",
      async (_, repository) => {
        const branches = ["master", "main", ...(samples.repository?.branches ?? [])];
        const from = (changed: object): WorldOptions => ({
          ...samples,
          repository: {
            ...samples.repository,
            branches,
            settings: { ...samples.repository?.settings, default_branch: "master", ...changed },
          },
        });
        const config = { repository, [key]: samples.config };
        const { there, first, second } = await nights(config, from({}), samples.prune);
        const twin = await nights(config, from(repository), samples.prune);

        expect(there.repository.settings).toMatchObject(repository);
        expect(first.outcome.failures).toEqual([]);
        // What GitHub does not do there is said the first night already: it is of the new value too.
        expect(messagesOf(first.outcome)).toEqual(messagesOf(second.outcome));
        expect(second.writes).toEqual(twin.second.writes);
        expect(second.plan.changes.map(({ target }) => target)).toEqual(
          twin.second.plan.changes.map(({ target }) => target),
        );
      },
    );
  },
);
