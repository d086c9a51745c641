// Decodes the inventory artifact. Accepts only the one that `list` of this run uploaded.
import { z } from "zod";
import type { ArtifactFile } from "../deps.ts";
import { ArtifactError, ConfigError } from "../errors.ts";
import type { LearnedLimits, Repository } from "../model.ts";
import { checksumOf, type IdsOnly, type Inventory, JSON_FILE, SCHEMA_VERSION } from "./artifact.ts";
import { DIVISION, IDS_ONLY, INVENTORY, LIMITS } from "./inventory-schema.ts";
import { selectRepositories } from "./select.ts";
import { parseShard, shardMatrix, sliceOf } from "./shard.ts";

const REPEAT = "run the `list` job again (re-run all jobs)";

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
 * Both errors name the problem and the next step.
 * @throws ArtifactError if the artifact is damaged
 * @throws ConfigError if the artifact does not fit the inputs
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

/** Without a digest, any job may have written the file. So `exclude` and the owner are checked again. */
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

/** The limits that `list` has learned; undefined if they are missing, or if the inventory cannot be read. */
export function limitsIn(files: readonly ArtifactFile[]): LearnedLimits | undefined {
  try {
    const content = parseObject(files.find(({ name }) => name === JSON_FILE)?.text ?? "");
    return LIMITS.safeParse(content["limits"]).data;
  } catch (error) {
    if (error instanceof ArtifactError) return undefined;
    throw error;
  }
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

/** Only the first few problems: all repositories often have the same ones. */
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
  // A single shard takes all repositories, even if `list` planned more shards.
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
