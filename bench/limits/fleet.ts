// A fleet of shards with one token, in front of GitHub's limits, in one process on virtual time.

import type { Answer, RequestMeta } from "../../simulator/api/ports.ts";
import {
  type CountingLimits,
  createLimits,
  type HourlyLimits,
  PERSONAL_TOKEN,
} from "../../simulator/limits-and-faults/limits.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { Clock, Log } from "../../src/deps.ts";
import { connect, type Forecast, type GitHubConnection, type GitHubOptions } from "../../src/github/client.ts";
import type { ApiRequest, LearnedLimits } from "../../src/model.ts";

export interface FleetOptions {
  readonly shards: number;
  /** Per shard. */
  readonly writes: number;
  /** Number of bulk queries of a shard. Default: by `writesPerQuery`. */
  readonly queries?: number;
  /** Number of reads of a shard before its writes. Default: 0. */
  readonly reads?: number;
  /** Number of writes for each bulk query. */
  readonly writesPerQuery?: number;
  /** Number of writes for each confirming read. */
  readonly writesPerRead?: number;
  /** Mean duration of an answer in seconds. */
  readonly latency: number;
  /** How far answers are from the mean, at most, as a part of it. Default: a quarter. */
  readonly jitter?: number;
  /** Minutes within which the shards start. */
  readonly startWithin?: number;
  /** Milliseconds by which the runners' clocks are off, at most, in both directions. */
  readonly skewMs?: number;
  readonly hourly?: HourlyLimits;
  /** Share of the hourly limit that another program uses with the same token, by reads. */
  readonly foreignShare?: number;
  /** Number of requests of a pull request's plan that starts ten minutes after the fleet. */
  readonly planned?: number;
  readonly writesPerMinute?: number;
  readonly minutes?: number;
  readonly reserve?: string;
  readonly seed?: number;
  /** True for a server without limits. */
  readonly isUnlimited?: boolean;
  /** The limits that `list` has learned before. */
  readonly learned?: LearnedLimits;
  /** Replaces our client. */
  readonly connect?: (options: GitHubOptions) => Promise<Client>;
}

/** The part of a connection that a shard uses. */
export interface Client extends Pick<GitHubConnection, "send"> {
  readonly expect?: GitHubConnection["expect"];
}

export interface FleetEvent {
  /** Milliseconds since the start of the fleet. */
  readonly at: number;
  readonly write: boolean;
  /** The resource whose hourly limit it counts against. */
  readonly resource: "core" | "graphql" | "none";
  readonly foreign: boolean;
  readonly refused: boolean;
}

export interface ShardTimes {
  /** When it had its first write to send, and when the last was sent. */
  readonly from: number;
  readonly until: number;
  readonly sent: number;
  readonly deferred: number;
  /** The forecast before its first write. */
  readonly forecast?: Forecast;
}

export interface FleetResult {
  readonly events: readonly FleetEvent[];
  readonly shards: readonly ShardTimes[];
  /** Requests of the pull request's plan that were answered. */
  readonly planned: number;
  readonly limits: CountingLimits;
  readonly startedAt: number;
}

const PLAN_STARTS_MS = 10 * 60_000;
/** Small reads. */
const FOREIGN_LATENCY = 0.1;
/** Repositories that a shard works on at once. */
const WORKERS = 8;
const START = Date.UTC(2026, 10, 22, 2, 17);
const QUIET: Log = { debug: () => {}, info: () => {}, warning: () => {}, error: () => {} };
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop" },
};
const GET: ApiRequest = {
  kind: "rest",
  route: "GET /repos/{owner}/{repo}",
  parameters: { owner: "acme", repo: "shop" },
};
const QUERY: ApiRequest = { kind: "graphql", query: "query { nodes(ids: []) { id } }", variables: {} };

/** Runs the fleet. Meanwhile, virtual time replaces the process's timers. */
export async function runFleet(options: FleetOptions): Promise<FleetResult> {
  const clock = new VirtualClock(START);
  const restore = clock.install();
  try {
    return await clock.run(new Fleet(options, clock).run());
  } finally {
    restore();
  }
}

class Fleet {
  readonly #options: FleetOptions;
  readonly #clock: VirtualClock;
  readonly #limits: CountingLimits;
  readonly #events: FleetEvent[] = [];
  readonly #chance: () => number;
  readonly #stop = new AbortController();

  constructor(options: FleetOptions, clock: VirtualClock) {
    this.#options = options;
    this.#clock = clock;
    this.#limits = createLimits({ hourly: () => options.hourly ?? PERSONAL_TOKEN });
    this.#chance = chanceFrom(options.seed ?? 1);
  }

