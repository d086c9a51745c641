// The simulator stores a repository's settings like GitHub, and refuses what GitHub refuses.
import { describe, expect, test } from "vitest";
import {
  addRepository,
  type NewOrganization,
  removeRepository,
  renameRepository,
  repositoryNamed,
} from "../../../../simulator/state/organization.ts";
import type { NewRepository } from "../../../../simulator/state/repository.ts";
import { acme, openLab } from "../../harness.ts";

function lab(wanted: Partial<NewRepository> = {}, owner: Partial<NewOrganization> = {}) {
  const organization = acme(owner);
  const repository = addRepository(organization, { name: "One", ...wanted });
  return { ...openLab(organization), repository };
}

describe("simulator/families/repository/update", () => {
  test("reads back what was written, over REST and GraphQL", async () => {
    const { send, graphql, repository } = lab();

    await send("PATCH /repos/acme/one", {
      has_wiki: false,
      description: "new",
      squash_merge_commit_title: "PR_TITLE",
      squash_merge_commit_message: "BLANK",
    });

    const { body } = await send("GET /repos/acme/one");
    expect(body).toMatchObject({
      has_wiki: false,
      description: "new",
      squash_merge_commit_title: "PR_TITLE",
      squash_merge_commit_message: "BLANK",
    });
    const read = await graphql(
      "query($id: ID!) { node(id: $id) { ... on Repository { hasWikiEnabled description squashMergeCommitMessage } } }",
      {
        id: repository.nodeId,
      },
    );
    expect(read.body).toEqual({
      data: { node: { hasWikiEnabled: false, description: "new", squashMergeCommitMessage: "BLANK" } },
    });
  });

  test.each<[string, object, Partial<NewRepository>, Partial<NewOrganization>]>([
    [
      "no merge method at all",
      { allow_merge_commit: false, allow_squash_merge: false, allow_rebase_merge: false },
      {},
      {},
    ],
    ["a description that is too long", { description: "ä".repeat(351) }, {}, {}],
    ["a description with a line break", { description: "two\nlines" }, {}, {}],
    ["a message without its title", { merge_commit_message: "BLANK" }, {}, {}],
    [
      "a pair that the settings page does not offer",
      { squash_merge_commit_title: "COMMIT_OR_PR_TITLE", squash_merge_commit_message: "PR_BODY" },
      {},
      {},
    ],
    ["a title that does not fit the message there is", { merge_commit_title: "PR_TITLE" }, {}, {}],
    ["a default branch that does not exist", { default_branch: "develop" }, {}, {}],
    ["a default branch of an empty repository", { default_branch: "develop" }, { branches: [] }, {}],
    ["a fork that becomes public", { visibility: "public" }, { fork: true }, {}],
    ["internal without an enterprise", { visibility: "internal" }, {}, { plan: "team" }],
    ["internal for a user", { visibility: "internal" }, {}, { kind: "user" }],
    [
      "another visibility against the organization's policy",
      { private: false },
      {},
      { policy: { changeVisibility: false } },
    ],
    ["forks of a public repository", { allow_forking: true }, { settings: { visibility: "public" } }, {}],
    ["forks against the organization's policy", { allow_forking: true }, {}, { policy: { allowForking: false } }],
    [
      "no sign-off where the organization wants it",
      { web_commit_signoff_required: false },
      {},
      { policy: { signoffRequired: true } },
    ],
    ["a name that is taken", { name: "two" }, {}, {}],
  ])("refuses %s with 422 and changes nothing", async (_what, body, wanted, owner) => {
    const { send, organization, repository, simulator } = lab(wanted, owner);
    addRepository(organization, { name: "two" });
    const before = structuredClone(repository.settings);

    const { status } = await send("PATCH /repos/acme/one", { ...body, has_issues: false });

    expect(status).toBe(422);
    expect(repository.settings).toEqual(before);
    expect(simulator.violations).toEqual([]);
  });

  test("takes `private` for a visibility", async () => {
    const { send } = lab();

    const { body } = await send("PATCH /repos/acme/one", { private: false });

    expect([body.private, body.visibility]).toEqual([false, "public"]);
  });

  test.each([
    ["PATCH /repos/acme/one", { has_wiki: false }],
    ["PATCH /repos/acme/one", { archived: false, has_wiki: false }],
    ["PATCH /repos/acme/one", { archived: false, name: "other" }],
    ["PUT /repos/acme/one/topics", { names: [] }],
    ["POST /repos/acme/one/autolinks", { key_prefix: "A-", url_template: "https://a.test/<num>" }],
    ["PUT /repos/acme/one/vulnerability-alerts", undefined],
    ["PUT /repos/acme/one/actions/permissions", { enabled: false }],
    ["PUT /repos/acme/one/collaborators/octo-owner", {}],
    ["POST /repos/acme/one/labels", { name: "bug" }],
  ])("refuses %s %j while it is archived", async (request, body) => {
    const { send } = lab({ settings: { archived: true } });

    const { status, body: answer } = await send(request, body);

    expect([status, answer.message]).toEqual([403, "Repository was archived so is read-only."]);
  });

  test("unarchives by a request that does only that", async () => {
    const { send, repository } = lab({ settings: { archived: true } });

    const { status } = await send("PATCH /repos/acme/one", { archived: false });

    expect([status, repository.settings.archived]).toEqual([200, false]);
  });

  test("redirects from a former name, with 301 for reads and 307 for writes", async () => {
    const { send, organization, repository } = lab();
    renameRepository(organization, repository, "renamed");

    const read = await send("GET /repos/acme/one");
    const write = await send("PATCH /repos/acme/one", { has_wiki: false });

    expect([read.status, write.status]).toEqual([301, 307]);
    const location = `http://github.test/repositories/${repository.id}`;
    expect([read.headers.get("location"), read.body.url, write.headers.get("location")]).toEqual([
      location,
      location,
      location,
    ]);
  });

  test("is reached through the redirect by who follows it", async () => {
    const { simulator, organization, repository } = lab();
    renameRepository(organization, repository, "renamed");

    const init = {
      method: "PUT",
      headers: { authorization: "bearer ghp_owner" },
      body: JSON.stringify({ names: ["a"] }),
    };
    const response = await simulator.fetch("http://github.test/repos/acme/one/topics", init);

    expect(response.status).toBe(200);
    expect(repository.topics).toEqual(["a"]);
  });

  test("is gone once it is removed", async () => {
    const { send, organization, graphql, repository } = lab();
    removeRepository(organization, repositoryNamed(organization, "one"));

    expect((await send("GET /repos/acme/one")).status).toBe(404);
    const { body } = await graphql("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [repository.nodeId] });
    expect(body.errors).toMatchObject([{ type: "NOT_FOUND", path: ["nodes", 0] }]);
  });

  test("an empty one has a default branch over REST and none over GraphQL", async () => {
    const { send, graphql } = lab({ branches: [] });

    const rest = await send("GET /repos/acme/one");
    const { body } = await graphql('{ repository(owner: "acme", name: "one") { isEmpty defaultBranchRef { name } } }');

    expect([rest.body.default_branch, body.data.repository]).toEqual([
      "main",
      { isEmpty: true, defaultBranchRef: null },
    ]);
  });

  test.each([
    ["refs/heads/main", { name: "main" }],
    ["main", { name: "main" }],
    ["refs/heads/develop", null],
  ])("finds the ref %s or not", async (qualifiedName, ref) => {
    const { graphql } = lab();

    const { body } = await graphql(
      'query($q: String!) { repository(owner: "acme", name: "one") { ref(qualifiedName: $q) { name } } }',
      {
        q: qualifiedName,
      },
    );

    expect(body.data.repository.ref).toEqual(ref);
  });
});
