// Identifies the sender of a request, the repositories it can see, and its permissions.
import { createVerify } from "node:crypto";
import type { Organization } from "../state/organization.ts";
import { type App, type BuiltInRole, ROLES } from "../state/people.ts";
import type { Repository } from "../state/repository.ts";
import type { Permissions, PersonalToken, Token } from "../state/token.ts";
import { baseRole, grantOf } from "./grants.ts";
import { Refused } from "./refusals.ts";

/** `administration:write`: GitHub's name of the permission and the level. All of a list are needed. */
export type Need = `${string}:${"read" | "write"}`;

export type Identity = TokenIdentity | AppIdentity;
export interface TokenIdentity {
  readonly kind: Token["kind"];
  readonly login: string;
  readonly bucket: string;
  readonly permissions: Permissions;
  /** Organization owner, or an App that acts for the organization. */
  readonly owner: boolean;
  /** The role of a person; of an App or a job, whether it reaches the repository at all. */
  role(repository: Repository): BuiltInRole | "none";
}
/** An App as itself, with a JSON web token. */
export interface AppIdentity {
  readonly kind: "app";
  readonly app: App;
  readonly bucket: string;
}

interface Clocked {
  readonly organization: Organization;
  readonly now: number;
}

/** @throws Refused if the credentials are missing, unknown or expired. */
export function identify(authorization: string | null, { organization, now }: Clocked): Identity {
  const [, secret] = /^(?:bearer|token)\s+(\S+)$/i.exec(authorization ?? "") ?? [];
  if (secret === undefined) throw new Refused("requiresAuthentication");
  const token = organization.tokens.get(secret);
  if (token) return identityOf(token, { organization, now });
  if (secret.startsWith("gh") || secret.split(".").length !== 3) throw new Refused("badCredentials");
  const app = appOf(secret, { organization, now });
  return { kind: "app", app, bucket: `app:${app.id}` };
}

function identityOf(token: Token, { organization, now }: Clocked): TokenIdentity {
  if (token.kind === "personal") {
    const role = (repository: Repository) => personalRole(token, repository, organization);
    return { ...token, bucket: `user:${token.login}`, role };
  }
  if (token.kind === "job") {
    const permissions = { metadata: "read", ...(token.permissions ?? { contents: "read" }) } as const;
    const reaches = (repository: Repository) =>
      repository.name === token.repository ? "write" : publicRole(repository);
    return {
      kind: "job",
      login: "github-actions[bot]",
      bucket: `job:${token.repository}`,
      permissions,
      owner: false,
      role: reaches,
    };
  }
  if (token.expiresAt <= now) throw new Refused("badCredentials");
  const { app, permissions, repositories = app.repositories } = token;
  const role = (repository: Repository) =>
    repositories?.includes(repository.name) === false ? publicRole(repository) : "admin";
  return {
    kind: "installation",
    login: `${app.slug}[bot]`,
    bucket: `installation:${app.installationId}`,
    permissions,
    owner: true,
    role,
  };
}

function publicRole(repository: Repository): BuiltInRole | "none" {
  return repository.settings.visibility === "public" ? "read" : "none";
}

/** The highest of the base role, the user's own grant, and the grants of the user's teams. */
function personalRole(token: PersonalToken, repository: Repository, organization: Organization): BuiltInRole | "none" {
  const named = token.roles?.[repository.name];
  if (named) return named;
  if (token.owner) return "admin";
  const login = token.login.toLowerCase();
  const direct = repository.collaborators.get(login);
  const teams = organization.teams.flatMap((team) =>
    team.members.has(login) ? (grantOf(organization, team, repository)?.role ?? []) : [],
  );
  const roles = [...teams, ...(direct === undefined ? [] : [direct])].map((role) => baseRole(organization, role));
  const all = token.role === "none" ? roles : [token.role, ...roles];
  return ROLES.findLast((role) => all.includes(role)) ?? publicRole(repository);
}

