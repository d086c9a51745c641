// Tokens and Apps sign in, renew their tokens, and are refused with what to do.
import { createVerify, generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import type { GitHubOptions } from "../../src/github/client.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, isViewer, json, type Script, type Sent, START, withLimits } from "./harness.ts";

// It is loaded where it is needed first, which takes real time.
beforeAll(() => import("@octokit/auth-app"));

let bench: Bench;
const start = (...parameters: Parameters<typeof createBench>): Bench => {
  bench = createBench(...parameters);
  return bench;
};
afterEach(() => bench.restore());

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs1", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const GET: ApiRequest = {
  kind: "rest",
  route: "GET /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop" },
};
const app = (more: object = {}): Partial<GitHubOptions> => ({
  credentials: { kind: "app", appId: "99", privateKey, ...more },
});
const token = (value: string): Partial<GitHubOptions> => ({ credentials: { kind: "token", token: value } });
const ok: Script = () => json(200, { name: "shop" });
const isMint = ({ path }: Sent) => path.endsWith("/access_tokens");
const problemOf = (error: unknown) =>
  error instanceof ConfigError ? error.message : `not a ConfigError: ${String(error)}`;

/**
 * A GitHub on which App 99 is installed as installation 7; tokens are numbered, and `isValid` says which of them still
 * count.
 */
function withApp(isValid: (number: number, sent: Sent) => boolean = () => true, rest: Script = ok): Script {
  let minted = 0;
  return (sent) => {
    if (sent.path === "/orgs/acme/installation") return json(200, { id: 7, app_slug: "cop" });
    if (isMint(sent)) {
      const expires = new Date(START + sent.at * 1000 + 3_600_000).toISOString();
      return json(201, { token: `ghs_99_${++minted}`, expires_at: expires, permissions: { administration: "write" } });
    }
    const number = Number(sent.authorization?.split("_").at(-1));
    return isValid(number, sent) ? withLimits(rest)(sent) : json(401, { message: "Bad credentials" });
  };
}

