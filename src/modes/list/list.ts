// `mode: list`: lists the repositories, checks the config against them, and uploads the inventory. It never writes to
// GitHub's API.

import { comparableConfig, notesOnBase } from "../../config/base.ts";
import { countMatches } from "../../config/checks/unused.ts";
import { filesForAll } from "../../config/model/config.ts";
import type { ArtifactRef, Host } from "../../deps.ts";
import type { ListInputs } from "../../entry/mode-inputs.ts";
import { buildInventory, type Inventory, idsOnly, inventoryName } from "../../inventory/artifact.ts";
import { shardMatrix } from "../../inventory/shard.ts";
import type { OrganizationState, Repository } from "../../model.ts";
import { BATCH_SIZE } from "../../read/batches.ts";
import { listSummary } from "../../report/list-summary.ts";
import { annotateProblems, type ExitCode, type Run } from "../context.ts";
import { annotateFit } from "../targets/fit.ts";
import {
  readState,
  refuseAddedNames,
  refusedValueProblems,
  unknownNameProblems,
} from "../targets/organization-state.ts";
import { type Selection, selectTargets } from "../targets/select.ts";
import { uploadInventory } from "./upload.ts";

type ListRun = Run<ListInputs>;

/** Checks the config first, so that a mistake stops the run before any shard starts. */
export async function runList(run: ListRun): Promise<ExitCode> {
  const { inputs, github, host, log } = run;
  const selection = await selectTargets(run);
  if (selection.kind !== "selected") return stop(selection.reason, run);
  if (inputs.repos.length === 0) annotateFit(selection, run);
  const shards = shardsFor(selection, inputs.shards);
  const state = await readState(selection.targets, run);
  if (state.kind === "deferred") return stop(state.reason, run);
  refuseAddedNames(selection.targets, state.state, run);
  const unusable = [unknownNameProblems, refusedValueProblems].flatMap((problemsIn) =>
    problemsIn(selection.targets, state.state, run.families),
  );
  annotateProblems(unusable, "warning", host);
  const inventory = inventoryOf(selection, { state: state.state, shards }, run);
  await host.writeSummary(summaryOf(selection, shards, run));
  const reference = await uploadInventory(inputs.hidesNames ? idsOnly(inventory) : inventory, run);
  host.setOutput("repo-count", inventory.count);
  host.setOutput("matrix", JSON.stringify(shardMatrix(shards)));
  if (reference) setListOutputs(inventory, reference, host);
  log.info("The repositories are listed.", { repositories: inventory.count, requests: github.usage().requests });
  return 0;
}

/** The plan of a pull request has at most as many shards as queries, and at least one shard. */
function shardsFor({ targets, counts }: Selection, most: number): number {
  if (counts.unconcerned === undefined) return most;
  return Math.max(1, Math.min(most, Math.ceil(targets.length / BATCH_SIZE.flat)));
}

function setListOutputs({ runId }: Inventory, { id, digest }: ArtifactRef, host: Host): void {
  host.setOutput("artifact-id", id);
  host.setOutput("artifact-name", inventoryName(runId));
  host.setOutput("artifact-digest", digest);
}

function summaryOf(
  { counts, targets, leftAlone }: Selection,
  shards: number,
  { organization, config, base, annotations, host }: ListRun,
): string {
  const policies = countMatches(
    config,
    targets.map(({ repo }) => repo),
  );
  // Redacts the names before Markdown escapes them.
  const names = (repositories: readonly Repository[]) => host.redact(repositories.map(({ name }) => name));
  return listSummary({
    ...{ organization, counts, policies, shards, told: annotations },
    notes: notesOnBase(base),
    filesForAll: filesForAll(config),
    leftAlone: [
      ["Excluded", names(leftAlone.excluded)],
      ["Archived, and left alone", names(leftAlone.archived)],
      ["Temporary forks of security advisories, left alone", names(leftAlone.advisoryForks)],
    ],
  });
}

/** Without the whole list, no shard may start: part of an inventory would silently leave out repositories. */
function stop(reason: string, { host, github }: ListRun): ExitCode {
  const advice = github.failure()?.advice ?? "run again later";
  const message = `The list could not be finished, so no shard can start: ${reason}. Next step: ${advice}.`;
  host.annotate({ level: "error", title: "Repo Cop", message });
  return 1;
}

function inventoryOf(
  selection: Selection,
  { state, shards }: { readonly state: OrganizationState; readonly shards: number },
  run: ListRun,
): Inventory {
  const { inputs, environment, organization, config, base, clock, github } = run;
  const { runId = "local", runAttempt } = environment;
  return buildInventory({
    runId,
    runAttempt,
    organization,
    ownerKind: selection.ownerKind,
    generatedAt: new Date(clock.now()).toISOString(),
    configDigest: config.digest,
    configPath: inputs.config,
    shards,
    limits: github.limits(),
    ...(base && {
      base: { digest: comparableConfig(base)?.digest ?? null, unconcerned: selection.counts.unconcerned ?? 0 },
    }),
    repositories: selection.targets.map(({ repo }) => repo),
    state,
  });
}
