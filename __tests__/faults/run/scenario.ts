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
import type { Samples } from "../../families/all/contract.ts";
import { SAMPLES } from "../../families/samples.ts";
import type { FaultName } from "../matrix/faults.ts";
import type { Role, Route } from "../matrix/routes.ts";
import { type Ended, type Interruption, runProcess } from "./process.ts";
import { addTwin, keyOfTwin } from "./twin.ts";

export const TOKEN = "ghp_ownerInBadDays0000000000000000000000";
export const START = Date.UTC(2026, 10, 22, 2, 17);
/** Meets the faults that can be met by one repository alone. */
export const TARGET = "api";
/** Has the same drift, and is to be finished whatever the other one meets. */
const SIBLING = "web";

export interface Scenario {
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
  readonly plays?: ((route: Route, fault: FaultName) => boolean) | undefined;
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

export interface ScenarioParts extends Samples, Pick<Scenario, "name" | "roles" | "plays"> {
  readonly family: FamilyKey;
  readonly runs?: readonly Run[];
  /** YAML, where it is not the family's sample for every repository. */
  readonly yaml?: string;
}

/** Two repositories that drift alike, with as little else as can be. */
export function scenarioOf({
  name,
  family,
  config,
  prune,
  repository,
  prepare,
  organization: options,
  ...parts
}: ScenarioParts): Scenario {
  const layerOf = (one: string) => ({
    [family]: withoutName(one === TARGET ? config : ofTwin(config, one)),
    ...(prune && { prune }),
  });
  const repositories = [TARGET, SIBLING];
  const { read } = REGISTRY[family];
  return {
    name,
    config:
      parts.yaml ??
      JSON.stringify({ repositories: Object.fromEntries(repositories.map((one) => [one, layerOf(one)])) }),
    runs: parts.runs ?? TOKEN_RUNS,
    bulk: read.kind === "repository-query" ? read.size : "flat",
    repositories,
    findsOnly: parts.findsOnly === true,
    roles: parts.roles,
    plays: parts.plays,
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
const ROLES: Partial<Record<FamilyKey, Scenario["roles"]>> = {
  rulesets: { "GET /repos/{owner}/{repo}": "names" },
};

/** One scenario for each registered family, on the samples of its contract. */
export function familyScenarios(): readonly Scenario[] {
  return (Object.keys(REGISTRY) as FamilyKey[]).map((family) =>
    scenarioOf({ name: family, family, roles: ROLES[family], ...SAMPLES[family] }),
  );
}

/** A scenario that runs play in. */
export interface World {
  readonly scenario: Scenario;
  readonly organization: Organization;
  readonly simulator: Simulator;
  /** Runs one process of the workflow run that is under way. */
  run(inputs: Run, interruption?: Interruption): Promise<Ended>;
  /** Begins another workflow run: other artifacts, a day later. */
  nextRun(): void;
  /** Is called after each request from now on. */
  watch: (() => void) | undefined;
}

/** `organization`: where it is not as at the beginning. */
export function createWorld(
  scenario: Scenario,
  organization: Organization = scenario.populate(),
  limits: Limits = createLimits(),
): World {
  let [now, run] = [START, 1];
  let clock: Clock = { now: () => now, monotonic: () => now, sleep: async () => {} };
  const simulator = createSimulator({
    organization,
    limits,
    clock: { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) },
  });
  const workspace = workspaceFor(scenario);
  let artifacts = new Map<string, readonly ArtifactFile[]>();
  const world: World = {
    scenario,
    organization,
    simulator,
    watch: undefined,
    async run(inputs, interruption) {
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
        watch: () => world.watch?.(),
      };
      const ended = await runProcess(inputs, around, interruption);
      now = ended.endedAt;
      return ended;
    },
    nextRun() {
      run += 1;
      now += DAY;
      artifacts = new Map();
    },
  };
  return world;
}
const DAY = 24 * 3_600_000;

const workspaces = new Map<string, string>();

/** A folder with the config in it; one for each config. */
function workspaceFor({ config }: Scenario): string {
  const known = workspaces.get(config);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), "repo-cop-"));
  writeFileSync(join(folder, "repo-cop.yml"), config);
  workspaces.set(config, folder);
  return folder;
}
