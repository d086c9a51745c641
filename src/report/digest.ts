// Everything that a summary needs of any number of outcomes, collected one outcome at a time: 20,000 repositories with
// 20 changes each are never in memory together.
import type { ChangeOrigin, Failure, Finding, RepoOutcome, ShardReport, StatedChange } from "../model.ts";
import { type Attention, attentionOf } from "./attention.ts";
import { fieldsOf } from "./fields.ts";

/** Repositories by outcome; they sum to `repositories`. `findings` counts repositories as well. */
export interface Counts {
  readonly repositories: number;
  readonly inSync: number;
  readonly planned: number;
  readonly applied: number;
  readonly deferred: number;
  readonly failed: number;
  readonly changes: number;
  readonly findings: number;
  readonly inSyncWithFindings: number;
  /** By the origin of changes; undefined if no base config was compared. */
  readonly origins?: Readonly<Record<ChangeOrigin, OriginCounts>>;
}

export interface OriginCounts {
  readonly changes: number;
  /** With at least one of them. */
  readonly repositories: number;
}

/** The same thing in several repositories. */
export interface Group<T> {
  readonly item: T;
  readonly repos: readonly string[];
}
export type ChangeGroup = Group<StatedChange> & { readonly attention: Attention };

export interface FailureCause {
  /** With the targets of all repositories. */
  readonly failure: Failure;
  readonly places: readonly Place[];
}
export interface Place {
  readonly repo: string;
  /** Empty if all repositories have the same targets. */
  readonly targets: readonly string[];
}

/** Changes of one family: made and planned ones by action, and those that failed or were deferred. */
export interface FamilyCounts {
  readonly family: string;
  readonly applied: ActionCounts;
  readonly planned: ActionCounts;
  failed: number;
  deferred: number;
  /** With any of these. */
  repositories: number;
}

export interface ActionCounts {
  create: number;
  update: number;
  delete: number;
}

export interface Digest {
  readonly counts: Counts;
  /** The most frequent first, as everything below. */
  readonly causes: readonly FailureCause[];
  readonly changes: readonly ChangeGroup[];
  readonly findings: readonly Group<Finding>[];
  readonly deferrals: readonly Group<string>[];
  readonly notes: readonly Group<string>[];
  readonly families: readonly FamilyCounts[];
  /** Number of different items that were not kept above. */
  readonly beyond: number;
  /** Number of repositories with the same desired state in both configs; undefined without a base config. */
  readonly unconcerned: number | undefined;
  /** By layer: the number of repositories that it applies to. Empty if a shard did not report it. */
  readonly layers: ReadonlyMap<string, number>;
}

/** So many different things of one kind are kept; a summary shows far fewer. */
const MOST_GROUPS = 20_000;
const NO_REASON = "the report does not say why";

interface CauseInProgress {
  readonly failure: Failure;
  readonly targetsOf: Map<string, Set<string>>;
}

