// The service that keeps the artifacts of workflow runs: its calls, its signed URLs, and what each attempt of a run
// sees.
import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import { CREATE, FINALIZE, FORBIDDEN, LIST, NAMED, twirpError } from "../artifact-messages.ts";
import { type Blob, type BlobStore, createBlobStore } from "./blobs.ts";
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
const BLOBS = "/artifact-storage/";
const RETENTION_MS = 90 * 24 * 3_600_000;
const TOKEN_MS = 6 * 3_600_000;

interface Container {
  readonly backendId: string;
  readonly runId: string;
  readonly attempt: number;
  /** Backend ids of the attempts whose artifacts its jobs see, its own included. */
  readonly sees: readonly string[];
}
interface Entry {
  readonly id: number;
  readonly name: string;
  readonly container: Container;
  readonly job: string;
  readonly path: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  digest: string;
  finished: boolean;
}
interface State {
  readonly now: () => number;
  readonly blobs: BlobStore;
  readonly containers: Container[];
  entries: Entry[];
  uploads: number;
}
interface Call {
  readonly container: Container;
  readonly origin: string;
  readonly body: unknown;
}

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

const METHODS = {
  CreateArtifact(state: State, { container, origin, body }: Call): Response {
    const wanted = CREATE.parse(body);
    if (wanted.workflow_run_backend_id !== container.backendId) return FORBIDDEN();
    // Names are unique in an attempt, not in a run.
    if (state.entries.some((entry) => entry.container === container && entry.name === wanted.name))
      return twirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
    const path = `${BLOBS}${container.backendId}/${randomUUID()}.zip`;
    const createdAt = state.now();
    const expiresAt = wanted.expires_at ? Date.parse(wanted.expires_at) : createdAt + RETENTION_MS;
    const job = wanted.workflow_job_run_backend_id;
    const entry = {
      id: nextId(state),
      name: wanted.name,
      container,
      job,
      path,
      createdAt,
      expiresAt,
      digest: "",
      finished: false,
    };
    state.entries.push(entry);
    return Response.json({ ok: true, signed_upload_url: state.blobs.sign(origin, path, "cw") });
  },
  FinalizeArtifact(state: State, { container, body }: Call): Response {
    const wanted = FINALIZE.parse(body);
    const entry = state.entries.find(
      (each) => each.container === container && each.name === wanted.name && !each.finished,
    );
    const blob = entry && state.blobs.get(entry.path);
    if (!entry || !blob) return twirpError(404, "not_found", "artifact not found");
    if (blob.bytes.length !== Number(wanted.size))
      return twirpError(400, "invalid_argument", "size differs from what was uploaded");
    Object.assign(entry, { finished: true, digest: wanted.hash ?? "" });
    return Response.json({ ok: true, artifact_id: String(entry.id) });
  },
  ListArtifacts(state: State, { container, body }: Call): Response {
    const wanted = LIST.parse(body);
    if (wanted.workflow_run_backend_id !== container.backendId) return FORBIDDEN();
    const found = visible(state, container).filter(
      ({ id, name }) =>
        (wanted.name_filter === undefined || name === wanted.name_filter) &&
        (wanted.id_filter === undefined || `${id}` === wanted.id_filter),
    );
    return Response.json({ artifacts: found.map((entry) => listed(state, entry)) });
  },
  GetSignedArtifactURL(state: State, { container, origin, body }: Call): Response {
    const wanted = NAMED.parse(body);
    const entry = visible(state, container).find((each) => isNamed(each, wanted));
    return entry
      ? Response.json({ signed_url: state.blobs.sign(origin, entry.path, "r") })
      : twirpError(404, "not_found", "workflow run not found");
  },
  DeleteArtifact(state: State, { container, body }: Call): Response {
    const wanted = NAMED.parse(body);
    const entry = visible(state, container).find((each) => isNamed(each, wanted));
    if (!entry) return twirpError(404, "not_found", "artifact not found");
    state.entries = state.entries.filter((each) => each !== entry);
    state.blobs.remove(entry.path);
    return Response.json({ ok: true, artifact_id: String(entry.id) });
  },
};
type Method = keyof typeof METHODS;
const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name);

function visible(state: State, container: Container): readonly Entry[] {
  return state.entries.filter(
    (entry) => entry.finished && entry.expiresAt > state.now() && container.sees.includes(entry.container.backendId),
  );
}

const isNamed = (entry: Entry, { name, workflow_run_backend_id }: z.infer<typeof NAMED>) =>
  entry.name === name && entry.container.backendId === workflow_run_backend_id;

const listed = (state: State, entry: Entry) => ({
  workflow_run_backend_id: entry.container.backendId,
  workflow_job_run_backend_id: entry.job,
  database_id: String(entry.id),
  name: entry.name,
  size: String(state.blobs.get(entry.path)?.bytes.length ?? 0),
  created_at: new Date(entry.createdAt).toISOString(),
  ...(entry.digest && { digest: entry.digest }),
});

/** Unique, but a later artifact may have the lower number, as on GitHub. */
const nextId = (state: State) => 4_000_000_000 + ((++state.uploads * 61_803) % 100_003);
