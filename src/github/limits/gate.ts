// Decides when each attempt of a request may be sent, and if another attempt follows.
import type { Clock, Log } from "../../deps.ts";
import type { Failure, Usage } from "../../model.ts";
import { messageOf, type RawAnswer } from "../answer.ts";
import { classify } from "../answer-table.ts";
import { isWrite, PACED_KINDS } from "../request-kind.ts";
import { type Attempt, type Decision, Deferral, GO, type PendingRequest, type Wait } from "./decision.ts";
import { type Forecast, forecast, type Workload } from "./forecast.ts";
import { createLimits, type LimitOptions, type Limits } from "./limits.ts";
import { type ByKind, byKind, DEFAULT_WRITES_PER_MINUTE, readsInFlight } from "./pace/rates.ts";
import type { SlotLimit } from "./pace/slot-limit.ts";
import { Line, Queue, type Semaphore, semaphoresFor, sharedSemaphore } from "./queue.ts";
import type { Rate } from "./quota.ts";
import { ServerTime } from "./server-time.ts";
import { WaitReports } from "./wait-reports.ts";

export interface GateOptions extends LimitOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly onLimit: "wait" | "defer";
}

/** A waiting request is checked again at this interval, because other requests may have finished. */
const LOOK_MS = 60_000;
const STOPPED = "the run was stopped";
const STALE = "the repository was checked too long ago";
const SERVER_DOWN: Failure = {
  kind: "unavailable",
  message: "GitHub answered with server errors, or not at all, again and again, so the rest was not sent",
  advice: "look at https://www.githubstatus.com, or at the proxy or server in between, and run again",
};

export class Gate {
  readonly #options: GateOptions;
  readonly #limits: Limits;
  /** True if a request was not sent because GitHub fails. */
  #isServerDown = false;
  readonly #line = new Line();
  /** Resolves with the reason when the run is stopped. */
  readonly #stopped: Promise<string>;
  readonly #queues: ByKind<Queue> = byKind(() => new Queue());
  #semaphores: ByKind<Semaphore>;
  readonly #time: ServerTime;
  /** Waits of the whole process, and the progress of its work, for the log. */
  readonly waits: WaitReports;
  readonly #nightMs: number;
  readonly #usage = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };

