import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import { follow } from "../../src/github/transport.ts";
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

      const [reply, usage] = await run(async (github) => [await github.send(GET), github.usage()] as const);

      expect(reply).toMatchObject({ kind: "answer", data: { id: 1 } });
      expect(work(sent).map(({ path }) => path)).toEqual(["/repos/acme/shop/autolinks", "/repositories/1/autolinks"]);
      expect(usage.requests).toBe(4);
    },
  );

  test.each([
    ["an update", PATCH, '{"has_wiki":false}'],
    ["a creation", POST, '{"key_prefix":"A-","url_template":"https://a.test/<num>"}'],
  ])("%s follows a redirect that keeps method and body", async (_, request, body) => {
    const { run, sent } = start(renamed(307));

    expect(await run((github) => github.send(request))).toMatchObject({ kind: "answer" });
    expect(work(sent)[1]).toMatchObject({ method: work(sent)[0]?.method, body });
    expect((work(sent)[1]?.at ?? 0) - (work(sent)[0]?.at ?? 0)).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ["a write, where the redirect does not keep it", PATCH, renamed(301)],
    ["anything to another server", GET, withLimits(() => moved(301, "https://elsewhere.test/repositories/1"))],
    ["anything round in a circle", GET, withLimits(({ path }) => moved(301, path))],
    ["what leads nowhere", GET, withLimits(() => json(301, {}))],
  ])("does not send %s", async (_, request, script) => {
    const { run, sent } = start(script);

    const error = await run((github) => github.send(request)).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "missing" });
    expect(work(sent).length).toBeLessThanOrEqual(4);
  });

  test("the token is not even once sent to another server", async () => {
    const answer = (location: string | undefined) => ({
      status: 301,
      headers: location === undefined ? {} : { location },
      body: null,
    });
    const options = () => ({ method: "GET", baseUrl: "https://api.github.test", request: { fetch: globalThis.fetch } });

    for (const location of [
      "https://elsewhere.test/repositories/1",
      "http://api.github.test/repositories/1",
      undefined,
    ])
      expect(follow(options(), answer(location))).toBe(false);
    expect(follow(options(), answer("https://api.github.test/repositories/1"))).toBe(true);
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
