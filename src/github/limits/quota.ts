// The hourly limit of one resource, which all shards and everybody else spend from: `x-ratelimit-remaining` is the
// signal they share.
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

/** A rate with what is known about how fast everybody together spends it. */
export interface Quota extends Rate {
  readonly seenAt: number;
  /** The first sight of this window. */
  readonly since: { readonly at: number; readonly remaining: number };
  /** Up to when this shard has used its part, where the rest is spread until the reset. */
  readonly usedUntil: number;
}

/** GitHub's resets differ by a second or so between answers of one window. */
const SAME_WINDOW_MS = 60_000;
/** A reset further away than this is a mistake: windows last an hour. */
export const LONGEST_WINDOW_MS = 2 * 3_600_000;

/** The quota after another answer; answers may overtake each other, so that within a window the lowest counts. */
export function sight(quota: Quota | undefined, rate: Rate, now: number): Quota {
  if (quota && rate.resetAt < quota.resetAt - SAME_WINDOW_MS) return quota;
  const isSame = quota !== undefined && rate.resetAt <= quota.resetAt + SAME_WINDOW_MS;
  if (!isSame) return { ...rate, seenAt: now, since: { at: now, remaining: rate.remaining }, usedUntil: 0 };
  return rate.remaining < quota.remaining ? { ...quota, ...rate, seenAt: now } : quota;
}

/** The rate that headers tell, with the resource that they are about. */
export function rateOf(headers: Readonly<Record<string, string>>): (Rate & { readonly resource: string }) | undefined {
  const read = (name: string) => Number.parseInt(headers[`x-ratelimit-${name}`] ?? "", 10);
  const rate = { limit: read("limit"), remaining: read("remaining"), resetAt: read("reset") * 1000 };
  if (Object.values(rate).some(Number.isNaN)) return undefined;
  return { ...rate, resource: headers["x-ratelimit-resource"] ?? "core" };
}

/** What is left by now, if everybody went on as before: a shard of many hears from GitHub only every few minutes. */
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
  /** When this run ends: what is not spent by then is spent by nobody. */
  readonly deadline: number;
  /** Requests that this shard still has to make, as far as it was told. */
  readonly expected: number;
  /** Finishes what was begun: may use the reserve. */
  readonly isContinuation: boolean;
}

/** Requests of other shards that may be on their way while we look. */
const IN_FLIGHT_EACH = 2;
/** GitHub gives resets in whole seconds. */
export const AFTER_RESET_MS = 1000;
/** Requests that a shard may be ahead of an even spread. */
const SLACK = 2;

/**
 * Whether another request fits. What will not last until the reset is spread evenly; what will is spent as fast as the
 * minute allows.
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

/** Requests that all shards together may still make before the reset. */
function availableAt(quota: Quota, { now, shards, reserve, isContinuation }: Spending): number {
  const kept = Math.max(isContinuation ? 0 : reserveOf(reserve, quota.limit), IN_FLIGHT_EACH * shards);
  return remainingAt(quota, now) - kept;
}

/**
 * Milliseconds between two requests of this shard until the reset or the end; 0 where everything that it expects to
 * send will fit anyway.
 */
function spreadMs(quota: Quota, spending: Spending): number {
  const available = availableAt(quota, spending);
  if (available <= 0 || spending.expected * spending.shards <= available) return 0;
  const end = Math.min(quota.resetAt, Math.max(spending.now, spending.deadline));
  return ((end - spending.now) * spending.shards) / available;
}

/** GitHub counts REST requests and GraphQL points apart. */
export type LimitedResource = "core" | "graphql";

export interface QuotaOptions {
  readonly resource: LimitedResource;
  readonly shards: number;
  readonly reserve: string;
  /** When this run ends. */
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

  /** The reset is a point in GitHub's time, and stays. */
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

  /** Enters what GitHub says about the limit. */
  learn(rate: Rate, now: number): void {
    this.#quota = sight(this.#quota, rate, now);
  }

  /** Enters how many requests are to come, so that they can be spread where they will not fit. */
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
