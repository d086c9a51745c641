// The simulator refuses beyond GitHub's limits, and recovers as GitHub does.
import { describe, expect, test } from "vitest";
import type { RequestMeta } from "../../../simulator/api/ports.ts";
import {
  appLimits,
  createLimits,
  ENTERPRISE_APP,
  PERSONAL_TOKEN,
} from "../../../simulator/limits-and-faults/limits.ts";

const START = Date.UTC(2026, 10, 22, 2, 17);

const request = (more: Partial<RequestMeta> = {}): RequestMeta => ({
  at: START,
  method: "GET",
  route: "GET /repos/{owner}/{repo}",
  path: "/repos/acme/shop",
  write: false,
  notifies: false,
  token: "ghs_1",
  bucket: "installation:7",
  ...more,
});
const write = (more: Partial<RequestMeta> = {}) =>
  request({ method: "PATCH", route: "PATCH /repos/{owner}/{repo}", write: true, ...more });
const query = (cost = 1) =>
  request({ method: "POST", route: "POST /graphql", graphql: { operation: "nodes", cost, nodeCount: 50 } });

type Limits = ReturnType<typeof createLimits>;
/** Sends it at that second and lets it take so long; the answer where it was refused. */
function send(limits: Limits, sent: RequestMeta, { at = 0, takes = 0 } = {}) {
  const meta = { ...sent, at: START + at * 1000 };
  const refused = limits.check(meta, meta.at);
  if (!refused) limits.finish(meta, meta.at + takes * 1000);
  return refused;
}
/** How many of these pass, one after the other at even distances within so many seconds. */
function passing(
  count: number,
  sent: RequestMeta,
  { within, takes = 0 }: { readonly within: number; readonly takes?: number },
) {
  const limits = createLimits({ hourly: () => ({ core: 100_000, graphql: 100_000 }) });
  const answers = Array.from({ length: count }, (_, index) =>
    send(limits, sent, { at: (index * within) / count, takes }),
  );
  const first = answers.findIndex((answer) => answer !== undefined);
  return { passed: first < 0 ? count : first, limit: limits.refusals[0]?.limit };
}

