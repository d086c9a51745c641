// Artifacts for a program outside of a workflow run: uploads are kept in memory for the result, and written to a folder
// if one is named. The names of the files differ from shard to shard.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArtifactFile, ArtifactRef, Artifacts, ListedArtifact, StreamedFile } from "../deps.ts";
import { ArtifactError } from "../errors.ts";

export class MemoryArtifacts implements Artifacts {
  /** Each run lists the repositories itself. */
  readonly areSupported = false;
  readonly #folder: string | undefined;
  readonly #files = new Map<string, readonly ArtifactFile[]>();

  /** `folder`: every file is written into it too. */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  /** The texts of all files with such a name, in all artifacts. */
  find(file: RegExp): readonly string[] {
    const files = [...this.#files.values()].flat();
    return files.filter(({ name }) => file.test(name)).map(({ text }) => text);
  }

  async list(): Promise<readonly ListedArtifact[]> {
    return [];
  }

  /** @throws ArtifactError if the folder cannot be written */
  async upload(name: string, files: readonly (ArtifactFile | StreamedFile)[]): Promise<ArtifactRef> {
    const whole = await Promise.all(files.map(wholeFile));
    this.#files.set(name, whole);
    if (this.#folder !== undefined) await writeInto(this.#folder, whole);
    return { id: this.#files.size, digest: "" };
  }

  async download(): Promise<readonly ArtifactFile[]> {
    throw new ArtifactError("unsupported", "There are no artifacts outside of a workflow run.");
  }
}

async function wholeFile(file: ArtifactFile | StreamedFile): Promise<ArtifactFile> {
  if ("text" in file) return file;
  let text = "";
  for await (const part of file.parts()) text += part;
  return { name: file.name, text };
}

async function writeInto(folder: string, files: readonly ArtifactFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw new ArtifactError("unavailable", `The report could not be written into ${folder}: ${String(cause)}.`, cause);
  }
}
