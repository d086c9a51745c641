// The simulator's branch protection behaves like GitHub's.
import { describe, expect, test } from "vitest";
import {
  addApp,
  addRepository,
  addTeam,
  addUser,
  grantTeam,
  type NewOrganization,
} from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

const CREATE =
  "mutation($input: CreateBranchProtectionRuleInput!) { createBranchProtectionRule(input: $input) { branchProtectionRule { id pattern } } }";
const UPDATE =
  "mutation($input: UpdateBranchProtectionRuleInput!) { updateBranchProtectionRule(input: $input) { branchProtectionRule { id } } }";
const DELETE =
  "mutation($input: DeleteBranchProtectionRuleInput!) { deleteBranchProtectionRule(input: $input) { clientMutationId } }";
const ACTORS =
  "{ totalCount nodes { actor { __typename ... on App { slug } ... on Team { slug } ... on User { login } } } }";
const READ = `query($id: ID!) { node(id: $id) { ... on Repository { branchProtectionRules(first: 10) { totalCount nodes {
  id databaseId pattern isAdminEnforced allowsDeletions requiresApprovingReviews requiredApprovingReviewCount restrictsPushes
  requiresStatusChecks requiresStrictStatusChecks requiredStatusCheckContexts requiredStatusChecks { context app { slug } }
  pushAllowances(first: 10) ${ACTORS} bypassPullRequestAllowances(first: 10) ${ACTORS}
  bypassForcePushAllowances(first: 10) ${ACTORS} reviewDismissalAllowances(first: 10) ${ACTORS}
} } } } }`;

function lab(owner: Partial<NewOrganization> = {}) {
  const organization = acme(owner);
  const repository = addRepository(organization, { name: "one" });
  const actors = {
    user: addUser(organization, "Mona"),
    team: addTeam(organization, { name: "ops", privacy: "secret" }),
    app: addApp(organization, { slug: "github-actions", id: 15368 }),
  };
  repository.collaborators.set("mona", "write");
  grantTeam(actors.team, repository, "maintain");
  organization.tokens.set("ghp_admin", {
    kind: "personal",
    login: "mona",
    owner: false,
    permissions: "all",
    role: "admin",
  });
  const opened = openLab(organization);
  const create = (input: object) => opened.graphql(CREATE, { input: { repositoryId: repository.nodeId, ...input } });
  const rules = async (token?: string) =>
    (await opened.graphql(READ, { id: repository.nodeId }, token)).body.data.node.branchProtectionRules.nodes;
  return { ...opened, repository, actors, create, rules };
}

