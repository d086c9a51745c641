// The contract of a setting family: it says what to read, compares, and says which requests would repair. It does no
// I/O.
import type { ZodType } from "zod";
import type {
  Administrator,
  ApiRequest,
  Directory,
  Drift,
  EntryCount,
  FamilyRequest,
  Finding,
  Json,
  JsonObject,
  Repository,
  RequestPart,
} from "../model.ts";

/**
 * Advice when access is missing, and a documentation row. A token that has these, and `Metadata`, can do everything
 * that the family does.
 */
export interface Permission {
  /** As GitHub names it for fine-grained tokens and Apps, e.g. `Administration`. */
  readonly name: string;
  readonly read: "read" | "write";
  readonly write: "read" | "write";
  readonly level: "repository" | "organization";
  /** What else is needed. */
  readonly also?: readonly FurtherPermission[];
}

/** A permission that a family needs beside its main one. */
export interface FurtherPermission extends Pick<Permission, "name" | "level"> {
  readonly access: "read" | "write";
  /** What in the config asks for it, such as `where teams are named`. Left out: always. */
  readonly when?: string;
}

/**
 * How the layers of one family merge. Maps merge deep and scalars replace; collections merge by key and are additive.
 */
export type Merge =
  | {
      readonly kind: "map";
      /** Nested lists that are collections, by key, e.g. `topics`. */
      readonly collections?: Readonly<Record<string, KeyOf>>;
    }
  | {
      readonly kind: "collection";
      readonly keyOf: KeyOf;
      /** Lists inside an entry that merge by key as well, such as the `rules` of a ruleset. */
      readonly nested?: Readonly<Record<string, KeyOf>>;
    };
/**
 * The identity of an entry, normalized (lower case where GitHub is caseless). It is also the `target` of its changes.
 */
export type KeyOf = (entry: Json) => string;

/**
 * Where a key of a map family may stand: only for one repository, or also in a policy with a `match`. Left out:
 * everywhere.
 */
export type Placement = "repository" | "policy";
/** A key's placement; a function where it depends on the value that was written. */
export type PlacementRule = Placement | ((value: Json) => Placement);

