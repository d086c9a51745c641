// Branch protection: what is accepted, read and compared, and the mutations that repair it.
import { parse as parseGraphql } from "graphql";
import { describe, expect, test } from "vitest";
import { branches as family } from "../../../src/families/branches/branches.ts";
import type { ApiRequest, Directory, Json, JsonObject } from "../../../src/model.ts";
import { contextOf, foundIn, knownOf, parse, refusals, runRead, sent, shown, team, useOf } from "../support.ts";

const actor = (name: string, id: number) => ({ id, nodeId: `${name[0]?.toUpperCase()}_${name}`, name });
const DIRECTORY: Partial<Directory> = {
  teams: { core: team("core"), "release managers": team("release-managers", { name: "Release Managers" }) },
  users: { alice: actor("Alice", 1), bob: actor("bob", 2), ghost: null },
  apps: { "15368": actor("github-actions", 15368), "ci-bot": actor("ci-bot", 77), "404": null },
};

/** A rule as GraphQL answers it when everything is asked for: GitHub's defaults, filled in. */
const RULE: JsonObject = {
  id: "BPR_1",
  pattern: "main",
  requiresApprovingReviews: false,
  requiredApprovingReviewCount: null,
  dismissesStaleReviews: false,
  requiresCodeOwnerReviews: false,
  requireLastPushApproval: false,
  requiresStatusChecks: false,
  requiresStrictStatusChecks: true,
  requiredStatusChecks: [],
  isAdminEnforced: false,
  requiresLinearHistory: false,
  allowsForcePushes: false,
  allowsDeletions: false,
  blocksCreations: false,
  requiresConversationResolution: false,
  requiresCommitSignatures: false,
  lockBranch: false,
  lockAllowsFetchAndMerge: false,
  requiresDeployments: false,
  requiredDeploymentEnvironments: [],
  restrictsPushes: false,
  restrictsReviewDismissals: false,
  reviewDismissalAllowances: { totalCount: 0, nodes: [] },
  bypassPullRequestAllowances: { totalCount: 0, nodes: [] },
  bypassForcePushAllowances: { totalCount: 0, nodes: [] },
  pushAllowances: { totalCount: 0, nodes: [] },
};
const allowances = (...actors: JsonObject[]): JsonObject => ({
  totalCount: actors.length,
  nodes: actors.map((one) => ({ actor: one })),
});
const user = (login: string): JsonObject => ({ __typename: "User", id: `U_${login}`, login });
const teamActor = (slug: string): JsonObject => ({ __typename: "Team", id: `T_${slug}`, slug });
const app = (slug: string): JsonObject => ({ __typename: "App", id: `A_${slug}`, slug });

const rules = (nodes: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes,
  ...rest,
});

interface Setup {
  readonly rules?: readonly JsonObject[];
  readonly node?: JsonObject;
  readonly prune?: boolean;
  readonly answer?: (request: ApiRequest) => Json;
}

function read(desired: Json, { rules: existing = [RULE], node = {}, prune = false, answer = () => null }: Setup) {
  if (family.read.kind !== "repository-query") throw new Error("branches are read by repository query");
  const bulk = {
    branches_default: { name: "main" },
    branches_ref_main: { name: "REF" },
    branches_page: rules(existing),
    ...node,
  };
  return runRead(family.read.decode(bulk, contextOf(), useOf(desired, prune)), answer);
}

function compare(config: readonly JsonObject[], setup: Setup = {}) {
  const desired = parse(family, config);
  const context = contextOf({ directory: DIRECTORY, prune: setup.prune ? ["branches"] : [] });
  const { step, requests: reads } = read(desired, setup);
  const comparison = family.plan.diff(desired, knownOf(step), context);
  return { ...comparison, reads, requests: family.plan.write(comparison.changes, context) };
}

const main = (protection: Json): readonly JsonObject[] => [{ name: "main", protection }];
/** The variables of the only mutation. */
function input(config: readonly JsonObject[], setup: Setup = {}): Json | undefined {
  const [first, ...rest] = compare(config, setup).requests;
  expect(rest).toEqual([]);
  return first?.request.kind === "graphql" ? first.request.variables["input"] : undefined;
}

