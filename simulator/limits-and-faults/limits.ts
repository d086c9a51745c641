// GitHub's documented rate limits, for each user or installation, in sliding windows on the simulator's clock.

import type { Answer, Limits, Rate, RateResource, RequestMeta } from "../api/ports.ts";
import { type RefusalName, refusalAnswer } from "../api/refusals.ts";
import { SlidingSum, Stopwatch } from "./sliding-window.ts";

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
const SECONDARY = {
  concurrent: 100,
  restPoints: 900,
  graphqlPoints: 2000,
  seconds: 90,
  graphqlSeconds: 60,
  contentPerMinute: 80,
  contentPerHour: 500,
  oauthPerHour: 2000,
} as const;
export type SecondaryLimit = keyof typeof SECONDARY;

/** Requests, or GraphQL points, per hour. */
export type HourlyLimits = Readonly<Record<RateResource, number>>;

/**
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-authenticated-users
 */
export const PERSONAL_TOKEN: HourlyLimits = { core: 5000, graphql: 5000 };
/**
 * An App on an organization of GitHub Enterprise Cloud.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-github-app-installations
 */
export const ENTERPRISE_APP: HourlyLimits = { core: 15_000, graphql: 10_000 };

/** An App elsewhere: 50 more for each repository and each user beyond 20. */
export function appLimits(repositories: number, users: number): HourlyLimits {
  const limit = Math.min(12_500, 5000 + 50 * (Math.max(0, repositories - 20) + Math.max(0, users - 20)));
  return { core: limit, graphql: limit };
}

export interface LimitsOptions {
  /** The limits of each bucket: a user or an installation. Default: those of a personal token. */
  readonly hourly?: (bucket: string) => HourlyLimits;
  /** Divides every limit, so that a test in real time can reach it. */
  readonly divisor?: number;
}

export interface Refusal {
  readonly at: number;
  readonly bucket: string;
  readonly limit: SecondaryLimit | "primary" | "ignored";
}

export interface CountingLimits extends Limits {
  readonly refusals: readonly Refusal[];
  /** The highest use of each limit so far. */
  readonly peaks: Readonly<Record<SecondaryLimit, number>>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function createLimits({ hourly = () => PERSONAL_TOKEN, divisor = 1 }: LimitsOptions = {}): CountingLimits {
  const accounts = new Map<string, Account>();
  const refusals: Refusal[] = [];
  const peaks = Object.fromEntries(Object.keys(SECONDARY).map((name) => [name, 0])) as Record<SecondaryLimit, number>;
  const accountOf = (bucket: string) => {
    const known = accounts.get(bucket) ?? new Account(bucket, hourly(bucket), divisor);
    accounts.set(bucket, known);
    return known;
  };
  return {
    refusals,
    peaks,
    check: (request, now) => {
      const account = accountOf(request.bucket);
      const limit = account.admit(request, now);
      for (const [name, use] of account.uses(now)) peaks[name] = Math.max(peaks[name], use);
      if (!limit) return undefined;
      refusals.push({ at: now, bucket: request.bucket, limit });
      return account.refuse(limit, request, now);
    },
    finish: (request, now) => accountOf(request.bucket).finish(request, now),
    rate: (bucket, resource, now) => accountOf(bucket).rate(resource, now),
  };
}

/** Seconds of a secondary refusal, and the maximum for clients that ignore it. */
const BLOCK_SECONDS = 60;
const LONGEST_BLOCK_SECONDS = 15 * 60;
/** Tolerated requests during a refusal: they may come from runners that do not know of it yet. */
const TOLERATED_STRIKES = 100;

const REFUSAL_OF: Partial<Readonly<Record<Refusal["limit"], RefusalName>>> = {
  primary: "primaryLimit",
  contentPerMinute: "contentLimit",
  contentPerHour: "contentLimit",
};

/** Everything that counts against one user or installation. */
class Account {
  readonly #bucket: string;
  readonly #hourly: HourlyLimits;
  readonly #divisor: number;
  readonly #windows: Partial<Record<RateResource, { used: number; readonly endsAt: number }>> = {};
  readonly #all = new Stopwatch();
  readonly #graphql = new Stopwatch();
  readonly #restPoints = new SlidingSum(MINUTE);
  readonly #graphqlPoints = new SlidingSum(MINUTE);
  readonly #contentMinute = new SlidingSum(MINUTE);
  readonly #contentHour = new SlidingSum(HOUR);
  readonly #oauthHour = new SlidingSum(HOUR);
  #blockedUntil = 0;
  #blockSeconds = BLOCK_SECONDS;
  #strikes = 0;

  constructor(bucket: string, hourly: HourlyLimits, divisor: number) {
    this.#bucket = bucket;
    this.#hourly = hourly;
    this.#divisor = divisor;
  }

