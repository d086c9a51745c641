// What a shard has to do: its slice of the inventory, or the repositories named by `repos`, with the state to plan on.

import type { Config } from "../../config/model/config.ts";
import type { Deferred, GitHub } from "../../deps.ts";
import { readEnvironment } from "../../entry/environment.ts";
import type { ApplyInputs } from "../../entry/inputs.ts";
import { ArtifactError, ConfigError } from "../../errors.ts";
import { artifactName, decodeInventory, type Inventory } from "../../inventory/artifact.ts";
import { formatShard, rotate, sliceOf } from "../../inventory/shard.ts";
import type { OrganizationState, Target } from "../../model.ts";
import { decideAgain } from "../decide.ts";
import type { Deps } from "../deps.ts";
import { isFresh, readState } from "../targets/organization-state.ts";
import { type Postponed, selectTargets } from "../targets/select.ts";
import { targetsFor } from "../targets/targets.ts";
import { refreshListing } from "./refresh-listing.ts";

export type Slice =
  | { readonly kind: "work"; readonly targets: readonly Target[]; readonly state: OrganizationState }
  | Postponed;

export interface WorkContext {
  readonly config: Config;
  readonly github: GitHub;
  readonly deps: Deps;
}

/** @throws ConfigError, ArtifactError, ApiError where the work cannot be known */
export async function loadSlice(inputs: ApplyInputs, context: WorkContext): Promise<Slice | Deferred> {
  if (inputs.repos.length > 0) return workOfListing(inputs, context);
  try {
    return await workOfSlice(inputs, context);
  } catch (error) {
    if (!(error instanceof ArtifactError && error.kind === "unsupported")) throw error;
    context.deps.log.info(
      "This server has no artifacts, and `repos` is empty, so the shard lists all repositories by itself; every shard slices the same list.",
    );
    return workOfListing(inputs, context);
  }
}

/** Without an artifact: the repositories named by `repos`, or all. Of several shards each takes its slice of them. */
async function workOfListing(inputs: ApplyInputs, context: WorkContext): Promise<Slice | Deferred> {
  const { config, github, deps } = context;
  const selection = await selectTargets(github, { organization: inputs.org, repos: inputs.repos, config }, deps);
  if (selection.kind === "deferred") return selection;
  const targets = sliceTargets(selection.targets, inputs, deps);
  return selection.kind === "postponed" ? { ...selection, targets } : planOn(targets, inputs, context);
}

async function workOfSlice(inputs: ApplyInputs, context: WorkContext): Promise<Slice> {
  const { config, deps, github } = context;
  const inventory = await download(inputs, config, deps);
  const listed = sliceTargets(targetsFor(config, inventory.repositories), inputs, deps);
  const about = { github, organization: inputs.org, config };
  const decided = await decideAgain(listed, { ...about, host: deps.host });
  const { runAttempt } = readEnvironment(deps.host.env);
  const isOld = !isFresh(inventory.state, inventory.runAttempt === runAttempt, deps.clock.now());
  if (!isOld && decided === listed) return { kind: "work", targets: decided, state: inventory.state };
  deps.log.info("What the list job read of the organization is old or too little, so it is read again.", {
    readAt: inventory.state.readAt,
  });
  return planOn(isOld ? await refreshListing(decided, { ...about, count: inventory.count }) : decided, inputs, context);
}

/** The targets with the state of now, where that can be read. */
async function planOn(targets: readonly Target[], { org }: ApplyInputs, { github, deps }: WorkContext): Promise<Slice> {
  const result = await readState({ github, organization: org, targets }, deps);
  return result.kind === "deferred"
    ? { kind: "postponed", targets, reason: result.reason }
    : { kind: "work", targets, state: result.state };
}

async function download(inputs: ApplyInputs, config: Config, { artifacts, host }: Deps): Promise<Inventory> {
  const runId = readEnvironment(host.env).runId;
  if (runId === undefined)
    throw new ConfigError(
      "mode: apply needs the artifact of a workflow run; outside of one, name the repositories with `repos`",
    );
  const wanted = {
    name: artifactName(runId),
    ...(inputs.artifactId !== undefined && { id: inputs.artifactId }),
    ...(inputs.artifactDigest !== undefined && { digest: inputs.artifactDigest }),
    readers: inputs.shard.count,
  };
  const files = await artifacts.download(wanted).catch((error: unknown) => Promise.reject(pointToRepos(error, inputs)));
  return decodeInventory(files, { runId, organization: inputs.org, configDigest: config.digest });
}

/**
 * GitHub hands over `repos: ${{ … }}` that comes to nothing as if `repos` were not given. Who has no artifact, and
 * names none, may have meant that.
 */
function pointToRepos(error: unknown, { artifactId }: ApplyInputs): unknown {
  if (!(error instanceof ArtifactError) || error.kind !== "not-found" || artifactId !== undefined) return error;
  return new ArtifactError(error.kind, `${error.message} ${EMPTY_REPOS}`, error.cause);
}
const EMPTY_REPOS =
  "Or, where this was to be about one repository: the input `repos` is empty, so look at the expression that fills it.";

/** Inside a slice the order changes from day to day, so that what is deferred is not always the same. */
function sliceTargets(targets: readonly Target[], { shard }: ApplyInputs, { clock, log }: Deps): readonly Target[] {
  const keyed = targets.map((target) => ({ nodeId: target.repo.nodeId, target }));
  const slice = rotate(sliceOf(keyed, shard), clock.now()).map(({ target }) => target);
  log.info("This shard's slice.", { shard: formatShard(shard), repositories: slice.length, of: targets.length });
  return slice;
}
