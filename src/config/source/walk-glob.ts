// Finds files by a glob where Node has no `glob` of its own: the command line also runs on Node 20.
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { compileGlob } from "../../text/globs.ts";

/**
 * Absolute paths that the glob matches, as `glob` of `node:fs/promises` finds them, which Node has since 22.0.0
 * (https://nodejs.org/api/fs.html#fspromisesglobpattern-options). Differences: case does not matter, and `{a,b}` holds
 * no `/`. A last `**` does not match its own folder.
 */
export async function walkGlob(pattern: string, { cwd }: { readonly cwd: string }): Promise<readonly string[]> {
  const isFromRoot = pattern.startsWith("/");
  const steps = pattern.split("/").filter((step) => step !== "");
  return [...new Set(await walk(isFromRoot ? "/" : cwd, steps))];
}

async function walk(folder: string, [step, ...rest]: readonly string[]): Promise<readonly string[]> {
  if (step === undefined) return (await isThere(folder)) ? [folder] : [];
  if (step === "**") return walkDeep(folder, rest.length > 0 ? rest : ["*"]);
  if (!/[*?[{(]/.test(step)) return walk(resolve(folder, step), rest);
  const matches = compileGlob(step);
  const names = (await entriesOf(folder, step.startsWith("."))).map(({ name }) => name).filter((name) => matches(name));
  return (await Promise.all(names.map((name) => walk(resolve(folder, name), rest)))).flat();
}

/** In the folder itself, and in each below it. */
async function walkDeep(folder: string, steps: readonly string[]): Promise<readonly string[]> {
  const folders = (await entriesOf(folder, false)).filter((entry) => entry.isDirectory());
  const below = await Promise.all(folders.map(({ name }) => walkDeep(resolve(folder, name), steps)));
  return [...(await walk(folder, steps)), ...below.flat()];
}

async function entriesOf(folder: string, isWithHidden: boolean): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => isWithHidden || !name.startsWith("."));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
