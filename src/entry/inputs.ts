// Reads the inputs of a run over the one table of them, from wherever a reader finds their texts.

import { ConfigError, type Problem } from "../errors.ts";
import { shardWarning } from "../inventory/shard.ts";
import type { JsonObject } from "../model.ts";
import { given } from "../objects.ts";
import { readCredentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import { reasonToPlanOnly, reasonToRefuse } from "./events.ts";
import { INPUTS, type InputSpec, type Mode } from "./input-table.ts";
import type { CommonInputs, Inputs, ReportInputs, WorkingInputs } from "./mode-inputs.ts";
import { type Privacy, privacyOf } from "./private-names.ts";
import { givenText, type InputReader, readInput } from "./read-input.ts";

/**
 * The inputs of an action: `INPUT_<NAME>` and nothing else, since the other variables of a job are not meant for it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function actionInputs(env: Environment): InputReader {
  return (name) => env[`INPUT_${name.toUpperCase()}`];
}

/** The source of the inputs. */
interface InputSource {
  readonly env: Environment;
  readonly reader: InputReader;
  readonly payload: JsonObject | undefined;
}

/**
 * Reads all inputs. `payload` is what the file of GITHUB_EVENT_PATH holds, `reader` where the inputs come from.
 * @throws ConfigError with all problems at once
 */
export function readInputs(env: Environment, payload?: JsonObject, reader: InputReader = actionInputs(env)): Inputs {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  for (const [name, spec] of Object.entries(INPUTS)) attempt(() => readInput<unknown>(reader, name, spec));
  if (reader("mode")?.trim() === "validate") {
    if (problems.length > 0) throw new ConfigError(uniqueProblems(problems));
    const config = readInput(reader, "config", INPUTS.config);
    return { mode: "validate", config, warnings: warningsFor(reader, "validate") };
  }
  attempt(() => refuseStrangersRun(env, payload));
  const isReport = reader("mode")?.trim() === "report";
  const credentials = isReport ? undefined : attempt(() => readCredentials(reader));
  const org = attempt(() => readInput(reader, "org", INPUTS.org) ?? ownerOfRun(env));
  const repos = attempt(() => withoutOwner(readInput(reader, "repos", INPUTS.repos) ?? [], org));
  if (isReport && org !== undefined && problems.length === 0) return readForReport({ env, reader, payload }, org);
  if (!credentials || org === undefined || !repos || problems.length > 0)
    throw new ConfigError(uniqueProblems(problems));
  return readForMode({ env, reader, payload }, { credentials, org, repos });
}

function readForReport(source: InputSource, org: string): ReportInputs {
  const { reader } = source;
  const { hidesNames } = readPrivacy(source);
  const actionsToken = readInput<string>(reader, "actions-token", INPUTS["actions-token"] as InputSpec<string>);
  const reports = readInput(reader, "reports", INPUTS.reports);
  return {
    mode: "report",
    org,
    ...given({ actionsToken }),
    failOn: readInput(reader, "fail-on", INPUTS["fail-on"]),
    comment: readInput(reader, "comment", INPUTS.comment),
    ...given({ reports }),
    ...(hidesNames && { hidesNames }),
    warnings: warningsFor(reader, "report"),
  };
}

function readForMode(source: InputSource, shared: Pick<CommonInputs, "credentials" | "org" | "repos">): WorkingInputs {
  const { reader, env, payload } = source;
  const mode = readInput(reader, "mode", INPUTS.mode) === "list" ? "list" : "apply";
  const actionsToken = readInput<string>(reader, "actions-token", INPUTS["actions-token"] as InputSpec<string>);
  const { GITHUB_EVENT_NAME: event = "", GITHUB_REF: ref = "" } = env;
  // Outside of Actions nothing but `dry-run` decides whether the run writes.
  const planOnly = isInActions(env) ? reasonToPlanOnly({ event, ref, payload }) : undefined;
  const { hidesNames, warning } = readPrivacy(source);
  const dryRun = readInput(reader, "dry-run", INPUTS["dry-run"]) || planOnly !== undefined;
  const isFirst = mode === "list" || (shared.repos.length > 0 && readInput(reader, "shard", INPUTS.shard).index === 1);
  const common = {
    ...shared,
    config: readInput(reader, "config", INPUTS.config),
    ...readConfigBase(reader, dryRun),
    reserve: readInput(reader, "reserve", INPUTS.reserve),
    dryRun,
    ...given({ planOnly }),
    ...(hidesNames && { hidesNames }),
    ...given({ actionsToken }),
    warnings: [
      ...warningsFor(reader, mode),
      ...planOnlyWarning(planOnly, mode, reader),
      ...(isFirst && warning !== undefined ? [warning] : []),
    ],
  };
  if (mode === "list") return { mode, ...common, shards: readInput(reader, "shards", INPUTS.shards) };
  const artifactId = readInput(reader, "artifact-id", INPUTS["artifact-id"]);
  const artifactDigest = readInput(reader, "artifact-digest", INPUTS["artifact-digest"]);
  const maxChanges = readInput(reader, "max-changes", INPUTS["max-changes"]);
  const writesPerMinute = readInput(reader, "writes-per-minute", INPUTS["writes-per-minute"]);
  return {
    mode,
    ...common,
    shard: readInput(reader, "shard", INPUTS.shard),
    ...given({ artifactId, artifactDigest }),
    maxDeletes: readInput(reader, "max-deletes", INPUTS["max-deletes"]),
    ...given({ maxChanges, writesPerMinute }),
    onLimit: readInput(reader, "on-limit", INPUTS["on-limit"]),
    timeLimitMinutes: readInput(reader, "time-limit", INPUTS["time-limit"]),
    failOn: readInput(reader, "fail-on", INPUTS["fail-on"]),
    rewriteSecrets: readInput(reader, "rewrite-secrets", INPUTS["rewrite-secrets"]),
  };
}

/** @throws ConfigError in a run that may write: it would leave the other repositories as they are */
function readConfigBase(reader: InputReader, dryRun: boolean): Pick<CommonInputs, "configBase"> {
  const configBase = readInput(reader, "config-base", INPUTS["config-base"]);
  if (configBase === undefined) return {};
  if (!dryRun) throw new ConfigError(BASE_IN_DRY_RUN);
  return { configBase };
}

const BASE_IN_DRY_RUN =
  "config-base: it is for plans, and this run may write. Give `dry-run: true` too, or leave `config-base` out.";

function ownerOfRun(env: Environment): string {
  const owner = env["GITHUB_REPOSITORY_OWNER"] || env["GITHUB_REPOSITORY"]?.split("/")[0];
  if (owner) return INPUTS.org.parse(owner, "org");
  throw new ConfigError(
    "org: nothing is given, and GITHUB_REPOSITORY_OWNER is not set. Outside a workflow, name the organization or user.",
  );
}

/** `acme/payments-api` is accepted where `acme` is the owner anyway: events name repositories like that. */
function withoutOwner(patterns: readonly string[], org: string | undefined): readonly string[] {
  return patterns.map((pattern) => {
    const [owner, name] = pattern.split("/");
    if (name === undefined || org === undefined) return pattern;
    if (owner?.toLowerCase() === org.toLowerCase()) return name;
    throw new ConfigError(`repos: found ${JSON.stringify(pattern)}. Allowed are repositories of ${org} only.`);
  });
}

/** @throws ConfigError where a stranger's code or config could be run with this job's secrets */
function refuseStrangersRun(
  { GITHUB_EVENT_NAME: event = "", GITHUB_REF: ref = "" }: Environment,
  payload?: JsonObject,
): void {
  const reason = reasonToRefuse({ event, ref, payload });
  if (reason !== undefined) throw new ConfigError(reason);
}

function isInActions({ GITHUB_ACTIONS: isActions, GITHUB_EVENT_NAME: event = "" }: Environment): boolean {
  return isActions === "true" || event !== "";
}

function readPrivacy({ env, reader, payload }: InputSource): Privacy {
  return privacyOf(readInput(reader, "private-names", INPUTS["private-names"]), isInActions(env), payload);
}

function warningsFor(reader: InputReader, mode: Mode): readonly string[] {
  const unused = Object.entries<InputSpec<unknown>>(INPUTS).filter(([name, { modes, default: text = "" }]) => {
    const given = givenText(reader, name) ?? "";
    return !modes.includes(mode) && given !== "" && given !== text;
  });
  const shard = mode === "apply" ? shardWarning(readInput(reader, "shard", INPUTS.shard)) : undefined;
  return [
    ...unused.map(([name]) => `${name}: \`mode: ${mode}\` does not use it`),
    ...(shard === undefined ? [] : [shard]),
  ];
}

/** Once a run, and not where a plan is what was asked for: then the log says it. */
function planOnlyWarning(reason: string | undefined, mode: Mode, reader: InputReader): readonly string[] {
  if (reason === undefined || mode === "list" || readInput(reader, "dry-run", INPUTS["dry-run"])) return [];
  if (readInput(reader, "shard", INPUTS.shard).index > 1) return [];
  return [
    `This run only plans and writes nothing: ${reason}. Next step: ` +
      "give `dry-run: true` where a plan is wanted, else start it by an event that may write.",
  ];
}

/** Secrets among the inputs, to be masked before anything is logged. */
export function secretsAmong(reader: InputReader): readonly string[] {
  const secret = Object.entries<InputSpec<unknown>>(INPUTS).filter(([, spec]) => spec.secret);
  return secret.map(([name]) => givenText(reader, name) ?? "").filter((text) => text !== "");
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
