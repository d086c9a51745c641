// Authentication: a given token, or a GitHub App whose installation tokens are renewed during the run.
import { createPrivateKey, createSign, type KeyObject } from "node:crypto";
import type { createAppAuth } from "@octokit/auth-app";
import type { Clock, GrantedPermissions, Log } from "../deps.ts";
import { ConfigError } from "../errors.ts";
import { isDamaged } from "./answer.ts";
import { classify } from "./answer-table.ts";
import type { PendingRequest } from "./limits/decision.ts";
import { APP_ROUTES, requestKindOf } from "./request-kind.ts";

export type Credentials =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "app"; readonly appId: string; readonly privateKey: string; readonly installationId?: number };

/** The identity that signs Octokit's requests. */
export interface Session {
  /** Options of Octokit. */
  readonly auth: { readonly auth?: unknown; readonly authStrategy?: unknown };
  /** Gets a fresh token after GitHub refused the last one; false if there is none. */
  signIn(pending: PendingRequest): Promise<boolean>;
  /** True while a fresh token is requested outside of every attempt: the gate does not see that answer. */
  readonly isRenewing: boolean;
  /** The write permissions of the token in GitHub's answers; empty if the answers do not show them. */
  readonly writesBy: readonly string[];
  /** The permissions of an App's token, by GitHub's names; undefined if the answers do not show them. */
  readonly grants?: GrantedPermissions | undefined;
}

export interface SessionOptions {
  readonly clock: Clock;
  readonly log: Log;
  registerSecret(value: string): void;
}

/** @throws ConfigError if the token is empty */
export function tokenSession(given: string, { registerSecret }: SessionOptions): Session {
  const token = given.trim();
  if (token === "") throw new ConfigError("`token` is empty: is the secret set, and does this workflow get it?");
  registerSecret(token);
  return { auth: { auth: token }, signIn: async () => false, isRenewing: false, writesBy: [] };
}

/** A new token may be unknown to some of GitHub's servers for some seconds. */
const REPLICATION_MS = 10_000;
const MOST_SIGN_INS = 4;
const MINTING = requestKindOf({
  kind: "rest",
  route: "POST /app/installations/{installation_id}/access_tokens",
  parameters: {},
});

type AppAuth = ReturnType<typeof createAppAuth>;
interface Endpoint {
  readonly url: string;
  readonly headers: object;
  readonly request?: { readonly pending?: PendingRequest };
}

/** The argument that Octokit passes to the hook of a strategy. */
interface HookRequest {
  (endpoint: object): Promise<unknown>;
  readonly endpoint: {
    merge(route: unknown, parameters?: unknown): Endpoint;
  };
}

/** A GitHub App. `installationId` may be set later, before the first request of the installation. */
export class AppSession implements Session {
  installationId: number | undefined;
  writesBy: readonly string[] = [];
  grants: GrantedPermissions | undefined;
  readonly auth: Session["auth"];
  readonly #options: SessionOptions;
  #app: AppAuth | undefined;
  #minted: { readonly token: string; readonly at: number } | undefined;
  #renewal: Promise<boolean> | undefined;
  /** True if the value that auth-app caches is not a token. */
  #isSpoilt = false;

  constructor(createApp: (request: HookRequest) => AppAuth, options: SessionOptions) {
    this.#options = options;
    const authStrategy = ({ request }: { request: HookRequest }) => {
      const app = createApp(request);
      this.#app = app;
      return Object.assign((...wanted: Parameters<AppAuth>) => app(...wanted), { hook: this.#sign });
    };
    this.auth = { authStrategy };
  }

  get isRenewing(): boolean {
    return this.#renewal !== undefined;
  }

  /**
   * Renews the token. If the token is so new that some servers may not know it, waits instead. Concurrent calls share
   * one renewal.
   */
  async signIn(pending: PendingRequest): Promise<boolean> {
    pending.signIns++;
    if (pending.requestKind.appSigned || pending.signIns > MOST_SIGN_INS) return false;
    const { clock } = this.#options;
    const age = this.#minted ? clock.monotonic() - this.#minted.at : Number.POSITIVE_INFINITY;
    if (age >= REPLICATION_MS) {
      this.#renewal ??= this.#renew().finally(() => {
        this.#renewal = undefined;
      });
      return this.#renewal;
    }
    await clock.sleep(1000 * pending.signIns);
    return true;
  }