  async run(): Promise<FleetResult> {
    const indices = Array.from({ length: this.#options.shards }, (_, index) => index + 1);
    const foreign = this.#runForeign();
    const plan = this.#runPlan();
    const shards = await Promise.all(indices.map((index) => this.#runShard(index)));
    this.#stop.abort();
    await foreign;
    return { events: this.#events, shards, planned: await plan, limits: this.#limits, startedAt: START };
  }

  async #runShard(index: number): Promise<ShardTimes> {
    const { startWithin = 0, writes, writesPerQuery = 100, writesPerRead = 25, shards } = this.#options;
    const { queries = Math.ceil(writes / writesPerQuery), reads = 0 } = this.#options;
    await this.#clock.sleep(this.#chance() * startWithin * 60_000);
    const github = await (this.#options.connect ?? connect)(this.#connection(index, shards));
    for (let query = 0; query < queries; query++) await github.send(QUERY);
    if (reads > 0) github.expect?.({ writes: 0, reads, queries: 0 });
    let unread = reads;
    const reader = async () => {
      while (unread-- > 0) await github.send(GET);
    };
    await Promise.all(Array.from({ length: WORKERS }, reader));
    const times = { from: this.#clock.now(), until: 0, sent: 0 };
    const forecast = github.expect?.({ writes, reads: Math.ceil(writes / writesPerRead), queries: 0 });
    let left = writes;
    const worker = async () => {
      while (left-- > 0) {
        if (left % writesPerRead === writesPerRead - 1) await github.send(GET);
        const reply = await github.send(PATCH);
        if (reply.kind === "deferred") return;
        times.sent++;
        times.until = this.#clock.now();
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
    return { ...times, deferred: writes - times.sent, ...(forecast && { forecast }) };
  }

  /** Reads, and one query for ten of them, as the jobs of a plan do. */
  async #runPlan(): Promise<number> {
    const { planned = 0 } = this.#options;
    if (planned === 0) return 0;
    await this.#clock.sleep(PLAN_STARTS_MS);
    const github = await connect({ ...this.#connection(1, 1), isGuest: true, onLimit: "defer", reserve: "20%" });
    let answered = 0;
    for (let sent = 0; sent < planned; sent++) {
      const reply = await github.send(sent % 10 === 0 ? QUERY : GET);
      if (reply.kind === "answer") answered++;
    }
    return answered;
  }

  #connection(index: number, count: number): GitHubOptions {
    const { skewMs = 0, writesPerMinute, minutes = 100_000, reserve = "10%", learned } = this.#options;
    const skew = (2 * this.#chance() - 1) * skewMs;
    const clock: Clock = {
      now: () => this.#clock.now() + skew,
      monotonic: this.#clock.monotonic,
      sleep: this.#clock.sleep,
    };
    return {
      credentials: { kind: "token", token: "ghp_fleet" },
      organization: "acme",
      apiUrl: "https://api.github.test",
      graphqlUrl: "https://api.github.test/graphql",
      shard: { index, count },
      ...(writesPerMinute !== undefined && { writesPerMinute }),
      ...(learned && { learned }),
      reserve,
      onLimit: "wait",
      deadline: clock.now() + minutes * 60_000,
      clock,
      log: QUIET,
      signal: new AbortController().signal,
      registerSecret: () => {},
      fetch: (url, init) => this.#serve(String(url), init, false),
    };
  }

  /** Reads at an even pace, and holds still when it is refused. */
  async #runForeign(): Promise<void> {
    const { foreignShare = 0, hourly = PERSONAL_TOKEN } = this.#options;
    if (foreignShare === 0) return;
    const pauseMs = 3_600_000 / (hourly.core * foreignShare);
    const { signal } = this.#stop;
    while (!signal.aborted) {
      this.#serve("https://api.github.test/repos/acme/shop", {}, true).catch(() => {});
      await this.#clock.sleep(pauseMs, signal);
    }
  }

  async #serve(url: string, init: RequestInit | undefined, foreign: boolean): Promise<Response> {
    const meta = metaOf(url, { method: init?.method ?? "GET", body: String(init?.body ?? ""), at: this.#clock.now() });
    const { isUnlimited = false } = this.#options;
    const refusal = isUnlimited ? undefined : this.#limits.check(meta, meta.at);
    const resource = meta.graphql ? "graphql" : meta.path === "/rate_limit" ? "none" : "core";
    this.#events.push({ at: meta.at - START, write: meta.write, resource, foreign, refused: refusal !== undefined });
    if (refusal) return this.#respond(meta, refusal);
    await this.#clock.sleep(this.#latencyMs(foreign));
    if (!isUnlimited) this.#limits.finish(meta, this.#clock.now());
    else if (resource === "none") return this.#respond(meta, { status: 404, body: { message: "Not Found" } });
    return this.#respond(meta, { status: 200, body: this.#bodyOf(meta) });
  }

  #latencyMs(foreign: boolean): number {
    const { latency, jitter = 0.25 } = this.#options;
    return (foreign ? FOREIGN_LATENCY : latency) * 1000 * (1 + jitter * (2 * this.#chance() - 1));
  }

  #bodyOf({ graphql, route, bucket }: RequestMeta): NonNullable<Answer["body"]> {
    if (graphql) return { data: { viewer: { login: "robo" }, nodes: [] } };
    if (route !== "GET /rate_limit") return { full_name: "acme/shop" };
    const rate = (resource: "core" | "graphql") => ({ ...this.#limits.rate(bucket, resource, this.#clock.now()) });
    return { resources: { core: rate("core"), graphql: rate("graphql") }, rate: rate("core") };
  }

  #respond({ bucket, graphql }: RequestMeta, { status, body, headers }: Answer): Response {
    const resource = graphql ? "graphql" : "core";
    const rate = Object.entries(this.#limits.rate(bucket, resource, this.#clock.now()));
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        "content-type": "application/json",
        date: new Date(this.#clock.now()).toUTCString(),
        "x-ratelimit-resource": resource,
        ...Object.fromEntries(rate.map(([name, value]) => [`x-ratelimit-${name}`, String(value)])),
        ...headers,
      },
    });
  }
}

function metaOf(
  url: string,
  { method, body, at }: { readonly method: string; readonly body: string; readonly at: number },
): RequestMeta {
  const path = new URL(url).pathname;
  const isGraphql = path === "/graphql";
  return {
    at,
    method,
    path,
    route: isGraphql ? "POST /graphql" : path === "/rate_limit" ? "GET /rate_limit" : `${method} /repos/{owner}/{repo}`,
    write: isGraphql ? body.includes("mutation") : method !== "GET",
    notifies: false,
    token: "ghp_fleet",
    bucket: "user:1",
    ...(isGraphql && { graphql: { operation: "nodes", cost: 1, nodeCount: 50 } }),
  };
}

/** Repeatable chance: numbers from 0 to 1 out of a seed. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
