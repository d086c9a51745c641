// The simulator logs requests and answers with GitHub's headers.
import { describe, expect, test } from "vitest";
import { type Limits, type RequestMeta, serve } from "../../simulator/index.ts";
import { addRepository } from "../../simulator/state/organization.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { acme, OWNER, openLab } from "./harness.ts";

const NOW = Date.parse("2026-01-02T03:04:05Z");
const clock = { now: () => NOW, sleep: () => Promise.resolve() };

function organization() {
  const owner = acme();
  addRepository(owner, { name: "one" });
  return owner;
}

describe("simulator", () => {
  test("logs every request with its route, sender and outcome", async () => {
    const { send, graphql, simulator } = openLab(organization(), { clock });
    await send("PATCH /repos/acme/one", { has_wiki: false });
    await send("GET /repos/acme/zork");
    await graphql("{ viewer { login } }");

    expect(simulator.log).toMatchObject([
      {
        at: NOW,
        method: "PATCH",
        route: "PATCH /repos/{owner}/{repo}",
        path: "/repos/acme/one",
        status: 200,
        write: true,
        token: OWNER,
        bucket: "user:octo-owner",
      },
      { route: "GET /repos/{owner}/{repo}", status: 404, write: false },
      { route: "POST /graphql", status: 200, write: false, graphql: { operation: "viewer", cost: 1 } },
    ]);
  });

  test("knows a mutation for a write", async () => {
    const { graphql, simulator } = openLab(organization());
    await graphql("mutation($input: UpdateRepositoryInput!) { updateRepository(input: $input) { clientMutationId } }", {
      input: { repositoryId: "R_zork" },
    });

    expect(simulator.log).toMatchObject([{ write: true, status: 200, graphql: { operation: "updateRepository" } }]);
  });

  test("answers with GitHub's headers, and none about limits where they are off", async () => {
    const { headers } = await openLab(organization(), { clock }).send("GET /repos/acme/one");

    expect(headers.get("date")).toBe("Fri, 02 Jan 2026 03:04:05 GMT");
    expect(headers.get("x-github-request-id")).toMatch(/^5151:0+1$/);
    expect(headers.get("x-accepted-github-permissions")).toBe("metadata=read");
    expect([...headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
  });

  test("has no rate limits to show where limits are off", async () => {
    expect((await openLab().send("GET /rate_limit")).status).toBe(404);
  });

  test("asks the limits first, tells them when it is done, and shows what they say", async () => {
    const seen: string[] = [];
    const note = (word: string) => (request: RequestMeta) => void seen.push(`${word} ${request.route}`);
    const limits: Limits = {
      check: (request) => {
        note("check")(request);
        return request.write
          ? { status: 429, body: { message: "slow down" }, headers: { "retry-after": "7" } }
          : undefined;
      },
      finish: note("finish"),
      rate: (bucket, resource) => ({
        limit: 10,
        used: 4,
        remaining: 6,
        reset: bucket === "user:octo-owner" && resource === "core" ? 99 : 0,
      }),
    };
    const { send, simulator } = openLab(organization(), { limits });

    const read = await send("GET /rate_limit");
    const write = await send("PATCH /repos/acme/one", { has_wiki: false });

    expect(seen).toEqual(["check GET /rate_limit", "finish GET /rate_limit", "check PATCH /repos/{owner}/{repo}"]);
    expect(read.body.resources.core).toEqual({ limit: 10, used: 4, remaining: 6, reset: 99 });
    expect([read.headers.get("x-ratelimit-remaining"), read.headers.get("x-ratelimit-resource")]).toEqual([
      "6",
      "core",
    ]);
    expect([write.status, write.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(simulator.log.map(({ status }) => status)).toEqual([200, 429]);
  });

  test("takes its time by the clock it was given", async () => {
    const virtual = new VirtualClock(NOW);
    const { send } = openLab(organization(), { clock: virtual, latency: ({ write }) => (write ? 2000 : 500) });
    const start = virtual.now();

    await virtual.run(send("GET /repos/acme/one"));
    await virtual.run(send("PATCH /repos/acme/one", { has_wiki: false }));

    expect(virtual.now() - start).toBe(2500);
  });

  test("refuses an API version whose shapes it does not have", async () => {
    const { simulator } = openLab(organization());
    const call = (version: string) =>
      simulator.fetch("http://github.test/repos/acme/one", {
        headers: { authorization: `bearer ${OWNER}`, "x-github-api-version": version },
      });

    expect((await call("2022-11-28")).status).toBe(200);
    expect((await call("2026-03-10")).status).toBe(500);
    expect(simulator.violations).toHaveLength(1);
  });

  test("stands in for a GitHub Enterprise Server as well", async () => {
    const { send } = openLab(organization());

    const { body } = await send("GET /api/v3/orgs/acme/repos");
    const graphql = await send("POST /api/graphql", { query: "{ viewer { login } }" });

    expect(body[0].url).toBe("http://github.test/api/v3/repos/acme/one");
    expect(graphql.body.data.viewer.login).toBe("octo-owner");
  });

  test("serves other processes, redirects included", async () => {
    const owner = organization();
    const { simulator } = openLab(owner);
    const server = await serve(simulator);
    for (const repository of owner.repositories.values()) {
      repository.name = "renamed";
      owner.names.set("renamed", repository.id);
    }

    const response = await fetch(`${server.url}/repos/acme/one`, { headers: { authorization: `bearer ${OWNER}` } });
    await server.close();

    expect([response.status, response.redirected]).toEqual([200, true]);
    expect(await response.json()).toMatchObject({ name: "renamed" });
  });
});
