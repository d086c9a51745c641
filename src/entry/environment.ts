// Reads the runner's environment variables and checks them before anything is sent.
import { ConfigError } from "../errors.ts";

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface RunEnvironment {
  /** Undefined outside of a workflow run. */
  readonly runId: string | undefined;
  /** From 1. */
  readonly runAttempt: number;
  /** The folder for relative paths. */
  readonly workspace: string;
  /** `owner/name` of the repository that runs this; undefined outside of a workflow run. */
  readonly repository: string | undefined;
  /** Name of the event that started the run; in a called workflow that of the caller. Undefined outside of Actions. */
  readonly event: string | undefined;
  /** The numeric id of that repository, which a rename does not change. Undefined outside of a workflow run. */
  readonly repositoryId: number | undefined;
  /** The file of the workflow that runs, inside that repository; undefined outside of a workflow run. */
  readonly workflowPath: string | undefined;
  /**
   * The commit of the run; for a pull request, GitHub's test merge. Undefined outside of a workflow run.
   */
  readonly commit: string | undefined;
  /**
   * The running action; undefined if it is in the repository itself (`uses: ./`), and outside of a workflow
   * run.
   */
  readonly action: { readonly repository: string; readonly ref: string } | undefined;
  /** Path of the workflow file, with its repository and without the ref; undefined outside of a workflow run. */
  readonly workflow: string | undefined;
  /** Number of the pull request that the run belongs to. */
  readonly pullRequest: number | undefined;
  /** The web address of the server; undefined outside of a workflow run. */
  readonly serverUrl: string | undefined;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError for invalid variables */
export function readEnvironment(env: Environment): RunEnvironment {
  const apiUrl = readUrl(env, "GITHUB_API_URL") ?? "https://api.github.com";
  // Only GitHub's client reads this variable, and its own message for a wrong value is late and unclear.
  readUrl(env, "ACTIONS_RESULTS_URL");
  for (const name of PROXIES) refuseOddProxy(env, name, isWebUrl);
  for (const name of PROXIES_FOR_ALL) refuseOddProxy(env, name, URL.canParse);
  return {
    runId: readNumber(env, "GITHUB_RUN_ID"),
    runAttempt: Number(readNumber(env, "GITHUB_RUN_ATTEMPT") ?? 1),
    workspace: env["GITHUB_WORKSPACE"] || ".",
    repository: readRepository(env),
    event: env["GITHUB_EVENT_NAME"] || undefined,
    repositoryId: readId(env, "GITHUB_REPOSITORY_ID"),
    workflowPath: /^[^/]+\/[^/]+\/([^@]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1],
    // Nothing but links needs it, so that odd ones are no reason to stop.
    commit: /^[0-9a-f]{40,64}$/.exec(env["GITHUB_SHA"] ?? "")?.[0],
    action: readAction(env),
    workflow: env["GITHUB_WORKFLOW_REF"]?.replace(/@.*$/s, "") || undefined,
    pullRequest: readPullRequest(env),
    serverUrl: readUrl(env, "GITHUB_SERVER_URL"),
    apiUrl,
    // The token must not go to another server only because one of two variables is not set.
    graphqlUrl: readUrl(env, "GITHUB_GRAPHQL_URL") ?? `${apiUrl.replace(/\/api\/v3$/, "/api")}/graphql`,
  };
}

/** The protection of the repository that runs Repo Cop depends on this name. */
function readRepository({ GITHUB_REPOSITORY: name }: Environment): string | undefined {
  if (!name) return undefined;
  if (!/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(name))
    throw refuse("GITHUB_REPOSITORY", name, "an owner and a name such as acme/.github");
  return name;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables on GITHUB_REF */
function readPullRequest({ GITHUB_REF: ref = "" }: Environment): number | undefined {
  const [, number] = /^refs\/pull\/([1-9]\d{0,9})\/(?:merge|head)$/.exec(ref) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** For `uses: ./` both are empty. */
function readAction({
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref = "",
}: Environment): RunEnvironment["action"] {
  return repository ? { repository, ref } : undefined;
}

/** https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers */
const PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
/**
 * The artifact client reads these too, and fails late if they are not URLs. They may name other kinds of proxies, for
 * other programs.
 */
const PROXIES_FOR_ALL = ["all_proxy", "ALL_PROXY"];

/** Its value is not shown: it may hold a password. */
function refuseOddProxy(env: Environment, name: string, isFit: (text: string) => boolean): void {
  const text = env[name];
  if (text && !isFit(text))
    throw new ConfigError(
      `the environment variable ${name}: found no URL. Allowed is a URL such as http://proxy.example:3128.`,
    );
}

function readUrl(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!isWebUrl(text)) throw refuse(name, text, "a URL such as https://api.github.com");
  refuseMoreThanPlace(name, text);
  return text.replace(/\/+$/, "");
}

/** No request can be made from such a URL. Its value is not shown: it may hold a password. */
function refuseMoreThanPlace(name: string, text: string): void {
  const { username, password } = new URL(text);
  // A `?` or `#` at the end is refused too, because the path of a request would follow it.
  const found =
    username || password
      ? "a user or password"
      : /[?#]/.test(text)
        ? "a `?` or `#`"
        : /\s/.test(text)
          ? "spaces"
          : undefined;
  if (found)
    throw new ConfigError(
      `the environment variable ${name}: found ${found} in the URL. ` +
        "Allowed is server and path alone, such as https://api.github.com.",
    );
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function readNumber(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!/^[1-9]\d{0,19}$/.test(text)) throw refuse(name, text, "a whole number from 1");
  return text;
}

function readId(env: Environment, name: string): number | undefined {
  const text = readNumber(env, name);
  return text === undefined || !Number.isSafeInteger(Number(text)) ? undefined : Number(text);
}

function refuse(name: string, text: string, allowed: string): ConfigError {
  const found = text.includes("@")
    ? "something with an @, which may be a password and is not shown"
    : JSON.stringify(text.slice(0, 80));
  return new ConfigError(`the environment variable ${name}: found ${found}. Allowed is ${allowed}.`);
}