/** What is wrong with a desired state once its layers are merged, although each layer is right by itself. */
export interface DesiredProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** A value that is accepted and deserves a warning. */
export interface WrittenWarning {
  /** Keys and list positions, from the family's value down. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Programs whose files can stand in the config, marked by `dialect`. */
export const DIALECTS = ["probot", "safe-settings"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A name that must exist in the organization before anything is written. */
export interface NameRef {
  readonly kind: "team" | "user" | "app" | "role" | "property" | "repository";
  readonly name: string;
  /** Where in the desired state it is, entry key first: for the message, and for what is left out without the name. */
  readonly path: readonly string[];
  /**
   * `path` leads to a part of the entry, such as all of `restrictions`, that the family leaves as it is on GitHub where
   * it is left out. Without it, the whole entry is left out where the name does not resolve.
   */
  readonly list?: true;
  /** Of a user: also ask whether it owns the organization. */
  readonly ownership?: true;
}

/**
 * Another way to write a key of a map family, as files for other programs have it. It is moved before anything is
 * checked.
 */
export interface Spelling {
  /** From the layer down, the family's key included: `["repository", "enable_vulnerability_alerts"]`. */
  readonly from: readonly string[];
  /** The family's own key; left out where what is found has the family's keys inside. */
  readonly to?: string;
}

/** What GitHub answered to a write, refusals included. */
export interface WriteAnswer {
  readonly status: number;
  /** GitHub's sentence where it refuses; empty where it does not. */
  readonly message: string;
  readonly data: Json;
}

/** A read after a write, and its judge. */
export interface ReadBack {
  readonly read: ReadRequest;
  /**
   * Why the answer is not what was asked for; undefined where it is. The answer is undefined where `absentOn` applied.
   */
  differs(answer: Json | undefined): string | undefined;
}

/** What the repositories at hand ask of a family: decides what is read at all. */
export interface Use<Desired> {
  readonly desired: readonly Desired[];
  /** Some repository at hand prunes this family, so everything that exists must be read. */
  readonly prune: boolean;
}

/** A read request; only GET or a GraphQL query. */
export interface ReadRequest {
  readonly request: ApiRequest;
  /** Follow `Link: rel="next"` to the last page and concatenate; `items` names the list inside an object answer. */
  readonly pages?: "all";
  readonly items?: string;
  /**
   * What is needed of each entry of a long list. The rest is let go page by page: for an organization it would fill the
   * memory.
   */
  keep?(entry: JsonObject): Json;
  /**
   * Statuses that are an answer, not a failure: the reader hands on `undefined`. Never where 404 may mean "no access".
   */
  readonly absentOn?: readonly number[];
}

/** A read is a sequence of steps, so that a family can read on ("there are more rules than came") without doing I/O. */
export type ReadStep<T> =
  | { readonly kind: "known"; readonly value: T }
  /** A partial answer, a missing permission, a page not read: never written over, never deleted, decides nothing. */
  | { readonly kind: "unknown"; readonly reason: string; readonly failure?: "denied" | "missing" | "unavailable" }
  /** `next` gets one answer per request, in order; `undefined` where `absentOn` applied. */
  | {
      readonly kind: "more";
      readonly requests: readonly ReadRequest[];
      next(answers: readonly (Json | undefined)[]): ReadStep<T>;
    };

export interface RepositoryContext {
  readonly repo: Repository;
  readonly directory: Directory;
  /** What the config asks of the repository itself (`repository:`): other families read what it will lead to. */
  readonly asked?: JsonObject;
}

/**
 * A cheap first look, taken with the flat query, so that the details of a nested family are read only where there is
 * something. Not taken before a delete: the second look reads the details whatever a total says, since GitHub has been
 * seen to answer totals that are too small.
 */
export interface Probe<Desired, Actual> {
  /**
   * GraphQL fields on `Repository`, in a batch twice as large as that of the details: totals (`labels { totalCount }`)
   * and what decides without details (does the branch exist?), no nodes. A problem with one of them makes the family
   * unknown there.
   */
  selection(use: Use<Desired>): string;
  /**
   * The actual state where the totals alone tell it: nothing is there. Undefined wherever something is, or in doubt:
   * read the details.
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
      /** Of `nested` families: which repositories need the details at all. */
      readonly probe?: Probe<Desired, Actual>;
    }
  /** REST, repository by repository, where GraphQL is blind. */
  | { readonly kind: "endpoint"; start(context: RepositoryContext, use: Use<Desired>): ReadStep<Actual> }
  /** Once per run for the whole organization; `State` is JSON and travels in the inventory. */
  | {
      readonly kind: "organization";
      list(organization: string, directory: Directory, use: Use<Desired>): ReadStep<Json>;
      decode(state: Json, context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
      /** Reads one repository afresh, before a delete or a full replacement. */
      confirm(context: RepositoryContext, use: Use<Desired>): ReadStep<Actual>;
    };

export interface Comparison {
  readonly changes: readonly Drift[];
  readonly findings: readonly Finding[];
  /** How many entries exist that `prune` could delete, and how many of them would be; for `max-deletes`. */
  readonly entries?: EntryCount;
}

/** `repo` is the repository as it will be when the family's requests are sent. */
export interface CompareContext extends RepositoryContext {
  /** As it was read; left out: nothing that a family could see changes before. */
  readonly was?: Repository;
  /** By name: the repository's own settings that this plan changes before, as they will be. */
  readonly changed?: JsonObject;
  /** Collections (family key, or `topics`) that may lose what the desired state does not name. */
  readonly prune: ReadonlySet<string>;
  /** Secrets are sent again although nobody can see whether they differ. */
  readonly rewriteSecrets?: boolean;
}

/** What the config says of a family. */
export interface FamilyConfig<Desired> {
  /** One layer's value → normalized, strict at every depth. Keeps the order and number of list entries. */
  readonly schema: ZodType<Desired>;
  readonly merge: Merge;
  /** Keys of a map family that are not allowed everywhere. */
  readonly placement?: Readonly<Record<string, PlacementRule>>;
  /** Keys that are accepted and dropped by the schema, with what to know about each: noted, never written. */
  readonly retired?: Readonly<Record<string, string>>;
  /** In this order: of two spellings of one key the layer has to choose. */
  readonly spellings?: readonly Spelling[];
  /**
   * What a value of a layer that was written for another program says here: what is left out may mean something there.
   */
  fromDialect?(value: Desired, dialect: Dialect): Desired;
  /**
   * What one layer's value says that is right and yet seldom meant, such as a restriction to nobody. It gets the value
   * as it is written, before the schema, with placeholders in it; `path` leads to the key or list entry that is noted.
   */
  warnings?(written: Json): readonly WrittenWarning[];
  /** Collections that `prune` may name. */
  readonly prunable?: readonly string[];
  /** Mistakes that show only once the layers of one repository are merged; found before anything is written. */
  check?(desired: Desired): readonly DesiredProblem[];
  names?(desired: Desired): readonly NameRef[];
  /** Mistakes that show only beside what the organization has; found before anything is written. */
  checkNamed?(desired: Desired, directory: Directory): readonly DesiredProblem[];
}

/** What people read about a family. */
export interface FamilyDocs {
  readonly summary: string;
  /** GitHub's documentation. */
  readonly url: string;
  readonly permission: Permission;
  /** Requests per repository: in steady state beyond the bulk reads, and the most for a change. A documentation row. */
  readonly cost: { readonly steady: string; readonly change: string };
}

/** How the actual state is read, and what it takes from the listing. */
export type FamilyRead<Desired, Actual> = Read<Desired, Actual> & {
  /**
   * What the family keeps of an entry of the organization's list of repositories, as `repo.listed`; undefined where it
   * does not say.
   */
  listed?(entry: JsonObject): Json | undefined;
  /** Reads `repo.properties`, which the listing then has to fill in. */
  readonly usesProperties?: true;
};

/** From the desired and the actual state to the requests that repair the difference. */
export interface FamilyPlan<Desired, Actual> {
  diff(desired: Desired, actual: Actual, context: CompareContext): Comparison;
  write(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[];
}

/** What keeps a write from doing harm, and from being called what it is not. */
export interface FamilyGuards<Actual> {
  /** Whether an answer to the `look` of the part's `undo` has that target; undefined where it does not tell. */
  isThere?(answer: Json, target: string, part: RequestPart): boolean | undefined;
  /** Who administers the repository now, as far as this family read it; what is inherited is left out. */
  administrators?(actual: Actual, context: RepositoryContext): readonly Administrator[];
  /**
   * Why somebody above the repository does not let it have what the request asks: its changes are findings then, not
   * failures.
   */
  objection?(answer: WriteAnswer, part: RequestPart): string | undefined;
  /**
   * How to see whether a write that GitHub answered with success was stored; left out where its answer is enough. What
   * is not there is a finding, never applied.
   */
  readBack?(part: RequestPart, answer: WriteAnswer): ReadBack | undefined;
  /**
   * What GitHub's answer to a write shows of a change: what was stored, in the words of its `after`; undefined where
   * the answer does not show it. What is not stored as asked is a finding, never applied.
   */
  stored?(answer: Json, change: Drift): Json | undefined;
  /** Why that is, where the family can tell. */
  whyUnstored?(change: Drift, shown: Json): string | undefined;
}

/**
 * One setting family. `Desired` is what the schema makes of the config, normalized as GitHub normalizes it; `Actual` is
 * our own small shape of what GitHub answered. All methods are pure.
 */
export interface SettingFamily<Desired, Actual> {
  /** The key in the config. */
  readonly key: string;
  readonly config: FamilyConfig<Desired>;
  readonly docs: FamilyDocs;
  readonly read: FamilyRead<Desired, Actual>;
  readonly plan: FamilyPlan<Desired, Actual>;
  readonly guards?: FamilyGuards<Actual>;
}

/** A family as the registry keeps it: its own types are its own business. */
export type AnyFamily = SettingFamily<unknown, unknown>;

/** Methods are bivariant, so a family fits the registry without a cast, and its literal is checked here. */
export function defineFamily<Desired, Actual>(family: SettingFamily<Desired, Actual>): AnyFamily {
  return family;
}
