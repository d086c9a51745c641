// The vocabulary that every stage shares: plain JSON data, no behavior. One file, longer than others, so that it is
// read once and from top to bottom, in the order of the pipeline: then any stage can be read by itself.
import type { Endpoints } from "@octokit/types";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The layer, file and line (from 1) that asked for a value. */
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
  /** Slugs of the teams with access; present only where some `match` asks. */
  readonly teams?: readonly string[];
  /** Slugs of teams that some `match` asks for and whose access could not be read. */
  readonly unreadTeams?: readonly string[];
  /** False where the token cannot administer the repository. */
  readonly admin?: boolean;
  /**
   * By family key: what that family keeps of the repository's entry in the listing. Left out: the listing did not say.
   */
  readonly listed?: Readonly<Record<string, Json>>;
}

/** Counts of the listed repositories. Repositories outside of the selection are counted only as listed. */
export interface SelectionCounts {
  readonly listed: number;
  readonly excluded: number;
  /** Archived, and left alone because no layer says `archived:`; also temporary forks of security advisories. */
  readonly archived: number;
  /** The token may not administer them. */
  readonly unreachable: number;
  /** Repositories with the same desired state in the base config; left out without one. */
  readonly unconcerned?: number;
  readonly selected: number;
}

/** A policy, with how many of the selected repositories it is for. */
export interface PolicyCount {
  readonly name: string;
  readonly source: Provenance;
  readonly matches: number;
  /** How many it may be for: something that its `match` asks for could not be read. */
  readonly unknown: number;
}

/**
 * Names of an organization, resolved once per run. Absent means: not asked for. `null` means: asked for, does not
 * exist.
 */
