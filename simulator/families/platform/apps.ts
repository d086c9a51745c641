// GitHub Apps, their installations, and the tokens that they create. https://docs.github.com/en/rest/apps/apps
import type { JsonObject } from "../../../src/model.ts";
import { identify } from "../../api/access.ts";
import { type Call, created, ok, page, type TokenCall } from "../../api/call.ts";
import { accountDocument, repositoryDocument } from "../../api/documents.ts";
import { Refused } from "../../api/refusals.ts";
import type { App } from "../../state/people.ts";
import type { InstallationToken } from "../../state/token.ts";
import type { Family } from "../family.ts";

const SINCE = "2020-01-01T00:00:00Z";
/**
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app
 */
const TOKEN_MS = 3_600_000;

function appDocument({ id, slug, nodeId, name, permissions }: App, { organization, origin }: Call): JsonObject {
  return {
    ...{ id, slug, node_id: nodeId, name, description: "", permissions, events: [] },
    owner: accountDocument(organization, origin),
    external_url: `https://github.com/apps/${slug}`,
    html_url: `https://github.com/apps/${slug}`,
    ...{ created_at: SINCE, updated_at: SINCE },
  };
}

function installationDocument(
  { id, slug, installationId, permissions, repositories }: App,
  { organization, origin }: Call,
): JsonObject {
  return {
    ...{ id: installationId, app_id: id, app_slug: slug, permissions, events: [], single_file_name: null },
    account: accountDocument(organization, origin),
    ...{ target_id: organization.id, target_type: organization.__typename },
    repository_selection: repositories ? "selected" : "all",
    access_tokens_url: `${origin}/app/installations/${installationId}/access_tokens`,
    repositories_url: `${origin}/installation/repositories`,
    html_url: `https://github.com/organizations/${organization.login}/settings/installations/${installationId}`,
    ...{ created_at: SINCE, updated_at: SINCE, suspended_by: null, suspended_at: null },
  };
}

function self({ identity }: Call): App {
  if (identity.kind !== "app") throw new Refused("badJwt");
  return identity.app;
}

/** Only of the account that has it installed. */
function installationAt(call: Call, kind: "organization" | "user", login: string | undefined) {
  const { organization } = call;
  if (kind !== organization.kind || login?.toLowerCase() !== organization.login.toLowerCase())
    throw new Refused("notFound");
  return ok(installationDocument(self(call), call));
}

function mint(call: Call) {
  const app = self(call);
  if (String(app.installationId) !== call.path["installation_id"]) throw new Refused("notFound");
  const permissions = permissionsOf(app, call.body["permissions"] as InstallationToken["permissions"] | undefined);
  const repositories = repositoriesOf(app, call);
  const expiresAt = call.now + TOKEN_MS;
  const secret = tokenText(app, call);
  call.organization.tokens.set(secret, {
    kind: "installation",
    app,
    permissions,
    expiresAt,
    ...(repositories ? { repositories } : {}),
  });
  return created({
    token: secret,
    expires_at: new Date(expiresAt).toISOString().replace(/\.\d+Z/, "Z"),
    permissions,
    repository_selection: repositories ? "selected" : "all",
    ...(call.body["repositories"] ? { repositories: documentsOf(secret, repositories ?? [], call) } : {}),
  });
}

function permissionsOf(
  app: App,
  asked: InstallationToken["permissions"] | undefined,
): InstallationToken["permissions"] {
  const granted = (name: string, level: string) => app.permissions[name] === "write" || app.permissions[name] === level;
  if (!asked) return app.permissions;
  if (Object.entries(asked).every(([name, level]) => granted(name, level))) return asked;
  throw new Refused("invalid", { message: "The permissions requested are not granted to this installation." });
}

function repositoriesOf(app: App, { organization, body }: Call): readonly string[] | undefined {
  const ids = body["repository_ids"] as number[] | undefined;
  const names =
    (body["repositories"] as string[] | undefined) ?? ids?.map((id) => organization.repositories.get(id)?.name ?? "");
  const known = names?.every(
    (name) => organization.names.has(name.toLowerCase()) && app.repositories?.includes(name) !== false,
  );
  if (known === false)
    throw new Refused("invalid", {
      message: "There is at least one repository that does not exist or is not accessible to the parent installation.",
    });
  return names ?? app.repositories;
}

/** Longer than the forty characters of old; unlike any other. */
function tokenText({ id }: App, { organization, now }: Call): string {
  const part = Buffer.from(`${id}/${organization.tokens.size}/${now}/${organization.login}`.padEnd(60, ".")).toString(
    "base64url",
  );
  return `ghs_${id}_${part}`;
}

function documentsOf(secret: string, names: readonly string[], call: Call): JsonObject[] {
  const identity = identify(`token ${secret}`, call);
  if (identity.kind === "app") return [];
  const wanted = [...call.organization.repositories.values()].filter(({ name }) => names.includes(name));
  return wanted.map((repository) => repositoryDocument(repository, { ...call, identity }, "own"));
}

function bySlug(call: TokenCall) {
  const app = call.organization.apps.find(({ slug }) => slug === call.path["app_slug"]);
  if (!app) throw new Refused("notFound");
  return ok(appDocument(app, call));
}

function listInstallations(call: TokenCall) {
  const { items, headers } = page(call, call.organization.apps);
  const installations = items.map((app) => installationDocument(app, call));
  return { status: 200, body: { total_count: call.organization.apps.length, installations }, headers };
}

export const apps = {
  routes: {
    "GET /app": { scope: "app", answer: (call: Call) => ok(appDocument(self(call), call)) },
    "GET /orgs/{org}/installation": {
      scope: "app",
      answer: (call: Call) => installationAt(call, "organization", call.path["org"]),
    },
    "GET /users/{username}/installation": {
      scope: "app",
      answer: (call: Call) => installationAt(call, "user", call.path["username"]),
    },
    "POST /app/installations/{installation_id}/access_tokens": { scope: "app", answer: mint },
    "GET /apps/{app_slug}": { scope: "token", needs: [], answer: bySlug },
    "GET /orgs/{org}/installations": {
      scope: "organization",
      needs: ["organization_administration:read"],
      answer: listInstallations,
    },
  },
} satisfies Family;