/** Collects outcomes into a digest. */
export class DigestBuilder {
  readonly #counts: Record<RepoOutcome["kind"], number> = {
    ...{ "in-sync": 0, planned: 0, applied: 0, deferred: 0, failed: 0, gone: 0 },
  };
  #changes = 0;
  #findings = 0;
  #inSyncWithFindings = 0;
  #beyond = 0;
  readonly #causes = new Map<string, CauseInProgress>();
  readonly #changeGroups = new Map<string, { item: StatedChange; repos: string[] }>();
  readonly #findingGroups = new Map<string, { item: Finding; repos: string[] }>();
  readonly #deferrals = new Map<string, { item: string; repos: string[] }>();
  readonly #notes = new Map<string, { item: string; repos: string[] }>();
  readonly #families = new Map<string, FamilyCounts>();
  readonly #layers = new Map<string, number>();
  #layersAreKnown = true;
  #unconcerned: number | undefined;
  readonly #origins = { proposed: { changes: 0, repositories: 0 }, earlier: { changes: 0, repositories: 0 } };

  /** Adds what a shard says about itself. */
  addShard({ layers, base }: Pick<ShardReport, "layers" | "base">): void {
    // Every shard reports the number of the whole organization.
    if (base) this.#unconcerned = Math.max(base.unconcerned, this.#unconcerned ?? 0);
    if (layers === undefined) this.#layersAreKnown = false;
    for (const { layer, repositories } of layers ?? [])
      this.#layers.set(layer, (this.#layers.get(layer) ?? 0) + repositories);
  }

  /** A shard is missing, so that nothing is known to concern every repository. */
  forgetLayers(): void {
    this.#layersAreKnown = false;
  }

  add(outcome: RepoOutcome): void {
    const { repo, kind, changes, findings, failures, notes, reason } = outcome;
    this.#counts[kind] += 1;
    this.#changes += changes.length;
    if (findings.length > 0) this.#findings += 1;
    if (findings.length > 0 && kind === "in-sync") this.#inSyncWithFindings += 1;
    for (const failure of failures) this.#addFailure(repo, failure);
    for (const change of changes) this.#addTo(this.#changeGroups, keyOfChange(change), change, repo);
    for (const finding of findings)
      this.#addTo(
        this.#findingGroups,
        JSON.stringify([finding.family, finding.target, finding.message]),
        finding,
        repo,
      );
    const why = kind === "deferred" ? (reason ?? notes.at(-1) ?? NO_REASON) : undefined;
    if (why !== undefined) this.#addTo(this.#deferrals, why, why, repo);
    for (const note of notes) if (note !== why) this.#addTo(this.#notes, note, note, repo);
    this.#countFamilies(changes);
    this.#countOrigins(changes);
  }

  #countOrigins(changes: readonly StatedChange[]): void {
    for (const origin of ["proposed", "earlier"] as const) {
      const count = changes.filter((change) => change.origin === origin).length;
      this.#origins[origin].changes += count;
      if (count > 0) this.#origins[origin].repositories += 1;
    }
  }

  #addTo<T>(groups: Map<string, { item: T; repos: string[] }>, key: string, item: T, repo: string): void {
    const group = groups.get(key);
    if (group === undefined && groups.size >= MOST_GROUPS) this.#beyond += 1;
    else if (group === undefined) groups.set(key, { item, repos: [repo] });
    else if (group.repos.at(-1) !== repo) group.repos.push(repo);
  }

  /** Failures that differ in nothing but the repository and the targets there have one cause. */
  #addFailure(repo: string, { targets = [], ...failure }: Failure): void {
    const key = JSON.stringify([failure.family, failure.message, failure.advice]);
    const cause = this.#causes.get(key) ?? { failure, targetsOf: new Map<string, Set<string>>() };
    if (!this.#causes.has(key) && this.#causes.size >= MOST_GROUPS) {
      this.#beyond += 1;
      return;
    }
    const own = cause.targetsOf.get(repo) ?? new Set();
    for (const target of targets) own.add(target);
    cause.targetsOf.set(repo, own);
    this.#causes.set(key, cause);
  }

  #countFamilies(changes: readonly StatedChange[]): void {
    const seen = new Set<string>();
    for (const { family, action, state } of changes) {
      const row = this.#families.get(family) ?? {
        ...{ family, applied: noActions(), planned: noActions(), failed: 0, deferred: 0, repositories: 0 },
      };
      if (state === "failed" || state === "deferred") row[state] += 1;
      else row[state][action] += 1;
      if (!seen.has(family)) row.repositories += 1;
      seen.add(family);
      this.#families.set(family, row);
    }
  }

  /** Everything so far. */
  finish(): Digest {
    const { "in-sync": inSync, planned, applied, deferred, failed } = this.#counts;
    return {
      counts: {
        repositories: inSync + planned + applied + deferred + failed,
        ...{ inSync, planned, applied, deferred, failed },
        changes: this.#changes,
        findings: this.#findings,
        inSyncWithFindings: this.#inSyncWithFindings,
        ...(this.#unconcerned !== undefined && { origins: this.#origins }),
      },
      causes: [...this.#causes.values()].map(finishCause).sort((a, b) => b.places.length - a.places.length),
      changes: sorted(this.#changeGroups).map((group) => ({ ...group, attention: attentionOf(group.item) })),
      findings: sorted(this.#findingGroups),
      deferrals: sorted(this.#deferrals),
      notes: sorted(this.#notes),
      families: [...this.#families.values()],
      beyond: this.#beyond,
      unconcerned: this.#unconcerned,
      layers: this.#layersAreKnown ? this.#layers : new Map(),
    };
  }
}

/** The digest of one shard. */
export function digestOf(report: ShardReport): Digest {
  const builder = new DigestBuilder();
  builder.addShard(report);
  for (const outcome of report.outcomes) builder.add(outcome);
  return builder.finish();
}

function noActions(): ActionCounts {
  return { create: 0, update: 0, delete: 0 };
}

/** Equal changes of several repositories. GitHub's ids, which differ, are ignored. */
function keyOfChange(change: StatedChange): string {
  const { family, action, target, state, source, origin, isHidden } = change;
  const fields = fieldsOf(change).map(({ path, before, after }) => [path, before ?? null, after ?? null]);
  return JSON.stringify([
    family,
    action,
    target,
    fields,
    state,
    source.layer,
    source.file,
    source.line,
    origin,
    isHidden,
  ]);
}

function sorted<T>(groups: ReadonlyMap<string, Group<T>>): readonly Group<T>[] {
  return [...groups.values()].sort((a, b) => b.repos.length - a.repos.length);
}

/** Targets that are the same everywhere are named once. */
function finishCause({ failure, targetsOf }: CauseInProgress): FailureCause {
  const places = [...targetsOf].map(([repo, targets]) => ({ repo, targets: [...targets] }));
  const targets = places[0]?.targets ?? [];
  const inOrder = (names: readonly string[]) => JSON.stringify(names.toSorted());
  const isShared = targets.length > 0 && places.every((place) => inOrder(place.targets) === inOrder(targets));
  if (!isShared) return { failure, places };
  return { failure: { ...failure, targets }, places: places.map(({ repo }) => ({ repo, targets: [] })) };
}
