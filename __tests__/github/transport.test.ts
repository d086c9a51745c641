// Redirects, whole answers and time-outs below Octokit.
import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import { follow, wholeAnswers } from "../../src/github/transport.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, isStartup, json, type Script, type Sent, withLimits } from "./harness.ts";

let bench: Bench;
const start = (...parameters: Parameters<typeof createBench>): Bench => {
  bench = createBench(...parameters);
  return bench;
};
afterEach(() => bench.restore());

const REPO = { owner: "acme", repo: "shop" };
const GET: ApiRequest = { kind: "rest", route: "GET /repos/{owner}/{repo}/autolinks", parameters: REPO };
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { ...REPO, has_wiki: false },
};
const POST: ApiRequest = {
  kind: "rest",
  route: "POST /repos/{owner}/{repo}/autolinks",
  parameters: { ...REPO, key_prefix: "A-", url_template: "https://a.test/<num>" },
};

const PUT: ApiRequest = {
  kind: "rest",
  route: "PUT /repos/{owner}/{repo}/topics",
  parameters: { ...REPO, names: [] },
};
const DELETE: ApiRequest = {
  kind: "rest",
  route: "DELETE /repos/{owner}/{repo}/labels/{name}",
  parameters: { ...REPO, name: "bug" },
};
const API = "https://api.github.test";

const moved = (status: number, location: string) => json(status, { message: "Moved" }, { location });
const work = (sent: readonly Sent[]) => sent.filter((request) => !isStartup(request));

/** The repository has been renamed: its old name leads to its id. */
function renamed(status: number): Script {
  return withLimits(({ path }) =>
    path.startsWith("/repos/")
      ? moved(status, path.replace("/repos/acme/shop", "https://api.github.test/repositories/1"))
      : json(200, { id: 1 }),
  );
}

describe("src/github/transport", () => {
  test.each([301, 302, 307, 308])(
    "a read follows %i to where the repository is now, in a slot of its own",
    async (status) => {
      const { run, sent } = start(renamed(status));

      const [reply, usage] = await run(
        async (github) => [await github.send(GET, { repositoryId: 1 }), github.usage()] as const,
      );

      expect(reply).toMatchObject({ kind: "answer", data: { id: 1 } });
      expect(work(sent).map(({ path }) => path)).toEqual(["/repos/acme/shop/autolinks", "/repositories/1/autolinks"]);
      expect(usage.requests).toBe(4);
    },
  );

  test.each([301, 302, 307, 308])("a write never follows %i", async (status) => {
    for (const request of [PATCH, POST, PUT, DELETE]) {
      const { run, sent } = start(renamed(status));

      const error = await run((github) => github.send(request, { repositoryId: 1 })).catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ kind: "missing", status, isUnclear: false });
      expect(String(error)).toContain("renamed or transferred");
      expect(work(sent)).toHaveLength(1);
      bench.restore();
    }
  });

  test.each([
    ["what is about no known repository", undefined, renamed(301)],
    ["what leads to another repository", 2, renamed(301)],
    ["what leads to a repository whose id begins alike", 11, withLimits(() => moved(301, `${API}/repositories/111`))],
    ["anything to another server", 1, withLimits(() => moved(301, "https://elsewhere.test/repositories/1"))],
    ["anything round in a circle", 1, withLimits(() => moved(301, `${API}/repositories/1`))],
    ["what leads nowhere", 1, withLimits(() => json(301, {}))],
  ] as const)("a read does not follow %s", async (_, repositoryId, script) => {
    const { run, sent } = start(script);

    const error = await run((github) =>
      github.send(GET, repositoryId === undefined ? {} : { repositoryId }).catch((thrown: unknown) => thrown),
    );

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "missing" });
    expect(work(sent).length).toBeLessThanOrEqual(4);
    expect(work(sent).filter(({ path }) => path.startsWith("/repositories/") && !/\/1\b/.test(path))).toEqual([]);
  });

  test("the token is not even once sent to another server", async () => {
    const answer = (location: string | undefined) => ({
      status: 301,
      headers: location === undefined ? {} : { location },
      body: null,
    });
    const options = () => ({ method: "GET", baseUrl: API, request: { fetch: globalThis.fetch } });

    for (const location of [
      "https://elsewhere.test/repositories/1",
      "http://api.github.test/repositories/1",
      undefined,
    ])
      expect(follow(options(), answer(location), 1)).toBe(false);
    expect(follow(options(), answer(`${API}/repositories/1`), 1)).toBe(true);
  });

  test("fetch follows no redirect by itself, whatever the request is", async () => {
    const modes: (string | undefined)[] = [];
    const clock = { now: () => 0, monotonic: () => 0, sleep: () => new Promise<void>(() => {}) };
    const fetch = wholeAnswers(async (_url, init) => {
      modes.push(init?.redirect);
      return json(200, {});
    }, clock);

    await fetch(`${API}/rate_limit`, { redirect: "follow" });
    await fetch(`${API}/app/installations/1/access_tokens`, { method: "POST" });

    expect(modes).toEqual(["manual", "manual"]);
  });

  test("a connection that hangs is given up and the request repeated", async () => {
    let isHanging = true;
    const { run, sent } = start(
      withLimits(() => {
        if (!isHanging) return json(200, { id: 1 });
        isHanging = false;
        return new Promise<Response>(() => {});
      }),
    );

    expect(await run((github) => github.send(PATCH))).toMatchObject({ kind: "answer" });
    expect((work(sent)[1]?.at ?? 0) - (work(sent)[0]?.at ?? 0)).toBeGreaterThanOrEqual(30);
  });

  test("so is an answer that begins and never ends", async () => {
    let isHanging = true;
    const { run } = start(
      withLimits(() => {
        if (!isHanging) return json(200, { id: 1 });
        isHanging = false;
        return new Response(
          new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) }),
        );
      }),
    );

    expect(await run((github) => github.send(GET))).toMatchObject({ kind: "answer", data: { id: 1 } });
  });

  test("a network that is down is an error that says so, without anything of the request", async () => {
    const { run } = start(
      withLimits(() => {
        throw Object.assign(new TypeError("fetch failed"), { cause: new Error("connect ECONNREFUSED 10.0.0.1:443") });
      }),
    );

    const error = await run((github) => github.send(PATCH)).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      kind: "unavailable",
      status: 0,
      message: "connect ECONNREFUSED 10.0.0.1:443 (PATCH /repos/{owner}/{repo}, no answer, 4 attempts)",
    });
  });
});
