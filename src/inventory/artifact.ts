// The inventory that `list` makes, as files of an artifact, and the names of artifacts.
import { createHash } from "node:crypto";
import type { ArtifactFile } from "../deps.ts";
import type { LearnedLimits, OrganizationState, OwnerKind, Repository, Shard } from "../model.ts";
import { given } from "../objects.ts";
import { formatShard } from "./shard.ts";

export const SCHEMA_VERSION = 1;
export const JSON_FILE = "all-repos.json";
const TEXT_FILE = "all_repos";

/** The base config that `list` compared. */
export interface ComparedBase {
  /** SHA-256 in hex of the files of the base config; null if it could not be compared. */
  readonly digest: string | null;
  /** Number of repositories with the same desired state in both configs. They are not in the inventory. */
  readonly unconcerned: number;
}

/** The data that `list` hands to the shards. */
export interface Inventory {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly runId: string;
  readonly runAttempt: number;
  readonly organization: string;
  readonly ownerKind: OwnerKind;
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** Number of shards in the matrix of `list`. */
  readonly shards: number;
  /** SHA-256 in hex of the config files that `list` read. */
  readonly configDigest: string;
  /** The input `config` of `list`; missing in older inventories. */
  readonly configPath?: string;
  /** Present only if `list` had a base config. */
  readonly base?: ComparedBase;
  /** Missing in older inventories. */
  readonly limits?: LearnedLimits;
  readonly count: number;
  /** SHA-256 in hex of everything else in the file. */
  readonly checksum: string;
  readonly repositories: readonly Repository[];
  readonly state: OrganizationState;
}
export type InventoryContent = Omit<Inventory, "schemaVersion" | "count" | "checksum">;

/** Name of the inventory artifact of a workflow run. */
export function inventoryName(runId: string): string {
  return `all-repos-${runId}`;
}

/** Name of a shard's report artifact. */
export function reportName(runId: string, shard: Shard): string {
  return `repo-cop-report-${runId}-${formatShard(shard).replace("/", "-of-")}`;
}

/** Name of the artifact with the report of a whole run. */
export function runReportName(runId: string): string {
  return `repo-cop-report-${runId}`;
}

/** The inventory of a run that hides names: only the ids of the repositories. */
export interface IdsOnly {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly runId: string;
  readonly organization: string;
  readonly shards: number;
  readonly configDigest: string;
  readonly configPath?: string;
  readonly base?: ComparedBase;
  readonly limits?: LearnedLimits;
  readonly count: number;
  readonly checksum: string;
  readonly idsOnly: true;
  readonly repositories: readonly Pick<Repository, "id" | "nodeId">[];
}

/** The same inventory without data that GitHub shows only to members. */
export function idsOnly({ schemaVersion, runId, organization, shards, configDigest, ...rest }: Inventory): IdsOnly {
  const repositories = rest.repositories.map(({ id, nodeId }) => ({ id, nodeId }));
  const { base, configPath, limits, count } = rest;
  const about = { schemaVersion, runId, organization, shards, configDigest } as const;
  const head = { ...about, ...given({ configPath, base, limits }), count } as const;
  const unsigned = { ...head, idsOnly: true, repositories } as const;
  return { ...unsigned, checksum: checksumOf(unsigned) };
}

/** Completes the inventory with count and checksum. */
export function buildInventory(content: InventoryContent): Inventory {
  const unsigned = { schemaVersion: SCHEMA_VERSION, ...content, count: content.repositories.length } as const;
  return { ...unsigned, checksum: checksumOf(unsigned) };
}

/** `all-repos.json` for the shards, and `all_repos` with one name or id a line for other programs. */
export function encodeInventory(inventory: Inventory | IdsOnly): readonly ArtifactFile[] {
  const names =
    "idsOnly" in inventory
      ? inventory.repositories.map(({ id }) => `${id}\n`).join("")
      : inventory.repositories.map(({ name }) => `${name}\n`).join("");
  return [
    { name: JSON_FILE, text: `${JSON.stringify(inventory)}\n` },
    { name: TEXT_FILE, text: names },
  ];
}

/** Over the text of the parsed file, so key order counts, and no field can be changed or added without notice. */
export function checksumOf(unsigned: object): string {
  return createHash("sha256").update(JSON.stringify(unsigned)).digest("hex");
}
