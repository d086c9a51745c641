// The simulator refuses tokens and roles as GitHub does, and names the missing permission.
import { createSign, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addApp, addRepository, addTeam, grantTeam, repositoryNamed } from "../../../simulator/state/organization.ts";
import type { PersonalToken } from "../../../simulator/state/token.ts";
import { acme, openLab } from "../harness.ts";

const NOW = Date.parse("2026-01-02T03:04:05Z");
const clock = { now: () => NOW, sleep: () => Promise.resolve() };
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function jwt(appId: number, { expires = NOW / 1000 + 570, key = privateKey } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: NOW / 1000 - 30, exp: expires, iss: appId })}`;
  return `${head}.${createSign("RSA-SHA256").update(head).sign(key, "base64url")}`;
}

function lab(person: Partial<PersonalToken> = {}) {
  const organization = acme();
  addRepository(organization, { name: "private" });
  addRepository(organization, { name: "public", settings: { visibility: "public" } });
  organization.tokens.set("ghp_person", {
    kind: "personal",
    login: "octo-owner",
    owner: false,
    permissions: "all",
    role: "none",
    ...person,
  });
  organization.tokens.set("ghs_job", { kind: "job", repository: "private" });
  const permissions = { administration: "write", metadata: "read", members: "read" } as const;
  const app = addApp(organization, {
    slug: "cop",
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    permissions,
  });
  return { ...openLab(organization, { clock }), app };
}

describe("simulator/api/access.ts", () => {
  test("the temporary fork of an advisory takes no settings from any account", async () => {
    const { organization, send } = lab();
    addRepository(organization, { name: "web-ghsa-vq4p-8fjr-2x3m", fork: true, settings: { visibility: "private" } });

    expect(await send("PATCH /repos/acme/web-ghsa-vq4p-8fjr-2x3m", { has_wiki: false })).toMatchObject({
      status: 403,
      body: { message: "Resource not accessible by integration" },
    });
  });

  test.each([
    ["an unknown token", "ghp_nobody", "Bad credentials"],
    ["an unknown installation token", "ghs_nobody", "Bad credentials"],
    ["something that is no token", "x.y.z", "A JSON web token could not be decoded"],
  ])("refuses %s", async (_what, token, message) => {
    const { status, body } = await lab().send("GET /repos/acme/private", undefined, token);

    expect([status, body.message]).toEqual([401, message]);
  });

  test("refuses a request without a token, over GraphQL too", async () => {
    const { simulator } = lab();

    const rest = await simulator.fetch("http://github.test/repos/acme/private");
    const graphql = await simulator.fetch("http://github.test/graphql", {
      method: "POST",
      body: '{"query":"{ viewer { login } }"}',
    });

    expect([rest.status, graphql.status]).toEqual([401, 401]);
  });

  test.each([
    ["none", "private", "GET", 404],
    ["none", "public", "GET", 200],
    ["read", "private", "GET", 200],
    ["read", "private", "PATCH", 403],
    ["maintain", "private", "PATCH", 403],
    ["admin", "private", "PATCH", 200],
  ] as const)("lets a person with the role %s in %s %s it: %i", async (role, repository, method, status) => {
    const { send } = lab({ role });

    const reply = await send(
      `${method} /repos/acme/${repository}`,
      method === "PATCH" ? { has_wiki: true } : undefined,
      "ghp_person",
    );

    expect(reply.status).toBe(status);
  });

  test.each([
    ["their own grant", "admin", undefined],
    ["a team", undefined, "admin"],
    ["a team, whatever their own grant", "read", "admin"],
  ])("lets a person administer by %s", async (_what, own, team) => {
    const { organization, send } = lab();
    const repository = repositoryNamed(organization, "private");
    const parent = addTeam(organization, { name: "parents" });
    const child = addTeam(organization, { name: "children", parent });
    child.members.add("octo-owner");
    if (own) repository.collaborators.set("octo-owner", own);
    if (team) grantTeam(parent, repository, team);

    expect((await send("PATCH /repos/acme/private", { has_wiki: true }, "ghp_person")).status).toBe(200);
    parent.grants.clear();
    repository.collaborators.clear();
    expect((await send("PATCH /repos/acme/private", { has_wiki: true }, "ghp_person")).status).toBe(404);
  });

  test("names the permission that a fine-grained token lacks", async () => {
    const { send } = lab({ role: "admin", permissions: { metadata: "read" } });

    const { status, body, headers } = await send("PATCH /repos/acme/private", { has_wiki: true }, "ghp_person");

    expect([status, body.message]).toEqual([403, "Resource not accessible by personal access token"]);
    expect(headers.get("x-accepted-github-permissions")).toBe("administration=write");
  });

  test("hides what only administrators see from the rest", async () => {
    const { send } = lab({ role: "write" });

    const { body } = await send("GET /repos/acme/private", undefined, "ghp_person");

    expect(body.security_and_analysis).toBeUndefined();
    expect(body.permissions).toEqual({ pull: true, triage: true, push: true, maintain: false, admin: false });
  });

  test("gives the job's own token its own repository to read, and no more", async () => {
    const { send, graphql } = lab();

    expect((await send("GET /repos/acme/private", undefined, "ghs_job")).status).toBe(200);
    expect((await send("PATCH /repos/acme/private", { has_wiki: true }, "ghs_job")).body.message).toBe(
      "Resource not accessible by integration",
    );
    expect((await send("GET /orgs/acme/teams", undefined, "ghs_job")).status).toBe(403);
    expect((await graphql("{ viewer { login } }", {}, "ghs_job")).body.data.viewer.login).toBe("github-actions[bot]");
  });

  test("mints tokens for an App that proves itself", async () => {
    const { send, graphql, app } = lab();
    const installation = (await send("GET /orgs/acme/installation", undefined, jwt(app.id))).body;

    const { status, body } = await send(`POST /app/installations/${installation.id}/access_tokens`, {}, jwt(app.id));

    expect(status).toBe(201);
    expect(body.token).toMatch(/^ghs_.{40,}$/);
    expect(body.expires_at).toBe("2026-01-02T04:04:05Z");
    expect((await send("PATCH /repos/acme/private", { has_wiki: false }, body.token)).status).toBe(200);
    expect((await graphql("{ viewer { login } }", {}, body.token)).body.data.viewer.login).toBe("cop[bot]");
    expect((await send("GET /user", undefined, body.token)).status).toBe(403);
    expect((await send("GET /installation/repositories", undefined, body.token)).body.total_count).toBe(2);
  });

  test.each([
    ["another key", (id: number) => jwt(id, { key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey })],
    ["a past expiry", (id: number) => jwt(id, { expires: NOW / 1000 - 1 })],
    ["an expiry too far ahead", (id: number) => jwt(id, { expires: NOW / 1000 + 601 })],
    ["an unknown App", () => jwt(7)],
  ])("refuses an App with %s", async (_what, sign) => {
    const { send, app } = lab();

    expect((await send("GET /app", undefined, sign(app.id))).status).toBe(401);
  });

  test.each([
    ["permissions that it was not granted", { permissions: { issues: "write" } }],
    ["repositories that do not exist", { repositories: ["zork"] }],
  ])("refuses an App that asks for %s", async (_what, body) => {
    const { send, app } = lab();

    expect((await send(`POST /app/installations/${app.installationId}/access_tokens`, body, jwt(app.id))).status).toBe(
      422,
    );
  });

  test("lets an installation token expire after an hour", async () => {
    const { organization, app } = lab();
    organization.tokens.set("ghs_old", { kind: "installation", app, permissions: {}, expiresAt: NOW });

    expect((await openLab(organization, { clock }).send("GET /rate_limit", undefined, "ghs_old")).status).toBe(401);
  });

  test("keeps an installation to its repositories", async () => {
    const { organization, app } = lab();
    const token = {
      kind: "installation",
      app,
      permissions: app.permissions,
      repositories: ["public"],
      expiresAt: NOW + 1,
    } as const;
    organization.tokens.set("ghs_one", token);
    const { send } = openLab(organization, { clock });

    expect((await send("GET /repos/acme/private", undefined, "ghs_one")).status).toBe(404);
    expect((await send("GET /installation/repositories", undefined, "ghs_one")).body.repositories).toMatchObject([
      { name: "public" },
    ]);
  });

  test("a field without permission is null beside an error with its path", async () => {
    const { graphql } = lab({ role: "read" });
    const query =
      '{ repository(owner: "acme", name: "private") { name labels(first: 1) { totalCount } collaborators(first: 1) { totalCount } } }';

    const { status, body } = await graphql(query, {}, "ghp_person");

    expect(status).toBe(200);
    expect(body.data.repository).toEqual({ name: "private", labels: { totalCount: 0 }, collaborators: null });
    expect(body.errors).toMatchObject([{ type: "FORBIDDEN", path: ["repository", "collaborators"] }]);
  });
});
