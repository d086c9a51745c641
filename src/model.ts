// The vocabulary that every stage shares: plain JSON data without behavior, in the order of the pipeline. It is one
// long file on purpose: a reader of this file can then read any stage on its own.
import type { Endpoints } from "@octokit/types";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The layer, file and line (from 1) that set a value. */
export interface Provenance {
  /** `top level`, `policy "databases"` or `repository payments-api`. */
  readonly layer: string;
  readonly file: string;
  readonly line: number;
}

export type Visibility = "public" | "private" | "internal";
export type OwnerKind = "organization" | "user";

/**
 * A listed repository: the data that selects it and that layers match on. `undefined` means unknown, never "absent".
 */
export interface Repository {
  readonly id: number;
  readonly nodeId: string;
  readonly owner: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly archived: boolean;
  readonly fork: boolean;
  readonly template: boolean;
  readonly language: string | null;
  readonly topics?: readonly string[];
  readonly defaultBranch: string;
  /** Custom property values; a property without a value is left out. */
  readonly properties?: Readonly<Record<string, string | readonly string[]>>;
  /** Slugs of the teams with access; present only if some `match` uses teams. */
  readonly teams?: readonly string[];
  /** Slugs of teams that some `match` names and whose access could not be read. */
  readonly unreadTeams?: readonly string[];
  /** False if the token cannot administer the repository. */
  readonly admin?: boolean;
  /**
   * By family key: the part of the repository's list entry that this family uses. Left out: the list did not show it.
   */
  readonly listed?: Readonly<Record<string, Json>>;
}

/** Counts of the listed repositories. Repositories outside of the selection are counted only as listed. */
export interface SelectionCounts {
  readonly listed: number;
  readonly excluded: number;
  /** Archived, and left alone because no layer sets `archived`; also temporary forks of security advisories. */
  readonly archived: number;
  /** Repositories that the token may not administer. */
  readonly unreachable: number;
  /** Repositories with the same desired state in the base config; left out without one. */
  readonly unconcerned?: number;
  readonly selected: number;
}

/** A policy, with the number of selected repositories that it applies to. */
export interface PolicyCount {
  readonly name: string;
  readonly source: Provenance;
  readonly matches: number;
  /** Repositories that it may apply to: a value that its `match` uses could not be read. */
  readonly unknown: number;
}

/**
 * Names of an organization, resolved once per run. Only names that the config uses are looked up. `null`: the name does
 * not exist.
 */
export interface Directory {
  /** By name or slug, in the spelling of the config. GitHub ignores case. */
  readonly teams: Readonly<Record<string, DirectoryTeam | null>>;
  readonly users: Readonly<Record<string, DirectoryActor | null>>;
  readonly apps: Readonly<Record<string, DirectoryActor | null>>;
  /** Names of the custom repository roles; empty if the config does not use them. */
  readonly roles: readonly string[];
  /** Ids of the custom repository roles, by name in lower case. */
  readonly roleIds?: Readonly<Record<string, number>>;
  /** Repositories that the config refers to, such as the one of a required workflow, in the config's spelling. */
  readonly repositories?: Readonly<Record<string, DirectoryActor | null>>;
  /** Definitions of custom properties by name, as GitHub returns them; empty if the config does not use them. */
  readonly properties: Readonly<Record<string, Json>>;
}
export interface DirectoryTeam {
  readonly id: number;
  readonly nodeId: string;
  readonly slug: string;
  readonly name: string;
  /** The slug of the parent team. */
  readonly parent: string | null;
}
export interface DirectoryActor {
  readonly id: number;
  readonly nodeId: string;
  /** Login of a user, slug of an App, full name of a repository. */
  readonly name: string;
  /** For a user: owns the organization. Left out if it was not read, or GitHub did not say. */
  readonly owner?: boolean;
}

/** The source of the acting user's access. */
export type ViewerAccess =
  /** On no team: an App, or an owner of the organization. */
  | { readonly kind: "independent" }
  /**
   * By slug: true if the user is in that team, or in one below it; `null` if GitHub did not say. Left out: not read.
   */
  | { readonly kind: "by-teams"; readonly members: ReadonlyMap<string, boolean | null> };

/** A user or team with a direct admin grant on a repository. */
export interface Administrator {
  readonly kind: "team" | "user";
  /** Slug or login. */
  readonly name: string;
  /** Slug of the team above. */
  readonly parent?: string;
}

/** A user or team that certainly cannot push to a repository, whatever the source of its access. */
export interface LowAccess {
  readonly kind: "team" | "user";
  /** Slug or login, in lower case. */
  readonly name: string;
  readonly role: "none" | "pull" | "triage";
}

/**
 * Data that one request returns for many repositories. `list` reads it, the inventory carries it to the shards, and a
 * shard reads it again if it is too old.
 */
export interface OrganizationState {
  /** ISO 8601, UTC. */
  readonly readAt: string;
  readonly directory: Directory;
  /** By family key: the result of that family's organization-level read. */
  readonly families: Readonly<Record<string, Json>>;
  /** By family key: the reason why its organization-level read failed. It is then unknown for every repository. */
  readonly unknown: Readonly<Record<string, string>>;
  /** Families in `unknown` that this server or the organization's plan does not offer. */
  readonly unsupported?: readonly string[];
  /** For names that do not exist, by kind and name in lower case, such as `team infosek`: the probable right name. */
  readonly meant?: Readonly<Record<string, string>>;
}

