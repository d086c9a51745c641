// What rulesets accept, what is no drift, what is written in which order, and what is never called applied.
import { describe, expect, test } from "vitest";
import { addRuleset } from "../../../simulator/families/rulesets/rulesets.ts";
import { addTeam, type NewOrganization } from "../../../simulator/state/organization.ts";
import type { RepositorySettings } from "../../../simulator/state/repository.ts";
import type { NewRuleset } from "../../../simulator/state/ruleset.ts";
import { rulesets } from "../../../src/families/rulesets/rulesets.ts";
import type { Json, JsonObject } from "../../../src/model.ts";
import { parse, refusals } from "../support.ts";
import { desiredOf, FamilyWorld, type World } from "../world.ts";

const REFS = { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } };
const PULLS = {
  dismiss_stale_reviews_on_push: false,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 2,
  required_review_thread_resolution: false,
};
const MAIN = { name: "main", enforcement: "active", conditions: REFS, rules: [{ type: "deletion" }] } as const;

interface Given {
  readonly there?: readonly NewRuleset[];
  readonly organization?: Partial<NewOrganization>;
  readonly settings?: Partial<RepositorySettings>;
  readonly fork?: boolean;
  prepare?(world: World): void;
}
const worldOf = ({ there = [], organization, settings, fork = false, prepare }: Given = {}) =>
  new FamilyWorld({
    ...(organization && { organization }),
    repository: { fork, settings: settings ?? {} },
    prepare(world) {
      prepare?.(world);
      for (const one of there) addRuleset(world.organization, world.repository, one);
    },
  });
const night = async (config: Json, given: Given = {}, prune: readonly string[] = []) => {
  const world = worldOf(given);
  const result = await world.night(rulesets, desiredOf(rulesets, config, prune));
  const bodies = world.repository.rulesets;
  return { ...result, world, bodies };
};
const rule = (type: string, parameters?: JsonObject) => ({ type, ...(parameters && { parameters }) });

