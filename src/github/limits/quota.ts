// The hourly limit of one resource. All shards and all other programs with the same token use it, so
// `x-ratelimit-remaining` is what they all see.
import { isGraphql } from "../request-kind.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";

/**
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
export interface Rate {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
}

/** A rate with the speed at which all programs together use it. */
export interface Quota extends Rate {
  readonly seenAt: number;
  /** The first known value of this window. */
  readonly since: { readonly at: number; readonly remaining: number };
  /** If the quota is spread until the reset: the time up to which this shard has used its part. */
  readonly usedUntil: number;
}

/** Resets in answers of the same window differ by about a second. */
const SAME_WINDOW_MS = 60_000;
/** A reset further away than this is a mistake, because windows last an hour. */
export const LONGEST_WINDOW_MS = 2 * 3_600_000;

/** The quota after another answer. Answers may overtake each other, so the lowest value of a window applies. */
export function sight(quota: Quota | undefined, rate: Rate, now: number): Quota {
  if (quota && rate.resetAt < quota.resetAt - SAME_WINDOW_MS) return quota;
  const isSame = quota !== undefined && rate.resetAt <= quota.resetAt + SAME_WINDOW_MS;
  if (!isSame) return { ...rate, seenAt: now, since: { at: now, remaining: rate.remaining }, usedUntil: 0 };
  return rate.remaining < quota.remaining ? { ...quota, ...rate, seenAt: now } : quota;
}

/** The rate in the headers, with its resource. */
export function rateOf(headers: Readonly<Record<string, string>>): (Rate & { readonly resource: string }) | undefined {
  const read = (name: string) => Number.parseInt(headers[`x-ratelimit-${name}`] ?? "", 10);
  const rate = { limit: read("limit"), remaining: read("remaining"), resetAt: read("reset") * 1000 };
  if (Object.values(rate).some(Number.isNaN)) return undefined;
  return { ...rate, resource: headers["x-ratelimit-resource"] ?? "core" };
}

/**
 * The estimated remaining quota at `now`, if use continues at the same speed. With many shards, one of them hears from
 * GitHub only every few minutes.
 */
export function remainingAt({ remaining, seenAt, since }: Quota, now: number): number {
  const elapsed = seenAt - since.at;
  const spentPerMs = elapsed > 0 ? (since.remaining - remaining) / elapsed : 0;
  return remaining - Math.max(0, spentPerMs * (now - seenAt));
}

/** `10%` of the limit, or a number of requests. */
export function reserveOf(reserve: string, limit: number): number {
  const number = Number.parseFloat(reserve);
  return reserve.trim().endsWith("%") ? Math.ceil((limit * number) / 100) : number;
}

export interface Spending {
  readonly now: number;
  readonly shards: number;
  readonly reserve: string;
  /** The end of this run. Quota that is left then is not needed. */
  readonly deadline: number;
  /** Requests that this shard still has to send, as announced by `expect`. */
  readonly expected: number;
  /** Finishes work that was begun, so it may use the reserve. */
  readonly isContinuation: boolean;
}

/** Requests of each other shard that may be in flight at the moment. */
const IN_FLIGHT_EACH = 2;
/** GitHub returns resets in whole seconds. */
export const AFTER_RESET_MS = 1000;
/** Number of requests that a shard may be ahead of an even spread. */
const SLACK = 2;

/**
 * Decides if the quota has room for another request. If the quota will not last until the reset, requests are spread
 * evenly. Otherwise the quota does not delay them.
 */
export function decideByQuota(quota: Quota | undefined, spending: Spending): Decision {
  const { now } = spending;
  if (!quota || now >= quota.resetAt || quota.resetAt > now + LONGEST_WINDOW_MS) return GO;
  const available = availableAt(quota, spending);
  if (available <= 0) {
    const why =
      "the hourly limit is spent down to the reserve " +
      `(${Math.max(0, Math.floor(remainingAt(quota, now)))} of ${quota.limit} left)`;
    return { kind: "wait", until: quota.resetAt + AFTER_RESET_MS, why, isQuota: true, cause: "quota" };
  }
  const until = quota.usedUntil - SLACK * spreadMs(quota, spending);
  return until > now ? { kind: "wait", until, why: "the hourly limit is spread until its reset" } : GO;
}

/** The quota after one more request of this shard. */
export function spend(quota: Quota | undefined, spending: Spending): Quota | undefined {
  if (!quota || spending.now >= quota.resetAt) return quota;
  return {
    ...quota,
    usedUntil: Math.min(quota.resetAt, Math.max(quota.usedUntil, spending.now) + spreadMs(quota, spending)),
  };
}

/** Requests that all shards together may still send before the reset. */
function availableAt(quota: Quota, { now, shards, reserve, isContinuation }: Spending): number {
  const kept = Math.max(isContinuation ? 0 : reserveOf(reserve, quota.limit), IN_FLIGHT_EACH * shards);
  return remainingAt(quota, now) - kept;
}

/**
 * Milliseconds between two requests of this shard until the reset or the end of the run; 0 if all expected requests
 * fit.
 */
function spreadMs(quota: Quota, spending: Spending): number {
  const available = availableAt(quota, spending);
  if (available <= 0 || spending.expected * spending.shards <= available) return 0;
  const end = Math.min(quota.resetAt, Math.max(spending.now, spending.deadline));
  return ((end - spending.now) * spending.shards) / available;
}

/** GitHub counts REST requests and GraphQL points separately. */
export type LimitedResource = "core" | "graphql";

export interface QuotaOptions {
  readonly resource: LimitedResource;
  readonly shards: number;
  readonly reserve: string;
  /** The end of this run. */
  deadline(): number;
}

/** The hourly limit of one resource. */
export class QuotaLimit implements Limit {
  readonly #options: QuotaOptions;
  #quota: Quota | undefined;
  #expected = 0;

  constructor(options: QuotaOptions) {
    this.#options = options;
  }

  decide(request: PendingRequest, now: number): Decision {
    return this.#isFor(request) ? decideByQuota(this.#quota, this.#spending(request, now)) : GO;
  }

  begin(request: PendingRequest, now: number): void {
    if (!this.#isFor(request)) return;
    this.#quota = spend(this.#quota, this.#spending(request, now));
    this.#expected = Math.max(0, this.#expected - 1);
  }

  end({ requestKind }: PendingRequest, { answer, now }: Ended): void {
    if (requestKind.appSigned) return;
    const rate = rateOf(answer.headers);
    if (rate?.resource === this.#options.resource) this.learn(rate, now);
  }

  /** The reset does not move, because it is in GitHub's time. */
  shift(ms: number): void {
    if (!this.#quota) return;
    const { seenAt, since, usedUntil } = this.#quota;
    this.#quota = {
      ...this.#quota,
      seenAt: seenAt + ms,
      since: { ...since, at: since.at + ms },
      usedUntil: usedUntil + ms,
    };
  }

  /** Stores a rate that GitHub returned. */
  learn(rate: Rate, now: number): void {
    this.#quota = sight(this.#quota, rate, now);
  }

  /** Stores the number of expected requests, so that they are spread if they do not fit. */
  expect(requests: number): void {
    this.#expected = requests;
  }

  get quota(): Quota | undefined {
    return this.#quota;
  }

  #isFor({ requestKind }: PendingRequest): boolean {
    return isGraphql(requestKind) === (this.#options.resource === "graphql");
  }

  #spending({ isContinuation }: PendingRequest, now: number): Spending {
    const { shards, reserve } = this.#options;
    return { now, shards, reserve, deadline: this.#options.deadline(), isContinuation, expected: this.#expected };
  }
}
