// The gate before every attempt of every request: waits for what limits, pauses and slots say, judges the answer, and goes round again.
import type { Clock, Log } from "../deps.ts";
import type { Usage } from "../model.ts";
import type { ByKind } from "./budget.ts";
import { readsInFlight, writesInFlight } from "./budget.ts";
import { CALL_KINDS, type Call, type CallKind, isWrite } from "./call.ts";
import { Lane, Places } from "./lane.ts";
import { Pacer } from "./pacer.ts";
import { Pause } from "./pause.ts";
import type { RawAnswer } from "./raw-answer.ts";
import { classify, type Row } from "./refusal.ts";
import { Deferral, type Verdict } from "./verdict.ts";

export interface GateOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Stops all waiting. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970 after which nothing new is begun. */
  readonly deadline: number;
  readonly shard: { readonly index: number; readonly count: number };
  readonly writesPerMinute?: number;
}

/** One request through all its attempts. */
export interface Flight {
  readonly call: Call;
  /** Belongs to the few requests by which a process starts. */
  readonly isStartup: boolean;
  attempts: number;
  isOnWire: boolean;
  /** The row of the table that the last answer fell into. */
  row: Row | undefined;
  /** A server error left open whether the request had its effect. */
  wasUnclear: boolean;
  /** How often in a row a fresh token was tried. */
  signIns: number;
}

/** What the runner does between two attempts, beyond waiting. */
export interface Attempt {
  send(): Promise<RawAnswer>;
  /** Changes the next attempt to go where the answer points; false where it must not. */
  follow(answer: RawAnswer): boolean;
  /** Gets a fresh token; false where there is none to be had. */
  signIn(): Promise<boolean>;
}

/** A timer may be late by this much before its slot is lost. */
const SLOT_TOLERANCE_MS = 250;
/** So few shards that their first requests may all start at once: less than a minute's seconds in all. */
const FREE_START_SHARDS = 14;

export class Gate {
  readonly #options: GateOptions;
  readonly #pause = new Pause();
  readonly #pacer: Pacer;
  readonly #lanes: ByKind<Lane>;
  #places: ByKind<Places>;
  /** Whether the server limits at all; undefined until it is known. */
  #isLimited: boolean | undefined;
  #usage = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };

  constructor(options: GateOptions) {
    this.#options = options;
    const { shard, writesPerMinute, clock } = options;
    this.#pacer = new Pacer({ shard, now: clock.now(), ...(writesPerMinute !== undefined && { writesPerMinute }) });
    this.#lanes = byKind(() => new Lane());
    const [rest, graphql, writes] = [new Places(readsInFlight(shard.count)), new Places(1), new Places(writesInFlight(shard.count))];
    this.#places = { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
    options.signal.addEventListener("abort", () => {
      for (const kind of CALL_KINDS) this.#places[kind].wake();
    });
  }

