// The five methods of the artifact service, over one list of uploads.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BlobStore } from "./blobs.ts";

export const BLOBS = "/artifact-storage/";
const RETENTION_MS = 90 * 24 * 3_600_000;

export interface Container {
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
export interface State {
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

const scope = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };
const NAMED = z.strictObject({ ...scope, name: z.string().min(1) });
const CREATE = NAMED.extend({
  version: z.literal(7),
  mime_type: z.string().optional(),
  expires_at: z.iso.datetime().optional(),
});
const FINALIZE = NAMED.extend({ size: z.string().regex(/^\d+$/), hash: z.string().optional() });
const LIST = z.strictObject({ ...scope, name_filter: z.string().optional(), id_filter: z.string().optional() });

export function twirpError(status: number, code: string, msg: string): Response {
  return Response.json({ code, msg }, { status });
}

const FORBIDDEN = () => twirpError(403, "permission_denied", "token does not belong to this workflow run");

export const METHODS = {
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
export type Method = keyof typeof METHODS;
export const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name);

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
