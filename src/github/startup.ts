// The first requests of a process: find the App's installation, read the rate limits, and read the login of the token.
import type { GitHub, Log } from "../deps.ts";
import { ConfigError } from "../errors.ts";
import type { ApiRequest } from "../model.ts";
import { fieldsOf, messageOf, type RawAnswer } from "./answer.ts";
import { apiError, classify, type Row } from "./answer-table.ts";
import { AppSession, type Credentials, type Session } from "./auth.ts";
import type { Gate } from "./limits/gate.ts";
import type { Rate } from "./limits/quota.ts";
import type { SendRawOptions, SentRequest } from "./sender.ts";

export interface Startup {
  readonly session: Session;
  readonly credentials: Credentials;
  readonly organization: string;
  readonly isOwnToken?: boolean;
  readonly gate: Gate;
  readonly log: Log;
}

/** Sends the requests. */
export interface RequestSender {
  sendRaw(request: ApiRequest, options: SendRawOptions): Promise<SentRequest>;
}

/** The login of GITHUB_TOKEN. https://docs.github.com/en/actions/concepts/security/github_token */
const JOB_TOKEN_LOGIN = "github-actions[bot]";

/**
 * Sends two requests for a token, three or four for an App.
 * @throws ConfigError if the token or the App cannot do the job
 */
export async function startUp(
  client: RequestSender,
  introduction: Startup,
): Promise<Pick<GitHub, "viewer" | "writesBy">> {
  const { session, credentials } = introduction;
  const slug = session instanceof AppSession ? await findInstallation(client, session, introduction) : undefined;
  const limits = await answerOf(client, { kind: "rest", route: "GET /rate_limit", parameters: {} });
  if (limits) learnLimits(limits, introduction);
  const writesBy = [...session.writesBy, ...writingScopes(limits?.headers["x-oauth-scopes"])];
  if (slug !== undefined) return { viewer: `${slug}[bot]`, writesBy };
  const viewer = await askViewer(client);
  const isRefused = viewer === JOB_TOKEN_LOGIN && credentials.kind === "token" && introduction.isOwnToken !== true;
  if (isRefused) throw new ConfigError(JOB_TOKEN_REFUSED);
  return { viewer, writesBy };
}

/**
 * Scopes of a classic token that allow writing. GitHub names them with every answer.
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function writingScopes(header = ""): readonly string[] {
  const scopes = header.split(",").map((scope) => scope.trim());
  return scopes.filter((scope) => /^(repo|public_repo|workflow|delete_repo)$|^(admin|write|manage_\w+):/.test(scope));
}

const JOB_TOKEN_REFUSED =
  "`token` is the job's own GITHUB_TOKEN, which reaches only the repository that the workflow runs in: " +
  "give a personal access token, or a GitHub App by `app-id` and `private-key`";

const isNoAnswer = ({ treatment }: Row) => treatment === "repeat";
const isNoSuccess = ({ treatment }: Row) => treatment !== "accept";

/** The last answer; undefined if the run was stopped or GitHub accepts no requests. @throws ApiError if `isFatal` */
async function answerOf(
  client: RequestSender,
  request: ApiRequest,
  isFatal = isNoAnswer,
): Promise<RawAnswer | undefined> {
  const sent = await client.sendRaw(request, { isStartup: true });
  if (sent.kind === "deferred") return undefined;
  const { answer, pending } = sent;
  const row = classify(answer, pending.requestKind);
  if (row.name === "unauthorized") throw unauthorized(answer);
  if (isFatal(row)) throw apiError(answer, pending.requestKind, pending);
  return answer;
}

function unauthorized(answer: RawAnswer): ConfigError {
  return new ConfigError(
    `GitHub does not accept the token (${messageOf(answer)}): it is invalid, has expired or was revoked. ` +
      "Check `token`, or `app-id`, `private-key` and `installation-id`, and that the secret belongs to this server.",
  );
}

/**
 * A server with rate limiting turned off answers 404.
 * https://docs.github.com/en/enterprise-server@latest/rest/rate-limit/rate-limit
 */
function learnLimits({ status, body }: RawAnswer, { gate, log }: Startup): void {
  if (status === 404) {
    gate.unlimit();
    log.info("This server does not limit requests, so none is held back.");
    return;
  }
  const { core, graphql } = fieldsOf(fieldsOf(body)["resources"]);
  const rates = { core: rateFrom(core), graphql: rateFrom(graphql) };
  gate.learn(rates);
  if (!rates.core) log.info("GitHub does not say what its hourly limits are; its answers to other requests will.");
}

/**
 * Undefined if the value has an unknown form: then the limit is taken from later answers.
 * https://docs.github.com/en/rest/rate-limit/rate-limit
 */
function rateFrom(value: unknown): Rate | undefined {
  const { limit, remaining, reset } = fieldsOf(value);
  if (!isCount(limit) || !isCount(remaining) || !isCount(reset)) return undefined;
  return { limit, remaining, resetAt: reset * 1000 };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Self-protection needs to know the acting account, so a failure ends the run. */
async function askViewer(client: RequestSender): Promise<string | null> {
  const answer = await answerOf(
    client,
    { kind: "graphql", query: "query { viewer { login } }", variables: {} },
    isNoSuccess,
  );
  const { login } = fieldsOf(fieldsOf(fieldsOf(answer?.body)["data"])["viewer"]);
  return typeof login === "string" ? login : null;
}

/** The slug of the App if it was looked up. @throws ConfigError if the App is not installed there */
async function findInstallation(
  client: RequestSender,
  session: AppSession,
  { organization, credentials }: Startup,
): Promise<string | undefined> {
  if (session.installationId !== undefined) return undefined;
  const appId = credentials.kind === "app" ? credentials.appId : "";
  const look = (route: "GET /orgs/{org}/installation" | "GET /users/{username}/installation") =>
    answerOf(client, {
      kind: "rest",
      route,
      parameters: route.includes("{org}") ? { org: organization } : { username: organization },
    });
  const first = await look("GET /orgs/{org}/installation").catch((error: unknown) =>
    Promise.reject(asAppError(error, appId)),
  );
  const answer = first?.status === 404 ? await look("GET /users/{username}/installation") : first;
  if (!answer) return undefined;
  if (answer.status !== 200) {
    throw new ConfigError(
      `The GitHub App ${appId} is not installed on ${organization} (${messageOf(answer)}): ` +
        "install it there, or give `installation-id`",
    );
  }
  const { id, app_slug: slug } = fieldsOf(answer.body);
  if (typeof id !== "number")
    throw new ConfigError(
      `GitHub does not say which installation the App ${appId} has on ${organization}: give \`installation-id\``,
    );
  session.installationId = id;
  return typeof slug === "string" ? slug : undefined;
}

/** During startup, a 401 means a wrong App id or key, not a wrong token. */
function asAppError(error: unknown, appId: string): unknown {
  if (!(error instanceof ConfigError)) return error;
  return new ConfigError(
    `GitHub does not know the App ${appId} by this key: \`app-id\` and \`private-key\` must be of the same GitHub App`,
  );
}
