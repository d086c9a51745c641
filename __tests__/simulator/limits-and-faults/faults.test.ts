// The simulator's faults hit the requests that they name, as often as told.
import { describe, expect, test } from "vitest";
import { serve } from "../../../simulator/index.ts";
import type { Effect, Fault } from "../../../simulator/limits-and-faults/faults.ts";
import { ConnectionReset } from "../../../simulator/serve.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab(...faults: Fault[]) {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  const opened = openLab(organization);
  for (const fault of faults) opened.simulator.addFault(fault);
  const call = (method = "GET", signal?: AbortSignal) =>
    opened.simulator.fetch("http://github.test/repos/acme/one", {
      method,
      headers: { authorization: "bearer ghp_owner" },
      ...(method === "PATCH" ? { body: '{"has_wiki":false}' } : {}),
      ...(signal ? { signal } : {}),
    });
  return { ...opened, repository, call };
}

describe("simulator/limits-and-faults/faults.ts", () => {
  test("meets the nth matching request, as often as told, and no other", async () => {
    const { call } = lab({
      route: "GET /repos/{owner}/{repo}",
      nth: 2,
      times: 2,
      effect: { kind: "refusal", name: "timeout" },
    });

    const statuses: number[] = [];
    for (const method of ["GET", "PATCH", "GET", "GET", "GET"]) statuses.push((await call(method)).status);

    expect(statuses).toEqual([200, 200, 502, 502, 200]);
  });

  test("picks requests by what they say", async () => {
    const { send } = lab({
      matches: ({ write, body }) => write && JSON.stringify(body).includes("has_wiki"),
      effect: { kind: "refusal", name: "serverError" },
    });

    expect((await send("PATCH /repos/acme/one", { has_issues: false })).status).toBe(200);
    expect((await send("PATCH /repos/acme/one", { has_wiki: false })).status).toBe(500);
  });

  test("does nothing of what it refuses", async () => {
    const { call, repository } = lab({
      effect: { kind: "refusal", name: "secondaryLimit", headers: { "retry-after": "60" } },
    });

    const response = await call("PATCH");

    expect([response.status, response.headers.get("retry-after"), repository.settings.has_wiki]).toEqual([
      403,
      "60",
      true,
    ]);
    expect(await response.json()).toMatchObject({
      documentation_url: expect.stringMatching(/#about-secondary-rate-limits$/),
    });
  });

  test("does what it then loses the answer of", async () => {
    const { call, repository } = lab({ effect: { kind: "lost", effect: { kind: "html", status: 502 } } });

    const response = await call("PATCH");

    expect([response.status, response.headers.get("content-type"), repository.settings.has_wiki]).toEqual([
      502,
      "text/html",
      false,
    ]);
  });

  test("cuts JSON in the middle", async () => {
    const { call } = lab({ effect: { kind: "truncated" } });

    const response = await call();

    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test("cuts the connection in process, and logs that no answer left", async () => {
    const { call, simulator } = lab({ effect: { kind: "reset" } });

    await expect(call()).rejects.toThrow(ConnectionReset);
    expect(simulator.log).toMatchObject([{ status: 0 }]);
  });

  test("hangs until the client gives up", async () => {
    const { call } = lab({ effect: { kind: "hang" } });
    const controller = new AbortController();
    const answer = call("GET", controller.signal);

    setImmediate(() => controller.abort(new Error("enough")));

    await expect(answer).rejects.toThrow("enough");
  });

  test("shows what a lagging replica would show", async () => {
    const { send } = lab({ route: "GET /repos/{owner}/{repo}", nth: 2, effect: { kind: "stale" } });
    await send("GET /repos/acme/one");
    await send("PATCH /repos/acme/one", { has_wiki: false });

    expect((await send("GET /repos/acme/one")).body.has_wiki).toBe(true);
    expect((await send("GET /repos/acme/one")).body.has_wiki).toBe(false);
  });

  test("leaves a hole in a GraphQL answer", async () => {
    const effect: Effect = {
      kind: "partial",
      type: "RESOURCE_LIMITS_EXCEEDED",
      message: "Resource limits for this query exceeded.",
      paths: () => [["nodes", 0, "description"]],
    };
    const { graphql, repository } = lab({ route: "POST /graphql", effect });
    const query = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { name description } } }";
    repository.settings.description = "there";

    const { body } = await graphql(query, { ids: [repository.nodeId] });

    expect(body.data.nodes).toEqual([{ name: "one", description: null }]);
    expect(body.errors).toMatchObject([{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["nodes", 0, "description"] }]);
  });

  test.each([
    ["resourceLimits", "RESOURCE_LIMITS_EXCEEDED"],
    ["graphqlLimit", "RATE_LIMIT"],
    ["graphqlTimeout", undefined],
  ] as const)("words %s as GraphQL does", async (name, type) => {
    const { graphql } = lab({ route: "POST /graphql", effect: { kind: "refusal", name } });

    const { status, body } = await graphql("{ viewer { login } }");

    expect([status, body.data, body.errors[0].type]).toEqual([200, null, type]);
  });

  test("is over once it is cleared", async () => {
    const { simulator, call } = lab({
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "refusal", name: "unavailable" },
    });
    expect((await call()).status).toBe(503);

    simulator.clearFaults();

    expect((await call()).status).toBe(200);
  });

  test("works over a socket too", async () => {
    const { simulator } = lab({ effect: { kind: "reset" } }, { effect: { kind: "hang" }, nth: 2 });
    const server = await serve(simulator);
    const headers = { authorization: "bearer ghp_owner" };

    await expect(fetch(`${server.url}/repos/acme/one`, { headers })).rejects.toThrow(TypeError);
    const controller = new AbortController();
    const hanging = fetch(`${server.url}/repos/acme/one`, { headers, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await expect(hanging).rejects.toThrow("enough");
    expect((await fetch(`${server.url}/repos/acme/one`, { headers })).status).toBe(200);
    await server.close();
  });
});