export interface Directory {
  /** By the spelling used in the config (caseless name or slug). */
  readonly teams: Readonly<Record<string, DirectoryTeam | null>>;
  readonly users: Readonly<Record<string, DirectoryActor | null>>;
  readonly apps: Readonly<Record<string, DirectoryActor | null>>;
  /** Custom repository roles by name; present only if asked for. */
  readonly roles: readonly string[];
  /** Ids of the custom repository roles, by name in lower case. */
  readonly roleIds?: Readonly<Record<string, number>>;
  /** Repositories that the config names for what they hold, by the spelling used there. */
  readonly repositories?: Readonly<Record<string, DirectoryActor | null>>;
  /** Custom property definitions by name, as GitHub describes them; present only if asked for. */
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
   * By slug: whether the user is in that team, or in one below it. `null`: asked for, and not known. Left out: not
   * asked for.
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

/** A user or team that certainly cannot push to a repository, by any source of its access. */
export interface LowAccess {
  readonly kind: "team" | "user";
  /** Slug or login, in lower case. */
  readonly name: string;
  readonly role: "none" | "pull" | "triage";
}

/**
 * Data that one request gives for many repositories. `list` reads it, the inventory carries it, and shards read it
 * again when it is old.
 */
export interface OrganizationState {
  /** ISO 8601, UTC. */
  readonly readAt: string;
  readonly directory: Directory;
  /** By family key: what that family's organization-level read collected. */
  readonly families: Readonly<Record<string, Json>>;
  /** By family key: why that family's organization-level read failed; unknown for every repository. */
  readonly unknown: Readonly<Record<string, string>>;
  /** Keys in `unknown` that this server or the plan does not have. */
  readonly unsupported?: readonly string[];
  /** By kind and name in lower case, such as `team infosek`, of names that do not exist: the one probably meant. */
  readonly meant?: Readonly<Record<string, string>>;
}

/** The desired state of one repository, after all layers. */
export interface DesiredState {
  /** By family key; a family that no layer sets is left out. */
  readonly families: Readonly<Record<string, Json>>;
  /** By family or collection key (`topics`): pruned here, and who asked. */
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
  /** Sentences for the report: entries that fell away, prunes that were given up. */
  readonly notes: readonly string[];
  /**
   * The layers that may apply or not, because a value could not be read. Their settings are not enforced here.
   */
  readonly undecided: readonly Failure[];
}

/** The second is only in the description of GitHub Enterprise Cloud. */
export type Route = keyof Endpoints | "GET /orgs/{org}/custom-repository-roles";
export interface RestRequest {
  readonly kind: "rest";
  readonly route: Route;
  readonly parameters: JsonObject;
  /**
   * Another media type than JSON's usual one.
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

/** Job `index` of `count`, both counting from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A repository with what the config asks of it. */
export interface Target {
  readonly repo: Repository;
  readonly desired: DesiredState;
}

/** The result of a read. Only `known` may lead to a write. */
export type ReadResult<T> =
  | { readonly kind: "known"; readonly value: T }
  /** `isFinding`: it cannot be read, because this server or the plan does not have it. */
  | { readonly kind: "unknown"; readonly failure: Failure; readonly isFinding?: true }
  | { readonly kind: "deferred"; readonly reason: string };

/**
 * The actual state of a repository, by family key. `failure`, `deferred` and `gone` concern it as a whole: then nothing
 * is written, whatever `families` holds.
 */
export interface RepositoryRead extends Target {
  readonly families: ReadonlyMap<string, ReadResult<unknown>>;
  /** The settings that were left out of `desired`, because this server does not know them. */
  readonly findings?: readonly Finding[];
  readonly failure?: Failure;
  readonly deferred?: string;
  /** Why it is none of this run's any more: deleted, transferred, archived, excluded. */
  readonly gone?: string;
}

/** One difference between desired and actual state, as a family sees it. */
export type Drift = {
  readonly target: string;
  /** Its path in the desired state; the family's root if left out. */
  readonly path?: readonly string[];
  /** GitHub's identifiers, for the request and not for people: they differ where the change is the same. */
  readonly ref?: Json;
  /** Less is protected than before: a person should look at it. */
  readonly lessensProtection?: true;
} & (
  | { readonly action: "create"; readonly after: Json }
  | { readonly action: "update"; readonly before: Json; readonly after: Json }
  | { readonly action: "delete"; readonly before: Json }
);

/** A drift with the family that found it and the provenance of what it should become. */
export type Change = Drift & {
  readonly family: string;
  readonly source: Provenance;
  /** Present only where a base config was compared. */
  readonly origin?: ChangeOrigin;
};

/** `proposed`: the config of this pull request asks for it. `earlier`: the repository had drifted before. */
export type ChangeOrigin = "proposed" | "earlier";

/** Drift that we may not repair. */
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

/** Order of requests inside one repository. */
export const PHASES = ["unarchive", "visibility", "settings", "details", "entries", "archive"] as const;
export type Phase = (typeof PHASES)[number];

/** `replace`: the request carries a whole list, so the repository is read once more before it is sent. */
export type Effect = "create" | "update" | "replace" | "delete";

/** One request that a family wants sent, with the targets of the changes that it carries out. */
export interface FamilyRequest {
  readonly request: ApiRequest;
  readonly phase: Phase;
  readonly effect: Effect;
  readonly targets: readonly string[];
  /** GitHub takes it for many repositories at once: requests that differ in this list alone are sent as one. */
  readonly join?: Join;
  /** Targets of the same family that must be applied before, or it is not sent: what takes their place. */
  readonly after?: readonly string[];
  /** Targets of `repository` with whose new values it was planned: where one is not applied, it is not sent. */
  readonly builtOn?: readonly string[];
  /** For a delete that makes room for a new entry: restores the old one if the new one fails. */
  readonly undo?: Undo;
}
/** Puts back what was deleted in order to be replaced. */
export interface Undo {
  readonly request: ApiRequest;
  /** Reads what is there; asked before wherever GitHub left open what it has done. */
  readonly look: ApiRequest;
}
export interface Join {
  /** The parameter that lists the repositories. */
  readonly list: string;
  /** How many of them one request takes. */
  readonly max: number;
}

/** A request of the plan: one or several families' requests to the same route, joined. */
export interface PlannedRequest extends Omit<FamilyRequest, "targets" | "undo" | "after" | "builtOn"> {
  readonly parts: readonly RequestPart[];
}
export interface RequestPart extends Pick<FamilyRequest, "targets" | "after" | "builtOn" | "undo"> {
  readonly family: string;
  /** The request of this family alone. */
  readonly request: ApiRequest;
}

/** One request in the place of several repositories' own. */
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
  /** By collection: how many entries were read and how many would be lost, for `max-deletes`. */
  readonly entries: Readonly<Record<string, EntryCount>>;
  /** Changes that `max-deletes` or `max-changes` does not allow: no request makes them. */
  readonly heldBack?: readonly Change[];
}

/** A share or a number. */
export type Amount = { readonly percent: number } | { readonly count: number };

export interface EntryCount {
  readonly read: number;
  readonly deleted: number;
}

/** The input `fail-on`: from which result on a job fails. */
export type FailOn = "failed" | "deferred" | "drift" | "never";

/** `gone` is in no count: the repository is no longer one of this run. */
export type OutcomeKind = "in-sync" | "planned" | "applied" | "deferred" | "failed" | "gone";
export type ChangeState = "planned" | "applied" | "deferred" | "failed";
export type StatedChange = Change & {
  readonly state: ChangeState;
  /** Its values are left out, because they are those of a private repository. */
  readonly isHidden?: true;
};
export interface RepoOutcome {
  readonly repo: string;
  /** GitHub's numeric id, which names a private repository where its name is hidden. */
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
  /** Mean duration of its answers. Left out where there were too few. */
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