/** The desired state of one repository, after all layers. */
export interface DesiredState {
  /** By family key; a family that no layer sets is left out. */
  readonly families: Readonly<Record<string, Json>>;
  /** The pruned families and collections (such as `topics`), each with the `prune` that names it. */
  readonly prune: Readonly<Record<string, Provenance>>;
  /**
   * The layer that set the value at this path, or its deepest part that a layer set. Collections are indexed by entry
   * key.
   */
  sourceOf(family: string, path: readonly string[]): Provenance;
  /**
   * The placeholders that made this text at or below the path, such as `properties.team`; empty if the config has the
   * text itself. If a placeholder gives a name that does not exist, the repository fails; it is not a mistake in the
   * config. `leaveOutNames` removes the settings that use the name from `families` and `prune`. So an incomplete
   * collection is not pruned, and no list is written without the name.
   */
  placeholdersOf(family: string, path: readonly string[], text: string): readonly string[];
  /** Sentences for the report: entries that were left out, and collections that are not pruned after all. */
  readonly notes: readonly string[];
  /** One failure per layer that may or may not apply, because a value could not be read. Its settings are skipped. */
  readonly undecided: readonly Failure[];
}

/** Octokit's types lack the last route, which only GitHub Enterprise Cloud describes. */
export type Route = keyof Endpoints | "GET /orgs/{org}/custom-repository-roles";
export interface RestRequest {
  readonly kind: "rest";
  readonly route: Route;
  readonly parameters: JsonObject;
  /**
   * A media type other than GitHub's default.
   * https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types
   */
  readonly accept?: string;
}
export interface GraphqlRequest {
  readonly kind: "graphql";
  readonly query: string;
  readonly variables: JsonObject;
}
export type ApiRequest = RestRequest | GraphqlRequest;

/** Job `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A repository with its desired state. */
export interface Target {
  readonly repo: Repository;
  readonly desired: DesiredState;
}

/** The result of a read. Only `known` may lead to a write. */
export type ReadResult<T> =
  | { readonly kind: "known"; readonly value: T }
  /** `isFinding`: this server or the plan does not offer it, so no token can read it. */
  | { readonly kind: "unknown"; readonly failure: Failure; readonly isFinding?: true }
  | { readonly kind: "deferred"; readonly reason: string };

/**
 * The actual state of a repository, by family key. `failure`, `deferred` and `gone` concern the whole repository: if
 * one of them is set, nothing is written.
 */
export interface RepositoryRead extends Target {
  readonly families: ReadonlyMap<string, ReadResult<unknown>>;
  /** Settings that were removed from `desired`, because this server does not know them. */
  readonly findings?: readonly Finding[];
  readonly failure?: Failure;
  readonly deferred?: string;
  /** The reason why it no longer belongs to this run: deleted, transferred, archived or excluded. */
  readonly gone?: string;
}

/** One difference between desired and actual state, as a family sees it. */
export type Drift = {
  readonly target: string;
  /** Its path in the desired state. Left out: the root of the family. */
  readonly path?: readonly string[];
  /** GitHub's ids, for the request only. Reports ignore them: equal changes of two repositories have different ids. */
  readonly ref?: Json;
  /** The change protects less than before, so a person should check it. */
  readonly lessensProtection?: true;
} & (
  | { readonly action: "create"; readonly after: Json }
  | { readonly action: "update"; readonly before: Json; readonly after: Json }
  | { readonly action: "delete"; readonly before: Json }
);

/** A drift with the family that found it, and the config line of the new value. */
export type Change = Drift & {
  readonly family: string;
  readonly source: Provenance;
  /** Present only if a base config was compared. */
  readonly origin?: ChangeOrigin;
};

/** `proposed`: the config of this pull request causes it. `earlier`: the base config would change it too. */
export type ChangeOrigin = "proposed" | "earlier";

/** Drift that Repo Cop cannot or may not repair. */
export interface Finding {
  readonly family: string;
  readonly target: string;
  readonly message: string;
}

export type FailureKind = "denied" | "missing" | "rejected" | "unavailable" | "unknown" | "guarded" | "bug";
export interface Failure {
  readonly kind: FailureKind;
  readonly family?: string;
  readonly targets?: readonly string[];
  readonly message: string;
  /** The next step. */
  readonly advice?: string;
}

/** The order of requests within one repository. */
export const PHASES = ["unarchive", "visibility", "settings", "details", "entries", "archive"] as const;
export type Phase = (typeof PHASES)[number];

/** `replace`: the request contains a whole list, so the repository is read again before it is sent. */
export type Effect = "create" | "update" | "replace" | "delete";