describe("src/families/branches/branches.ts", () => {
  describe("accepts", () => {
    test.each<[string, JsonObject, JsonObject]>([
      [
        "null for a switch as off",
        { enforce_admins: null, allow_force_pushes: null },
        { enforce_admins: false, allow_force_pushes: false },
      ],
      [
        "null for a part as off",
        { required_pull_request_reviews: null, restrictions: null },
        { required_pull_request_reviews: null, restrictions: null },
      ],
      [
        "an empty restriction as off and an empty allowance as nobody",
        { required_pull_request_reviews: { dismissal_restrictions: {}, bypass_pull_request_allowances: {} } },
        {
          required_pull_request_reviews: {
            dismissal_restrictions: null,
            bypass_pull_request_allowances: { users: [], teams: [], apps: [] },
          },
        },
      ],
      [
        "contexts as checks of no particular App",
        {
          required_status_checks: {
            strict: true,
            contexts: ["ci", "lint"],
            checks: [{ context: "ci", app_id: 15368 }],
          },
        },
        { required_status_checks: { strict: true, checks: [{ context: "ci", app_id: 15368 }, { context: "lint" }] } },
      ],
      [
        "no App as any App",
        { required_status_checks: { checks: [{ context: "ci", app_id: null }] } },
        { required_status_checks: { checks: [{ context: "ci", app_id: -1 }] } },
      ],
      [
        "any App in words",
        { required_status_checks: { contexts: ["lint"], app: "any", checks: [{ context: "ci", app: "any" }] } },
        {
          required_status_checks: {
            checks: [
              { context: "ci", app_id: -1 },
              { context: "lint", app_id: -1 },
            ],
          },
        },
      ],
    ])("%s", (_, protection, expected) => {
      expect(parse(family, main(protection))).toEqual(main(expected));
    });
  });

  test.each<[string, Json, string]>([
    ["an entry without protection", [{ name: "main" }], "0.protection"],
    ["an unknown key", main({ require_reviews: true }), "0.protection"],
    ["any App of no contexts", main({ required_status_checks: { app: "any" } }), "0.protection"],
    [
      "an App other than any in words",
      main({ required_status_checks: { contexts: ["ci"], app: "ci-bot" } }),
      "0.protection",
    ],
    [
      "an App in two ways",
      main({ required_status_checks: { checks: [{ context: "ci", app_id: 1, app: "any" }] } }),
      "0.protection",
    ],
    [
      "seven approvals",
      main({ required_pull_request_reviews: { required_approving_review_count: 7 } }),
      "0.protection",
    ],
    ["one name for a list", main({ restrictions: { users: "alice" } }), "0.protection"],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value).join()).toContain(expected);
  });

  test("names every user, team and App, and Apps that are known by id", () => {
    const desired = parse(
      family,
      main({
        restrictions: { users: ["Alice"], teams: ["core"], apps: ["ci-bot"] },
        bypass_force_push_allowances: { users: ["bob"] },
        required_pull_request_reviews: {
          dismissal_restrictions: { teams: ["leads"] },
          bypass_pull_request_allowances: { users: ["carol"] },
        },
        required_status_checks: {
          checks: [
            { context: "ci", app_id: 15368 },
            { context: "any", app_id: -1 },
          ],
        },
      }),
    );

    expect(family.config.names?.(desired)?.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "user Alice",
      "team core",
      "app ci-bot",
      "user bob",
      "team leads",
      "user carol",
      "app 15368",
    ]);
  });

  describe("reads", () => {
    const select = (config: readonly JsonObject[]) =>
      family.read.kind === "repository-query" ? family.read.selection(useOf(parse(family, config))) : "";

    test("the fields in use and nothing else", () => {
      const selection = select(main({ enforce_admins: true, block_creations: false }));

      expect(selection).toContain(
        "nodes { id pattern isAdminEnforced blocksCreations restrictsPushes pushAllowances(first: 20)",
      );
      expect(selection).not.toContain("requiresApprovingReviews");
    });

    test("the existence of a named branch, but not of patterns and the default branch", () => {
      const names = ["main", "release/1.x", "release/*", "default"].map((name) => ({ name, protection: null }));

      expect(select(names).match(/branches_ref_\w+/g)).toEqual(["branches_ref_main", "branches_ref_release_2f_1_2e_x"]);
    });

    test("a document that GraphQL can parse, whatever the config names", () => {
      const names = ['a"b', "ünïcode", "dot.dash-slash/x"].map((name) => ({
        name,
        protection: { enforce_admins: true },
      }));

      expect(() => parseGraphql(`{ repository { ${select(names)} } }`)).not.toThrow();
    });

    test("more rules than came are read on, page by page", () => {
      const cursors: unknown[] = [];
      const first = rules([{ id: "1", pattern: "a*" }], {
        totalCount: 3,
        pageInfo: { hasNextPage: true, endCursor: "c1" },
      });
      const { step, requests } = read(parse(family, main({ enforce_admins: true })), {
        node: { branches_page: first },
        answer: (request) => {
          cursors.push(request.kind === "graphql" && request.variables["after"]);
          const isLast = cursors.length === 2;
          const node = { id: String(cursors.length + 1), pattern: isLast ? "main" : "b*", isAdminEnforced: true };
          return {
            node: {
              branches_page: rules([node], { totalCount: 3, pageInfo: { hasNextPage: !isLast, endCursor: "c2" } }),
            },
          };
        },
      });

      expect(cursors).toEqual(["c1", "c2"]);
      expect(requests).toHaveLength(2);
      expect(knownOf(step)).toMatchObject({ rules: expect.objectContaining({ size: 3 }) });
    });

    test("fewer rules than GitHub counts are unknown", () => {
      const { step } = read(parse(family, main(null)), { node: { branches_page: rules([], { totalCount: 1 }) } });

      expect(step).toMatchObject({ kind: "unknown" });
    });

    test("a list with more names than came is read to its end, of desired rules only", () => {
      const cut = { totalCount: 21, nodes: [{ actor: user("alice") }] };
      const whole = { ...RULE, pushAllowances: allowances(user("alice"), user("bob")), restrictsPushes: true };
      const { reads, changes } = compare(main({ restrictions: { users: ["alice", "bob"] } }), {
        rules: [
          { ...RULE, restrictsPushes: true, pushAllowances: cut },
          { ...RULE, id: "2", pattern: "x*", pushAllowances: cut },
        ],
        answer: () => ({ node: whole }),
      });

      expect(reads.map((request) => request.kind === "graphql" && request.variables)).toEqual([{ id: "BPR_1" }]);
      expect(changes).toEqual([]);
    });

    test.each<[string, JsonObject]>([
      ["nobody we may see", { restrictsPushes: true, pushAllowances: { totalCount: 1, nodes: [{ actor: null }] } }],
      ["more than can be listed", { restrictsPushes: true, pushAllowances: { totalCount: 101, nodes: [] } }],
    ])("a list that names %s is unknown", (_, rule) => {
      const { step } = read(parse(family, main({ restrictions: { users: [] } })), {
        rules: [{ ...RULE, ...rule }],
        answer: () => ({ node: { ...RULE, ...rule } }),
      });

      expect(step).toMatchObject({ kind: "unknown" });
    });

    test("branches beyond those of the bulk read are looked up here", () => {
      const config = [
        { name: "develop", protection: { enforce_admins: true } },
        { name: "next", protection: { enforce_admins: true } },
      ];
      const { reads, changes } = compare(config, {
        answer: () => ({ node: { branches_ref_develop: { name: "REF" }, branches_ref_next: null } }),
      });

      expect(reads).toHaveLength(1);
      expect(changes.map(({ target }) => target)).toEqual(["develop"]);
    });

    test("an answer without rules is unknown", () => {
      expect(read(parse(family, main(null)), { node: { branches_page: null } }).step).toMatchObject({
        kind: "unknown",
      });
    });
  });

  describe("compares", () => {
    const FULL = {
      required_pull_request_reviews: {
        required_approving_review_count: 1,
        dismiss_stale_reviews: true,
        require_code_owner_reviews: true,
        require_last_push_approval: true,
        dismissal_restrictions: { teams: ["core"] },
        bypass_pull_request_allowances: { users: ["alice"] },
      },
      required_status_checks: { strict: true, contexts: ["lint", "ci"] },
      enforce_admins: true,
      restrictions: { users: ["Bob"], teams: ["Release Managers"], apps: ["ci-bot"] },
      bypass_force_push_allowances: { users: ["bob"] },
      required_linear_history: true,
      allow_force_pushes: true,
      allow_deletions: true,
      block_creations: true,
      required_conversation_resolution: true,
      required_signatures: true,
      required_deployments: ["staging", "prod"],
      lock_branch: true,
      allow_fork_syncing: true,
    };
    /** What GitHub makes of FULL: other order, canonical names, an App beside the check that it reported. */
    const FULL_RULE: JsonObject = {
      ...RULE,
      requiresApprovingReviews: true,
      requiredApprovingReviewCount: 1,
      dismissesStaleReviews: true,
      requiresCodeOwnerReviews: true,
      requireLastPushApproval: true,
      restrictsReviewDismissals: true,
      reviewDismissalAllowances: allowances(teamActor("core")),
      bypassPullRequestAllowances: allowances(user("Alice")),
      requiresStatusChecks: true,
      requiredStatusChecks: [
        { context: "lint", app: null },
        { context: "ci", app: { id: "A_x", databaseId: 15368, slug: "github-actions" } },
      ],
      isAdminEnforced: true,
      restrictsPushes: true,
      pushAllowances: allowances(app("ci-bot"), teamActor("release-managers"), user("bob")),
      bypassForcePushAllowances: allowances(user("bob")),
      requiresLinearHistory: true,
      allowsForcePushes: true,
      allowsDeletions: true,
      blocksCreations: true,
      requiresConversationResolution: true,
      requiresCommitSignatures: true,
      requiresDeployments: true,
      requiredDeploymentEnvironments: ["prod", "staging"],
      lockBranch: true,
      lockAllowsFetchAndMerge: true,
    };

    test("everything as GitHub gives it back is in sync", () => {
      expect(compare(main(FULL), { rules: [FULL_RULE] })).toMatchObject({ changes: [], findings: [], requests: [] });
    });

    test("everything, where there is nothing, is one mutation", () => {
      expect(input(main(FULL), { rules: [] })).toEqual({
        repositoryId: "R_api",
        pattern: "main",
        requiresApprovingReviews: true,
        requiredApprovingReviewCount: 1,
        dismissesStaleReviews: true,
        requiresCodeOwnerReviews: true,
        requireLastPushApproval: true,
        restrictsReviewDismissals: true,
        reviewDismissalActorIds: ["T_core"],
        bypassPullRequestActorIds: ["A_Alice"],
        requiresStatusChecks: true,
        requiresStrictStatusChecks: true,
        requiredStatusChecks: [{ context: "ci" }, { context: "lint" }],
        isAdminEnforced: true,
        restrictsPushes: true,
        pushActorIds: ["B_bob", "T_release-managers", "C_ci-bot"],
        bypassForcePushActorIds: ["B_bob"],
        requiresLinearHistory: true,
        allowsForcePushes: true,
        allowsDeletions: true,
        blocksCreations: true,
        requiresConversationResolution: true,
        requiresCommitSignatures: true,
        requiresDeployments: true,
        requiredDeploymentEnvironments: ["prod", "staging"],
        lockBranch: true,
        lockAllowsFetchAndMerge: true,
      });
    });

    test("only what differs is written, in place", () => {
      const result = compare(main({ ...FULL, enforce_admins: false }), { rules: [FULL_RULE] });

      expect(shown(result.changes)).toEqual(['main: {"enforce_admins":true} → {"enforce_admins":false}']);
      expect(sent(result.requests)).toEqual([
        'entries update mutation UpdateRule {"input":{"branchProtectionRuleId":"BPR_1","isAdminEnforced":false}}',
      ]);
    });

    test("a setting that is off is switched off, and its inner settings are not compared", () => {
      const off = {
        required_pull_request_reviews: null,
        required_status_checks: null,
        restrictions: null,
        required_deployments: null,
      };

      expect(input(main(off), { rules: [FULL_RULE] })).toEqual({
        branchProtectionRuleId: "BPR_1",
        requiresApprovingReviews: false,
        requiresStatusChecks: false,
        restrictsPushes: false,
        requiresDeployments: false,
      });
      expect(compare(main(off)).changes).toEqual([]);
    });

    test("a kind of actor that the config leaves out stays, and is written with the rest", () => {
      const rule = { ...RULE, restrictsPushes: true, pushAllowances: allowances(user("zoe"), teamActor("core")) };

      expect(input(main({ restrictions: { teams: ["core", "Release Managers"] } }), { rules: [rule] })).toEqual({
        branchProtectionRuleId: "BPR_1",
        restrictsPushes: true,
        pushActorIds: ["U_zoe", "T_core", "T_release-managers"],
      });
    });

    test.each<[string, JsonObject, JsonObject, Json | undefined]>([
      [
        "an App reported the check that names none",
        { contexts: ["ci"] },
        { context: "ci", app: { id: "A_x", databaseId: 9, slug: "x" } },
        undefined,
      ],
      [
        "no App reported the check of any App",
        { checks: [{ context: "ci", app_id: -1 }] },
        { context: "ci", app: null },
        undefined,
      ],
      [
        "the check of any App is one App's",
        { checks: [{ context: "ci", app_id: -1 }] },
        { context: "ci", app: { id: "A_x", databaseId: 9, slug: "x" } },
        [{ context: "ci", appId: "any" }],
      ],
      [
        "the check is another App's",
        { checks: [{ context: "ci", app_id: 15368 }] },
        { context: "ci", app: { id: "A_x", databaseId: 9, slug: "x" } },
        [{ context: "ci", appId: "G_github-actions" }],
      ],
      [
        "an added check leaves the App of the other",
        { contexts: ["ci", "new"] },
        { context: "ci", app: { id: "A_x", databaseId: 9, slug: "x" } },
        [{ context: "ci", appId: "A_x" }, { context: "new" }],
      ],
    ])("checks: %s", (_, checks, is, written) => {
      const rule = { ...RULE, requiresStatusChecks: true, requiredStatusChecks: [is] };
      const result = input(main({ required_status_checks: checks }), { rules: [rule] }) as JsonObject | undefined;

      expect(result?.["requiredStatusChecks"]).toEqual(written);
    });

    test.each<[string, JsonObject, JsonObject, readonly string[]]>([
      [
        "block_creations without restrictions",
        { block_creations: true },
        {},
        ["main: block_creations counts only with restrictions, which is off"],
      ],
      [
        "allow_fork_syncing without a lock",
        { allow_fork_syncing: true },
        {},
        ["main: allow_fork_syncing counts only with lock_branch, which is off"],
      ],
      [
        "allow_fork_syncing of a branch that is locked",
        { allow_fork_syncing: true },
        { lockBranch: true, lockAllowsFetchAndMerge: true },
        [],
      ],
      ["both, off", { block_creations: false, allow_fork_syncing: false }, {}, []],
    ])("%s", (_, protection, rule, findings) => {
      const result = compare(main(protection), { rules: [{ ...RULE, ...rule }] });

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual(findings);
    });

    test("a list with an unknown name is not written, the rest is", () => {
      const result = compare(
        main({
          enforce_admins: true,
          restrictions: { users: ["alice", "ghost"] },
          required_status_checks: { checks: [{ context: "ci", app_id: 404 }] },
        }),
      );

      expect(result.changes).toMatchObject([{ after: { enforce_admins: true, required_status_checks: true } }]);
      expect(foundIn(result)).toEqual([
        "main: restrictions names ghost, which does not exist",
        "main: checks names 404, which does not exist",
      ]);
    });

    test.each<[string, string, JsonObject, readonly string[]]>([
      ["a branch that exists is protected", "main", {}, ["main"]],
      ["a branch that does not exist is left out", "develop", { branches_ref_develop: null }, []],
      [
        "a branch that does not exist, but has a rule, is compared",
        "develop",
        { branches_ref_develop: null, branches_page: rules([{ ...RULE, pattern: "develop" }]) },
        ["develop"],
      ],
      ["a pattern is protected whatever exists", "release/*", {}, ["release/*"]],
      ["default is the default branch", "default", { branches_default: { name: "trunk" } }, ["trunk"]],
      ["default of an empty repository is left out", "default", { branches_default: null }, []],
    ])("%s", (_, name, node, targets) => {
      const result = compare([{ name, protection: { enforce_admins: true } }], { rules: [], node });

      expect(result.changes.map(({ target }) => target)).toEqual(targets);
      expect(result.findings).toEqual([]);
    });

    test("the later of two entries, `default` and the same branch by name, wins", () => {
      const config = [
        { name: "default", protection: { enforce_admins: true, allow_deletions: true } },
        { name: "main", protection: { enforce_admins: false } },
      ];

      expect(shown(compare(config).changes)).toEqual(['main: {"allow_deletions":false} → {"allow_deletions":true}']);
    });

    test("null switches off the setting of another entry, `default` or the same branch by name, with all inner settings", () => {
      const config = [
        { name: "default", protection: { required_pull_request_reviews: { required_approving_review_count: 2 } } },
        { name: "main", protection: { required_pull_request_reviews: null } },
      ];

      expect(compare(config).changes).toEqual([]);
    });

    test("protection: null removes the rule, and does nothing where there is none", () => {
      expect(sent(compare(main(null)).requests)).toEqual([
        'entries delete mutation DeleteRule {"input":{"branchProtectionRuleId":"BPR_1"}}',
      ]);
      expect(compare(main(null), { rules: [] }).changes).toEqual([]);
    });

    test("rules that the config does not name stay, unless they are pruned", () => {
      const setup = { rules: [RULE, { id: "BPR_2", pattern: "old/*" }] };

      expect(compare(main({ enforce_admins: false }), setup).changes).toEqual([]);
      const pruned = compare(main({ enforce_admins: false }), { ...setup, prune: true });
      expect(shown(pruned.changes)).toEqual(['old/*: {"pattern":"old/*"} → ']);
      expect(pruned.entries).toEqual({ read: 2, deleted: 1 });
      expect(compare([], { ...setup, prune: true }).changes).toEqual([]);
    });

    test("deletable rules are counted everywhere, even if none is deleted", () => {
      expect(compare(main({ enforce_admins: false }), { prune: true }).entries).toEqual({ read: 1, deleted: 0 });
      expect(compare([...main({ enforce_admins: false }), { name: "old/*", protection: null }]).entries).toEqual({
        read: 1,
        deleted: 0,
      });
      expect(compare(main(null)).entries).toEqual({ read: 1, deleted: 1 });
      expect(compare(main({ enforce_admins: false })).entries).toBeUndefined();
    });

    test.each<[JsonObject, readonly string[]]>([
      [{ enforce_admins: true }, ["enforce_admins"]],
      [{ required_pull_request_reviews: { required_approving_review_count: 2 } }, ["required_pull_request_reviews"]],
      [{ required_status_checks: { strict: false } }, ["required_status_checks"]],
      [{ enforce_admins: false, required_linear_history: true }, ["required_linear_history"]],
    ])("a change leads to the setting that differs: %j", (protection, path) => {
      const [change] = compare(main(protection)).changes;

      expect(change?.path?.slice(0, 3)).toEqual(["main", "protection", ...path]);
    });

    test("a mutation that carries a whole list is confirmed before it is sent", () => {
      expect(
        compare(main({ required_status_checks: { contexts: ["ci"] } })).requests.map(({ effect }) => effect),
      ).toEqual(["replace"]);
      expect(
        compare(main({ restrictions: null }), { rules: [FULL_RULE] }).requests.map(({ effect }) => effect),
      ).toEqual(["update"]);
    });
  });

  test("warns of lists without entries, and of checks that GitHub ties to one App", () => {
    const protection = {
      restrictions: {},
      required_pull_request_reviews: { dismissal_restrictions: {}, bypass_pull_request_allowances: {} },
      required_status_checks: { contexts: ["build"] },
    };

    expect(family.config.warnings?.([{ name: "main", protection }]).map(({ path }) => path.join("."))).toEqual([
      "0.protection.restrictions",
      "0.protection.required_pull_request_reviews.dismissal_restrictions",
      "0.protection.required_pull_request_reviews.bypass_pull_request_allowances",
      "0.protection.required_status_checks.contexts",
    ]);
    const open = { restrictions: null, required_status_checks: { contexts: ["build"], app: "any" } };
    expect(family.config.warnings?.([{ name: "main", protection: open }])).toEqual([]);
  });
});
