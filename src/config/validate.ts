// Checks a config without GitHub: finds mistakes and warnings with their lines, and the permissions that it needs.

import type { Problem } from "../errors.ts";
import type { AnyFamily, Permission } from "../families/family.ts";
import type { Repository } from "../model.ts";
import { given } from "../objects.ts";
import { permissionSlug } from "../text/permissions.ts";
import { buildConfig } from "./build-config.ts";
import { checkDesired } from "./checks/desired.ts";
import { type Config, inventoryNeeds, usedFamilies } from "./model/config.ts";
import { resolveRepository } from "./resolve.ts";
import type { FileSet } from "./source/files.ts";

/** Problems and warnings, by file and line. */
export interface Validation {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Left out if the config has mistakes. */
  readonly config?: Omit<Config, "digest">;
}

/**
 * Everything that `apply` would refuse before it sends a request, as far as no repository is needed. The top level
 * alone is checked as well: it is the desired state of repositories without other layers.
 */
export function validateConfig(files: FileSet, families: readonly AnyFamily[]): Validation {
  const built = buildConfig(files, families);
  if ("problems" in built) return { problems: built.problems, warnings: [] };
  const wide = { ...built, digest: "", shared: built.shared.filter(({ kind }) => kind === "top level") };
  const desired = resolveRepository({ ...wide, byRepository: new Map() }, SAMPLE);
  const problems = checkDesired(families, [{ repo: SAMPLE, desired }]).map(({ message, ...place }) => ({
    ...place,
    message: message.replace(` (in ${SAMPLE.name})`, " (in every repository that no policy changes it for)"),
  }));
  return { problems: [], warnings: [...built.warnings, ...problems], config: built };
}

/** A repository without any known data. */
export const SAMPLE: Repository = {
  id: 0,
  nodeId: "",
  owner: "owner",
  name: "repository",
  visibility: "private",
  archived: false,
  fork: false,
  template: false,
  language: null,
  defaultBranch: "main",
};

/** A permission that a config needs: as GitHub names it, with the access that reading and writing take. */
export interface NeededPermission {
  readonly name: string;
  readonly level: Permission["level"];
  readonly read: "read" | "write";
  readonly write: "read" | "write";
  /** Its users: keys of families, `match` or `every request`. */
  readonly askedBy: readonly string[];
  /** The case that needs it, such as `where a custom role is given`; always needed without it. */
  readonly when?: string;
}

/** Each permission once, those of repositories first, in the order of their names. */
export function permissionsFor(config: Omit<Config, "digest">): readonly NeededPermission[] {
  const whole = { ...config, digest: "" };
  const used = usedFamilies(whole);
  const { properties, teams } = inventoryNeeds(whole);
  const all: NeededPermission[] = [
    { name: "Metadata", level: "repository", read: "read", write: "read", askedBy: ["every request"] },
    ...config.families.filter(({ key }) => used.has(key)).flatMap(permissionsOf),
    ...(teams.length > 0 ? [orgRead("Members", "match")] : []),
    ...(properties ? [orgRead("Custom properties", "match and placeholders")] : []),
  ];
  const joined = Map.groupBy(all, ({ level, name }) => `${level === "repository" ? 0 : 1} ${name}`);
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => join(same));
}

function permissionsOf({ key, docs: { permission } }: AnyFamily): readonly NeededPermission[] {
  const { also = [], name, level, read, write } = permission;
  return [
    { name, level, read, write, askedBy: [key] },
    ...also.map(({ access, ...further }) => ({ ...further, read: access, write: access, askedBy: [key] })),
  ];
}

function orgRead(name: string, askedBy: string): NeededPermission {
  return { name, level: "organization", read: "read", write: "read", askedBy: [askedBy] };
}

function join(same: readonly NeededPermission[]): NeededPermission {
  const isWrite = (access: "read" | "write"): boolean => same.some((each) => each[access] === "write");
  const { name = "", level = "repository" } = same[0] ?? {};
  const conditions = [...new Set(same.map(({ when }) => when))];
  const when = conditions.includes(undefined) ? undefined : conditions.join("; ");
  return {
    name,
    level,
    read: isWrite("read") ? "write" : "read",
    write: isWrite("write") ? "write" : "read",
    askedBy: [...new Set(same.flatMap(({ askedBy }) => askedBy))],
    ...given({ when }),
  };
}

/** The manifest that GitHub creates an App from. */
export interface AppManifest {
  readonly name: string;
  readonly url: string;
  readonly public: false;
  readonly hook_attributes: { readonly url: string; readonly active: false };
  readonly default_permissions: Readonly<Record<string, "read" | "write">>;
  readonly default_events: readonly [];
}

/**
 * The manifest of an App with exactly these permissions,
 * to plan (`read`) or to apply (`write`); it listens to no events.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function appManifest(
  permissions: readonly NeededPermission[],
  access: "read" | "write",
  { name, url }: { readonly name: string; readonly url: string },
): AppManifest {
  const entries = permissions.map((permission) => [permissionSlug(permission), permission[access]] as const);
  return {
    name,
    url,
    public: false,
    hook_attributes: { url, active: false },
    default_permissions: Object.fromEntries(entries),
    default_events: [],
  };
}
