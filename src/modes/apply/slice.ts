// Loads the work of a shard: its slice of the inventory, or the repositories named by `repos`, with the organization's
// state.

import { comparableConfig } from "../../config/base.ts";
import type { Deferred } from "../../deps.ts";
import type { ApplyInputs } from "../../entry/mode-inputs.ts";
import { ArtifactError, ConfigError } from "../../errors.ts";
import type { IdsOnly, Inventory } from "../../inventory/artifact.ts";
import { decodeInventory } from "../../inventory/decode-inventory.ts";
import { formatShard, rotate, sliceById, sliceOf } from "../../inventory/shard.ts";
import type { OrganizationState, Target } from "../../model.ts";
import type { Run } from "../context.ts";
import { wantedArtifact } from "../learn-from-list.ts";
import { annotateFit } from "../targets/fit.ts";
import { hideNames } from "../targets/hide-names.ts";
import { isFresh, readState, withoutUnusable } from "../targets/organization-state.ts";
import { type Postponed, selectTargets } from "../targets/select.ts";
import { decideAgain, targetsFor } from "../targets/targets.ts";
import { refreshListing } from "./refresh-listing.ts";

export type Slice =
  | {
      readonly kind: "work";
      readonly targets: readonly Target[];
      readonly state: OrganizationState;
      /** Number of repositories for which the base config has the same desired state. */
      readonly unconcerned?: number | undefined;
    }
  | Postponed;

/** A run of `mode: apply`. */
export type ApplyRun = Run<ApplyInputs>;

/** @throws ConfigError, ArtifactError, ApiError if the work cannot be loaded */
export async function loadSlice(run: ApplyRun): Promise<Slice | Deferred> {
  const slice = await loadWork(run);
  if (slice.kind !== "work") return slice;
  return { ...slice, targets: withoutUnusable(slice.targets, slice.state, run.families) };
}

async function loadWork(run: ApplyRun): Promise<Slice | Deferred> {
  if (run.inputs.repos.length > 0 || run.operator) return workOfListing(run);
  try {
    return await workOfSlice(run);
  } catch (error) {
    if (!(error instanceof ArtifactError && error.kind === "unsupported")) throw error;
    run.log.info(
      "This server has no artifacts, and `repos` is empty, " +
        "so the shard lists all repositories by itself; every shard slices the same list.",
    );
    return workOfListing(run);
  }
}

/**
 * The work without an artifact: the repositories named by `repos`, or all. Several shards divide them by id, because
 * their lists may differ. Shards of one process share the reads of list and organization.
 */
async function workOfListing(run: ApplyRun): Promise<Slice | Deferred> {
  const { once = (_, read) => read() } = run;
  const selection = await once("selection", () => selectTargets(run));
  if (selection.kind === "deferred") return selection;
  const targets = inDailyOrder(sliceById(keyedTargets(selection.targets), run.inputs.shard), selection.targets, run);
  if (selection.kind === "postponed") return { ...selection, targets };
  if (isFirstOfAll(run)) annotateFit(selection, run);
  const state = await once("state", () => readState(selection.targets, run));
  return state.kind === "deferred"
    ? { kind: "postponed", targets, reason: state.reason }
    : { kind: "work", targets, state: state.state, unconcerned: selection.counts.unconcerned };
}

/** One shard of a run without `mode: list` that looks at all repositories. */
function isFirstOfAll({ inputs: { repos, shard }, operator }: ApplyRun): boolean {
  const isWhole = repos.length === 0 ? operator !== undefined : repos.every((name) => name === "*");
  return isWhole && shard.index === 1;
}

async function workOfSlice(run: ApplyRun): Promise<Slice | Deferred> {
  const inventory = await download(run);
  const slice = "idsOnly" in inventory ? await workOfIds(inventory, run) : await workOfInventory(inventory, run);
  return slice.kind === "work"
    ? { ...slice, unconcerned: comparableConfig(run.base) && inventory.base?.unconcerned }
    : slice;
}

