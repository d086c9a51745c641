// The token of an App's installation is asked for inside another request, whose waiting it shares.
import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, json, START, withLimits } from "./harness.ts";

// It is loaded where it is needed first, which takes real time.
beforeAll(() => import("@octokit/auth-app"));

let bench: Bench;
afterEach(() => bench.restore());

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const GET: ApiRequest = {
  kind: "rest",
  route: "GET /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop" },
};
const minted = () =>
  json(201, { token: "ghs_minted", expires_at: new Date(START + 3_600_000).toISOString(), permissions: {} });

const FRESH = { expires_at: new Date(START + 7_200_000).toISOString(), permissions: {} };

/** Everything is well but the first answers to the request for a token. */
async function endWith(...answers: readonly Response[]) {
  const left = [...answers];
  const script = withLimits(({ path }) =>
    path.endsWith("/access_tokens") ? (left.shift() ?? minted()) : json(200, { name: "shop" }),
  );
  bench = createBench(script, { credentials: { kind: "app", appId: "99", privateKey, installationId: 7 } });
  const end = await bench.run((github) => github.send(GET)).catch((error: unknown) => error);
  return { end, mints: bench.sent.filter(({ path }) => path.endsWith("/access_tokens")) };
}

describe("src/github/auth", () => {
  test.each([
    ["a secondary limit", json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "60" })],
    ["status 429", json(429, { message: "Too many requests" }, { "retry-after": "60" })],
  ])("%s on the way to a token is waited out like any other", async (_, refusal) => {
    const { end, mints } = await endWith(refusal);

    expect(end).toMatchObject({ kind: "answer", data: { name: "shop" } });
    expect(mints).toHaveLength(2);
    expect((mints[1]?.at ?? 0) - (mints[0]?.at ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test.each([1, 2])("an answer without a token is asked for again (%i times)", async (times) => {
    const cut = () => new Response('{"token":"ghs_', { status: 201, headers: { "content-type": "application/json" } });
    const { end, mints } = await endWith(...Array.from({ length: times }, cut));

    expect(end).toMatchObject({ kind: "answer", data: { name: "shop" } });
    expect(mints).toHaveLength(times + 1);
  });

  test("an App that never gets a whole answer is not called a wrong one", async () => {
    const page = () => new Response("<html>Sign in</html>", { status: 200, headers: { "content-type": "text/html" } });

    expect((await endWith(...Array.from({ length: 99 }, page))).end).toMatchObject({
      name: "ApiError",
      kind: "unavailable",
    });
  });

  test("an App that may not have a token is told so", async () => {
    const { end } = await endWith(
      ...Array.from({ length: 9 }, () => json(403, { message: "This installation has been suspended" })),
    );

    expect(end).toBeInstanceOf(ConfigError);
    expect(String(end)).toContain("This installation has been suspended");
  });

  test.each([
    ["a secondary limit", json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "60" })],
    [
      "the hourly limit",
      json(
        403,
        { message: "API rate limit exceeded for installation ID 7." },
        { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(START / 1000 + 3600) },
      ),
    ],
  ])("%s on the way to a fresh token, which only the last net sees, is waited out", async (_, refusal) => {
    const refusals = [refusal];
    let minting = 0;
    const script = withLimits(({ path, at, authorization }) => {
      if (path.endsWith("/access_tokens"))
        return minting++ === 0 ? minted() : (refusals.shift() ?? json(201, { ...FRESH, token: "ghs_fresh" }));
      return at > 2900 && authorization === "token ghs_minted"
        ? json(401, { message: "Bad credentials" })
        : json(200, {});
    });
    bench = createBench(script, { credentials: { kind: "app", appId: "99", privateKey, installationId: 7 } });

    const reply = await bench.run(async (github) => {
      await bench.clock.sleep(3_000_000);
      return github.send(GET);
    });

    expect(reply).toMatchObject({ kind: "answer" });
    const mints = bench.sent.filter(({ path }) => path.endsWith("/access_tokens"));
    expect(mints).toHaveLength(3);
    expect((mints[2]?.at ?? 0) - (mints[1]?.at ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test("a refusal of the renewal that would last for hours ends the run, with GitHub's word", async () => {
    let minting = 0;
    const script = withLimits(({ path, at }) => {
      if (path.endsWith("/access_tokens"))
        return minting++ === 0
          ? minted()
          : json(403, { message: "You have exceeded a secondary rate limit." }, { "retry-after": "1000000000" });
      return at > 2900 ? json(401, { message: "Bad credentials" }) : json(200, {});
    });
    bench = createBench(script, { credentials: { kind: "app", appId: "99", privateKey, installationId: 7 } });

    const end = await bench.run(async (github) => {
      await bench.clock.sleep(3_000_000);
      return github.send(GET).catch((error: unknown) => error);
    });

    expect(end).toMatchObject({
      kind: "deferred",
      reason: expect.stringContaining("no longer does (Bad credentials)"),
    });
  });
});
