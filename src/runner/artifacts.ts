// The artifacts of the workflow run, through GitHub's own client, with the retries that it lacks.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { ArtifactClient, UploadArtifactResponse } from "@actions/artifact";
import type { ArtifactFile, ArtifactRef, Artifacts, ArtifactWanted, Clock, Log } from "../deps.ts";
import { type ArtifactFailure, classifyFailure, otherDigest } from "./artifact-failures.ts";

export interface ArtifactsOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  random?(): number;
  /** The client is large: it is loaded when it is needed first. */
  loadClient?(): Promise<ArtifactClient>;
}

/** `waitMs` before the second try; doubled before each further one, and spread over half to all of it. */
const RETRIES = {
  soon: { tries: 5, waitMs: 2000 },
  later: { tries: 5, waitMs: 30_000 },
  once: { tries: 2, waitMs: 2000 },
  never: { tries: 1, waitMs: 0 },
} as const;

/** Artifacts as GitHub's client keeps them. */
export function createArtifacts(options: ArtifactsOptions): Artifacts {
  const { loadClient = loadArtifactClient, env } = options;
  const withFolder = <T>(work: (folder: string) => Promise<T>) => inTemporaryFolder(env["RUNNER_TEMP"] || tmpdir(), work);
  return {
    upload: async (name, files) => {
      const client = await loadClient();
      const upload = (tries: number) => withFolder((folder) => uploadOnce(client, { name, files, folder, tries }));
      return persist(`upload the artifact ${name}`, upload, options);
    },
    download: async (wanted) => {
      const client = await loadClient();
      const action = `download the artifact ${wanted.id === undefined ? wanted.name : `${wanted.id} (${wanted.name})`}`;
      return persist(action, () => withFolder((folder) => downloadOnce(client, wanted, { action, folder })), options);
    },
  };
}

async function loadArtifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient();
}

/** A failure that is known already. */
class Failed extends Error {
  readonly failure: ArtifactFailure;
  constructor(failure: ArtifactFailure) {
    super(failure.error.message);
    this.failure = failure;
  }
}

/** Tries again what may succeed the next time. @throws ArtifactError */
async function persist<T>(action: string, work: (tries: number) => Promise<T>, options: ArtifactsOptions): Promise<T> {
  const { clock, log, signal, random = Math.random } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work(tries);
    } catch (cause) {
      const { error, reason, retry } = cause instanceof Failed ? cause.failure : classifyFailure(action, cause);
      if (tries >= RETRIES[retry].tries || signal.aborted) throw error;
      const waitMs = Math.round(RETRIES[retry].waitMs * 2 ** (tries - 1) * (0.5 + random() / 2));
      log.warning("The artifact service failed; trying again.", { action, tries, waitMs, reason });
      await clock.sleep(waitMs, signal);
    }
  }
}

interface Upload {
  readonly name: string;
  readonly files: readonly ArtifactFile[];
  readonly folder: string;
  readonly tries: number;
}

async function uploadOnce(client: ArtifactClient, { name, files, folder, tries }: Upload): Promise<ArtifactRef> {
  const paths = files.map((file) => join(folder, file.name));
  for (const [at, path] of paths.entries()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files[at]?.text ?? "");
  }
  const upload = () => client.uploadArtifact(name, paths, folder);
  const { id, digest } = await (tries > 1 ? uploadAnew(client, name, upload) : upload());
  if (id === undefined || digest === undefined) throw new Error("the client gave no id");
  return { id, digest };
}

/** A try whose last answer was lost leaves the name taken by ourselves: it is cleared away. */
async function uploadAnew(
  client: ArtifactClient,
  name: string,
  upload: () => Promise<UploadArtifactResponse>,
): Promise<UploadArtifactResponse> {
  try {
    return await upload();
  } catch (cause) {
    if (classifyFailure(name, cause).error.kind !== "taken") throw cause;
    await client.deleteArtifact(name).catch(() => Promise.reject(cause));
    return upload();
  }
}

async function downloadOnce(
  client: ArtifactClient,
  wanted: ArtifactWanted,
  { action, folder }: { action: string; folder: string },
): Promise<readonly ArtifactFile[]> {
  const { id, digest = undefined } = wanted.id === undefined ? (await client.getArtifact(wanted.name)).artifact : { id: wanted.id };
  const wantedDigest = wanted.digest ?? digest?.replace(/^sha256:/, "");
  const answer = await client.downloadArtifact(id, {
    path: folder,
    ...(wantedDigest !== undefined && { expectedHash: `sha256:${wantedDigest}` }),
  });
  if (answer.digestMismatch) throw new Failed(otherDigest(action, wantedDigest ?? ""));
  return readFolder(folder);
}

async function readFolder(folder: string): Promise<readonly ArtifactFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ name: relative(folder, path), text: await readFile(path, "utf8") })));
}

async function inTemporaryFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(parent, "repo-cop-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
