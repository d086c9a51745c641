// What stands around a run that the tests start in their own process: inputs as Actions hands them over, and artifacts
// in memory.
import type { ArtifactFile, Artifacts } from "../../src/deps.ts";
import { ArtifactError } from "../../src/errors.ts";

/** As environment variables. */
export function asInputs(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** Artifacts by name, kept in `files`. */
export function inMemory(files: Map<string, readonly ArtifactFile[]>): Artifacts {
  return {
    async upload(name, content) {
      files.set(name, content);
      return { id: files.size, digest: "0".repeat(64) };
    },
    async download({ name }) {
      const found = files.get(name);
      if (!found) throw new ArtifactError("not-found", `no artifact ${name}`);
      return found;
    },
  };
}
