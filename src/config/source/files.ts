// Finds and reads the files of a config: one file, a folder or a glob, and included files. Layers of later files win.
import * as fs from "node:fs/promises";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Problem } from "../../errors.ts";
import { scopeOf } from "./file-scope.ts";
import { readTexts } from "./scalars.ts";
import { entryOf, type MapNode, type Position, report, type SourceNode } from "./tree.ts";
import { walkGlob } from "./walk-glob.ts";
import { MAX_BYTES, parseYaml } from "./yaml.ts";

/** A file of the config, parsed. */
export interface ConfigFile {
  /** Relative to the workspace, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Left out if the file is empty or not valid YAML. */
  readonly root?: SourceNode;
  /** The repository of a file for a single one: `repositories/<name>.yml`. */
  readonly repository?: string;
}

/** The files in order, and all problems of finding, reading and parsing them. */
export interface FileSet {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly Problem[];
  /** True if there is no file at the path, and the workspace is not empty. */
  readonly isMissing?: boolean;
}

/**
 * Reads the config at `path`; files of a folder or glob in the order of their names, included files before the file
 * that includes them.
 */
export async function readFiles(path: string, root: string): Promise<FileSet> {
  const workspace = resolve(root);
  const base = resolve(root, path);
  // The input may name a config outside of the workspace. Its includes must then be in the same folder.
  const own = (await isFolder(base)) ? base : dirname(base);
  const folder = isInside(base, workspace) ? workspace : own;
  const reader: Reader = {
    root: workspace,
    base,
    folder,
    home: await realpath(folder).catch(() => folder),
    files: [],
    seen: new Set(),
    open: [],
    problems: [],
  };
  const found = await findFiles(path, workspace);
  if (found.length === 0) {
    const around = await readdir(reader.root).catch(() => []);
    if (around.length === 0) return { files: [], problems: [NO_CHECKOUT] };
    return { files: [], problems: [{ message: await lackOf(path, reader) }], isMissing: true };
  }
  for (const file of found) await readOne(reader, file, { ...(isGlob(path) && { glob: path }) });
  return reader;
}

interface Reader extends FileSet {
  /** The workspace. */
  readonly root: string;
  /** The path from the input `config`. */
  readonly base: string;
  /** The folder that every file is in. */
  readonly folder: string;
  /** The same once links are resolved. */
  readonly home: string;
  readonly files: ConfigFile[];
  readonly seen: Set<string>;
  /** The chain of files whose includes are being read. */
  readonly open: string[];
  readonly problems: Problem[];
}

/**
 * Absolute paths: the file itself, all YAML files of a folder, or the matches of a glob. Only the written path is a
 * glob: special characters in the name of the folder have no meaning.
 */