/**
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function appOf(jwt: string, { organization, now }: Clocked): App {
  const [head = "", payload = "", signature = ""] = jwt.split(".");
  const claims = decodeClaims(payload);
  const app = organization.apps.find(({ id }) => String(id) === String(claims["iss"]));
  if (!app?.publicKey) throw new Refused("badJwt", { message: "Integration not found" });
  const verifier = createVerify("RSA-SHA256").update(`${head}.${payload}`);
  if (!verifier.verify(app.publicKey, signature, "base64url")) throw new Refused("badJwt");
  const expires = Number(claims["exp"]) * 1000;
  if (!(expires > now))
    throw new Refused("badJwt", { message: "'Expiration time' claim ('exp') must be a numeric value in the future" });
  if (expires > now + 600_000)
    throw new Refused("badJwt", { message: "'Expiration time' claim ('exp') is too far in the future" });
  return app;
}

function decodeClaims(payload: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
  } catch {
    throw new Refused("badJwt");
  }
}

/** The role that a person needs for each repository permission. Other permissions belong to the organization. */
const ROLE_FOR: Readonly<Record<string, BuiltInRole>> = {
  "metadata:read": "read",
  "contents:read": "read",
  "contents:write": "write",
  "issues:read": "read",
  "issues:write": "write",
  "administration:read": "admin",
  "administration:write": "admin",
  "repository_custom_properties:write": "admin",
  "actions:read": "read",
  "pull_requests:read": "read",
  "pull_requests:write": "write",
  "environments:read": "write",
  "environments:write": "write",
  "actions_variables:read": "write",
  "actions_variables:write": "write",
  "secrets:read": "write",
  "dependabot_secrets:read": "write",
  "repository_hooks:read": "admin",
  "repository_hooks:write": "admin",
};
/** Organization permissions that every member has. */
const MEMBERS_MAY: ReadonlySet<string> = new Set(["members:read", "organization_custom_properties:read"]);

/** True if the sender meets all needs. Needs of a repository are checked for `repository`. */
export function may(identity: TokenIdentity, needs: readonly Need[], repository?: Repository): boolean {
  return needs.every((need) => hasPermission(identity, need) && hasRole(identity, need, repository));
}

function hasPermission({ permissions }: TokenIdentity, need: Need): boolean {
  if (permissions === "all" || need === "metadata:read") return true;
  const [name = "", level] = need.split(":");
  return permissions[name] === "write" || permissions[name] === level;
}

function hasRole(identity: TokenIdentity, need: Need, repository: Repository | undefined): boolean {
  const wanted = ROLE_FOR[need];
  if (!wanted) return identity.owner || MEMBERS_MAY.has(need);
  return !repository || ROLES.indexOf(identity.role(repository) as BuiltInRole) >= ROLES.indexOf(wanted);
}

/**
 * `administration=write,members=read`.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function acceptedPermissions(needs: readonly Need[]): string {
  return needs.map((need) => need.replace(":", "=")).join(",");
}

/** @throws Refused with the permissions that would do. */
export function demand(identity: TokenIdentity, needs: readonly Need[], repository?: Repository): void {
  if (repository && isAdvisoryFork(repository) && needs.some((need) => need.endsWith(":write")))
    throw new Refused("byIntegration");
  if (may(identity, needs, repository)) return;
  const headers = { "x-accepted-github-permissions": acceptedPermissions(needs) };
  if (identity.kind !== "personal") throw new Refused("byIntegration", { headers });
  throw new Refused(identity.permissions === "all" ? "mustBeAdmin" : "byToken", { headers });
}

/**
 * The temporary private fork of a security advisory refuses settings and Actions.
 * https://github.com/cncf/clowarden/issues/176, https://github.com/github/docs/issues/26520
 */
function isAdvisoryFork({ name, fork, settings }: Repository): boolean {
  return fork && settings.visibility === "private" && /-ghsa(?:-\w{4}){3}$/.test(name);
}

/** Hidden repositories are reported as missing. */
export function canSee(identity: TokenIdentity, repository: Repository): boolean {
  return identity.role(repository) !== "none";
}
