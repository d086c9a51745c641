// Everything that may hold back any request, slots apart: the time limit, refusals, server errors and the hourly limit.
import type { Log } from "../../deps.ts";
import type { RawAnswer } from "../answer.ts";
import type { Row } from "../answer-table.ts";
import { isGraphql, type RequestKind } from "../request-kind.ts";
import { Backoff } from "./backoff.ts";
import { Breaker } from "./breaker.ts";
import { type Decision, GO, type Wait } from "./decision.ts";
import { decideByQuota, type Quota, type Rate, rateOf, type Spending, sight, spend } from "./quota.ts";

export interface DoorOptions {
  readonly log: Log;
  readonly shards: number;
  readonly reserve: string;
  readonly onLimit: "wait" | "defer";
  /** Milliseconds since 1970 after which nothing new is begun. */
  readonly deadline: number;
}

/** What is asked for. */
export interface Entry {
  readonly call: RequestKind;
  /** Finishes what was begun: may use the reserve, and some minutes after the time limit. */
  readonly isContinuation: boolean;
}

/** GitHub counts REST requests and GraphQL points apart. */
export type Resource = "core" | "graphql";

/** How long after the time limit what was begun may still be finished. */
const GRACE_MS = 5 * 60_000;

export class Door {
  readonly #options: DoorOptions;
  #deadline: number;
  readonly #pause = new Backoff();
  readonly #breaker = new Breaker();
  readonly #quotas: Record<Resource, Quota | undefined> = { core: undefined, graphql: undefined };
  readonly #expected: Record<Resource, number> = { core: 0, graphql: 0 };

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#deadline = options.deadline;
  }

  /** Whether a request may go out now. A wait that would outlast the time limit is a stop. */
  decide(entry: Entry, now: number): Decision {
    if (now >= this.#deadlineOf(entry)) return { kind: "stop", reason: "the time limit is reached" };
    const verdict = this.#limits(entry, now);
    if (verdict.kind !== "wait") return verdict;
    if (verdict.isQuota && this.#options.onLimit === "defer") return { kind: "stop", reason: verdict.why };
    return this.inTime(entry, verdict);
  }

  /** The wait, or a stop where it would outlast the time limit. */
  inTime(entry: Entry, wait: Wait): Decision {
    if (wait.until < this.#deadlineOf(entry)) return wait;
    return { kind: "stop", reason: `${wait.why}, and the time limit comes first` };
  }

  #deadlineOf({ isContinuation }: Entry): number {
    return this.#deadline + (isContinuation ? GRACE_MS : 0);
  }

  get deadline(): number {
    return this.#deadline;
  }

  /** The clock is set: the time limit keeps its distance from now. */
  shift(ms: number): void {
    this.#deadline += ms;
  }

  #limits(entry: Entry, now: number): Decision {
    const quota = this.#quotas[resourceOf(entry.call)];
    const verdicts = [
      this.#pause.verdict(now),
      this.#breaker.verdict(now),
      decideByQuota(quota, this.#spending(entry, now)),
    ];
    return verdicts.find(({ kind }) => kind !== "go") ?? GO;
  }

  #spending({ call, isContinuation }: Entry, now: number): Spending {
    const { shards, reserve } = this.#options;
    return {
      now,
      shards,
      reserve,
      deadline: this.#deadline,
      isContinuation,
      expected: this.#expected[resourceOf(call)],
    };
  }

  /** A request goes out. */
  begin(entry: Entry, now: number): void {
    const resource = resourceOf(entry.call);
    this.#breaker.begin(now);
    this.#quotas[resource] = spend(this.#quotas[resource], this.#spending(entry, now));
    this.#expected[resource] = Math.max(0, this.#expected[resource] - 1);
  }

  /** Draws the consequences of an answer for all requests to come. */
  end(row: Row, { headers }: RawAnswer, now: number): void {
    const rate = rateOf(headers);
    if (rate && (rate.resource === "core" || rate.resource === "graphql")) this.learn(rate.resource, rate, now);
    const isOpened = this.#breaker.end(row, now);
    if (isOpened)
      this.#warn(
        "GitHub answers with server errors; this process waits before it tries again.",
        this.#breaker.openUntil - now,
      );
    if (row.treatment === "pause") this.#refused(row, headers, now);
    else this.#pause.accept(now);
  }

  #refused({ name }: Row, headers: RawAnswer["headers"], now: number): void {
    const until = this.#pause.refuse({ name, headers, now });
    this.#warn("GitHub refused a request for its rate limits; this process pauses.", until - now, { limit: name });
  }

  #warn(message: string, waitMs: number, data: Readonly<Record<string, string>> = {}): void {
    this.#options.log.warning(message, { ...data, seconds: Math.ceil(waitMs / 1000) });
  }

  /** Enters what GitHub tells of an hourly limit. */
  learn(resource: Resource, rate: Rate, now: number): void {
    this.#quotas[resource] = sight(this.#quotas[resource], rate, now);
  }

  /** Enters how many requests are to come, so that they can be spread where they will not fit. */
  expect(resource: Resource, requests: number): void {
    this.#expected[resource] = requests;
  }

  quota(resource: Resource): Quota | undefined {
    return this.#quotas[resource];
  }

  /** 1, or less for a while after a refusal. */
  pace(now: number): number {
    return this.#pause.pace(now);
  }
}

function resourceOf(call: RequestKind): Resource {
  return isGraphql(call) ? "graphql" : "core";
}
