// Reads the inputs of a run from the environment, as Actions or a shell hands them over.
import { ConfigError, type Problem } from "../errors.ts";
import type { Credentials } from "../github/client.ts";
import { type Shard, shardWarning } from "../inventory/shard.ts";
import { INPUTS, type InputSpec, type Mode } from "./input-table.ts";
import type { Amount } from "./input-values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What it takes to reach GitHub. */
export interface ConnectionInputs {
  readonly org: string;
  readonly credentials: Credentials;
  /** A number or a share: `500` or `10%`. */
  readonly reserve: string;
}
interface CommonInputs extends ConnectionInputs {
  readonly config: string;
  readonly repos: readonly string[];
  readonly dryRun: boolean;
  readonly actionsToken?: string;
  /** Odd, but not wrong. */
  readonly warnings: readonly string[];
}
/** Inputs of `mode: list`. */
export interface ListInputs extends CommonInputs {
  readonly mode: "list";
  readonly shards: number;
}
/** Inputs of `mode: apply`. */
export interface ApplyInputs extends CommonInputs {
  readonly mode: "apply";
  readonly shard: Shard;
  readonly artifactId?: number;
  readonly artifactDigest?: string;
  readonly maxDeletes: Amount;
  readonly writesPerMinute?: number;
  readonly onLimit: "wait" | "defer";
  readonly timeLimitMinutes: number;
  readonly failOn: "failed" | "drift" | "never";
}
/** Inputs of any mode. */
export type Inputs = ListInputs | ApplyInputs;

/** Reads all inputs. @throws ConfigError with all problems at once */
export function readInputs(env: Environment): Inputs {
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
  for (const [name, spec] of Object.entries(INPUTS)) attempt(() => readInput<unknown>(env, name, spec));
  const credentials = attempt(() => readCredentials(env));
  const org = attempt(() => readInput(env, "org", INPUTS.org) ?? ownerOfRun(env));
  const repos = attempt(() => withoutOwner(readInput(env, "repos", INPUTS.repos) ?? [], org));
  if (!credentials || org === undefined || !repos || problems.length > 0)
    throw new ConfigError(uniqueProblems(problems));
  return readForMode(env, { credentials, org, repos });
}

function readForMode(env: Environment, shared: Pick<CommonInputs, "credentials" | "org" | "repos">): Inputs {
  const mode = readInput(env, "mode", INPUTS.mode);
  const actionsToken = readInput<string>(env, "actions-token", INPUTS["actions-token"] as InputSpec<string>);
  const common = {
    ...shared,
    config: readInput(env, "config", INPUTS.config),
    reserve: readInput(env, "reserve", INPUTS.reserve),
    dryRun: readInput(env, "dry-run", INPUTS["dry-run"]) || forcesDryRun(env),
    ...(actionsToken !== undefined && { actionsToken }),
    warnings: warningsFor(env, mode),
  };
  if (mode === "list") return { mode, ...common, shards: readInput(env, "shards", INPUTS.shards) };
  const artifactId = readInput(env, "artifact-id", INPUTS["artifact-id"]);
  const artifactDigest = readInput(env, "artifact-digest", INPUTS["artifact-digest"]);
  const writesPerMinute = readInput(env, "writes-per-minute", INPUTS["writes-per-minute"]);
  return {
    mode,
    ...common,
    shard: readInput(env, "shard", INPUTS.shard),
    ...(artifactId !== undefined && { artifactId }),
    ...(artifactDigest !== undefined && { artifactDigest }),
    maxDeletes: readInput(env, "max-deletes", INPUTS["max-deletes"]),
    ...(writesPerMinute !== undefined && { writesPerMinute }),
    onLimit: readInput(env, "on-limit", INPUTS["on-limit"]),
    timeLimitMinutes: readInput(env, "time-limit", INPUTS["time-limit"]),
    failOn: readInput(env, "fail-on", INPUTS["fail-on"]),
  };
}

/** Never undefined where the input is required or has a default. @throws ConfigError */
function readInput<T>(
  env: Environment,
  name: string,
  spec: InputSpec<T> & ({ default: string } | { required: true }),
): T;
function readInput<T>(env: Environment, name: string, spec: InputSpec<T>): T | undefined;
function readInput<T>(env: Environment, name: string, spec: InputSpec<T>): T | undefined {
  const text =
    givenText(env, name, spec.neverEmpty) ??
    (spec.isExpression ? undefined : spec.default) ??
    (spec.required ? "" : undefined);
  if (text === undefined) return undefined;
  refuseOddText(name, text, spec);
  return spec.parse(text, name);
}