  /** From `GET /rate_limit`: a server without limits is not paced, only the requests in flight are bounded. */
  limit(isLimited: boolean): void {
    this.#isLimited = isLimited;
    if (isLimited) return;
    const places = new Places(readsInFlight(this.#options.shard.count));
    this.#places = byKind(() => places);
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
  async run(flight: Flight, attempt: Attempt): Promise<RawAnswer> {
    for (;;) {
      const places = await this.#admit(flight);
      const answer = await this.#send(flight, attempt).finally(() => places.leave());
      if (!(await this.#isToRepeat(flight, answer, attempt))) return answer;
    }
  }

  #admit(flight: Flight): Promise<Places> {
    return this.#lanes[flight.call.kind].inTurn(() => this.#enter(flight));
  }

  async #enter(flight: Flight): Promise<Places> {
    let slot: number | undefined;
    for (;;) {
      const verdict = this.#verdict();
      if (verdict.kind === "stop") throw new Deferral(verdict.reason);
      const places = this.#places[flight.call.kind];
      if (verdict.kind === "wait") await this.#waitUntil(verdict);
      else if (places.isFull) await places.vacancy();
      else {
        slot = this.#slotFor(flight, slot);
        if (slot === undefined || slot <= this.#options.clock.now()) return this.#take(flight, { places, slot });
        await this.#waitUntil({ until: slot, why: "its turn" });
      }
    }
  }

  #take({ call }: Flight, { places, slot }: { readonly places: Places; readonly slot: number | undefined }): Places {
    if (slot !== undefined) this.#pacer.claim(call.kind, slot);
    places.take();
    return places;
  }

  /** What stands in the way of any request of that kind, slots apart. */
  #verdict(): Verdict {
    const { signal, clock, deadline } = this.#options;
    const now = clock.now();
    if (signal.aborted) return { kind: "stop", reason: "the run was stopped" };
    if (now >= deadline) return { kind: "stop", reason: "the time limit is reached" };
    const verdict = this.#pause.verdict(now);
    if (verdict.kind === "wait" && verdict.until >= deadline)
      return { kind: "stop", reason: `${verdict.why}, and the time limit would be over before GitHub takes requests again` };
    return verdict;
  }

  /** The slot in which it may start, now or later; undefined where it needs none. A slot that was slept through is lost. */
  #slotFor({ call, isStartup }: Flight, slot: number | undefined): number | undefined {
    const { shard, writesPerMinute, clock } = this.#options;
    if (isStartup && shard.count <= FREE_START_SHARDS) return undefined;
    if (this.#isLimited === false && !(isWrite(call) && writesPerMinute !== undefined)) return undefined;
    const now = clock.now();
    if (slot !== undefined && now - slot <= SLOT_TOLERANCE_MS) return slot;
    return this.#pacer.nextStart(call.kind, { now, active: this.#active(), pace: this.#pause.pace(now) });
  }

  async #waitUntil({ until, why }: { readonly until: number; readonly why: string }): Promise<void> {
    const { clock, signal, log, deadline } = this.#options;
    const from = clock.now();
    log.debug("Waiting.", { why, seconds: (until - from) / 1000 });
    await clock.sleep(Math.min(until, Math.max(deadline, from)) - from, signal);
    this.#usage.waitedMs += clock.now() - from;
  }

  async #send(flight: Flight, attempt: Attempt): Promise<RawAnswer> {
    const { clock } = this.#options;
    const { kind } = flight.call;
    const sentAt = clock.now();
    const expected = this.#pacer.start(kind, sentAt);
    flight.attempts++;
    flight.isOnWire = true;
    this.#usage.requests++;
    if (isWrite(flight.call)) this.#usage.writes++;
    if (kind === "query") this.#usage.graphqlQueries++;
    const answer = await attempt.send();
    flight.isOnWire = false;
    const now = clock.now();
    this.#pacer.finish(kind, { seconds: (now - sentAt) / 1000, expected, now });
    return answer;
  }

  /** Draws the consequences of an answer; true for another attempt at once or after the pause. */
  async #isToRepeat(flight: Flight, answer: RawAnswer, attempt: Attempt): Promise<boolean> {
    const row = classify(answer, flight.call);
    flight.row = row;
    flight.wasUnclear ||= row.treatment === "repeat";
    const now = this.#options.clock.now();
    if (row.treatment !== "pause") this.#pause.accept(now);
    if (row.treatment === "pause") {
      this.#refused(row, answer, now);
      return true;
    }
    if (row.treatment === "follow") return attempt.follow(answer);
    if (row.treatment === "sign-in") return attempt.signIn();
    return false;
  }

  #refused({ name }: Row, { headers }: RawAnswer, now: number): void {
    this.#usage.refusals++;
    const until = this.#pause.refuse({ name, headers, now });
    this.#options.log.warning("GitHub refused a request for its rate limits; this process pauses.", {
      limit: name,
      seconds: Math.ceil((until - now) / 1000),
    });
  }

  #active(): ByKind<boolean> {
    return byKind((kind) => this.#lanes[kind].isBusy || !this.#places[kind].isEmpty);
  }
}

function byKind<T>(value: (kind: CallKind) => T): ByKind<T> {
  return Object.fromEntries(CALL_KINDS.map((kind) => [kind, value(kind)])) as ByKind<T>;
}
