// The contract of the read of a setting family: the requests that read the actual state, and the decoding of their
// answers. A family returns these requests; it sends none.
import type { ApiRequest, Directory, Json, JsonObject, Repository } from "../model.ts";

/** The needs of a batch of repositories: they decide which data of a family is read. */
export interface Use<Desired> {
  readonly desired: readonly Desired[];
  /** True if at least one repository of the batch prunes this family, so everything that exists must be read. */
  readonly prune: boolean;
}

/** A read request; only GET or a GraphQL query. */
export interface ReadRequest {
  readonly request: ApiRequest;
  /** Follow `Link: rel="next"` to the last page and concatenate; `items` names the list inside an object answer. */
  readonly pages?: "all";
  readonly items?: string;
  /**
   * Returns the part of a list entry that the family needs. The rest is dropped page by page: for a whole organization
   * it would fill the memory.
   */
  keep?(entry: JsonObject): Json;
  /**
   * Statuses that count as an answer: the reader returns `undefined` for them. Never list 404 if it may mean "no
   * access".
   */
  readonly absentOn?: readonly number[];
}

/** A read that checks whether a write was stored. */
export interface ReadBack {
  readonly read: ReadRequest;
  /**
   * The reason why the answer differs from the request; undefined if it does not. `answer` is undefined if a status of
   * `absentOn` was returned.
   */
  differs(answer: Json | undefined): string | undefined;
}

/** One step of a read. A family can request more data ("more rules exist than the page has") without doing I/O. */
export type ReadStep<T> =
  | { readonly kind: "known"; readonly value: T }
  /**
   * The data is incomplete: a partial answer, a missing permission, an unread page. Nothing is written or deleted then.
   */
  | { readonly kind: "unknown"; readonly reason: string; readonly failure?: "denied" | "missing" | "unavailable" }
  /** `next` gets one answer per request, in order; `undefined` for a status of `absentOn`. */
  | {
      readonly kind: "more";
      readonly requests: readonly ReadRequest[];
      next(answers: readonly (Json | undefined)[]): ReadStep<T>;
    };

export interface RepositoryContext {
  readonly repo: Repository;
  readonly directory: Directory;
  /** The settings that `repository:` asks for: other families consider their effect when they read. */
  readonly asked?: JsonObject;
}

/**
 * A cheap first pass in the flat query. It skips the details of a nested family for repositories that have nothing. Not
 * used before a delete: the read before a delete always fetches the details, because GitHub has returned totals that
 * were too small.
 */
export interface Probe<Desired, Actual> {
  /**
   * GraphQL fields on `Repository`, in batches twice as large as those of the details. They have no nodes: only totals
   * (`labels { totalCount }`) and facts that make details unnecessary, such as whether a branch exists. If one of the
   * fields fails, the state of the family is unknown.
   */
  selection(use: Use<Desired>): string;
  /**
   * The actual state if the totals show that nothing exists. Undefined in all other cases, including doubt: then the
   * details are read.
   */
  decode(node: JsonObject, context: RepositoryContext, use: Use<Desired>): ReadStep<Actual> | undefined;
}

/** How the actual state of a family is read. */
export type Read<Desired, Actual> =
  /** In bulk by GraphQL: fields on `Repository`. `nested` families have connections inside and get smaller batches. */
  | {
      readonly kind: "repository-query";
      readonly size: "flat" | "nested";
      /** GraphQL fields on `Repository`, aliased so that they do not collide with those of other families. */
      selection(use: Use<Desired>): string;
      decode(node: JsonObject, context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
      /** For `nested` families: decides which repositories need the details. */
      readonly probe?: Probe<Desired, Actual>;
    }
  /** Over REST, repository by repository, for data that GraphQL does not have. */
  | { readonly kind: "endpoint"; start(context: RepositoryContext, use: Use<Desired>): ReadStep<Actual> }
  /** Once per run for the whole organization. `State` is JSON and is stored in the inventory. */
  | {
      readonly kind: "organization";
      list(organization: string, directory: Directory, use: Use<Desired>): ReadStep<Json>;
      decode(state: Json, context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
      /** Reads one repository again, before a delete or a full replacement. */
      confirm(context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
      /** Left out: the list costs next to nothing. */
      readonly single?: SingleRead<Desired, Actual>;
    };

/** How a run on a few of many repositories reads them without the list of the whole organization. */
export interface SingleRead<Desired, Actual> {
  /** Slugs of the teams of which the list of the organization has all repositories. */
  teams(directory: Directory, use: Use<Desired>): readonly string[];
  /** Reads one repository in about one request. */
  start(context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
}

/** How the family reads the actual state, and which data of the listing it uses. */
export type FamilyRead<Desired, Actual> = Read<Desired, Actual> & {
  /**
   * Returns the part of a listing entry that the family needs, kept as `repo.listed`; undefined if the entry lacks it.
   */
  listed?(entry: JsonObject): Json | undefined;
  /** The family reads `repo.properties`, so the listing must include them. */
  readonly usesProperties?: true;
  /**
   * Paths, entry key first, of the parts that can be left out on their own if a server cannot read them. Default: each
   * key of a map, no part of a collection.
   */
  parts?(desired: Desired): readonly (readonly string[])[];
  /**
   * By GraphQL field of an entry, such as `Label.color`: the keys of the config that need it. On a server without the
   * field, these keys are left out of every entry. None: the family can read the entry without the field.
   */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
};