describe("src/github/auth", () => {
  test("a token is sent as it is, without the line break that a secret may end with", async () => {
    const { run, sent, secrets } = start(withLimits(ok), token("ghp_abc\n"));

    await run((github) => github.send(GET));

    expect(new Set(sent.map(({ authorization }) => authorization))).toEqual(new Set(["token ghp_abc"]));
    expect(secrets).toEqual(["ghp_abc"]);
  });

  test.each([
    ["no token", token(" "), ok, "`token` is empty"],
    [
      "a wrong token",
      {},
      () => json(401, { message: "Bad credentials" }),
      "does not accept the token (Bad credentials)",
    ],
    [
      "the job's own token",
      token("ghs_job"),
      ((sent) =>
        isViewer(sent)
          ? json(200, { data: { viewer: { login: "github-actions[bot]" } } })
          : withLimits(ok)(sent)) as Script,
      "GITHUB_TOKEN",
    ],
    ["what is no key", app({ privateKey: "secret" }), ok, "does not begin with `-----BEGIN`"],
    ["a key cut off", app({ privateKey: privateKey.slice(0, 300) }), ok, "cut off or damaged"],
    [
      "a key of another App",
      app(),
      ((sent) =>
        sent.path.endsWith("/installation")
          ? json(401, { message: "A JSON web token could not be decoded" })
          : ok(sent)) as Script,
      "must be of the same GitHub App",
    ],
    [
      "an App that is not installed there",
      app(),
      (() => json(404, { message: "Not Found" })) as Script,
      "is not installed on acme",
    ],
    [
      "an unknown installation",
      app({ installationId: 8 }),
      ((sent) => (isMint(sent) ? json(404, { message: "Not Found" }) : ok(sent))) as Script,
      "gets no token for its installation: Not Found",
    ],
  ])("%s is refused with what to do", async (_, options, script, text) => {
    const { run } = start(script, options);

    expect(problemOf(await run((github) => github.send(GET)).catch((error: unknown) => error))).toContain(text);
  });

  test("an App finds its installation by the organization, and acts as its bot", async () => {
    const { run, sent } = start(withApp(), app());

    const viewer = await run(async (github) => {
      await github.send(GET);
      return github.viewer;
    });

    expect(viewer).toBe("cop[bot]");
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /orgs/acme/installation",
      "POST /app/installations/7/access_tokens",
      "GET /rate_limit",
      "GET /repos/acme/shop",
    ]);
  });

  test("or by the user, where there is no such organization", async () => {
    const script: Script = (sent) => {
      if (sent.path === "/orgs/acme/installation") return json(404, { message: "Not Found" });
      return sent.path === "/users/acme/installation" ? json(200, { id: 7, app_slug: "cop" }) : withApp()(sent);
    };
    const { run } = start(script, app());

    expect(await run((github) => github.send(GET))).toMatchObject({ kind: "answer" });
  });

  test.each([
    ["as it is", privateKey],
    ["with escaped line breaks", privateKey.replaceAll("\n", "\\n")],
    ["with Windows line breaks", privateKey.replaceAll("\n", "\r\n")],
  ])("signs with the key %s", async (_, key) => {
    const { run, sent } = start(withApp(), app({ privateKey: key }));

    await run((github) => github.send(GET));

    const [head, claims, signature = ""] = sent[0]?.authorization?.split(" ")[1]?.split(".") ?? [];
    expect(createVerify("RSA-SHA256").update(`${head}.${claims}`).verify(publicKey, signature, "base64url")).toBe(true);
    const { iss, exp } = JSON.parse(Buffer.from(claims ?? "", "base64url").toString());
    expect(iss).toBe("99");
    expect(exp * 1000).toBeLessThanOrEqual(START + 600_000);
  });

  test("renews its token before it ends, once for all that wait", async () => {
    const { run, sent, clock } = start(
      withApp((number, { at }) => at < 3600 * number),
      app(),
    );

    await run(async (github) => {
      for (let hour = 0; hour < 3; hour++) {
        await Promise.all(Array.from({ length: 20 }, () => github.send(GET)));
        await clock.sleep(3_550_000);
      }
    });

    expect(sent.filter(isMint)).toHaveLength(3);
    expect(sent.filter(({ path }) => path === "/repos/acme/shop")).toHaveLength(60);
  });

  test("limits in answers to the App's own requests do not count for the installation", async () => {
    const headers = {
      "x-ratelimit-limit": "5000",
      "x-ratelimit-remaining": "3",
      "x-ratelimit-reset": String(START / 1000 + 3600),
      "x-ratelimit-resource": "core",
    };
    const refused = json(
      403,
      { message: "You have exceeded a secondary rate limit." },
      { ...headers, "retry-after": "60" },
    );
    const refusals = [refused];
    const { run, sent } = start((request) => {
      if (request.path === "/orgs/acme/installation") return json(200, { id: 7, app_slug: "cop" }, headers);
      return isMint(request) ? (refusals.shift() ?? withApp()(request)) : withApp()(request);
    }, app());

    expect(await run((github) => github.send(GET))).toMatchObject({ kind: "answer" });
    expect(sent.at(-1)?.path).toBe("/repos/acme/shop");
    expect(sent.at(-1)?.at).toBeLessThan(90);
  });

  test("an installation without a number is a mistake that the user can repair", async () => {
    const { run } = start((sent) => (sent.path.endsWith("/installation") ? json(200, null) : withApp()(sent)), app());

    expect(problemOf(await run((github) => github.send(GET)).catch((error: unknown) => error))).toContain(
      "give `installation-id`",
    );
  });

  test("a token that GitHub does not know everywhere yet is tried again shortly", async () => {
    const { run, sent } = start(
      withApp((_, { at }) => at > 2),
      app(),
    );

    expect(await run((github) => github.send(GET))).toMatchObject({ kind: "answer" });
    expect(sent.filter(isMint)).toHaveLength(1);
  });

  test("a token that was revoked in mid-run is replaced once for all", async () => {
    const { run, sent, clock } = start(
      withApp((number, { at }) => number > 1 || at < 600),
      app(),
    );

    const replies = await run(async (github) => {
      await github.send(GET);
      await clock.sleep(900_000);
      return Promise.all(Array.from({ length: 5 }, () => github.send(GET)));
    });

    expect(replies.every(({ kind }) => kind === "answer")).toBe(true);
    expect(sent.filter(isMint)).toHaveLength(2);
  });

  test("an App that was removed in mid-run is not called a missing repository", async () => {
    const { run, clock } = start((sent) => {
      if (sent.at > 600)
        return isMint(sent) ? json(404, { message: "Not Found" }) : json(401, { message: "Bad credentials" });
      return withApp()(sent);
    }, app());

    const reply = await run(async (github) => {
      await clock.sleep(900_000);
      return github.send(GET).catch((thrown: unknown) => thrown);
    });

    expect(reply).toMatchObject({ kind: "deferred", reason: expect.stringContaining("no longer does") });
  });

  test("everything secret is registered before it is first used, and in no line, error or cause", async () => {
    const uses: string[] = [];
    const script: Script = (sent) => {
      const secret = sent.authorization?.split(" ")[1] ?? "";
      if (!bench.secrets.includes(secret)) uses.push(secret);
      return sent.path === "/repos/acme/shop" ? json(422, { message: "Validation Failed" }) : withApp()(sent);
    };
    const { run, secrets, lines } = start(script, app());

    const error = await run((github) => github.send(GET)).catch((thrown: unknown) => thrown);

    expect(uses).toEqual([]);
    expect(secrets).toEqual(expect.arrayContaining([privateKey, "ghs_99_1"]));
    const told = inspect({ error, lines }, { depth: 20 });
    for (const secret of secrets) expect(told).not.toContain(secret.trim());
  });
});
