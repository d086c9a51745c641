// One try to upload or to download an artifact, through a temporary folder: GitHub's client knows only files.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { ArtifactClient, FindOptions } from "@actions/artifact";
import type { ArtifactFile, ArtifactRef, ArtifactWanted, ListedArtifact, StreamedFile } from "../deps.ts";
import { given } from "../objects.ts";
import { brokenOff, classifyFailure, Failed, notListed, otherDigest } from "./artifact-failures.ts";

export interface UploadTry {
  readonly name: string;
  readonly files: readonly (ArtifactFile | StreamedFile)[];
  readonly folder: string;
  /** From try to try. */
  readonly progress: {
    /** True if the artifact with this name may be deleted. */
    isOurs: boolean;
  };
}

/** @throws errors of the client, or Failed */
export async function uploadOnce(
  client: ArtifactClient,
  { name, files, folder, progress }: UploadTry,
): Promise<ArtifactRef> {
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "text" in file ? file.text : inChunks(file.parts()));
    paths.push(path);
  }
  const upload = () => client.uploadArtifact(name, paths, folder);
  const { id, digest } = await upload().catch(async (cause: unknown) => {
    const failure = classifyFailure(cause);
    // A failure after the name was taken means that this job has taken it. A lost answer must not prevent another try.
    const wasOurs = progress.isOurs;
    progress.isOurs ||= !/CreateArtifact/.test(failure.reason);
    if (failure.kind !== "taken" || !wasOurs) throw cause;
    await client.deleteArtifact(name).catch(() => Promise.reject(new Failed(brokenOff(failure))));
    return upload();
  });
  if (id === undefined || digest === undefined) throw new Error("the client gave no id");
  return { id, digest };
}

const CHUNK_LENGTH = 65_536;

/** Each chunk is one write to the disk, and parts are as short as a line. */
async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

export interface DownloadSource {
  readonly folder: string;
  /** Through the REST API; left out: from the artifact service. */
  readonly findBy?: NonNullable<FindOptions["findBy"]>;
}

/** @throws errors of the client, or Failed */
export async function downloadOnce(
  client: ArtifactClient,
  wanted: ArtifactWanted,
  source: DownloadSource,
): Promise<readonly ArtifactFile[]> {
  const { folder, findBy } = source;
  const found = wanted.id === undefined ? await newestOf(client, wanted.name, source) : { id: wanted.id };
  const digest = wanted.digest ?? found.digest?.replace(/^sha256:/, "");
  const expectedHash = digest === undefined ? {} : { expectedHash: `sha256:${digest}` };
  const { digestMismatch } = await client.downloadArtifact(found.id, {
    path: folder,
    ...expectedHash,
    ...given({ findBy }),
  });
  if (digestMismatch) throw new Failed(otherDigest(digest ?? ""));
  return readFolder(folder);
}

/** @throws errors of the client */
export async function listOnce(
  client: ArtifactClient,
  findBy?: DownloadSource["findBy"],
): Promise<readonly ListedArtifact[]> {
  const { artifacts } = await client.listArtifacts(findBy ? { findBy } : {});
  return artifacts.map(({ id, name, createdAt }) => ({ id, name, createdAt: Number(createdAt ?? 0) }));
}

/** By time: a later attempt of the run may have uploaded the artifact with the lower id. */
async function newestOf(
  client: ArtifactClient,
  name: string,
  { findBy }: DownloadSource,
): Promise<{ readonly id: number; readonly digest?: string }> {
  const { artifacts } = await client.listArtifacts(findBy ? { findBy } : {});
  const named = artifacts.filter((artifact) => artifact.name === name);
  const [newest] = named.toSorted((a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0) || b.id - a.id);
  if (!newest) throw new Failed(notListed(name));
  return newest;
}

async function readFolder(folder: string): Promise<readonly ArtifactFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ name: relative(folder, path), text: await readFile(path, "utf8") })));
}
