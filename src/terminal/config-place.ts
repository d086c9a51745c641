// Finds the config of a command anywhere on this machine, with the system's path separators.
import type { PlatformPath } from "node:path";

/** A folder, and the config as a path or glob with forward slashes below it. */
export interface ConfigPlace {
  readonly workspace: string;
  readonly config: string;
}

/**
 * Splits the path or glob of a config. Inside the working folder, paths in messages begin there; elsewhere they begin
 * at the config's own folder, outside of which `include` does not reach.
 */
export function placeConfig(given: string, workingFolder: string, path: PlatformPath): ConfigPlace {
  const parts = (path.sep === "\\" ? given.replaceAll("\\", "/") : given).split("/");
  const firstGlob = parts.findIndex((part) => /[*?{}[\]!()]/.test(part));
  const fixed = firstGlob < 0 ? parts.slice(0, -1) : parts.slice(0, firstGlob);
  const rest = firstGlob < 0 ? parts.slice(-1) : parts.slice(firstGlob);
  const folder = path.resolve(workingFolder, fixed.join("/") || (given.startsWith("/") ? "/" : "."));
  const inside = path.relative(workingFolder, folder);
  const isOutside = inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
  if (isOutside) return { workspace: folder, config: rest.join("/") };
  const below = inside === "" ? [] : inside.split(path.sep);
  return { workspace: workingFolder, config: [...below, ...rest].join("/") };
}
