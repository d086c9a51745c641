// The shape of the inventory file: JSON from another job is unknown until it has passed here.
import { z } from "zod";
import type { Directory, Json, LearnedLimits, OrganizationState, Repository } from "../model.ts";

const BASE = z.lazy(() => z.strictObject({ digest: z.string().nullable(), unconcerned: z.int().min(0) }));

export const LIMITS = z.lazy(
  () =>
    z.strictObject({
      areLimited: z.boolean(),
      secondsPerAnswer: z.number().positive().exactOptional(),
    }) satisfies z.ZodType<LearnedLimits>,
);

/** `all-repos.json`, schema version 1. Built on first use: a job that lists never needs it. */
export const INVENTORY = z.lazy(() => {
  const text = z.string().min(1);
  /**
   * The result of JSON.parse is JSON already. Checking each value of 20,000 repositories again would only cost memory.
   */
  const json = z.custom<Json>();
  /**
   * They become parts of URLs.
   * https://docs.github.com/en/repositories/creating-and-managing-repositories/about-repositories
   */
  const login = z.string().regex(/^[\w-]{1,100}$/);
  const repositoryName = z.string().regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/);
  const actor = z.strictObject({ id: z.int(), nodeId: text, name: text, owner: z.exactOptional(z.boolean()) });
  const team = z.strictObject({ id: z.int(), nodeId: text, slug: text, name: text, parent: text.nullable() });

  const REPOSITORY = z.strictObject({
    id: z.int(),
    nodeId: text,
    owner: login,
    name: repositoryName,
    visibility: z.enum(["public", "private", "internal"]),
    archived: z.boolean(),
    fork: z.boolean(),
    template: z.boolean(),
    language: z.string().nullable(),
    topics: z.array(z.string()).exactOptional(),
    defaultBranch: z.string(),
    properties: z.record(z.string(), z.union([z.string(), z.array(z.string())])).exactOptional(),
    teams: z.array(z.string()).exactOptional(),
    unreadTeams: z.array(z.string()).exactOptional(),
    admin: z.boolean().exactOptional(),
    listed: z.record(z.string(), json).exactOptional(),
  }) satisfies z.ZodType<Repository>;

  const DIRECTORY = z.strictObject({
    teams: z.record(z.string(), team.nullable()),
    users: z.record(z.string(), actor.nullable()),
    apps: z.record(z.string(), actor.nullable()),
    roles: z.array(z.string()),
    roleIds: z.record(z.string(), z.int()).exactOptional(),
    repositories: z.record(z.string(), actor.nullable()).exactOptional(),
    properties: z.record(z.string(), json),
  }) satisfies z.ZodType<Directory>;

  const STATE = z.strictObject({
    readAt: z.iso.datetime(),
    directory: DIRECTORY,
    families: z.record(z.string(), json),
    unknown: z.record(z.string(), z.string()),
    unsupported: z.array(z.string()).exactOptional(),
    meant: z.record(z.string(), z.string()).exactOptional(),
  }) satisfies z.ZodType<OrganizationState>;
  return z.strictObject({
    schemaVersion: z.literal(1),
    runId: text,
    runAttempt: z.int().min(1),
    organization: text,
    ownerKind: z.enum(["organization", "user"]),
    generatedAt: z.iso.datetime(),
    configDigest: z.string(),
    configPath: z.string().exactOptional(),
    base: BASE.exactOptional(),
    limits: LIMITS.exactOptional(),
    shards: z.int().min(1),
    count: z.int().min(0),
    checksum: z.string(),
    repositories: z.array(REPOSITORY),
    state: STATE,
  });
});

/** The same of a run that hides names. */
export const IDS_ONLY = z.lazy(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    runId: z.string().min(1),
    organization: z.string().min(1),
    shards: z.int().min(1),
    configDigest: z.string(),
    configPath: z.string().exactOptional(),
    base: BASE.exactOptional(),
    limits: LIMITS.exactOptional(),
    count: z.int().min(0),
    checksum: z.string(),
    idsOnly: z.literal(true),
    repositories: z.array(z.strictObject({ id: z.int(), nodeId: z.string().min(1) })),
  }),
);

/** The part that a report needs: the repositories and their shards. */
export const DIVISION = z.lazy(() =>
  z.object({
    shards: z.int().min(1).exactOptional(),
    repositories: z.array(z.object({ id: z.int(), nodeId: z.string(), name: z.exactOptional(z.string()) })),
  }),
);
