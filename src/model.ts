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
 * What a repository is, as it was listed: what selects it and what layers match on. `undefined` means unknown, never
 * "absent".
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

/** What became of the repositories that were listed. Those that are not counted further were not asked for. */
export interface SelectionCounts {
  readonly listed: number;
  readonly excluded: number;
  /** Archived, and left alone because no layer says `archived:`; also temporary forks of security advisories. */
  readonly archived: number;
  /** The token may not administer them. */
  readonly unreachable: number;
  /** Of which a base config asks the same; left out without one. */
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
  /** Of a user: owns the organization. Left out where nobody asked, or GitHub did not say. */
  readonly owner?: boolean;
}

/** What the acting user's access hangs on. */
export type ViewerAccess =
  /** On no team: an App, or an owner of the organization. */
  | { readonly kind: "independent" }
  /**
   * By slug: whether the user is in that team, or in one below it. `null`: asked for, and not known. Left out: not
   * asked for.
   */
  | { readonly kind: "by-teams"; readonly members: ReadonlyMap<string, boolean | null> };

/** Who administers a repository by a grant of its own. */
export interface Administrator {
  readonly kind: "team" | "user";
  /** Slug or login. */
  readonly name: string;
  /** Slug of the team above. */
  readonly parent?: string;
}

/**
 * What one request answers for many repositories: read by `list`, carried in the inventory, read again when it is old.
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

/** What the config asks of one repository, after all layers. */
export interface DesiredState {
  /** By family key; a family that no layer sets is left out. */
  readonly families: Readonly<Record<string, Json>>;
  /** By family or collection key (`topics`): pruned here, and who asked. */
  readonly prune: Readonly<Record<string, Provenance>>;
  /**
   * Who asked for the value at this path: the deepest prefix of `path` that a layer set. Collections are indexed by
   * entry key.
   */
  sourceOf(family: string, path: readonly string[]): Provenance;
  /**
   * The placeholders that made this text at or below the path, such as `properties.team`; empty where the config has
   * the text as it is. A name that does not resolve and comes from a placeholder is a failure of the repository and
   * never a mistake of the config: `leaveOutNames` takes what asks for it out of `families` and `prune`, so that
   * nothing is pruned in a collection that lacks an entry, and no list is written without the name.
   */
  placeholdersOf(family: string, path: readonly string[], text: string): readonly string[];
  /** Sentences for the report: entries that fell away, prunes that were given up. */
  readonly notes: readonly string[];
  /**
   * What the config may ask and nobody knows, because something could not be read: this much of the policy is not kept
   * here.
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

/** What a read came to. Only `known` may lead to a write. */
export type ReadResult<T> =
  | { readonly kind: "known"; readonly value: T }
  /** `isFinding`: nobody can read it here, since this server or the plan does not have it. */
  | { readonly kind: "unknown"; readonly failure: Failure; readonly isFinding?: true }
  | { readonly kind: "deferred"; readonly reason: string };

/**
 * What is known of a repository now, by family key. `failure`, `deferred` and `gone` concern it as a whole; then
 * `families` is empty.
 */
export interface RepositoryRead extends Target {
  readonly families: ReadonlyMap<string, ReadResult<unknown>>;
  /** What was left out of `desired`, because this server does not know it. */
  readonly findings?: readonly Finding[];
  readonly failure?: Failure;
  readonly deferred?: string;
  /** Why it is none of this run's any more: deleted, transferred, archived, excluded. */
  readonly gone?: string;
}

/** One difference between desired and actual state, as a family sees it. */
export type Drift = {
  readonly target: string;
  /** Where in the desired state it was asked for; the family's root where left out. */
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
  /** What to do about it. */
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
  /** Of a delete that only makes room for a new one: what to do where that does not come to be. */
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
  /** What this family alone would send. */
  readonly request: ApiRequest;
}

/** One request in the place of several repositories' own. */
export interface JointRequest {
  readonly request: RestRequest;
  /** In the order of `shares`. */
  readonly repositories: readonly Repository[];
  /** The parameter that lists the repositories. */
  readonly list: string;
  /** What each repository would send by itself. */
  readonly shares: readonly RestRequest[];
}

/** What is to be done in one repository. JSON only. */
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
  /** Of a deferred repository: why it waits for the next run. */
  readonly reason?: string;
  readonly changes: readonly StatedChange[];
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
}

/** What one shard did, as uploaded. */
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
  /** Failures of the whole shard: the guard, an unreadable organization. */
  readonly failures: readonly Failure[];
  /** How many repositories of this shard each layer applies to. */
  readonly layers?: readonly LayerCount[];
  /** The cost of the planned writes. */
  readonly forecast?: WriteForecast;
  /** Sentences about the whole shard, for example that the base config is missing. */
  readonly notes?: readonly string[];
  /** Where a base config was compared: how many repositories both ask the same of, so that they were not read. */
  readonly base?: { readonly unconcerned: number };
}

export interface LayerCount {
  /** As in `Provenance`. */
  readonly layer: string;
  readonly repositories: number;
}

/** What the writes of one shard cost at its present pace. */
export interface WriteForecast {
  readonly writes: number;
  /** Of uninterrupted work. */
  readonly minutes: number;
  /** Runs of `time-limit` each, this one included. */
  readonly nights: number;
  /** Minutes with twice as many shards. */
  readonly minutesWithMoreShards?: number;
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
