// Creates the limits of one process, in the order in which the gate asks them.
import type { LearnedLimits, Shard } from "../../model.ts";
import { AccessLimit } from "./access-limit.ts";
import { Backoff } from "./backoff.ts";
import { Breaker } from "./breaker.ts";
import type { Limit } from "./decision.ts";
import { GuestPace } from "./pace/guest-pace.ts";
import { Pacer } from "./pace/pacer.ts";
import { type ByKind, DEFAULT_WRITES_PER_MINUTE } from "./pace/rates.ts";
import { SlotLimit } from "./pace/slot-limit.ts";
import { QuotaLimit } from "./quota.ts";
import { TimeLimit } from "./time-limit.ts";

export interface LimitOptions {
  /** Ends all waits. */
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly shard: Shard;
  readonly writesPerMinute?: number;
  readonly reserve: string;
  /** From a process that ran before with the same token. */
  readonly learned?: LearnedLimits | undefined;
  /** True for a run next to another one with the same token: it uses only a small part of the limits. */
  readonly isGuest?: boolean;
}

/** The limits that the gate also uses on their own, and all of them in their order. */
export interface Limits {
  readonly access: AccessLimit;
  readonly time: TimeLimit;
  readonly core: QuotaLimit;
  readonly graphql: QuotaLimit;
  readonly pacer: Pacer;
  readonly slot: SlotLimit;
  readonly inOrder: readonly Limit[];
}

/** `active`: the kinds for which this shard has waiting or running requests. */
export function createLimits(options: LimitOptions, active: () => ByKind<boolean>): Limits {
  const { signal, deadline, shard, writesPerMinute, reserve, learned, isGuest } = options;
  const access = new AccessLimit();
  const time = new TimeLimit(deadline);
  const backoff = new Backoff();
  const quota = { shards: shard.count, reserve, deadline: () => time.deadline };
  const core = new QuotaLimit({ ...quota, resource: "core" });
  const graphql = new QuotaLimit({ ...quota, resource: "graphql" });
  const guest = isGuest ? [new GuestPace(shard.count)] : [];
  const pacer = new Pacer(shard, writesPerMinute ?? DEFAULT_WRITES_PER_MINUTE, learned?.secondsPerAnswer);
  const speed = (now: number) => backoff.speed(now);
  const slot = new SlotLimit({ pacer, shards: shard.count, writesPerMinute, signal, active, speed });
  const inOrder = [access, time, backoff, new Breaker(), core, graphql, ...guest, slot];
  return { access, time, core, graphql, pacer, slot, inOrder };
}
