// Finds the route and sender of an arriving request, and prepares its answer.
import type { Json, JsonObject } from "../src/model.ts";
import { acceptedPermissions, type Identity, identify } from "./api/access.ts";
import type { Call, Route } from "./api/call.ts";
import { answerProblems, findOperation, judgeRequest, type Match } from "./api/description.ts";
import type { Answer, Lacking, Rate, RateResource, RequestMeta } from "./api/ports.ts";
import { Refused, refusalAnswer } from "./api/refusals.ts";
import { type Misfit, operationName, type Prepared, prepare, run } from "./graphql/execute.ts";
import { undefinedIn } from "./graphql/older-schema.ts";
import { answerRest, routeOf } from "./rest.ts";
import { fullNameOf, type Organization } from "./state/organization.ts";

export interface Arrival {
  readonly meta: RequestMeta;
  readonly body: Json | undefined;
  /** Headers of every answer to it. */
  readonly headers: Readonly<Record<string, string>>;
  /** @throws Refused */
  answer(moment: Moment): Judged;
}
export interface Moment {
  readonly now: number;
  rate(resource: RateResource): Rate | undefined;
}
/** `problems`: mistakes of the client or of the simulator. Without problems, the answer is as GitHub's. */
export interface Judged {
  readonly answer: Answer;
  readonly problems: readonly string[];
}

interface World {
  readonly organization: Organization;
  readonly now: number;
  readonly lacks: Lacking;
}
/** The parts of a request. */
interface ParsedRequest {
  readonly method: string;
  readonly url: URL;
  /** Includes `/api/v3` if the client treats the simulator as a GitHub Enterprise Server. */
  readonly origin: string;
  readonly path: string;
  readonly body: Json | undefined;
  readonly accept: string;
  readonly version: string | null;
  readonly token: string;
  readonly identity: Identity | Refused;
}

/** The API version of the description. https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const VERSION = "2022-11-28";

export function arrive(request: Request, text: string, world: World): Arrival {
  const parsed = parse(request, text, world);
  return parsed.path === "/graphql" && parsed.method === "POST"
    ? arriveGraphql(parsed, world)
    : arriveRest(parsed, world);
}

function parse(request: Request, text: string, world: World): ParsedRequest {
  const url = new URL(request.url);
  const [, prefix = "", rest = ""] = /^(\/api\/v3|\/api(?=\/graphql$))?(.*)$/.exec(url.pathname) ?? [];
  const authorization = request.headers.get("authorization");
  return {
    method: request.method,
    url,
    origin: url.origin + prefix,
    path: byName(rest, world.organization),
    body: bodyOf(text),
    accept: request.headers.get("accept") ?? "",
    version: request.headers.get("x-github-api-version"),
    token: authorization?.split(" ")[1] ?? "",
    identity: attempt(() => identify(authorization, world)),
  };
}

/** Redirects lead to `/repositories/{id}`. It is replaced by the path with the current name. */
function byName(path: string, organization: Organization): string {
  return path.replace(/^\/repositories\/(\d+)/, (whole, id: string) => {
    const repository = organization.repositories.get(Number(id));
    return repository ? `/repos/${fullNameOf(organization, repository)}` : whole;
  });
}