async function findFiles(written: string, folder: string): Promise<readonly string[]> {
  const path = resolve(folder, written);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error && isGlob(written)) return byName(await matching(written, folder));
  // Other problems are reported when the file is read.
  if (found instanceof Error) return found.code === "ENOENT" || found.code === "ENOTDIR" ? [] : [path];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return byName(
    entries
      .filter((entry) => !entry.isDirectory() && isYaml(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** Only files: `**` already matches the content of folders. */
async function matching(pattern: string, folder: string): Promise<readonly string[]> {
  const isInFolder = isAbsolute(pattern) && isInside(pattern, folder);
  const paths: string[] = [];
  const written = isInFolder ? relative(folder, pattern) : pattern;
  const found = "glob" in fs ? fs.glob(written, { cwd: folder }) : await walkGlob(written, { cwd: folder });
  for await (const match of found) {
    const path = resolve(folder, match);
    if (!(await isFolder(path))) paths.push(path);
  }
  return paths;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Sorts by code unit, not by locale, so that the order is the same on every machine. */
function byName(paths: readonly string[]): readonly string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : 1));
}

/** Reads a file that `glob`, as written, matches, or that the line `at` includes. */
async function readOne(
  reader: Reader,
  path: string,
  { glob, at }: { readonly glob?: string; readonly at?: Position },
): Promise<void> {
  if (reader.open.includes(path) && at)
    return report(reader.problems, at, `${display(reader, path)} includes itself. Remove this line.`);
  if (reader.seen.has(path)) return;
  reader.seen.add(path);
  const name = display(reader, path);
  const bytes = (await leadsOut(path, reader.home)) ? LEADS_OUT : await readBytes(path);
  if (typeof bytes === "string") {
    reader.problems.push({ file: name, message: bytes });
    return;
  }
  const { root, problems } = parseYaml(name, bytes);
  if (glob !== undefined && root?.kind !== "map" && !isYaml(path) && extname(path) !== ".json") {
    reader.problems.push({ file: name, message: strayIn(glob) });
    return;
  }
  for (const problem of problems) reader.problems.push(problem);
  if (!root && problems.length === 0)
    reader.problems.push({ file: name, line: 1, column: 1, message: `the file is empty. ${EXAMPLE}` });
  reader.open.push(path);
  if (root?.kind === "map") await readIncludes(reader, root, path);
  reader.open.pop();
  addFile(reader, path, { name, bytes, ...(root && { root }) });
}

function addFile(reader: Reader, path: string, { name, ...file }: Omit<ConfigFile, "repository">): void {
  // Relative to the config's folder, because folders above it have no meaning.
  const inside = relative(reader.folder, path).replaceAll(sep, "/");
  const scope = scopeOf(inside, path === reader.base);
  if (scope.kind === "refused") reader.problems.push({ file: name, line: 1, column: 1, message: scope.message });
  const repository = scope.kind === "repository" ? { repository: scope.repository } : {};
  reader.files.push({ name, ...file, ...repository });
}

/** The message for a file that is not YAML; a syntax error would not help. */
function strayIn(glob: string): string {
  return (
    `this is not YAML with keys and values; the glob ${glob} matches it too. ` +
    "Write a glob that matches YAML files only: it ends in *.yml, for example."
  );
}

/** A link out of the folder is refused: messages could quote a file that is not a config. */
async function leadsOut(path: string, home: string): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  return real !== path && !isInside(real, home);
}

const LEADS_OUT = "this is a link that leads out of the workspace. Config files are files of this repository.";

async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      return "this leads to a folder, and a folder is read only where `config` or `include` names it.";
    if (!found.isFile()) return "this is not a regular file. Devices, pipes and sockets are not read.";
    const { size } = found;
    // A file that is too large is not read: for the parser's refusal, its size is enough.
    return size > MAX_BYTES ? new Uint8Array(size) : await readFile(path);
  } catch (error) {
    return `the file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/**
 * Included paths are relative to the file that names them, and must be in the workspace. If the config is outside of
 * the workspace, they must be in the config's folder.
 */
async function readIncludes(reader: Reader, root: MapNode, path: string): Promise<void> {
  const entry = entryOf(root, "include");
  if (!entry) return;
  for (const { text, at } of readTexts(entry, { wanted: "a path or a list of paths" }, reader)) {
    const target = resolve(dirname(path), text);
    if (!isInside(target, reader.folder)) {
      report(reader.problems, at, `"${text}" leads out of the workspace. Include files of this repository.`);
      continue;
    }
    const found = (await findFiles(text, dirname(path))).filter((file) => file !== path || !isGlob(text));
    if (found.length === 0)
      report(
        reader.problems,
        at,
        `there is no file ${display(reader, target)}. Paths in \`include\` start from the folder of this file.`,
      );
    for (const file of found) await readOne(reader, file, { at, ...(isGlob(text) && { glob: text }) });
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** The name of a file in messages: relative to the workspace if it is in there. */
function display({ root }: Reader, path: string): string {
  return isInside(path, root) ? relative(root, path).replaceAll(sep, "/") : path;
}

const EXAMPLE = "The shortest config that does something:\n\nrepository:\n  delete_branch_on_merge: true\n";

const NO_CHECKOUT: Problem = {
  message:
    "there is nothing in the workspace, so no config either. " +
    "Check the repository out in a step before this one (`actions/checkout`).",
};

async function lackOf(path: string, reader: Reader): Promise<string> {
  const place = display(reader, reader.base);
  const what = isGlob(path)
    ? `no file matches ${path}`
    : (await isFolder(reader.base))
      ? `there is no YAML file (*.yml or *.yaml) in the folder ${place}`
      : `there is no config at ${place}`;
  return `${what}. Create it, or name another with the input \`config\`. ${EXAMPLE}`;
}
