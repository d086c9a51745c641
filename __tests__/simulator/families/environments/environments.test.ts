// Shows how the simulator treats environments: whole PUTs, plans, reviewers without access, patterns, rules of Apps.
import { describe, expect, test } from "vitest";
import {
  addApp,
  addRepository,
  addTeam,
  addUser,
  grantTeam,
  type NewOrganization,
} from "../../../../simulator/state/organization.ts";
import { acme, openLab } from "../../harness.ts";

const ONE = "/repos/acme/one/environments";

function lab(wanted: Partial<NewOrganization> = {}, visibility: "public" | "private" = "private") {
  const organization = acme(wanted);
  const repository = addRepository(organization, { name: "one", settings: { visibility } });
  const team = addTeam(organization, { name: "release" });
  grantTeam(team, repository, "read");
  return { ...openLab(organization), organization, repository, team };
}

describe("simulator/families/environments", () => {
  test("creates by PUT, and lists only the rules that are on", async () => {
    const { send, team } = lab();

    const { status, body } = await send(`PUT ${ONE}/production`, {
      wait_timer: 30,
      prevent_self_review: true,
      reviewers: [{ type: "Team", id: team.id }],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    });

    expect(status).toBe(200);
    expect(body.protection_rules).toMatchObject([
      { type: "wait_timer", wait_timer: 30 },
      {
        type: "required_reviewers",
        prevent_self_review: true,
        reviewers: [{ type: "Team", reviewer: { slug: "release" } }],
      },
      { type: "branch_policy" },
    ]);
    expect(body).toMatchObject({
      can_admins_bypass: true,
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    });
    expect((await send(`GET ${ONE}?per_page=100`)).body).toMatchObject({ total_count: 1, environments: [body] });
  });

  test("forgets what a PUT leaves out, patterns included", async () => {
    const { send, repository } = lab();
    await send(`PUT ${ONE}/staging`, {
      wait_timer: 5,
      can_admins_bypass: false,
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });
    await send(`POST ${ONE}/staging/deployment-branch-policies`, { name: "main" });

    const { body } = await send(`PUT ${ONE}/staging`, {});

    expect(body).toMatchObject({ protection_rules: [], deployment_branch_policy: null, can_admins_bypass: true });
    expect(repository.environments[0]?.policies).toEqual([]);
  });

  test("knows names without case, and keeps the first letters; slashes are escaped", async () => {
    const { send } = lab();
    await send(`PUT ${ONE}/Prod%2Feu`, {});
    await send(`PUT ${ONE}/prod%2FEU`, { wait_timer: 1 });

    expect((await send(`GET ${ONE}`)).body).toMatchObject({
      total_count: 1,
      environments: [{ name: "Prod/eu", protection_rules: [{ wait_timer: 1 }] }],
    });
    expect((await send(`DELETE ${ONE}/PROD%2Feu`)).status).toBe(204);
    expect((await send(`GET ${ONE}/Prod%2Feu`)).status).toBe(404);
  });

  test.each([
    ["wait_timer", { wait_timer: 0 }],
    ["prevent_self_review", { prevent_self_review: false }],
    ["reviewers", { reviewers: [] }],
  ])("below Enterprise, %s is refused in a private repository even at its default", async (_key, body) => {
    expect((await lab({ plan: "team" }).send(`PUT ${ONE}/x`, body)).status).toBe(422);
    expect((await lab({ plan: "team" }, "public").send(`PUT ${ONE}/x`, body)).status).toBe(200);
    expect((await lab({ plan: "team" }).send(`PUT ${ONE}/x`, { deployment_branch_policy: null })).status).toBe(200);
  });

  test.each([
    ["both kinds of policy", { deployment_branch_policy: { protected_branches: true, custom_branch_policies: true } }],
    ["neither kind", { deployment_branch_policy: { protected_branches: false, custom_branch_policies: false } }],
    ["a timer of more than 30 days", { wait_timer: 43_201 }],
    ["self review without reviewers", { prevent_self_review: true }],
    ["seven reviewers", { reviewers: Array.from({ length: 7 }, (_, id) => ({ type: "User", id })) }],
  ])("refuses %s", async (_what, body) => {
    expect((await lab().send(`PUT ${ONE}/x`, body)).status).toBe(422);
  });

  test("drops a reviewer without access to the repository, and says nothing", async () => {
    const { send, organization } = lab();
    const [other, outsider] = [addTeam(organization, { name: "other" }), addUser(organization, "out", "outsider")];

    const { status, body } = await send(`PUT ${ONE}/x`, {
      reviewers: [
        { type: "Team", id: other.id },
        { type: "User", id: outsider.id },
      ],
    });

    expect([status, body.protection_rules]).toEqual([200, []]);
  });

  test("shows in GraphQL what it shows of rules there, and not which branches", async () => {
    const { send, graphql, team } = lab();
    await send(`PUT ${ONE}/x`, { wait_timer: 3, reviewers: [{ type: "Team", id: team.id }] });
    const rules = `protectionRules(first: 5) { nodes { type timeout preventSelfReview reviewers(first: 6) {
      nodes { __typename ... on User { login } ... on Team { slug } } } } }`;
    const query = `{ repository(owner: "acme", name: "one") { environments(first: 5) { totalCount nodes { name ${rules} } } } }`;

    expect((await graphql(query)).body.data.repository.environments).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          name: "x",
          protectionRules: {
            nodes: [
              { type: "WAIT_TIMER", timeout: 3 },
              { type: "REQUIRED_REVIEWERS", reviewers: { nodes: [{ __typename: "Team", slug: "release" }] } },
            ],
          },
        },
      ],
    });
  });

  test("takes patterns only with custom policies; a pattern that is there is a 303", async () => {
    const { send } = lab();
    await send(`PUT ${ONE}/x`, {});
    const policies = `${ONE}/x/deployment-branch-policies`;
    expect((await send(`POST ${policies}`, { name: "main" })).status).toBe(404);
    await send(`PUT ${ONE}/x`, {
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });

    const { status, body } = await send(`POST ${policies}`, { name: "v*", type: "tag" });

    expect([status, body.type]).toEqual([200, "tag"]);
    expect((await send(`POST ${policies}`, { name: "v*", type: "tag" })).status).toBe(303);
    expect((await send(`POST ${policies}`, { name: "v*" })).status).toBe(200);
    expect((await send(`DELETE ${policies}/${body.id}`)).status).toBe(204);
    expect((await send(`GET ${policies}`)).body).toMatchObject({ total_count: 1, branch_policies: [{ name: "v*" }] });
  });

  test("takes rules of Apps that may write deployments, each once", async () => {
    const { send, organization } = lab();
    const gate = addApp(organization, { slug: "gate", permissions: { deployments: "write" } });
    const other = addApp(organization, { slug: "other" });
    await send(`PUT ${ONE}/x`, {});
    const rules = `${ONE}/x/deployment_protection_rules`;

    const { status, body } = await send(`POST ${rules}`, { integration_id: gate.id });

    expect([status, body.app.slug]).toEqual([201, "gate"]);
    expect((await send(`POST ${rules}`, { integration_id: gate.id })).status).toBe(422);
    expect((await send(`POST ${rules}`, { integration_id: other.id })).status).toBe(422);
    expect((await send(`GET ${rules}`)).body.custom_deployment_protection_rules).toEqual([body]);
    expect((await send(`DELETE ${rules}/${body.id}`)).status).toBe(204);
  });
});
