// Users and teams that cannot push are known from the reads of teams and collaborators, and are not written in vain.
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import { addCustomRole, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import { desiredOfAll, FamilyWorld, type World } from "../world.ts";

interface Case {
  readonly config: Readonly<Record<string, unknown>>;
  readonly prune?: readonly string[];
  readonly visibility?: "public" | "private";
  prepare(world: World): void;
}

/** Two nights: the mutations of each, the first night's findings about branches, and the stored actors. */
async function nights({ config, prune = [], visibility = "private", prepare }: Case) {
  const there = new FamilyWorld({ repository: { settings: { visibility } }, prepare });
  const families = FAMILIES.filter(({ key }) => key in config);
  const desired = desiredOfAll(config, prune);
  const first = await there.night(families, desired);
  const second = await there.night(families, desired);
  const mutations = ({ writes }: typeof first) => writes.filter((one) => one.includes("graphql")).length;
  const stored = there.repository.rules.flatMap(({ pushActors }) =>
    pushActors.map((actor) => ("login" in actor ? actor.login : actor.slug)),
  );
  const findings = first.outcome.findings.filter(({ family }) => family === "branches").map(({ message }) => message);
  return { first, second, stored, findings, mutations: [mutations(first), mutations(second)], there };
}

const ruleFor = (restrictions: object, more: object = {}) => [
  { name: "main", protection: { enforce_admins: true, restrictions, ...more } },
];
const withRule = ({ organization, repository }: World) =>
  addRule(organization, repository, { pattern: "main", isAdminEnforced: true, restrictsPushes: true });

/** bob may push, alice may only read. */
const people = ({ organization, repository }: World) => {
  for (const login of ["alice", "bob"]) addUser(organization, login, "member");
  repository.collaborators.set("alice", "read");
  repository.collaborators.set("bob", "write");
};
const PEOPLE = [
  { username: "bob", permission: "push" },
  { username: "alice", permission: "pull" },
];

describe("actors that cannot push", () => {
  test("a user with read access is a finding, the rest of the list is written once, and nothing is repeated", async () => {
    const night = await nights({
      config: { collaborators: PEOPLE, branches: ruleFor({ users: ["alice", "bob"] }) },
      prepare: people,
    });

    expect(night.first.outcome).toMatchObject({ kind: "applied", failures: [] });
    expect(night.findings).toEqual([
      "restrictions is kept without user alice (pull): GitHub accepts only actors with push access to the repository. " +
        "Give them push, or remove them from the list",
    ]);
    expect(night.stored).toEqual(["bob"]);
    expect(night.mutations).toEqual([1, 0]);
    expect(night.second.outcome).toMatchObject({ kind: "in-sync", findings: [{ family: "branches", target: "main" }] });
  });

  test("if only such an actor is missing in the rule, no mutation is sent at all", async () => {
    const night = await nights({
      config: { collaborators: PEOPLE, branches: ruleFor({ users: ["alice"] }) },
      prepare: (world) => {
        people(world);
        withRule(world);
      },
    });

    expect(night.mutations).toEqual([0, 0]);
    expect(night.findings).toHaveLength(1);
  });

  test.each(["dismissal_restrictions", "bypass_pull_request_allowances"])(
    "the same in %s and in bypass_force_push_allowances",
    async (list) => {
      const protection = {
        required_pull_request_reviews: { [list]: { users: ["alice", "bob"] } },
        bypass_force_push_allowances: { users: ["alice"] },
      };
      const night = await nights({
        config: { collaborators: PEOPLE, branches: [{ name: "main", protection }] },
        prepare: people,
      });

      expect(night.findings.map((one) => one.split(" ")[0])).toEqual([list, "bypass_force_push_allowances"]);
      expect(night.first.outcome).toMatchObject({ kind: "applied" });
      expect(night.mutations).toEqual([1, 0]);
    },
  );

  test("teams with pull are known from the list of their repositories, teams without access where all teams are read", async () => {
    const night = await nights({
      config: {
        teams: [
          { name: "core", permission: "push" },
          { name: "readers", permission: "pull" },
        ],
        branches: ruleFor({ teams: ["readers", "core", "strangers"] }),
      },
      prune: ["teams"],
      prepare: ({ organization, repository }) => {
        grantTeam(addTeam(organization, { name: "readers" }), repository, "read");
        grantTeam(addTeam(organization, { name: "core" }), repository, "write");
        addTeam(organization, { name: "strangers" });
      },
    });

    expect(night.findings).toEqual([
      expect.stringMatching(/^restrictions is kept without team readers \(pull\), team strangers \(no access\): /),
    ]);
    expect(night.stored).toEqual(["core"]);
    expect(night.mutations).toEqual([1, 0]);
  });

  test("an actor that a rule has stays in it", async () => {
    const night = await nights({
      config: { collaborators: PEOPLE, branches: ruleFor({ users: ["alice"] }, { required_linear_history: true }) },
      prepare: (world) => {
        people(world);
        const alice = world.organization.users.get("alice");
        if (alice) withRule(world).pushActors = [alice];
      },
    });

    expect(night.findings).toEqual([]);
    expect(night.stored).toEqual(["alice"]);
  });
});

describe("actors that may be able to push are written", () => {
  const restricted = { users: ["alice"] };
  test.each<[string, Case & { readonly stored: readonly string[] }]>([
    [
      "a reader in a team that can push",
      {
        config: { collaborators: PEOPLE, branches: ruleFor(restricted) },
        prepare: (world) => {
          people(world);
          const core = addTeam(world.organization, { name: "core" });
          core.members.add("alice");
          grantTeam(core, world.repository, "write");
        },
        stored: ["alice"],
      },
    ],
    [
      "a user who is not listed, and is in a team",
      {
        config: { collaborators: [{ username: "bob", permission: "push" }], branches: ruleFor(restricted) },
        prepare: (world) => {
          people(world);
          world.repository.collaborators.delete("alice");
          const core = addTeam(world.organization, { name: "core" });
          core.members.add("alice");
          grantTeam(core, world.repository, "write");
        },
        stored: ["alice"],
      },
    ],
    [
      "a user with a custom role",
      {
        config: {
          collaborators: [{ username: "alice", permission: "Releaser" }],
          branches: ruleFor(restricted),
        },
        prepare: (world) => {
          people(world);
          addCustomRole(world.organization, "Releaser", "read");
          world.repository.collaborators.set("alice", "Releaser");
        },
        stored: [],
      },
    ],
    [
      "a user who gets push in the same night",
      {
        config: { collaborators: [{ username: "alice", permission: "push" }], branches: ruleFor(restricted) },
        prepare: people,
        stored: ["alice"],
      },
    ],
    [
      "a reader in a team that gets push in the same night",
      {
        config: {
          teams: [{ name: "core", permission: "push" }],
          collaborators: PEOPLE,
          branches: ruleFor(restricted),
        },
        prepare: (world) => {
          people(world);
          addTeam(world.organization, { name: "core" }).members.add("alice");
        },
        stored: ["alice"],
      },
    ],
    [
      "a team that gets push in the same night",
      {
        config: { teams: [{ name: "readers", permission: "push" }], branches: ruleFor({ teams: ["readers"] }) },
        prepare: ({ organization, repository }) => {
          grantTeam(addTeam(organization, { name: "readers" }), repository, "read");
        },
        stored: ["readers"],
      },
    ],
    [
      "a team below one that can push",
      {
        config: { teams: [{ name: "child", permission: "push" }], branches: ruleFor({ teams: ["child"] }) },
        prepare: ({ organization, repository }) => {
          const parent = addTeam(organization, { name: "parent" });
          grantTeam(parent, repository, "write");
          grantTeam(addTeam(organization, { name: "child", parent }), repository, "read");
        },
        stored: ["child"],
      },
    ],
    [
      "a team below one that gets push in the same night",
      {
        config: {
          teams: [
            { name: "child", permission: "pull" },
            { name: "parent", permission: "push" },
          ],
          branches: ruleFor({ teams: ["child"] }),
        },
        prepare: ({ organization, repository }) => {
          const parent = addTeam(organization, { name: "parent" });
          grantTeam(parent, repository, "read");
          grantTeam(addTeam(organization, { name: "child", parent }), repository, "read");
        },
        stored: ["child"],
      },
    ],
  ])("%s", async (_, { stored, ...night }) => {
    const { findings, mutations, ...rest } = await nights(night);

    expect(mutations[0]).toBe(1);
    expect(rest.stored).toEqual(stored);
    expect(findings.filter((one) => one.startsWith("restrictions is kept"))).toEqual([]);
  });
});
