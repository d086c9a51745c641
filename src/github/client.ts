// Opens the only way to GitHub's API, which paces, waits and repeats inside.
import type { Clock, GitHub, Log } from "../deps.ts";
import type { Failure } from "../model.ts";
import { appSession, type Credentials, tokenSession } from "./auth.ts";
import type { Forecast, Workload } from "./limits/forecast.ts";
import { Gate } from "./limits/gate.ts";
import { readsInFlight } from "./limits/rates.ts";
import type { CurrentWait } from "./limits/wait-reports.ts";
import { createOctokit } from "./octokit.ts";
import { Sender } from "./sender.ts";
import { startUp } from "./startup.ts";
import type { Fetch } from "./transport.ts";

export type { Credentials } from "./auth.ts";
export type { Forecast, Workload as Work } from "./limits/forecast.ts";

export interface GitHubOptions {
  readonly credentials: Credentials;
  readonly organization: string;
  /** The token may be the job's own, because nothing but the job's own repository is needed. */
  readonly isOwnToken?: boolean;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly shard: { readonly index: number; readonly count: number };
  /** For all shards together. Default: 60 where GitHub limits, else without limit. */
  readonly writesPerMinute?: number;
  /** How much of the hourly limit to leave for everybody else: `10%` or `500`. */
  readonly reserve: string;
  readonly onLimit: "wait" | "defer";
  /** Milliseconds since 1970 after which nothing new is begun. */
  readonly deadline: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  registerSecret(value: string): void;
  readonly fetch?: Fetch;
}

/** A connection, with what only the parts that plan a whole run need. */
export interface GitHubConnection extends GitHub {
  /**
   * What that work of this shard will take; from then on requests are spread over the hour where they would not fit
   * into it. With another number of `shards` it only says what would be.
   */
  expect(work: Workload, shards?: number): Forecast;
  /** What the whole process waits for at the moment, and until when: plain data, for progress. */
  waitingFor(): CurrentWait | undefined;
  /** Why requests were not sent in this run: the token no longer works, or GitHub does not. Undefined where both do. */
  failure(): Failure | undefined;
}

/**
 * Signs in and learns the limits.
 * @throws ConfigError where the token or the App cannot do the job
 * @throws ApiError where GitHub cannot be reached
 */
export async function connect(options: GitHubOptions): Promise<GitHubConnection> {
  const { credentials, apiUrl, clock, fetch, shard } = options;
  const gate = new Gate(options);
  const session =
    credentials.kind === "app" ? await appSession(credentials, options) : tokenSession(credentials.token, options);
  const octokit = createOctokit({ apiUrl, clock, gate, session, log: options.log, ...(fetch && { fetch }) });
  const sender = new Sender({ octokit, gate, clock, signal: options.signal, apiUrl, graphqlUrl: options.graphqlUrl });
  const { viewer } = await startUp(sender, { session, gate, ...options });
  return {
    send: (request, sending) => sender.send(request, sending),
    expect: (work, shards) => gate.expect(work, shards),
    waitingFor: () => gate.waitingFor(),
    failure: () => gate.failure,
    usage: () => gate.usage(),
    concurrency: readsInFlight(shard.count),
    viewer,
  };
}
