// What is odd about GitHub's rulesets: what is filled in, reordered, hidden, inherited, refused and not stored.
import { describe, expect, test } from "vitest";
import { addRuleset } from "../../../../simulator/families/rulesets/rulesets.ts";
import {
  addApp,
  addRepository,
  addTeam,
  addUser,
  type NewOrganization,
} from "../../../../simulator/state/organization.ts";
import type { RepositorySettings } from "../../../../simulator/state/repository.ts";
import { acme, openLab } from "../../harness.ts";

const PULLS = {
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
};
const REFS = { ref_name: { include: ["~DEFAULT_BRANCH", "refs/heads/a"], exclude: [] } };
const PLAIN = { name: "main", enforcement: "active", conditions: REFS, rules: [{ type: "deletion" }] } as const;
const READ = `query($id: ID!, $parents: Boolean) { node(id: $id) { ... on Repository { rulesets(first: 10, includeParents: $parents) { totalCount nodes {
  databaseId name target enforcement conditions { refName { include exclude } }
  source { __typename ... on Repository { id } ... on Organization { login } }
  bypassActors(first: 10) { totalCount nodes { bypassMode organizationAdmin deployKey repositoryRoleDatabaseId actor { __typename ... on Team { slug } ... on User { login } ... on App { slug } } } }
  rules(first: 20) { totalCount nodes { type parameters { __typename
    ... on PullRequestParameters { requiredApprovingReviewCount allowedMergeMethods requiredReviewers { filePatterns minimumApprovals reviewerId } }
    ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
    ... on CodeQualityParameters { severity } } } }
} } } } }`;

function lab(owner: Partial<NewOrganization> = {}, settings: Partial<RepositorySettings> = {}) {
  const organization = acme(owner);
  const repository = addRepository(organization, { name: "one", settings });
  const team = addTeam(organization, { name: "ops", privacy: "secret" });
  const app = addApp(organization, { slug: "ci" });
  addUser(organization, "Mona");
  for (const [token, role] of [
    ["ghp_reader", "read"],
    ["ghp_admin", "admin"],
  ] as const)
    organization.tokens.set(token, { kind: "personal", login: "mona", owner: false, permissions: "all", role });
  const opened = openLab(organization);
  const create = (body: object, token?: string) => opened.send("POST /repos/acme/one/rulesets", body, token);
  const read = async (parents = true, token?: string) =>
    (await opened.graphql(READ, { id: repository.nodeId, parents }, token)).body.data.node.rulesets;
  return { ...opened, repository, team, app, create, read };
}