/** A body that is not JSON stays a string. Validation refuses it, because no operation accepts a string. */
function bodyOf(text: string): Json | undefined {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function attempt<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

function metaOf({ method, path, token, identity }: ParsedRequest, { now }: World): Omit<RequestMeta, "route"> {
  const bucket = identity instanceof Refused ? "nobody" : identity.bucket;
  return { at: now, method, path, token, bucket, write: method !== "GET" && method !== "HEAD", notifies: false };
}

function arriveRest(parsed: ParsedRequest, world: World): Arrival {
  const match = findOperation(parsed.method, parsed.path);
  const route = match && routeOf(match.operation.route);
  const needs = route && "needs" in route ? acceptedPermissions(route.needs) : "";
  return {
    meta: {
      ...metaOf(parsed, world),
      route: match?.operation.route ?? `${parsed.method} ${parsed.path}`,
      notifies: match?.operation.notifies ?? false,
    },
    body: parsed.body,
    headers: {
      "x-github-api-version-selected": VERSION,
      ...(needs ? { "x-accepted-github-permissions": needs } : {}),
      ...scopesOf(parsed.identity),
    },
    answer: (moment) => {
      if (match && world.lacks.routes?.includes(match.operation.route))
        return { answer: refusalAnswer("noSuchRoute"), problems: [] };
      if (!match || !route) return { answer: { status: 404 }, problems: ["the simulator does not model this route"] };
      return answerMatch({ match, route, parsed }, { ...world, ...moment });
    },
  };
}

/** Set for classic tokens. https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
function scopesOf(identity: Identity | Refused): Readonly<Record<string, string>> {
  const isClassic = !(identity instanceof Refused) && identity.kind === "personal" && identity.permissions === "all";
  return isClassic ? { "x-oauth-scopes": "admin:org, repo, workflow" } : {};
}

interface Known {
  readonly match: Match;
  readonly route: Route;
  readonly parsed: ParsedRequest;
}
function answerMatch({ match, route, parsed }: Known, { organization, now, rate }: World & Moment): Judged {
  const { identity, body, url, origin, method, accept } = parsed;
  if (parsed.version !== null && parsed.version !== VERSION) {
    return {
      answer: refusalAnswer("unsupportedVersion"),
      problems: [`the description is of version ${VERSION}, not ${parsed.version}`],
    };
  }
  const judged = judgeRequest(match.operation, { path: match.path, query: Object.fromEntries(url.searchParams), body });
  if (judged.problems.length > 0) return { answer: { status: 422 }, problems: judged.problems };
  if (identity instanceof Refused) throw identity;
  const call: Call = {
    organization,
    identity,
    path: match.path,
    query: judged.query,
    body: (body ?? {}) as JsonObject,
    accept,
    now,
    origin,
    url,
    rate,
  };
  const answer = answerRest(route, call, method);
  return { answer, problems: answerProblems(match.operation, answer) };
}

function arriveGraphql(parsed: ParsedRequest, world: World): Arrival {
  const prepared = prepareBody(parsed.body);
  const runnable = "misfit" in prepared ? undefined : prepared;
  const graphql = runnable && {
    operation: operationName(runnable),
    cost: runnable.cost,
    nodeCount: runnable.nodeCount,
  };
  return {
    meta: {
      ...metaOf(parsed, world),
      route: "POST /graphql",
      write: runnable?.operation.operation === "mutation",
      ...(graphql ? { graphql } : {}),
    },
    body: parsed.body,
    headers: {},
    answer: (moment) => {
      if ("misfit" in prepared) return { answer: { status: 200 }, problems: prepared.misfit };
      const errors = undefinedIn(queryOf(parsed.body), new Set(world.lacks.graphql));
      if (errors.length > 0) return { answer: { status: 200, body: { errors } }, problems: [] };
      return { answer: runGraphql(prepared, parsed, { ...world, ...moment }), problems: [] };
    },
  };
}

function queryOf(body: Json | undefined): string {
  const { query } = (body ?? {}) as JsonObject;
  return typeof query === "string" ? query : "";
}

function prepareBody(body: Json | undefined): Prepared | Misfit {
  const { query, variables = {}, ...rest } = ((typeof body === "object" ? body : null) as JsonObject) ?? {};
  const unknown = Object.keys(rest).filter((key) => key !== "operationName");
  if (typeof query !== "string" || unknown.length > 0)
    return { misfit: [`a GraphQL request has a query and variables, not ${unknown.join(", ") || "nothing"}`] };
  return prepare(query, (variables ?? {}) as JsonObject);
}

function runGraphql(
  prepared: Prepared,
  { identity }: ParsedRequest,
  { organization, now, rate }: World & Moment,
): Answer {
  if (identity instanceof Refused) throw identity;
  if (identity.kind === "app") throw new Refused("badCredentials");
  return run(prepared, { organization, identity, now, rateLimit: rateLimitOf(prepared, rate("graphql")) });
}

/** https://docs.github.com/en/graphql/reference/objects#ratelimit; null if limits are off. */
function rateLimitOf({ cost, nodeCount }: Prepared, rate: Rate | undefined): JsonObject | null {
  if (!rate) return null;
  const { limit, used, remaining, reset } = rate;
  return { cost, nodeCount, limit, used, remaining, resetAt: new Date(reset * 1000).toISOString() };
}
