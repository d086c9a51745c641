// `mode: list`: lists the repositories, checks the config against them, and uploads the inventory. Never writes to
// GitHub's API.

import { checkContradictions } from "../../config/checks/contradictions.ts";
import { checkInventory, countMatches } from "../../config/checks/unused.ts";
import { loadConfig } from "../../config/load.ts";
import type { Config } from "../../config/model/config.ts";
import type { Annotation, ArtifactRef, Host } from "../../deps.ts";
import { readEnvironment } from "../../entry/environment.ts";
import type { ListInputs } from "../../entry/inputs.ts";
import { FAMILIES } from "../../families/index.ts";
import { artifactName, buildInventory, type Inventory } from "../../inventory/artifact.ts";
import { shardMatrix } from "../../inventory/shard.ts";
import type { OrganizationState } from "../../model.ts";
import { listSummary } from "../../report/list-summary.ts";
import { annotateProblems, recordAnnotations } from "../annotate.ts";
import type { Deps, ExitCode, ModeDeps } from "../deps.ts";
import { readState } from "../targets/organization-state.ts";
import { type Selection, selectTargets } from "../targets/select.ts";
import { uploadInventory } from "./upload.ts";

/** The config is checked first, so that a mistake stops the run before any shard starts. */
export async function runList(inputs: ListInputs, given: ModeDeps): Promise<ExitCode> {
  const { host, recorded: told } = recordAnnotations(given.host);
  const deps = { ...given, host };
  const config = await loadConfig(inputs.config, FAMILIES, readEnvironment(host.env).workspace);
  annotateProblems(config.warnings, "warning", host);
  const github = await deps.connection;
  const selection = await selectTargets(github, { organization: inputs.org, repos: inputs.repos, config }, deps);
  if (selection.kind !== "selected") return stop(selection.reason, deps);
  if (inputs.repos.length === 0) annotateFit(config, selection, host);
  const state = await readState({ github, organization: inputs.org, targets: selection.targets }, deps);
  if (state.kind === "deferred") return stop(state.reason, deps);
  const inventory = inventoryOf(inputs, { config, selection, state: state.state }, deps);
  await host.writeSummary(summaryOf(inputs, { config, selection, told }));
  const reference = await uploadInventory(inventory, deps);
  host.setOutput("repo-count", inventory.count);
  host.setOutput("matrix", JSON.stringify(shardMatrix(inputs.shards)));
  if (reference) setListOutputs(inventory, reference, host);
  deps.log.info("The repositories are listed.", { repositories: inventory.count, requests: github.usage().requests });
  return 0;
}

function setListOutputs({ runId }: Inventory, { id, digest }: ArtifactRef, host: Host): void {
  host.setOutput("artifact-id", id);
  host.setOutput("artifact-name", artifactName(runId));
  host.setOutput("artifact-digest", digest);
}

/** Names that hit nothing, and policies that contradict each other: worth a word, and no reason to stop. */
function annotateFit(config: Config, { listed, targets }: Selection, host: Host): void {
  const selected = targets.map(({ repo }) => repo);
  annotateProblems(checkInventory(config, listed, selected), "warning", host);
  annotateProblems(checkContradictions(config, selected), "notice", host);
}

interface Told {
  readonly config: Config;
  readonly selection: Selection;
  readonly told: readonly Annotation[];
}

function summaryOf({ org, shards }: ListInputs, { config, selection: { counts, targets }, told }: Told): string {
  const policies = countMatches(
    config,
    targets.map(({ repo }) => repo),
  );
  return listSummary({ organization: org, counts, policies, shards, told });
}

/** Without the whole list no shard may start: half an inventory would leave repositories out in silence. */
function stop(reason: string, { host }: Deps): ExitCode {
  const message = `The list could not be finished, so no shard can start: ${reason}. What to do: run again later.`;
  host.annotate({ level: "error", title: "Repo Cop", message });
  return 1;
}

interface Content {
  readonly config: Config;
  readonly selection: Selection;
  readonly state: OrganizationState;
}

function inventoryOf(inputs: ListInputs, { config, selection, state }: Content, { host, clock }: Deps): Inventory {
  const { runId = "local", runAttempt } = readEnvironment(host.env);
  return buildInventory({
    runId,
    runAttempt,
    organization: inputs.org,
    ownerKind: selection.ownerKind,
    generatedAt: new Date(clock.now()).toISOString(),
    configDigest: config.digest,
    repositories: selection.targets.map(({ repo }) => repo),
    state,
  });
}