describe("src/families/rulesets", () => {
  describe("accepts", () => {
    test("GitHub's own shape, and ids that GitHub ignores fall away", () => {
      const bypass_actors = [
        { actor_type: "OrganizationAdmin", actor_id: 1, bypass_mode: "always" },
        { actor_type: "Team", actor_id: 7 },
      ];

      expect(parse(rulesets, [{ ...MAIN, bypass_actors }])).toEqual([
        {
          ...MAIN,
          bypass_actors: [
            { actor_type: "OrganizationAdmin", bypass_mode: "always" },
            { actor_type: "Team", actor_id: 7, bypass_mode: "always" },
          ],
        },
      ]);
    });

    test("types of rules and parameters that are not known", () => {
      const rules = [rule("repository_dance", { steps: [1, { hop: true }] }), rule("pull_request", { new_one: "x" })];

      expect(parse(rulesets, [{ ...MAIN, rules }])).toEqual([{ ...MAIN, rules }]);
    });

    test("a parameter that GitHub has given a rule of its own, and drops it", () => {
      const rules = [rule("pull_request", { automatic_copilot_code_review_enabled: true })];

      expect(parse(rulesets, [{ name: "a", rules }])).toEqual([{ name: "a", rules: [rule("pull_request", {})] }]);
    });
  });

  test.each([
    [
      "an actor in two ways",
      { bypass_actors: [{ team: "a", app: "b" }] },
      "name one of team, user, app, role or actor_type",
    ],
    ["an actor without a name", { bypass_actors: [{ bypass_mode: "always" }] }, "name one of team"],
    ["a role that cannot write", { bypass_actors: [{ role: "triage" }] }, "only roles that can write may bypass"],
    ["a team by GitHub's way without its id", { bypass_actors: [{ actor_type: "Team" }] }, "Team needs its actor_id"],
    ["an id alone", { bypass_actors: [{ team: "a", actor_id: 1 }] }, "actor_id needs actor_type"],
    ["two rules of a type", { rules: [rule("deletion"), rule("deletion")] }, "two rules of the type deletion"],
    [
      "classic protection's words",
      { rules: [rule("required_conversation_resolution")] },
      "use required_review_thread_resolution",
    ],
    [
      "a check of two Apps",
      {
        rules: [
          rule("required_status_checks", { required_status_checks: [{ context: "a", app: "b", integration_id: 1 }] }),
        ],
      },
      "keep one of them",
    ],
    ["a workflow from nowhere", { rules: [rule("workflows", { workflows: [{ path: "a" }] })] }, "say which repository"],
    [
      "a repository that leads elsewhere",
      { rules: [rule("workflows", { workflows: [{ path: "a", repository: ".." }] })] },
      "the name of a repository",
    ],
    [
      "a reviewer without a name",
      { rules: [rule("pull_request", { required_reviewers: [{ file_patterns: ["a"], minimum_approvals: 1 }] })] },
      "name the team",
    ],
    ["more approvals than GitHub has", { rules: [rule("pull_request", { required_approving_review_count: 11 })] }, ""],
  ])("refuses %s", (_, part, message) => {
    expect(refusals(rulesets, [{ name: "a", ...part }]).join()).toContain(message);
    expect(refusals(rulesets, [{ name: "a", ...part }])).not.toEqual([]);
  });

  describe("is no drift", () => {
    test.each([
      ["another order", { conditions: { ref_name: { include: ["b", "a"], exclude: [] } } }],
      ["refs without their prefix", { conditions: { ref_name: { include: ["refs/heads/a", "b"] } } }],
      [
        "what the config leaves out",
        { rules: [rule("pull_request", { required_approving_review_count: 2 }), rule("deletion")] },
      ],
      [
        "a parameter that is off and not shown",
        { rules: [rule("deletion", { not_there: false }), rule("pull_request")] },
      ],
      [
        "administrators with GitHub's id, or without",
        { bypass_actors: [{ actor_type: "OrganizationAdmin", actor_id: 0 }] },
      ],
      ["a name alone", {}],
    ])("%s", async (_, part) => {
      const there = {
        ...MAIN,
        bypass_actors: [{ actor_type: "OrganizationAdmin", actor_id: 1 } as const],
        conditions: { ref_name: { include: ["refs/heads/a", "refs/heads/b"], exclude: [] } },
        rules: [rule("deletion"), rule("pull_request", PULLS)],
      };
      const { plan, writes } = await night([{ name: "main", ...part }], { there: [there] });

      expect([plan.changes, plan.findings, writes]).toEqual([[], [], []]);
    });
  });

  test.each([
    ["a bypass actor that was removed by hand", { bypass_actors: [{ actor_type: "DeployKey" }] }, "bypass_actors"],
    ["a rule that was added by hand", { rules: [] as JsonObject[] }, undefined],
    ["a rule that was removed by hand", { rules: [rule("deletion"), rule("creation")] }, "rules"],
    [
      "another parameter",
      { rules: [rule("deletion"), rule("pull_request", { required_approving_review_count: 1 })] },
      "rules",
    ],
    ["another enforcement", { enforcement: "disabled" }, "enforcement"],
    ["another ref", { conditions: { ref_name: { include: ["~ALL"] } } }, "conditions"],
  ])("finds %s", async (_, part, key) => {
    const there = { ...MAIN, rules: [rule("deletion"), rule("pull_request", PULLS)] };
    const { plan, bodies, world } = await night([{ name: "main", ...part } as Json], { there: [there] });

    expect(
      plan.changes.flatMap((change) => (change.action === "update" ? Object.keys(change.after as JsonObject) : [])),
    ).toEqual(key === undefined ? [] : [key]);
    expect((await world.plan(rulesets, desiredOf(rulesets, [{ name: "main", ...part }]))).changes).toEqual([]);
    expect(bodies).toHaveLength(1);
  });

  test("keeps in a write what the config does not name", async () => {
    const extra = { ...PULLS, require_extra_approval_for_unattributed_changes: false };
    const checks = [
      { context: "a", integration_id: 15368 },
      { context: "b", integration_id: 15368 },
    ];
    const there: NewRuleset = {
      ...MAIN,
      bypass_actors: [{ actor_type: "DeployKey", bypass_mode: "exempt" }],
      rules: [
        rule("pull_request", extra),
        rule("required_status_checks", { required_status_checks: checks, strict_required_status_checks_policy: true }),
      ],
    };
    const wanted = [
      rule("pull_request", { required_approving_review_count: 3 }),
      rule("required_status_checks", { required_status_checks: [{ context: "a" }, { context: "c" }] }),
    ];
    const { bodies, outcome } = await night([{ name: "main", rules: wanted }], { there: [there] });

    expect(outcome.kind).toBe("applied");
    expect(bodies[0]?.bypassActors).toMatchObject([{ actor_type: "DeployKey", bypass_mode: "exempt" }]);
    expect(bodies[0]?.rules).toMatchObject([
      { parameters: { required_approving_review_count: 3, require_extra_approval_for_unattributed_changes: false } },
      {
        parameters: {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: "a", integration_id: 15368 }, { context: "c" }],
        },
      },
    ]);
  });

  test("made without target and enforcement, it is active and for branches", async () => {
    const { plan, bodies } = await night([{ name: "main", conditions: { ref_name: { include: ["main"] } } }]);

    expect(plan.changes[0]).toMatchObject({ action: "create", after: { target: "branch", enforcement: "active" } });
    expect(bodies[0]?.conditions).toEqual({ ref_name: { include: ["refs/heads/main"], exclude: [] } });
  });

  describe("in order", () => {
    const LOST = { ...MAIN, name: "a", rules: [rule("deletion"), rule("creation")] };
    const config = [
      { ...MAIN, name: "z" },
      { name: "a", rules: [rule("deletion")] },
    ] as unknown as Json;
    const there = [LOST, { ...MAIN, name: "old" }];

    test("new rulesets come first, then those that protect less, then deletions", async () => {
      const { writes, plan, outcome } = await night(config, { there }, ["rulesets"]);

      expect(writes.map((write) => write.split(" ")[0])).toEqual(["POST", "PUT", "DELETE"]);
      expect(plan.changes.map(({ target, lessensProtection }) => [target, lessensProtection ?? false])).toEqual([
        ["a", true],
        ["old", true],
        ["z", false],
      ]);
      expect(outcome.kind).toBe("applied");
    });

    test("nothing goes where what is new was not made", async () => {
      const world = worldOf({ there });
      world.simulator.addFault({
        route: "POST /repos/{owner}/{repo}/rulesets",
        times: 9,
        effect: { kind: "refusal", name: "invalid" },
      });

      const { outcome, writes } = await world.night(rulesets, desiredOf(rulesets, config, ["rulesets"]));

      expect(writes.filter((write) => !write.startsWith("POST"))).toEqual([]);
      expect(outcome.kind).toBe("failed");
      expect(world.repository.rulesets.map(({ name }) => name)).toEqual(["a", "old"]);
    });
  });

  test.each([
    ["disabled", { enforcement: "disabled" }, true],
    ["evaluated only", { enforcement: "evaluate" }, true],
    ["with one more to bypass", { bypass_actors: [{ actor_type: "DeployKey" }] }, true],
    ["for fewer refs", { conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: ["x"] } } }, true],
    ["with fewer approvals", { rules: [rule("pull_request", { required_approving_review_count: 1 })] }, true],
    [
      "with another way to merge",
      { rules: [rule("pull_request", { allowed_merge_methods: ["merge", "squash"] })] },
      true,
    ],
    ["with more approvals", { rules: [rule("pull_request", { required_approving_review_count: 3 })] }, false],
    ["with a rule more", { rules: [rule("pull_request"), rule("deletion")] }, false],
    ["for more refs", { conditions: { ref_name: { include: ["~DEFAULT_BRANCH", "x"] } } }, false],
  ])("a ruleset that becomes %s is marked accordingly", async (_, part, isLess) => {
    const there = { ...MAIN, rules: [rule("pull_request", { ...PULLS, allowed_merge_methods: ["merge"] })] };
    const { plan } = await night([{ name: "main", ...part }], { there: [there] });

    expect(plan.changes.map(({ lessensProtection }) => lessensProtection === true)).toEqual([isLess]);
  });

  describe("is never called applied", () => {
    test.each(["shows-old", "shows-new"] as const)(
      "a PUT that is answered with 200 and not stored (%s)",
      async (ignoresWrites) => {
        const world = worldOf({ there: [MAIN] });
        const [ruleset] = world.repository.rulesets;
        if (ruleset) ruleset.ignoresWrites = ignoresWrites;

        const { outcome } = await world.night(
          rulesets,
          desiredOf(rulesets, [{ name: "main", enforcement: "disabled" }]),
        );

        expect(outcome).toMatchObject({ kind: "in-sync", changes: [], failures: [] });
        expect(outcome.findings).toEqual([
          {
            family: "rulesets",
            target: "main",
            message: "GitHub accepted enforcement, and shows something else; change it by hand",
          },
        ]);
      },
    );

    test.each([
      ["a private repository of a free plan", { plan: "free" }, { ...MAIN }, "need another plan"],
      ["evaluate", { plan: "team" }, { ...MAIN, enforcement: "evaluate" }, "needs GitHub Enterprise"],
      [
        "a pattern",
        { plan: "team" },
        { ...MAIN, rules: [rule("commit_message_pattern", { operator: "regex", pattern: "." })] },
        "does not have the rule commit_message_pattern",
      ],
    ] as const)("%s that the plan does not have, and it is a finding", async (_, organization, wanted, message) => {
      const { outcome } = await night([wanted] as unknown as Json, { organization });

      expect(outcome).toMatchObject({ kind: "in-sync", changes: [], failures: [] });
      expect(outcome.findings[0]?.message).toContain(message);
    });

    test("limits of pushes of a public repository", async () => {
      const wanted = { name: "p", target: "push", rules: [rule("max_file_size", { max_file_size: 1 })] };
      const { outcome, writes } = await night([wanted, MAIN] as unknown as Json, {
        settings: { visibility: "public" },
      });

      expect(outcome.findings).toMatchObject([
        {
          target: "p",
          message: "GitHub has push rulesets only for private and internal repositories, and this one is public",
        },
      ]);
      expect(outcome.changes.map(({ target }) => target)).toEqual(["main"]);
      expect(writes).toEqual(["POST POST /repos/{owner}/{repo}/rulesets"]);
    });

    test("limits of pushes of a public fork are tried, since its network may have them, and private repositories have them", async () => {
      const wanted = { name: "p", target: "push", rules: [rule("max_file_size", { max_file_size: 1 })] };
      const fork = { settings: { visibility: "public" }, fork: true } as const;

      expect((await night([wanted], fork)).outcome.findings[0]?.message).toContain("push rulesets need GitHub Team");
      const { outcome, writes } = await night([wanted], { settings: { visibility: "private" } });
      expect(outcome).toMatchObject({ kind: "applied", findings: [] });
      expect(writes).toHaveLength(1);
    });
  });

  describe("above the repository", () => {
    const above = (ruleset: Partial<NewRuleset>) => (world: World) => {
      const everywhere = { repository_name: { include: ["~ALL"], exclude: [] } };
      addRuleset(world.organization, null, { ...MAIN, ...ruleset, conditions: { ...REFS, ...everywhere } });
    };
    const foundIn = async (config: Json, ruleset: Partial<NewRuleset>, prune: readonly string[] = []) =>
      (await night(config, { prepare: above(ruleset) }, prune)).plan.findings.map(({ message }) => message);

    test("a stricter rule is a finding, and a laxer one is not", async () => {
      const wanted = (count: number) =>
        [
          {
            ...MAIN,
            rules: [
              rule("pull_request", {
                ...PULLS,
                required_approving_review_count: count,
                allowed_merge_methods: ["merge"],
              }),
            ],
          },
        ] as unknown as Json;
      const rules = [rule("pull_request", { ...PULLS, allowed_merge_methods: ["squash"] })];

      expect(await foundIn(wanted(1), { name: "all", rules })).toEqual([
        `"all" of the organization allows none of the allowed_merge_methods here, so nothing can be merged; change it there`,
        `"all" of the organization asks for required_approving_review_count: 2, which 1 cannot lower; change it there`,
      ]);
      expect(await foundIn(wanted(3), { name: "all", rules: [rule("pull_request", PULLS)] })).toEqual([]);
    });

    test("one of the same name is neither changed nor pruned", async () => {
      const config = [{ ...MAIN, enforcement: "disabled" }] as unknown as Json;

      expect(await foundIn(config, { name: "main" })).toEqual([
        `is disabled here, but "main" of the organization is enforced; change it there`,
      ]);
      const { writes } = await night([MAIN] as unknown as Json, { prepare: above({ name: "other" }) }, ["rulesets"]);
      expect(writes).toEqual(["POST POST /repos/{owner}/{repo}/rulesets"]);
    });
  });

  test("a token that may not see who bypasses writes nothing, and says what differs", async () => {
    const world = new FamilyWorld({
      repository: { settings: { visibility: "public" } },
      permissions: { metadata: "read", members: "read" },
      prepare: ({ organization, repository }) => void addRuleset(organization, repository, MAIN),
    });
    const config = [{ name: "main", enforcement: "disabled", bypass_actors: [] }];

    const plan = await world.plan(rulesets, desiredOf(rulesets, config));

    expect([plan.changes, plan.requests, plan.failures]).toEqual([[], [], []]);
    expect(plan.findings.map(({ message }) => message)).toEqual([
      "differs in enforcement; nothing is written, since GitHub shows bypass_actors only to tokens with Administration (write)",
    ]);
  });

  test("two rulesets of one name are left to a person", async () => {
    const { plan } = await night([{ name: "main", enforcement: "disabled" }], { there: [MAIN, MAIN] });

    expect(plan.changes).toEqual([]);
    expect(plan.findings[0]?.message).toContain("more than one ruleset of this name");
  });

  test("a secret team that the token does not see in GraphQL is read over REST, and is no drift", async () => {
    let id = 0;
    const world = new FamilyWorld({
      permissions: { administration: "write", metadata: "read" },
      prepare({ organization, repository }) {
        id = addTeam(organization, { name: "secret", privacy: "secret" }).id;
        addRuleset(organization, repository, { ...MAIN, bypass_actors: [{ actor_type: "Team", actor_id: id }] });
      },
    });

    const { plan } = await world.night(
      rulesets,
      desiredOf(rulesets, [{ name: "main", bypass_actors: [{ actor_type: "Team", actor_id: id }] }]),
    );

    expect([plan.changes, plan.failures]).toEqual([[], []]);
  });

  describe("files of other programs", () => {
    const from = (dialect: "probot" | "safe-settings", config: Json) =>
      rulesets.config.fromDialect?.(parse(rulesets, config), dialect) as readonly { rules: readonly JsonObject[] }[];

    test("parameters that they leave out are GitHub's defaults", () => {
      const [one] = from("probot", [{ name: "a", rules: [rule("pull_request", PULLS), rule("deletion")] }]);

      expect(one?.rules).toEqual([
        rule("pull_request", {
          ...PULLS,
          allowed_merge_methods: ["merge", "squash", "rebase"],
          required_reviewers: [],
        }),
        rule("deletion"),
      ]);
    });

    test("checks that safe-settings finds elsewhere are left as they are", () => {
      const parameters = {
        required_status_checks: [{ context: "{{EXTERNALLY_DEFINED}}" }],
        strict_required_status_checks_policy: true,
      };
      const [one] = from("safe-settings", [{ name: "a", rules: [rule("required_status_checks", parameters)] }]);

      expect(one?.rules[0]?.["parameters"]).toEqual({
        strict_required_status_checks_policy: true,
        do_not_enforce_on_create: false,
      });
    });
  });
});
