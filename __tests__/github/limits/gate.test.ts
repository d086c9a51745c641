// Refusals, broken servers and ends of time decide when the next request is sent, on virtual time.
import { afterEach, describe, expect, test } from "vitest";
import type { GitHub, LogData } from "../../../src/deps.ts";
import type { GitHubConnection } from "../../../src/github/client.ts";
import type { ApiRequest } from "../../../src/model.ts";
import { type Bench, createBench, isStartup, json, type Script, type Sent, START, withLimits } from "../harness.ts";

let bench: Bench;
const start = (...parameters: Parameters<typeof createBench>): Bench => {
  bench = createBench(...parameters);
  return bench;
};
afterEach(() => bench.restore());

const REPO = { owner: "acme", repo: "shop" };
const GET: ApiRequest = { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: REPO };
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { ...REPO, has_wiki: false },
};
const INVITE: ApiRequest = {
  kind: "rest",
  route: "PUT /repos/{owner}/{repo}/collaborators/{username}",
  parameters: { ...REPO, username: "ann" },
};
const QUERY: ApiRequest = {
  kind: "graphql",
  query: "query ($id: ID!) { node(id: $id) { id } }",
  variables: { id: "R_1" },
};

const ok: Script = ({ path }) => json(200, path === "/graphql" ? { data: { node: { id: "R_1" } } } : { name: "shop" });
const all = (github: GitHub, ...requests: ApiRequest[]) => Promise.all(requests.map((request) => github.send(request)));
const work = (sent: readonly Sent[]) => sent.filter((request) => !isStartup(request));
const times = (count: number, request: ApiRequest): ApiRequest[] => Array.from({ length: count }, () => request);

/** The first answers, then `ok`. */
function first(...answers: Response[]): Script {
  return withLimits((sent) => answers.shift() ?? ok(sent));
}
const quota = (remaining: number, minutes = 60) => ({
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-reset": String(START / 1000 + minutes * 60),
  "x-ratelimit-resource": "core",
});
const secondary = (headers: Record<string, string> = {}) =>
  json(403, { message: "You have exceeded a secondary rate limit." }, headers);

