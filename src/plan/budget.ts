// Holds back changes that would delete or change too much at once: `max-deletes` and `max-changes`.

import type { Amount, Change, Failure, RepoPlan, Shard } from "../model.ts";
import { given } from "../objects.ts";
import { own } from "../text/lookup.ts";
import { grouped, listed, plural } from "../text/wording.ts";
import { ARCHIVED, collectionOf, countLost, SETTINGS } from "./losses.ts";

/** By repository id, then by collection: the reason why nothing is deleted there. */
export type HeldDeletes = ReadonlyMap<number, ReadonlyMap<string, Failure>>;

/**
 * A percentage of a few entries is too strict, so a run may always delete this many entries, divided among its shards.
 */
const FREE_DELETES = 5;
/** With a percentage in `max-changes`, a shard may always change this many repositories. */
const FREE_CHANGES = 5;
const NAMES_SHOWN = 20;

/**
 * The deletions that `max-deletes` does not allow this shard. First come the repositories that exceed the budget of a
 * collection on their own. If the remaining deletions exceed it together, none of the collection is allowed.
 * So all shards of a run together delete at most that percentage of all entries plus `FREE_DELETES`.
 */
export function excessDeletes(plans: readonly RepoPlan[], max: Amount, shard: Shard): HeldDeletes {
  const held = new Map<number, Map<string, Failure>>();
  const collections = new Set(plans.flatMap(({ entries }) => Object.keys(entries)));
  for (const collection of collections) {
    for (const { id, failure } of judge(collection, plans, { max, shard })) {
      const inRepository = held.get(id) ?? new Map<string, Failure>();
      held.set(id, inRepository.set(collection, failure));
    }
  }
  return held;
}

interface Losing {
  readonly plan: RepoPlan;
  readonly lost: number;
}
interface Held {
  readonly id: number;
  readonly failure: Failure;
}

function judge(
  collection: string,
  plans: readonly RepoPlan[],
  { max, shard }: { max: Amount; shard: Shard },
): readonly Held[] {
  const counts = plans.map((plan) => {
    const { read = 0, deleted: lost = 0 } = own(plan.entries, collection) ?? {};
    return { plan, read, lost };
  });
  const read = counts.reduce((sum, one) => sum + one.read, 0);
  const losing = counts.filter(({ lost }) => lost > 0);
  const budget = deletesAllowed(read, max, shard);
  const aside = losing.filter(({ lost }) => lost > budget);
  const rest = losing.filter(({ lost }) => lost <= budget);
  const { would, none } = WORDS.get(collection) ?? { would: `${collection} would be deleted`, none: "none is deleted" };
  const allowed = `max-deletes allows this shard ${grouped(budget)} of ${grouped(read)}, so ${none}`;
  const hold = (them: readonly Losing[], message: string): readonly Held[] => {
    const advice = adviceFor(losing, collection, read);
    return them.map(({ plan }) => ({ id: plan.repo.id, failure: { ...about(plan, collection), message, advice } }));
  };
  const where = `${plural(rest.length, "repository", "repositories")} (${namesOf(rest)})`;
  return [
    ...hold(aside, `${totalOf(aside)} ${would} in ${namesOf(aside)}, in each too many for all: ${allowed} there`),
    ...(totalOf(rest) > budget ? hold(rest, `${totalOf(rest)} ${would} in ${where}: ${allowed}`) : []),
  ];
}

const WORDS: ReadonlyMap<string, { readonly would: string; readonly none: string }> = new Map([
  [ARCHIVED, { would: "repositories would be archived", none: "none is archived" }],
  [SETTINGS, { would: "settings would be reset to null", none: "none is reset" }],
  ["branches", { would: "branch protections would be removed", none: "none is removed" }],
  ["custom_properties", { would: "property values would be removed", none: "none is removed" }],
]);

function about({ changes }: RepoPlan, collection: string): Pick<Failure, "kind" | "family" | "targets"> {
  const lost = changes.filter(isLossOf(collection));
  const family = lost[0]?.family;
  return { kind: "guarded", ...given({ family }), targets: lost.map(({ target }) => target) };
}

/** The advice names the percentage of entries that would allow all deletions. */
function adviceFor(losing: readonly Losing[], collection: string, read: number): string {
  const share = Math.ceil((100 * totalOf(losing)) / Math.max(read, 1));
  const [asked] = losing.flatMap(({ plan }) => plan.changes.filter(isLossOf(collection)));
  const place = asked ? ` (${asked.source.file}:${asked.source.line})` : "";
  const isPruned = asked?.action === "delete" && asked.path === undefined;
  const otherwise = isPruned
    ? `name the entries to keep in the config, or remove ${collection} from \`prune\`${place}`
    : `correct the config${place}`;
  return `check these deletions. If they are right, run once with \`max-deletes: ${share}%\`; otherwise ${otherwise}`;
}

function deletesAllowed(read: number, max: Amount, shard: Shard): number {
  if ("count" in max) return partOf(max.count, shard);
  // 0 % allows no deletions, not even the free ones.
  if (max.percent === 0) return 0;
  return Math.max(partOf(FREE_DELETES, shard), Math.floor((read * max.percent) / 100));
}

/** A shard's part of a number that all shards share: ⌊xn/m⌋ − ⌊x(n−1)/m⌋. */
export function partOf(number: number, { index, count }: Shard): number {
  return Math.floor((number * index) / count) - Math.floor((number * (index - 1)) / count);
}

/**
 * The plans that may be executed. If this shard would write to more repositories than `max` allows, none is written,
 * and each of them has a failure.
 */
export function holdBackChanges(
  plans: readonly RepoPlan[],
  max: Amount | undefined,
  shard: Shard,
): readonly RepoPlan[] {
  if (max === undefined) return plans;
  const writing = plans.filter(({ requests }) => requests.length > 0).length;
  const allowed = changesAllowed(plans.length, max, shard);
  if (writing <= allowed) return plans;
  const share = Math.ceil((100 * writing) / plans.length);
  const message =
    `this shard would change ${grouped(writing)} of ${plural(plans.length, "repository", "repositories")}; ` +
    `max-changes allows it ${grouped(allowed)}, so it changes none`;
  const advice =
    "look at the plan; if it is right, as on a first night or with " +
    `a new policy, run once with \`max-changes: ${share}%\` or more`;
  const failure: Failure = { kind: "guarded", message, advice };
  return plans.map((plan) => {
    if (plan.requests.length === 0) return plan;
    const heldBack = [...(plan.heldBack ?? []), ...plan.changes];
    return { ...plan, changes: [], requests: [], entries: {}, failures: [...plan.failures, failure], heldBack };
  });
}

function changesAllowed(repositories: number, max: Amount, shard: Shard): number {
  if ("count" in max) return partOf(max.count, shard);
  if (max.percent === 0) return 0;
  return Math.max(FREE_CHANGES, Math.floor((repositories * max.percent) / 100));
}

function isLossOf(collection: string): (change: Change) => boolean {
  return (change) => countLost(change) > 0 && collectionOf(change) === collection;
}

function totalOf(losing: readonly Losing[]): number {
  return losing.reduce((sum, { lost }) => sum + lost, 0);
}

function namesOf(losing: readonly Losing[]): string {
  return listed(
    losing.map(({ plan, lost }) => `${plan.repo.name}: ${grouped(lost)}`),
    NAMES_SHOWN,
  );
}