describe("simulator/families/branches", () => {
  test("protects a pattern, and a branch that does not exist", async () => {
    const { create, rules, simulator } = lab();

    await create({ pattern: "release/*", isAdminEnforced: true });
    await create({ pattern: "no-such-branch" });

    expect(await rules()).toMatchObject([
      {
        pattern: "release/*",
        isAdminEnforced: true,
        requiresApprovingReviews: false,
        requiredApprovingReviewCount: null,
      },
      { pattern: "no-such-branch", isAdminEnforced: false },
    ]);
    expect(simulator.violations).toEqual([]);
  });

  test("changes what an update names and leaves the rest", async () => {
    const { create, rules, graphql } = lab();
    const { body } = await create({
      pattern: "main",
      requiresApprovingReviews: true,
      requiredApprovingReviewCount: 2,
      isAdminEnforced: true,
    });
    const { id } = body.data.createBranchProtectionRule.branchProtectionRule;

    await graphql(UPDATE, { input: { branchProtectionRuleId: id, allowsDeletions: true, isAdminEnforced: null } });

    expect(await rules()).toMatchObject([
      { id, requiredApprovingReviewCount: 2, isAdminEnforced: true, allowsDeletions: true },
    ]);
  });

  test("forgets the number of reviews with the reviews", async () => {
    const { create, rules, graphql } = lab();
    const { body } = await create({ pattern: "main", requiresApprovingReviews: true });
    const { id } = body.data.createBranchProtectionRule.branchProtectionRule;
    expect(await rules()).toMatchObject([{ requiredApprovingReviewCount: 1 }]);

    await graphql(UPDATE, { input: { branchProtectionRuleId: id, requiresApprovingReviews: false } });

    expect(await rules()).toMatchObject([{ requiredApprovingReviewCount: null }]);
  });

  test("keeps lists of actors as sets, and those of a restriction only while it stands", async () => {
    const { create, rules, graphql, actors } = lab();
    const ids = [actors.app.nodeId, actors.user.nodeId, actors.team.nodeId, actors.user.nodeId];
    const { body } = await create({
      pattern: "main",
      restrictsPushes: true,
      pushActorIds: ids,
      reviewDismissalActorIds: ids,
      bypassForcePushActorIds: ids,
    });
    const { id } = body.data.createBranchProtectionRule.branchProtectionRule;

    const [rule] = await rules();
    expect(rule.pushAllowances.nodes.map(({ actor }: { actor: { __typename: string } }) => actor.__typename)).toEqual([
      "User",
      "Team",
      "App",
    ]);
    expect([rule.bypassForcePushAllowances.totalCount, rule.reviewDismissalAllowances.totalCount]).toEqual([3, 0]);

    await graphql(UPDATE, { input: { branchProtectionRuleId: id, restrictsPushes: false } });
    expect((await rules())[0].pushAllowances.totalCount).toBe(0);
  });

  test("people and teams who may not push are taken, and are not in the list", async () => {
    const { create, rules, repository, actors } = lab();
    repository.collaborators.set("mona", "triage");
    actors.team.grants.clear();
    const ids = [actors.user.nodeId, actors.team.nodeId, actors.app.nodeId];

    const { status } = await create({ pattern: "main", restrictsPushes: true, pushActorIds: ids });

    expect(status).toBe(200);
    expect((await rules())[0].pushAllowances.nodes).toMatchObject([{ actor: { __typename: "App" } }]);
  });

  test("shows an actor that the sender may not see as null", async () => {
    const { create, rules, actors } = lab();
    await create({ pattern: "main", restrictsPushes: true, pushActorIds: [actors.team.nodeId] });

    const [rule] = await rules("ghp_admin");

    expect(rule.pushAllowances).toEqual({ totalCount: 1, nodes: [{ actor: null }] });
  });

  test("a check without an App reads back with the one that reports it, unless any will do", async () => {
    const { create, rules, actors } = lab();
    const requiredStatusChecks = [
      { context: "lint" },
      { context: "test", appId: "any" },
      { context: "build", appId: actors.app.nodeId },
    ];
    await create({ pattern: "main", requiresStatusChecks: true, requiredStatusChecks });

    const [rule] = await rules();

    const app = { slug: "github-actions" };
    expect(rule.requiredStatusChecks).toEqual([
      { context: "lint", app },
      { context: "test", app: null },
      { context: "build", app },
    ]);
    expect(rule.requiredStatusCheckContexts).toEqual(["lint", "test", "build"]);
  });

  test("deletes a rule, once", async () => {
    const { create, rules, graphql } = lab();
    const { body } = await create({ pattern: "main" });
    const input = { branchProtectionRuleId: body.data.createBranchProtectionRule.branchProtectionRule.id };

    await graphql(DELETE, { input });

    expect(await rules()).toEqual([]);
    expect((await graphql(DELETE, { input })).body.errors).toMatchObject([
      { type: "NOT_FOUND", path: ["deleteBranchProtectionRule"] },
    ]);
  });

  test.each<[string, object, Partial<NewOrganization>, string]>([
    ["a pattern that is taken", { pattern: "taken" }, {}, "UNPROCESSABLE"],
    [
      "seven reviews",
      { pattern: "main", requiresApprovingReviews: true, requiredApprovingReviewCount: 7 },
      {},
      "UNPROCESSABLE",
    ],
    [
      "an actor that does not exist",
      { pattern: "main", restrictsPushes: true, pushActorIds: ["U_zork"] },
      {},
      "NOT_FOUND",
    ],
    [
      "an App that does not exist",
      { pattern: "main", requiredStatusChecks: [{ context: "x", appId: "15368" }] },
      {},
      "NOT_FOUND",
    ],
    [
      "push restrictions of a user's repository",
      { pattern: "main", restrictsPushes: true },
      { kind: "user" },
      "UNPROCESSABLE",
    ],
    ["private repositories of a free plan", { pattern: "main" }, { plan: "free" }, "FORBIDDEN"],
  ])("refuses %s", async (_what, input, owner, type) => {
    const { create, simulator } = lab(owner);
    await create({ pattern: "taken" });

    const { status, body } = await create(input);

    expect([status, body.data.createBranchProtectionRule]).toEqual([200, null]);
    expect(body.errors).toMatchObject([{ type, path: ["createBranchProtectionRule"] }]);
    expect(simulator.violations).toEqual([]);
  });

  test("refuses rules of an archived repository", async () => {
    const { create, repository } = lab();
    repository.settings.archived = true;

    expect((await create({ pattern: "main" })).body.errors).toMatchObject([{ type: "FORBIDDEN" }]);
  });
});
