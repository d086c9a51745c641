// Reads the config files and checks them. Reports all mistakes at once, each with its place.
import { createHash } from "node:crypto";
import { ConfigError, formatProblem, MissingConfig } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import type { Base } from "./base.ts";
import { buildConfig } from "./build-config.ts";
import type { Config } from "./model/config.ts";
import { type ConfigFile, readFiles } from "./source/files.ts";

/**
 * Reads and checks the config at `path`, relative to `root`, the workspace.
 * @throws MissingConfig if there is none, ConfigError with all problems
 */
export async function loadConfig(path: string, families: readonly AnyFamily[], root: string): Promise<Config> {
  const files = await readFiles(path, root);
  if (files.isMissing) throw new MissingConfig(files.problems);
  const config = buildConfig(files, families);
  if ("problems" in config) throw new ConfigError(config.problems);
  return { ...config, digest: digestOf(files.files) };
}

/** Reads the config of the base branch. A mistake in it does not fail the run: then all repositories are planned. */
export async function loadBase(path: string, families: readonly AnyFamily[], root: string): Promise<Base> {
  try {
    return { kind: "config", config: await loadConfig(path, families, root) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first] = error.problems;
    return { kind: "unusable", reason: first ? formatProblem(first) : error.message };
  }
}

/** Different for any change of the content, the names or the number of the files. */
function digestOf(files: readonly ConfigFile[]): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of files) {
    hash.update(JSON.stringify([name, bytes.byteLength]));
    hash.update(bytes);
  }
  return hash.digest("hex");
}
