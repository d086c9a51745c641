// Shows what `environments:` accepts, what is kept in a whole write, what plans and access refuse, and what it costs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addEnvironment, type NewEnvironment } from "../../../simulator/families/environments/environments.ts";
import { addBranchPolicy } from "../../../simulator/families/environments/rules.ts";
import { addApp, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { environments as family } from "../../../src/families/environments/environments.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import type { Json, JsonObject, Visibility } from "../../../src/model.ts";
import { foundIn, parse, refusals, shown } from "../support.ts";
import { desiredOf, desiredOfAll, FamilyWorld, type World, type WorldOptions } from "../world.ts";

const BASE = "/repos/{owner}/{repo}/environments";
const PUT = `PUT ${BASE}/{environment_name}`;

/** A repository with a team `release` and a user `alice` that may read it, and whatever else is to be there. */
function having(prepare: (world: World) => void = () => {}, options: WorldOptions = {}) {
  return new FamilyWorld({
    ...options,
    prepare(world) {
      grantTeam(addTeam(world.organization, { name: "release" }), world.repository, "pull");
      addUser(world.organization, "alice");
      prepare(world);
    },
  });
}
const withOne = (wanted: NewEnvironment, options?: WorldOptions) =>
  having(({ organization, repository }) => void addEnvironment(organization, repository, wanted), options);
const night = (there: FamilyWorld, config: Json, prune: readonly string[] = []) =>
  there.night(family, desiredOf(family, config, prune));
const sentIn = ({ simulator }: FamilyWorld) => simulator.log.flatMap(({ route, write }) => (write ? [route] : []));
const only = ({ repository }: FamilyWorld) => repository.environments[0];

describe("src/families/environments: the config", () => {
  test.each<[string, JsonObject, JsonObject]>([
    ["names of branches", { custom_branch_policies: ["main"] }, policy([["main", "branch"]])],
    [
      "patterns with a type",
      { custom_branch_policies: [{ name: "v*", type: "tag" }, "main", "main"] },
      policy([
        ["main", "branch"],
        ["v*", "tag"],
      ]),
    ],
    [
      "safe-settings' lists of names",
      { protected_branches: false, custom_branch_policies: [{ names: ["b", "a"], type: "branch" }] },
      policy([
        ["a", "branch"],
        ["b", "branch"],
      ]),
    ],
    ["GitHub's own pair", { protected_branches: true, custom_branch_policies: false }, PROTECTED()],
    ["protected branches alone", { protected_branches: true }, PROTECTED()],
    [
      "custom policies that are kept",
      { custom_branch_policies: true },
      { protected_branches: false, custom_branch_policies: true },
    ],
  ])("takes %s", (_, deployment_branch_policy, expected) => {
    expect(parse(family, [{ name: "x", deployment_branch_policy }])).toEqual([
      { name: "x", deployment_branch_policy: expected },
    ]);
  });

  test("takes reviewers by name and by id, and Apps by slug and by id", () => {
    const reviewers = [{ team: "Release" }, { user: "alice" }, { type: "Team", id: 7 }];
    expect(parse(family, [{ name: "x", reviewers, protection_rules: ["Gate", 12] }])).toEqual([
      { name: "x", reviewers, protection_rules: ["12", "gate"] },
    ]);
    expect(parse(family, [{ name: "x", deployment_protection_rules: [{ app_id: 12 }], reviewers: null }])).toEqual([
      { name: "x", protection_rules: ["12"], reviewers: [] },
    ]);
  });

  test.each<[string, JsonObject, string]>([
    [
      "seven reviewers",
      { reviewers: Array.from({ length: 7 }, (_, id) => ({ type: "User", id })) },
      "at most 6 reviewers",
    ],
    ["a reviewer of two kinds", { reviewers: [{ team: "a", user: "b" }] }, "a reviewer is { team: … }, { user: … }"],
    ["a reviewer by half an id", { reviewers: [{ id: 7 }] }, "a reviewer is { team: … }, { user: … }"],
    ["a timer of more than 30 days", { wait_timer: 43_201 }, "0.wait_timer: Too big"],
    ["a name that is no path", { name: ".." }, "GitHub's API cannot address an environment of that name"],
    [
      "both kinds of policy",
      policyOf({ protected_branches: true, custom_branch_policies: ["a"] }),
      "either protected_branches or",
    ],
    [
      "neither kind",
      policyOf({ protected_branches: false, custom_branch_policies: false }),
      "either protected_branches or",
    ],
    ["an empty list of patterns", policyOf({ custom_branch_policies: [] }), "an empty list would let nothing deploy"],
    [
      "two spellings of one list",
      { protection_rules: ["a"], deployment_protection_rules: [{ app_id: 1 }] },
      "are the same. Keep one",
    ],
    [
      "the value of a secret",
      { required_secrets: [{ name: "A", value: "s3cret" }] },
      "0.required_secrets.0: Invalid input",
    ],
    ["an unknown key", { timer: 5 }, 'Unrecognized key: "timer"'],
  ])("refuses %s", (_, entry, expected) => {
    const value = [{ name: "x", ...entry }];
    // What stands inside of a choice is said by its own issue.
    const all = [...refusals(family, value), JSON.stringify(family.config.schema.safeParse(value).error?.issues)].join(
      "\n",
    );
    expect(all).toContain(expected);
    expect(all).not.toContain("s3cret");
  });

  test("self review without any reviewer is a mistake of the config", () => {
    const desired = parse(family, [{ name: "X", prevent_self_review: true, reviewers: [] }]);
    expect(family.config.check?.(desired)).toMatchObject([{ path: ["x", "prevent_self_review"] }]);
  });

  test("a name that does not exist concerns its list alone", () => {
    const desired = parse(family, [
      { name: "X", reviewers: [{ team: "no" }, { user: "nobody" }], protection_rules: ["none"] },
    ]);
    expect(family.config.names?.(desired)).toEqual([
      { kind: "team", name: "no", path: ["x", "reviewers"], leavesOutPart: true },
      { kind: "user", name: "nobody", path: ["x", "reviewers"], leavesOutPart: true },
      { kind: "app", name: "none", path: ["x", "protection_rules"], leavesOutPart: true },
    ]);
  });
});

function policyOf(deployment_branch_policy: JsonObject): JsonObject {
  return { deployment_branch_policy };
}
function policy(patterns: readonly (readonly [string, string])[]): JsonObject {
  return { protected_branches: false, custom_branch_policies: patterns.map(([name, type]) => ({ name, type })) };
}
function PROTECTED(): JsonObject {
  return { protected_branches: true, custom_branch_policies: false };
}

describe("src/families/environments: a write replaces the whole", () => {
  test("settings that the config does not name are read first and kept", async () => {
    const there = having(({ organization, repository }) => {
      const reviewers = organization.teams.slice(0, 1);
      const one = {
        name: "Prod",
        reviewers,
        prevent_self_review: true,
        can_admins_bypass: false,
        branches: "custom",
      } as const;
      addBranchPolicy(organization, addEnvironment(organization, repository, { ...one, reviewers }), { name: "main" });
    });
    const { plan } = await night(there, [{ name: "prod", wait_timer: 10 }]);

    expect(shown(plan.changes)).toEqual(["prod: wait_timer: 0 → 10"]);
    expect(sentIn(there)).toEqual([PUT]);
    expect(only(there)).toMatchObject({
      name: "Prod",
      wait_timer: 10,
      prevent_self_review: true,
      can_admins_bypass: false,
      reviewers: [{ slug: "release" }],
      branches: "custom",
      policies: [{ name: "main" }],
    });
  });

  test("names are the same in any letters; slashes stay inside the name", async () => {
    const there = withOne({ name: "Prod/EU #1" });
    await night(there, [{ name: "prod/eu #1", wait_timer: 1, variables: [{ name: "a", value: "b" }] }]);

    expect(there.repository.environments).toHaveLength(1);
    expect(only(there)).toMatchObject({ name: "Prod/EU #1", wait_timer: 1 });
    expect(only(there)?.variables.get("A")).toBe("b");
    expect((await night(there, [{ name: "PROD/eu #1", wait_timer: 1 }])).writes).toEqual([]);
  });

  test("reviewers are a set, and six are enough to need no second look", async () => {
    const there = having(({ organization }) => {
      for (const login of ["b", "c", "d", "e", "f"]) addUser(organization, login);
    });
    const people = ["alice", "b", "c", "d", "e"].map((user) => ({ user }));
    await night(there, [{ name: "x", reviewers: [{ team: "release" }, ...people] }]);

    expect(only(there)?.reviewers).toHaveLength(6);
    const again = await night(there, [{ name: "x", reviewers: [...people.toReversed(), { team: "Release" }] }]);
    expect(again).toMatchObject({ writes: [], ownReads: [] });
  });

  test("a team that has no access, where all teams are read, is a finding, and is not written night after night", async () => {
    const there = having(({ organization }) => void addTeam(organization, { name: "strangers" }));
    const reviewers = [{ team: "release" }, { team: "strangers" }];
    const families = FAMILIES.filter(({ key }) => key === "teams" || key === "environments");
    const config = { teams: [{ name: "release", permission: "pull" }], environments: [{ name: "x", reviewers }] };
    const desired = desiredOfAll(config, ["teams"]);

    const first = await there.night(families, desired);
    expect(foundIn(first.outcome)).toEqual([
      "x: reviewers: GitHub does not store team strangers as reviewers: " +
        "they need read access to the repository, teams by a grant of their own",
    ]);
    expect(only(there)?.reviewers).toMatchObject([{ slug: "release" }]);
    expect((await there.night(families, desired)).writes).toEqual([]);

    const granted = { ...config, teams: [...config.teams, { name: "strangers", permission: "pull" }] };
    const third = await there.night(families, desiredOfAll(granted, ["teams"]));
    expect(third.outcome.findings).toEqual([]);
    expect(only(there)?.reviewers).toHaveLength(2);
  });

  test("no reviewer is removed while a wanted one cannot be stored, so that an approval stays", async () => {
    const there = having(({ organization, repository }) => {
      addTeam(organization, { name: "strangers" });
      const team = addTeam(organization, { name: "old-hands" });
      grantTeam(team, repository, "push");
      addEnvironment(organization, repository, { name: "x", reviewers: [team] });
    });
    const families = FAMILIES.filter(({ key }) => key === "teams" || key === "environments");
    const environments = [{ name: "x", reviewers: [{ team: "strangers" }] }];
    const teams = [
      { name: "release", permission: "pull" },
      { name: "old-hands", permission: "push" },
    ];
    const desired = desiredOfAll({ teams, environments }, ["teams"]);

    const night = await there.night(families, desired);

    expect(foundIn(night.outcome)).toHaveLength(1);
    expect(night.writes).toEqual([]);
    expect(only(there)?.reviewers).toMatchObject([{ slug: "old-hands" }]);
  });

  test("new patterns come before old ones go", async () => {
    const there = having(({ organization, repository }) => {
      const one = addEnvironment(organization, repository, { name: "x", branches: "custom" });
      for (const name of ["main", "old/*"]) addBranchPolicy(organization, one, { name });
    });
    const { plan } = await night(there, [
      { name: "x", ...policyOf({ custom_branch_policies: ["main", "release/*"] }) },
    ]);

    expect(shown(plan.changes)).toEqual([
      'x: deployment_branch_policy: ["branch main","branch old/*"] → ["branch main","branch release/*"]',
    ]);
    expect(sentIn(there)).toEqual([
      `POST ${BASE}/{environment_name}/deployment-branch-policies`,
      `DELETE ${BASE}/{environment_name}/deployment-branch-policies/{branch_policy_id}`,
    ]);
  });

  test("null lets every branch deploy, and is marked as less protection", async () => {
    const there = withOne({ name: "x", branches: "protected", wait_timer: 3 });
    const { plan } = await night(there, [{ name: "x", deployment_branch_policy: null }]);

    expect(plan.changes).toMatchObject([{ before: "protected branches", after: null, lessensProtection: true }]);
    expect(only(there)).toMatchObject({ branches: null, wait_timer: 3 });
  });

  test("a new environment gets its rules and variables only once it exists", async () => {
    const there = having(({ organization }) => {
      addApp(organization, { slug: "gate", permissions: { deployments: "write" } });
    });
    there.simulator.addFault({
      route: PUT,
      times: 9,
      effect: { kind: "answer", answer: { status: 422, body: { message: "no" } } },
    });
    const config = [{ name: "x", protection_rules: ["gate"], variables: [{ name: "A", value: "b" }] }];
    const { outcome } = await night(there, config);

    expect(sentIn(there)).toEqual([PUT]);
    expect(outcome.failures).toHaveLength(1);
    there.simulator.clearFaults();
    expect((await night(there, config)).outcome.kind).toBe("applied");
    expect((await night(there, config)).writes).toEqual([]);
  });

  test("prune deletes with secrets and variables, says so, and leaves what GitHub made", async () => {
    const there = having(({ organization, repository }) => {
      for (const name of ["kept", "old", "github-pages"]) addEnvironment(organization, repository, { name });
    });
    const { plan } = await night(there, [{ name: "kept" }], ["environments"]);

    expect(plan.changes).toMatchObject([
      { action: "delete", target: "old", before: { deleted_with_it: "all secrets and variables of the environment" } },
    ]);
    expect(plan.entries).toEqual({ environments: { read: 2, deleted: 1 } });
    expect(there.repository.environments.map(({ name }) => name)).toEqual(["kept", "github-pages"]);
  });

  test("a missing secret is a finding with the command that adds it", async () => {
    const { plan } = await night(withOne({ name: "it's" }), [{ name: "it's", required_secrets: ["KEY"] }]);

    expect(foundIn(plan)).toEqual([
      "it's: required_secrets.KEY: the secret is missing. Add it with `gh secret set KEY --env 'it'\\''s' --repo acme/api`",
    ]);
  });
});

describe("src/families/environments: what GitHub does not give", () => {
  const TEAM_PLAN = { organization: { plan: "team" } } as const;
  const config = [{ name: "x", wait_timer: 5, ...policyOf({ protected_branches: true }) }];

  test("below Enterprise, a private repository gets all but the timer, which is a finding", async () => {
    const there = having(() => {}, TEAM_PLAN);
    const { outcome } = await night(there, config);

    expect(outcome.changes.map(({ target, state }) => `${target} ${state}`)).toEqual([
      "x applied",
      "x: deployment_branch_policy applied",
    ]);
    expect(foundIn(outcome)).toEqual([expect.stringContaining("x: wait_timer: the plan has no wait timer")]);
    expect([outcome.failures, only(there)?.branches]).toEqual([[], "protected"]);
  });

  test("defaults are not sent there, since GitHub refuses to hear of them", async () => {
    const there = having(() => {}, TEAM_PLAN);
    const { outcome } = await night(there, [{ name: "x", wait_timer: 0, reviewers: [], prevent_self_review: false }]);

    expect(outcome).toMatchObject({ kind: "applied", findings: [], failures: [] });
  });

  test("a public repository gets everything with one write", async () => {
    const there = having(() => {}, { ...TEAM_PLAN, repository: { settings: { visibility: "public" } } });

    expect((await night(there, config)).outcome.findings).toEqual([]);
    expect(sentIn(there)).toEqual([PUT]);
  });

  test("a reviewer that GitHub drops is a finding, never applied", async () => {
    const there = having(({ organization }) => void addTeam(organization, { name: "other" }));
    const { outcome } = await night(there, [{ name: "x", reviewers: [{ team: "other" }, { user: "alice" }] }]);

    expect(outcome.changes.map(({ target, state }) => `${target} ${state}`)).toEqual(["x applied"]);
    expect(foundIn(outcome)).toEqual([
      expect.stringMatching(/^x: reviewers: GitHub did not store team \d+ as reviewers/),
    ]);
  });

  test("self review needs a reviewer, here or in the config", async () => {
    const { plan, writes } = await night(withOne({ name: "x" }), [{ name: "x", prevent_self_review: true }]);

    expect(foundIn(plan)).toEqual([
      expect.stringContaining("x: prevent_self_review: GitHub prevents self review only"),
    ]);
    expect(writes).toEqual([]);
  });
});

describe("src/families/environments: requests in sync", () => {
  const reviewers = [{ team: "release" }, { user: "alice" }];
  const branches = policyOf({ custom_branch_policies: ["main", "release/*"] });
  const variables = [{ name: "REGION", value: "eu" }];

  test.each<[string, JsonObject, number]>([
    ["the environment alone", {}, 0],
    ["timer, reviewers and self review", { wait_timer: 30, reviewers, prevent_self_review: true }, 0],
    ["protected branches", policyOf({ protected_branches: true }), 1],
    ["two patterns", branches, 2],
    ["one variable", { variables }, 1],
    ["rules of Apps", { protection_rules: ["gate"] }, 1],
    ["names of secrets", { required_secrets: ["KEY"] }, 1],
    [
      "all of them",
      { wait_timer: 30, reviewers, ...branches, variables, protection_rules: ["gate"], required_secrets: ["KEY"] },
      5,
    ],
  ])("%s", async (_, settings, requests) => {
    const there = having(({ organization }) => {
      addApp(organization, { slug: "gate", permissions: { deployments: "write" } });
    });
    const config = [{ name: "production", ...settings }];
    await night(there, config);
    only(there)?.secrets.add("KEY");

    const { ownReads, writes, plan } = await night(there, config);

    expect({ writes, findings: plan.findings }).toEqual({ writes: [], findings: [] });
    expect(ownReads).toHaveLength(requests);
  });

  test("whatever is there and whatever is asked, the second night writes nothing", async () => {
    const some = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(values, { requiredKeys: [] });
    const wanted = some({
      wait_timer: fc.constantFrom(0, 5, 43_200),
      reviewers: fc.subarray([{ team: "release" }, { user: "Alice" }]),
      can_admins_bypass: fc.boolean(),
      deployment_branch_policy: fc.constantFrom(
        null,
        { protected_branches: true },
        { custom_branch_policies: true },
        { custom_branch_policies: ["main", { name: "v*", type: "tag" }] },
        { custom_branch_policies: ["b", "a", "b"] },
      ),
      protection_rules: fc.subarray(["gate", "old"]),
      variables: fc.subarray([
        { name: "a", value: "1" },
        { name: "B", value: "2" },
      ]),
    });
    const state = some({
      wait_timer: fc.constantFrom(0, 7),
      can_admins_bypass: fc.boolean(),
      branches: fc.constantFrom(null, "protected", "custom"),
      hasReviewer: fc.boolean(),
      visibility: fc.constantFrom("public", "private", "internal"),
    });

    const prepare = (is: Readonly<Record<string, never>>) => (world: World) => {
      const { organization, repository } = world;
      for (const slug of ["gate", "old"]) addApp(organization, { slug, permissions: { deployments: "write" } });
      const { hasReviewer, visibility: _, ...rest } = is;
      const reviewers = hasReviewer ? organization.teams.slice(0, 1) : [];
      const one = addEnvironment(organization, repository, { name: "Prod", ...rest, reviewers });
      if (one.branches === "custom") addBranchPolicy(organization, one, { name: "a" });
      addEnvironment(organization, repository, { name: "other" });
    };

    await fc.assert(
      fc.asyncProperty(wanted, state, fc.subarray(["environments"]), async (settings, is, pruned) => {
        const { visibility = "private" } = is as { readonly visibility?: Visibility };
        const options = { repository: { settings: { visibility } } };
        const there = having(prepare(is as Readonly<Record<string, never>>), options);
        const config = [
          { name: "prod", ...settings },
          { name: "new", ...settings },
        ] as Json;

        expect((await night(there, config, pruned)).outcome.failures).toEqual([]);
        expect(await night(there, config, pruned)).toMatchObject({ writes: [], plan: { changes: [] } });
        expect(there.simulator.violations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