async function workOfInventory(inventory: Inventory, run: ApplyRun): Promise<Slice> {
  const { config, environment, clock, log } = run;
  hideNames(inventory.repositories, run);
  const targets = targetsFor(config, inventory.repositories);
  const listed = inDailyOrder(sliceOf(keyedTargets(targets), run.inputs.shard), targets, run);
  const decided = await decideAgain(listed, run);
  const isOld = !isFresh(inventory.state, inventory.runAttempt === environment.runAttempt, clock.now());
  const isUnread = decided.some(({ desired }) =>
    Object.keys(inventory.state.unknown).some((key) => key in desired.families),
  );
  if (!isOld && !isUnread && decided === listed) return { kind: "work", targets: decided, state: inventory.state };
  log.info("The organization data from the list job is outdated or incomplete. It is read again.", {
    readAt: inventory.state.readAt,
  });
  const slice = await planOn(
    isOld ? await refreshListing(decided, inventory.count + (inventory.base?.unconcerned ?? 0), run) : decided,
    run,
  );
  // If the limits do not allow reading it again, the data that `list` read is still used.
  const isStillGood = slice.kind === "postponed" && !isOld && decided === listed;
  return isStillGood ? { kind: "work", targets: decided, state: inventory.state } : slice;
}

/** The inventory of a run that hides names has only ids: the shard lists the repositories itself and takes its own. */
async function workOfIds({ repositories }: IdsOnly, run: ApplyRun): Promise<Slice | Deferred> {
  const { inputs, clock, log } = run;
  const selection = await selectTargets(run);
  if (selection.kind === "deferred") return selection;
  const own = new Set(sliceOf(repositories, inputs.shard).map(({ nodeId }) => nodeId));
  const targets = rotate(
    selection.targets.filter(({ repo }) => own.has(repo.nodeId)),
    clock.now(),
  );
  log.info("This shard's slice of the ids, listed again.", {
    shard: formatShard(inputs.shard),
    repositories: targets.length,
    gone: own.size - targets.length,
    of: repositories.length,
  });
  return selection.kind === "postponed" ? { ...selection, targets } : planOn(targets, run);
}

/** The targets with the current state of the organization, if it can be read. */
async function planOn(targets: readonly Target[], run: ApplyRun): Promise<Slice> {
  const result = await readState(targets, run);
  return result.kind === "deferred"
    ? { kind: "postponed", targets, reason: result.reason }
    : { kind: "work", targets, state: result.state };
}

async function download({
  inputs,
  environment,
  organization,
  config,
  base,
  artifacts,
}: ApplyRun): Promise<Inventory | IdsOnly> {
  const { runId } = environment;
  if (runId === undefined)
    throw new ConfigError(
      "mode: apply needs the artifact of a workflow run; outside of one, name the repositories with `repos`",
    );
  const wanted = wantedArtifact(inputs, runId);
  const files = await artifacts.download(wanted).catch((error: unknown) => Promise.reject(pointToRepos(error, inputs)));
  const { digest: configDigest, exclude } = config;
  const baseDigest = base && { baseDigest: comparableConfig(base)?.digest ?? null };
  return decodeInventory(files, {
    runId,
    organization,
    configDigest,
    configPath: inputs.config,
    ...baseDigest,
    exclude,
    shards: inputs.shard.count,
  });
}

/**
 * Adds advice to a missing artifact: `repos: ${{ … }}` with an empty result looks to the action as if `repos` were not
 * set.
 */
function pointToRepos(error: unknown, { artifactId }: ApplyInputs): unknown {
  if (!(error instanceof ArtifactError) || error.kind !== "not-found") return error;
  const advice = artifactId === undefined ? EMPTY_REPOS : OTHER_RUN;
  return new ArtifactError(error.kind, `${error.message} ${advice}`, error.cause);
}
const OTHER_RUN =
  "Or the id is of another run: `artifact-id` comes from the outputs of the `list` job of the same workflow run.";
const EMPTY_REPOS =
  "Or, where this was to be about one repository: the input `repos` is empty, so look at the expression that fills it.";

interface KeyedTarget {
  readonly id: number;
  readonly nodeId: string;
  readonly target: Target;
}

function keyedTargets(targets: readonly Target[]): readonly KeyedTarget[] {
  return targets.map((target) => ({ id: target.repo.id, nodeId: target.repo.nodeId, target }));
}

/** The order within a slice changes daily, so that not always the same repositories are deferred. */
function inDailyOrder(
  slice: readonly KeyedTarget[],
  all: readonly Target[],
  { inputs, clock, log }: ApplyRun,
): readonly Target[] {
  const data = { shard: formatShard(inputs.shard), repositories: slice.length, of: all.length };
  log.info("This shard's slice.", data);
  return rotate(slice, clock.now()).map(({ target }) => target);
}
