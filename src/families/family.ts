// The contract of a setting family: its config, the comparison of desired and actual state, and the requests that
// repair a difference. The contract of its read is in `read-contract.ts`. A family does no I/O.
import type { ZodType } from "zod";
import type {
  Administrator,
  Directory,
  Drift,
  EntryCount,
  FamilyRequest,
  Finding,
  Json,
  JsonObject,
  LowAccess,
  Repository,
  RequestPart,
} from "../model.ts";
import type { FamilyRead, ReadBack, RepositoryContext } from "./read-contract.ts";

/**
 * The permission of a family: for advice when access is missing, and for the table in the documentation. Together with
 * `Metadata` it must suffice for everything that the family does.
 */
export interface Permission {
  /** As GitHub names it for fine-grained tokens and Apps, e.g. `Administration`. */
  readonly name: string;
  readonly read: "read" | "write";
  readonly write: "read" | "write";
  readonly level: "repository" | "organization";
  /** Further permissions, each with the case that needs it. */
  readonly also?: readonly FurtherPermission[];
}

/** A permission that a family needs in addition to its main one. */
export interface FurtherPermission extends Pick<Permission, "name" | "level"> {
  readonly access: "read" | "write";
  /** The case in words, such as `where teams are named`. Left out: always needed. */
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
 * The identity of an entry, normalized (lower case if GitHub ignores case). It is also the `target` of its changes.
 */
export type KeyOf = (entry: Json) => string;

/**
 * The places that may set a key of a map family: `repository`: only an entry for a single repository; `policy`: also a
 * policy with a `match`. Left out: every layer.
 */
export type Placement = "repository" | "policy";
/** A key's placement; a function if it depends on the written value. */
export type PlacementRule = Placement | ((value: Json) => Placement);

/** A mistake that shows only in the merged desired state; each layer on its own is valid. */
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

/** Programs whose file formats the config accepts. The key `dialect` marks such a file. */
export const DIALECTS = ["probot", "safe-settings"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A name that must exist in the organization before anything is written. */
export interface NameRef {
  readonly kind: "team" | "user" | "app" | "role" | "property" | "repository";
  readonly name: string;
  /**
   * Path of the name in the desired state, entry key first: shown in the message. If the name does not resolve, this
   * part is left out.
   */
  readonly path: readonly string[];
  /**
   * If true, only the part at `path`, such as all of `restrictions`, is left out when the name does not resolve, and
   * GitHub's value of that part stays. Otherwise the whole entry is left out.
   */
  readonly leavesOutPart?: true;
  /** For `user` only: also look up whether the user owns the organization. */
  readonly ownership?: true;
}

/**
 * Another spelling of a key of a map family, from files for other programs. It is moved to the family's own key before
 * anything is checked.
 */
export interface Spelling {
  /** From the layer down, with the family's key: `["repository", "enable_vulnerability_alerts"]`. */
  readonly from: readonly string[];
  /** The family's own key. Left out: the value found is an object whose keys are the family's own. */
  readonly to?: string;
}

/** GitHub's answer to a write, successful or refused. */
export interface WriteAnswer {
  readonly status: number;
  /** GitHub's message if it refused the write; empty otherwise. */
  readonly message: string;
  readonly data: Json;
}

export interface Comparison {
  readonly changes: readonly Drift[];
  readonly findings: readonly Finding[];
  /** Number of existing entries that `prune` could delete, and number that it would delete; for `max-deletes`. */
  readonly entries?: EntryCount;
}

/** `repo` has the values that it will have when the family's requests are sent. */
export interface CompareContext extends RepositoryContext {
  /** The repository as it was read. Left out: the plan changes nothing before that this family could see. */
  readonly was?: Repository;
  /** Settings of the repository itself that the plan changes earlier, by name, with their new values. */
  readonly changed?: JsonObject;
  /** Collections (family key, or `topics`) in which entries that the config does not name may be deleted. */
  readonly prune: ReadonlySet<string>;
  /**
   * Accounts that cannot push when the family's requests are sent, as far as other families read that for certain. All
   * other accounts may have access.
   */
  readonly lowAccess?: readonly LowAccess[];
  /** Send secrets again. GitHub never shows a secret, so a difference cannot be seen. */
  readonly rewriteSecrets?: boolean;
}

/** The config side of a family: schema, merge rules and checks. */
export interface FamilyConfig<Desired> {
  /** One layer's value → normalized, strict at every depth. Keeps the order and number of list entries. */
  readonly schema: ZodType<Desired>;
  readonly merge: Merge;
  /** Keys of a map family that are not allowed everywhere. */
  readonly placement?: Readonly<Record<string, PlacementRule>>;
  /** Keys that the schema accepts and drops, each with a note for the user. They are never written. */
  readonly retired?: Readonly<Record<string, string>>;
  /** Other spellings of keys, applied in this order. A layer that sets one key in two spellings is an error. */
  readonly spellings?: readonly Spelling[];
  /** Translates a value from another program's file. In such a file a missing key may have a meaning of its own. */
  fromDialect?(value: Desired, dialect: Dialect): Desired;
  /**
   * Warnings about valid values that are rarely intended, such as a restriction with an empty list. `written` is the
   * value before the schema, with placeholders; each `path` leads to the key or list entry concerned.
   */
  warnings?(written: Json): readonly WrittenWarning[];
  /** Collections that `prune` may name. */
  readonly prunable?: readonly string[];
  /**
   * Mistakes that show only once the layers of one repository are merged. They are found before anything is written.
   */
  check?(desired: Desired): readonly DesiredProblem[];
  names?(desired: Desired): readonly NameRef[];
  /**
   * Values that the organization does not allow. The first part of each path is the entry that is left out of the
   * repositories that use it.
   */
  checkNamed?(desired: Desired, directory: Directory): readonly DesiredProblem[];
}

/** A family's entry in the documentation and in messages. */
export interface FamilyDocs {
  readonly summary: string;
  /** GitHub's documentation. */
  readonly url: string;
  readonly permission: Permission;
  /**
   * Requests per repository: `steady` when nothing changes, on top of the bulk reads; `change`: the most that a change
   * needs. Shown in a table of the documentation.
   */
  readonly cost: { readonly steady: string; readonly change: string };
}

/** Compares desired and actual state, and makes the requests that repair the difference. */
export interface FamilyPlan<Desired, Actual> {
  /** Only what `desired` names may differ. Deletes only if `context.prune` has the collection. */
  diff(desired: Desired, actual: Actual, context: CompareContext): Comparison;
  /** Requests for exactly these changes: a guard or a budget may have removed some. */
  write(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[];
}

/** Checks around writes: they prevent harm, and keep a write from being reported as applied when it was not. */
export interface FamilyGuards<Actual> {
  /** True if an answer to `part.undo.look` contains `target`; undefined if the answer does not show it. */
  isThere?(answer: Json, target: string, part: RequestPart): boolean | undefined;
  /** Accounts and teams that administer the repository, as far as this family read them, without inherited access. */
  administrators?(actual: Actual, context: RepositoryContext): readonly Administrator[];
  /** Accounts that this read shows to have less than push access, whatever the source. None in doubt. */
  lowAccess?(actual: Actual, context: RepositoryContext): readonly LowAccess[];
  /**
   * The reason if the organization, the enterprise or GitHub itself rules out the request. Its changes become findings
   * instead of failures.
   */
  objection?(answer: WriteAnswer, part: RequestPart): string | undefined;
  /**
   * The read that checks whether a write was stored although GitHub reported success. Left out if GitHub's answer is
   * reliable. A change that was not stored is a finding, never reported as applied.
   */
  readBack?(part: RequestPart, answer: WriteAnswer): ReadBack | undefined;
  /**
   * The value that GitHub stored, taken from its answer to the write and shaped like `change.after`; undefined if the
   * answer does not show it. If it differs, the change is a finding, never reported as applied.
   */
  stored?(answer: Json, change: Drift): Json | undefined;
  /** The reason why GitHub did not store the value, if the family knows it. */
  whyUnstored?(change: Drift, shown: Json): string | undefined;
}

/**
 * One setting family. `Desired` is the config after the schema, normalized as GitHub normalizes it. `Actual` is our own
 * reduced form of GitHub's answers. All methods are pure.
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

/** A family as the registry stores it, without its own types. */
export type AnyFamily = SettingFamily<unknown, unknown>;

/** Checks the literal of a family. Methods are bivariant, so the family fits the registry without a cast. */
export function defineFamily<Desired, Actual>(family: SettingFamily<Desired, Actual>): AnyFamily {
  return family;
}
