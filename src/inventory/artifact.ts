// The inventory as files of an artifact, and back: whatever is not exactly what `list` of this run uploaded is refused.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { ArtifactFile } from "../deps.ts";
import { ArtifactError, ConfigError } from "../errors.ts";
import type { LearnedLimits, OrganizationState, OwnerKind, Repository, Shard } from "../model.ts";
import { given } from "../objects.ts";
import { DIVISION, IDS_ONLY, INVENTORY, LIMITS } from "./inventory-schema.ts";
import { selectRepositories } from "./select.ts";
import { formatShard, parseShard, shardMatrix, sliceOf } from "./shard.ts";

const SCHEMA_VERSION = 1;
const JSON_FILE = "all-repos.json";
const TEXT_FILE = "all_repos";
const REPEAT = "run the `list` job again (re-run all jobs)";

/** The base config that `list` compared. */
export interface ComparedBase {
  /** SHA-256 in hex of the files of the base config; null where it could not be compared. */
  readonly digest: string | null;
  /** Repositories that both configs ask the same of. They are not among those listed here. */
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
  /** How many shards the matrix of `list` describes. */
  readonly shards: number;
  /** SHA-256 in hex of the config files that `list` read. */
  readonly configDigest: string;
  /** The input `config` of `list`; older inventories do not say it. */
  readonly configPath?: string;
  /** Present only where `list` had a base config. */
  readonly base?: ComparedBase;
  /** Earlier versions did not write it. */
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

/** The same inventory without anything that GitHub shows to members alone. */
export function idsOnly({ schemaVersion, runId, organization, shards, configDigest, ...rest }: Inventory): IdsOnly {
  const repositories = rest.repositories.map(({ id, nodeId }) => ({ id, nodeId }));
  const { base, configPath, limits, count } = rest;
  const about = { schemaVersion, runId, organization, shards, configDigest } as const;
  const head = { ...about, ...given({ configPath, base, limits }), count } as const;
  const unsigned = { ...head, idsOnly: true, repositories } as const;
  return { ...unsigned, checksum: checksumOf(unsigned) };
}

/** The repositories of each shard, in order, by what the inventory says of them and of their division. */
export function shardsIn(
  files: readonly ArtifactFile[],
): readonly (readonly Pick<Repository, "id" | "nodeId" | "name">[])[] | undefined {
  const file = files.find(({ name }) => name === JSON_FILE);
  if (!file) throw damaged(`it holds no file ${JSON_FILE}`);
  const content = parseObject(file.text);
  refuseOtherVersion(content["schemaVersion"]);
  const { checksum, ...unsigned } = content;
  const division = DIVISION.safeParse(content);
  if (checksum !== checksumOf(unsigned) || !division.success) throw damaged("its checksum does not fit its content");
  const { shards, repositories } = division.data;
  if (shards === undefined) return undefined;
  const named = repositories.map(({ id, nodeId, name = `repository ${id}` }) => ({ id, nodeId, name }));
  return shardMatrix(shards).map((shard) => sliceOf(named, parseShard(shard)));
}

/** The limits that `list` has learned; undefined where it did not say, or where the inventory cannot be read. */
export function limitsIn(files: readonly ArtifactFile[]): LearnedLimits | undefined {
  try {
    const content = parseObject(files.find(({ name }) => name === JSON_FILE)?.text ?? "");
    return LIMITS.safeParse(content["limits"]).data;
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
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

/** The properties of the inventory that this job expects. */
export interface WantedInventory {
  readonly runId: string;
  readonly organization: string;
  readonly configDigest: string;
  /** The input `config` of this job. */
  readonly configPath?: string;
  /** The digest of the base config; null if it cannot be compared, left out without one. */
  readonly baseDigest?: string | null;
  /** How many shards this job believes that there are. */
  readonly shards: number;
  /** `exclude` of the config. */
  readonly exclude: readonly string[];
}

/**
 * Both errors say what is wrong and what to do.
 * @throws ArtifactError where the artifact is damaged
 * @throws ConfigError where it is another one than the inputs promise
 */
export function decodeInventory(files: readonly ArtifactFile[], wanted: WantedInventory): Inventory | IdsOnly {
  const file = files.find(({ name }) => name === JSON_FILE);
  if (!file) throw damaged(`it holds no file ${JSON_FILE}`);
  const content = parseObject(file.text);
  refuseOtherVersion(content["schemaVersion"]);
  const { checksum, ...unsigned } = content;
  if (checksum !== checksumOf(unsigned)) throw damaged("its checksum does not fit its content");
  if ("idsOnly" in content) {
    const decoded = IDS_ONLY.safeParse(content);
    if (!decoded.success) throw damaged(mistakesIn(decoded.error));
    refuseOtherRun(decoded.data, wanted);
    return decoded.data;
  }
  const decoded = INVENTORY.safeParse(content);
  if (!decoded.success) throw damaged(mistakesIn(decoded.error));
  refuseOtherRun(decoded.data, wanted);
  refuseOtherEntries(decoded.data, wanted);
  return decoded.data;
}

/** Without a digest nothing says who wrote the file: it must not lead to a repository that `list` would not name. */
function refuseOtherEntries({ repositories, organization }: Inventory, { exclude }: WantedInventory): void {
  const foreigner = repositories.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
  if (foreigner) throw damaged(`it lists ${foreigner.owner}/${foreigner.name}, which is not of ${organization}`);
  for (const identity of ["id", "nodeId"] as const) {
    const seen = new Set<string | number>();
    const twice = repositories.find((repository) => seen.size === seen.add(repository[identity]).size);
    if (twice) throw damaged(`it lists the repository ${twice.name} (${identity} ${twice[identity]}) twice`);
  }
  const [excluded] = selectRepositories(repositories, { exclude, only: [] }).excluded;
  if (excluded) throw damaged(`it lists ${excluded.name}, which the config excludes`);
}

/** A text of the inventory in an artifact, even of a damaged one; undefined without it. */
export function textIn(files: readonly ArtifactFile[], key: "organization" | "configPath"): string | undefined {
  try {
    const { [key]: text } = parseObject(files.find(({ name }) => name === JSON_FILE)?.text ?? "");
    return typeof text === "string" ? text : undefined;
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
}

/** The first few: what is wrong with one repository is often wrong with all. */
function mistakesIn({ issues }: z.ZodError): string {
  const more = issues.length > SHOWN_MISTAKES ? `\n… and ${issues.length - SHOWN_MISTAKES} more` : "";
  return z.prettifyError(new z.ZodError(issues.slice(0, SHOWN_MISTAKES))) + more;
}
const SHOWN_MISTAKES = 3;

function refuseOtherVersion(version: unknown): void {
  if (version === SCHEMA_VERSION) return;
  const found = JSON.stringify(version)?.slice(0, 80) ?? "nothing";
  throw new ConfigError(
    `The inventory has the schema version ${found}, this is for ${SCHEMA_VERSION}: ` +
      "use the same version of Repo Cop in `list` and `apply`.",
  );
}

function refuseOtherRun(inventory: Inventory | IdsOnly, wanted: WantedInventory): void {
  if (inventory.count !== inventory.repositories.length) {
    throw damaged(`it counts ${inventory.count} repositories and lists ${inventory.repositories.length}`);
  }
  if (inventory.organization.toLowerCase() !== wanted.organization.toLowerCase()) {
    throw foreign(
      `is of ${inventory.organization}, not of ${wanted.organization}`,
      "give `list` and `apply` the same `org`",
    );
  }
  if (inventory.runId !== wanted.runId) {
    throw foreign(
      `is of workflow run ${inventory.runId}, not of ${wanted.runId}`,
      "give `apply` the `artifact-id` of its own run's `list`",
    );
  }
  if (inventory.configDigest !== wanted.configDigest) throw otherConfig(inventory.configPath, wanted.configPath);
  if (inventory.base?.digest !== wanted.baseDigest) {
    throw foreign(
      "was made with another base config, or without one",
      "check out the same commits and give the same `config-base` in `list` and `apply`",
    );
  }
  // The only shard of one takes them all, whatever `list` divides them into.
  if (wanted.shards !== 1 && inventory.shards !== wanted.shards) {
    throw foreign(
      `is divided into ${inventory.shards} shards, ` +
        `and this job is one of ${wanted.shards}, so repositories would be left out`,
      "take `shard` from the output `matrix` of `list`",
    );
  }
}

function otherConfig(listed: string | undefined, here: string | undefined): ConfigError {
  const advice = "check out the same commit and give the same `config` in `list` and `apply`";
  if (listed === undefined || here === undefined) return foreign("was made with another config", advice);
  return listed === here
    ? foreign(
        `was made with another config: \`list\` also read \`${here}\`, with other content`,
        "check out the same commit of the same repository in `list` and `apply`",
      )
    : foreign(`was made with another config: \`list\` read \`${listed}\`, and this job reads \`${here}\``, advice);
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  const content = parseJson(text);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw damaged(`${JSON_FILE} is not a JSON object`);
  return { ...content };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(`${JSON_FILE} is not JSON (${error instanceof Error ? error.message.slice(0, 200) : error})`);
  }
}

function damaged(reason: string): ArtifactError {
  return new ArtifactError("damaged", `The inventory artifact is damaged: ${reason}. Next step: ${REPEAT}.`);
}

/** The artifact is whole, so the inputs must be wrong. */
function foreign(reason: string, advice: string): ConfigError {
  return new ConfigError(`The inventory ${reason}. Next step: ${advice}.`);
}

/** Over the text of the parsed file, so key order counts, and no field can be changed or added without notice. */
function checksumOf(unsigned: object): string {
  return createHash("sha256").update(JSON.stringify(unsigned)).digest("hex");
}
