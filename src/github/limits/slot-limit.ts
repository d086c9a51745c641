// The slot in which a request may start: the pace of this shard,
// so that all shards together stay within GitHub's limits.

import { isWrite, type PacedKind } from "../request-kind.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";
import type { Pacer } from "./pacer.ts";
import type { ByKind } from "./rates.ts";

export interface SlotOptions {
  readonly pacer: Pacer;
  readonly shards: number;
  /** Undefined where the config does not name a number. */
  readonly writesPerMinute: number | undefined;
  /** Stops all waiting. */
  readonly signal: AbortSignal;
  /** Kinds of which this shard has requests waiting or under way. */
  active(): ByKind<boolean>;
  /** 1, or less for a while after a refusal. */
  speed(now: number): number;
}

/** A timer may be late by this much before its slot is lost. */
const TOLERANCE_MS = 250;
/** Where many shards start together, those that are through with the first request go on beside those that are not. */
const STARTUP_SPEED = 0.75;
/** So few shards that their first requests may all start at once: less than a minute's seconds in all. */
const FREE_START_SHARDS = 14;

export class SlotLimit implements Limit {
  /** False where the server does not limit at all. */
  isLimited = true;
  readonly #options: SlotOptions;
  /** The slots for which requests wait: at most one of each kind. */
  readonly #slots: Partial<Record<PacedKind, { readonly request: PendingRequest; readonly at: number }>> = {};
  /** Seconds that were reckoned for the answers under way. */
  readonly #expected = new Map<PendingRequest, number>();

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  decide(request: PendingRequest, now: number): Decision {
    const { kind } = request.requestKind;
    const slot = this.#slotFor(request, now);
    if (slot === undefined) delete this.#slots[kind];
    else this.#slots[kind] = { request, at: slot };
    return slot === undefined || slot <= now ? GO : { kind: "wait", until: slot, why: "its turn is later" };
  }

  /**
   * The slot in which it may start, now or later; undefined where it needs none, as where the run is being stopped. A
   * slot that was slept through is lost.
   */
  #slotFor(request: PendingRequest, now: number): number | undefined {
    const { pacer, shards, writesPerMinute, signal } = this.#options;
    const { requestKind, isStartup } = request;
    if (signal.aborted || (isStartup && shards <= FREE_START_SHARDS)) return undefined;
    if (!this.isLimited && !(isWrite(requestKind) && writesPerMinute !== undefined)) return undefined;
    const reserved = this.#slots[requestKind.kind];
    const slot = reserved?.request === request ? reserved.at : undefined;
    const isDue = slot !== undefined && slot <= now && now - slot <= TOLERANCE_MS;
    if (isDue && !pacer.isTaken(requestKind.kind, slot)) return slot;
    const speed = this.#options.speed(now) * (isStartup ? STARTUP_SPEED : 1);
    return pacer.nextStart(requestKind.kind, { now, active: this.#options.active(), speed });
  }

  begin(request: PendingRequest, now: number): void {
    const { kind } = request.requestKind;
    const slot = this.#slots[kind];
    if (slot?.request === request) this.#options.pacer.claim(kind, slot.at);
    delete this.#slots[kind];
    this.#expected.set(request, this.#options.pacer.start(kind, now));
  }

  end(request: PendingRequest, { now, seconds }: Ended): void {
    const { pacer } = this.#options;
    const { kind } = request.requestKind;
    pacer.finish(kind, { seconds, expected: this.#expected.get(request) ?? seconds, now });
    this.#expected.delete(request);
    if (request.isStartup) pacer.exhaust(kind, seconds, now);
  }

  shift(ms: number): void {
    this.#options.pacer.shift(ms);
  }
}