  /** Counts the request, or says which limit it would exceed. */
  admit(request: RequestMeta, now: number): Refusal["limit"] | undefined {
    if (now < this.#blockedUntil) return "ignored";
    if (this.#isSpent(request, now)) return "primary";
    this.#enter(request, now);
    const exceeded = this.uses(now).find(([name, use]) => use > SECONDARY[name] / this.#divisor);
    if (!exceeded) return undefined;
    this.finish(request, now);
    return exceeded[0];
  }

  /** The current use of each limit. */
  uses(now: number): readonly (readonly [SecondaryLimit, number])[] {
    return [
      ["concurrent", this.#all.running],
      ["restPoints", this.#restPoints.at(now)],
      ["graphqlPoints", this.#graphqlPoints.at(now)],
      ["seconds", this.#all.seconds(now)],
      ["graphqlSeconds", this.#graphql.seconds(now)],
      ["contentPerMinute", this.#contentMinute.at(now)],
      ["contentPerHour", this.#contentHour.at(now)],
      ["oauthPerHour", this.#oauthHour.at(now)],
    ];
  }

  #enter({ graphql, write, notifies, route }: RequestMeta, now: number): void {
    this.#all.start(now);
    if (graphql) this.#graphql.start(now);
    (graphql ? this.#graphqlPoints : this.#restPoints).add(now, write ? 5 : 1);
    if (notifies || route === "POST /orgs/{org}/repos")
      for (const sum of [this.#contentMinute, this.#contentHour]) sum.add(now, 1);
    if (route.endsWith("/access_tokens")) this.#oauthHour.add(now, 1);
  }

  finish({ graphql, at }: RequestMeta, now: number): void {
    this.#all.end(at, now);
    if (graphql) this.#graphql.end(at, now);
  }

  /**
   * Subtracts the cost from the hourly limit; true if nothing is left. The endpoint
   * https://docs.github.com/en/rest/rate-limit/rate-limit costs nothing.
   */
  #isSpent({ graphql, route }: RequestMeta, now: number): boolean {
    if (route === "GET /rate_limit") return false;
    const resource = graphql ? "graphql" : "core";
    const cost = graphql?.cost ?? 1;
    if (this.rate(resource, now).remaining < cost) return true;
    const window = this.#windowAt(resource, now) ?? { used: 0, endsAt: now + HOUR };
    window.used += cost;
    this.#windows[resource] = window;
    return false;
  }

  #windowAt(resource: RateResource, now: number): { used: number; readonly endsAt: number } | undefined {
    const window = this.#windows[resource];
    return window && now < window.endsAt ? window : undefined;
  }

  rate(resource: RateResource, now: number): Rate {
    const limit = Math.floor(this.#hourly[resource] / this.#divisor);
    const window = this.#windowAt(resource, now);
    const used = window?.used ?? 0;
    return {
      limit,
      used,
      remaining: Math.max(0, limit - used),
      reset: Math.ceil((window?.endsAt ?? now + HOUR) / 1000),
    };
  }

  /** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
  refuse(limit: Refusal["limit"], { graphql }: RequestMeta, now: number): Answer {
    if (limit === "primary")
      return graphql ? this.#spentGraphql() : refusalAnswer("primaryLimit", { message: `${this.#spentMessage()}.` });
    this.#block(limit === "ignored", now);
    const headers = { "retry-after": String(Math.ceil((this.#blockedUntil - now) / 1000)) };
    return refusalAnswer(REFUSAL_OF[limit] ?? "secondaryLimit", { headers, status: limit === "ignored" ? 429 : 403 });
  }

  /** Blocks a client. If it continues although it is refused, each block lasts twice as long as the one before. */
  #block(isIgnored: boolean, now: number): void {
    this.#strikes = isIgnored ? this.#strikes + 1 : 0;
    const isStubborn = isIgnored && this.#strikes % TOLERATED_STRIKES === 0;
    if (isIgnored && !isStubborn) return;
    this.#blockSeconds = isStubborn ? Math.min(2 * this.#blockSeconds, LONGEST_BLOCK_SECONDS) : BLOCK_SECONDS;
    this.#blockedUntil = now + this.#blockSeconds * 1000;
  }

  #spentGraphql(): Answer {
    const errors = [{ type: "RATE_LIMIT", code: "graphql_rate_limit", message: `${this.#spentMessage("already ")}.` }];
    return { status: 200, body: { errors } };
  }

  #spentMessage(already = ""): string {
    const [kind = "", id = ""] = this.#bucket.split(":");
    return `API rate limit ${already}exceeded for ${kind} ID ${id}`;
  }
}
