// A small organization in which everything of one family drifts, in several repositories alike, and the config that
// repairs it.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator, type Limits, type Simulator } from "../../../simulator/index.ts";
import { createLimits } from "../../../simulator/limits-and-faults/limits.ts";
import {
  addRepository,
  addUser,
  createOrganization,
  type Organization,
} from "../../../simulator/state/organization.ts";
import type { ArtifactFile, Clock } from "../../../src/deps.ts";
import { type FamilyKey, REGISTRY } from "../../../src/families/index.ts";
import type { Json } from "../../../src/model.ts";
import type { Samples } from "../../families/contract.ts";
import { SAMPLES } from "../../families/samples.ts";
import type { FaultName } from "../matrix/faults.ts";
import type { Place, Role } from "../matrix/routes.ts";
import { type Blow, type Ended, runProcess } from "./process.ts";
import { addTwin, keyOfTwin } from "./twin.ts";

export const TOKEN = "ghp_ownerInBadDays0000000000000000000000";
export const START = Date.UTC(2026, 10, 22, 2, 17);
/** Meets the faults that can be met by one repository alone. */
export const TARGET = "api";
/** Has the same drift, and is to be finished whatever the other one meets. */
const SIBLING = "web";

export interface Scene {
  readonly name: string;
  /** YAML. */
  readonly config: string;
  /** The processes of one run with their inputs, each only if those before went well. */
  readonly runs: readonly Run[];
  /** Whether the queries about many repositories have lists inside. */
  readonly bulk: "flat" | "nested";
  /** Of routes that are for something else than usual. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
  /** What is worth playing here; left out: everything. */
  readonly plays?: ((place: Place, fault: FaultName) => boolean) | undefined;
  /** Whether the family writes nothing. */
  readonly findsOnly: boolean;
  /** Repositories that the config speaks of. */
  readonly repositories: readonly string[];
  /** A fresh organization, always the same. */
  populate(): Organization;
}
export type Run = Readonly<Record<string, string>>;

const LIST: Run = { mode: "list", token: TOKEN };
const APPLY: Run = { mode: "apply", token: TOKEN, "max-deletes": "100%" };
export const TOKEN_RUNS: readonly Run[] = [LIST, APPLY];

export interface Plot extends Samples, Pick<Scene, "name" | "roles" | "plays"> {
  readonly family: FamilyKey;
  readonly runs?: readonly Run[];
  /** YAML, where it is not the family's sample for every repository. */
  readonly yaml?: string;
}

/** Two repositories that drift alike, with as little else as can be. */
export function sceneOf({
  name,
  family,
  config,
  prune,
  repository,
  prepare,
  organization: options,
  ...plot
}: Plot): Scene {
  const layerOf = (one: string) => ({
    [family]: withoutName(one === TARGET ? config : ofTwin(config, one)),
    ...(prune && { prune }),
  });
  const repositories = [TARGET, SIBLING];
  const { read } = REGISTRY[family];
  return {
    name,
    config:
      plot.yaml ?? JSON.stringify({ repositories: Object.fromEntries(repositories.map((one) => [one, layerOf(one)])) }),
    runs: plot.runs ?? TOKEN_RUNS,
    bulk: read.kind === "repository-query" ? read.size : "flat",
    repositories,
    findsOnly: plot.findsOnly === true,
    roles: plot.roles,
    plays: plot.plays,
    populate() {
      const organization = createOrganization({ login: "acme", ...options });
      addUser(organization, "octo-owner", "owner");
      organization.tokens.set(TOKEN, {
        kind: "personal",
        login: "octo-owner",
        owner: true,
        permissions: "all",
        role: "admin",
      });
      const original = addRepository(organization, { name: TARGET, ...repository });
      prepare({ organization, repository: original });
      addTwin(organization, original, SIBLING);
      return organization;
    },
  };
}

/** What can be in one repository only is another in the twin: deploy keys. */
function ofTwin(config: Json, name: string): Json {
  if (!Array.isArray(config)) return config;
  return config.map((entry: Json) => {
    const key = typeof entry === "object" && entry !== null && "key" in entry ? entry["key"] : undefined;
    return typeof key === "string" ? { ...(entry as object), key: keyOfTwin(key, name) } : entry;
  });
}

/** A repository's name can only be said to be what it is. */
function withoutName(config: Json): Json {
  if (typeof config !== "object" || config === null || Array.isArray(config) || !("name" in config)) return config;
  const { name: _, ...rest } = config as Readonly<Record<string, Json>>;
  return rest;
}

/** A repository that holds a required workflow is looked up by its name. */
const ROLES: Partial<Record<FamilyKey, Scene["roles"]>> = {
  rulesets: { "GET /repos/{owner}/{repo}": "names" },
};

/** One scene for each registered family, on the samples of its contract. */
export function familyScenes(): readonly Scene[] {
  return (Object.keys(REGISTRY) as FamilyKey[]).map((family) =>
    sceneOf({ name: family, family, roles: ROLES[family], ...SAMPLES[family] }),
  );
}

/** A scene that runs play in. */
export interface Stage {
  readonly scene: Scene;
  readonly organization: Organization;
  readonly simulator: Simulator;
  /** Runs one process of the workflow run that is under way. */
  run(inputs: Run, blow?: Blow): Promise<Ended>;
  /** Begins another workflow run: other artifacts, a day later. */
  nextRun(): void;
  /** Is called after each request from now on. */
  watch: (() => void) | undefined;
}

/** `organization`: where it is not as at the beginning. */
export function setStage(
  scene: Scene,
  organization: Organization = scene.populate(),
  limits: Limits = createLimits(),
): Stage {
  let [now, run] = [START, 1];
  let clock: Clock = { now: () => now, monotonic: () => now, sleep: async () => {} };
  const simulator = createSimulator({
    organization,
    limits,
    clock: { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) },
  });
  const workspace = workspaceFor(scene);
  let artifacts = new Map<string, readonly ArtifactFile[]>();
  const stage: Stage = {
    scene,
    organization,
    simulator,
    watch: undefined,
    async run(inputs, blow) {
      const tick = (own: Clock) => {
        clock = own;
      };
      const around = {
        simulator,
        workspace,
        artifacts,
        runId: String(run),
        startsAt: now,
        tick,
        watch: () => stage.watch?.(),
      };
      const ended = await runProcess(inputs, around, blow);
      now = ended.endedAt;
      return ended;
    },
    nextRun() {
      run += 1;
      now += DAY;
      artifacts = new Map();
    },
  };
  return stage;
}
const DAY = 24 * 3_600_000;

const workspaces = new Map<string, string>();

/** A folder with the config in it; one for each config. */
function workspaceFor({ config }: Scene): string {
  const known = workspaces.get(config);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), "repo-cop-"));
  writeFileSync(join(folder, "repo-cop.yml"), config);
  workspaces.set(config, folder);
  return folder;
}
