// The service that keeps the artifacts of workflow runs: its calls, its signed URLs, and what each attempt of a run
// sees.
import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import { type Blob, createBlobStore } from "./blobs.ts";
import { BLOBS, type Container, isMethod, METHODS, type Method, type State, twirpError } from "./methods.ts";
import { answerRestCall, type RestCall, type RestSource, restCallOf } from "./rest.ts";

/** A stored upload. `finished` is true once the client has finalized it; before that, it only reserves its name. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly attempt: number;
  readonly digest: string;
  readonly finished: boolean;
  readonly expiresAt: number;
  readonly blob: Blob | undefined;
}
/** One attempt of a workflow run, and how its jobs prove that they belong to it. */
export interface Attempt {
  readonly runId: string;
  readonly number: number;
  /** `ACTIONS_RUNTIME_TOKEN` of one job. */
  token(job: string): string;
}
/** Answers the next `times` calls of that name in place of the service, which `proceed` still reaches. */
export interface ArtifactFault {
  readonly call: ArtifactCall;
  readonly times?: number;
  answer(proceed: () => Promise<Response>): Promise<Response> | Response;
}
export type ArtifactCall = Method | RestCall | "PUT block" | "PUT blocklist" | "PUT blob" | "GET blob";
export interface ArtifactService {
  /** True if the request is for this service, so that one port can serve everything. */
  owns(request: Request): boolean;
  handle(request: Request): Promise<Response>;
  /**
   * Starts the first or next attempt of a run. Re-run `failed` jobs see the uploads of earlier attempts; a re-run of
   * `all` jobs does not.
   */
  startAttempt(runId: string, rerun?: "failed" | "all"): Attempt;
  /** Lets a token read the artifacts of a repository (`owner/name`) through the REST API, as `actions: read` does. */
  allow(token: string, repository: string): void;
  stored(runId: string): readonly StoredArtifact[];
  addFault(fault: ArtifactFault): void;
  readonly calls: readonly ArtifactCall[];
}

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";
const TOKEN_MS = 6 * 3_600_000;

/** Creates a service without artifacts. `now` decides about expiry. */
export function createArtifactService(now: () => number = Date.now): ArtifactService {
  const state: State = { now, blobs: createBlobStore(now), containers: [], entries: [], uploads: 0 };
  const faults: { rest: number; fault: ArtifactFault }[] = [];
  const calls: ArtifactCall[] = [];
  const readers = new Map<string, string>();
  const rest = restSource(state, readers);
  return {
    calls,
    owns: (request) =>
      [SERVICE, BLOBS].some((prefix) => new URL(request.url).pathname.startsWith(prefix)) ||
      restCallOf(request) !== undefined,
    async handle(request) {
      const call = callOf(request);
      if (!call) return twirpError(404, "bad_route", `no handler for path ${new URL(request.url).pathname}`);
      calls.push(call);
      const proceed = async () => {
        if (isMethod(call)) return answerCall(state, call, request);
        return restCallOf(request) ? answerRestCall(rest, request) : state.blobs.handle(request);
      };
      const scripted = faults.find(({ rest, fault }) => rest > 0 && fault.call === call);
      if (!scripted) return proceed();
      scripted.rest--;
      return scripted.fault.answer(proceed);
    },
    startAttempt: (runId, rerun) => startAttempt(state, runId, rerun),
    allow: (token, repository) => void readers.set(token, repository),
    stored: (runId) =>
      state.entries
        .filter(({ container }) => container.runId === runId)
        .map(({ id, name, digest, finished, expiresAt, path, container: { attempt } }) => {
          return { id, name, runId, attempt, digest, finished, expiresAt, blob: state.blobs.get(path) };
        }),
    addFault: (fault) => void faults.push({ rest: fault.times ?? 1, fault }),
  };
}

function callOf(request: Request): ArtifactCall | undefined {
  const url = new URL(request.url);
  const method = url.pathname.slice(SERVICE.length);
  if (url.pathname.startsWith(SERVICE)) return request.method === "POST" && isMethod(method) ? method : undefined;
  if (request.method !== "PUT") return restCallOf(request) ?? "GET blob";
  const kind = url.searchParams.get("comp");
  return kind === "block" || kind === "blocklist" ? `PUT ${kind}` : "PUT blob";
}

function restSource(state: State, readers: ReadonlyMap<string, string>): RestSource {
  const finished = () => state.entries.filter((entry) => entry.finished);
  return {
    now: state.now,
    artifacts: () =>
      finished().map(({ id, name, digest, createdAt, expiresAt, path, container: { runId } }) => {
        return { id, name, runId, digest, createdAt, expiresAt, size: state.blobs.get(path)?.bytes.length ?? 0 };
      }),
    archiveUrl: ({ id }, origin) =>
      state.blobs.sign(origin, finished().find((entry) => entry.id === id)?.path ?? "", "r"),
    repositoryOf: (token) => readers.get(token),
  };
}

function startAttempt(state: State, runId: string, rerun?: "failed" | "all"): Attempt {
  const earlier = state.containers.filter((container) => container.runId === runId);
  if (earlier.length > 0 !== (rerun !== undefined))
    throw new Error(`run ${runId} has ${earlier.length} attempts: say how it is run again`);
  const backendId = randomUUID();
  const inherited = rerun === "failed" ? (earlier.at(-1)?.sees ?? []) : [];
  const container = { backendId, runId, attempt: earlier.length + 1, sees: [...inherited, backendId] };
  state.containers.push(container);
  return { runId, number: container.attempt, token: (job) => tokenFor(state, backendId, job) };
}

function tokenFor(state: State, backendId: string, job: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor((state.now() + TOKEN_MS) / 1000);
  const scp = `Actions.ExampleScope Actions.Results:${backendId}:${job}`;
  const claims = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ scp, exp })}`;
  return `${claims}.${createHmac("sha256", "runtime token").update(claims).digest("base64url")}`;
}

const CLAIMS = z.object({ scp: z.string(), exp: z.number() });

/** The attempt of a runtime token; undefined if the token is forged or too old. */
function containerOf(state: State, request: Request): Container | undefined {
  const [head, claims, signature] = (request.headers.get("authorization") ?? "").replace(/^Bearer /, "").split(".");
  if (createHmac("sha256", "runtime token").update(`${head}.${claims}`).digest("base64url") !== signature)
    return undefined;
  const { scp, exp } = CLAIMS.parse(JSON.parse(Buffer.from(claims ?? "", "base64url").toString()));
  const backendId = /Actions\.Results:([^:]+):/.exec(scp)?.[1];
  return exp * 1000 > state.now() ? state.containers.find((container) => container.backendId === backendId) : undefined;
}

async function answerCall(state: State, method: Method, request: Request): Promise<Response> {
  const container = containerOf(state, request);
  if (!container) return twirpError(401, "unauthenticated", "invalid or expired token");
  try {
    return METHODS[method](state, { container, origin: new URL(request.url).origin, body: await request.json() });
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return twirpError(400, "malformed", error.message);
    throw error;
  }
}