/** One request of a family, with the targets of the changes that it makes. */
export interface FamilyRequest {
  readonly request: ApiRequest;
  readonly phase: Phase;
  readonly effect: Effect;
  readonly targets: readonly string[];
  /** GitHub accepts it for many repositories at once: requests that differ only in this list are sent as one. */
  readonly join?: Join;
  /** Targets of the same family that must be applied first. If one is not applied, this request is not sent. */
  readonly after?: readonly string[];
  /** Targets of `repository` whose new values the plan relies on. If one is not applied, this request is not sent. */
  readonly builtOn?: readonly string[];
  /** For a delete that makes room for a new entry: restores the old one if the new one fails. */
  readonly undo?: Undo;
}
/** Restores an entry that was deleted to be replaced. */
export interface Undo {
  readonly request: ApiRequest;
  /** Reads the entries, if it is unclear whether GitHub did the last request. */
  readonly look: ApiRequest;
}
export interface Join {
  /** The parameter that lists the repositories. */
  readonly list: string;
  /** The most repositories that one request accepts. */
  readonly max: number;
}

/** A request of the plan: the request of one family, or the joined requests of several families to one route. */
export interface PlannedRequest extends Omit<FamilyRequest, "targets" | "undo" | "after" | "builtOn"> {
  readonly parts: readonly RequestPart[];
}
export interface RequestPart extends Pick<FamilyRequest, "targets" | "after" | "builtOn" | "undo"> {
  readonly family: string;
  /** The request for this part only. */
  readonly request: ApiRequest;
}

/** One request that replaces the separate requests of several repositories. */
export interface JointRequest {
  readonly request: RestRequest;
  /** In the order of `shares`. */
  readonly repositories: readonly Repository[];
  /** The parameter that lists the repositories. */
  readonly list: string;
  /** The separate requests of the repositories. */
  readonly shares: readonly RestRequest[];
}

/** The changes and requests for one repository. JSON only. */
export interface RepoPlan {
  readonly repo: Repository;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  readonly requests: readonly PlannedRequest[];
  /** By collection, for `max-deletes`: the number of entries that were read, and of those that would be lost. */
  readonly entries: Readonly<Record<string, EntryCount>>;
  /** Changes that `max-deletes` or `max-changes` does not allow. No request makes them. */
  readonly heldBack?: readonly Change[];
}

/** A percentage or a number. */
export type Amount = { readonly percent: number } | { readonly count: number };

export interface EntryCount {
  readonly read: number;
  readonly deleted: number;
}

/** The input `fail-on`: the mildest result that fails the job. */
export type FailOn = "failed" | "deferred" | "drift" | "never";

/** `gone`: the repository no longer belongs to this run, so no count includes it. */
export type OutcomeKind = "in-sync" | "planned" | "applied" | "deferred" | "failed" | "gone";
export type ChangeState = "planned" | "applied" | "deferred" | "failed";
export type StatedChange = Change & {
  readonly state: ChangeState;
  /** Its values are left out, because the repository is private. */
  readonly isHidden?: true;
};
export interface RepoOutcome {
  readonly repo: string;
  /** GitHub's numeric id, which identifies a private repository if its name is hidden. */
  readonly id?: number;
  readonly visibility?: Visibility;
  readonly kind: OutcomeKind;
  /** The reason why a deferred repository waits for the next run. */
  readonly reason?: string;
  readonly changes: readonly StatedChange[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
}

/** The uploaded report of one shard. */
export interface ShardReport {
  readonly schemaVersion: 2;
  readonly organization: string;
  readonly runId: string;
  readonly runAttempt: number;
  /** `n/m`. */
  readonly shard: string;
  readonly dryRun: boolean;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly configDigest: string;
  readonly usage: Usage;
  readonly outcomes: readonly RepoOutcome[];
  /** Failures of the whole shard: it could not list, the token no longer works, or GitHub fails. */
  readonly failures: readonly Failure[];
  /** How many repositories of this shard each layer applies to. */
  readonly layers?: readonly LayerCount[];
  /** The cost of the planned writes. */
  readonly forecast?: WriteForecast;
  /** Sentences about the whole shard, for example that the base config is missing. */
  readonly notes?: readonly string[];
  /** With a base config: the number of repositories with the same desired state, which were not read. */
  readonly base?: { readonly unconcerned: number };
}

export interface LayerCount {
  /** As in `Provenance`. */
  readonly layer: string;
  readonly repositories: number;
}

/** The cost of a shard's writes at its present pace. */
export interface WriteForecast {
  readonly writes: number;
  /** Minutes of uninterrupted work. */
  readonly minutes: number;
  /** Runs of `time-limit` each, this one included. */
  readonly nights: number;
  /** Minutes with twice as many shards. */
  readonly minutesWithMoreShards?: number;
}

/** Facts about GitHub's limits that one process has learned, for others with the same token. */
export interface LearnedLimits {
  /** False: this server does not limit requests. */
  readonly areLimited: boolean;
  /** Mean duration of its answers. Left out if there were too few. */
  readonly secondsPerAnswer?: number;
}

/** Requests sent by this process, every attempt counted. */
export interface Usage {
  readonly requests: number;
  readonly writes: number;
  readonly graphqlQueries: number;
  readonly refusals: number;
  /** Milliseconds spent waiting for slots, resets and pauses. */
  readonly waitedMs: number;
}
