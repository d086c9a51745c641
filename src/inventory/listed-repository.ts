// Decodes a `Repository` from GitHub's lists and single reads over REST.

import { z } from "zod";
import type { AnyFamily } from "../families/family.ts";
import type { Json, JsonObject, OwnerKind, Repository } from "../model.ts";

/**
 * The keys that we use of https://docs.github.com/en/rest/repos/repos#list-organization-repositories; most are optional
 * there.
 */
const LISTED = z.lazy(() =>
  z.object({
    id: z.int(),
    node_id: z.string().min(1),
    name: z.string().min(1),
    owner: z.object({ login: z.string().min(1), type: z.string().optional() }),
    private: z.boolean(),
    visibility: z.enum(["public", "private", "internal"]).optional(),
    archived: z.boolean().optional(),
    fork: z.boolean(),
    is_template: z.boolean().optional(),
    language: z.string().nullish(),
    topics: z.array(z.string()).optional(),
    default_branch: z.string(),
    custom_properties: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])).nullish(),
    permissions: z.object({ admin: z.boolean(), pull: z.boolean().optional() }).nullish(),
  }),
);
type Listed = z.infer<typeof LISTED>;

/** A repository as listed, and whether its owner is a user. */
export interface ListedRepository {
  readonly repository: Repository;
  readonly ownerKind: OwnerKind;
}

/** With the parts of the entry that `families` use. @throws Error if GitHub's answer has an undocumented shape */
export function decodeRepository(answer: unknown, families: readonly AnyFamily[] = []): ListedRepository {
  const decoded = LISTED.safeParse(answer);
  if (!decoded.success)
    throw new Error(`GitHub describes a repository in an unknown way: ${z.prettifyError(decoded.error)}`);
  const listed = decoded.data;
  const kept = keptOf(answer as JsonObject, families);
  const repository = { ...toRepository(listed), ...(kept && { listed: kept }) };
  return { repository, ownerKind: listed.owner.type === "User" ? "user" : "organization" };
}

function keptOf(entry: JsonObject, families: readonly AnyFamily[]): Readonly<Record<string, Json>> | undefined {
  const kept = families.flatMap((family) => {
    const part = family.read.listed?.(entry);
    return part === undefined ? [] : [[family.key, part] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function toRepository(listed: Listed): Repository {
  const properties = listed.custom_properties && withoutNull(listed.custom_properties);
  return {
    id: listed.id,
    nodeId: listed.node_id,
    owner: listed.owner.login,
    name: listed.name,
    visibility: listed.visibility ?? (listed.private ? "private" : "public"),
    archived: listed.archived ?? false,
    fork: listed.fork,
    template: listed.is_template ?? false,
    language: listed.language ?? null,
    defaultBranch: listed.default_branch,
    ...(listed.topics && { topics: listed.topics }),
    ...(properties && { properties }),
    // A user who sees a repository can at least pull from it. An App has its own permissions and no role, so all of
    // the flags are false.
    // https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
    ...(listed.permissions && listed.permissions.pull !== false && { admin: listed.permissions.admin }),
  };
}

/** A property that is null has no value, like a missing property. */
function withoutNull(
  values: Readonly<Record<string, string | string[] | null>>,
): Readonly<Record<string, string | string[]>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | string[]] => entry[1] !== null),
  );
}