describe("simulator/families/rulesets", () => {
  test("fills in parameters, answers them over REST in an order of its own, and lists no rules", async () => {
    const { create, send, simulator } = lab();
    const rules = [{ type: "pull_request", parameters: PULLS }, { type: "deletion" }];

    const { status, body } = await create({ ...PLAIN, rules });
    const { body: list } = await send("GET /repos/acme/one/rulesets");

    expect(status).toBe(201);
    expect(body.rules).toEqual([
      { type: "deletion" },
      {
        type: "pull_request",
        parameters: {
          ...PULLS,
          allowed_merge_methods: ["squash", "rebase", "merge"],
          dismissal_restriction: { allowed_actors: [], enabled: false },
          require_extra_approval_for_unattributed_changes: true,
          required_reviewers: [],
        },
      },
    ]);
    expect(body.conditions.ref_name.include).toEqual(["~DEFAULT_BRANCH", "refs/heads/a"]);
    expect(list).toMatchObject([{ id: body.id, name: "main", target: "branch", source: "acme/one" }]);
    expect(list[0]).not.toHaveProperty("rules");
    expect(simulator.violations).toEqual([]);
  });

  test("a PUT keeps what it leaves out, replaces lists that it has, and resets what a rule leaves out", async () => {
    const { create, send } = lab();
    const extra = { ...PULLS, require_extra_approval_for_unattributed_changes: false };
    const actors = [{ actor_type: "OrganizationAdmin", actor_id: 1 }];
    const made = await create({
      ...PLAIN,
      bypass_actors: actors,
      rules: [{ type: "deletion" }, { type: "pull_request", parameters: extra }],
    });

    const { body } = await send(`PUT /repos/acme/one/rulesets/${made.body.id}`, {
      rules: [{ type: "pull_request", parameters: PULLS }],
    });

    expect(body.rules).toHaveLength(1);
    expect(body.rules[0].parameters.require_extra_approval_for_unattributed_changes).toBe(true);
    expect(body.bypass_actors).toMatchObject([{ actor_type: "OrganizationAdmin", bypass_mode: "always" }]);
    expect(body).toMatchObject({ name: "main", enforcement: "active", conditions: { ref_name: { exclude: [] } } });
  });

  test("administrators of the organization come back with 1, 0 or no id", async () => {
    const { create } = lab();
    const bypass_actors = [{ actor_type: "OrganizationAdmin", actor_id: 1, bypass_mode: "always" }];
    const ids = new Set<number | null>();
    for (const name of ["a", "b", "c"])
      ids.add((await create({ ...PLAIN, name, bypass_actors })).body.bypass_actors[0].actor_id);

    expect(ids).toEqual(new Set([null, 0, 1]));
  });

  test("shows bypass actors only to tokens with write access", async () => {
    const { create, send, read, team, app } = lab({}, { visibility: "public" });
    const bypass_actors = [
      { actor_type: "Team", actor_id: team.id, bypass_mode: "pull_request" },
      { actor_type: "Integration", actor_id: app.id, bypass_mode: "exempt" },
      { actor_type: "RepositoryRole", actor_id: 5 },
      { actor_type: "DeployKey" },
    ];
    const { body } = await create({ ...PLAIN, bypass_actors });
    const path = `GET /repos/acme/one/rulesets/${body.id}`;

    expect(body.bypass_actors).toHaveLength(4);
    expect((await send(path, undefined, "ghp_reader")).body).not.toHaveProperty("bypass_actors");
    expect((await read(false, "ghp_reader")).nodes[0].bypassActors).toBeNull();
    const [shown] = (await read(false)).nodes;
    expect(shown.bypassActors.nodes).toMatchObject([
      { bypassMode: "PULL_REQUEST", actor: { __typename: "Team", slug: "ops" } },
      { bypassMode: "EXEMPT", actor: { __typename: "App" } },
      { bypassMode: "ALWAYS", repositoryRoleDatabaseId: 5, actor: null },
      { deployKey: true, actor: null },
    ]);
    const [hidden] = (await read(false, "ghp_admin")).nodes;
    expect(hidden.bypassActors.nodes[0].actor).toBeNull();
  });

  test("GraphQL shows parameters, reviewers by node id, and no rule that it has no type for", async () => {
    const { create, read, team, simulator } = lab();
    const required_reviewers = [
      { file_patterns: ["*.tf"], minimum_approvals: 1, reviewer: { id: team.id, type: "Team" } },
    ];
    await create({
      ...PLAIN,
      rules: [
        { type: "pull_request", parameters: { ...PULLS, required_reviewers } },
        { type: "code_quality", parameters: { severity: "errors" } },
        { type: "license_compliance_scanning" },
      ],
    });

    const { nodes } = await read();

    expect(nodes[0].rules.totalCount).toBe(2);
    expect(nodes[0].rules.nodes).toMatchObject([
      { type: "CODE_QUALITY", parameters: { severity: "ERRORS" } },
      {
        type: "PULL_REQUEST",
        parameters: { requiredReviewers: [{ filePatterns: ["*.tf"], minimumApprovals: 1, reviewerId: team.nodeId }] },
      },
    ]);
    expect(simulator.violations).toEqual([]);
  });

  test("those of the organization are inherited, and cannot be changed from the repository", async () => {
    const { organization, send, read } = lab();
    const repository_name = { include: ["o*"], exclude: ["*x"] };
    const above = addRuleset(organization, null, { ...PLAIN, conditions: { ...REFS, repository_name } });
    addRuleset(organization, null, { ...PLAIN, conditions: { repository_name: { include: ["two"], exclude: [] } } });

    const list = async (query: string) => (await send(`GET /repos/acme/one/rulesets${query}`)).body;
    const path = `/repos/acme/one/rulesets/${above.id}`;

    expect(await list("")).toMatchObject([{ id: above.id, source_type: "Organization", source: "acme" }]);
    expect(await list("?includes_parents=false")).toEqual([]);
    expect((await read()).nodes).toMatchObject([{ source: { __typename: "Organization", login: "acme" } }]);
    expect((await read(false)).totalCount).toBe(0);
    expect((await send(`GET ${path}`)).status).toBe(200);
    expect((await send(`GET ${path}?includes_parents=false`)).status).toBe(404);
    expect((await send(`PUT ${path}`, { enforcement: "disabled" })).status).toBe(404);
    expect((await send(`DELETE ${path}`)).status).toBe(404);
  });

  test("an owner makes, changes and removes those of the organization", async () => {
    const { send } = lab();
    const conditions = { ...REFS, repository_name: { include: ["~ALL"], exclude: [] } };

    const { status, body } = await send("POST /orgs/acme/rulesets", { ...PLAIN, conditions });
    expect(status).toBe(201);
    expect((await send(`PUT /orgs/acme/rulesets/${body.id}`, { enforcement: "evaluate" })).body.enforcement).toBe(
      "evaluate",
    );
    expect((await send("GET /orgs/acme/rulesets", undefined, "ghp_admin")).status).toBe(403);
    expect((await send(`DELETE /orgs/acme/rulesets/${body.id}`)).status).toBe(204);
    expect((await send("GET /orgs/acme/rulesets")).body).toEqual([]);
  });

  test.each([
    ["shows-old", "active"],
    ["shows-new", "disabled"],
  ] as const)("a PUT may answer 200 and not apply (%s)", async (ignoresWrites, answered) => {
    const { organization, repository, send } = lab();
    const ruleset = addRuleset(organization, repository, PLAIN);
    ruleset.ignoresWrites = ignoresWrites;
    const path = `/repos/acme/one/rulesets/${ruleset.id}`;

    const { status, body } = await send(`PUT ${path}`, { enforcement: "disabled" });

    expect([status, body.enforcement]).toEqual([200, answered]);
    expect((await send(`GET ${path}`)).body.enforcement).toBe("active");
  });

  test.each([
    [
      "a ref without its prefix",
      { conditions: { ref_name: { include: ["main"], exclude: [] } } },
      "Invalid target patterns: 'main'",
    ],
    ["one list of refs alone", { conditions: { ref_name: { include: ["~ALL"] } } }, "Invalid target patterns: ''"],
    ["no refs", { conditions: {} }, "Invalid target patterns: ''"],
    [
      "a push rule for branches",
      { rules: [{ type: "max_file_size", parameters: { max_file_size: 1 } }] },
      "Invalid rule 'max_file_size': ",
    ],
    [
      "a rule of pull requests for tags",
      {
        target: "tag",
        conditions: { ref_name: { include: ["~ALL"], exclude: [] } },
        rules: [{ type: "pull_request", parameters: PULLS }],
      },
      "Invalid rule 'pull_request': ",
    ],
    ["a name that is taken", { name: "taken" }, "Name must be unique"],
    [
      "a stranger",
      { bypass_actors: [{ actor_type: "Team", actor_id: 1 }] },
      "Actor Team 1 must be part of the ruleset source or owner organization",
    ],
    [
      "a bypass of pull requests by a key",
      { bypass_actors: [{ actor_type: "DeployKey", bypass_mode: "pull_request" }] },
      "Bypass mode pull_request is only applicable to branch rulesets",
    ],
  ])("refuses %s", async (_, body, error) => {
    const { create, organization, repository, simulator } = lab();
    addRuleset(organization, repository, { ...PLAIN, name: "taken" });

    const refused = await create({ ...PLAIN, ...body });

    expect([refused.status, refused.body.message, refused.body.errors]).toEqual([422, "Validation Failed", [error]]);
    expect(simulator.violations).toEqual([]);
  });

  test.each([
    ["a private repository of a free plan", "free", "private", {}, 403],
    ["a public repository of a free plan", "free", "public", {}, 201],
    ["evaluate without Enterprise", "team", "private", { enforcement: "evaluate" }, 422],
    [
      "a pattern of names without Enterprise",
      "team",
      "private",
      { rules: [{ type: "branch_name_pattern", parameters: { operator: "regex", pattern: "." } }] },
      422,
    ],
    [
      "limits of pushes in public",
      "enterprise",
      "public",
      { target: "push", conditions: {}, rules: [{ type: "max_file_size", parameters: { max_file_size: 1 } }] },
      422,
    ],
    [
      "limits of pushes in private",
      "team",
      "private",
      { target: "push", conditions: {}, rules: [{ type: "max_file_size", parameters: { max_file_size: 1 } }] },
      201,
    ],
  ] as const)("%s is a matter of the plan", async (_, plan, visibility, body, status) => {
    const { create, send } = lab({ plan }, { visibility });

    const made = await create({ ...PLAIN, ...body });

    expect(made.status).toBe(status);
    if (status === 403) {
      expect(made.body.message).toMatch(/^Upgrade to GitHub Pro/);
      expect((await send("GET /repos/acme/one/rulesets")).status).toBe(403);
    }
  });

  test("takes at most 75", async () => {
    const { create, organization, repository } = lab();
    for (let index = 0; index < 75; index += 1) addRuleset(organization, repository, { ...PLAIN, name: `r${index}` });

    expect((await create(PLAIN)).status).toBe(422);
  });

  test("is for administrators, and not in archived repositories", async () => {
    const { create, repository, send } = lab();
    const { body } = await create(PLAIN, "ghp_admin");

    expect((await create({ ...PLAIN, name: "x" }, "ghp_reader")).status).toBe(403);
    repository.settings.archived = true;
    expect((await send(`DELETE /repos/acme/one/rulesets/${body.id}`)).status).toBe(403);
  });
});
