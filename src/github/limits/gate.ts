// The gate before every attempt of every request: waits for its door, its place and its slot, judges the answer, and
// goes round again.
import type { Clock, Log } from "../../deps.ts";
import type { Usage } from "../../model.ts";
import type { RawAnswer } from "../answer.ts";
import { classify } from "../answer-table.ts";
import { CALL_KINDS, isWrite } from "../request-kind.ts";
import { Door } from "./admission.ts";
import type { Attempt, PendingRequest } from "./attempt.ts";
import { type Decision, Deferral, type Wait } from "./decision.ts";
import { type Forecast, forecast, type Workload } from "./forecast.ts";
import { Pacer } from "./pacer.ts";
import { Queue, Semaphore } from "./queue.ts";
import type { Rate } from "./quota.ts";
import { type ByKind, byKind, DEFAULT_WRITES_PER_MINUTE, readsInFlight, writesInFlight } from "./rates.ts";
import { skewOf } from "./slots.ts";

export interface GateOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Stops all waiting. */
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly shard: { readonly index: number; readonly count: number };
  readonly writesPerMinute?: number;
  readonly reserve: string;
  readonly onLimit: "wait" | "defer";
}

/** A request on its way to the wire. */
interface Turn {
  readonly pending: PendingRequest;
  slot: number | undefined;
}

/** A timer may be late by this much before its slot is lost. */
const SLOT_TOLERANCE_MS = 250;
/** Where many shards start together, those that are through with the first request go on beside those that are not. */
const STARTUP_PACE = 0.75;
/** What a request waits for is looked at anew every so often: others may have finished, and left room. */
const LOOK_MS = 60_000;
/** So few shards that their first requests may all start at once: less than a minute's seconds in all. */
const FREE_START_SHARDS = 14;

export class Gate {
  readonly #options: GateOptions;
  readonly #door: Door;
  readonly #pacer: Pacer;
  readonly #lanes: ByKind<Queue> = byKind(() => new Queue());
  #places: ByKind<Semaphore>;
  /** False where the server does not limit at all. */
  #isLimited = true;
  /** Milliseconds by which this machine's clock is behind GitHub's; undefined until the first answer. */
  #skew: number | undefined;
  readonly #startedAt: number;
  readonly #usage = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };

  constructor(options: GateOptions) {
    this.#options = options;
    this.#startedAt = options.clock.now();
    this.#door = new Door({ ...options, shards: options.shard.count });
    this.#pacer = new Pacer(options.shard, options.writesPerMinute ?? DEFAULT_WRITES_PER_MINUTE);
    this.#places = placesFor(options.shard.count);
    options.signal.addEventListener("abort", () => {
      for (const kind of CALL_KINDS) this.#places[kind].wake();
    });
  }

