// Delays each request to a slot of this shard, so that all shards together stay within GitHub's limits.

import type { LearnedLimits } from "../../../model.ts";
import { given } from "../../../objects.ts";
import { isWrite } from "../../request-kind.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "../decision.ts";
import type { Pacer } from "./pacer.ts";
import type { ByKind } from "./rates.ts";

export interface SlotOptions {
  readonly pacer: Pacer;
  readonly shards: number;
  /** Undefined if the config does not set a number. */
  readonly writesPerMinute: number | undefined;
  /** Ends all waits. */
  readonly signal: AbortSignal;
  /** Kinds for which this shard has waiting or running requests. */
  active(): ByKind<boolean>;
  /** 1, or less for a while after a refusal. */
  speed(now: number): number;
}

/** A timer may be late by this much before its slot is lost. */
const TOLERANCE_MS = 250;
/**
 * A check fits in before its request: GitHub ends requests after 10 s.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const CHECK_MS = 10_000;
/** When many shards start together, some already send their next requests while others send their first. */
const STARTUP_SPEED = 0.75;
/**
 * With at most this many shards, all first requests may start at once: together they take less than a minute's seconds.
 */
export const FREE_START_SHARDS = 14;

export class SlotLimit implements Limit {
  /** False if the server has no limits. */
  isLimited = true;
  readonly #options: SlotOptions;
  /** The slots that requests wait for. A decision changes only that of its own request. */
  readonly #slots = new WeakMap<PendingRequest, number>();
  /** Expected seconds of each answer in flight. */
  readonly #expected = new Map<PendingRequest, number>();

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  decide(request: PendingRequest, now: number): Decision {
    const slot = this.#slotFor(request, now);
    if (slot === undefined) this.#slots.delete(request);
    else this.#slots.set(request, slot);
    return slot === undefined || slot <= now ? GO : { kind: "wait", until: slot, why: "its turn is later" };
  }

  /**
   * The slot in which the request may start, now or later. Undefined if it needs none: in the turn of another request,
   * and while the run is being stopped. A missed slot is lost.
   */
  #slotFor(request: PendingRequest, now: number): number | undefined {
    const { pacer, shards, writesPerMinute, signal } = this.#options;
    const { requestKind, isStartup } = request;
    if (signal.aborted || request.turn || (isStartup && shards <= FREE_START_SHARDS)) return undefined;
    if (!this.isLimited && !(isWrite(requestKind) && writesPerMinute !== undefined)) return undefined;
    const slot = this.#slots.get(request);
    const isDue = slot !== undefined && slot <= now && now - slot <= (request.checkFirst ? CHECK_MS : TOLERANCE_MS);
    if (isDue && !pacer.isTaken(requestKind.kind, slot)) return slot;
    const first =
      isStartup && requestKind.kind === "read" ? pacer.firstStart(now, this.#options.speed(now)) : undefined;
    if (first !== undefined) return first;
    const speed = this.#options.speed(now) * (isStartup ? STARTUP_SPEED : 1);
    return pacer.nextStart(requestKind.kind, { now, active: this.#options.active(), speed });
  }

  /** For the processes that follow with the same token. */
  get learned(): LearnedLimits {
    return { areLimited: this.isLimited, ...given({ secondsPerAnswer: this.#options.pacer.secondsPerAnswer }) };
  }

  /** Minutes within which all shards send their first request; undefined if it is not known or they need no turn. */
  get startMinutes(): number | undefined {
    const { pacer, shards } = this.#options;
    return this.isLimited && shards > FREE_START_SHARDS ? pacer.startMinutes : undefined;
  }

  begin(request: PendingRequest, now: number): void {
    const { kind } = request.requestKind;
    const slot = this.#slots.get(request);
    if (slot !== undefined) this.#options.pacer.claim(kind, slot);
    this.#slots.delete(request);
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
