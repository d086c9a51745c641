// Opens the connection to GitHub's API. All requests use it; it paces, waits and repeats.
import type { Clock, GitHub, Log, Progress } from "../deps.ts";
import type { Failure, LearnedLimits } from "../model.ts";
import { appSession, type Credentials, tokenSession } from "./auth.ts";
import type { Forecast, Workload } from "./limits/forecast.ts";
import { Gate } from "./limits/gate.ts";
import { readsInFlight } from "./limits/pace/rates.ts";
import type { CurrentWait } from "./limits/wait-reports.ts";
import { createOctokit } from "./octokit.ts";
import { Sender } from "./sender.ts";
import { startUp } from "./startup.ts";
import type { Fetch } from "./transport.ts";

export type { Credentials } from "./auth.ts";
export type { Forecast, Workload as Work } from "./limits/forecast.ts";
export { FREE_START_SHARDS } from "./limits/pace/slot-limit.ts";

export interface GitHubOptions {
  readonly credentials: Credentials;
  readonly organization: string;
  /** True if the job's own token is allowed, because only the job's own repository is used. */
  readonly isOwnToken?: boolean;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly shard: { readonly index: number; readonly count: number };
  /** Limit for all shards together. Default: 60, or no limit on a server without rate limits. */
  readonly writesPerMinute?: number;
  /** Part of the hourly limit to leave for other programs: `10%` or `500`. */
  readonly reserve: string;
  readonly onLimit: "wait" | "defer";
  /** From a process that ran before with the same token. */
  readonly learned?: LearnedLimits | undefined;
  /**
   * This run shares its token with another one: it sends one request at a time, and slows down after the first hundred.
   */
  readonly isGuest?: boolean;
  /** Milliseconds since 1970. No request starts after it, except to finish work. */
  readonly deadline: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  registerSecret(value: string): void;
  readonly fetch?: Fetch;
}

/** A connection, with methods for the parts that plan a whole run. */
export interface GitHubConnection extends GitHub {
  /**
   * Forecasts this shard's work. From then on, requests that do not fit into the hourly limit are spread over the hour.
   * With another number of `shards` the call only forecasts.
   */
  expect(work: Workload, shards?: number): Forecast;
  /** The current wait of the whole process and its end, for progress. */
  waitingFor(): CurrentWait | undefined;
  /** For the processes that follow with the same token. */
  limits(): LearnedLimits;
  /** Counts work for the log. */
  readonly progress: Progress;
  /**
   * The reason why requests were not sent in this run: the token no longer works, or GitHub fails. Undefined otherwise.
   */
  failure(): Failure | undefined;
}

/**
 * Signs in and reads the rate limits.
 * @throws ConfigError if the token or the App cannot do the job
 * @throws ApiError if GitHub cannot be reached
 */
export async function connect(options: GitHubOptions): Promise<GitHubConnection> {
  const { credentials, apiUrl, clock, fetch, shard } = options;
  const gate = new Gate(options);
  const session =
    credentials.kind === "app" ? await appSession(credentials, options) : tokenSession(credentials.token, options);
  const octokit = createOctokit({ apiUrl, clock, gate, session, log: options.log, ...(fetch && { fetch }) });
  const sender = new Sender({ octokit, gate, clock, signal: options.signal, apiUrl, graphqlUrl: options.graphqlUrl });
  announceStart(gate, options);
  const { viewer, writesBy = [] } = await startUp(sender, { session, gate, ...options });
  return {
    send: (request, sending) => sender.send(request, sending),
    expect: (work, shards) => gate.expect(work, shards),
    waitingFor: () => gate.waits.current(),
    limits: () => gate.slot.learned,
    progress: gate.waits,
    failure: () => gate.failure,
    usage: () => gate.usage(),
    concurrency: options.isGuest ? 1 : readsInFlight(shard.count),
    viewer,
    writesBy,
    grants: session.grants,
  };
}

function announceStart({ slot: { startMinutes } }: Gate, { shard, log }: GitHubOptions): void {
  if (startMinutes === undefined) return;
  const data = { shard: shard.index, of: shard.count, withinMinutes: startMinutes };
  log.info("The shards send their first requests one after another.", data);
}