describe("simulator/limits-and-faults/limits.ts", () => {
  test.each([
    ["reads", request(), 901, 900, "restPoints"],
    ["writes", write(), 181, 180, "restPoints"],
    ["queries", query(), 2001, 2000, "graphqlPoints"],
    ["requests that people are mailed about", write({ notifies: true }), 81, 80, "contentPerMinute"],
  ] as const)("limit of %s in a minute", (_, sent, count, passed, limit) => {
    expect(passing(count, sent, { within: 59 })).toEqual({ passed, limit });
  });

  test.each([
    ["REST takes 90 seconds of a minute", request(), 40, 30, "seconds"],
    ["GraphQL takes 60", query(), 31, 20, "graphqlSeconds"],
  ] as const)("%s", (_, sent, count, passed, limit) => {
    expect(passing(count, sent, { within: 57, takes: 3 })).toEqual({ passed: passed + 1, limit });
  });

  test("a minute later there is room again", () => {
    const limits = createLimits();
    for (let sent = 0; sent < 180; sent++) send(limits, write(), { at: sent / 10 });

    expect(send(limits, write(), { at: 60 })).toBeUndefined();
    expect(limits.refusals).toEqual([]);
  });

  test("500 an hour are mailed about", () => {
    expect(passing(501, write({ notifies: true }), { within: 3590 })).toEqual({ passed: 500, limit: "contentPerHour" });
  });

  test("an App gets 2,000 tokens an hour", () => {
    const mint = write({ route: "POST /app/installations/{installation_id}/access_tokens", bucket: "app:99" });

    expect(passing(2001, mint, { within: 3590 })).toEqual({ passed: 2000, limit: "oauthPerHour" });
  });

  test("100 requests are answered at once", () => {
    const limits = createLimits();
    const answers = Array.from({ length: 101 }, () => limits.check(request(), START));

    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(limits.refusals[0]?.limit).toBe("concurrent");
  });

  test("a secondary refusal looks like GitHub's, and counts for that token alone", () => {
    const limits = createLimits();
    for (let sent = 0; sent < 180; sent++) send(limits, write());

    expect(send(limits, write())).toMatchObject({
      status: 403,
      headers: { "retry-after": "60" },
      body: { message: expect.stringContaining("You have exceeded a secondary rate limit") },
    });
    expect(send(limits, write({ bucket: "user:ann" }))).toBeUndefined();
  });

  test("one on content says so", () => {
    const limits = createLimits();
    for (let sent = 0; sent < 80; sent++) send(limits, write({ notifies: true }), { at: sent / 2 });

    expect(send(limits, write({ notifies: true }), { at: 41 })?.body).toMatchObject({
      message: expect.stringContaining("content creation"),
    });
  });

  test("nothing passes until the wait is over, and everything after it", () => {
    const limits = createLimits();
    for (let sent = 0; sent < 181; sent++) send(limits, write());

    expect(send(limits, request(), { at: 59 })).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    expect(send(limits, request(), { at: 60 })).toBeUndefined();
  });

  test("a client that ignores a refusal waits twice as long, and twice as long again", () => {
    const limits = createLimits();
    for (let sent = 0; sent < 181; sent++) send(limits, write());
    for (let sent = 0; sent < 200; sent++) send(limits, request(), { at: 1 });

    expect(send(limits, request(), { at: 1 })?.headers).toEqual({ "retry-after": "240" });
  });

  test("the primary limit ends with the hour that began with the first request", () => {
    const limits = createLimits({ hourly: () => ({ core: 3, graphql: 2 }) });
    for (let sent = 0; sent < 3; sent++) send(limits, request(), { at: sent * 10 });

    expect(send(limits, request(), { at: 60 })).toMatchObject({
      status: 403,
      body: { message: "API rate limit exceeded for installation ID 7." },
    });
    expect(limits.rate("installation:7", "core", START + 60_000)).toEqual({
      limit: 3,
      used: 3,
      remaining: 0,
      reset: START / 1000 + 3600,
    });
    expect(send(limits, request(), { at: 3600 })).toBeUndefined();
  });

  test("that of GraphQL is counted in points, and told in an answer with status 200", () => {
    const limits = createLimits({ hourly: () => ({ core: 3, graphql: 5 }) });

    expect(send(limits, query(4))).toBeUndefined();
    expect(send(limits, query(2))).toMatchObject({
      status: 200,
      body: {
        errors: [
          {
            type: "RATE_LIMIT",
            code: "graphql_rate_limit",
            message: "API rate limit already exceeded for installation ID 7.",
          },
        ],
      },
    });
    expect(limits.rate("installation:7", "graphql", START).remaining).toBe(1);
  });

  test("asking for the limits is free of them", () => {
    const limits = createLimits({ hourly: () => ({ core: 1, graphql: 1 }) });
    for (let sent = 0; sent < 10; sent++) send(limits, request({ route: "GET /rate_limit" }));

    expect(limits.rate("installation:7", "core", START)).toMatchObject({ used: 0, remaining: 1 });
  });

  test.each([
    [20, 20, 5000],
    [100, 50, 10_500],
    [1500, 10, 12_500],
  ])("an App with %i repositories and %i users has %i requests an hour", (repositories, users, limit) => {
    expect(appLimits(repositories, users)).toEqual({ core: limit, graphql: limit });
  });

  test("personal tokens and Apps on Enterprise Cloud have fixed ones", () => {
    expect([PERSONAL_TOKEN, ENTERPRISE_APP]).toEqual([
      { core: 5000, graphql: 5000 },
      { core: 15_000, graphql: 10_000 },
    ]);
  });

  test("all limits can be divided, so that real time suffices to reach them", () => {
    const limits = createLimits({ divisor: 20 });
    const answers = Array.from({ length: 10 }, (_, index) => send(limits, write(), { at: index }));

    expect(answers.findIndex((answer) => answer !== undefined)).toBe(9);
    expect(limits.rate("installation:7", "core", START).limit).toBe(250);
  });
});