  async #renew(): Promise<boolean> {
    try {
      await this.#token(true);
      return true;
    } catch (error) {
      this.#options.log.warning("The App gets no fresh token.", {
        reason: error instanceof Error ? error.message : String(error),
      });
      return false;
    }
  }

  /** Octokit's hook. The App's own requests carry a JSON web token, all others the installation's token. */
  readonly #sign = async (request: HookRequest, route: unknown, parameters?: unknown) => {
    const endpoint = request.endpoint.merge(route, parameters);
    if (!this.#app) throw new TypeError("Octokit makes the strategy before it sends anything");
    const pending = endpoint.request?.pending;
    // The address has names in it, and a repository may be called "installation", so our own requests are recognized by
    // their kind.
    if (pending?.requestKind.appSigned ?? APP_ROUTES.test(endpoint.url))
      return this.#app.hook(request as never, endpoint as never);
    const token = await this.#token(false).catch((error: object) => Promise.reject(asUnauthorized(error, endpoint)));
    return request({ ...endpoint, headers: { ...endpoint.headers, authorization: `token ${token}` } });
  };

  /** @throws the error of the token request */
  async #token(refresh: boolean): Promise<string> {
    if (!this.#app || this.installationId === undefined) throw new TypeError("the installation is looked up first");
    const isAnew = refresh || this.#isSpoilt;
    const { token, permissions } = await this.#app({
      type: "installation",
      installationId: this.installationId,
      refresh: isAnew,
    });
    this.#isSpoilt = typeof token !== "string";
    // The body has no token, so this counts as a server error.
    if (this.#isSpoilt)
      throw Object.assign(new Error("The answer broke off, or is not GitHub's: there is no token in it"), {
        status: 500,
      });
    if (token !== this.#minted?.token) {
      this.#options.registerSecret(token);
      this.#minted = { token, at: this.#options.clock.monotonic() };
      this.writesBy = Object.entries(permissions ?? {}).flatMap(([name, access]) => (access === "read" ? [] : [name]));
      // Every App has at least the permission to read metadata.
      this.grants = permissions && Object.keys(permissions).length > 0 ? { ...permissions } : undefined;
    }
    return token;
  }
}

/**
 * Turns a refused token request into a 401 of the actual request. Rate limits, server errors and answers that are not
 * GitHub's stay as they are.
 */
function asUnauthorized(error: object, endpoint: object): object {
  const { status = 0, message, response } = error as { status?: number; message?: string; response?: Response };
  // plugin-retry repeats only errors that have a `request`.
  const isForeign = response && isDamaged({ status: response.status, headers: {}, body: response.data });
  if (status < 400 || status >= 500 || isWait(response) || isForeign) {
    if (!response) return Object.assign(error, { request: endpoint });
    // The limit is the App's and not the installation's. `retry-after` stays.
    const { "x-ratelimit-limit": _, ...headers } = response.headers;
    return Object.assign(error, { request: endpoint, response: { ...response, headers } });
  }
  const data = { message: `The App gets no token for its installation: ${message}` };
  return Object.assign(new Error(data.message), { status: 401, response: { status: 401, headers: {}, data } });
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

function isWait(response: Response | undefined): boolean {
  if (!response) return false;
  const { status, headers, data: body } = response;
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return classify({ status, headers: Object.fromEntries(texts), body }, MINTING).treatment === "pause";
}

/** @throws ConfigError if the key is not a private key */
export async function appSession(
  credentials: Extract<Credentials, { kind: "app" }>,
  options: SessionOptions,
): Promise<AppSession> {
  const { appId, privateKey, installationId } = credentials;
  options.registerSecret(privateKey);
  const key = readKey(privateKey, options);
  const { createAppAuth } = await import("@octokit/auth-app"); // only where there is an App: it takes time to load
  const log = { warn: (message: string) => options.log.warning("Signing in as the App.", { message }) };
  const createJwt = async (_id: number | string, timeDifference = 0) =>
    signJwt({ appId, key, timeDifference }, options);
  const session = new AppSession(
    (request) => createAppAuth({ appId, createJwt, request: request as never, log }),
    options,
  );
  session.installationId = installationId;
  return session;
}

/** Accepts a PEM whose line breaks were escaped for an environment variable. */
function readKey(privateKey: string, { registerSecret }: SessionOptions): KeyObject {
  const pem = privateKey.replaceAll("\\n", "\n").trim();
  registerSecret(pem);
  try {
    return createPrivateKey(pem);
  } catch {
    const found = pem.startsWith("-----BEGIN")
      ? "it begins like one, but is cut off or damaged"
      : "it does not begin with `-----BEGIN`";
    throw new ConfigError(`\`private-key\` is not the PEM file of a GitHub App's private key: ${found}`);
  }
}

interface JwtClaims {
  readonly appId: string;
  readonly key: KeyObject;
  /** Seconds that GitHub's clock is ahead of ours. */
  readonly timeDifference: number;
}

/**
 * Signs the token without auth-app, which uses the process's `Date` and passes the token on before it can be masked.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function signJwt({ appId, key, timeDifference }: JwtClaims, { clock, registerSecret }: SessionOptions) {
  const now = Math.floor(clock.now() / 1000) + timeDifference;
  const claims = { iat: now - 30, exp: now + 570, iss: appId };
  const text = [{ alg: "RS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const jwt = `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
  registerSecret(jwt);
  return { jwt, expiresAt: new Date(claims.exp * 1000).toISOString() };
}
