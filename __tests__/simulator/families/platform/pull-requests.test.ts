// Comments on pull requests and jobs of runs: what the simulator refuses, and who is the author.
import { describe, expect, test } from "vitest";
import { createSimulator } from "../../../../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN, seedOrganization } from "../../../../simulator/seeds/basic.ts";
import { repositoryNamed } from "../../../../simulator/state/organization.ts";

function world(permissions: Readonly<Record<string, "read" | "write">>) {
  const { organization } = seedOrganization({ repositories: 3 });
  const home = repositoryNamed(organization, SEEDED_HOME);
  home.pullRequests.add(7);
  organization.tokens.set(SEEDED_JOB_TOKEN, { kind: "job", repository: SEEDED_HOME, permissions });
  const simulator = createSimulator({ organization });
  const call = async (method: string, path: string, body?: object) => {
    const response = await simulator.handle(
      new Request(`https://api.github.com/repos/acme/${SEEDED_HOME}/${path}`, {
        method,
        headers: { authorization: `token ${SEEDED_JOB_TOKEN}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: await response.json() };
  };
  return { home, simulator, call };
}

describe("simulator/families/platform/pull-requests.ts", () => {
  test("creates, lists and updates comments of the token's own account", async () => {
    const { call, simulator, home } = world({ pull_requests: "write" });

    expect(await call("POST", "issues/7/comments", { body: "one" })).toMatchObject({
      status: 201,
      body: { body: "one", user: { login: "github-actions[bot]", type: "Bot" } },
    });
    const id = home.comments[0]?.id;
    expect((await call("PATCH", `issues/comments/${id}`, { body: "two" })).status).toBe(200);
    expect((await call("GET", "issues/7/comments")).body).toMatchObject([{ id, body: "two" }]);
    expect(simulator.violations).toEqual([]);
  });

  test.each([
    ["a body that is too long", 422, "issues/7/comments", "x".repeat(65_537)],
    ["an empty body", 422, "issues/7/comments", " "],
    ["a pull request that does not exist", 404, "issues/8/comments", "x"],
  ])("refuses %s: %i", async (_, status, path, body) => {
    const { call, home } = world({ pull_requests: "write" });

    expect((await call("POST", path, { body })).status).toBe(status);
    expect(home.comments).toEqual([]);
  });

  test("refuses a comment without `pull-requests: write`", async () => {
    expect((await world({ pull_requests: "read" }).call("POST", "issues/7/comments", { body: "x" })).status).toBe(403);
  });
});

describe("simulator/families/platform/workflow-jobs.ts", () => {
  test("lists the latest execution of each job, all of them with `filter=all`", async () => {
    const { call, home, simulator } = world({ actions: "read" });
    const job = { runId: "42", name: "apply (1/2)" } as const;
    home.jobs.push(
      { ...job, id: 1, attempt: 1, conclusion: "failure" },
      { ...job, id: 2, attempt: 2, conclusion: "success" },
    );

    expect((await call("GET", "actions/runs/42/jobs")).body).toMatchObject({ total_count: 1, jobs: [{ id: 2 }] });
    expect((await call("GET", "actions/runs/42/jobs?filter=all")).body).toMatchObject({ total_count: 2 });
    expect((await call("GET", "actions/runs/43/jobs")).body).toMatchObject({ total_count: 0 });
    expect((await world({}).call("GET", "actions/runs/42/jobs")).status).toBe(403);
    expect(simulator.violations).toEqual([]);
  });
});
