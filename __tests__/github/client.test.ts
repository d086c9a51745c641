// The client starts with two requests, keeps its pace, and returns answers as data.
import { afterEach, describe, expect, test } from "vitest";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, isStartup, json, type Script, withLimits } from "./harness.ts";

let bench: Bench;
const start = (...parameters: Parameters<typeof createBench>): Bench => {
  bench = createBench(...parameters);
  return bench;
};
afterEach(() => bench.restore());

const GET: ApiRequest = {
  kind: "rest",
  route: "GET /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop" },
};
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop", has_wiki: false },
};
const QUERY: ApiRequest = {
  kind: "graphql",
  query: "query ($id: ID!) { node(id: $id) { id } }",
  variables: { id: "R_1" },
};

const ok: Script = () => json(200, { full_name: "acme/shop" });
const unlimited =
  (rest: Script): Script =>
  (sent) =>
    sent.path === "/rate_limit" ? json(404, { message: "Rate limiting is not enabled." }) : withLimits(rest)(sent);

describe("src/github/client", () => {
  test("answers with status, headers and data", async () => {
    const { run } = start(withLimits(ok));

    const reply = await run((github) => github.send(GET));

    expect(reply).toMatchObject({ kind: "answer", status: 200, data: { full_name: "acme/shop" }, problems: [] });
  });

  test("takes an answer without a body for an answer, whatever type the server names", async () => {
    const { run } = start(
      withLimits(() => new Response(null, { status: 204, headers: { "content-type": "application/json" } })),
    );

    expect(await run((github) => github.send(PATCH))).toMatchObject({ kind: "answer", status: 204 });
  });

  test("starts with two requests, and names the API version on each", async () => {
    const { run, sent } = start(withLimits(ok));

    await run((github) => github.send(GET));

    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /rate_limit",
      "POST /graphql",
      "GET /repos/acme/shop",
    ]);
    expect(sent.every(({ headers }) => headers.get("x-github-api-version") === "2022-11-28")).toBe(true);
  });

  test("writes of one process are a second apart for each shard, on the grid of the wall clock", async () => {
    const { run, sent } = start(withLimits(ok), { shard: { index: 2, count: 3 } });

    await run((github) => Promise.all([1, 2, 3, 4].map(() => github.send(PATCH))));

    const starts = sent.filter(({ method }) => method === "PATCH").map(({ at }) => at);
    expect(starts.map((at) => at % 3)).toEqual([1, 1, 1, 1]);
    expect(starts.slice(1).map((at, index) => at - (starts[index] ?? 0))).toEqual([3, 3, 3]);
  });

  test("a server without limits is not paced", async () => {
    const { run, sent } = start(unlimited(ok), { shard: { index: 2, count: 3 } });

    await run((github) => Promise.all([1, 2, 3, 4].map(() => github.send(PATCH))));

    expect(sent.every(({ at }) => at === 0)).toBe(true);
  });

  test.each([
    [null],
    [{ resources: null }],
    [{ resources: [] }],
    [{ resources: { core: null, graphql: 7 } }],
    [{ resources: { core: { limit: "5000", remaining: null, reset: 1 } } }],
    [{ resources: { core: { limit: 5000, remaining: 10 } } }],
    [[]],
  ])("limits are unknown and work goes on if GET /rate_limit answers %j", async (body) => {
    const { run, lines } = start((sent) => (sent.path === "/rate_limit" ? json(200, body) : withLimits(ok)(sent)));

    expect(await run((github) => github.send(GET))).toMatchObject({ kind: "answer" });
    expect(lines).toContainEqual(expect.objectContaining({ message: expect.stringContaining("hourly limits") }));
  });

  test("GraphQL queries go one at a time", async () => {
    let inFlight = 0;
    let most = 0;
    const { run, clock } = start(
      withLimits(async () => {
        most = Math.max(most, ++inFlight);
        await clock.sleep(7000);
        inFlight--;
        return json(200, { data: { node: { id: "R_1" } } });
      }),
    );

    await run((github) => Promise.all([1, 2, 3].map(() => github.send(QUERY))));

    expect(most).toBe(1);
  });

  test.each([
    [1, 10],
    [3, 3],
    [16, 1],
  ])("with %i shards, each has at most %i reads in flight", async (count, limit) => {
    let inFlight = 0;
    let most = 0;
    const { run, clock } = start(
      withLimits(async () => {
        most = Math.max(most, ++inFlight);
        await clock.sleep(60_000 * 0.4);
        inFlight--;
        return json(200, {});
      }),
      { shard: { index: 1, count }, deadline: Number.POSITIVE_INFINITY },
    );

    await run((github) => Promise.all(Array.from({ length: 30 }, () => github.send(GET))));

    expect(most).toBeLessThanOrEqual(limit);
  });

  test("a refusal stops the whole process for as long as GitHub says", async () => {
    let isRefused = false;
    const { run, sent } = start(
      withLimits((request) => {
        if (isRefused || request.method !== "PATCH") return json(200, {});
        isRefused = true;
        return json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "120" });
      }),
    );

    const replies = await run((github) =>
      Promise.all([PATCH, GET, GET, PATCH, GET].map((request) => github.send(request))),
    );

    expect(replies.every(({ kind }) => kind === "answer")).toBe(true);
    const refusedAt = sent.find(({ method }) => method === "PATCH")?.at ?? 0;
    expect(sent.filter(({ at }) => at > refusedAt && at < refusedAt + 120)).toEqual([]);
    expect(sent.filter((request) => !isStartup(request))).toHaveLength(6);
  });

  test("counts every attempt", async () => {
    const answers = [json(502, {}), json(200, {})];
    const { run } = start(withLimits(() => answers.shift() ?? json(200, {})));

    const usage = await run(async (github) => {
      await github.send(PATCH);
      return github.usage();
    });

    expect(usage).toMatchObject({ requests: 4, writes: 2, graphqlQueries: 1, refusals: 0 });
  });
});
