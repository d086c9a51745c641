// What stands around a run that the tests start in their own process: inputs as Actions hands them over, and artifacts
// in memory.
import type { ArtifactFile, Artifacts, StreamedFile } from "../../src/deps.ts";
import { ArtifactError } from "../../src/errors.ts";

/** As environment variables. */
export function asInputs(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** Artifacts by name, kept in `files`. */
export function inMemory(files: Map<string, readonly ArtifactFile[]>): Artifacts {
  return {
    areSupported: true,
    list: async () => [...files.keys()].map((name, at) => ({ id: at + 1, name, createdAt: at })),
    async upload(name, content) {
      files.set(name, await Promise.all(content.map(wholeFile)));
      return { id: files.size, digest: "0".repeat(64) };
    },
    async download({ name }) {
      const found = files.get(name);
      if (!found) throw new ArtifactError("not-found", `no artifact ${name}`);
      return found;
    },
  };
}

async function wholeFile(file: ArtifactFile | StreamedFile): Promise<ArtifactFile> {
  if ("text" in file) return file;
  const parts: string[] = [];
  for await (const part of file.parts()) parts.push(part);
  return { name: file.name, text: parts.join("") };
}