  constructor(options: GateOptions) {
    const { clock, log, signal, shard, learned } = options;
    this.#options = options;
    this.#time = new ServerTime(clock);
    this.waits = new WaitReports(log, () => this.#now());
    this.#nightMs = options.deadline - clock.now();
    this.#limits = createLimits(options, () =>
      byKind((kind) => this.#queues[kind].isBusy || !this.#semaphores[kind].isEmpty),
    );
    this.#semaphores = options.isGuest ? sharedSemaphore(1) : semaphoresFor(shard.count);
    if (learned?.areLimited === false) this.unlimit();
    this.#stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(STOPPED)));
    signal.addEventListener("abort", () => {
      for (const kind of PACED_KINDS) this.#semaphores[kind].wake();
      this.#line.wake();
    });
  }

  get slot(): SlotLimit {
    return this.#limits.slot;
  }

  /** For a server without limits: requests are not paced; only their number in flight is bounded. */
  unlimit(): void {
    this.#semaphores = sharedSemaphore(readsInFlight(this.#options.shard.count));
    this.slot.isLimited = false;
  }

  /** Stores the hourly limits from `GET /rate_limit`. */
  learn(rates: { readonly core: Rate | undefined; readonly graphql: Rate | undefined }): void {
    if (rates.core) this.#limits.core.learn(rates.core, this.#now());
    if (rates.graphql) this.#limits.graphql.learn(rates.graphql, this.#now());
  }

  /** Forecasts the time and quota of this work. From now on, requests are spread accordingly. */
  expect(work: Workload, shards = this.#options.shard.count): Forecast {
    const { shard, reserve } = this.#options;
    const { core, graphql, time, pacer } = this.#limits;
    if (shards === shard.count) {
      core.expect(work.reads + work.writes);
      graphql.expect(work.queries);
    }
    return forecast(work, {
      now: this.#now(),
      deadline: time.deadline,
      nightMs: this.#nightMs,
      shards,
      writesPerMinute: this.#options.writesPerMinute ?? (this.slot.isLimited ? DEFAULT_WRITES_PER_MINUTE : undefined),
      latency: pacer.latency(1),
      core: core.quota,
      reserve,
    });
  }

  /** The reason why requests were not sent in this run: the token no longer works, or GitHub fails. */
  get failure(): Failure | undefined {
    return this.#limits.access.failure ?? (this.#isServerDown ? SERVER_DOWN : undefined);
  }

  usage(): Usage {
    return { ...this.#usage };
  }

  /** Counts a request that runs inside an attempt: the token request of an App. */
  count(): void {
    this.#usage.requests++;
  }

  /**
   * Sends attempts until the answer needs no further one here. Server errors are returned, and plugin-retry repeats
   * them.
   * @throws Deferral if the request may not be sent in this run
   */
  async send(request: PendingRequest, attempt: Attempt): Promise<RawAnswer> {
    const enter = () => this.#enter(request).catch((error: unknown) => this.#giveUp(request, error));
    for (;;) {
      const semaphore = await (request.turn ? enter() : this.#queues[request.requestKind.kind].inTurn(enter));
      const answer = await this.#send(request, attempt).finally(() => semaphore.leave());
      if (await this.#isToRepeat(request, answer, attempt)) continue;
      return answer;
    }
  }

  #giveUp(request: PendingRequest, error: unknown): never {
    this.#line.leave(request);
    throw error;
  }

  /** Waits until the request may be sent, and checks it then. @throws Deferral if it may not be sent in this run */
  async #enter(request: PendingRequest): Promise<Semaphore> {
    for (let isChecked = false; ; isChecked = true) {
      for (let obstacle = this.#obstacle(request); obstacle; obstacle = this.#obstacle(request)) {
        this.#line.leave(request.turn ?? request);
        isChecked = false;
        await obstacle;
      }
      if (!request.checkFirst || (isChecked && this.#line.isHeldBy(request))) break;
      this.#line.hold(request);
      await this.#check(request);
    }
    for (const limit of this.#limits.inOrder) limit.begin(request, this.#now());
    if (request.turn) this.#line.hold(request.turn);
    const semaphore = this.#semaphores[request.requestKind.kind];
    semaphore.take();
    return semaphore;
  }

  /** @throws Deferral if the check objects, or if the run is stopped during it */
  async #check(request: PendingRequest): Promise<void> {
    const checking = request.checkFirst?.(request) ?? Promise.resolve(undefined);
    checking.catch(() => {}); // where the run was stopped meanwhile
    const objection = await (request.isCompensation ? checking : Promise.race([checking, this.#stopped]));
    if (objection !== undefined) throw new Deferral(objection);
  }

  /** Resolves when the request should be checked again; undefined if it may be sent now. @throws Deferral */
  #obstacle(request: PendingRequest): Promise<void> | undefined {
    const { signal } = this.#options;
    // While the run is being stopped, only compensations are sent, and without delay.
    if (signal.aborted && !request.isCompensation) throw new Deferral(STOPPED);
    if (request.isStillValid?.(request.attempts) === false) throw new Deferral(STALE, true);
    if (this.#line.isClosedTo(request) && !signal.aborted) return this.#line.whenFree();
    const semaphore = this.#semaphores[request.requestKind.kind];
    if (semaphore.isFull && !signal.aborted) return semaphore.whenFree();
    const forCheck = this.#semaphores.query;
    if (request.checkFirst && forCheck.isFull && !this.#line.isHeldBy(request) && !signal.aborted)
      return forCheck.whenFree();
    const decision = this.#decide(request, this.#now());
    if (decision.kind === "go") return undefined;
    if (signal.aborted) throw new Deferral(STOPPED);
    if (decision.kind === "stop") {
      if (decision.isServer) this.#isServerDown = true;
      throw new Deferral(decision.reason);
    }
    return this.#waitUntil(decision);
  }

  /** The first decision other than "go". A wait that exceeds the run's time becomes a stop. */
  #decide(request: PendingRequest, now: number): Decision {
    for (const limit of this.#limits.inOrder) {
      const decision = limit.decide(request, now);
      if (decision.kind === "go") continue;
      if (decision.kind === "stop") return decision;
      if (decision.isQuota && this.#options.onLimit === "defer") return { kind: "stop", reason: decision.why };
      return this.#limits.time.inTime(request, decision);
    }
    return GO;
  }

  async #waitUntil(wait: Wait): Promise<void> {
    const { clock, signal } = this.#options;
    this.waits.report(wait, this.#now());
    const from = clock.monotonic();
    await clock.sleep(Math.min(wait.until - this.#now(), LOOK_MS), signal);
    this.#usage.waitedMs += clock.monotonic() - from;
  }

  /** One attempt. An unexpected error without an answer counts as a broken connection. */
  async #send(request: PendingRequest, attempt: Attempt): Promise<RawAnswer> {
    const { clock } = this.#options;
    const sentAt = clock.monotonic();
    request.attempts++;
    this.#usage.requests++;
    if (isWrite(request.requestKind)) this.#usage.writes++;
    if (request.requestKind.kind === "query") this.#usage.graphqlQueries++;
    request.isOnWire = true;
    let answer: RawAnswer = { status: 0, headers: {}, body: undefined };
    try {
      answer = await attempt.send(() => this.#line.leave(request));
    } finally {
      request.isOnWire = false;
      this.#line.leave(request);
      const tookMs = clock.monotonic() - sentAt;
      this.#correctTime(answer, tookMs);
      request.row = classify(answer, request.requestKind);
      for (const limit of this.#limits.inOrder)
        limit.end(request, { answer, row: request.row, now: this.#now(), seconds: tookMs / 1000 });
      this.waits.tick(this.#now());
      if (request.turn && request.row.treatment !== "accept") this.#line.leave(request.turn);
    }
    return answer;
  }

  #correctTime({ headers }: RawAnswer, tookMs: number): void {
    const { shift, differs } = this.#time.correct(Date.parse(headers["date"] ?? ""), tookMs);
    if (shift === 0) return;
    for (const one of [...this.#limits.inOrder, this.waits]) one.shift(shift);
    if (differs)
      this.#options.log.info("This machine's clock differs from GitHub's.", { seconds: Math.round(shift / 1000) });
  }

  #now(): number {
    return this.#time.now();
  }

  /** @throws Deferral after startup: then the whole run is affected, not only this request */
  #signOut(request: PendingRequest, answer: RawAnswer): false {
    const reason = this.#limits.access.signedOut(request, messageOf(answer));
    if (reason !== undefined) throw new Deferral(reason);
    return false;
  }

  /** True if another attempt follows, at once or when the limits allow it. */
  async #isToRepeat(request: PendingRequest, answer: RawAnswer, attempt: Attempt): Promise<boolean> {
    request.wasUnclear ||= request.row?.treatment === "repeat";
    switch (request.row?.treatment) {
      case "pause":
        this.#usage.refusals++;
        return true;
      case "follow":
        return attempt.follow(answer);
      case "sign-in":
        return (await attempt.signIn()) || this.#signOut(request, answer);
      default:
        return false;
    }
  }
}