  /** A server without limits is not paced; only the requests in flight are bounded. */
  unlimit(): void {
    const places = new Semaphore(readsInFlight(this.#options.shard.count));
    this.#places = byKind(() => places);
    this.#isLimited = false;
  }

  /** Enters the hourly limits as `GET /rate_limit` tells them. */
  learn(rates: { readonly core?: Rate; readonly graphql?: Rate }): void {
    if (rates.core) this.#door.learn("core", rates.core, this.#now());
    if (rates.graphql) this.#door.learn("graphql", rates.graphql, this.#now());
  }

  /** What that work will take, and from now on counts with it. */
  expect(work: Workload): Forecast {
    const {
      shard,
      reserve,
      deadline,
      writesPerMinute = this.#isLimited ? DEFAULT_WRITES_PER_MINUTE : undefined,
    } = this.#options;
    this.#door.expect("core", work.reads + work.writes);
    this.#door.expect("graphql", work.queries);
    const [now, core] = [this.#now(), this.#door.quota("core")];
    const nightMs = deadline - this.#startedAt;
    const latency = this.#pacer.latency(1);
    return forecast(work, {
      now,
      deadline: this.#door.deadline,
      nightMs,
      shards: shard.count,
      writesPerMinute,
      latency,
      core,
      reserve,
    });
  }

  usage(): Usage {
    return { ...this.#usage };
  }

  /** Counts an attempt that runs inside another: the token request of an App. */
  count(): void {
    this.#usage.requests++;
  }

  /**
   * Sends until there is an answer that another attempt at once would not better.
   * @throws Deferral where the request may not be sent in this run
   */
  async send(pending: PendingRequest, attempt: Attempt): Promise<RawAnswer> {
    for (;;) {
      const places = await this.#lanes[pending.call.kind].inTurn(() => this.#enter(pending));
      const answer = await this.#send(pending, attempt).finally(() => places.leave());
      if (!(await this.#isToRepeat(pending, answer, attempt))) return answer;
    }
  }

  async #enter(pending: PendingRequest): Promise<Semaphore> {
    const turn: Turn = { pending, slot: undefined };
    for (let obstacle = this.#obstacle(turn); obstacle; obstacle = this.#obstacle(turn)) await obstacle;
    return this.#take(turn);
  }

  /**
   * Ends when it is worth looking again; undefined where nothing is in the way. @throws Deferral where it may not go in
   * this run
   */
  #obstacle(turn: Turn): Promise<void> | undefined {
    const { pending } = turn;
    const now = this.#now();
    if (this.#options.signal.aborted) return this.#lastObstacle(pending, now);
    const wait = permitted(this.#door.decide(pending, now));
    if (wait) return this.#waitUntil(wait);
    const places = this.#places[pending.call.kind];
    if (places.isFull) return places.whenFree();
    turn.slot = this.#slotFor(turn, now);
    if (turn.slot === undefined || turn.slot <= now) return undefined;
    const later = permitted(this.#door.inTime(pending, { kind: "wait", until: turn.slot, why: "its turn is later" }));
    return later && this.#waitUntil(later);
  }

  /** Where the run is stopped only what is owed goes out, and at once: there is no time for a slot. @throws Deferral */
  #lastObstacle(pending: PendingRequest, now: number): undefined {
    if (!pending.isCompensation || permitted(this.#door.decide(pending, now)))
      throw new Deferral("the run was stopped");
    return undefined;
  }

  /**
   * The slot in which it may start, now or later; undefined where it needs none. A slot that was slept through is lost.
   */
  #slotFor({ pending: { call, isStartup }, slot }: Turn, now: number): number | undefined {
    const { shard, writesPerMinute } = this.#options;
    if (isStartup && shard.count <= FREE_START_SHARDS) return undefined;
    if (!this.#isLimited && !(isWrite(call) && writesPerMinute !== undefined)) return undefined;
    const isDue = slot !== undefined && slot <= now && now - slot <= SLOT_TOLERANCE_MS;
    if (isDue && !this.#pacer.isTaken(call.kind, slot)) return slot;
    const active = byKind((kind) => this.#lanes[kind].isBusy || !this.#places[kind].isEmpty);
    return this.#pacer.nextStart(call.kind, {
      now,
      active,
      pace: this.#door.pace(now) * (isStartup ? STARTUP_PACE : 1),
    });
  }

  #take({ pending, slot }: Turn): Semaphore {
    const places = this.#places[pending.call.kind];
    if (slot !== undefined) this.#pacer.claim(pending.call.kind, slot);
    this.#door.begin(pending, this.#now());
    places.take();
    return places;
  }

  async #waitUntil({ until, why }: Wait): Promise<void> {
    const { clock, signal, log } = this.#options;
    const from = this.#now();
    log.debug("Waiting.", { why, seconds: (until - from) / 1000 });
    await clock.sleep(Math.min(until - from, LOOK_MS), signal);
    this.#usage.waitedMs += this.#now() - from;
  }

  async #send(pending: PendingRequest, attempt: Attempt): Promise<RawAnswer> {
    const { kind } = pending.call;
    const sentAt = this.#now();
    const expected = this.#pacer.start(kind, sentAt);
    pending.attempts++;
    this.#usage.requests++;
    if (isWrite(pending.call)) this.#usage.writes++;
    if (kind === "query") this.#usage.graphqlQueries++;
    pending.isOnWire = true;
    const answer = await attempt.send();
    pending.isOnWire = false;
    const now = this.#now();
    const seconds = (now - sentAt) / 1000;
    this.#pacer.finish(kind, { seconds, expected, now });
    if (pending.isStartup) this.#pacer.exhaust(kind, seconds, now);
    this.#compareClocks(answer, { sentAt, receivedAt: now });
    return answer;
  }

  /** Once: from then on this process goes by GitHub's time, by which slots and resets are meant. */
  #compareClocks({ headers }: RawAnswer, times: { readonly sentAt: number; readonly receivedAt: number }): void {
    const date = Date.parse(headers["date"] ?? "");
    if (this.#skew !== undefined || Number.isNaN(date)) return;
    this.#skew = skewOf(date, times);
    this.#pacer.shift(this.#skew);
    this.#door.shift(this.#skew);
    if (this.#skew !== 0)
      this.#options.log.info("This machine's clock differs from GitHub's.", { seconds: Math.round(this.#skew / 1000) });
  }

  #now(): number {
    return this.#options.clock.now() + (this.#skew ?? 0);
  }

  /** Draws the consequences of an answer; true for another attempt, at once or after the pause. */
  async #isToRepeat(pending: PendingRequest, answer: RawAnswer, attempt: Attempt): Promise<boolean> {
    const row = classify(answer, pending.call);
    pending.row = row;
    pending.wasUnclear ||= row.treatment === "repeat";
    this.#door.end(row, answer, this.#now());
    switch (row.treatment) {
      case "pause":
        this.#usage.refusals++;
        return true;
      case "follow":
        return attempt.follow(answer);
      case "sign-in":
        return attempt.signIn();
      default:
        return false;
    }
  }
}

/** The wait, if any. @throws Deferral where it may not go out in this run */
function permitted(verdict: Decision): Wait | undefined {
  if (verdict.kind === "stop") throw new Deferral(verdict.reason);
  return verdict.kind === "wait" ? verdict : undefined;
}

function placesFor(shards: number): ByKind<Semaphore> {
  const [rest, graphql, writes] = [
    new Semaphore(readsInFlight(shards)),
    new Semaphore(1),
    new Semaphore(writesInFlight(shards)),
  ];
  return { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
}