/**
 * `INPUT_APP-ID` is what Actions sets; no shell can export that name, so `INPUT_APP_ID` and `APP_ID` do as well. The
 * first that is not empty counts. Actions sets inputs that are not given to nothing, so that means "not given", except
 * where it must not.
 */
function givenText(env: Environment, name: string, neverEmpty = false): string | undefined {
  const bare = name.toUpperCase().replaceAll("-", "_");
  const texts = [env[`INPUT_${name.toUpperCase()}`], env[`INPUT_${bare}`], env[bare]].map((text) => text?.trim());
  return texts.find((text) => text !== undefined && text !== "") ?? (neverEmpty ? (texts[0] ?? texts[1]) : undefined);
}

function refuseOddText(name: string, text: string, { severalLines, maxLength = 1000 }: InputSpec<unknown>): void {
  if (text.length > maxLength)
    throw new ConfigError(`${name}: found ${text.length} characters. Allowed are at most ${maxLength}.`);
  const odd = (severalLines ? /[^\P{Cc}\t\r\n]/u : /\p{Cc}/u).exec(text)?.[0].codePointAt(0);
  if (odd === undefined) return;
  const code = `U+${odd.toString(16).toUpperCase().padStart(4, "0")}`;
  throw new ConfigError(
    `${name}: found the control character ${code}. Allowed is ${severalLines ? "text" : "text of one line"} without control characters.`,
  );
}

function readCredentials(env: Environment): Credentials {
  const token = readInput(env, "token", INPUTS.token);
  const appId = readInput(env, "app-id", INPUTS["app-id"]);
  const privateKey = readInput(env, "private-key", INPUTS["private-key"]);
  const installationId = readInput(env, "installation-id", INPUTS["installation-id"]);
  const app = [appId, privateKey, installationId].some((value) => value !== undefined);
  if (token !== undefined && app)
    throw new ConfigError(
      "token: found together with inputs of a GitHub App. Give `token`, or `app-id` and `private-key`, not both.",
    );
  if (token !== undefined) return { kind: "token", token };
  if (appId !== undefined && privateKey !== undefined) {
    return { kind: "app", appId, privateKey, ...(installationId !== undefined && { installationId }) };
  }
  if (app)
    throw new ConfigError(
      `${appId === undefined ? "app-id" : "private-key"}: nothing is given. A GitHub App needs \`app-id\` and \`private-key\`. ${EMPTY_SECRET}`,
    );
  throw new ConfigError(
    `token: nothing is given. Give \`token\`, or \`app-id\` and \`private-key\` of a GitHub App. ${EMPTY_SECRET}`,
  );
}

const EMPTY_SECRET =
  "A secret that does not exist is empty, and so is every secret in a run for a fork or for Dependabot.";

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

/** Who opens a pull request must not write with the organization's token. */
function forcesDryRun(env: Environment): boolean {
  return ["pull_request", "pull_request_target", "merge_group"].includes(env["GITHUB_EVENT_NAME"] ?? "");
}

function warningsFor(env: Environment, mode: Mode): readonly string[] {
  const unused = Object.entries<InputSpec<unknown>>(INPUTS).filter(([name, { modes, default: text = "" }]) => {
    const given = givenText(env, name) ?? "";
    return !modes.includes(mode) && given !== "" && given !== text;
  });
  const shard = mode === "apply" ? shardWarning(readInput(env, "shard", INPUTS.shard)) : undefined;
  return [
    ...unused.map(([name]) => `${name}: \`mode: ${mode}\` does not use it`),
    ...(shard === undefined ? [] : [shard]),
  ];
}

/** Secrets among the inputs, to be masked before anything is logged. */
export function secretsAmong(env: Environment): readonly string[] {
  const secret = Object.entries<InputSpec<unknown>>(INPUTS).filter(([, spec]) => spec.secret);
  return secret.map(([name]) => givenText(env, name) ?? "").filter((text) => text !== "");
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