describe("src/github/limits/gate.ts", () => {
  test("after a refusal and its pause, writes go on at half the pace for a quarter of an hour", async () => {
    const { run, sent } = start(first(secondary({ "retry-after": "120" })));

    await run((github) => all(github, ...times(1200, PATCH)));

    const [refused, again, ...rest] = work(sent).map(({ at }) => at);
    expect((again ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(120);
    const within = (from: number, until: number) =>
      rest.filter((at) => at >= (again ?? 0) + from && at < (again ?? 0) + until).length;
    expect(within(60, 660)).toBeGreaterThanOrEqual(290);
    expect(within(60, 660)).toBeLessThanOrEqual(310);
    expect(within(960, 1260)).toBeGreaterThanOrEqual(290);
  });

  test("without retry-after, each refusal in a row doubles the pause", async () => {
    const { run, sent } = start(first(secondary(), secondary(), secondary()));

    await run((github) => github.send(PATCH));

    const starts = work(sent).map(({ at }) => at);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(gaps.map((gap) => Math.floor(gap / 60))).toEqual([1, 2, 4]);
  });

  test("a refusal that never ends defers the request", async () => {
    const { run, sent } = start(
      withLimits(() => secondary({ "retry-after": "1" })),
      {},
    );

    const reply = await run((github) => github.send(PATCH));

    expect(reply).toMatchObject({ kind: "deferred", reason: expect.stringContaining("secondary rate limit") });
    expect(work(sent).length).toBeLessThan(10);
  });

  test("the primary limit is waited out to its reset by the whole process", async () => {
    const spent = json(403, { message: "API rate limit exceeded for installation ID 1." }, quota(0));
    const { run, sent } = start(first(spent));

    await run(async (github) => {
      const refused = github.send(GET);
      await bench.clock.sleep(1);
      await Promise.all([refused, all(github, QUERY, PATCH)]);
    });

    const [, ...rest] = work(sent).map(({ at }) => at);
    expect(Math.min(...rest)).toBeGreaterThanOrEqual(3601);
  });

  test("GitHub's RATE_LIMIT in an answer with status 200 is waited out and asked again", async () => {
    const errors = [
      {
        type: "RATE_LIMIT",
        code: "graphql_rate_limit",
        message: "API rate limit already exceeded for installation ID 1.",
      },
    ];
    const { run, sent } = start(
      first(
        json(
          200,
          { errors },
          { ...quota(0), "x-ratelimit-reset": String(START / 1000 + 600), "x-ratelimit-resource": "graphql" },
        ),
      ),
    );

    const [reply] = await run((github) => all(github, QUERY, GET));

    expect(reply).toMatchObject({ kind: "answer", data: { node: { id: "R_1" } } });
    expect(work(sent).filter(({ path, at }) => path === "/graphql" && at < 600)).toHaveLength(1);
  });

  test.each([
    ["wait", "answer"],
    ["defer", "deferred"],
  ] as const)("at the reserve, on-limit: %s ends as %s", async (onLimit, kind) => {
    const { run } = start(first(json(200, {}, quota(500))), { onLimit });

    const [, reply] = await run((github) => all(github, PATCH, PATCH));

    expect(reply?.kind).toBe(kind);
    expect(bench.clock.now() - START > 1_800_000).toBe(onLimit === "wait");
  });

  test("at the reserve, what was begun is still finished", async () => {
    const { run } = start(first(json(200, {}, quota(500))), { onLimit: "defer" });

    const replies = await run(async (github) => [
      await github.send(PATCH),
      await github.send(PATCH, { isContinuation: true }),
      await github.send(PATCH),
    ]);

    expect(replies.map(({ kind }) => kind)).toEqual(["answer", "answer", "deferred"]);
  });

  test("does not wait for a reset that comes after the time limit", async () => {
    const { run, clock } = start(first(json(200, {}, quota(500))), { deadline: START + 20 * 60_000 });

    const [, reply] = await run((github) => all(github, PATCH, PATCH));

    expect(reply).toMatchObject({ kind: "deferred", reason: expect.stringContaining("500 of 5000 left") });
    expect(clock.now() - START).toBeLessThan(60_000);
  });

  test("after the time limit nothing new is begun, and each request says why", async () => {
    const { run, sent } = start(withLimits(ok), { deadline: START + 10_500 });

    const replies = await run((github) => all(github, ...times(20, PATCH)));

    expect(replies.filter(({ kind }) => kind === "answer")).toHaveLength(work(sent).length);
    expect(work(sent).length).toBeLessThanOrEqual(11);
    expect(replies.at(-1)).toMatchObject({ kind: "deferred", reason: expect.stringContaining("time limit") });
  });

  test("stopping ends all waiting at once, and lets what is on its way arrive", async () => {
    const { run, stop, clock } = start(
      withLimits(async (sent) => {
        await clock.sleep(5000);
        return ok(sent);
      }),
    );

    const replies = await run(async (github) => {
      const sending = all(github, ...times(100, PATCH));
      await clock.sleep(3500);
      stop.abort();
      return sending;
    });

    expect(replies.filter(({ kind }) => kind === "answer").length).toBeGreaterThan(0);
    expect(replies.at(-1)).toEqual({ kind: "deferred", reason: "the run was stopped" });
    expect(clock.now() - START).toBeLessThan(15_000);
  });

  test("stopping does not wait for a repetition", async () => {
    const { run, stop, clock } = start(withLimits(() => json(503, {})));

    const reply = await run(async (github) => {
      const sending = github.send(PATCH);
      await clock.sleep(8000);
      stop.abort();
      return sending;
    });

    expect(reply.kind).toBe("deferred");
    expect(clock.now() - START).toBeLessThanOrEqual(8001);
  });

  test("a server that fails again and again is left alone, tried once, and then used again", async () => {
    const isDown = ({ at }: Sent) => at > 1 && at < 50;
    const { run, sent, lines } = start(withLimits((request) => (isDown(request) ? json(503, {}) : ok(request))));

    const replies = await run((github) => all(github, ...times(60, GET)));

    expect(replies.every(({ kind }) => kind === "answer")).toBe(true);
    expect(work(sent).filter(isDown).length).toBeLessThan(12);
    expect(lines.some(({ level, message }) => level === "warning" && message.includes("server errors"))).toBe(true);
  });

  test("a server that stays down is given up, and the rest deferred", async () => {
    const { run, sent } = start(withLimits(() => json(503, {})));

    const ends = await run((github) =>
      Promise.all(times(40, PATCH).map((request) => github.send(request).catch(({ kind }) => ({ kind })))),
    );

    expect(ends.filter(({ kind }) => kind === "deferred").length).toBeGreaterThan(30);
    expect(work(sent).length).toBeLessThan(25);
    expect(bench.clock.now() - START).toBeLessThan(20 * 60_000);
  });

  test("writes, mutations and content share the slots of writes", async () => {
    const mutation: ApiRequest = {
      kind: "graphql",
      query: "mutation { updateTopics(input: {}) { clientMutationId } }",
      variables: {},
    };
    const { run, sent } = start(
      withLimits((request) => (request.path === "/graphql" ? json(200, { data: { updateTopics: {} } }) : ok(request))),
    );

    await run((github) => all(github, ...times(3, INVITE), ...times(5, mutation), ...times(30, PATCH)));

    const starts = work(sent).map(({ at }) => at);
    expect(new Set(starts).size).toBe(38);
    expect(starts.every((at) => Number.isInteger(at))).toBe(true);
  });

  test("requests that notify people are spread over the hour, and delay no others", async () => {
    const { run, sent } = start(withLimits(ok));

    await run((github) => all(github, ...times(40, INVITE), ...times(120, PATCH)));

    const invitations = work(sent).filter(({ method }) => method === "PUT");
    const span = (invitations.at(-1)?.at ?? 0) - (invitations[0]?.at ?? 0);
    expect(39 / (span / 3600)).toBeLessThanOrEqual(410);
    expect(work(sent).findLastIndex(({ method }) => method === "PATCH")).toBeLessThan(150);
  });

  test("reading goes on beside writing", async () => {
    const { run, sent } = start(withLimits(ok));

    await run((github) => all(github, ...times(60, PATCH), ...times(20, GET), QUERY));

    const lastWrite = work(sent).findLast(({ method }) => method === "PATCH")?.at ?? 0;
    expect(work(sent).filter(({ method, at }) => method !== "PATCH" && at < lastWrite)).toHaveLength(21);
  });

  test("goes by GitHub's clock where this machine's is wrong", async () => {
    const ahead = 600_000;
    const script: Script = (sent) => {
      const response = withLimits(ok)(sent) as Response;
      response.headers.set("date", new Date(bench.clock.now() - ahead).toUTCString());
      return response;
    };
    const { run, sent, lines } = start(script, { shard: { index: 2, count: 3 } });

    await run((github) => all(github, ...times(3, PATCH)));

    const phases = work(sent).map(({ at }) => ((START - ahead) / 1000 + at) % 3);
    for (const phase of phases) expect(Math.abs(phase - 1)).toBeLessThanOrEqual(0.6);
    expect(lines).toContainEqual(expect.objectContaining({ message: expect.stringContaining("clock differs") }));
  });

  describe.each([
    ["an hour ahead", 3_600_000],
    ["an hour back", -3_600_000],
    ["five minutes ahead", 300_000],
    ["five minutes back", -300_000],
  ])("the machine's clock is set %s in mid-run", (_, step) => {
    const dated: Script = (sent) => {
      const response = withLimits(ok)(sent) as Response;
      response.headers.set("date", new Date(bench.clock.monotonic()).toUTCString());
      return response;
    };

    test("requests go on at the same pace", async () => {
      const { run, sent } = start(dated);

      await run(async (github) => {
        await all(github, ...times(5, PATCH));
        bench.clock.step(step);
        await all(github, ...times(15, PATCH), ...times(5, GET));
      });

      const last = work(sent).at(-1)?.at ?? 0;
      expect(last).toBeGreaterThanOrEqual(18);
      expect(last).toBeLessThanOrEqual(25);
    });

    test("a back-off under way lasts as long as GitHub said", async () => {
      const answers = [secondary({ "retry-after": "120" })];
      const { run, sent } = start((request) =>
        isStartup(request) ? dated(request) : (answers.shift() ?? dated(request)),
      );

      await run(async (github) => {
        const sending = github.send(PATCH);
        await bench.clock.sleep(30_000);
        bench.clock.step(step);
        await sending;
      });

      const [refused, again] = work(sent).map(({ at }) => at);
      expect((again ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(120);
      expect((again ?? 0) - (refused ?? 0)).toBeLessThanOrEqual(125);
    });

    test("the time limit keeps its distance", async () => {
      const { run, sent } = start(dated, { deadline: START + 60_000 });

      const replies = await run(async (github) => {
        await all(github, ...times(5, PATCH));
        bench.clock.step(step);
        return all(github, ...times(90, PATCH));
      });

      expect(replies.at(-1)).toMatchObject({ kind: "deferred", reason: expect.stringContaining("time limit") });
      expect(work(sent).length).toBeGreaterThanOrEqual(57);
      expect(work(sent).length).toBeLessThanOrEqual(61);
    });
  });

  test("says what the work will take, and spreads it where it does not fit into the hour", async () => {
    const limits = { limit: 5000, used: 4000, remaining: 1000, reset: START / 1000 + 3600 };
    const { run, sent } = start((request) =>
      request.path === "/rate_limit"
        ? json(200, { resources: { core: limits } })
        : withLimits(() => json(200, {}, quota(limits.remaining--)))(request),
    );

    const told = await run(async (github) => {
      const connection = github as GitHub & { expect(work: object): { minutes: number; available: number } };
      const forecast = connection.expect({ reads: 0, queries: 0, writes: 2000 });
      await all(github, ...times(100, PATCH));
      return forecast;
    });

    expect(told).toMatchObject({ available: 500 });
    expect(told.minutes).toBeGreaterThan(60);
    // 1,000 less the reserve of 500 in an hour: one every 7.2 s.
    const starts = work(sent).map(({ at }) => at);
    expect(((starts.at(-1) ?? 0) - (starts[19] ?? 0)) / 80).toBeGreaterThan(7);
  });

  test("a refusal that the gate does not know is reported as a mistake of Repo Cop", async () => {
    const { run, lines } = start(first(json(403, { message: "Too fast: mind the secondary rate." })));

    await run((github) => github.send(PATCH).catch(() => {}));

    expect(lines).toContainEqual(
      expect.objectContaining({ level: "error", message: expect.stringContaining("let a rate-limit refusal pass") }),
    );
  });

  describe("a wait of one hour", () => {
    const spent = () => json(403, { message: "API rate limit exceeded for installation ID 1." }, quota(0));
    const reserved = () => json(200, {}, quota(500));

    test.each([
      ["after a refusal", spent, [PATCH, GET, QUERY]],
      ["at the reserve", reserved, [PATCH, PATCH, GET]],
    ])("is announced once with its end, and told of every minute or two (%s)", async (_, answer, requests) => {
      const stamps: { at: number; line: string }[] = [];
      const note = (line: string, data?: object) =>
        void stamps.push({ at: bench.clock.monotonic() - START, line: `${line} ${JSON.stringify(data)}` });
      const log = { debug() {}, info: note, warning: note, error: note };
      const { run } = start(first(answer()), { log });

      const waits = await run(async (github) => {
        await github.send(PATCH);
        const sending = all(github, ...requests);
        await bench.clock.sleep(1_800_000);
        const waiting = (github as GitHubConnection).waitingFor();
        await sending;
        return [waiting, (github as GitHubConnection).waitingFor()];
      });

      const told = stamps.filter(({ line }) => line.includes("03:17:01 UTC"));
      expect(told.filter(({ line }) => !line.startsWith("Still waiting"))).toHaveLength(1);
      expect(told.length).toBeGreaterThanOrEqual(30);
      const gaps = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(120_000);
      if (answer === reserved) expect(waits[0]).toMatchObject({ cause: "quota", until: START + 3_601_000 });
      expect(waits[1]).toBeUndefined();
    });

    test("a run tells how far it is, what it waits for and what is left, at most every minute and at least every two", async () => {
      const lines: { at: number; line: string; data: LogData | undefined }[] = [];
      const note = (line: string, data?: LogData) =>
        void lines.push({ at: bench.clock.monotonic() - START, line, data });
      const { run } = start(first(reserved()), { log: { debug() {}, info: note, warning: note, error: note } });

      await run(async (github) => {
        const { progress } = github as GitHubConnection;
        await github.send(PATCH);
        progress.begin("writing", 400);
        for (let done = 0; done < 400; done += 1) {
          await github.send(PATCH);
          progress.advance();
        }
      });

      const told = lines.filter(({ line }) => line === "Progress.");
      const waiting = told.filter(({ data }) => data?.["until"] !== undefined);
      expect(waiting[0]?.data).toMatchObject({
        doing: "writing",
        done: 0,
        of: 400,
        until: "03:17:01 UTC",
        minutes: expect.any(Number),
      });
      expect(waiting.length).toBeGreaterThanOrEqual(30);
      const last = told.at(-1)?.data;
      expect(last).toMatchObject({
        doing: "writing",
        of: 400,
        done: expect.any(Number),
        minutesLeft: expect.any(Number),
      });
      expect(last?.["until"]).toBeUndefined();
      const gaps = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(120_000);
    });

    test("is not what each request's turn is: that makes no lines", async () => {
      const { run, lines } = start(withLimits(ok));

      await run((github) => all(github, ...times(100, PATCH)));

      expect(lines.filter(({ level }) => level !== "debug")).toEqual([]);
    });
  });

  test("counts what it waited", async () => {
    const { run } = start(first(secondary({ "retry-after": "120" })));

    const usage = await run(async (github) => {
      await github.send(PATCH);
      return github.usage();
    });

    expect(usage).toMatchObject({ requests: 4, writes: 2, refusals: 1 });
    expect(usage.waitedMs).toBeGreaterThanOrEqual(120_000);
  });
});
